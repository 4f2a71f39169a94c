"""Tests of factcheck.language.understand: from a corpus to a theory."""

import time
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings

from factcheck.language import understand
from factcheck.model.claim import Definition
from factcheck.model.interval import Interval
from factcheck.model.problem import Kind
from factcheck.model.span import Span, Text
from factcheck.model.theory import Theory
from tests.language.reading import corpus, interval, text, theory
from tests.strategies import Case, cases


def ids(found: Theory) -> list[str]:
    """The assertions of a theory."""
    return [one.id for one in found.assertions]


def test_definitions_come_before_claims() -> None:
    """Assertions are in the order of their files, definitions first, with ``=`` and their text for an id."""
    found = theory("x = 1", "y = 2", definitions=("x = y", "usd > 0 USD"))
    assert ids(found) == ["=x = y", "=usd > 0 USD", "c1", "c2"]
    assert [one.claim.id if one.claim else None for one in found.assertions] == [
        None,
        None,
        "c1",
        "c2",
    ]


def test_a_definition_that_stands_twice_counts_once() -> None:
    """The first place is kept."""
    again = Text("x = y", Span("there.claims.yaml", 9, 9, 9, 14))
    first = text("x = y")
    written = corpus()._replace(definitions=tuple(map(Definition, (first, text("x = 1"), again))))
    found = understand(written)
    assert ids(found) == ["=x = y", "=x = 1"]
    assert found.assertions[0].alternatives[0].comparisons[0].text.span == first.span


def test_each_statement_of_a_claim_is_an_assertion() -> None:
    """The second statement of ``id`` is ``id#2``, also where the first one is bad."""
    written = corpus("x = 1")
    claim = written.claims[0]._replace(says=(text("x = 1"), text("x = "), text("y = 2")))
    found = understand(written._replace(claims=(claim,)))
    assert ids(found) == ["c1", "c1#3"]
    assert [(one.kind, one.claim) for one in found.problems] == [(Kind.SYNTAX, "c1")]
    assert [len(one.alternatives) for one in found.assertions] == [1, 1]
    assert found.assertions[0].alternatives[0].name == ""


def test_readings_are_alternatives_of_one_assertion() -> None:
    """The comparisons of one reading hold together, at least one reading holds."""
    found = understand(corpus(readings=(("x = 1", "y = 1"), ("x = 2",))))
    assert ids(found) == ["r"]
    alternatives = found.assertions[0].alternatives
    assert [(one.name, [part.text.value for part in one.comparisons]) for one in alternatives] == [
        ("r1", ["x = 1", "y = 1"]),
        ("r2", ["x = 2"]),
    ]


def test_a_claim_with_a_bad_reading_is_left_out() -> None:
    """All problems of its readings are told, and none of its readings is kept."""
    found = understand(corpus("x = 1", readings=(("x = 1", "x = "), ("z = 2",), ("y = 2",))))
    assert ids(found) == ["c1"]
    assert [(one.kind, one.claim) for one in found.problems] == [
        (Kind.SYNTAX, "r"),
        (Kind.UNKNOWN_QUANTITY, "r"),
    ]


def test_a_bad_definition_has_a_problem_without_a_claim() -> None:
    """Other statements are still understood."""
    found = theory("x = 1", definitions=("x = ", "x = y"))
    assert ids(found) == ["=x = y", "c1"]
    assert [(one.kind, one.claim) for one in found.problems] == [(Kind.SYNTAX, None)]


def test_a_quantity_with_a_bad_unit_is_told_once() -> None:
    """Statements about it are left out without a problem of their own.

    Other names in them are still looked at.
    """
    found = theory("p = 5 MW", "p = x", "p = q + x", "x = 5", units={"p": "GW²·MWhh", "x": "1"})
    assert list(found.symbols) == ["x"]
    assert ids(found) == ["c4"]
    assert [(one.kind, one.claim, one.values[0]) for one in found.problems] == [
        (Kind.UNKNOWN_UNIT, None, "MWhh"),
        (Kind.UNKNOWN_QUANTITY, "c3", "q"),
    ]


def test_symbols_carry_what_was_declared() -> None:
    """Sign and integrality are the quantity's own; a moment has no sign to be held to."""
    written = corpus(units={"p": "MW", "n": "chips", "d": "date", "s": "USD"})
    quantities = dict(written.quantities)
    quantities["n"] = quantities["n"]._replace(integer=True)
    quantities["s"] = quantities["s"]._replace(signed=True)
    found = understand(written._replace(quantities=quantities)).symbols
    assert [(one.name, one.integer, one.signed, one.is_date) for one in found.values()] == [
        ("p", False, False, False),
        ("n", True, False, False),
        ("d", False, True, True),
        ("s", False, True, False),
    ]
    assert found["p"].unit.name == "MW"
    assert found["n"].unit.counted


