"""Points inside of large systems, as HiGHS finds them."""

import subprocess
import sys
from collections.abc import Mapping

import pytest

from factcheck.model.constraint import Atom
from factcheck.solve import Budget, Limits
from factcheck.solve.engines.linear.interior import interior_point


def atom(terms: Mapping[str, int], constant: int, relation: str = "<=") -> Atom:
    """The atom that says: the terms and the constant together are at most, or exactly, zero."""
    both: dict[tuple[str, ...], int] = {(name,): factor for name, factor in terms.items()}
    both[()] = constant
    return Atom(
        tuple(sorted((monomial, factor) for monomial, factor in both.items() if factor)), relation
    )


def table(side: int) -> list[Atom]:
    """A table of numbers from 0 to 30, of which each row and each column has a total of 100."""
    lines = [[f"r{row}c{column}" for column in range(side)] for row in range(side)]
    cells = [cell for line in lines for cell in line]
    bounds = [atom({cell: -1}, 0) for cell in cells] + [atom({cell: 1}, -30) for cell in cells]
    sums = [*lines, *([line[column] for line in lines] for column in range(side))]
    return bounds + [atom(dict.fromkeys(cells, 1), -100, "=") for cells in sums]


def test_a_point_is_found_in_silence(capfd: pytest.CaptureFixture[str]) -> None:
    """It satisfies every atom, and HiGHS writes nothing at all, not even its name."""
    atoms = table(6)
    point = interior_point(atoms, Budget(Limits()))
    assert point is not None
    for one in atoms:
        total = sum(factor * (point[names[0]] if names else 1) for names, factor in one.terms)
        assert total == 0 if one.relation == "=" else total <= 0
    assert capfd.readouterr() == ("", "")


def test_no_point_is_found_where_there_is_none() -> None:
    """A row whose total is more than its cells can make has no point inside."""
    assert (
        interior_point(
            [*table(6), atom({f"r0c{column}": 1 for column in range(6)}, -200, "=")],
            Budget(Limits()),
        )
        is None
    )


def test_a_program_that_hides_numpy_has_it_back() -> None:
    """The command leaves numpy out until it is needed; then it is loaded."""
    program = (
        "import sys; sys.modules['numpy'] = None\n"
        "from factcheck.solve import Budget, Limits\n"
        "from factcheck.solve.engines.linear.interior import interior_point\n"
        "from tests.solve.test_interior import table\n"
        "print(len(interior_point(table(4), Budget(Limits(seconds=1000))) or ()), sys.modules['numpy'].__name__)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )
    assert ended.stdout == "16 numpy\n"
