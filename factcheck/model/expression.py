"""Statements as meant: names resolved, units converted, literals as intervals."""

from collections.abc import Callable
from enum import StrEnum, auto
from typing import NamedTuple, assert_never

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.model.span import Text
from factcheck.model.unit import Dimension, Unit


class Form(StrEnum):
    """How a literal is written, which decides which interval it means."""

    NUMBER = auto()  # a stated figure, rounded where the statement is
    RANGE = auto()  # "150 to 200"
    HEDGED = auto()  # "about 5", "up to 25", and "exactly 7.5"
    ARITHMETIC = auto()  # a bare integer beside an operator, exact
    DATE = auto()  # "@2025-07", some moment of the period
    SHARE = auto()  # "a third", "1 in 5"
    TOLERANCE = auto()  # "52 ± 3 %"


class Literal(NamedTuple):
    """A number or date of a statement.

    Intervals are in base units; ``start`` and ``end`` are offsets into the statement.

    ``taken`` is what it means where it stands; ``exact`` what it would mean if the author had not
    rounded (the same for hedges, arithmetic and dates). ``values`` are the numbers as written, in
    the written scale and unit: one, or the two ends of a range (in the unit and scale of its second
    one; the middle of a tolerance; ``100/3`` for a third), or none for a date. ``scale`` is the
    factor of the scale word alone, in digits; ``scale_word`` is that word, or empty. ``hedge`` is
    one of the hedges of the language, ``hedge_words`` the phrase that was written for it. Where
    ``worded``, its number does not stand in the statement in digits: five, a third, 1 in 5.
    ``printed`` is how the text has it that the statement was read in; empty where none was.
    """

    start: int
    end: int
    form: Form
    hedge: str
    values: tuple[str, ...]
    scale: str
    unit: Unit
    taken: Interval
    exact: Interval
    scale_word: str = ""
    hedge_words: str = ""
    worded: bool = False
    printed: str = ""


class Name(NamedTuple):
    """A quantity where it is mentioned."""

    start: int
    end: int
    quantity: str


class Negative(NamedTuple):
    """The negative of an expression."""

    operand: "Expression"


class Operation(NamedTuple):
    """Two expressions under ``+ - * /``.

    A stated multiple ``A to B times q`` is a ``*`` with ``multiple`` set.
    """

    operator: str
    left: "Expression"
    right: "Expression"
    multiple: bool = False


class Power(NamedTuple):
    """An expression raised to a whole number, up to where that ends in the statement."""

    base: "Expression"
    exponent: int
    end: int


class Function(NamedTuple):
    """The ``sum``, ``mean``, ``min`` or ``max`` of at least one expression.

    ``start`` and ``end`` are offsets of all of it. ``every`` is the name whose declared indices the
    operands are, where it was written as ``name[*]`` and nothing else.
    """

    name: str
    operands: tuple["Expression", ...]
    start: int
    end: int
    every: str = ""


Expression = Literal | Name | Negative | Operation | Power | Function
# Most sides of statements are one of these and nothing else.
_LEAVES = (Literal, Name)


class Comparison(NamedTuple):
    """One statement: two expressions of one dimension and how they compare.

    ``is_date``: both sides are moments.
    """

    text: Text
    left: Expression
    relation: Relation
    right: Expression
    dimension: Dimension
    is_date: bool = False


class Alternative(NamedTuple):
    """One reading of an assertion: comparisons that all hold together."""

    name: str
    comparisons: tuple[Comparison, ...]


class Assertion(NamedTuple):
    """What the solver sees as one statement.

    A statement of a claim, a claim with readings, or a definition. ``id`` is the claim's (``id#2``
    for the second of several statements); for a definition it is ``=`` and its text. At least one
    alternative holds. ``claim`` is ``None`` for a definition.
    """

    id: str
    claim: Claim | None
    alternatives: tuple[Alternative, ...]

    @property
    def comparison(self) -> Comparison | None:
        """The one comparison that it consists of.

        ``None`` where it has several readings, or one of several statements.
        """
        if len(self.alternatives) == 1 and len(self.alternatives[0].comparisons) == 1:
            return self.alternatives[0].comparisons[0]
        return None

    @property
    def text(self) -> str:
        """The one comparison that it consists of, as it is written; empty where there are more."""
        return self.comparison.text.value if self.comparison else ""

    @property
    def quantities(self) -> tuple[str, ...]:
        """The quantities that it mentions, each once, in the order of their mention."""
        comparisons = (one for alternative in self.alternatives for one in alternative.comparisons)
        return tuple(dict.fromkeys(name for one in comparisons for name in names(one)))


def in_evaluation_order(expression: Expression) -> list[Expression]:
    """Return the nodes of a tree, operands before their operations, left before right.

    Without recursion, so that deep trees are no problem.
    """
    if isinstance(expression, _LEAVES):
        return [expression]
    order: list[Expression] = []
    waiting: list[Expression] = [expression]
    while waiting:
        node = waiting.pop()
        order.append(node)
        waiting += operands(node)
    order.reverse()
    return order


def operands(node: Expression) -> tuple[Expression, ...]:
    """Return the expressions that a node consists of, from left to right; a leaf of none."""
    match node:
        case Literal() | Name():
            return ()
        case Negative(operand) | Power(operand):
            return (operand,)
        case Operation(_, left, right):
            return left, right
        case Function(operands=several):
            return several
        case _:
            assert_never(node)


def nodes(comparison: Comparison) -> list[Expression]:
    """Return the nodes of both sides, operands before their operations, the left side first."""
    return in_evaluation_order(comparison.left) + in_evaluation_order(comparison.right)


def with_literals(expression: Expression, change: Callable[[Literal], Literal]) -> Expression:
    """Return an expression with each of its literals changed, or left as it is."""
    match expression:
        case Literal():
            return change(expression)
        case Name():
            return expression
        case Negative(operand):
            return Negative(with_literals(operand, change))
        case Operation(left=left, right=right):
            return expression._replace(
                left=with_literals(left, change), right=with_literals(right, change)
            )
        case Power(base=base):
            return expression._replace(base=with_literals(base, change))
        case Function(operands=several):
            changed = tuple(with_literals(one, change) for one in several)
            return expression._replace(operands=changed)
        case _:
            assert_never(expression)


def as_printed(expression: Expression, words: str) -> Expression:
    """Return an expression whose figures, but not its bare numbers, are printed as some words."""
    return with_literals(
        expression,
        lambda one: one if one.form is Form.ARITHMETIC else one._replace(printed=words),
    )


def leaves(comparison: Comparison) -> list[Name | Literal]:
    """Return the quantities and literals of a statement, from left to right."""
    left, right = comparison.left, comparison.right
    if isinstance(left, _LEAVES) and isinstance(right, _LEAVES):
        return [left, right]
    found: list[Name | Literal] = []
    waiting: list[Expression] = [right, left]
    while waiting:
        node = waiting.pop()
        if isinstance(node, _LEAVES):
            found.append(node)
        else:
            waiting += reversed(operands(node))
    return found


def names(comparison: Comparison) -> list[str]:
    """Return the quantities that a statement mentions, with repetition, in order."""
    return [node.quantity for node in leaves(comparison) if isinstance(node, Name)]


def literals(comparison: Comparison) -> list[Literal]:
    """Return the literals of a statement, from left to right."""
    return [node for node in leaves(comparison) if isinstance(node, Literal)]
