"""Work that is shared by processes."""

from fractions import Fraction
from pathlib import Path

import pytest

from benchmarks.corpus import generate
from factcheck import language, load
from factcheck.solve import solve
from factcheck.solve.solve import PARALLEL
from factcheck.workers import ordered


def _halved(value: int) -> Fraction:
    if value == 99:
        message = "not that one"
        raise ValueError(message)
    return Fraction(value, 2)


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_results_come_in_order(workers: int) -> None:
    """Whatever the number of processes, as if there were one."""
    with ordered(_halved, range(40), workers) as results:
        assert list(results) == [Fraction(value, 2) for value in range(40)]


@pytest.mark.parametrize("workers", [1, 3])
def test_what_goes_wrong_in_a_process_is_told(workers: int) -> None:
    """An exception ends the work here too."""
    with ordered(_halved, [1, 99, 2, 3], workers) as results, pytest.raises(ValueError, match="not that one"):
        list(results)


def test_the_number_of_workers_changes_nothing(tmp_path: Path) -> None:
    """Several processes find what one finds, down to every witness and bound."""
    corpus = generate(PARALLEL + 200, seed=1)
    corpus.write(tmp_path)
    theory = language.understand(load.read([tmp_path]), Fraction(1, 10))
    assert len(theory.assertions) > PARALLEL
    alone, together = (solve(theory, want_bounds=True, workers=workers) for workers in (1, 2))
    assert alone == together
    assert len(corpus.planted) == sum(bool(component.conflicts) for component in alone.components) > 0
