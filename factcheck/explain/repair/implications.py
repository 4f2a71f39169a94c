"""What the other claims imply for a figure."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.constrain import Take, as_taken, range_of
from factcheck.explain.arithmetic import isolate, told, written_as
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
    """For each reading of a statement with one stated figure, what the others imply for it, where linear arithmetic can tell."""
    for alternative in assertion.alternatives:
        if len(alternative.comparisons) == 1:
            found = _implied(assertion.id, alternative.name, alternative.comparisons[0], setting)
            if found is not None:
                yield found


def _implied(name: str, reading: str, comparison: Comparison, setting: Setting) -> Implied | None:
    figures = [literal for literal in literals(comparison) if literal.form is not Form.ARITHMETIC]
    if len(figures) != 1:
        return None
    (figure,) = figures
    turned = isolate(comparison, figure, unsigned(comparison, setting))
    if turned is None:
        return None
    values = ANYTHING
    for one in left_open(turned[1], setting):
        if one is None:
            return None
        values = values.meet(one)
    text = comparison.text.value
    written = written_as(figure, text)
    # The figure stands on the left of what it was turned into, and is told on the right.
    relation = "" if turned[0].is_equation else f"{turned[0].mirrored} "
    subject, base = told(turned[1], str, text), ""
    match turned[1]:
        case Operation("/", left, right) if not figure.unit.dimension.exponents:
            subject, base = told(left, str, text), told(right, str, text)
    is_date = figure.form is Form.DATE
    unit = "date" if is_date else unit_of(figure, written)
    stated, values = (
        one if is_date else one.scaled(1 / unit_size(figure)) for one in (figure.taken, values)
    )
    return Implied(name, reading, subject, base, relation + written, stated, values, unit)


def unstated(theory: Theory) -> tuple[str, ...]:
    """The quantities of which no claim says what they are: ``quantity = figure``, or a sum of figures, or with another relation."""
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


def unsigned(comparison: Comparison, setting: Setting) -> frozenset[str]:
    """The quantities of a statement that cannot be negative."""
    return frozenset(name for name in names(comparison) if setting.symbols[name].is_nonnegative)


def left_open(
    expression: Expression, setting: Setting, take: Take = as_taken
) -> Iterator[Interval | None]:
    """The hull of the values that the others leave an expression, in base units, for each set of others; ``None`` where there is no telling."""
    subject = range_of(expression, setting.symbols)
    if subject is None:
        yield None
    else:
        yield from setting.hulls(subject, take)


def unit_size(literal: Literal) -> Fraction:
    """How many base units one in the scale and unit of a literal is."""
    return Fraction(literal.scale or 1) * literal.unit.factor
