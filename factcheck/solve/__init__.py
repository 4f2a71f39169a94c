"""Constraints to verdicts: what clashes, what would end it, what the claims leave open.

In: a ``Theory``. Out: a ``Solution``. Imports the nouns, ``constrain`` and ``executors``, by which ``solve`` shares out large theories; z3 stands behind ``oracle``, HiGHS behind ``interior``.

Claims fall into components that share no quantity. Most form a ``tree``, which two passes over it decide and bound exactly. Another component
is consistent when exact simplex (or, for large ones, a rounded interior point) finds values that satisfy every constraint; the rest is z3's
to decide. Contradictions are searched for all their minimal sets, by what the ``branches`` of a tree tell of one selection of claims after the
other; each that is told is confirmed by z3.

What a group may cost is one ``Budget``: ``group`` gives each search a share of the time and a number of counted steps, every loop spends them,
and what was cut off is in ``Solution.cut``. Where the clock does not cut in, the same claims give the same results on every machine.
"""

from factcheck.solve.budget import QUESTIONS, Budget, Limits, SpentError
from factcheck.solve.decide import cases, verdict
from factcheck.solve.hulls import quotient_hull
from factcheck.solve.problem import Problem
from factcheck.solve.solve import Stopped, solve

__all__ = [
    "QUESTIONS",
    "Budget",
    "Limits",
    "Problem",
    "SpentError",
    "Stopped",
    "cases",
    "quotient_hull",
    "solve",
    "verdict",
]
