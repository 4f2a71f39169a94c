"""A figure that lost its “about” on the way."""

from collections.abc import Iterator

from factcheck.diagnose.chance import is_hedge_lost
from factcheck.diagnose.kinds import ValuesOf
from factcheck.diagnose.parts import replaced, reported
from factcheck.model.expression import Comparison, Form

KIND = "dropped-hedge"
HINT = "“{added}” was left out"
DROPPED = "about"
"""Of all hedges the one that lets in least: where “up to” or “nearly” would do, it does."""


def proposals(comparison: Comparison, fits: ValuesOf) -> Iterator[str]:
    """Yield the statement with one figure hedged."""
    if comparison.relation.is_equation:
        for literal, written in reported(comparison):
            is_plain = literal.form is Form.NUMBER and not literal.hedge
            if is_plain and is_hedge_lost(literal, fits(literal)):
                yield replaced(comparison, literal, f"{DROPPED} {written}")
