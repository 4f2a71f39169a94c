"""Every slip is found where it was made, and nowhere else."""

import pytest

from factcheck.diagnose import GUESSES, MIX_UPS, SLIPS
from factcheck.model.explanation import Diagnosis
from tests.diagnose.cases import FIRING, SILENT, Firing, Silent
from tests.diagnose.claims import analyzed, diagnoses, written


@pytest.mark.parametrize("case", FIRING, ids=lambda case: f"{case.kind}: {case.says[case.slipped]}")
def test_a_slip_is_found(case: Firing) -> None:
    """Undoing the slip is among the diagnoses, in the words of its kind."""
    found = diagnoses(analyzed(written(case.units, case.says, case.definitions)))
    slip = Diagnosis(case.kind, case.slipped, case.replacement, case.message)
    assert slip in [one._replace(exact=False) for one in found]


@pytest.mark.parametrize(
    "case", SILENT, ids=lambda case: f"{case.kind}: {[*case.says.values()][-1]}"
)
def test_a_near_miss_is_not_taken_for_the_slip(case: Silent) -> None:
    """The claims clash, and no diagnosis is of that kind."""
    analysis = analyzed(written(case.units, case.says, case.definitions))
    assert analysis.knots
    assert case.kind not in {found.kind for found in diagnoses(analysis)}


def test_every_slip_is_seen_firing_and_silent() -> None:
    """Each slip of the table has cases of both kinds."""
    kinds = {one.KIND for one in SLIPS} | {one.KIND for one in MIX_UPS}
    kinds |= {one.KIND for one in GUESSES}
    assert {case.kind for case in FIRING} == kinds
    assert {case.kind for case in SILENT} == kinds
