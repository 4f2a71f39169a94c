"""The number of a cell: its digits, sign and unit, without the marks of footnotes."""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

PERCENT, TIMES, POINTS = "%", "x", "points"
# How units are written behind the numbers of cells; any other word is a unit of its own.
UNITS = {
    **dict.fromkeys(["%", "percent", "per cent", "prozent", "pct"], PERCENT),
    **dict.fromkeys(["x", "\N{MULTIPLICATION SIGN}", "-fach", "fach"], TIMES),
    **dict.fromkeys(["pp", "ppt", "pts", "p.p.", "%-points", "pct pts", "%p"], POINTS),
    **dict.fromkeys(["%-punkte", "%-pkt.", "prozentpunkte", "percentage points", "pt"], POINTS),
    **dict.fromkeys(["$", "us$", "usd"], "USD"),
    **dict.fromkeys(["\N{EURO SIGN}", "eur", "euro"], "EUR"),
    **dict.fromkeys(["\N{POUND SIGN}", "gbp"], "GBP"),
    **dict.fromkeys(["\N{YEN SIGN}", "jpy"], "JPY"),
    **dict.fromkeys(["chf", "fr."], "CHF"),
    **dict.fromkeys(["s", "sec", "secs", "seconds"], "s"),
    **dict.fromkeys(["ms", "msec"], "ms"),
    **dict.fromkeys(["\N{MICRO SIGN}s", "\N{GREEK SMALL LETTER MU}s", "us"], "us"),
    "ns": "ns",
    **dict.fromkeys(["min", "mins", "minutes", "minute", "minuten"], "min"),
    **dict.fromkeys(["h", "hr", "hrs", "hours", "hour", "std", "stunden"], "h"),
}
CURRENCIES = frozenset({"USD", "EUR", "GBP", "JPY", "CHF"})
# What seconds are in the units of times.
SECONDS = {
    "h": Fraction(3600),
    "min": Fraction(60),
    "s": Fraction(1),
    "ms": Fraction(1, 10**3),
    "us": Fraction(1, 10**6),
    "ns": Fraction(1, 10**9),
}
_MINUS = "-\N{MINUS SIGN}\N{EN DASH}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{HYPHEN}"
_BLANK = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_SIGN = r"US\$|[$\u20ac\u00a3\u00a5]|USD|EUR|GBP|CHF"
_SET_HIGH = re.compile(
    r"\u200b[^\u200b]*(?:\u200b|$)|[\u00b9\u00b2\u00b3\u2070-\u2079*\u2020\u2021\u00a7]+"
    r"|(?<=\d)\s*\[\w{1,3}\]|(?<=[\d%)])\s*\([a-z1-9]\)\s*$|(?<=[\d%])\s+[a-z1-9]\)\s*$"
)
_DASH = re.compile(rf"(?:(?:{_SIGN})\s*)?[{_MINUS}\N{{EM DASH}}]+\s*%?")
_DIGITS = {
    comma: (
        rf"(?:\d{{1,3}}(?:{group}\d{{3}})+|\d{{1,3}}(?:[{_BLANK}'\N{{RIGHT SINGLE QUOTATION MARK}}]"
        rf"\d{{3}})+|\d{{1,2}}(?:{group}\d{{2}})+{group}\d{{3}}|\d+)?(?:{point}\d+)?(?<=\d)"
    )
    for comma, group, point in ((False, ",", r"\."), (True, r"\.", ","))
}
_CELL = {
    comma: re.compile(
        rf"""(?P<low>\()?\s*(?:{_SIGN})?\s*(?P<sign>[{_MINUS}+])?\s*(?P<open>\()?\s*
        (?P<money>{_SIGN})?\s*(?P<minus>[{_MINUS}])?\s*(?P<digits>{digits})\s*
        (?P<behind>-(?!\w))?(?P<unit>%|[^\W\d]?[^\d()\[\]+]{{0,18}}?)\s*(?P<close>\))?\s*(?P<after>%)?""",
        re.VERBOSE,
    )
    for comma, digits in _DIGITS.items()
}
_ASIDE = re.compile(r"(?P<main>.*\S)\s*(?P<aside>\([^()]+\))", re.DOTALL)
_COMMA_ONLY = re.compile(
    r"\d{1,3}(?:\.\d{3}){2,}|\d\.\d{3},\d|(?<![\d,.])(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+)(?![\d,.])"
)
_POINT_ONLY = re.compile(
    r"\d{1,3}(?:,\d{3}){2,}|\d,\d{3}\.\d|(?<![\d,.])(?:\d*\.(?:\d{1,2}|\d{4,})|0\.\d+)(?![\d,.])"
)
# Signs of a cell with a number, at most.
LONGEST = 60
_NO_DIGIT = re.compile(r"\D")
_YEARS = range(1800, 2101)


