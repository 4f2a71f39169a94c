"""What would mend a contradiction: the margin, the figure to change, and its values that fit.

In: a knot, and the ``Settings`` that say what else a changed statement must agree with.
Out: ``Repair``s, the margin, and what the others imply for a figure. Imports ``solve``, which is
asked whether a changed statement agrees, ``language``, which reads it, ``recognise`` for the
figures of quotes, and ``arithmetic``.
"""

from factcheck.explain.repair.dates import moments
from factcheck.explain.repair.fitting import fitting_values
from factcheck.explain.repair.given import given_by
from factcheck.explain.repair.implications import implied, unit_size, unstated
from factcheck.explain.repair.joint import repair_pairs
from factcheck.explain.repair.margins import margin
from factcheck.explain.repair.proposing import (
    last_place,
    number_of,
    numbers_of,
    rough_place,
)
from factcheck.explain.repair.related import Related, base_of, source_of
from factcheck.explain.repair.reported import as_quoted
from factcheck.explain.repair.resolving import holds_beside, knot_repairs
from factcheck.explain.repair.rewriting import (
    NUMBER,
    decimals,
    edited,
    figure_with,
    padded,
    unit_of,
)
from factcheck.explain.repair.scaling import scaled
from factcheck.explain.repair.setting import Setting
from factcheck.explain.repair.settings import Settings
from factcheck.explain.repair.shared import Shared, shared_figures
from factcheck.explain.repair.worked_out import repairs_worked_out

__all__ = [
    "NUMBER",
    "Related",
    "Setting",
    "Settings",
    "Shared",
    "as_quoted",
    "base_of",
    "decimals",
    "edited",
    "figure_with",
    "fitting_values",
    "given_by",
    "holds_beside",
    "implied",
    "knot_repairs",
    "last_place",
    "margin",
    "moments",
    "number_of",
    "numbers_of",
    "padded",
    "repair_pairs",
    "repairs_worked_out",
    "rough_place",
    "scaled",
    "shared_figures",
    "source_of",
    "unit_of",
    "unit_size",
    "unstated",
]
