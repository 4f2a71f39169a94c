"""A conflict as arithmetic that a reader can follow, and the words for it.

In: the statements of a conflict. Out: a ``Derivation``: one sentence with its numbers, and the
lines that lead to it. Imports ``solve`` for systems, ``proof`` to evaluate, ``prose`` for numbers.
"""

from factcheck.explain.arithmetic.inference import facts
from factcheck.explain.arithmetic.turning import isolate
from factcheck.explain.arithmetic.ways import by_reading
from factcheck.explain.arithmetic.words import told, written_as

__all__ = [
    "by_reading",
    "facts",
    "isolate",
    "told",
    "written_as",
]
