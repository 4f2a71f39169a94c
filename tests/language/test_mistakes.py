"""Tests of factcheck.language.mistakes: what is said of a text that is no statement."""

import pytest

from factcheck.model.problem import Kind
from tests.language.reading import told


@pytest.mark.parametrize(
    ("written", "place", "instead"),
    [
        ("7,5", "7,5", "7.5"),
        ("7,5 MW", "7,5", "7.5"),
        ("1,250,000", "1,250,000", "1_250_000"),
        ("1,250", "1,250", "1_250 or 1.250"),
        ("0,250", "0,250", "0.250"),
        ("1,250.5", "1,250.5", "1_250.5"),
        ("1.250,5", "1.250,5", "1_250.5"),
        ("1.250.000", "1.250.000", "1_250_000"),
        ("1'000", "1'000", "1_000"),
        ("1 000", "1 000", "1_000"),
        (
            "1\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000",
            "1\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000",
            "1_000_000",
        ),
        ("5 to 7,5", "7,5", "7.5"),
        ("-7,5", "7,5", "7.5"),
        ("12345,5", "12345,5", "12345.5"),
    ],
)
def test_a_comma_in_a_number_is_told_what_to_write(written: str, place: str, instead: str) -> None:
    """Decimal commas and grouped digits are errors that say what to write."""
    assert told(f"power = {written}") == (Kind.DECIMAL_COMMA, place, (place, instead))


@pytest.mark.parametrize(
    ("says", "place", "expected"),
    [
        ("", "", "a number or a name"),
        ("x", "", "a relation (= != < <= > >=)"),
        ("x + y", "", "a relation (= != < <= > >=)"),
        ("x =", "", "a number or a name"),
        ("x = = y", "=", "a number or a name"),
        ("= y", "=", "a number or a name"),
        ("x = y +", "", "a number or a name"),
        ("x = y * / y", "/", "a number or a name"),
        ("x = ()", ")", "a number or a name"),
        ("x = (y", "", ")"),
        ("(x = y", "=", ")"),
        ("x = y)", ")", "an operator (+ - * / ^)"),
        ("x = y x", "x", "an operator (+ - * / ^)"),
        ("x = 5 USD USD", "USD", "an operator (+ - * / ^)"),
        ("x = $5 USD", "USD", "an operator (+ - * / ^)"),
        ("x = $y", "y", "a number"),
        ("x = y 5", "5", "an operator (+ - * / ^)"),
        ("x = 5 to", "", "a number"),
        ("x = 5 to y", "y", "a number"),
        ("x = 5 to 6 to 7", "to", "an operator (+ - * / ^)"),
        ("x = y to 7", "to", "an operator (+ - * / ^)"),
        ("x = about y", "y", "a number"),
        ("x = about", "", "a number"),
        ("x = up to y", "y", "a number"),
        ("x = about @2025", "@", "a number"),
        ("x = million", "million", "a number or a name"),
        ("x = to 5", "to", "a number or a name"),
        ("x = times 5", "times", "a number or a name"),
        ("x = y times 5", "times", "an operator (+ - * / ^)"),
        ("x = (2 + y) times y", "times", "an operator (+ - * / ^)"),
        ("x = +5%", "+", "a number or a name"),
        ("x = .5", ".5", "0.5"),
        ("x = 5.", ".", "an operator (+ - * / ^)"),
        ("x = 10 Mrd. USD", ".", "Mrd without a dot"),
        ("x = y, x = x", ",", "an operator (+ - * / ^)"),
        ('x = "y"', '"', "a number or a name"),
        ("x == y", "==", "="),
        ("x =< y", "=<", "<="),
        ("x <> y", "<>", "!="),
        ("x => y", "=>", "="),
        ("x : y", ":", "="),
        ("x ~ y", "~", "a number"),
        ("x = y ** 2", "**", "^"),
        ("x = y \N{EN DASH} x", "\N{EN DASH}", "- or to"),
        ("x = y^x", "^x", "a whole number behind ^, as in ^2 or ^-1,"),
        ("x = (y + x)^2.5", "^2.5", "a whole number behind ^, as in ^2 or ^-1,"),
        ("x = y ^", "^", "a whole number behind ^, as in ^2 or ^-1,"),
        (
            "x = y^2^2",
            "^",
            "an operator other than ^ (a power of a power takes parentheses)",
        ),
        ("x = y^2.5", "^2.5", "a whole number behind ^, as in ^2 or ^-1,"),
        ("x = sum(y,x)", ",", "a blank behind the comma"),
        ("x = y, x", ",", "an operator (+ - * / ^)"),
        ("x = mean(y, x", "", ")"),
        ("x = max()", ")", "a number or a name"),
        ("x = between 5", "", '"and" and a number'),
        ("x = between 5 and y", "y", "a number"),
        ("x = 5 and 6", "and", "an operator (+ - * / ^)"),
        ("x = 52 ±", "", "a number"),
        ("x = no more than y", "y", "a number"),
        ("x = a..b", "a..b", "a name"),
        ("x = y²", "y²", "a name"),
        ("x = y\0", "y\0", "a name"),
    ],
)
def test_a_syntax_error_points_at_its_character(says: str, place: str, expected: str) -> None:
    """It tells what was expected and what stands there, which is nothing at the end."""
    kind, pointed, (wanted, found) = told(says)
    assert (kind, wanted, found) == (Kind.SYNTAX, expected, place)
    assert pointed == place


@pytest.mark.parametrize(
    ("says", "values"),
    [
        ("1 < x < 2", ("1 < x", "x < 2")),
        ("x = y = x", ("x = y", "y = x")),
        ("x < y < x < y", ("x < y", "y < x < y")),
    ],
)
def test_two_relations_are_two_statements(says: str, values: tuple[str, str]) -> None:
    """A chain is refused with the statements to write instead."""
    kind, place, told_values = told(says)
    assert (kind, told_values) == (Kind.SEVERAL_RELATIONS, values)
    assert place in "<="
