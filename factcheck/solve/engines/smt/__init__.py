"""z3: decides what the other engines leave open, and confirms every contradiction.

In: a ``System`` and a ``Budget``. Out: an ``Answer``. The only package that imports z3.
"""

from factcheck.solve.engines.smt.optimiser import Extreme, optimise, reaches
from factcheck.solve.engines.smt.query import ask
from factcheck.solve.engines.smt.solver import Solver

__all__ = ["Extreme", "Solver", "ask", "optimise", "reaches"]
