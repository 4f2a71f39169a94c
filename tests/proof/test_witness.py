"""Witnesses are put back into the statements as written."""

from fractions import Fraction

import pytest
from hypothesis import given, settings

from factcheck.language import understand
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.proof import satisfies, witness
from factcheck.solve import solve
from tests.intervals import intervals
from tests.strategies import Case, cases
from tests.theories import claims, theory

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)


@pytest.mark.parametrize(
    ("quantities", "says", "true", "false"),
    [
        ("x: USD", "x = 10 USD", "10.5", "10.51"),
        ("x: USD", "x < 10 USD", "9.99", "10"),
        ("x: USD", "x != 10 USD", "10.01", "10"),
        ("x: USD", "x = more than 10 USD", "10.01", "10"),
        ("x: GW", "x = 150 to 200 MW", "0.2005", "0.2006"),
        ("x: {unit: USD, signed: true}", "2 times x = -4 USD", "-2", "2"),
        ("x: USD", "12 USD / x = 3 to 4", "4", "5.1"),
        ("x: {unit: people, integer: true}", "x = about 10 people", "9", "9.5"),
        ("x: USD", "x >= 0 USD", "0", "-1"),
        ("x: date", "x < @1970-01-02", "-1", "86400"),
        ("x: date", "x > @1970-01-01", "86400", "86399"),
        ("x: date", "x = @1970-01-01", "86399", "86400"),
        ("x: date", "x != @1970-01-01", "86400", "5"),
        ("x: date", "x != @1970-01-01", "-1", "0"),
        ("x: date", "x < @1970-01-02", "86399", "172801"),
        ("x: date", "x > @1970-01-01", "86401", "0"),
        ("x: date", "x <= @1970-01-01", "86399", "86400"),
        ("x: date", "x >= @1970-01-02", "86400", "86399"),
        ("x: date", "@1970-01-02 > x", "-1", "86400"),
        ("x: USD", "x > 10 USD", "10.01", "10"),
        ("x: USD", "x >= 10 USD", "10", "9.99"),
        ("x: USD", "x <= 10 USD", "10", "10.01"),
        ("x: USD", "x = less than 10 USD", "9.99", "10"),
        ("x: USD", "x = 10 USD", "9.5", "9.49"),
        ("x: USD", "x + x = 10 USD", "5.25", "5.26"),
        ("x: USD", "2 times x != 10 USD", "5.01", "5"),
        ("x: USD", "x = 2 times x - 3 USD", "3", "9"),
        ("x: {unit: USD, signed: true}", "x < 1 USD", "-5", "1"),
        ("x: {unit: people, integer: true}", "x >= 1 people", "1", "1.5"),
        ("x: USD", "x < 1 USD", "0", "-1/2"),
    ],
)
def test_a_true_value_satisfies_and_a_false_one_does_not(
    quantities: str, says: str, true: str, false: str
) -> None:
    """A statement holds of one value and not of another, by arithmetic apart from the encoder."""
    theory = claims(quantities, says)
    assert satisfies(theory.assertions, theory.symbols, {"x": Fraction(true)})
    assert not satisfies(theory.assertions, theory.symbols, {"x": Fraction(false)})


@pytest.mark.parametrize(
    ("says", "true", "false"),
    [
        ("x = y", {"x": 3, "y": 3}, {"x": 3, "y": 4}),
        ("x = y + 1 USD", {"x": 4, "y": 3}, {"x": 3, "y": 3}),
        ("x < y", {"x": 3, "y": 4}, {"x": 4, "y": 4}),
        ("x - y = 2 USD", {"x": 5, "y": 3}, {"x": 3, "y": 5}),
    ],
)
def test_quantities_are_compared(says: str, true: dict[str, int], false: dict[str, int]) -> None:
    """Each quantity has its own value, and one without a value makes nothing true."""
    theory = claims("x: USD, y: USD", says)
    for values, expected in (
        (true, True),
        (false, False),
        ({"x": 3}, False),
        ({"y": 3}, False),
        ({}, False),
    ):
        witness = {name: Fraction(value) for name, value in values.items()}
        assert satisfies(theory.assertions, theory.symbols, witness) is expected


