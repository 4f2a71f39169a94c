"""The words for parts of statements and for their values."""

import re
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple, assert_never

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
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol
from factcheck.prose import (
    SCALES,
    THOUSAND,
    amount,
    amount_in_digits,
    amount_in_full,
    rounded,
    series,
    span_of_values,
)

_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}
_SIGNS = {"*": "×", "-": "−"}  # noqa: RUF001 - the typographic signs are meant

_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_FUNCTIONS = {
    "sum": "the sum of",
    "mean": "the mean of",
    "min": "the smallest of",
    "max": "the largest of",
}
_PERCENT = ("%", "percent", "per cent", "Prozent")
_SHARES = (*_PERCENT, "‰", "Promille")
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
# The digits before the point of a number, as statements have them; a year has four.
_DIGITS = re.compile(r"(?<![\w.@-])(?:\d{5,}|\d+(?:_\d+)+)(?![\w-])")
_ANY_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\[([12][0-9]{3})\]")


LARGE = 10**6
"""From here on a figure that is written in all its digits is told beside others that are, too."""

ONE = Fraction(1)

NARROW = 100
"""A stretch of values that is less than one part in so many of a scale is told in all digits."""

LONGEST = 10**4
"""A value has less than so many of a scale: 1,002 million, but 12.1 billion."""


class Measure(NamedTuple):
    """The unit that values of one dimension are given in: its name and its size in base units.

    ``scale`` is how the figures are written that the values are told beside: 10**6 where they are
    millions, 1 where they have all their digits; 0 where nothing tells.
    """

    unit: str
    factor: Fraction
    scale: int = 0

    def amount(self, value: Fraction) -> str:
        """Return the words for a value in base units."""
        if self.scale == 1:
            return amount_in_digits(value / self.factor, self.unit)
        unit, size = self.scaled(value)
        return amount(value / size, unit)

    def sum(self, interval: Interval) -> str:
        """Return the words for a sum of figures as written, which is to add up as it is told."""
        if self.scale == 1 or not interval.is_point or interval.low is None:
            return self.values(interval)
        unit, size = self.scaled(interval.low)
        return amount_in_full(interval.low / size, unit)

    def distance(self, value: Fraction) -> str:
        """Return the words for how far two values are apart; percentages are so by points."""
        if self.unit not in _PERCENT:
            is_large = value >= LARGE * self.factor
            return self.amount(rounded(value) if self.scale == 1 or is_large else value)
        points = amount(value / self.factor, "1")
        return f"{points} point" if points == "1" else f"{points} points"

    def values(self, interval: Interval) -> str:
        """Return the words for an interval in base units; a point is given as a single value."""
        if interval.is_point and interval.low is not None:
            return self.amount(interval.low)
        if interval.low is None or interval.high is None:  # one more than a million is no million
            return span_of_values(interval.scaled(1 / self.factor), self.unit)
        measure = self
        if self.scale == 1:  # a stretch of values is easier to read in a scale, if it is a wide one
            wide = (interval.high - interval.low) / self.factor * NARROW
            measure = self._replace(scale=next((size for size, _ in SCALES if size <= wide), 0))
        unit, size = measure.scaled(
            max(abs(interval.low), abs(interval.high)), least=Fraction(1, 10)
        )
        return span_of_values(interval.scaled(1 / size), unit)

    def scaled(self, value: Fraction, least: Fraction = ONE) -> tuple[str, Fraction]:
        """Return the unit with the scale word of the figures, and its size in base units.

        With a smaller word where the value is less than ``least`` in that scale; without any where
        it has more digits than people read.
        """
        number = abs(value) / self.factor
        scales = (THOUSAND,) if self.scale == THOUSAND[0] else SCALES
        for scale, word in scales:
            if scale <= self.scale and scale * least <= number < LONGEST * scale:
                unit = word if self.unit == "1" else f"{word} {self.unit}"
                return unit, self.factor * scale
        return self.unit, self.factor


def scale_of(literals: Iterable[Literal]) -> int:
    """Return how figures of one dimension are written, as a ``Measure`` has it."""
    scales: list[int] = []
    for literal in literals:
        scale = int(literal.scale or 1)
        numbers = [abs(Fraction(value.replace("_", ""))) * scale for value in literal.values]
        # Read in a text, 115,000 is 115 thousand.
        is_in_full = scale == 1 or int("".join(_ANY_DIGIT.findall(literal.printed)) or 0) in numbers
        if is_in_full and any(number >= LARGE for number in numbers):
            return 1
        scales.append(1 if is_in_full else scale)
    return max(scales) if scales and min(scales) > 1 else 0


def measure_of(symbol: Symbol, stated: Expression | None, scale: int = 0) -> Measure:
    """Return the unit of a stated figure, or else the declared unit of its quantity.

    ``scale`` is that of the figures beside it, for where it has no figure or one of few digits.
    """
    if symbol.is_date:
        return Measure("date", symbol.unit.factor)
    if isinstance(stated, Literal):
        return Measure(stated.unit.name or "1", stated.unit.factor, scale_of([stated]) or scale)
    return Measure(symbol.unit.name, symbol.unit.factor, scale)


def written_as(literal: Literal, text: str) -> str:
    """Return a literal as it stands in its statement."""
    return text[literal.start : literal.end].strip()


def _written(literal: Literal, text: str) -> str:
    """Return a literal as its statement has it, its digits grouped as readers group them."""
    return _DIGITS.sub(lambda found: f"{int(found[0]):,}", written_as(literal, text))


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
            base = words if isinstance(node.base, Name) and " " not in words else f"({words})"
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
    return f"{left} {_SIGNS.get(node.operator, node.operator)} {right}"


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
