"""How plain a conflict is to read: the plainest of a knot is told."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.model.conflict import Conflict
from factcheck.model.expression import Assertion, Literal, Name
from factcheck.model.theory import Theory


class Plainness(NamedTuple):
    """What a conflict asks of its readers; less of it is plainer, the first the most.

    ``unstated`` are quantities that no statement gives a figure, ``elsewhere`` those to which only
    others than its own do, ``whole`` says that whole numbers are needed, ``unsuspected`` that it
    has no statement of the smallest corrections.
    """

    unstated: int
    whole: bool
    elsewhere: int
    unsuspected: bool
    sources: int
    statements: tuple[int, tuple[str, ...], tuple[str, ...]]


class Readers:
    """Knows what the statements of a theory mention, state and quote."""

    def __init__(self, theory: Theory | None = None) -> None:
        self._assertions: Mapping[str, Assertion] = (
            {one.id: one for one in theory.assertions} if theory else {}
        )
        self._stated = {
            name for one in self._assertions.values() if one.claim for name in _stated(one)
        }

    def plainness(self, conflict: Conflict, suspects: frozenset[str]) -> Plainness:
        """Return how plain a conflict is, where some statements are suspects."""
        known = self._assertions
        statements = [known[one] for one in conflict.statements if one in known]
        definitions = [known[one] for one in conflict.definitions if one in known]
        mentioned = {name for one in (*statements, *definitions) for name in one.quantities}
        stated = {name for one in statements for name in _stated(one)}
        sources = {
            one.claim.source.value if one.claim.source else "" for one in statements if one.claim
        }
        return Plainness(
            len(mentioned - stated - self._stated),
            conflict.whole,
            len((mentioned - stated) & self._stated),
            suspects.isdisjoint(conflict.statements),
            len(sources),
            (len(conflict.statements), conflict.statements, conflict.definitions),
        )

    def is_twice(self, statements: Sequence[str]) -> bool:
        """Whether two statements say one figure of one quantity, in the same words."""
        found = [self._assertions[one] for one in statements if one in self._assertions]
        said = Counter(" ".join(one.text.split()) for one in found if _stated(one))
        return [*said.values()] == [len(statements)] == [2]


def _stated(assertion: Assertion) -> set[str]:
    """Return the quantities that an assertion gives a figure and nothing else."""
    return {
        side.quantity
        for alternative in assertion.alternatives
        for comparison in alternative.comparisons
        for side, other in (
            (comparison.left, comparison.right),
            (comparison.right, comparison.left),
        )
        if isinstance(side, Name) and isinstance(other, Literal)
    }
