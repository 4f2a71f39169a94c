"""Tests of factcheck.language.grammar, tokens and mistakes: what is a statement, and what is said of the rest."""

import pickle
import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.language import tokens
from factcheck.language.fragments import parse_literal
from factcheck.model.expression import Expression, Function, Literal, Name, Negative, Power
from factcheck.model.problem import Kind
from factcheck.model.relation import Relation
from tests.language.reading import comparison, theory, told


def shape(expression: Expression) -> str:
    """An expression with all its parentheses."""
    if isinstance(expression, Name):
        return expression.quantity
    if isinstance(expression, Literal):
        return " to ".join(expression.values)
    if isinstance(expression, Negative):
        return f"(-{shape(expression.operand)})"
    if isinstance(expression, Power):
        return f"({shape(expression.base)} ^ {expression.exponent})"
    if isinstance(expression, Function):
        return f"{expression.name}({', '.join(map(shape, expression.operands))})"
    sign = "times" if expression.multiple else expression.operator
    return f"({shape(expression.left)} {sign} {shape(expression.right)})"


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("x = x + y * y", "(x + (y * y))"),
        ("x = x * y + y", "((x * y) + y)"),
        ("x = x - y - y", "((x - y) - y)"),
        ("x = x / y / y", "((x / y) / y)"),
        ("x = x / y * y", "((x / y) * y)"),
        ("x = x - (y - y)", "(x - (y - y))"),
        ("x = ((x)) * ((y + y))", "(x * (y + y))"),
        ("x = -x * y", "((-x) * y)"),
        ("x = x * -y", "(x * (-y))"),
        ("x = - -x", "(-(-x))"),
        ("x = -(x + y)", "(-(x + y))"),
        ("x = x - -3 * y", "(x - (-3 * y))"),
        ("x = x-3*y", "(x - (3 * y))"),
        ("x = -3 times y", "(-3 times y)"),
        ("x = - 3 times y", "(-(3 times y))"),
        ("x = 3 times -y", "(3 times (-y))"),
        ("x = 2 times 3 times y", "(2 times (3 times y))"),
        ("x = 2 times y + y", "((2 times y) + y)"),
        ("x = 2 times (x + y)", "(2 times (x + y))"),
        ("x = 2 to 3 * y", "(2 to 3 * y)"),
        ("x=75%*y", "(75 * y)"),
        ("x=1-y", "(1 - y)"),
        ("x = x\n   + y", "(x + y)"),
    ],
)
def test_operators_bind_as_usual(says: str, expected: str) -> None:
    """``* /`` before ``+ -``, from the left.

    A minus directly before a digit belongs to the number; ``times`` first.
    """
    assert shape(comparison(says).right) == expected


@pytest.mark.parametrize("relation", list(Relation))
def test_each_relation_is_read(relation: Relation) -> None:
    """A statement compares two sides by one of six relations, with blanks around it or not."""
    for says in (f"x {relation} y", f"x{relation}y"):
        found = comparison(says)
        assert (found.relation, shape(found.left), shape(found.right)) == (relation, "x", "y")


def test_names_and_literals_know_their_places() -> None:
    """Offsets count from the beginning of the statement and leave out the blanks around."""
    says = "  power  =  about  150 to 200 MW  "
    found = comparison(says)
    assert isinstance(found.left, Name)
    assert isinstance(found.right, Literal)
    assert says[found.left.start : found.left.end] == "power"
    assert says[found.right.start : found.right.end] == "about  150 to 200 MW"


@pytest.mark.parametrize("says", ["1 = 2", "5 USD < 10 USD", "@2025 < @2026", "2 * (3 + 4) = 14"])
def test_a_statement_mentions_a_quantity(says: str) -> None:
    """What is about no quantity is refused."""
    assert told(says) == (Kind.NO_QUANTITY, says, (says,))


def test_a_long_statement_is_refused_unread() -> None:
    """A statement of 10 MB costs nothing."""
    says = "x = " + "y + " * 2_500_000 + "y"
    before = time.process_time()
    found = theory(says).problems
    assert time.process_time() - before < 0.2
    assert [(one.kind, one.values) for one in found] == [
        (Kind.STATEMENT_TOO_LONG, (str(len(says)), "10000"))
    ]


