"""Claims that nobody would write are explained as far as can be, and never end the run."""

import pytest

from factcheck.model.explanation import Explanation
from tests.diagnose.claims import analyzed, written

SIGNED = {"x": "signed USD", "y": "USD"}


def explained(*says: str) -> Explanation:
    """The explanation of the only knot."""
    analysis = analyzed(written(SIGNED, {f"c{place}": one for place, one in enumerate(says)}))
    (knot,) = analysis.knots
    return analysis.explanations[knot.leading]


def test_a_divisor_that_may_be_widened_to_zero() -> None:
    """Where figures could only be so far off that a divisor may be zero, there is no margin."""
    assert explained("(x - x) / 1.5 = less than 0 USD").margin == ""


def test_a_quantity_of_which_only_the_sign_is_known() -> None:
    """A quantity that no statement gives is told by what it cannot be."""
    assert any(
        "cannot be negative" in line for line in explained("x > 0 * x", "y = -1 * x").derivation
    )


@pytest.mark.parametrize("hedge", ["less than 2", "up to 2"])
def test_a_factor_that_may_be_zero(hedge: str) -> None:
    """What a figure would have to be cannot be told where it is multiplied by what may be zero."""
    repairs = explained("y > 20 USD", f"y = ({hedge}) * (5 USD)", "y < 30 USD").repairs
    assert "5 USD" not in {repair.now for repair in repairs}
