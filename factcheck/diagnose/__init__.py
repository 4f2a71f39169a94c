"""Knots to the known slips that explain them: one slip a file, a table to add to.

In: a knot and its ``Explanation``. Out: the same with a ``Diagnosis`` for each slip without which
the knot is none. Imports ``explain``, ``language``, ``solve`` and what they import.

A slip is a module with its name ``KIND``, half a sentence ``HINT`` and ``proposals(comparison)``:
the statement without the slip. A mix-up is one whose ``proposals(comparison, others)`` also looks
at the other statements, and says in half a sentence of its own what was taken for what. A proposal
alone is no diagnosis: it becomes one only where all claims agree with the changed statement
(``search``). A slip with many proposals may have ``fitting(comparison, fits)``: those that values
which fit do not rule out (``slip``). ``parts``, ``scaling``, ``fit`` and ``wording`` are what
several share.
"""

from contextlib import suppress

from factcheck.diagnose import (
    dropped_hedge,
    false_friend,
    growth_in_points,
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
from factcheck.diagnose.choosing import chosen
from factcheck.diagnose.search import Search
from factcheck.diagnose.slip import MixUp, Slip
from factcheck.explain import with_cut
from factcheck.explain.repair import Settings
from factcheck.model import solution
from factcheck.model.conflict import IMPLAUSIBLE, Knot
from factcheck.model.explanation import Diagnosis, Explanation
from factcheck.solve import Budget, SpentError

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
"""Where undoing two slips takes equally few changes, the first is the likelier."""

MIX_UPS: tuple[MixUp, ...] = (other_quantity, growth_in_points, wrong_part)


def diagnosed(
    settings: Settings, knot: Knot, explanation: Explanation, budget: Budget
) -> Explanation:
    """Return the explanation of a knot with the slips behind it, and its repairs in order.

    The likeliest first.
    """
    found: list[Diagnosis] = []
    with suppress(SpentError):
        search = Search(settings, SLIPS, MIX_UPS, budget)
        found.extend(search.diagnoses(knot))
    explained = explanation._replace(diagnoses=tuple(found))
    explained = chosen(explained, settings, by_band=knot.rule == IMPLAUSIBLE)
    return with_cut(explained, knot, solution.Search.SLIPS, budget)