@pytest.mark.parametrize(
    ("unit", "band", "expected"),
    [
        ("1", "0 to 1", interval("0", "1")),
        ("1", "0% to 100%", interval("0", "1")),
        ("%", "0 to 100", interval("0", "100")),
        ("%", "0 to 100%", interval("0", "100")),
        ("MW", "100 to 200", interval("100", "200")),
        ("MW", "0.1 to 1 GW", interval("100", "1000")),
        ("MW", "at most 1 GW", interval(None, "1000")),
        ("MW", "more than 0", interval("0", None, "(]")),
        ("MW", "about 100", interval("90", "110")),
        ("people", "1 to 2 thousand", interval("1000", "2000")),
        ("K", "exactly 5", interval("5", "5")),
        ("1", "-1 to 1", interval("-1", "1")),
        ("date", "@1970", Interval(Fraction(0), Fraction(365 * 86_400), high_open=True)),
    ],
)
def test_a_band_is_exact_and_in_the_unit(unit: str, band: str, expected: Interval) -> None:
    """``between`` is taken exactly; a number without a unit is in the quantity's."""
    found = understand(corpus(units={"q": unit}, between={"q": band}))
    assert found.problems == ()
    assert found.symbols["q"].between == expected


@pytest.mark.parametrize(
    ("unit", "band", "kind"),
    [
        ("MW", "0 to 1 GWh", Kind.DIMENSIONS_DIFFER),
        ("1", "1 to 0", Kind.INVERTED_RANGE),
        ("1", "0, 1", Kind.SYNTAX),
        ("1", "0 to", Kind.SYNTAX),
        ("1", "x", Kind.SYNTAX),
        ("1", "", Kind.SYNTAX),
        ("1", "1 + 1", Kind.SYNTAX),
        ("1", "1 = 1", Kind.SYNTAX),
        ("1", "0,5", Kind.DECIMAL_COMMA),
        ("1", "0 to 1 banana", Kind.UNKNOWN_UNIT),
        ("1", "0 to 1" + " " * 10_000, Kind.STATEMENT_TOO_LONG),
        ("1", "@2025", Kind.DATE_ARITHMETIC),
        ("date", "0 to 1", Kind.DATE_ARITHMETIC),
        ("date", "@2025-13", Kind.BAD_DATE),
    ],
)
def test_a_bad_band_is_told_and_left_out(unit: str, band: str, kind: Kind) -> None:
    """The quantity itself stays usable."""
    found = understand(corpus("q = q", units={"q": unit}, between={"q": band}))
    assert [one.kind for one in found.problems] == [kind]
    assert found.symbols["q"].between is None
    assert ids(found) == ["c1"]


def test_circular_definitions_are_equations() -> None:
    """``a = b`` and ``b = 2 * a`` say something about both; nothing goes round in circles."""
    found = theory(definitions=("x = 2 * y", "y = x / 2", "x = 2 * x"))
    assert ids(found) == ["=x = 2 * y", "=y = x / 2", "=x = 2 * x"]
    assert found.problems == ()


def test_folded_text_is_pointed_at_as_a_whole() -> None:
    """Where the file does not show the statement character by character, its whole place is told."""
    written = corpus("x = y z")
    says = written.claims[0].says[0]._replace(literal=False)
    found = understand(written._replace(claims=(written.claims[0]._replace(says=(says,)),)))
    assert [one.span for one in found.problems] == [says.span]


def test_a_vocabulary_of_misspelled_names_is_told_quickly() -> None:
    """Looking for the nearest name is limited, however many names are unknown."""
    units = {f"company{index}.revenue": "USD" for index in range(1000)}
    says = [f"compny{index}.revenue = 5 USD" for index in range(1000)]
    before = time.process_time()
    found = theory(*says, units=units)
    assert time.process_time() - before < 3
    assert found.problems[0].values == ("compny0.revenue", "company0.revenue", "")
    assert len(found.problems) == 1000


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(cases(linear=False))
def test_random_claim_files_are_understood(case: Case) -> None:
    """Everything that the writer of random claims says is understood, twice the same."""
    written = case.as_corpus()
    found = understand(written)
    assert found.problems == ()
    assert found == understand(written)
    assert len(found.symbols) == len(written.quantities)
