"""Knots to the known slips that explain them: one slip a file, a table to add to.

In: an ``Analysis`` whose knots are explained. Out: the same with a ``Diagnosis`` for each slip without which a knot is none, the
likeliest first. Imports ``explain``, ``language``, ``solve`` and what they import.

A slip is a module with its name ``KIND``, half a sentence ``HINT`` and ``proposals(comparison)``: what the statement would be without
the slip. A mix-up is one whose ``proposals(comparison, others)`` also looks at the other statements, and says in half a sentence of its own what was
taken for what. Neither says anything by itself: only where all claims agree with the changed statement is it told (``search``). ``parts``,
``scaling``, ``fit`` and ``wording`` are what several share.
"""

from dataclasses import replace
from fractions import Fraction

from factcheck.diagnose import (
    dropped_hedge,
    false_friend,
    other_quantity,
    percent_or_points,
    reversed_base,
    reversed_ratio,
    scale_slip,
    sign,
    swapped_digits,
    times_more,
    unit_slip,
    wrong_part,
)
from factcheck.diagnose.search import MixUp, Search, Slip
from factcheck.explain.setting import Settings
from factcheck.explain.sharing import shared
from factcheck.model.analysis import Analysis
from factcheck.model.explanation import Explanation
from factcheck.solve import Limits

# Where two slips would be undone by as few changes, the first is the likelier.
SLIPS: tuple[Slip, ...] = (
    false_friend,
    scale_slip,
    unit_slip,
    reversed_ratio,
    percent_or_points,
    reversed_base,
    times_more,
    swapped_digits,
    sign,
    dropped_hedge,
)
MIX_UPS: tuple[MixUp, ...] = (other_quantity, wrong_part)


def diagnose(analysis: Analysis, limits: Limits, about: Fraction, *, workers: int = 1) -> Analysis:
    """The same analysis with the slips that explain its knots; ``about`` is the fraction that vague hedges allow.

    ``workers`` processes share the work where there is much; 0: one for each processor.
    """
    search = Search(Settings(analysis, limits, about), limits, SLIPS, MIX_UPS)
    known = [analysis.explanations.get(knot.leading, Explanation()) for knot in analysis.knots]
    found = shared(
        lambda told: tuple(search.diagnoses(told[0], told[1].repairs)),
        list(zip(analysis.knots, known, strict=True)),
        workers,
    )
    explanations = dict(analysis.explanations)
    for knot, explanation, diagnoses in zip(analysis.knots, known, found, strict=True):
        explanations[knot.leading] = replace(explanation, diagnoses=diagnoses)
    return replace(analysis, explanations=explanations)
