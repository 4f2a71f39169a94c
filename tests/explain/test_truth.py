"""What is said to come of a change comes of it: in the whole group, not in the clash alone."""

from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings

from factcheck import check
from factcheck.explain.repair.rewriting import edited, figure_with, unit_of
from factcheck.model.claim import Acceptance
from factcheck.model.conflict import Knot
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import DATE, Explanation, Repair
from factcheck.model.expression import Comparison, literals
from factcheck.model.interval import Interval
from factcheck.model.solution import Component, Verdict
from factcheck.prose import exact
from tests.diagnose.claims import analyzed, restated, solved_but_for, text, written
from tests.strategies import Case, cases

# Each example takes the whole way several times.
FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)
USD = {"x": "USD", "y": "USD", "z": "USD"}


def changes(explanation: Explanation) -> Iterator[tuple[dict[str, str], Verdict]]:
    """Yield each change that an explanation proposes, with its verdict on the group."""
    for repairs in [*((repair,) for repair in explanation.repairs), *explanation.joint_repairs]:
        yield dict(pair for repair in repairs for pair in repair.replaced), repairs[-1].group
    for diagnosis in explanation.diagnoses:
        yield dict(diagnosis.corrected), diagnosis.group


def around(
    corpus: Corpus,
    changed: Mapping[str, str],
    left_out: Collection[str] = (),
    together: Collection[str] = (),
) -> list[Component]:
    """What is found in everything connected with statements once these are changed.

    ``together`` is what was connected with them before: a figure may turn out to be of something
    else.
    """
    solution = solved_but_for(restated(corpus, changed), {*left_out} - changed.keys())
    own = {one.scenario for one in solution.components if changed.keys() & {*one.assertions}}
    found = changed.keys() | {*together}
    return [one for one in solution.components if found & {*one.assertions} and one.scenario in own]


def clashes(corpus: Corpus, changed: Mapping[str, str], knot: Knot) -> bool:
    """Whether a changed statement is part of any contradiction but with other mistakes."""
    conflicts = [
        conflict
        for component in around(corpus, changed, knot.beside)
        for conflict in component.conflicts
    ]
    return any(changed.keys() & {*conflict.statements} for conflict in conflicts)


@FEWER
@given(cases(most=7))
def test_the_whole_group_is_as_it_is_said_to_be(case: Case) -> None:
    """After a change the group has the predicted verdict, and the change is in no contradiction."""
    corpus = case.as_corpus()
    analysis = analyzed(corpus)
    for knot in analysis.knots:
        for changed, group in changes(analysis.explanations[knot.leading]):
            together = {
                name
                for component in analysis.solution.components
                if changed.keys() & {*component.assertions}
                for name in component.assertions
            }
            found = around(corpus, changed, together=together)
            verdicts = {component.verdict for component in found}
            assert (Verdict.CONTRADICTORY in verdicts) is (group is Verdict.CONTRADICTORY), changed
            assert (verdicts == {Verdict.CONSISTENT}) is (group is Verdict.CONSISTENT), changed
            assert not clashes(corpus, changed, knot), changed


def samples(values: Interval) -> Iterator[Fraction]:
    """Yield the ends of an interval that belong to it, and short values between."""
    low, high = values.low, values.high
    if low is not None and not values.low_open:
        yield low
    if high is not None and not values.high_open:
        yield high
    if low is not None and high is not None and low < high:
        yield from (
            low + (high - low) * share
            for share in (Fraction(1, 8), Fraction(1, 2), Fraction(15, 16))
        )


def is_in_its_unit(repair: Repair, comparison: Comparison) -> bool:
    """Whether a repair keeps the scale and unit of its figure, and is no date."""
    figure = next(one for one in literals(comparison) if one.start == repair.start)
    return repair.unit == unit_of(figure, repair.now) != DATE


def saying(repair: Repair, comparison: Comparison, value: Fraction) -> str:
    """A statement with a value in place of the figure that a repair changes."""
    figure = next(one for one in literals(comparison) if one.start == repair.start)
    place = repair.start, repair.start + len(repair.now)
    return edited(comparison.text.value, (*place, figure_with(figure, repair.now, value, value)))


@FEWER
@given(cases(most=6))
def test_every_value_fits(case: Case) -> None:
    """Every value that is said to fit contradicts nothing, where it can be written down."""
    corpus = case.as_corpus()
    analysis = analyzed(corpus)
    said = {assertion.id: assertion for assertion in analysis.theory.assertions}
    for knot in analysis.knots:
        for repair in analysis.explanations[knot.leading].repairs:
            (comparison,) = said[repair.statement].alternatives[0].comparisons
            if not repair.every or not is_in_its_unit(repair, comparison):
                continue
            for value in samples(repair.fits):
                if "/" not in exact(value):
                    told = saying(repair, comparison, value)
                    assert not clashes(corpus, {repair.statement: told}, knot), told


def only_repairs(
    says: dict[str, str], definitions: tuple[str, ...] = (), units: dict[str, str] | None = None
) -> dict[str, Repair]:
    """The repairs of all knots, by their statements."""
    analysis = analyzed(written(units or USD, says, definitions))
    return {
        repair.statement: repair
        for knot in analysis.knots
        for repair in analysis.explanations[knot.leading].repairs
    }


