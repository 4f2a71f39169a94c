"""Linear arithmetic over exact rational numbers, and over whole numbers by branch and bound.

In: linear atoms and a ``Budget``. Out: an ``Answer``, ends of variables, or the multipliers of a
certificate. HiGHS stands behind ``interior``; what it proposes is confirmed exactly.
Imports ``rational``.
"""

from factcheck.solve.engines.linear.case import LARGE, decide_case, sharpened, whole_numbers
from factcheck.solve.engines.linear.integers import NodesSpentError, extreme, has_solution
from factcheck.solve.engines.linear.simplex import Simplex
from factcheck.solve.engines.linear.tableau import WorkSpentError

__all__ = [
    "LARGE",
    "NodesSpentError",
    "Simplex",
    "WorkSpentError",
    "decide_case",
    "extreme",
    "has_solution",
    "sharpened",
    "whole_numbers",
]