def test_every_statement_and_one_of_its_readings_is_true() -> None:
    """All statements of one reading must be true, of one of the readings, for every claim."""
    readings = "{low: [x > 1 USD, x < 3 USD], high: [x > 7 USD, x < 9 USD]}"
    meant = theory(
        f"quantities: {{x: USD}}\nclaims:\n"
        f"  - {{id: a, source: s, readings: {readings}}}\n  - {{id: b, source: s, says: x != 8 USD}}\n"
    )
    true = [
        value
        for value in range(11)
        if satisfies(meant.assertions, meant.symbols, {"x": Fraction(value)})
    ]
    assert true == [2]


def test_a_value_that_no_quantity_has_says_nothing() -> None:
    """Variables that stand for figures are no quantities: they may be negative and broken."""
    theory = claims("x: {unit: people, integer: true}", "x = 4 people")
    for name in ("a", "~1"):
        assert satisfies(
            theory.assertions, theory.symbols, {name: Fraction(-1, 2), "x": Fraction(4)}
        )
        assert not satisfies(
            theory.assertions, theory.symbols, {name: Fraction(-1, 2), "x": Fraction(5)}
        )
        assert not satisfies(
            theory.assertions, theory.symbols, {name: Fraction(-1, 2), "x": Fraction("4.1")}
        )


@pytest.mark.parametrize(
    ("pairs", "confirmed"), [(0, True), (1, True), (3, True), (4, False), (5, False)]
)
def test_a_statement_with_many_dates_is_not_confirmed(pairs: int, confirmed: bool) -> None:
    """Nine dates and more are too many to try the ends of all their days; seven are not."""
    later = "".join(" + (@2020-01-02 - @2020-01-02)" for _ in range(pairs))
    theory = claims("x: date", f"x < @2020-01-01{later}")
    assert satisfies(theory.assertions, theory.symbols, {"x": Fraction(0)}) is confirmed


def test_eight_dates_are_confirmed() -> None:
    """The most dates whose ends are tried."""
    theory = claims("x: days", "x < 9 days" + " + (@2020-01-09 - @2020-01-02)" * 4)
    assert satisfies(theory.assertions, theory.symbols, {"x": Fraction(30)})
    assert not satisfies(theory.assertions, theory.symbols, {"x": Fraction(38)})


@pytest.mark.parametrize(
    ("says", "true", "false"),
    [
        # From the end of the second day to the beginning of the ninth it is six days.
        ("x < @1970-01-09 - @1970-01-02", "6", "6.01"),
        ("x > @1970-01-09 - @1970-01-02", "8", "7.99"),
        ("x < (@1970-01-09 - @1970-01-02) + (@1970-01-03 - @1970-01-02)", "6", "6.01"),
        ("@1970-01-09 - @1970-01-02 > x", "6", "6.01"),
        ("x != @1970-01-09 - @1970-01-02", "6", "7"),
        ("x != @1970-01-09 - @1970-01-02", "8", "6.01"),
    ],
)
def test_a_strict_relation_holds_at_every_moment_of_its_dates(
    says: str, true: str, false: str
) -> None:
    """Between two days there is any time up to a day more or less; all of it is meant."""
    theory = claims("x: days", says)
    assert satisfies(theory.assertions, theory.symbols, {"x": Fraction(true)})
    assert not satisfies(theory.assertions, theory.symbols, {"x": Fraction(false)})


@FEWER
@given(cases(most=5, linear=False))
def test_any_corrupted_witness_is_noticed(case: Case) -> None:
    """A value that the claims rule out for a quantity makes any witness false."""
    theory = understand(case.as_corpus())
    solution = solve(theory, want_bounds=True)
    bounds = {bound.quantity: bound.values for bound in solution.bounds}
    assertions = {assertion.id: assertion for assertion in theory.assertions}
    for component in solution.components:
        if component.witness is None or component.scenario:
            continue
        claimed = [assertions[name] for name in component.assertions]
        assert satisfies(claimed, theory.symbols, component.witness)
        for name in bounds.keys() & {*component.quantities}:
            for end, direction in ((bounds[name].low, -1), (bounds[name].high, 1)):
                if end is not None:
                    wrong = {**component.witness, name: end + direction}
                    assert not satisfies(claimed, theory.symbols, wrong)


@pytest.mark.parametrize("relation", Relation)
@given(left=intervals(), right=intervals())
def test_the_proof_relates_intervals_as_the_model_does(
    relation: Relation, left: Interval, right: Interval
) -> None:
    """It has its own way to tell whether some members of two intervals are in a relation."""
    assert witness.may_hold(left, relation, right) is relation.may_hold(left, right)
