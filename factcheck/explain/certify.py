"""Certificates for contradictions."""

from collections.abc import Sequence
from itertools import islice

from factcheck.proof import Certificate
from factcheck.solve import Limits, Problem, cases
from factcheck.solve.simplex import Simplex, WorkSpentError


def certify(problem: Problem, limits: Limits) -> Sequence[Certificate] | None:
    """A certificate for every case of a contradictory problem; ``None`` where some case has none within the limits.

    Cases are the choices among readings and signs; products of quantities and whole numbers are disregarded, so that claims which
    contradict each other only through them get none.
    """
    combinations = cases(problem)
    certificates = []
    for case in islice(combinations, limits.cases):
        atoms = tuple(atom for atom in case if atom.is_linear)
        simplex = Simplex(atoms, limits.work)
        try:
            if simplex.feasible():
                return None
        except WorkSpentError:
            return None
        certificates.append(Certificate(atoms, simplex.certificate))
    if next(combinations, None) is not None or not all(certificate.holds() for certificate in certificates):
        return None
    return certificates
