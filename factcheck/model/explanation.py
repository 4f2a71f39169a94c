"""Why statements contradict each other, and which changes would resolve that."""

from fractions import Fraction
from typing import NamedTuple

from factcheck.model.interval import Interval
from factcheck.model.solution import CutOff, Verdict

# The unit of repairs of dates; they move by so many days.
DATE = "date"


class Extent(NamedTuple):
    """The values that a thing may have, in the unit of its axis, with words for both.

    ``sign`` is that of its line in the derivation: ``=`` for what the others make, ``but`` for what
    is said instead.
    """

    sign: str
    what: str
    says: str
    values: Interval


class Axis(NamedTuple):
    """The extents of a contradiction that can be shown side by side in one unit.

    ``signs`` are those within its numbers (see ``Finding``).
    """

    unit: str
    extents: tuple[Extent, ...]
    signs: str = ""


class Repair(NamedTuple):
    """A literal of the leading set replaced so that the whole knot becomes consistent.

    ``fits`` are the values that would do, in ``unit`` (scale and unit of the literal, ``1`` for
    plain ratios, ``date`` for moments); ``replacement`` is the whole statement with the likeliest
    of them; ``now`` and ``then`` are the literal as written and as proposed; ``start`` is its
    offset in the statement as written. ``moves`` is how far the figure (of a range, its middle)
    goes from now to then, in ``unit``, a date in days; ``share`` the same as a fraction of the
    present value, ``None`` where that is zero, and of a date.

    ``every``: every value in ``fits`` does; else it is only certain that none outside does.
    ``group`` is the verdict on all that is connected with the statement once it is replaced:
    contradictory where another contradiction remains there. ``wording`` is how the text that the
    statement was read in would have the figure then; empty where that cannot be told. ``beside``
    are other statements that have the same figure of the same quote, each replaced with it.
    ``signs`` are those within the numbers of that text (see ``Finding``).
    """

    statement: str
    now: str
    then: str
    replacement: str
    fits: Interval
    unit: str
    start: int
    moves: Fraction
    share: Fraction | None
    every: bool
    group: Verdict = Verdict.CONSISTENT
    wording: str = ""
    beside: tuple[tuple[str, str], ...] = ()
    signs: str = ""

    @property
    def replaced(self) -> tuple[tuple[str, str], ...]:
        """Every statement that it changes, as it is then."""
        return ((self.statement, self.replacement), *self.beside)

    @property
    def told(self) -> str:
        """What the figure becomes, in the words of its text where they are known."""
        return self.wording or self.then


class Diagnosis(NamedTuple):
    """A known slip that explains a conflict: its kind, its statement, and the corrected statement.

    ``message`` says in half a sentence what probably happened; ``group`` is what ``Repair.group``
    is. ``beside`` are other statements with the same slip, each corrected; ``source`` is where all
    of them stand, of a slip in several figures of it. ``exact``: the corrected figure is what the
    others give as they are printed, and does not only agree by how they are rounded.
    """

    kind: str
    statement: str
    replacement: str
    message: str
    group: Verdict = Verdict.CONSISTENT
    beside: tuple[tuple[str, str], ...] = ()
    source: str = ""
    exact: bool = False

    @property
    def corrected(self) -> tuple[tuple[str, str], ...]:
        """Every statement that has the slip, as it was meant."""
        return ((self.statement, self.replacement), *self.beside)


class Explanation(NamedTuple):
    """The explanation of a knot: the arithmetic of its leading set, line by line, and its repairs.

    ``axes`` are the figures of that arithmetic in one unit each, one for each way to read the
    statements.

    ``certified`` says that the contradiction was re-checked without the solver. ``margin`` is the
    least relative widening of all stated figures that makes the leading set consistent, to three
    significant digits; empty where none does. Each of the ``repairs`` resolves the knot by itself;
    where none does, those of a joint repair do it together, each given those before it. ``cut`` are
    the searches that ended early: what they would have found is missing. ``shown`` are the
    statements of the arithmetic: those of the leading set, and those that give the quantities of
    its definitions a value.
    """

    headline: str = ""
    derivation: tuple[str, ...] = ()
    certified: bool = False
    margin: str = ""
    repairs: tuple[Repair, ...] = ()
    joint_repairs: tuple[tuple[Repair, ...], ...] = ()
    diagnoses: tuple[Diagnosis, ...] = ()
    axes: tuple[Axis, ...] = ()
    cut: tuple[CutOff, ...] = ()
    shown: tuple[str, ...] = ()
