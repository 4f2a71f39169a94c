"""The corpora and the mutants of the benchmarks are what they are said to be."""

from fractions import Fraction
from pathlib import Path

from benchmarks.corpus import generate
from benchmarks.mutants import mutants
from factcheck.language import understand
from factcheck.load import read
from factcheck.model.solution import Verdict
from factcheck.solve import solve


def test_another_seed_gives_other_files() -> None:
    """The same numbers give the same corpus (``test_same_bytes``), other seeds another."""
    assert generate(200, seed=3) != generate(200, seed=4)


def test_the_planted_contradictions_are_the_only_ones(tmp_path: Path) -> None:
    """Exactly the components with a planted slip are contradictory, and its claim corrects them."""
    generated = generate(600, seed=1)
    generated.write(tmp_path)
    corpus = read([tmp_path])
    theory = understand(corpus, Fraction(1, 10))
    assert not corpus.problems
    assert not theory.problems
    assert len(corpus.claims) == generated.claims
    components = [one for one in solve(theory).components if one.verdict is not Verdict.CONSISTENT]
    assert generated.planted
    assert len(components) == len(generated.planted)
    for planted in generated.planted:
        (component,) = (one for one in components if planted.claim in one.assertions)
        assert planted.component <= set(component.assertions)
        assert (planted.claim,) in component.corrections


def test_mutants_are_small_changes() -> None:
    """Each mutant changes one thing that the program does, and no docstring or annotation."""
    program = '"""A sum of 1."""\n\n\ndef most(values: tuple[int, ...], low: int = 0) -> bool:\n    return max(values) < low\n'
    assert [(one.function, one.line, one.after) for one in mutants(program)] == [
        ("most", 4, "def most(values: tuple[int, ...], low: int = 1) -> bool:"),
        ("most", 4, "def most(values: tuple[int, ...], low: int = (-1)) -> bool:"),
        ("most", 5, "return None"),
        ("most", 5, "return (max(values) <= low)"),
        ("most", 5, "return (max(values) > low)"),
        ("most", 5, "return min(values) < low"),
    ]
