"""Knots to explanations: the arithmetic, the certificate, how far off it is and what would mend it.

In: an ``Analysis`` with its knots. Out: an ``Explanation`` for each knot's leading conflict, what
the others imply for single claims, and every component as a script that any solver can replay.
Imports ``solve``, ``constrain``, ``language`` and ``prose``. Results are checked again by exact
arithmetic of its own (``certificate``, ``witness``, ``evaluate``).
"""

from factcheck.explain.explain import explain, uncertified, with_cut
from factcheck.explain.repair import unstated
from factcheck.explain.replay import replays
from factcheck.explain.unbounded import unbounded

__all__ = ["explain", "replays", "unbounded", "uncertified", "unstated", "with_cut"]
