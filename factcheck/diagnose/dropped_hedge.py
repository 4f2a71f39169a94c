"""A figure that lost its “about” or “up to” on the way."""

from collections.abc import Iterator

from factcheck.diagnose.chance import is_hedge_lost
from factcheck.diagnose.kinds import ValuesOf
from factcheck.diagnose.parts import replaced, reported
from factcheck.language import HEDGES
from factcheck.model.expression import Comparison, Form

KIND = "dropped-hedge"
HINT = "“{added}” was left out"
DROPPED = ("about", "up to", "nearly", "at least", "just over")
"""The likeliest first. The strict bounds are left out: where they would do, these do."""


def proposals(comparison: Comparison, fits: ValuesOf) -> Iterator[str]:
    """Yield the statement with one figure hedged."""
    if comparison.relation.is_equation:
        for literal, written in reported(comparison):
            if literal.hedge or not is_hedge_lost(literal, fits(literal)):
                continue
            for hedge in DROPPED:
                if literal.form is Form.NUMBER or HEDGES[hedge].before_range:
                    yield replaced(comparison, literal, f"{hedge} {written}")
