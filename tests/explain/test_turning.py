"""Statements turned round, in words, and what they say of single quantities."""

import pytest

from factcheck.explain.arithmetic.turning import isolate
from factcheck.explain.arithmetic.words import render_expression
from factcheck.model.expression import Name, nodes
from tests.language.reading import comparison


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
    ],
)
def test_an_expression_is_written_as_a_reader_would(says: str, words: str) -> None:
    """With typographic signs, shares of something, and brackets only where they are needed."""
    assert render_expression(comparison(says).right, str, says) == words
