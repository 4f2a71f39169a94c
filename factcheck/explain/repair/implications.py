"""What the other claims imply for a figure."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from factcheck.constrain import Take, as_taken, range_of
from factcheck.explain.arithmetic import isolate, render_expression, written_as
from factcheck.explain.repair.rewriting import unit_of
from factcheck.explain.repair.setting import Setting
from factcheck.model.bound import Implied
from factcheck.model.expression import (
    Assertion,
    Comparison,
    Expression,
    Form,
    Literal,
    Name,
    Operation,
    in_evaluation_order,
    literals,
    names,
)
from factcheck.model.interval import ANYTHING, Interval
from factcheck.model.theory import Theory


def implied(assertion: Assertion, setting: Setting) -> Iterator[Implied]:
    """Yield what the others imply for the figure of a statement, for each of its readings.

    Only of readings with one comparison and one stated figure, where linear arithmetic can tell.
    """
    for alternative in assertion.alternatives:
        if len(alternative.comparisons) == 1:
            implication = _implied_in(
                assertion.id, alternative.name, alternative.comparisons[0], setting
            )
            if implication is not None:
                yield implication


def _implied_in(
    name: str, reading: str, comparison: Comparison, setting: Setting
) -> Implied | None:
    """Return what the others imply for the only figure of a comparison."""
    figures = [literal for literal in literals(comparison) if literal.form is not Form.ARITHMETIC]
    if len(figures) != 1:
        return None
    (figure,) = figures
    turned = isolate(comparison, figure, nonnegative_names(comparison, setting))
    if turned is None:
        return None
    values = ANYTHING
    for hull in hulls_of(turned[1], setting):
        if hull is None:
            return None
        values = values.meet(hull)
    text = comparison.text.value
    written = written_as(figure, text)
    # The rearranged statement has the figure on the left; the words have it on the right.
    relation = "" if turned[0].is_equation else f"{turned[0].mirrored} "
    subject, base = render_expression(turned[1], str, text), ""
    match turned[1]:
        case Operation("/", left, right) if not figure.unit.dimension.exponents:
            subject, base = render_expression(left, str, text), render_expression(right, str, text)
    is_date = figure.form is Form.DATE
    unit = "date" if is_date else unit_of(figure, written)
    stated, values = (
        one if is_date else one.scaled(1 / unit_size(figure)) for one in (figure.taken, values)
    )
    return Implied(name, reading, subject, base, relation + written, stated, values, unit)


def unstated(theory: Theory) -> tuple[str, ...]:
    """Return the quantities that no claim states.

    A claim states one as ``quantity = figure``, or a sum of figures, or with another relation.
    """
    stated = {
        side.quantity
        for assertion in theory.assertions
        if assertion.claim
        for alternative in assertion.alternatives
        for comparison in alternative.comparisons
        for side, other in (
            (comparison.left, comparison.right),
            (comparison.right, comparison.left),
        )
        if isinstance(side, Name)
        and not any(isinstance(node, Name) for node in in_evaluation_order(other))
    }
    return tuple(name for name in theory.symbols if name not in stated)


def nonnegative_names(comparison: Comparison, setting: Setting) -> frozenset[str]:
    """Return the quantities of a statement that cannot be negative."""
    return frozenset(name for name in names(comparison) if setting.symbols[name].is_nonnegative)


def hulls_of(
    expression: Expression, setting: Setting, take: Take = as_taken
) -> Iterator[Interval | None]:
    """Yield the hull of the values that the others allow an expression, for each list of others.

    In base units; ``None`` where it is not known.
    """
    yield from setting.hulls(range_of(expression, setting.symbols), take)


def unit_size(literal: Literal) -> Fraction:
    """Return how many base units the number 1 is in the scale and unit of a literal."""
    return _size(literal.scale, literal.unit.factor)


@lru_cache(maxsize=1024)
def _size(scale: str, factor: Fraction) -> Fraction:
    return Fraction(scale or 1) * factor
