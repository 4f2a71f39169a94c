"""A conflict as arithmetic that a reader can follow, and the words for it.

In: the statements of a conflict. Out: a ``Derivation``: one sentence with its numbers, and the
lines that lead to it. Imports ``solve`` for systems, ``proof`` to evaluate, ``prose`` for numbers.
"""

from factcheck.explain.arithmetic.inference import Fact, Remembered, facts
from factcheck.explain.arithmetic.turning import isolate
from factcheck.explain.arithmetic.ways import derive_by_reading
from factcheck.explain.arithmetic.words import render_expression, written_as

__all__ = [
    "Fact",
    "Remembered",
    "derive_by_reading",
    "facts",
    "isolate",
    "render_expression",
    "written_as",
]
