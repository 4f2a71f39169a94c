"""Everything learned about one corpus."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from factcheck.model.anchor import Evidence
from factcheck.model.bound import Implied
from factcheck.model.claim import Acceptance, Claim
from factcheck.model.conflict import Conflict, Knot
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage
from factcheck.model.explanation import Explanation
from factcheck.model.solution import CutOff, Solution
from factcheck.model.theory import Theory


class Analysis(NamedTuple):
    """The input of every rule; immutable.

    What was read, what it means, what the solver found, and how that was judged.

    ``knots`` are contradictions that remain after acceptances; ``boundary_knots`` likewise for
    strict bounds; ``accepted_knots`` are those that were accepted, of both kinds. ``band_knots``
    have what rules plausibility bands out, by quantity. ``explanations`` belong to the knots, by
    leading conflict. ``implied`` are the figures of claims whose readings are not all possible, of
    bounds that say too little, and of all claims of consistent components where that was asked for.
    ``unused`` are acceptances of conflicts that matched nothing. ``today`` is the day on which
    acceptances are judged. ``evidence`` is where the quotes stand, ``coverage`` what the claims
    make of the figures. ``cut`` are the searches that ended early, in solving and in explaining.
    ``read`` are the quantities of claims that texts were read as.
    """

    corpus: Corpus
    theory: Theory
    solution: Solution
    today: date
    knots: tuple[Knot, ...] = ()
    boundary_knots: tuple[Knot, ...] = ()
    accepted_knots: tuple[Knot, ...] = ()
    band_knots: Mapping[str, Knot] = {}
    explanations: Mapping[Conflict, Explanation] = {}
    implied: tuple[Implied, ...] = ()
    unused: tuple[tuple[Claim, Acceptance], ...] = ()
    evidence: Evidence = Evidence()
    coverage: Coverage = Coverage()
    cut: tuple[CutOff, ...] = ()
    read: frozenset[str] = frozenset()
