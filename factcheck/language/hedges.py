"""Hedges: each hedge is one row of a table."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import ceil, floor
from types import MappingProxyType
from typing import NamedTuple

from factcheck.language.words import ENGLISH_HEDGES, GERMAN_HEDGES, STATEMENT_HEDGES
from factcheck.model.interval import Interval

MULTIPLE = Fraction(1, 10)
"""The share by which "2 times" may be off: half of its last place would let it be 1.5 to 2.5.
"About" doubles what it allows elsewhere."""


class Stated(NamedTuple):
    """The number or range that follows a hedge, in base units; a number is both its ends.

    ``step`` is one in the last written place; ``about`` the fraction that vague hedges allow;
    ``counted`` says that the number counts things, which come in whole numbers; ``multiple`` that
    it stands before ``times``.
    """

    low: Fraction
    high: Fraction
    step: Fraction
    about: Fraction
    counted: bool
    multiple: bool


class Hedge(NamedTuple):
    """A hedge: the values that it leaves, and where it may stand.

    ``before_range``: also before a range; ``above_zero``: only before what is above zero.
    """

    values: Callable[[Stated], Interval]
    before_range: bool = False
    above_zero: bool = False


def _exactly(stated: Stated) -> Interval:
    return Interval(stated.low, stated.high)


def _about(stated: Stated) -> Interval:
    share, half = stated.about, stated.step / 2
    if stated.multiple:
        share, half = 2 * share, min(half, MULTIPLE * abs(stated.low))
    below = max(share * abs(stated.low), half)
    above = max(share * abs(stated.high), half)
    return Interval(stated.low - below, stated.high + above)


def within(share: Fraction, value: Fraction) -> Interval:
    """Return the numbers that are at most a share of a value away from it."""
    return Interval(value - share * abs(value), value + share * abs(value))


def _nearly(stated: Stated) -> Interval:
    low = stated.low * (1 - stated.about)
    if stated.counted:
        low = min(low, Fraction(ceil(stated.low) - 1))
    return Interval(low, stated.low, high_open=True)


def _just_over(stated: Stated) -> Interval:
    high = stated.high * (1 + stated.about)
    if stated.counted:
        high = max(high, Fraction(floor(stated.high) + 1))
    return Interval(stated.high, high, low_open=True)


def _at_most(stated: Stated) -> Interval:
    return Interval(None, stated.high)


def _at_least(stated: Stated) -> Interval:
    return Interval(stated.low, None)


def _less(stated: Stated) -> Interval:
    return Interval(None, stated.high, high_open=True)


def _more(stated: Stated) -> Interval:
    return Interval(stated.low, None, low_open=True)


def _aged(stated: Stated) -> Interval:
    return Interval(stated.low, stated.high + stated.step, high_open=True)


HEDGES: Mapping[str, Hedge] = MappingProxyType(
    {
        "exactly": Hedge(_exactly, before_range=True),
        "about": Hedge(_about, before_range=True),
        "nearly": Hedge(_nearly, above_zero=True),
        "just over": Hedge(_just_over, above_zero=True),
        "up to": Hedge(_at_most),
        "at most": Hedge(_at_most),
        "at least": Hedge(_at_least),
        "less than": Hedge(_less),
        "more than": Hedge(_more),
        "aged": Hedge(_aged, before_range=True),
    }
)
AGED = "aged"
"""What stands before a completed number of units."""

PHRASES: Mapping[str, str] = MappingProxyType(
    {**ENGLISH_HEDGES, **GERMAN_HEDGES, **STATEMENT_HEDGES, AGED: AGED}
)
"""The hedge that each phrase means, as a key of ``HEDGES``."""
