"""A quantity that is the ratio of two others, stated the wrong way round: teachers per pupil."""

from collections.abc import Iterator, Sequence

from factcheck.diagnose.beside import Beside
from factcheck.diagnose.parts import equated
from factcheck.explain.arithmetic import written_as
from factcheck.model.expression import Comparison, Name, Operation
from factcheck.model.relation import Relation

KIND = "reversed-ratio"


def proposals(comparison: Comparison, others: Sequence[Beside]) -> Iterator[tuple[str, str]]:
    """Yield the statement about a ratio as one about its inverse, where others say whose it is."""
    parts = equated(comparison)
    if parts is None:
        return
    name, figure = parts
    written = written_as(figure, comparison.text.value)
    for other in others:
        if other.comparison and name.quantity in other.mentioned:
            for above, below in _divided(other.comparison, name.quantity):
                words = f"{written} is {below} / {above}, and not {above} / {below}"
                yield f"{below} / {above} = {written}", words


def _divided(statement: Comparison, ratio: str) -> Iterator[tuple[str, str]]:
    """Yield two quantities where a statement says that another is the first by the second."""
    if statement.relation is not Relation.EQUAL:
        return
    for side, other in ((statement.left, statement.right), (statement.right, statement.left)):
        match side, other:
            case Name() as name, Operation("/", Name() as above, Name() as below):
                if name.quantity == ratio:
                    yield above.quantity, below.quantity
            case Name() as above, Operation("*", Name() as one, Name() as two):
                for name, below in ((one, two), (two, one)):
                    if name.quantity == ratio:
                        yield above.quantity, below.quantity
