"""Statements become the atoms that they mean."""

import pytest

from factcheck.constrain import as_exact, constrain, range_of
from factcheck.constrain.ranges import interval_inverse, interval_product
from factcheck.model.constraint import Conjunction, Constraint
from tests.intervals import ARITHMETIC, interval, shown
from tests.theories import claims

MONEY = "a: USD, b: USD, c: {unit: USD, signed: true}"


def encoded(quantities: str, says: str, *, exact: bool = False, closed: bool = False) -> Constraint:
    """The constraint of the only claim."""
    theory = claims(quantities, says)
    if exact:
        return constrain(theory.assertions[0], theory.symbols, as_exact, closed=closed)
    return constrain(theory.assertions[0], theory.symbols, closed=closed)


def told(conjunction: Conjunction) -> list[str]:
    """Atoms in a readable form, clauses in brackets."""
    lines = []
    for atom in conjunction.atoms:
        terms = " ".join(f"{factor:+}" + "*".join(monomial) for monomial, factor in atom.terms)
        lines.append(f"{terms} {atom.relation} 0")
    return lines + [
        " | ".join("&".join(told(Conjunction(case))) for case in clause)
        for clause in conjunction.clauses
    ]


@pytest.mark.parametrize(
    ("says", "atoms"),
    [
        ("a = 10 USD", ["+19 -2a <= 0", "-21 +2a <= 0"]),
        ("a = exactly 10 USD", ["-10 +1a = 0"]),
        ("a = more than 10 USD", ["+10 -1a < 0"]),
        ("a < 10 USD", ["-10 +1a < 0"]),
        ("a >= 10 USD", ["+10 -1a <= 0"]),
        ("a = 75% * b", ["-200a +149b <= 0", "+200a -151b <= 0"]),
        ("a = b / 4", ["-4a +1b = 0"]),
        ("a / b = 20 to 30", ["-1b < 0", "-2a +39b <= 0", "+2a -61b <= 0"]),
        ("a / b > 2", ["-1b < 0", "-1a +2b < 0"]),
        ("a = 20 to 30 times b", ["-2a +39b <= 0", "+2a -61b <= 0"]),
        ("a - b = 3.0 USD", ["+59 -20a +20b <= 0", "-61 +20a -20b <= 0"]),
        ("a != b", ["+1a -1b < 0 | -1a +1b < 0"]),
        ("a * b = a * b", ["= 0"]),
        ("a = sum(b, b, 3.0 USD)", ["+59 -20a +40b <= 0", "-61 +20a -40b <= 0"]),
        ("a = mean(b, exactly 3 USD)", ["+3 -2a +1b = 0"]),
        ("a = b * (1 + exactly 50%)^2", ["-4a +9b = 0"]),
        ("a^2 = b^2", ["-1a*a +1b*b = 0"]),
        ("a^-1 = exactly 4 * b^-1", ["-1a < 0", "-1b < 0", "-4a +1b = 0"]),
        ("a^0 * b = exactly 4 USD", ["-4 +1b = 0"]),
        ("a = a third of b", ["-120a +37b <= 0", "+120a -43b <= 0"]),
        (
            "a = max(b, exactly 3 USD)",
            ["+3 -1a <= 0", "-1a +1b <= 0", "+1a -1b <= 0 | -3 +1a <= 0"],
        ),
        (
            "a = min(b, 3.0 USD)",
            ["-61 +20a <= 0", "+1a -1b <= 0", "-1a +1b <= 0 | +59 -20a <= 0"],
        ),
        ("a = max(b, at least 3 USD)", ["+3 -1a <= 0", "-1a +1b <= 0"]),
        (
            "a > max(b, exactly 3 USD)",
            [
                "+3 -1c0·0 <= 0",
                "+1b -1c0·0 <= 0",
                "-1a +1c0·0 < 0",
                "-1b +1c0·0 <= 0 | -3 +1c0·0 <= 0",
            ],
        ),
        ("a = max(exactly 2 USD, 3 to 4 USD)", ["+5 -2a <= 0", "-9 +2a <= 0"]),
    ],
)
def test_a_statement_is_these_atoms(says: str, atoms: list[str]) -> None:
    """Rounding becomes two bounds, a literal beside a quantity an interval coefficient, a quotient a product."""
    (reading,) = encoded(MONEY, says).readings
    assert sorted(line.strip() for line in told(reading)) == sorted(atoms)


def test_a_signed_quantity_times_a_rounded_figure_is_a_case_distinction() -> None:
    """Which end of the interval bounds the product depends on the sign."""
    constraint = encoded(MONEY, "a = b + 10% * c")
    (reading,) = constraint.readings
    assert len(constraint.auxiliary) == 1
    assert [len(clause) for clause in reading.clauses] == [2]


