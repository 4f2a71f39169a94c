"""A figure for one period that was stated as one for another: by the month for by the year."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from factcheck.diagnose.parts import replaced
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import figure_with, last_place, numbers_of, unit_size
from factcheck.model.expression import Comparison, Form, Literal
from factcheck.model.interval import Interval

KIND = "other-time"
PERIODS = (
    (12, "month", "year"),
    (52, "week", "year"),
    (365, "day", "year"),
    (4, "quarter", "year"),
    (7, "day", "week"),
)
"""How many of the shorter period the longer one has."""

ALONE = frozenset({Form.NUMBER, Form.HEDGED})
TIMELESS: tuple[set[str], ...] = (set(), {"[time]"}, {"[length]"})
"""The dimensions of ratios, times, lengths, areas and volumes, which are not given by the month."""

ROUGH = 200
"""A figure may be off by one part in so many, since no month is just a twelfth of its year."""

LEAST = 2
"""A figure with fewer digits says nothing of its period: any other would fit as well."""

PLACES = 100
"""The converted figure has at least so many of its last place: it keeps three digits."""


def proposals(
    comparison: Comparison, fits: Callable[[Literal], Interval | None]
) -> Iterator[tuple[str, str]]:
    """Yield the statement with its figure for another period, where it fits then as rounded."""
    for figure in (comparison.left, comparison.right):
        if isinstance(figure, Literal) and figure.form in ALONE and not figure.worded:
            bases = {base for base, _ in figure.unit.dimension.exponents}
            values = fits(figure)
            if "/" not in figure.unit.name and bases not in TIMELESS and values is not None:
                yield from _of_another_time(comparison, figure, values)


def _of_another_time(
    comparison: Comparison, figure: Literal, values: Interval
) -> Iterator[tuple[str, str]]:
    """Yield the statement with its figure for longer and for shorter periods."""
    (number,) = numbers_of(figure)
    if len(str(number.numerator).strip("-0")) < LEAST:
        return
    half = max(last_place(figure) / 2, abs(number) / ROUGH)
    written = written_as(figure, comparison.text.value)
    fitting = values.scaled(1 / unit_size(figure))
    for times, shorter, longer in PERIODS:
        for factor, one in ((Fraction(times), shorter), (Fraction(1, times), longer)):
            rounded = Interval(number - half, number + half).scaled(factor).meet(fitting)
            if not rounded.is_empty and rounded.low is not None and rounded.high is not None:
                value = _printed((rounded.low + rounded.high) / 2, last_place(figure))
                changed = replaced(comparison, figure, figure_with(figure, written, value, value))
                yield changed, f"{written} is by the {one}, and a {longer} has {times} {shorter}s"


def _printed(value: Fraction, place: Fraction) -> Fraction:
    """Return a value rounded to a place, or to a finer one where it would keep too few digits."""
    while value and abs(value) < PLACES * place:
        place /= 10
    return round(value / place) * place
