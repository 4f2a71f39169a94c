"""The arithmetic of two figures for one thing that only touch, such as 10 and 11."""

from collections.abc import Mapping, Sequence

from factcheck.constrain import Figure, figure_of
from factcheck.explain.arithmetic.derivation import Derivation, aligned
from factcheck.explain.arithmetic.words import Measure, reader_text, render_expression
from factcheck.model.explanation import Axis, Extent
from factcheck.model.expression import Comparison, Expression, Operation
from factcheck.model.symbol import Symbol


def touching(comparisons: Sequence[Comparison], symbols: Mapping[str, Symbol]) -> Derivation | None:
    """Return how the figures of two equations for one expression clash in the end they share.

    ``None`` where there are not two such figures.
    """
    figures = [figure_of(one.left, one.right) for one in comparisons]
    match figures:
        case [Figure() as one, Figure() as other]:
            pass
        case _:
            return None
    measure = Measure(one.literal.unit.name or "1", one.literal.unit.factor)
    first, second = one.literal.taken, other.literal.taken
    shared = {first.low, first.high} & {second.low, second.high} - {None}
    if len(shared) != 1:
        return None
    (value,) = shared
    assert value is not None
    what = render_expression(
        _subject(one), lambda name: symbols[name].called, comparisons[0].text.value
    )
    says = [
        reader_text(figure.literal, comparison.text.value)
        for figure, comparison in zip((one, other), comparisons, strict=True)
    ]
    only = f"only if it were exactly {measure.amount(value)}, rounded both ways"
    rows = [
        ("", what, says[0], measure.values(first)),
        ("but", "", says[1], f"{measure.values(second)}: {only}"),
    ]
    extents = (
        Extent(sign, what, words, values.scaled(1 / measure.factor))
        for sign, words, values in zip(("=", "but"), says, (first, second), strict=True)
    )
    return Derivation(
        f"{what} is {says[0]}, not {says[1]}: {only}",
        aligned(rows),
        (Axis(measure.unit, tuple(extents)),),
    )


def _subject(figure: Figure) -> Expression:
    """Return what a figure is for: of a multiple, one expression by the other."""
    if figure.divisor is None:
        return figure.dividend
    return Operation("/", figure.dividend, figure.divisor)