def test_a_product_that_is_a_quantity_needs_no_variable_of_its_own() -> None:
    """``a`` itself stands for what is between the ends times ``c``, in each case, and for its multiple."""
    (reading,) = (constraint := encoded(MONEY, "4 * a = 10% * c")).readings
    assert not constraint.auxiliary
    assert not reading.atoms
    assert {name for atom in reading.all_atoms for name in atom.variables()} == {"a", "c"}


def test_an_open_multiple_is_closed_for_those_who_look_at_no_clauses() -> None:
    """Nearly 3 times is at most 3 times, in whichever case."""
    (reading,) = encoded(MONEY, "a = nearly 3 times b").readings
    assert [atom.relation for atom in reading.atoms] == ["<=", "<="]


def test_an_unbounded_multiple_of_nothing_is_nothing() -> None:
    """``at least 3 times b`` is zero where b is, and more than that is not claimed."""
    (reading,) = encoded(MONEY, "a = more than 3 times b").readings
    assert [len(clause) for clause in reading.clauses] == [2]


@pytest.mark.parametrize(
    ("says", "atom"),
    [
        ("d < @1971", "-31536000 +1d < 0"),
        ("d <= @1970", "-31536000 +1d < 0"),
        ("d > @1970", "+31536000 -1d <= 0"),
        ("d >= @1971", "+31536000 -1d <= 0"),
        ("@1970 < d", "+31536000 -1d <= 0"),
    ],
)
def test_a_strict_relation_to_a_date_means_all_of_it(says: str, atom: str) -> None:
    """Before 1971 is before it begins, after 1970 from its end on, until 1970 through its end."""
    (reading,) = encoded("d: date", says).readings
    assert told(reading) == [atom]


def test_exact_figures_have_no_rounding() -> None:
    """As exact, a plain number is one value, a hedge stays what it is."""
    assert told(encoded(MONEY, "a = 10 USD", exact=True).readings[0]) == ["-10 +1a = 0"]
    assert told(encoded(MONEY, "a = up to 10 USD", exact=True).readings[0]) == ["-10 +1a <= 0"]


def test_closing_makes_strict_bounds_non_strict_but_leaves_unequal() -> None:
    """``!=`` stays what it is."""
    assert told(encoded(MONEY, "a = more than 10 USD", closed=True).readings[0]) == ["+10 -1a <= 0"]
    assert told(encoded(MONEY, "a != b", closed=True).readings[0]) == ["+1a -1b < 0 | -1a +1b < 0"]


def test_units_are_folded_into_the_coefficients() -> None:
    """Quantities count in their own units."""
    (reading,) = encoded("p: GW, q: MW", "p = q").readings
    assert told(reading) == ["-1000p +1q = 0"]


@pytest.mark.parametrize(("left", "operator", "right", "result"), ARITHMETIC)
def test_figures_are_multiplied_out(left: str, operator: str, right: str, result: str) -> None:
    """What is known of two figures is known of their product and quotient, open ends included."""
    one, other = interval(left), interval(right)
    if operator in "*/":
        found = interval_product(one, other if operator == "*" else interval_inverse(other))
        assert shown(found) == result


@pytest.mark.parametrize("around", ["[-1, 1]", "(-inf, inf)", "(-1, 1)", "[-1, inf)"])
def test_what_is_around_zero_has_no_inverse(around: str) -> None:
    """Neither is said of it what its inverse is."""
    with pytest.raises(ZeroDivisionError):
        interval_inverse(interval(around))


@pytest.mark.parametrize(
    ("values", "inverse"),
    [
        ("(0, 2]", "[1/2, inf)"),
        ("[-2, 0)", "(-inf, -1/2]"),
        ("(0, inf)", "(0, inf)"),
        ("[2, inf)", "(0, 1/2]"),
        ("-4", "-1/4"),
    ],
)
def test_what_reaches_zero_has_an_endless_inverse(values: str, inverse: str) -> None:
    """The nearer to zero, the larger its inverse; the inverse of the endless is never zero."""
    assert shown(interval_inverse(interval(values))) == inverse


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("a >= 2 to 3 USD", "[2, 3]"),
        ("a >= more than 2 USD", "(2, inf)"),
        ("a >= (2 to 3) * 4 USD", "[8, 12]"),
        ("a >= 12 USD / (2 to 3)", "[4, 6]"),
        ("a >= (2 to 3) * (1 to 2) * 1 USD", "[2, 6]"),
        ("a >= (2 to 3) * (c - 1.0 USD)", None),  # whose sign is not known
        ("a >= (a + 1.0 USD) * b / (1 USD)", None),  # which takes a variable of its own
        ("a >= b * a / c", None),  # whose divisor may have either sign
    ],
)
def test_a_range_is_told_where_it_hangs_on_no_case(says: str, expected: str | None) -> None:
    """Where the values depend on signs or need more than the quantities, none is given."""
    theory = claims(MONEY, says)
    comparison = theory.assertions[0].alternatives[0].comparisons[0]
    right = comparison.right
    found = range_of(right, theory.symbols)
    interval_ = found and found.as_interval()
    assert (interval_ and shown(interval_)) == expected
