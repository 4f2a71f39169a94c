"""How much work one run may spend."""

from typing import NamedTuple


class Limits(NamedTuple):
    """Budgets of the solver for one component of claims; what exceeds them is undecided, or told as incomplete.

    ``rlimit`` is z3's own measure of work for one question: it repeats exactly. ``seconds`` is wall-clock time, the
    safety net beside it. ``work`` bounds one run of the exact simplex, in entries of its table that are computed anew. ``sets`` and ``corrections`` bound how many minimal contradictory sets and
    minimal corrections are looked for; ``cases`` how many combinations of readings are tried one by one before z3 is asked.
    """

    rlimit: int = 2_000_000
    seconds: float = 20.0
    work: int = 3_000_000
    sets: int = 100
    corrections: int = 100
    cases: int = 64
