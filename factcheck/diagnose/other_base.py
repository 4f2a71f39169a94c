"""A figure for each thing that was stated as one for all of them, or the other way round."""

from collections.abc import Iterator, Sequence

from factcheck.diagnose.beside import Beside, all_equated, linked
from factcheck.diagnose.chance import AROUND
from factcheck.diagnose.parts import equated
from factcheck.explain.arithmetic import written_as
from factcheck.model.expression import Comparison

KIND = "other-base"


def proposals(comparison: Comparison, others: Sequence[Beside]) -> Iterator[tuple[str, str]]:
    """Yield the statement with its figure for each thing instead of all, or the other way round.

    Another claim must state the number of things, and some statement must have both quantities.
    What is only a bound, as "up to 300 guests" is, tells no figure of each of them.
    """
    parts = equated(comparison)
    if parts is None or not parts[1].unit.dimension.exponents or parts[1].hedge not in AROUND:
        return
    name, figure = parts
    written = written_as(figure, comparison.text.value)
    for claim, heads, number in all_equated(others):
        counted = number.unit.name
        is_number = number.unit.counted and number.hedge in AROUND
        if not is_number or not linked(name.quantity, heads.quantity, others):
            continue
        quantity, count = name.quantity, heads.quantity
        amount = written_as(number, claim.alternatives[0].comparisons[0].text.value)
        many = f"the {amount} that {claim.id} says"
        if figure.unit.name.endswith(f"/{counted}"):
            whole = written.removesuffix(f"/{counted}")
            yield f"{quantity} * {count} = {whole}", f"{written} is of all {many}"
        elif not figure.unit.counted:
            yield f"{quantity} = {written}/{counted} * {count}", f"{written} is of each of {many}"
