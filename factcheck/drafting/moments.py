"""When a figure of a sentence holds, and the periods that headers of tables name."""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.model.figure import QUANTITIES, Figure, FigureKind
from factcheck.recognise import lexicon

DATED = frozenset({FigureKind.DATE, FigureKind.YEAR})
OPEN = "?"
"""The moment of a figure where several dates leave it open."""
# Words before a year that make it the moment of what is told, and not a thing of its own.
_IN = re.compile(
    r"(?:^|\b(?:in|for|during|of|year|fiscal|fy|im|jahr|jahre|für|seit|en|pour)|\()\s*$",
    re.IGNORECASE,
)
# Words that name a moment without a date.
_RELATIVE = re.compile(
    r"\b(?:(?:last|previous|prior|this|next|the same) (?:year|quarter|month|week)|(?:a|the) year "
    r"(?:earlier|before|ago)|yesterday|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:letzte|vorige|vergangene|diese|nächste)[mnrs]? (?:jahr|quartal|monat|woche)\w*|im vorjahr|"
    r"vorjahr\w*|gestern|heute|morgen|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|"
    r"l'an dernier|l'année dernière|hier|aujourd'hui)\b",
    re.IGNORECASE,
)
_YEAR = r"(?:fy ?|gj ?)?(?:19|20)\d\d(?:\s?[/\N{EN DASH}-]\s?\d\d(?:\d\d)?)?(?!\d)"
_QUARTER = r"[qh][1-4](?!\w)|(?<!\w)[1-4]\.? ?(?:quartal|halbjahr)"
_NO_INDEX = re.compile(r"[^\w.]+")
# Signs between a figure and the date behind it.
_NEAR = 30


def moment(text: str, start: int, end: int, figures: Sequence[Figure], index: int) -> str:
    """Return when a figure of the sentence ``text[start:end]`` holds; empty where nothing tells.

    That is the date close behind it, or the one before the first figure, or the only one; where
    several dates leave it open it is ``OPEN``.
    """
    dated = [one for one in figures if one.kind in DATED and one.date]
    if dated:
        return _date(figures, index, dated, end)
    told = _RELATIVE.search(text, start, end)
    return "-".join(told[0].lower().split()) if told else ""


def _date(figures: Sequence[Figure], index: int, dated: Sequence[Figure], end: int) -> str:
    """Return the date of a figure among those of its sentence."""
    figure, counted = figures[index], [one for one in figures if one.kind in QUANTITIES]
    following = min((one.start for one in counted if one.start > figure.start), default=end)
    reach = min(following, figure.end + _NEAR)
    close = [one for one in dated if figure.end <= one.start < reach]
    ahead = [one for one in dated if counted and one.start < counted[0].start]
    if close or ahead:
        return (close or ahead[-1:])[0].date
    return dated[0].date if len(dated) == len(counted) == 1 else OPEN


def is_moment(text: str, figures: Sequence[Figure], index: int) -> bool:
    """Whether a date of a sentence is a year in which something else holds, and no claim."""
    figure = figures[index]
    if figure.kind is not FigureKind.YEAR or not any(one.kind in QUANTITIES for one in figures):
        return False
    before = text[max(figure.start - _NEAR, 0) : figure.start]
    follows = any(
        one.kind in QUANTITIES and text[one.end : figure.start].isspace()
        for one in figures[:index][-1:]
    )
    return follows or bool(_IN.search(before)) or not before.strip()


def period(text: str, language: str) -> tuple[str, str]:
    """Return the period that the header of a table names, as an index, and the rest of its words.

    The index is empty where it names none.
    """
    found = [*_periods(language).finditer(text)]
    rest = text
    for one in reversed(found):
        rest = f"{rest[: one.start()]} {rest[one.end() :]}"
    return "-".join(_NO_INDEX.sub("-", one[0]).strip("-.") for one in found), " ".join(rest.split())


@cache
def _periods(language: str) -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, lexicon(language).months), key=len, reverse=True))
    named = rf"|(?<!\w)(?:{months})(?!\w)" if months else ""
    return re.compile(rf"(?<!\w)(?:{_YEAR})|(?<!\w)(?:{_QUARTER}){named}", re.IGNORECASE)