def test_a_repair_beside_other_trouble() -> None:
    """Two others that imply a figure and clash besides are met by a rounded value or by none."""
    says = {"high": "x = 300 USD", "tenth": "x = y / 10", "one": "y = 40 USD", "two": "y = 44 USD"}
    found = only_repairs(says, ("x <= 90 USD",))
    assert {name: repair.group for name, repair in found.items()} == dict.fromkeys(
        ("high", "one", "two"), Verdict.CONTRADICTORY
    )
    assert (found["high"].replacement, found["high"].fits) == (
        "x = 4 USD",
        Interval.point(Fraction(4)),
    )
    assert "high" not in only_repairs({**says, "two": "y = 60 USD"}, ("x <= 90 USD",))


def test_a_repair_that_ends_all_trouble() -> None:
    """The near miss: nothing else clashes, so that the claims agree."""
    says = {"high": "x = 300 USD", "tenth": "x = y / 10", "one": "y = 40 USD", "two": "y = 40 USD"}
    found = only_repairs(says, ("x <= 90 USD",))
    assert {name: repair.group for name, repair in found.items()} == {"high": Verdict.CONSISTENT}


def test_an_open_end_does_not_fit() -> None:
    """A limit that is not reached fits no exact figure; a rounded one may lie below it."""
    for hedge, is_open in (("exactly ", True), ("", False)):
        repair = only_repairs({"much": f"x = {hedge}70 USD"}, ("x < 30 USD",))["much"]
        assert (repair.fits.high, repair.fits.high_open) == (Fraction(30), is_open)


@pytest.mark.parametrize(
    ("low", "said", "every"),
    [
        ("x = 3 to 9 people", "x = exactly 20 people", False),
        ("y = 4 people", "x = 20 people", True),
    ],
)
def test_whole_numbers_leave_gaps(low: str, said: str, every: bool) -> None:
    """Where whole numbers leave gaps, nothing outside is said to fit, and not all inside.

    Where their values are known, all inside is.
    """
    units = {"x": "people", "y": "people"}
    corpus = written(units, {"half": "x = about 2 times y", "low": low, "high": said})
    quantities = {
        name: one._replace(integer=name == "y" or not every)
        for name, one in corpus.quantities.items()
    }
    analysis = analyzed(corpus._replace(quantities=quantities))
    repairs = {
        one.statement: one
        for knot in analysis.knots
        for one in analysis.explanations[knot.leading].repairs
    }
    assert repairs["high"].every is every


@pytest.mark.parametrize(
    ("third", "group"), [("y = 5 USD", Verdict.CONTRADICTORY), ("y = 7 USD", Verdict.CONSISTENT)]
)
def test_an_accepted_conflict_may_stay(third: str, group: Verdict) -> None:
    """Accepted conflicts prevent no repair, but claims agree only where it ends them, too."""
    says = {"one": "x = 3.0 USD", "other": "x = 7 USD", "third": third, "same": "y = x"}
    corpus = written(USD, says)
    accepted = (Acceptance("disputed", "both are told", text("").span),)
    claims = tuple(
        one._replace(speaker="the union", accept=accepted) if one.id == "third" else one
        for one in corpus.claims
    )
    analysis = analyzed(corpus._replace(claims=claims))
    (knot,) = analysis.knots
    repairs = {repair.statement: repair for repair in analysis.explanations[knot.leading].repairs}
    assert repairs["one"].replacement == "x = 7.0 USD"
    assert repairs["one"].group is group


def test_a_repair_agrees_with_its_own_knot() -> None:
    """Also where an accepted conflict has statements of the knot: no repair changes nothing."""
    says = {"floor": "x > 12 USD", "low": "y = 3 USD", "same": "y = x"}
    corpus = written(USD, {**says, "low too": "y = 3 USD", "same too": "y = x"})
    accepted = (Acceptance("disputed", "both are told", text("").span),)
    claims = tuple(
        one if one.id in says else one._replace(speaker="the union", accept=accepted)
        for one in corpus.claims
    )
    analysis = analyzed(corpus._replace(claims=claims))
    (knot,) = analysis.knots
    assert [conflict.statements for conflict in knot.conflicts] == [("floor", "low", "same")]
    for repair in analysis.explanations[knot.leading].repairs:
        assert repair.replacement != says[repair.statement]


def test_a_mean_that_nobody_has(tmp_path: Path) -> None:
    """The arithmetic of a mean of whole numbers says how many there are.

    What would do are the means beside it.
    """
    text = """\
sources: {s: {title: Survey}}
quantities: {points: {unit: "1", integer: true}, mean: "1", people: {unit: "1", integer: true}}
definitions: [mean = points / people]
claims:
  - {id: mean, says: mean = 2.57}
  - {id: people, says: people = 22}
"""
    (tmp_path / "a.claims.yaml").write_text(text, encoding="utf-8")
    (found,) = (finding for finding in check(tmp_path).findings if finding.sets)
    assert (
        found.message
        == "2.57 × 22 is 56.54, which is no whole number: with 56 it is 2.545, with 57 2.591"
    )
    assert found.certified
    assert [repair.replacement for repair in found.repairs] == ["mean = 2.55", "people = 21"]
    assert not found.repairs[0].every
