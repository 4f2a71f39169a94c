"""What would mend a contradiction: by how much, which figure, and what it would have to be.

In: a knot, and the ``Settings`` that say what else a changed statement must agree with.
Out: ``Repair``s, the margin, and what the others imply for a figure. Imports ``solve``, which is
asked whether a changed statement agrees, ``language``, which reads it, and ``arithmetic``.
"""

from factcheck.explain.repair.implications import implied, unit_size, unstated
from factcheck.explain.repair.joint import pairs
from factcheck.explain.repair.margins import margin
from factcheck.explain.repair.rewriting import NUMBER, edited, with_numbers
from factcheck.explain.repair.setting import Setting, Settings
from factcheck.explain.repair.single import repairs

__all__ = [
    "NUMBER",
    "Setting",
    "Settings",
    "edited",
    "implied",
    "margin",
    "pairs",
    "repairs",
    "unit_size",
    "unstated",
    "with_numbers",
]
