"""Figures of repairs and slips as a text prints them that was read otherwise."""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType

from factcheck.model.explanation import Diagnosis, Repair
from factcheck.prose import exact, without_rounding

LOOSENED = "dropped-hedge"
"""A slip that would mend what any text prints, and so tells its editor nothing."""
FACTORS: Mapping[str, int] = MappingProxyType(
    {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
)
_SCALED = re.compile(rf"(-?[\d.]+) ({'|'.join(FACTORS)})\b")
_DECIMALS = re.compile(r"\d+\.\d+")
# What a slip of digits says of two figures.
_WRITTEN = re.compile("^“[^”]*” was written for “[^”]*”")


def printed_repairs(repairs: Iterable[Repair], words: Mapping[str, str]) -> tuple[Repair, ...]:
    """Return those repairs that change what a text prints, in its figures.

    A whole number that only a fraction would mend is left out where another figure would do.
    """
    told = [
        _as_printed(repair, words[repair.statement]) if repair.statement in words else repair
        for repair in repairs
    ]
    changing = [
        repair for repair in told if repair.now != repair.then and words.get(repair.statement) != ""
    ]
    return tuple(
        [one for one in changing if one.statement not in words or not _is_split(one)] or changing
    )


def _as_printed(repair: Repair, words: str) -> Repair:
    """Return a repair of a figure that was read in a text in the form of the words of that.

    They do not tell how the text rounds it. A number in digits that was read as so many thousands
    is told in full, with all that is said of it.
    """
    now, then = without_rounding(repair.now), without_rounding(repair.then)
    repair = _whole(repair._replace(now=now, then=then))
    scaled = _SCALED.search(now)
    if not scaled:
        return repair
    factor = FACTORS[scaled[2]]
    digits = "".join(filter(str.isdigit, words))
    if digits != exact(abs(Fraction(scaled[1])) * factor):
        return repair
    word, _, unit = repair.unit.partition(" ")
    told = FACTORS.get(word, 1)
    return repair._replace(
        now=_in_full(now),
        then=_in_full(then),
        fits=repair.fits.scaled(Fraction(told)),
        moves=repair.moves * told,
        unit=(unit or "1") if word in FACTORS else repair.unit,
    )


def _whole(repair: Repair) -> Repair:
    """Return a repair of a whole number without a unit with a whole one, where one fits."""
    if not (repair.now.isdecimal() and _DECIMALS.fullmatch(repair.then)):
        return repair
    now, whole = Fraction(repair.now), Fraction(round(Fraction(repair.then)))
    if not now or whole not in repair.fits:
        return repair
    moves = whole - now
    return repair._replace(then=exact(whole), moves=moves, share=moves / now)


def _is_split(repair: Repair) -> bool:
    """Whether a whole number without a unit is to be a fraction: 12.4 for 16 seats."""
    return repair.unit == "1" and repair.now.isdecimal() and "." in repair.then


def slip_as_printed(slip: Diagnosis, repairs: tuple[Repair, ...], words: str) -> Diagnosis:
    """Return a slip in the words of a text, where one of its repairs undoes that slip."""
    undone = (slip.statement, slip.replacement)
    told = [one.wording for one in repairs if (one.statement, one.replacement) == undone]
    if not any(told):
        return slip
    written = f"“{words}” was written for “{told[0]}”"
    return slip._replace(message=_WRITTEN.sub(lambda _: written, slip.message))


def _in_full(literal: str) -> str:
    """Return a literal without its scale word."""
    return _SCALED.sub(lambda one: exact(Fraction(one[1]) * FACTORS[one[2]]), literal)