class Number(NamedTuple):
    """A number as a cell prints it: ``prose[start:end]`` are its digits.

    A percentage has its printed value: 5 % is 5. ``unit`` is one of ``UNITS``, a word, or empty.
    ``is_year`` says that there is nothing but four digits, which may be a year.
    """

    start: int
    end: int
    value: Fraction
    decimals: int
    unit: str = ""
    is_year: bool = False


def family(unit: str) -> str:
    """Return what numbers that can be added have in common: a currency may be left out."""
    return "" if unit in CURRENCIES else unit


class Content(NamedTuple):
    """What a cell says: a number, perhaps one in brackets behind it, a dash, or else text."""

    text: str = ""
    number: Number | None = None
    aside: Number | None = None
    dash: bool = False


def with_comma(texts: Iterable[str], *, by_language: bool) -> bool:
    """Whether the cells of a table have a comma before decimals, where that is not plain."""
    comma = point = 0
    for text in (text.partition("(")[0] for text in texts):
        comma += _COMMA_ONLY.search(text) is not None
        point += _POINT_ONLY.search(text) is not None
    return by_language if comma == point else comma > point


def content(prose: str, start: int, end: int, *, comma: bool) -> Content:
    """Return what a cell ``prose[start:end]`` says."""
    text = prose[start:end]
    bare = _SET_HIGH.sub(lambda match: " " * len(match[0]), text)
    if not bare.strip():
        return Content(text.strip())
    if _DASH.fullmatch(bare.strip()):
        return Content(text, dash=True)
    number = _number(bare, start, comma=comma)
    if number:
        return Content(text, number)
    parts = _ASIDE.fullmatch(bare.rstrip())
    if parts:
        number = _number(parts["main"], start, comma=comma)
        aside = _number(parts["aside"][1:-1], start + parts.start("aside") + 1, comma=comma)
        if number and aside and aside.unit in {PERCENT, TIMES}:
            return Content(text, number, aside)
    return Content(text)


def _number(text: str, start: int, *, comma: bool) -> Number | None:
    """Return the number that a text is; its offsets are from ``start``."""
    kept = text.strip()
    start += len(text) - len(text.lstrip())
    if "%" in kept and (_COMMA_ONLY.search(kept) or _POINT_ONLY.search(kept)):
        comma = _COMMA_ONLY.search(kept) is not None  # shares are often written otherwise
    match = _CELL[comma].fullmatch(kept)
    if not match or len(kept) > LONGEST or (match["close"] and not (match["low"] or match["open"])):
        return None
    digits = match["digits"]
    whole, _, decimals = digits.partition("," if comma else ".")
    value = Fraction(int(_NO_DIGIT.sub("", whole) + decimals), 10 ** len(decimals))
    is_year = kept == digits and digits.isdigit() and int(digits) in _YEARS
    return Number(
        start + match.start("digits"),
        start + match.end("digits"),
        -value if _is_negative(match) else value,
        len(decimals),
        _unit(match),
        is_year,
    )


def _is_negative(match: re.Match[str]) -> bool:
    """Whether a number has a minus on either side, or stands in brackets."""
    brackets = match["low"] or match["open"]
    return bool(brackets or match["minus"] or match["behind"] or match["sign"] not in {None, "+"})


def _unit(match: re.Match[str]) -> str:
    """Return the unit of a number."""
    written = " ".join((match["after"] or match["unit"] or "").lower().split())
    money = re.search(_SIGN, match.string[: match.start("digits")])
    sign = UNITS[money[0].lower()] if money else ""
    unit = UNITS.get(written, written)
    return f"{sign} {unit}".strip() if sign and unit != sign else unit or sign
