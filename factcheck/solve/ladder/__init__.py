"""The only ones who ask engines, the cheapest first: propagation, linear arithmetic, z3.

Each module answers one kind of question: whether constraints can all hold (``decide``), which of
them cannot (``subsets``), how far quantities (``bounds``) and quotients (``hulls``) can go, what
others imply (``effects``), which bounds can be met (``tight``); ``confirm`` has z3 agree.
"""

from factcheck.solve.engines.propagation import NOTHING, Forest, Forms, Narrowed, propagate
from factcheck.solve.ladder.bounds import Extent, bounds
from factcheck.solve.ladder.cases import cases
from factcheck.solve.ladder.certify import Owner, certify, owners
from factcheck.solve.ladder.confirm import confirm
from factcheck.solve.ladder.decide import decide, verdict
from factcheck.solve.ladder.effects import Effects
from factcheck.solve.ladder.hulls import forest_hull, quotient_hull
from factcheck.solve.ladder.subsets import SubsetOracle
from factcheck.solve.ladder.tight import tight_atoms

__all__ = [
    "NOTHING",
    "Effects",
    "Extent",
    "Forest",
    "Forms",
    "Narrowed",
    "Owner",
    "SubsetOracle",
    "bounds",
    "cases",
    "certify",
    "confirm",
    "decide",
    "forest_hull",
    "owners",
    "propagate",
    "quotient_hull",
    "tight_atoms",
    "verdict",
]
