"""Knots to the known slips that explain them: one slip a file, a table to add to.

In: a knot and its ``Explanation``. Out: the same with a ``Diagnosis`` for each slip without which
the knot is none. Imports ``explain``, ``language``, ``solve`` and what they import.

A slip is a module with its name ``KIND``, half a sentence ``HINT`` and ``proposals``: the statement
without the slip. It is given the values that fit, and spares what they rule out. A mix-up is one
whose ``proposals`` look at the other statements instead, and say in half a sentence of their own
what was taken for what. A guess is a slip of so many forms that it proposes those alone which are
known to fit. A proposal alone is no diagnosis: it becomes one only where all claims agree with the
changed statement (``search``). ``figures``, ``beside``, ``parts``, ``fit`` and ``wording`` are what
several share.
"""

from contextlib import suppress

from factcheck.diagnose import (
    doubled_digit,
    dropped_hedge,
    false_friend,
    growth_in_points,
    lost_digit,
    other_base,
    other_calendar,
    other_quantity,
    other_stretch,
    other_time,
    percent_or_points,
    ratio_of_two,
    reversed_base,
    reversed_growth,
    reversed_ratio,
    rise_or_fall,
    scale_slip,
    sign,
    square_slip,
    swapped_digits,
    times_more,
    unit_slip,
    wrong_part,
)
from factcheck.diagnose.candidates import Candidates
from factcheck.diagnose.choosing import chosen
from factcheck.diagnose.kinds import Guess, MixUp, Slip
from factcheck.diagnose.search import Search
from factcheck.explain import with_cut
from factcheck.explain.repair import Settings
from factcheck.model import solution
from factcheck.model.conflict import Knot
from factcheck.model.explanation import Diagnosis, Explanation
from factcheck.solve import Budget, SpentError

SLIPS: tuple[Slip, ...] = (
    false_friend,
    square_slip,
    doubled_digit,
    scale_slip,
    unit_slip,
    times_more,
    reversed_ratio,
    percent_or_points,
    reversed_base,
    swapped_digits,
    rise_or_fall,
    sign,
    dropped_hedge,
)
"""Where undoing two slips takes equally few changes, the first is the likelier."""

MIX_UPS: tuple[MixUp, ...] = (
    other_calendar,
    other_quantity,
    growth_in_points,
    reversed_growth,
    ratio_of_two,
    other_stretch,
    other_base,
    wrong_part,
)

GUESSES: tuple[Guess, ...] = (lost_digit, other_time)


def diagnosed(
    settings: Settings, knot: Knot, explanation: Explanation, budget: Budget
) -> Explanation:
    """Return the explanation of a knot with the slips behind it, and its repairs in order.

    The likeliest first.
    """
    found: list[Diagnosis] = []
    with suppress(SpentError):
        candidates = Candidates(settings, SLIPS, MIX_UPS, GUESSES, budget)
        search = Search(settings, candidates, budget)
        found.extend(search.diagnoses(knot, explanation.repairs))
    explained = explanation._replace(diagnoses=tuple(found))
    explained = chosen(explained, settings, knot, budget)
    return with_cut(explained, knot, solution.Search.SLIPS, budget)
