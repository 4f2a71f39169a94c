"""Conflicts judged: their rules, acceptances, knots, and what would resolve them.

In: what was read, what it means and what the solver found. Out: an ``Analysis`` with
knots, its verdict and a ``Summary``. Pure functions of their input; imports the nouns, and of the
solver the minimal hitting sets alone.
"""

from factcheck.judge.accept import is_live, lasting
from factcheck.judge.summary import summarize, verdict
from factcheck.judge.voices import SEVEREST_FIRST, rule_of
from factcheck.judge.weigh import judge

__all__ = [
    "SEVEREST_FIRST",
    "is_live",
    "judge",
    "lasting",
    "rule_of",
    "summarize",
    "verdict",
]
