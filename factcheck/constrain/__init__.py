"""Assertions to constraints: exact polynomials over the quantities.

Rounding is folded into their coefficients. In: an ``Assertion`` and the symbols. Out: a
``Constraint``. Imports the nouns and ``rational``.

A literal is an interval, and each occurrence chooses its own value. Since no literal occurs twice
in its statement, interval arithmetic over the tree, with the quantities held fixed, yields exactly
the values that a side can take: a statement holds where the two sides' ranges allow its relation.
So ``y = 75% * x`` becomes ``0.745 x <= y <= 0.755 x`` without a variable for the literal (interval
coefficients; Rohn, "Solvability of systems of interval linear equations", 2003). Where the range
depends on a sign that is not known, the case distinction becomes a clause.
"""

from factcheck.constrain.encode import as_exact, as_taken, constrain, range_of
from factcheck.constrain.evaluate import Take
from factcheck.constrain.ranges import Range
from factcheck.constrain.rounding import Figure, Subject, figure_of, is_rounded, subject_of

__all__ = [
    "Figure",
    "Range",
    "Subject",
    "Take",
    "as_exact",
    "as_taken",
    "constrain",
    "figure_of",
    "is_rounded",
    "range_of",
    "subject_of",
]
