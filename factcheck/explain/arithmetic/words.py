"""The words for parts of statements and for their values."""

import re
from collections.abc import Callable, Sequence
from typing import assert_never

from factcheck.explain.arithmetic.measure import PERCENT
from factcheck.model.expression import (
    Expression,
    Form,
    Function,
    Literal,
    Name,
    Negative,
    Operation,
    Power,
    in_evaluation_order,
)
from factcheck.model.relation import Relation
from factcheck.prose import series, singular

_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}
_SIGNS = {"*": "×", "-": "−"}  # noqa: RUF001 - the typographic signs are meant

_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_FUNCTIONS = {
    "sum": "the sum of",
    "mean": "the mean of",
    "min": "the smallest of",
    "max": "the largest of",
}
_SHARES = (*PERCENT, "‰", "Promille")
LISTED = 4
"""The values of a function that are told one by one, at most."""
_COUNTS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
# What a text has behind the number of a multiple: "3.4x", "dreimal".
_MULTIPLE = re.compile(
    r"(?:[\s-]?(?:times|fold|mal|fach|fois)|(?<=\d)[\s-]?[x\N{MULTIPLICATION SIGN}])$"
)
_SIGN = re.compile(r"^(?:(?:minus|plus|moins) |[-+−] ?)", re.IGNORECASE)  # noqa: RUF001 - as texts have it
# The digits before the point of a number, as statements have them; not those of a date.
_DIGITS = re.compile(r"(?<![\w.@])(?<![\w.@]-)(?:\d{4,}|\d+(?:_\d+)+)(?![\w-])")
_YEAR = re.compile(r"\[([12][0-9]{3})\]")


def written_as(literal: Literal, text: str) -> str:
    """Return a literal as it stands in its statement."""
    return text[literal.start : literal.end].strip()


def _written(literal: Literal, text: str) -> str:
    """Return a literal as its statement has it, its digits grouped as readers group them.

    One thing that is counted is in the singular.
    """
    written = _DIGITS.sub(lambda found: f"{int(found[0]):,}", written_as(literal, text))
    unit = literal.unit.name
    is_one = literal.values == ("1",) and written.endswith(f"1 {unit}")
    return written.removesuffix(unit) + singular(unit) if is_one and unit else written


def _shown(literal: Literal, text: str) -> str:
    """Return a literal as the text prints it that was read, else as its statement has it.

    A change that is printed with its sign has that beside it: "minus", then "25 %".
    """
    low = literal.taken.low
    printed = _SIGN.sub("", literal.printed) if low is not None and low >= 0 else literal.printed
    return printed or _written(literal, text)


def reader_text(literal: Literal, text: str) -> str:
    """Return a literal as a reader sees it: as printed in a text, or a date without its ``@``."""
    return literal.printed or _written(literal, text).removeprefix("@")


def render_expression(expression: Expression, words_for: Callable[[str], str], text: str) -> str:
    """Return an expression as a reader writes it, each quantity in the words of ``words_for``."""
    # The words of each part, and how strongly its outermost operator binds.
    done: list[tuple[str, int]] = []
    for node in in_evaluation_order(expression):
        if isinstance(node, Literal):
            done.append((_shown(node, text), 3))
        elif isinstance(node, Name):
            done.append((words_for(node.quantity), 3))
        elif isinstance(node, Negative):
            words, strength = done.pop()
            done.append((f"−{words}" if strength > 1 else f"−({words})", 1))  # noqa: RUF001 - the sign that a reader sees
        elif isinstance(node, Power):
            words, _ = done.pop()
            is_short = isinstance(node.base, Name) and " " not in words
            is_number = isinstance(node.base, Literal) and words.replace(".", "").isdigit()
            base = words if is_short or is_number else f"({words})"
            done.append((base + str(node.exponent).translate(_RAISED), 3))
        elif isinstance(node, Function):
            count = len(node.operands)
            done[-count:] = [(_in_words(node, [words for words, _ in done[-count:]]), 0)]
        else:
            (right, after), (left, before) = done.pop(), done.pop()
            strength = _STRENGTH[node.operator]
            is_free = after > strength or (after == strength and node.operator in "+*")
            left, right = _bracketed(left, before >= strength), _bracketed(right, is_free)
            done.append((_join_operands(node, left, right, text), strength))
    return done.pop()[0]


def _bracketed(words: str, is_free: bool) -> str:
    """Return an operand, in brackets unless its operator binds more strongly."""
    return words if is_free else f"({words})"


def _in_words(function: Function, operands: Sequence[str]) -> str:
    """Return a function as people say it: the sum of a, b and c; the largest of the ten x[*]."""
    if len(operands) <= LISTED:
        return f"{_FUNCTIONS[function.name]} {series(operands)}"
    of = function.every or "values"
    return f"{_FUNCTIONS[function.name]} the {counted(len(operands))} {of}"


def _join_operands(node: Operation, left: str, right: str, text: str) -> str:
    """Return an operation in words: "3 times x", "5% of x", else with its sign."""
    if node.multiple:
        return f"{_number(node.left, left, text)} times {right}"
    match node:
        case Operation(
            "*",
            _,
            Power(Operation("+" | "-" as sign, Literal(values=("1",)), Literal() as rate), times),
        ) if times > 1:
            minus = "−" if sign == "-" else ""  # noqa: RUF001 - the sign that a reader sees
            period = "year" if _counts_years(text, times) else "period"
            rate_words = f"{minus}{_shown(rate, text)} a {period}"
            return f"{left} at {rate_words} for {counted(times)} {period}s"
        case Operation(
            "*", _, Operation("+" | "-" as sign, Literal(values=("1",)), Literal() as rate)
        ):
            return f"{left} {'plus' if sign == '+' else 'minus'} {_shown(rate, text)} of that"
    if node.operator == "*" and (
        left.endswith(_SHARES) or (isinstance(node.left, Literal) and node.left.form is Form.SHARE)
    ):
        return f"{left} of {right}"
    operator = node.operator
    if operator == "+" and right.startswith("-"):
        operator, right = "-", right.removeprefix("-")
    return f"{left} {_SIGNS.get(operator, operator)} {right}"


def _number(literal: Expression, words: str, text: str) -> str:
    """Return the number of a multiple, in figures where a text prints it in words."""
    number = _MULTIPLE.sub("", words)
    if not isinstance(literal, Literal) or not literal.printed or any(map(str.isdigit, number)):
        return number
    return written_as(literal, text)


def _counts_years(text: str, times: int) -> bool:
    """Whether the quantities of a statement are indexed by years that lie so far apart."""
    years = [int(year) for year in _YEAR.findall(text)]
    return bool(years) and max(years) - min(years) == times


def counted(number: int) -> str:
    """Return a count in words, from thirteen on in digits."""
    return _COUNTS[number] if number < len(_COUNTS) else f"{number:,}"


def failing(relation: Relation, start: str = ", which is") -> str:
    """Return the words for a relation that does not hold, braces where the other side stands.

    ``start`` is how they begin behind what is not in the relation; an equation has its own words.
    """
    match relation:
        case Relation.EQUAL:
            return ", not {}"
        case Relation.UNEQUAL:
            return f"{start} just {{}}"
        case Relation.LESS:
            return f"{start} not less than {{}}"
        case Relation.AT_MOST:
            return f"{start} more than {{}}"
        case Relation.GREATER:
            return f"{start} not more than {{}}"
        case Relation.AT_LEAST:
            return f"{start} less than {{}}"
        case _:
            assert_never(relation)
