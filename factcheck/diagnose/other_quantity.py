"""A figure stated of the wrong quantity: of another row, of another year, of the whole."""

from collections.abc import Iterator, Sequence

from factcheck.diagnose.beside import Beside, all_equated, linked
from factcheck.diagnose.parts import equated
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import base_of, edited, numbers_of
from factcheck.model.expression import (
    Assertion,
    Comparison,
    Function,
    Literal,
    Name,
    Operation,
    in_evaluation_order,
)
from factcheck.rational import fast_interval

KIND = "other-quantity"
TELLING, LINKED = 3, 2
"""Equal figures with fewer digits than these may be equal by chance; the second is for quantities
that some statement is about, both."""


def proposals(comparison: Comparison, others: Sequence[Beside]) -> Iterator[tuple[str, str]]:
    """Yield the statement about each quantity that another claim states the same figure of.

    Of few digits only where some statement is about both quantities, or where they are of one year
    and the next, and of one digit never: any two may have it.
    """
    parts = equated(comparison)
    if parts is None:
        return
    name, figure = parts
    if not any(numbers_of(figure)):
        return  # nothing is like any other nothing
    seen, exact = {name.quantity}, fast_interval(figure.exact)
    for claim, other, _ in all_equated([one for one in others if one.exact == exact]):
        quantity = other.quantity
        if quantity in seen:
            continue
        links = linked(name.quantity, quantity, others)
        is_near = bool(links) or _is_next(name.quantity, quantity)
        if _digits(figure) >= LINKED if is_near else _figures(figure) >= TELLING:
            seen.add(quantity)
            part = any(_is_part(name.quantity, quantity, link) for link in links)
            written = written_as(figure, comparison.text.value)
            words = _words(written, claim, quantity, name.quantity, is_part=part)
            yield edited(comparison.text.value, (name.start, name.end, quantity)), words


def _is_next(one: str, other: str) -> bool:
    """Whether two quantities are the same thing of numbered periods next to each other."""
    indices = [name.removeprefix(base_of(name)).strip("[]") for name in (one, other)]
    if base_of(one) != base_of(other) or not all(map(str.isdecimal, indices)):
        return False
    return abs(int(indices[0]) - int(indices[1])) == 1


def _words(written: str, claim: Assertion, quantity: str, instead: str, *, is_part: bool) -> str:
    """Return half a sentence that tells whose figure it is, by a claim or by the text."""
    if claim.claim and claim.claim.read:
        return f"{written} is the figure for {quantity}, and not that for {instead}"
    ending = f", of which {instead} is only a part" if is_part else f", and not {instead}"
    return f"{written} is {quantity}, as {claim.id} says{ending}"


def _figures(literal: Literal) -> int:
    """Return how many digits a figure has, without the zeros that only tell its size."""
    number = literal.values[-1].lower().partition("e")[0].lstrip("-0.")
    return _count(number if "." in number else number.rstrip("0_"))


def _digits(literal: Literal) -> int:
    """Return how many digits a figure is written with."""
    return _count(literal.values[-1])


def _count(number: str) -> int:
    """Return how many digits there are in a text."""
    return sum(map(str.isdigit, number))


def _is_part(part: str, whole: str, link: Comparison) -> bool:
    """Whether a statement adds a quantity and others up to a whole."""
    for side, other in ((link.left, link.right), (link.right, link.left)):
        match side:
            case Name(quantity=quantity) if quantity == whole and link.relation.is_equation:
                parts = list(in_evaluation_order(other))
                return any(isinstance(one, Name) and one.quantity == part for one in parts) and all(
                    isinstance(one, Name)
                    or (isinstance(one, Operation) and one.operator == "+")
                    or (isinstance(one, Function) and one.name == "sum")
                    for one in parts
                )
    return False
