"""What is written for other solvers says what was found."""

import re
from pathlib import Path

import pytest
import z3
from hypothesis import given, settings

from factcheck import language, load
from factcheck.explain import replays
from factcheck.language import understand
from factcheck.model.proof import Proof
from factcheck.model.solution import Verdict
from factcheck.model.theory import Theory
from factcheck.solve import Limits, solve
from tests.strategies import Case, cases
from tests.theories import claims, theory

CLAIMS = Path(__file__).parents[2] / "claims"
FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)


def written(understood: Theory) -> tuple[Proof, ...]:
    """The files of a theory."""
    return replays(understood, solve(understood), Limits())


def replayed(proof: Proof) -> tuple[list[str], list[str]]:
    """What z3 answers to a file, and what the file says it should."""
    context = z3.Context()
    told: str = z3.Z3_eval_smtlib2_string(context.ref(), proof.text)
    return told.split(), re.findall(r"\(set-info :status (\w+)\)", proof.text)


@FEWER
@given(cases(most=6))
def test_a_solver_says_the_same(case: Case) -> None:
    """Every question of every file has the answer that the file expects."""
    understood = understand(case.as_corpus())
    for proof in written(understood):
        answers, expected = replayed(proof)
        assert answers == expected


def test_the_claims_of_this_project() -> None:
    """z3 agrees with the scripts of our own claims, too, one for each group of claims.

    The order of the files makes no difference.
    """
    files = sorted(CLAIMS.glob("*.yaml"))
    understood = language.understand(load.read(files))
    proofs = written(understood)
    assert (
        len(proofs)
        == len({proof.file.casefold() for proof in proofs})
        == len(solve(understood).components)
    )
    for proof in proofs:
        answers, expected = replayed(proof)
        assert answers == expected


def test_every_set_is_asked_about() -> None:
    """A contradictory group is one question, and one for each minimal set.

    The multipliers that show the contradiction are a comment.
    """
    (proof,) = written(claims("x: USD", "x = 1 USD", "x = 10 USD", "x = 100 USD"))
    assert replayed(proof) == (["unsat"] * 4, ["unsat"] * 4)
    assert proof.file == "c0.smt2"
    assert "; minimal contradictory set 3" in proof.text
    assert "; multiplied and added" in proof.text
    assert "; x = 100 USD" in proof.text
    assert ":named |claim c2|" in proof.text


def test_what_is_not_certified_says_so() -> None:
    """A set that needs products of quantities has no multipliers."""
    (proof,) = written(
        claims("x: USD, y: USD", "x * y = exactly 5 USD^2", "x < 1 USD", "y < 2 USD")
    )
    assert replayed(proof) == (["unsat"] * 2, ["unsat"] * 2)
    assert "; not certified" in proof.text


def test_whole_numbers_are_split_into_cases() -> None:
    """A set that needs whole numbers has multipliers for each case."""
    (proof,) = written(
        claims(
            "n: {unit: people, integer: true}, m: {unit: people, integer: true}",
            "n + m = exactly 1 people",
            "n = m",
        )
    )
    assert replayed(proof) == (["unsat"] * 2, ["unsat"] * 2)
    assert "; case 2 of 2: multiplied and added" in proof.text
    assert proof.text.count("in this case") == 2


def test_sums_of_whole_numbers_are_rounded() -> None:
    """What a statement says of whole numbers is told as such."""
    (proof,) = written(claims("n: {unit: people, integer: true}", "2 * n = exactly 5 people"))
    assert replayed(proof) == (["unsat"] * 2, ["unsat"] * 2)
    assert proof.text.count("c0, in whole numbers") == 2


def test_a_wrong_witness_would_be_noticed() -> None:
    """The values with which all is true are part of what is asked."""
    (proof,) = written(claims("x: USD", "x = 1 USD"))
    answers, expected = replayed(proof)
    assert answers == expected == ["sat", "sat"]
    changed = re.sub(r"\(assert \(= \|x\| .*\)\)", "(assert (= |x| 7.0))", proof.text)
    with pytest.raises(z3.Z3Exception, match="says sat"):
        replayed(Proof("", changed))


def test_the_undecided_is_expected_unknown() -> None:
    """Of what could not be decided no answer is promised, and z3 may find one."""
    understood = claims("x: USD", "x * x * x = 5 USD^3", "x * x = 7 USD^2")
    solution = solve(understood, Limits(rlimit=1, work=0, seconds=0.0))
    assert solution.components[0].verdict is Verdict.UNDECIDED
    (proof,) = replays(understood, solution, Limits())
    assert "(set-logic QF_NRA)" in proof.text
    assert "(set-info :status unknown)" in proof.text


def test_names_do_not_break_out() -> None:
    """What claims are called stays in its place, and files get names that any file system takes."""
    text = "quantities: {x: USD}\nclaims:\n"
    text += "  - {id: 'a|b\\c', source: s, says: x = 1 USD}\n  - {id: 'A/../b c', source: s, says: x = 9 USD}\n"
    (proof,) = written(theory(text))
    assert replayed(proof)[0] == ["unsat", "unsat"]
    assert re.fullmatch(r"[\w.-]+", proof.file)


def test_every_file_has_a_name_of_its_own() -> None:
    """Names that a file system may take for one are numbered; long ones are cut.

    They are numbered also where a claim is named after a number.
    """
    long = "n" * 100
    names = ("a/b", "A b", "a_b-2", long, f"{long}2")
    text = (
        f"quantities: {{{', '.join(f'q{place}: USD' for place in range(len(names)))}}}\nclaims:\n"
    )
    for place, name in enumerate(names):
        text += f"  - {{id: '{name}', source: s, says: q{place} = 1 USD}}\n"
    assert [proof.file for proof in written(theory(text))] == [
        "a_b.smt2",
        "A_b-2.smt2",
        "a_b-2-2.smt2",
        f"{'n' * 80}.smt2",
        f"{'n' * 80}-2.smt2",
    ]


def test_a_file_says_in_which_language_it_is() -> None:
    """First of all commands, behind comments on what it is about."""
    (proof,) = written(claims("x: USD", "x = 1 USD"))
    commands = [line for line in proof.text.splitlines() if not line.startswith(";")]
    assert commands[:2] == ["(set-info :smt-lib-version 2.6)", "(set-logic QF_LRA)"]
    assert proof.text.startswith("; statements of claims: c0\n")
