"""z3's contexts: one for a session, and a fresh one after some questions."""

from typing import Any

import z3

from factcheck.memory import ROOM, require
from factcheck.solve.budget import Session

USES = 100
"""So many questions share one context: a new one costs half a millisecond, an old one is slow."""

PROCESS_WIDE = {name: z3.get_param(name) for name in ("ctrl_c", "rlimit", "timeout")}
"""What z3 keeps for the whole process, host programs included: put back after each question."""


def context_of(session: Session) -> Any:  # noqa: ANN401 - z3 ships no types
    """Return the context for the next question of a session."""
    require(ROOM)
    if session.context is None or session.uses >= USES:
        session.context, session.uses, session.count = z3.Context(), 0, 0
    session.uses += 1
    return session.context


def restore_parameters() -> None:
    """Put back what a question has set for the whole process."""
    z3.set_param(**PROCESS_WIDE)
