"""What systems leave a quotient."""

import pytest

from factcheck.constrain import constrain
from factcheck.constrain.ranges import point
from factcheck.rational import Rational
from factcheck.solve import Budget, Limits, System, quotient_hull
from tests.theories import claims

CIRCLE = ("x + y + w = exactly 5", "x + 2 * y + 3 * w = exactly 10", "z >= y", "z + w > x")


@pytest.mark.parametrize(
    ("says", "is_told"), [(("x = exactly 1",), True), (("x = exactly 1", "x = exactly 2"), False)]
)
def test_contradictory_claims_leave_nothing(says: tuple[str, ...], is_told: bool) -> None:
    """Where no tree tells that there is no solution, dividing by a quantity does not hide it."""
    theory = claims("x: '1', y: '1', w: '1', z: '1'", *says, *CIRCLE)
    system = System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )
    y, z = (point({(name,): Rational(1)}).low or {} for name in "yz")
    assert (quotient_hull(system, y, y, z, Budget(Limits())) is not None) is is_told
