"""Which figure to write instead of one that is wrong, the likeliest first."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import chain
from math import ceil, floor

from factcheck.explain.repair.rewriting import decimals
from factcheck.explain.repair.rounding import roundest
from factcheck.model.expression import Form, Literal
from factcheck.model.interval import Interval
from factcheck.prose import order_of

NEARBY = 4
"""Figures less than so many steps of the last place away are tried where whole numbers leave gaps;
each takes a question of its own."""

ROUGH = frozenset({"about", "nearly", "just over"})
"""Behind these hedges a figure has no more digits than it had."""

AROUND = frozenset({Form.NUMBER, Form.HEDGED, Form.TOLERANCE})
"""The forms of figures that are written to their last place."""

FINER = 4
"""A figure is proposed with less than so many digits more than it has."""

LOOSE = 10
"""Behind a hedge no figure is proposed that is farther than one part in so many from what is given,
unless in its last place: nobody says more than 2,000 of 2,880."""

LOWER, UPPER = frozenset({"at least", "more than"}), frozenset({"up to", "at most", "less than"})
"""The hedges of figures that something is not below, or not above."""

ROUND = 1000
"""Who writes 820_000 writes 21_000_000, and who writes 930 may write 1363."""

FARTHER = (1, Fraction(3, 4))
"""Where zero is the roundest of the values that fit, it is sought in those from half of the highest
up to so much of it: nobody meant to write zero."""


def proposals(
    literal: Literal, fits: Interval, given: Fraction | None, *, has_gaps: bool
) -> Iterator[tuple[Fraction, Fraction]]:
    """Yield figures for values that fit, as first and last number, in the unit of the old figure.

    ``given`` is what the printed figures of the others give: it is written with as many digits as
    the old figure, with more only where these do not fit. Where it is not known and ``has_gaps``,
    figures near the old one are tried first.
    """
    numbers = numbers_of(literal)
    if len(numbers) > 1:
        yield from _widest(literal, fits)
        return
    (old,) = numbers
    is_around = literal.form in AROUND and not literal.taken.is_point
    precise = _as_precise(literal, old, fits, given) if is_around else iter(())
    near = [value for value in _nearby(literal, old) if value in fits] if has_gaps else []
    likely = (near, precise) if given is None else (precise, near)
    round_ones = (value for value in _roundest(fits, old) if not _is_too_fine(literal, value, old))
    yield from ((value, value) for value in chain(*likely, round_ones))


def _as_precise(
    literal: Literal, old: Fraction, fits: Interval, given: Fraction | None
) -> Iterator[Fraction]:
    """Yield the figures nearest to what is given, as precise as the old one, then finer.

    Where nothing is given, the middle of the values that fit is, or their only end.
    """
    is_told = given is not None and literal.hedge in {"", "about"}
    if not is_told:
        given = middle(literal, old, fits)
    if not given:
        return
    own = last_place(literal)
    if not literal.hedge and _is_as_short(given, old, own):
        yield given
    is_rough = literal.hedge in ROUGH or not (literal.hedge or is_told)
    for step in dict.fromkeys([*_steps(literal, old, given, is_rough=is_rough), own]):
        around = sorted(
            {floor(given / step) * step, ceil(given / step) * step},
            key=lambda value: (abs(value - given), abs(value - old)),
        )
        if literal.hedge:
            near = (one for one in around if step <= own or abs(one - given) * LOOSE <= abs(given))
            yield from near
        else:
            yield from (one for one in around if not reached(one, step, fits).is_empty)
    yield from _inside(literal, given, own)


def _inside(literal: Literal, end: Fraction, own: Fraction) -> Iterator[Fraction]:
    """Yield the bound next to an end of the values that fit: of at least 16 months it is 15.

    The end itself may be one that is not reached, as the beginning of a year.
    """
    if literal.hedge in LOWER:
        yield (ceil(end / own) - 1) * own
    elif literal.hedge in UPPER:
        yield (floor(end / own) + 1) * own


def _is_as_short(given: Fraction, old: Fraction, own: Fraction) -> bool:
    """Whether a number has at most one digit more than another, zeros at the end aside.

    Of one that is given for a zero nothing tells how many it has.
    """
    if given % own:
        return False
    if not old:
        return True
    one, other = (len(str(abs(value / own)).rstrip("0")) for value in (given, old))
    return one <= other + 1


def _steps(
    literal: Literal, old: Fraction, given: Fraction, *, is_rough: bool
) -> Iterator[Fraction]:
    """Yield the last places to write a figure with: as many digits as the old one, then more.

    Many zeros at its end are none, and not even one is where it ``is_rough``; behind a point each
    is one. On another scale its last place says little.
    """
    own, step = last_place(literal), rough_place(literal)
    if step < own * ROUND and not is_rough:
        step = own
    digits = len(str(abs(old / step)))
    while step * 10 ** (digits - 1) > abs(given) and (
        (is_rough and step > own) or abs(given) * 10 <= abs(old)
    ):
        step /= 10
    while abs(given) >= abs(old) * 10 and step * 10**digits <= abs(given):
        step *= 10
    while step > own:
        yield step
        step /= 10
    for _ in range(FINER):
        yield step
        step /= 10


def middle(literal: Literal, old: Fraction, fits: Interval) -> Fraction | None:
    """Return the middle of the values that fit a figure, or the end that its hedge stands for.

    Of values down to zero, which only say that nothing is negative, it is the end beside the old
    one: of at most 40 it is 40.
    """
    low = None if literal.hedge == "just over" else fits.low
    if low == 0 and fits.high is not None and old > fits.high:
        low = None
    high = None if literal.hedge == "nearly" else fits.high
    ends = [one for one in (low, high) if one is not None]
    return sum(ends, Fraction(0)) / len(ends) if ends else None


def reached(value: Fraction, step: Fraction, fits: Interval) -> Interval:
    """Return those of some values that round to a figure whose last place is a step."""
    return Interval(value - step / 2, value + step / 2).meet(fits)


def as_rounded(literal: Literal, value: Fraction, fits: Interval) -> Interval:
    """Return the figures that fit as they are rounded, in the last place of one of them."""
    step = last_place(literal)
    while value % step:
        step /= 10
    low, high = fits.low, fits.high
    return Interval(
        None if low is None else ceil(low / step - Fraction(1, 2)) * step,
        None if high is None else floor(high / step + Fraction(1, 2)) * step,
    )


def as_hedged(ends: tuple[Fraction, Fraction], fits: Interval, about: Fraction) -> Interval:
    """Return the figures that, behind "about", reach some of the values that fit.

    Those between two are known to, which may reach farther: of a multiple "about" says less.
    """
    low, high = (
        end and end / (1 + (share if end > 0 else -share))
        for end, share in ((fits.low, about), (fits.high, -about))
    )
    return Interval(
        None if low is None else min(low, *ends), None if high is None else max(high, *ends)
    )


def _roundest(fits: Interval, old: Fraction) -> Iterator[Fraction]:
    """Yield the roundest number in an interval.

    Where that is zero, also those of the values that are farther from it: the highest may be open.
    """
    value = roundest(fits, old)
    parts = [fits]
    if value == 0 and fits.high:
        parts += [Interval(fits.high / 2, fits.high * part) for part in FARTHER]
    for part in parts:
        value = roundest(part, old)
        if value is not None:
            yield value


def _is_too_fine(literal: Literal, value: Fraction, old: Fraction) -> bool:
    """Whether a value has so many digits more than a figure that nobody would print it so."""
    if literal.worded or not value:
        return False
    step = min(last_place(literal), abs(value / old) * last_place(literal) if old else value)
    return bool(value * 10 ** (FINER - 1) % Fraction(10) ** order_of(step))


def _widest(literal: Literal, fits: Interval) -> Iterator[tuple[Fraction, Fraction]]:
    """Yield the widest range in an interval, with as few more digits as it takes."""
    if fits.low is None or fits.high is None:
        return
    places = max(decimals(value) for value in literal.values)
    for finer in range(FINER):
        step = Fraction(1, 10 ** (places + finer))
        low, high = ceil(fits.low / step) * step, floor(fits.high / step) * step
        if low <= high:
            yield low, high
            return


def _nearby(literal: Literal, old: Fraction) -> list[Fraction]:
    """Return the numbers nearest to a plain figure, with its own last place.

    Where there are gaps between the values that fit, one of these may fit first.
    """
    if not is_rounded(literal):
        return []
    step = last_place(literal)
    return [old + sign * places * step for places in range(1, NEARBY) for sign in (-1, 1)]


def is_rounded(literal: Literal) -> bool:
    """Whether a literal is a plain figure that may be rounded."""
    return not literal.hedge and literal.form is Form.NUMBER and not literal.taken.is_point


def numbers_of(literal: Literal) -> list[Fraction]:
    """Return the numbers of a figure as they are written."""
    return [_number(value) for value in literal.values]


def number_of(literal: Literal) -> Fraction:
    """Return the number of a figure as it is written, of a range its middle."""
    numbers = numbers_of(literal)
    return numbers[0] if len(numbers) == 1 else sum(numbers, Fraction(0)) / len(numbers)


_number = lru_cache(maxsize=4096)(Fraction)


def last_place(literal: Literal) -> Fraction:
    """Return one in the last written place of a figure, in its own scale and unit."""
    return _last_place(literal.values[-1])


@lru_cache(maxsize=4096)
def _last_place(number: str) -> Fraction:
    return Fraction(10) ** int(Decimal(number).as_tuple().exponent)


def rough_place(literal: Literal) -> Fraction:
    """Return one in the last place of a figure that is not zero; behind the point a zero counts."""
    number = min(filter(None, map(abs, numbers_of(literal))), default=Fraction(0))
    place = last_place(literal)
    while place >= 1 and number and not number % (place * 10):
        place *= 10
    return place
