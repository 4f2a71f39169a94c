"""A figure that lost its “about” or “up to” on the way."""

from collections.abc import Iterator

from factcheck.diagnose.chance import is_hedge_lost
from factcheck.diagnose.fit import Fits
from factcheck.diagnose.parts import replaced, reported
from factcheck.language import HEDGES
from factcheck.model.expression import Comparison, Form, Literal

KIND = "dropped-hedge"
HINT = "“{added}” was left out"
DROPPED = ("about", "up to", "nearly", "at least", "just over")
"""The likeliest first. The strict bounds are left out: where they would do, these do."""


def proposals(comparison: Comparison) -> Iterator[str]:
    """Yield the statement with one figure hedged."""
    return (text for literal in reported(comparison) for text in _hedged(comparison, *literal))


def fitting(comparison: Comparison, fits: Fits) -> Iterator[str]:
    """Yield those proposals whose figure may have been written for what fits, more roughly."""
    for literal, written in reported(comparison):
        if is_hedge_lost(literal, fits(literal)):
            yield from _hedged(comparison, literal, written)


def _hedged(comparison: Comparison, literal: Literal, written: str) -> Iterator[str]:
    """Yield the statement with a hedge before a figure that has none."""
    if not comparison.relation.is_equation or literal.hedge:
        return
    for hedge in DROPPED:
        if literal.form in (Form.NUMBER, Form.SHARE) or HEDGES[hedge].before_range:
            yield replaced(comparison, literal, f"{hedge} {written}")
