"""The numbers that cells of tables have, as people and programs write them."""

import re
from collections.abc import Iterable
from enum import StrEnum, auto
from typing import NamedTuple

MISSING = frozenset({
    "", "-", "\N{EN DASH}", "\N{EM DASH}", "\N{MINUS SIGN}", ".", "..", "...", "…", ":", "n/a", "N/A",
    "NA", "na", "n.a.", "null", "NULL", "None", "NaN", "nan",
})  # fmt: skip
"""The texts of a cell without a value; statistical offices write ``..`` or ``:``."""

# What groups digits: blanks of every width, and the apostrophes of Switzerland.
_GROUPS = "\u0020\u00a0\u2009\u202f\u2007'\u2019"
_GROUPED = re.compile(rf"\d{{1,3}}(?:([{_GROUPS}])\d{{3}})(?:\1\d{{3}})*(?=$|[.,])", re.ASCII)
_MINUSES = str.maketrans("\N{MINUS SIGN}\N{EN DASH}", "--")
_POWER = re.compile(r"[+-]?\d+(?:\.\d+)?[eE][+-]?\d+", re.ASCII)
_NUMBER = re.compile(r"([+-]?)([\d.,]*\d)", re.ASCII)
# One sign with three digits behind it, and up to three before: decimals or a group.
_EITHER = re.compile(r"[1-9]\d{0,2}([.,])\d{3}", re.ASCII)


class Format(NamedTuple):
    """How the numbers of a column are written.

    ``decimal`` is the sign before decimals; empty where nothing tells it: then a comma that may
    group digits or begin decimals is told, and a point where not ``plain``: in a file whose columns
    a comma divides, a point begins decimals.
    """

    decimal: str = ""
    plain: bool = True


class Why(StrEnum):
    """Why the text of a cell is not read as a number."""

    NUMBER = auto()  # it is none
    EITHER = auto()  # its one sign may group digits or begin decimals
    OTHER = auto()  # its decimals begin with another sign than those of its column
    DATE = auto()  # it is no date, where one is asked for


class BadCellError(Exception):
    """A cell has no number, or one that can be read in two ways."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


def number(text: str, form: Format, signs: Iterable[str] = ()) -> str | None:
    """Return the number of a cell as the language has it; ``None`` where nothing stands there.

    ``signs`` are those of its unit, which may stand beside the number.

    Raises:
        BadCellError: where it has no number, or perhaps another one.
    """
    stripped = text.strip().strip("\ufeff")
    if stripped in MISSING:
        return None
    bare = _without_signs(stripped.translate(_MINUSES), signs)
    if _POWER.fullmatch(bare):
        return bare.removeprefix("+")
    match = _NUMBER.fullmatch(_ungrouped(bare))
    if match is None:
        raise BadCellError(Why.NUMBER)
    sign, digits = match.groups()
    decimal = _decimal_in(digits, form)
    whole, _, decimals = digits.partition(decimal) if decimal else (digits, "", "")
    whole = whole.replace(".", "").replace(",", "") or "0"
    return f"{sign.replace('+', '')}{whole}{'.' if decimals else ''}{decimals}"


def _decimal_in(digits: str, form: Format) -> str:
    """Return the sign before the decimals of a number in a column; empty where it has none."""
    decimal = decimal_sign(digits)
    if decimal is None:
        raise BadCellError(Why.NUMBER)
    if _EITHER.fullmatch(digits):
        told = form.decimal or ("." if form.plain and "." in digits else "")
        if not told:
            raise BadCellError(Why.EITHER)
        return told
    if form.decimal and decimal and decimal != form.decimal:
        raise BadCellError(Why.OTHER)
    return decimal


def decimal_sign(digits: str) -> str | None:
    """Return the sign before the decimals of a number, as far as its own digits tell it.

    Empty where they do not, ``None`` where digits and signs are no number.
    """
    signs = [one for one in digits if one in ".,"]
    if not signs or _EITHER.fullmatch(digits):
        return ""
    last = signs[-1]
    other = "." if last == "," else ","
    if signs.count(last) > 1:
        # It groups digits: 1.234.567
        return other if other not in signs and _in_groups(digits, last) else None
    whole, _, _ = digits.partition(last)
    return last if other not in signs or _in_groups(whole, other) else None


def column_format(shapes: Iterable[str], *, plain: bool, decimal: str | None) -> Format:
    """Return how the numbers of a column are written; of ``shapes`` each digit may be any other.

    ``decimal`` is the sign before decimals where somebody says it.
    """
    if decimal:
        return Format(decimal, plain)
    found = set()
    for shape in shapes:
        match = _NUMBER.search(_ungrouped(shape.translate(_MINUSES)))
        found.add(decimal_sign(match[2]) if match else "")
    told = {".", ","}.intersection(one for one in found if one)
    return Format(told.pop(), plain) if len(told) == 1 else Format("", plain and not told)


def _in_groups(digits: str, sign: str) -> bool:
    """Whether a sign stands before each three digits of a number, from the right."""
    first, *groups = digits.split(sign)
    return 0 < len(first) <= 3 and all(len(group) == 3 for group in groups)  # noqa: PLR2004 - digits


def _ungrouped(text: str) -> str:
    """Return a number without the blanks that group its digits."""
    sign, rest = (text[:1], text[1:]) if text[:1] in "+-" else ("", text)
    match = _GROUPED.match(rest)
    return text if match is None else sign + rest.replace(match[1], "")


def _without_signs(text: str, signs: Iterable[str]) -> str:
    """Return a number without the signs of its unit before it or behind it."""
    for sign in sorted(signs, key=len, reverse=True):
        for before in ("-", "+", ""):
            if text.startswith(before + sign):
                return before + text[len(before + sign) :].strip()
        if text.endswith(sign):
            return text[: -len(sign)].strip()
    return text
