"""Sentences that were untrue of some claims are not said of these."""

from pathlib import Path

import factcheck
from factcheck.model.analysis import Analysis
from factcheck.model.solution import ReadingOutcome, Solution
from factcheck.render import render
from factcheck.render.style import Style
from factcheck.rules import reading
from tests.hand import TODAY, corpus
from tests.theories import theory

HEAD = "sources: {wire: {title: The wire}}\n"


def report(tmp_path: Path, text: str) -> factcheck.Report:
    """What there is to say of a claim file."""
    (tmp_path / "a.claims.yaml").write_text(HEAD + text, encoding="utf-8")
    return factcheck.check(tmp_path)


def test_an_undecided_reading_is_not_possible() -> None:
    """Of a reading that the solver gave up on it is said that nobody knows."""
    understood = theory(
        "quantities: {x: USD}\nclaims:\n"
        "  - {id: one, source: s, readings: {low: x = 1 USD, high: x = 2 USD, odd: x = 3 USD}}\n"
    )
    for possible, undecided, words in (
        (("high", "odd"), (), '"high" or "odd" remain possible'),
        (
            ("high",),
            ("odd",),
            '"high" remains possible, and of "odd" that was not decided within the budget',
        ),
        ((), ("high", "odd"), 'of "high" and "odd" that was not decided within the budget'),
    ):
        outcome = ReadingOutcome("one", possible, ("low",), undecided)
        analysis = Analysis(corpus(), understood, Solution((), readings=(outcome,)), TODAY)
        (finding,) = reading.check(analysis)
        assert (
            finding.message == f'the reading "low" cannot be true given the other claims; {words}'
        )


def test_what_a_quantity_would_be(tmp_path: Path) -> None:
    """Where its values are not known, no value is named that the quantity would have."""
    text = 'quantities: {{q: {{unit: "1", between: 3 to 4}}}}\nclaims: [{{id: a, source: wire, says: {says}}}]\n'
    messages = [
        [
            finding.message
            for finding in report(tmp_path, text.format(says=says)).findings
            if finding.rule == "implausible"
        ]
        for says in ("q = exactly 2", "q * q * q = exactly 3")
    ]
    assert messages == [
        ["q would be exactly 2, as a implies, but plausible is 3 to 4"],
        ["the claims leave q no plausible value: 3 to 4"],
    ]


def test_who_agrees_at_the_margin(tmp_path: Path) -> None:
    """The margin is that of the statements told; of a knot with more sets it says so."""
    text = "quantities: {x: USD}\nclaims:\n" + "".join(
        f"  - {{id: c{number}, source: wire, says: x = {value} USD}}\n"
        for number, value in enumerate((10, 20, 10))
    )
    told = render(report(tmp_path, text), "text", Style())
    assert "= tolerance: the statements shown agree once every stated figure" in told
    told = render(
        report(tmp_path, text.replace("  - {id: c2, source: wire, says: x = 10 USD}\n", "")),
        "text",
        Style(),
    )
    assert "= tolerance: they agree once every stated figure" in told


def test_scenarios_are_true_one_by_one(tmp_path: Path) -> None:
    """Claims of two scenarios that exclude each other are not said to be true together."""
    claims = "claims:\n  - {id: a, source: wire, scenario: up, says: x = 9 USD}\n"
    claims += "  - {id: b, source: wire, scenario: down, says: x = 5 USD}\n"
    found = report(
        tmp_path, f"quantities: {{x: USD}}\nscenarios: {{up: it rises, down: it falls}}\n{claims}"
    )
    assert "can all be true under each scenario:" in render(found, "text", Style())
    found = report(
        tmp_path, "quantities: {x: USD}\nclaims: [{id: a, source: wire, says: x = 9 USD}]\n"
    )
    assert "can all be true together:" in render(found, "text", Style())


def test_a_sum_of_figures_states_a_quantity(tmp_path: Path) -> None:
    """That no claim states a quantity is not said where one says it in two parts."""
    text = "quantities: {x: USD, y: USD}\nclaims: [{id: a, source: wire, says: x = 9 USD + 3 USD}, {id: b, source: wire, says: y = 2 * x}]\n"
    assert report(tmp_path, text).unstated == ("y",)
