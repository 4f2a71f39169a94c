"""A constraint holds of exactly the values of which its statement holds."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.constrain import as_exact, constrain
from factcheck.language import understand
from factcheck.model.constraint import Atom, Conjunction, Constraint
from factcheck.model.expression import Assertion
from factcheck.model.symbol import Symbol
from tests.solve.meaning import View, holds, number, variable_of
from tests.strategies import Case, cases
from tests.theories import claims

# Values of a, b and c: equal and not, zero and not, and c of both signs.
POINTS = "0 0 0, 1 0 0, 0 1 -1, 1 1 1, 1 1 -1, 5 2 2, 5 2 -2, 2 5 5, 1 2.5 -5, 2.5 1 2, 3 8 4, 1 6 -3, 10 5 4, 10 4 -4, 1 1 -15"


def satisfiable(
    term: z3.BoolRef, symbols: Mapping[str, Symbol], values: Mapping[str, Fraction]
) -> bool:
    """Whether a term can be true where quantities have these values, in their units."""
    solver = z3.Solver()
    solver.add(
        z3.simplify(
            z3.substitute(
                term, [(variable_of(symbols[name]), number(values[name])) for name in values]
            )
        )
    )
    answer = solver.check()
    assert answer != z3.unknown
    return bool(answer == z3.sat)


def as_term(constraint: Constraint, symbols: Mapping[str, Symbol]) -> z3.BoolRef:
    """The constraint for z3."""
    own = {name: z3.Real(name) for name in constraint.auxiliary}
    variables = own | {name: variable_of(symbols[name]) for name in constraint.quantities}

    def compared(atom: Atom) -> z3.BoolRef:
        total = z3.RealVal(0)
        for monomial, factor in atom.terms:
            term = z3.RealVal(factor)
            for name in monomial:
                term *= variables[name]
            total += term
        return {"<=": total <= 0, "<": total < 0, "=": total == 0}[atom.relation]

    def conjunction(reading: Conjunction) -> z3.BoolRef:
        clauses = [
            z3.Or([z3.And(list(map(compared, case))) for case in clause])
            for clause in reading.clauses
        ]
        return z3.And([*map(compared, reading.atoms), *clauses])

    return z3.Or(list(map(conjunction, constraint.readings)))


def agrees(
    assertion: Assertion, symbols: Mapping[str, Symbol], values: Mapping[str, Fraction]
) -> bool:
    """Whether constraint and statement say the same, as meant, exactly, and with bounds closed."""
    taken = {
        View.TAKEN: constrain(assertion, symbols),
        View.EXACT: constrain(assertion, symbols, as_exact),
        View.CLOSED: constrain(assertion, symbols, as_exact, closed=True),
    }
    return all(
        satisfiable(as_term(constraint, symbols), symbols, values)
        is satisfiable(holds(assertion, symbols, view), symbols, values)
        for view, constraint in taken.items()
    )


@settings(max_examples=settings().max_examples // 2)
@given(cases(linear=False, most=1), st.data())
def test_statements_at_random(case: Case, data: st.DataObject) -> None:
    """Whatever is stated, at the values that it is about and at others."""
    theory = understand(case.as_corpus(), Fraction(1, 10))
    assertion = theory.assertions[-1]
    values = {}
    for drawn in case.quantities:
        symbol = theory.symbols[drawn.name]
        hidden = drawn.value / symbol.unit.factor
        others = [
            hidden,
            hidden * 2,
            hidden / 2,
            hidden + 1,
            hidden * Fraction(11, 10),
            Fraction(0),
        ]
        others += [-hidden, Fraction(-1)] if symbol.signed or symbol.is_date else []
        values[drawn.name] = data.draw(
            st.sampled_from(
                sorted({value for value in others if not symbol.integer or value.denominator == 1})
            )
        )
    assert agrees(assertion, theory.symbols, values)


@pytest.mark.parametrize(
    "says",
    [
        "(a + 5 USD) / b = 2",
        "(a + 5 USD) / b = 2 to 3",
        "(a - 5.0 USD) / b < 2",
        "b / (a + 5 USD) = 2 to 3",
        "b / (c - 1 USD) = 2 to 3",
        "b / -c > 2",
        "1 / (2 to 3) * a = b",
        "a / (-3 to -2) = c",
        "(-3 to 2) * (-1 to 4) * b = c",
        "(more than -3) * (nearly 2) * b = c",
        "(at least 2) * (a + 3 USD) = b",
        "(up to 2) * c = b",
        "(more than 2) * c = b",
        "(less than 2) * c < b",
        "(-3 to 2) * c = b",
        "(-3 to -2) * b = c",
        "(-3 to -2) * (2.0 USD + b) = c",
        "(2 to 3) * (2.0 USD + b) = a",
        "(2 to 3) * (c - 1.0 USD) = a",
        "a * b / c = 2 USD",
        "a / b + b / a = 2.5",
        "a / b - c / a = about 1",
        "a / b = c / a",
        "a * (1 to 2) = b * (1 to 2)",
        "a * (1 to 2) != b * (1 to 2)",
        "a * (1 to 2) < c * (1 to 2)",
        "a / b >= c / b",
        "0 * a = b",
        "-(a - b) = c",
        "-(10.0 USD) = c",
        "c != -2 USD",
        "c / a = 1 to 2 times b / a",
        "4 * a = 10% * c",
        "2 * b = 1 to 3 times c + 10.0 USD",
        "a = -2 * (40% * c)",
        "(2 to 3) * (c + 9.0 USD) = c",
        "(1 to 2) * (a - 3.0 USD) = c",
        "(a + 1.0 USD) * (b + 1.0 USD) = 6 USD^2",
        "(a + 1.0 USD) * b < c * a",
        "(0 to 2) * a = b",
        "(-2 to 0) * a = c",
        "(at most 0) * a = c",
        "(at least 0) * a = b",
        "(2 to 3) * ((1 to 2) * a) = b",
        "(-3 to -2) * ((1 to 2) * a) = c",
        "(-3 to 2) * ((1 to 2) * a) = c",
        "((1 to 2) * a) / a = b / (1 USD)",
        "(at least 2) * a / a = b / (1 USD)",
    ],
)
def test_statements_with_every_kind_of_range(says: str) -> None:
    """Numbers of both signs, open and endless, beside quantities of known and unknown sign."""
    theory = claims("a: USD, b: USD, c: {unit: USD, signed: true}", says)
    (assertion,) = theory.assertions
    for point in POINTS.split(", "):
        values = dict(zip("abc", map(Fraction, point.split()), strict=True))
        assert agrees(assertion, theory.symbols, values), values


@pytest.mark.parametrize(
    "says",
    [
        "d < @1970-01-02",
        "d > @1970-01-02",
        "d <= @1970-01-02",
        "d >= @1970-01-02",
        "d != @1970-01-02",
        "d = @1970-01-02",
        "@1970-01-02 < d",
        "t < @1970-01-09 - @1970-01-02",
        "t > @1970-01-09 - @1970-01-02",
        "t != @1970-01-09 - @1970-01-02",
        "t < d - @1970-01-02",
        "t > @1970-01-09 - d",
        "t < -2 * (@1970-01-02 - @1970-01-05)",
        "t > (@1970-01-02 - @1970-01-05) * -2",
        "t < -0.5 * (@1970-01-02 - @1970-01-09)",
        "t < -1 * (@1970-01-02 - @1970-01-05)",
        "t < (@1970-01-05 - @1970-01-02) / 2",
        "t > (@1970-01-02 - @1970-01-05) / -2",
        "-t < @1970-01-02 - @1970-01-09",
        "t > -(@1970-01-02 - @1970-01-09)",
        "d + t < @1970-01-09",
        "d - t > @1970-01-02",
    ],
)
def test_dates_mean_all_of_their_days(says: str) -> None:
    """Under a strict relation every moment of each day, under others some moment."""
    theory = claims("d: date, t: days", says)
    (assertion,) = theory.assertions
    mentioned = constrain(assertion, theory.symbols).quantities
    for day in ("0", "1", "1.5", "2") if "d" in mentioned else ("0",):
        for time in ("1", "2", "2.5", "4", "6", "7", "8") if "t" in mentioned else ("0",):
            known = {"d": Fraction(day) * 86400, "t": Fraction(time)}
            values = {name: known[name] for name in mentioned}
            assert agrees(assertion, theory.symbols, values), values
