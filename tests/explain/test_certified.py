"""Every linear verdict is certain without the solver."""

from pathlib import Path

import pytest
from hypothesis import given, settings

import factcheck
from factcheck import language, load
from factcheck.constrain import constrain
from factcheck.language import understand
from factcheck.model.expression import Assertion
from factcheck.model.solution import Component, Verdict
from factcheck.model.theory import Theory
from factcheck.proof import satisfies
from factcheck.render import render
from factcheck.render.style import Style
from factcheck.solve import Budget, Limits, System, certify, solve
from tests.documents import Case as Documented
from tests.documents import cases as documented
from tests.documents import documents
from tests.strategies import Case, cases

CLAIMS = Path(__file__).parents[2] / "claims"
DOCUMENTED = [case for document in documents() for case in documented(document)]

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)


def certified(component: Component, theory: Theory) -> bool:
    """Whether a witness holds, or every conflict is refuted but those that rest on products.

    What is undecided is not.
    """
    if component.verdict is Verdict.UNDECIDED:
        return False
    assertions = {assertion.id: assertion for assertion in theory.assertions}
    if component.verdict is Verdict.CONSISTENT:
        assert component.witness is not None
        return satisfies(
            [assertions[name] for name in component.assertions], theory.symbols, component.witness
        )
    for conflict in component.conflicts:
        members = [assertions[name] for name in (*conflict.definitions, *conflict.statements)]
        if is_linear(members, theory):
            system = System(
                theory.symbols, (), tuple(constrain(one, theory.symbols) for one in members)
            )
            if certify(system, Budget(Limits())) is None:
                return False
    return True


def is_linear(members: list[Assertion], theory: Theory) -> bool:
    """Whether no quantities are multiplied."""
    constraints = (constrain(one, theory.symbols) for one in members)
    return all(
        atom.is_linear
        for one in constraints
        for reading in one.readings
        for atom in reading.all_atoms
    )


@FEWER
@given(cases())
def test_verdicts_are_certified(case: Case) -> None:
    """Of claims at random every verdict is."""
    theory = understand(case.as_corpus())
    assert all(certified(component, theory) for component in solve(theory).components)


@pytest.mark.parametrize("case", DOCUMENTED, ids=lambda case: f"{case.rule}: {case.title}")
def test_documented_verdicts_are_certified(case: Documented, tmp_path: Path) -> None:
    """Of the claims in tests/cases every verdict is."""
    for name, text in case.claims:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    theory = language.understand(load.read([tmp_path / name for name, _ in case.claims]))
    assert all(certified(component, theory) for component in solve(theory).components)


def test_our_own_verdicts_are_certified() -> None:
    """Of the claims of this project every verdict is."""
    theory = language.understand(load.read(sorted(CLAIMS.glob("*.yaml"))))
    assert all(certified(component, theory) for component in solve(theory).components)


@pytest.mark.parametrize(
    ("says", "verdict"),
    [
        # The root of two is no fraction, so that no witness can be put back.
        (("x * x = exactly 2 USD^2",), Verdict.CONSISTENT),
        # Of the sum of two factors nothing follows but through their product.
        (("x * y = exactly 5 USD^2", "x + y < 4 USD"), Verdict.CONTRADICTORY),
    ],
)
def test_what_is_not_certified_says_so(
    says: tuple[str, ...], verdict: Verdict, tmp_path: Path
) -> None:
    """What the solver alone vouches for is told all the same, as that."""
    claims = "\n".join(
        f"  - {{id: c{number}, source: s, says: {one!r}}}" for number, one in enumerate(says)
    )
    text = f"sources: {{s: {{title: S}}}}\nquantities: {{x: USD, y: USD}}\nclaims:\n{claims}\n"
    (tmp_path / "a.claims.yaml").write_text(text, encoding="utf-8")
    report = factcheck.check(tmp_path)
    assert (report.verdict, report.summary.uncertified) == (verdict, 1)
    assert [finding.certified for finding in report.findings if finding.sets] == [False] * (
        len(says) - 1
    )
    assert "for 1 connected group there is only the solver's word, and no proof." in " ".join(
        render(report, "text", Style()).split()
    )


def test_what_is_certified_does_not(tmp_path: Path) -> None:
    """Products whose factors are known are proven by the arithmetic that is told."""
    claims = "  - {id: a, source: s, says: [x = 2 USD, y = 3 USD, x * y = 60 USD^2]}\n"
    text = f"sources: {{s: {{title: S}}}}\nquantities: {{x: USD, y: USD}}\nclaims:\n{claims}"
    (tmp_path / "a.claims.yaml").write_text(text, encoding="utf-8")
    report = factcheck.check(tmp_path)
    assert (report.verdict, report.summary.uncertified) == (Verdict.CONTRADICTORY, 0)
    assert [finding.certified for finding in report.findings] == [True]
