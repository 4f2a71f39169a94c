"""Whole numbers over exact simplex, within so many boxes."""

from fractions import Fraction

import pytest

from factcheck.model.constraint import Atom
from factcheck.solve import Budget, Limits
from factcheck.solve.engines.linear import NodesSpentError, Simplex, extreme


@pytest.mark.parametrize(("direction", "end"), [(1, Fraction(7)), (-1, Fraction(3))])
@pytest.mark.parametrize(("boxes", "is_told"), [(1, False), (2, True)])
def test_the_next_whole_number_inwards_is_tried_first(
    monkeypatch: pytest.MonkeyPatch, direction: int, end: Fraction, boxes: int, is_told: bool
) -> None:
    """Between 2.5 and 7.5 the ends are 3 and 7, for which one node of the search is enough."""
    monkeypatch.setattr("factcheck.solve.engines.linear.integers.NODES", boxes)
    simplex = Simplex(
        [Atom((((), 5), (("n",), -2)), "<="), Atom((((), -15), (("n",), 2)), "<=")],
        Budget(Limits()),
    )
    assert simplex.feasible()
    if is_told:
        assert extreme(simplex, [simplex.index["n"]], "n", direction) == (end, True)
    else:
        with pytest.raises(NodesSpentError):
            extreme(simplex, [simplex.index["n"]], "n", direction)
