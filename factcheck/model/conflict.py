"""Statements that cannot all be true."""

from typing import NamedTuple

from factcheck.model.claim import Acceptance

# The rule of conflicts that only the strictness of a bound makes.
BOUNDARY = "boundary"
# That of conflicts with a plausibility band.
IMPLAUSIBLE = "implausible"


class Conflict(NamedTuple):
    """A minimal contradictory set.

    The ids of its statements, sorted, and those of the definitions that it rests on. Without any
    one of its statements the rest is consistent (a minimal unsatisfiable subset). A conflict
    without statements is one of the definitions among themselves. ``scenario`` is empty where the
    conflict needs no hypothesis. ``whole``: it is one only because some quantities are whole
    numbers.
    """

    statements: tuple[str, ...]
    definitions: tuple[str, ...]
    scenario: str = ""
    whole: bool = False


class Knot(NamedTuple):
    """Conflicts that share statements, directly or through others; one finding reports them.

    ``rule`` is that of its severest conflict; ``conflicts`` are sorted, the leading one first.
    ``corrections`` are minimal sets of statements whose removal leaves nothing of the knot,
    smallest first; ``suspects`` the statements of the smallest, those that break the most conflicts
    first. ``complete`` says that neither search stopped at its limit. ``accepted`` is the
    acceptance that holds for all of its conflicts, if any. ``beside`` are the statements of the
    other mistakes where a knot was taken apart by mistake: they are not held to be true here.
    """

    rule: str
    conflicts: tuple[Conflict, ...]
    corrections: tuple[tuple[str, ...], ...]
    suspects: tuple[str, ...]
    complete: bool
    accepted: Acceptance | None = None
    beside: tuple[str, ...] = ()

    @property
    def leading(self) -> Conflict:
        """The conflict that the finding shows."""
        return self.conflicts[0]

    @property
    def culprits(self) -> tuple[str, ...]:
        """The statements of which it is enough to change one: those of the single corrections.

        None where the smallest correction takes several statements. They are in every conflict, the
        leading one included.
        """
        return self.suspects if self.corrections and len(self.corrections[0]) == 1 else ()
