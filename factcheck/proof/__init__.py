"""Verdicts re-checked without the solver.

Witnesses are put back into the statements, certificates are added up again. In: statements as
meant, and what the solver offers as proof. Out: whether the proof holds. Imports the nouns and
``rational``; it shares no code with ``constrain`` and ``solve``, so that a mistake there does not
hide itself.
"""

from factcheck.proof.certificate import (
    Certificate,
    Known,
    Refutation,
    Split,
    refutes,
    replaced,
    rounded,
    sides,
)
from factcheck.proof.evaluation import evaluate
from factcheck.proof.witness import satisfies

__all__ = [
    "Certificate",
    "Known",
    "Refutation",
    "Split",
    "evaluate",
    "refutes",
    "replaced",
    "rounded",
    "satisfies",
    "sides",
]
