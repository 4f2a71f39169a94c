"""Whether a slip explains anything, or fits as any other figure would."""

from collections.abc import Mapping
from fractions import Fraction

from factcheck.explain.repair import last_place, number_of, numbers_of, rough_place, unit_size
from factcheck.model.expression import Comparison, Form, Literal, names
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.rational import Rational

BY_CHANCE, OF_MEANING, AS_IT_STANDS = Fraction(1, 8), Fraction(1, 3), Fraction(1, 2)
"""A slip is told where at most so many of all figures with as many digits would do, too.

The first is for slips that leave a figure like any other, the second for those that somebody makes
who means something else: another scale, unit, sign, base. The third is for those that leave all
figures as they stand."""

GUESSED = frozenset({"swapped-digits"})
"""The slips that leave a figure like any other."""

OF_DIGITS = frozenset({"swapped-digits", "doubled-digit", "lost-digit"})
"""The slips of single digits. Of a bound they say nothing: it allows so many values that some other
digits are hardly ever too strict."""

STRETCHES, OF_ONE = "other-stretch", 10
"""The slip that tries several stretches of time, which counts as so many figures as well. In a
multiple the first digit tells nothing, since it is one or little more in every stretch."""

PERIODS, MULTIPLES = "other-time", 8
"""The slip that tries several periods, and as how many figures it counts where one is no multiple
of the other."""

ADDED, LARGER, FINER = "lost-digit", 6, 30
"""The slip that tries each of ten digits at each place of a figure, and as how many figures it
counts for each place: one ten times as large is told by its size, too; one with a place more is
not."""

BY_ROUNDING = Fraction(1, 50)
"""Of figures with swapped digits at most so many may fit as others are rounded: of those with two
digits only one."""

TOUCHING = 10
"""What has less than one part in so many of the narrower of two intervals is an end they share."""

DIGITS = GUESSED | {ADDED}
"""The slips of which another would do as well as one that hardly fits."""

AS_NEAR = Fraction(5, 4)
"""A bound must come as near as this to what the others imply, or it says next to nothing."""

ROUGHLY, OF_ROUND = Rational(1, 10), Rational(1, 4)
"""Nobody rounds by more of a figure than the first, however few digits it has, nor by more than the
second of the place to which it is rounded."""

AROUND = frozenset({"", "exactly", "about"})
"""The hedges that mean values around a figure; every other hedge stands before an end of them."""


def explains(
    kind: str, old: Literal, new: Literal, fits: Interval | None, given: Fraction | None = None
) -> bool:
    """Whether few figures like the new one would fit as well as it does.

    ``fits`` are the values that fit, in base units; ``None`` where they are not known. ``given`` is
    what the others give as they are printed: of a wide stretch, as "about" leaves, few figures are
    as near to that; where it is nothing, none is. Values down to zero are a bound: whatever is
    smaller fits, as other digits do. A figure that only loses its minus always explains.
    """
    if fits is None or new.form is Form.DATE:
        return True
    if numbers_of(new) == [-one for one in numbers_of(old)] and min(numbers_of(old)) < 0:
        return True
    if fits.low is None or fits.high is None or given == 0:
        return False
    if given is None and Fraction(0) in fits:
        return _is_near_bound(kind, new, fits)
    step = last_place(new) * unit_size(new)
    taken = new.taken
    width = fits.high - fits.low
    if taken.low is not None and taken.high is not None:
        width += taken.high - taken.low
    if given is not None and len(numbers_of(new)) == 1:
        width = min(width, 2 * abs(middle_of(new) - given))
    most = Fraction(10) ** (digits(new) - 1) * 9 * step
    return width + step <= most * _most_that_fit(kind, old, new) / _tried(kind, old, new)


def _is_near_bound(kind: str, new: Literal, fits: Interval) -> bool:
    """Whether a slip, other than one of digits, makes a figure nearly the largest that fits."""
    return kind not in OF_DIGITS and comes_near(new, fits._replace(low=None))


def _most_that_fit(kind: str, old: Literal, new: Literal) -> Fraction:
    """Return which share of all figures with as many digits may fit at most."""
    if old is new:
        return AS_IT_STANDS
    return BY_CHANCE if kind in GUESSED else OF_MEANING


