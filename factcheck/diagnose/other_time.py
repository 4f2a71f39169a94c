"""A figure for one period that was stated as one for another: by the month for by the year."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.diagnose.figures import Figures
from factcheck.explain.repair import figure_with, last_place, number_of, unit_size
from factcheck.model.expression import Form, Literal
from factcheck.model.interval import Interval
from factcheck.rational import Rational, plain

KIND = "other-time"
PERIODS = (
    (12, "month", "year"),
    (52, "week", "year"),
    (365, "day", "year"),
)
"""How many of the shorter period the longer one has. Of four quarters and seven days nothing is
made: one figure is that many times another by chance."""

CONVERSIONS = tuple(
    (factor, f"{one}, and a {longer} has {times} {shorter}s")
    for times, shorter, longer in PERIODS
    for factor, one in ((Rational(times), shorter), (Rational(1, times), longer))
)
"""By what a figure for one period is multiplied to be one for the other, and how that is said."""

ALONE = frozenset({Form.NUMBER, Form.HEDGED})
TIMELESS: tuple[set[str], ...] = (set(), {"[time]"}, {"[length]"})
"""The dimensions of ratios, times, lengths, areas and volumes, which are not given by the month."""

ROUGH = 200
"""A figure may be off by one part in so many, since no month is just a twelfth of its year."""

LEAST = 2
"""A figure with fewer digits says nothing of its period: any other would fit as well."""

PLACES = 100
"""The converted figure has at least so many of its last place: it keeps three digits."""


def proposals(figures: Figures) -> Iterator[tuple[str, str]]:
    """Yield the statement with its figure for another period, where it fits then as rounded.

    First where it is just so many times what fits: 1,820 is 52 times 35.
    """
    sides = (figures.comparison.left, figures.comparison.right)
    for figure in figures.stated:
        literal = figure.literal
        is_alone = literal.form in ALONE and (literal is sides[0] or literal is sides[1])
        if is_alone and has_period(literal) and figure.fits is not None:
            fitting = figure.fits.scaled(1 / unit_size(literal))
            for value, words in _of_another_time(literal, fitting):
                changed = figure_with(literal, figure.written, value, value)
                yield figure.instead(changed), f"{figure.written} is by the {words}"


def has_period(figure: Literal) -> bool:
    """Whether a figure is an amount, as of money or energy, that is given by the month or the year.

    So may be what is counted, but of that many figures are twelve times another.
    """
    bases = {base for base, _ in figure.unit.dimension.exponents}
    is_amount = "/" not in figure.unit.name and bases not in TIMELESS
    return is_amount and not figure.unit.counted


def _of_another_time(figure: Literal, fitting: Interval) -> list[tuple[Fraction, str]]:
    """Return what a figure may be for longer and for shorter periods, multiples first."""
    number, place = Rational(number_of(figure)), Rational(last_place(figure))
    if _digits(number) < LEAST:
        return []
    half = max(place / 2, abs(number) / ROUGH)
    whole: list[tuple[Fraction, str]] = []
    rounded: list[tuple[Fraction, str]] = []
    for factor, words in CONVERSIONS:
        value = number * factor
        if factor < 1 and not value % place and _meets(value, place / 2, fitting):
            whole.append((plain(value), words))
        elif middle := _meets(value, half * factor, fitting):
            rounded.append((_printed(plain(middle), last_place(figure)), words))
    return [one for one in whole + rounded if _digits(one[0]) >= LEAST]


def _digits(number: Fraction) -> int:
    """Return how many digits a number has, without zeros at its end."""
    return len(str(number.numerator).strip("-0"))


def _meets(value: Fraction, half: Fraction, fitting: Interval) -> Fraction | None:
    """Return the middle of the values so near to one that fit; ``None`` where none does."""
    low, high, *_ = found = Interval(value - half, value + half).meet(fitting)
    return None if found.is_empty or low is None or high is None else (low + high) / 2


def _printed(value: Fraction, place: Fraction) -> Fraction:
    """Return a value rounded to a place, or to a finer one where it would keep too few digits."""
    while value and abs(value) < PLACES * place:
        place /= 10
    return round(value / place) * place
