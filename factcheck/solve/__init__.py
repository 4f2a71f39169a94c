"""Constraints to verdicts: what clashes, what would end it, what the claims leave open.

In: a ``Theory``. Out: a ``Solution``. Imports ``constrain``, ``proof`` and ``executors``, by which
large theories are shared out. ``README.md`` here has the words, the algorithm, and an example
worked out.

``engines`` answer whether constraints can hold: propagation over forests, exact linear arithmetic,
z3. Only ``ladder`` asks them, the cheapest first. ``questions`` ask the ladder: which claims
clash, which boundaries, readings and ranges there are. ``group`` puts all questions about one
group of claims, within one ``Budget``; ``solve`` shares the groups out. ``inquiry`` puts those
about an expression that somebody asks about.
"""

from factcheck.solve import smtlib
from factcheck.solve.budget import ENCODING, QUESTIONS, Budget, Limits, SpentError
from factcheck.solve.inquiry import ask
from factcheck.solve.ladder import (
    Forest,
    Forms,
    LeaveOneOut,
    Owner,
    Rest,
    binding,
    cases,
    certify,
    forest_hull,
    hull_within,
    leave_one_out,
    outer_bounds,
    owners,
    propagate,
    quotient_hull,
    verdict,
    verdict_at_once,
    verdict_with,
)
from factcheck.solve.questions.hitting import minimal_hitting_sets
from factcheck.solve.solve import Stopped, solve
from factcheck.solve.system import System

__all__ = [
    "ENCODING",
    "QUESTIONS",
    "Budget",
    "Forest",
    "Forms",
    "LeaveOneOut",
    "Limits",
    "Owner",
    "Rest",
    "SpentError",
    "Stopped",
    "System",
    "ask",
    "binding",
    "cases",
    "certify",
    "forest_hull",
    "hull_within",
    "leave_one_out",
    "minimal_hitting_sets",
    "outer_bounds",
    "owners",
    "propagate",
    "quotient_hull",
    "smtlib",
    "solve",
    "verdict",
    "verdict_at_once",
    "verdict_with",
]