def test_deep_parentheses_are_no_trouble() -> None:
    """Parentheses cost no recursion, however deep they are; 10,000 of them are too long a text."""
    before = time.process_time()
    assert shape(comparison("x = " + "(" * 4000 + "y" + ")" * 4000).right) == "y"
    assert told("x = " + "(" * 4000 + "y" + ")" * 3999) == (Kind.SYNTAX, "", (")", ""))
    assert told("x = " + "(" * 9000)[0] is Kind.SYNTAX
    assert (
        theory("x = " + "(" * 10_000 + "y" + ")" * 10_000).problems[0].kind
        is Kind.STATEMENT_TOO_LONG
    )
    assert time.process_time() - before < 1


@pytest.mark.parametrize(
    "says",
    [
        "x = " + "-" * 4000 + "y",
        "x = y" + " + y" * 2000,
        "x = " + "(y + " * 1000 + "y" + ")" * 1000,
    ],
)
def test_a_tree_has_a_limited_depth(says: str) -> None:
    """A statement has at most 200 operators, so that nobody behind the grammar runs out of stack."""
    assert told(says)[::2] == (Kind.TOO_MANY_OPERATORS, ("200",))


def test_the_deepest_tree_can_be_compared_hashed_shown_and_sent() -> None:
    """What the limit lets through is no trouble to anybody."""
    for says in (
        "x = " + "-" * 200 + "y",
        "x = y" + " + y" * 200,
        "x = " + "(y + " * 200 + "y" + ")" * 200,
    ):
        right = comparison(says).right
        assert right == pickle.loads(pickle.dumps(right))  # noqa: S301 (our own bytes)
        assert hash(right) == hash(comparison(says).right)
        assert repr(right)


@pytest.mark.parametrize(
    "part",
    [
        "1" * 4999,
        "a" * 9000,
        "5 " + "a/" * 4000,
        " " * 9000,
        "5" + " " * 9000,
        "1_" * 4000,
        "1,2" * 3000,
        "$" * 9000,
    ],
)
def test_no_text_takes_long(part: str) -> None:
    """The patterns do not run away on repeated characters."""
    before = time.process_time()
    for says in (part, f"x = {part}", f"x = {part}!", f"{part} = x", f"x = about {part} to {part}"):
        theory(says)
    assert time.process_time() - before < 2


PIECES = [
    "x",
    "y",
    "usd",
    "power",
    "staff",
    "opening",
    "@2025",
    "@2025-07",
    "5",
    "7.5",
    "1e3",
    "75%",
    "10 USD",
    "150 MW",
    "0",
]


WORDS = [
    *PIECES,
    "+",
    "-",
    "*",
    "/",
    "(",
    ")",
    "=",
    "<",
    ">=",
    "!=",
    "to",
    "times",
    "about",
    "up to",
    "nearly",
    "billion",
    "m",
    "k",
]


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join) | st.text(max_size=40))
@example("x = \ud800")
@example("x\N{COMBINING DIAERESIS} = 5")
def test_no_text_raises(says: str) -> None:
    """Whatever is written is understood, or has a problem whose place is inside the text."""
    found = theory(says)
    assert len(found.assertions) == (not found.problems)
    for problem in found.problems:
        assert 1 <= problem.span.column <= problem.span.end_column <= len(says) + 2


@given(
    st.recursive(
        st.sampled_from(["x", "y", "2"]),
        lambda inner: st.tuples(inner, st.sampled_from("+-*"), inner),
        max_leaves=40,
    )
)
def test_what_is_written_with_parentheses_is_read_so(tree: object) -> None:
    """A tree written out with all its parentheses is the tree that is read."""

    def written(node: object) -> str:
        return (
            f"({written(node[0])} {node[1]} {written(node[2])})"
            if isinstance(node, tuple)
            else str(node)
        )

    assert shape(comparison(f"x = {written(tree)}").right) == written(tree)


def test_the_patterns_know_their_groups() -> None:
    """The numbers of groups that the reader counts on are those of the pattern."""
    groups = tokens.OPERAND.groupindex
    assert groups["low_scale"] == groups["low"] + tokens.SCALE
    assert groups["high_unit"] == groups["high"] + tokens.UNIT
    assert isinstance(parse_literal("5 to 6"), re.Match)
