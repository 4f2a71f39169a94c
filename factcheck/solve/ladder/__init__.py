"""The only ones who ask engines, the cheapest first: propagation, linear arithmetic, z3.

In: a ``System`` and a ``Budget``. Out: what is known of it, and how certainly. Imports ``engines``.

Each module answers one kind of question: whether constraints can all hold (``verdicts``), which of
them cannot (``subsets``), how far quantities (``extents``) and quotients (``hulls``) can go, what
others imply (``effects``), which bounds can be met (``tight``); ``confirmation`` has z3 agree.
"""

from factcheck.solve.engines.propagation import (
    NOTHING,
    Forest,
    Forms,
    LeaveOneOut,
    Narrowed,
    Rest,
    leave_one_out,
    outer_bounds,
    propagate,
)
from factcheck.solve.ladder.cases import cases
from factcheck.solve.ladder.certificates import Owner, certify, owners
from factcheck.solve.ladder.confirmation import confirm
from factcheck.solve.ladder.effects import Effects
from factcheck.solve.ladder.extents import Extent, bounds
from factcheck.solve.ladder.hulls import forest_hull, hull_within, quotient_hull
from factcheck.solve.ladder.loose import binding
from factcheck.solve.ladder.subsets import SubsetOracle
from factcheck.solve.ladder.tight import tight_atoms
from factcheck.solve.ladder.verdicts import decide, verdict, verdict_at_once, verdict_with

__all__ = [
    "NOTHING",
    "Effects",
    "Extent",
    "Forest",
    "Forms",
    "LeaveOneOut",
    "Narrowed",
    "Owner",
    "Rest",
    "SubsetOracle",
    "binding",
    "bounds",
    "cases",
    "certify",
    "confirm",
    "decide",
    "forest_hull",
    "hull_within",
    "leave_one_out",
    "outer_bounds",
    "owners",
    "propagate",
    "quotient_hull",
    "tight_atoms",
    "verdict",
    "verdict_at_once",
    "verdict_with",
]
