"""Statements turned round, in words, and what they say of single quantities."""

import pytest

from factcheck.explain.arithmetic.turning import isolate
from factcheck.explain.arithmetic.words import render_expression
from factcheck.model.expression import Name, nodes
from tests.language.reading import comparison, theory


@pytest.mark.parametrize(
    ("says", "part", "turned"),
    [
        ("x = y", "x", "= y"),
        ("x < y", "y", "> x"),
        ("x + 3 = y", "x", "= y − 3"),
        ("3 + x < y", "x", "< y − 3"),
        ("x - 3 >= y", "x", ">= y + 3"),
        ("3 - x < y", "x", "> 3 − y"),
        ("3 - x = y", "x", "= 3 − y"),
        ("y = 3 - x", "x", "= 3 − y"),
        ("y < 3 - x", "x", "< 3 − y"),
        ("-x <= y", "x", ">= −y"),
        ("x * 2 = y", "x", "= y / 2"),
        ("2 * x = y", "x", "= y / 2"),
        ("x / 2 = y", "x", "= y × 2"),
        ("2 / x = y", "x", "= 2 / y"),
        ("2 * x < y", "x", "< y / 2"),
        ("x / 2 > y", "x", "> y × 2"),
        ("-2 * x < y", "x", None),
        ("x / -2 < y", "x", None),
        ("2 / x < y", "x", None),
        ("x * y < 5", "x", "< 5 / y"),
        ("y * x < 5", "y", None),
        ("y * x = 5", "y", "= 5 / x"),
        ("(x + 1) * y < 5", "x", "< 5 / y − 1"),
        ("(y + 1) * x < 5", "y", None),
        ("2 * (3 - (x + 1) / 4) = y", "x", "= (3 − y / 2) × 4 − 1"),
        ("(at least -1) * x < y", "x", None),
        ("(at least 0) * x < y", "x", "< y / at least 0"),
        ("(up to 3) * x < y", "x", None),
        ("sum(x, 3, y) < 5", "x", "< 5 − 3 − y"),
        ("y = 3 * sum(2, x)", "x", "= y / 3 − 2"),
        ("mean(x, 3) = y", "x", None),
        ("max(x, 3) = y", "x", None),
        ("x^2 = y", "x", None),
    ],
)
def test_a_part_stands_alone(says: str, part: str, turned: str | None) -> None:
    """Each operation is undone; an inequality only by what is known not to be negative."""
    meant = comparison(says)
    name = next(node for node in nodes(meant) if isinstance(node, Name) and node.quantity == part)
    found = isolate(meant, name, frozenset({"y"}))
    assert (found and f"{found[0]} {render_expression(found[1], str, says)}") == turned


def test_what_is_no_part_does_not_stand_alone() -> None:
    """A name that is written elsewhere is another one."""
    meant = comparison("x = y")
    assert isolate(meant, Name(0, 1, "x"), frozenset()) is None


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ("x = y + 2 * x", "y + 2 × x"),
        ("x = (y + 2) * x", "(y + 2) × x"),
        ("x = y - (2 + x)", "y − (2 + x)"),
        ("x = y + (2 - x)", "y + 2 − x"),
        ("x = y + (2 + x)", "y + 2 + x"),
        ("x = y - 2 - x", "y − 2 − x"),
        ("x = y / (2 * x)", "y / (2 × x)"),
        ("x = y * (2 * x)", "y × 2 × x"),
        ("x = y * (2 / x)", "y × 2 / x"),
        ("x = -y + 2", "−y + 2"),
        ("x = -(y + 2)", "−(y + 2)"),
        ("x = -(y * 2)", "−y × 2"),
        ("x = 2 * -y", "2 × (−y)"),
        ("x = y - -x", "y − (−x)"),
        ("x = -(-y)", "−(−y)"),
        ("x = 75% * y", "75% of y"),
        ("x = 5‰ * y", "5‰ of y"),
        ("x = 2 to 3 times y", "2 to 3 times y"),
        ("x = about 2 times y + 1", "about 2 times y + 1"),
        ("x = 40% of y", "40% of y"),
        ("x = a third * y", "a third of y"),
        ("x = 1 in 4 of y", "1 in 4 of y"),
        ("x = 4 Prozent * y", "4 Prozent of y"),
        ("x = y^2", "y²"),
        ("x = y^-12", "y⁻¹²"),
        ("x = (y + 1)^2", "(y + 1)²"),
        ("x = (7.5)^2 * y", "7.5² × y"),
        ("x = -y^2", "−y²"),
        ("x = y * (1 + 20%)^3", "y at 20% a period for three periods"),
        ("x = y * (1 - 20%)^14", "y at −20% a period for 14 periods"),
        ("x = y * (1 + 20%)^1", "y × (1 + 20%)¹"),
        ("x = sum(y, 2, x)", "the sum of y, 2 and x"),
        ("x = 2 * mean(y, x)", "2 × (the mean of y and x)"),
        ("x = max(y)", "the largest of y"),
        ("x = min(y, 1, 2, 3, 4)", "the smallest of the five values"),
    ],
)
def test_an_expression_is_written_as_a_reader_would(says: str, words: str) -> None:
    """With typographic signs, shares of something, and brackets only where they are needed."""
    assert render_expression(comparison(says).right, str, says) == words


def test_growth_is_told_in_years_where_the_indices_are_years() -> None:
    """Where they lie as many years apart as the rate is applied, it is one a year."""
    units = {f"sales[{year}]": "USD" for year in (2019, 2021, 2022)}
    for later, words in ((2022, "a year for three years"), (2021, "a period for three periods")):
        says = f"sales[{later}] = sales[2019] * (1 + 4%)^3"
        (assertion,) = theory(says, units=units).assertions
        right = assertion.alternatives[0].comparisons[0].right
        assert render_expression(right, str, says) == f"sales[2019] at 4% {words}"


def test_many_values_are_counted() -> None:
    """The indices of a name are told one by one as long as they are few."""
    for count, words in ((4, "p[0], p[1], p[2] and p[3]"), (5, "the five p[*]")):
        units = {f"p[{place}]": "USD" for place in range(count)}
        (assertion,) = theory("p[0] < sum(p[*])", units=units).assertions
        right = assertion.alternatives[0].comparisons[0].right
        assert render_expression(right, str, "") == f"the sum of {words}"
