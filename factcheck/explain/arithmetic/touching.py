"""The arithmetic of two figures for one thing that only touch, such as 10 and 11."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from factcheck.constrain import Figure, Take, figure_of, is_rounded, subject_of
from factcheck.explain.arithmetic.derivation import Derivation
from factcheck.explain.arithmetic.measure import Measure
from factcheck.explain.arithmetic.rows import aligned
from factcheck.explain.arithmetic.words import reader_text, render_expression
from factcheck.model.explanation import Axis, Extent
from factcheck.model.expression import Comparison, Expression, Literal, Operation
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol


class _Told(NamedTuple):
    """A figure in words: what it is for, how it is written, and its values.

    ``key`` is what it is for, or where its ``sign`` is -1 what it is the negative of.
    """

    key: object
    sign: int
    what: str
    says: str
    literal: Literal

    @property
    def values(self) -> Interval:
        """The values that the figure leaves for its key."""
        return self.literal.taken.scaled(Fraction(self.sign))


def touching(
    comparisons: Sequence[Comparison], symbols: Mapping[str, Symbol], take: Take
) -> Derivation | None:
    """Return how the figures of two equations for one expression clash in the end they share.

    ``None`` where there are not two such figures.
    """
    told = list(_told(comparisons, symbols, take))
    for one, other in combinations(told, 2):
        shared = {one.values.low, one.values.high} & {other.values.low, other.values.high} - {None}
        if one.key == other.key and len(shared) == 1:
            (value,) = shared
            assert value is not None
            return _derivation(one, other, value)
    return None


def _told(
    comparisons: Sequence[Comparison], symbols: Mapping[str, Symbol], take: Take
) -> Iterator[_Told]:
    """Yield the figures that comparisons give for expressions, in words."""
    for comparison in comparisons:
        figure = figure_of(comparison.left, comparison.right)
        subject = figure and subject_of(figure, symbols, take)
        if figure and subject and comparison.relation.is_equation:
            text, literal = comparison.text.value, figure.literal
            what = render_expression(_subject(figure), lambda name: symbols[name].called, text)
            sign = -1 if subject.is_turned else 1
            if is_rounded(literal, take(literal)):
                yield _Told(subject.key, sign, what, reader_text(literal, text), literal)


def _derivation(one: _Told, other: _Told, value: Fraction) -> Derivation:
    """Return how two figures clash that have nothing in common but a value."""
    measure = Measure(one.literal.unit.name or "1", one.literal.unit.factor)
    first, second = one.literal.taken, other.literal.taken
    is_alike = one.what == other.what
    it = "it" if is_alike else one.what
    only = f"only if {it} were exactly {measure.amount(one.sign * value)}, rounded both ways"
    rows = [
        ("", one.what, one.says, measure.values(first)),
        ("but", "" if is_alike else other.what, other.says, f"{measure.values(second)}: {only}"),
    ]
    extents = (
        Extent(sign, one.what, words, values.scaled(1 / measure.factor))
        for sign, words, values in (
            ("=", one.says, first),
            ("but", other.says, other.values.scaled(Fraction(one.sign))),
        )
    )
    beside = f", not {other.says}" if is_alike else f" and {other.what} is {other.says}"
    return Derivation(
        f"{one.what} is {one.says}{beside}: {only}",
        aligned(rows),
        (Axis(measure.unit, tuple(extents)),),
    )


def _subject(figure: Figure) -> Expression:
    """Return what a figure is for: of a multiple, one expression by the other."""
    if figure.divisor is None:
        return figure.dividend
    return Operation("/", figure.dividend, figure.divisor)