def middle_of(literal: Literal) -> Fraction:
    """Return the number of a figure in base units, of a range its middle."""
    return number_of(literal) * unit_size(literal)


def _tried(kind: str, old: Literal, new: Literal) -> int:
    """Return how many figures a slip of this kind could propose as well as the new one."""
    if kind == ADDED:
        return (LARGER if last_place(new) == last_place(old) else FINER) * digits(new)
    if kind == STRETCHES:
        is_multiple = new.unit.factor == 1 and not new.unit.dimension.exponents
        return MULTIPLES * (OF_ONE if is_multiple else 1)
    if kind == PERIODS:
        return 1 if _is_multiple(old, new) else MULTIPLES
    return max(digits(new) - 1, 1) if kind in GUESSED else 1


def _is_multiple(old: Literal, new: Literal) -> bool:
    """Whether a figure is a multiple of the one that was meant; few are by chance."""
    (was,), (meant,) = numbers_of(old), numbers_of(new)
    return abs(was) > abs(meant) > 0 and not was % meant


def comes_near(new: Literal, fits: Interval | None) -> bool:
    """Whether a bound says nearly as much as it may: more would contradict what the others imply.

    A bound that is merely loose enough is no explanation. The literal may be the bound itself, or
    its statement is one, so that the values that fit end on one side alone.
    """
    taken = new.taken
    if fits is None:
        return False
    if taken.high is None or (taken.is_bounded and fits.low is None):
        small, large = taken.low, fits.high
    else:
        small, large = fits.low, taken.high
    if not small or not large:
        return False
    return 1 <= large / small <= AS_NEAR


def is_at_end(kind: str, new: Literal, fits: Interval | None, given: Fraction | None) -> bool:
    """Whether a figure fits only because it and the others are rounded: 51.4 for 50.9 to 51.35.

    Of a slip that leaves a figure like any other, it must be one that fits, or what these are
    rounded to; of swapped digits the one that the others give where some of the few with as many
    digits fit: 34 is no 35, however the other shares of a hundred are rounded.
    """
    if fits is None or fits.is_point or fits.low is None or fits.high is None:
        return False
    number, step = middle_of(new), last_place(new) * unit_size(new)
    middle = (fits.low + fits.high) / 2 if given is None else given
    if new.taken.is_point or abs(number - middle) <= step / 2:
        return False
    if kind not in DIGITS:
        return touches(new.taken, fits)
    width = fits.high - fits.low
    is_far = kind in GUESSED and given is not None and abs(number - given) * 4 > width
    most = BY_ROUNDING * Fraction(10) ** digits(new) * step
    return not fits.low < number < fits.high or (is_far and width > most)


def touches(one: Interval, other: Interval) -> bool:
    """Whether intervals that meet have next to nothing in common but an end."""
    common, *both = (_width(values) for values in (one.meet(other), one, other))
    known = [width for width in both if width is not None]
    if common is None or common < 0 or not known:
        return False
    return min(known) > 0 and common * TOUCHING <= min(known)


def _width(values: Interval) -> Fraction | None:
    return None if values.low is None or values.high is None else values.high - values.low


def is_hedge_lost(old: Literal, fits: Interval | None) -> bool:
    """Whether a number is what somebody would write for values that fit, only more roughly.

    So 500 is for 487; 512 is not: whoever writes that means it. Nor is 500 for 460, 10 for 8.3, nor
    200 for 199.3, which is no rougher.
    """
    if fits is None or fits.low is None or fits.high is None:
        return False
    number = Rational(number_of(old))
    away = abs((fits.low + fits.high) / 2 / unit_size(old) - number)
    is_rougher = last_place(old) < away <= abs(number) * ROUGHLY
    return is_rougher and away <= rough_place(old) * OF_ROUND


def is_possible(new: Literal, comparison: Comparison, symbols: Mapping[str, Symbol]) -> bool:
    """Whether somebody may have meant a figure: no amount below zero where there is none."""
    if new.form is Form.DATE or not any(one < 0 for one in numbers_of(new)):
        return True
    return any(symbols[name].signed for name in names(comparison))


def digits(literal: Literal) -> int:
    """Return how many digits a figure has from the first that is not zero on, at least one."""
    number = literal.values[-1].lower().partition("e")[0]
    return max(len("".join(filter(str.isdigit, number)).lstrip("0")), 1)
