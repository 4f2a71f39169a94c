"""Which quantities are whole numbers, and the figures with a fraction for them.

What is counted in a bare noun comes in whole numbers: 7 people are 7. A quotient does not, nor
what is defined by one (``average = visitors / 7``); that is decided once, from all statements.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import assert_never

from factcheck.model.expression import (
    Assertion,
    Comparison,
    Expression,
    Form,
    Function,
    Literal,
    Name,
    Negative,
    Operation,
    Power,
    in_evaluation_order,
    names,
)
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol


def with_wholeness(
    symbols: Mapping[str, Symbol],
    declared: Mapping[str, Quantity],
    assertions: Iterable[Assertion],
) -> dict[str, Symbol]:
    """Return the symbols of a run, each with whether its values are whole numbers.

    Where the declaration does not say so, a quantity in a bare counted noun is whole, unless some
    statement defines it by what need not be.
    """
    whole = {
        name
        for name, symbol in symbols.items()
        if declared[name].integer or (declared[name].integer is None and symbol.unit.counted)
    }
    counted = {name for name in whole if declared[name].integer is None}
    found: dict[str, list[tuple[str, Expression]]] = {}
    waiting = []
    for name, expression, mentioned in _defined(assertions, counted):
        waiting.append((name, expression))
        for other in mentioned:
            if symbols[other].unit.counted:
                found.setdefault(other, []).append((name, expression))
    while waiting:
        name, expression = waiting.pop()
        if name in whole and not _stays_whole(expression, symbols, whole):
            whole.remove(name)
            waiting += found.get(name, ())
    return {
        name: symbol._replace(integer=True) if name in whole else symbol
        for name, symbol in symbols.items()
    }


def whole_anew(
    symbols: Mapping[str, Symbol],
    declared: Mapping[str, Quantity],
    assertions: Mapping[str, Assertion],
    changed: Sequence[Assertion],
) -> Mapping[str, Symbol]:
    """Return the symbols of a run once some statements are changed; the same where they stay.

    Two thirds of them need not be whole people, but 60 % of them are some that somebody counted.
    """
    old = [assertions[one.id] for one in changed]
    mentioned = {name for one in (*old, *changed) for name in one.quantities}
    counted = {
        name for name in mentioned if declared[name].integer is None and symbols[name].unit.counted
    }
    if not counted:
        return symbols
    before, after = (
        [
            (name, _stays_whole(expression, symbols, counted))
            for name, expression, _ in _defined(members, counted)
        ]
        for members in (old, changed)
    )
    if before == after:
        return symbols
    bare = {name: symbol._replace(integer=False) for name, symbol in symbols.items()}
    anew = {**assertions, **{one.id: one for one in changed}}
    found = with_wholeness(bare, declared, anew.values())
    return symbols if found == symbols else found


def _defined(
    assertions: Iterable[Assertion], counted: set[str]
) -> Iterator[tuple[str, Expression, list[str]]]:
    """Yield the counted quantities that stand alone on one side, with the other side."""
    for assertion in assertions:
        for alternative in assertion.alternatives:
            for comparison in alternative.comparisons:
                if comparison.relation is not Relation.EQUAL:
                    continue
                left, right = comparison.left, comparison.right
                for side, other in ((left, right), (right, left)):
                    if (
                        isinstance(side, Name)
                        and side.quantity in counted
                        and not isinstance(other, Literal)
                    ):
                        yield side.quantity, other, names(comparison)


def _stays_whole(expression: Expression, symbols: Mapping[str, Symbol], whole: set[str]) -> bool:
    """Whether an expression is a whole number where its counted parts are.

    So is a stated share of something whole, whatever its interval: somebody counted. A quotient is
    not, nor a product with an exact factor that is no whole number.
    """
    # Of each part whether it stays whole, and its value where it is an exact number.
    done: list[tuple[bool, Fraction | None]] = []
    for node in in_evaluation_order(expression):
        match node:
            case Literal():
                taken = node.taken
                is_worded = node.form is Form.SHARE
                done.append((not is_worded, taken.low if taken.is_point else None))
            case Name():
                is_counted = symbols[node.quantity].unit.counted
                done.append((not is_counted or node.quantity in whole, None))
            case Negative():
                stays, value = done.pop()
                done.append((stays, None if value is None else -value))
            case Operation():
                right, left = done.pop(), done.pop()
                done.append(_combined(node.operator, left, right))
            case Power():
                stays, value = done.pop()
                raised = None if value is None else value**node.exponent
                done.append((stays and node.exponent >= 0, raised))
            case Function():
                count = len(node.operands)
                all_stay = all(stays for stays, _ in done[-count:])
                done[-count:] = [(all_stay and node.name != "mean", None)]
            case _:
                assert_never(node)
    stays, _ = done.pop()
    return stays


def _combined(
    operator: str, left: tuple[bool, Fraction | None], right: tuple[bool, Fraction | None]
) -> tuple[bool, Fraction | None]:
    """Return whether two parts under an operator stay whole, and their exact value."""
    (one_stays, one), (other_stays, other) = left, right
    stays = one_stays and other_stays
    if one is not None and other is not None:
        return stays, _calculated(operator, one, other)
    if operator == "/":
        return False, None
    if operator == "*":
        stays = stays and all(value is None or value.denominator == 1 for value in (one, other))
    return stays, None


def _calculated(operator: str, one: Fraction, other: Fraction) -> Fraction:
    """Return the value of two numbers under an operator; no divisor is zero."""
    match operator:
        case "+":
            return one + other
        case "-":
            return one - other
        case "*":
            return one * other
        case _:
            return one / other


def fractional(comparison: Comparison, symbols: Mapping[str, Symbol]) -> tuple[Literal, str] | None:
    """Return a figure with a fraction that stands for something whole, and a quantity in that.

    The other side is a sum or difference of whole quantities, in one unit. ``None`` where there is
    no such figure.
    """
    if comparison.relation is not Relation.EQUAL:
        return None
    for literal, other in (
        (comparison.right, comparison.left),
        (comparison.left, comparison.right),
    ):
        if isinstance(literal, Literal) and not isinstance(other, Literal):
            name = whole_quantity(other, symbols)
            if name and any(
                end.denominator != 1 for end in _ends(literal, symbols[name].unit.factor)
            ):
                return literal, name
    return None


def whole_quantity(expression: Expression, symbols: Mapping[str, Symbol]) -> str:
    """Return the first quantity of a sum of whole ones in one unit.

    Empty where an expression is no such sum.
    """
    first = ""
    for node in in_evaluation_order(expression):
        match node:
            case Name(quantity=name):
                first = first or name
                unit, other = symbols[name].unit, symbols[first].unit
                is_one = (unit.factor, unit.dimension) == (other.factor, other.dimension)
                if not symbols[name].integer or not is_one:
                    return ""
            case Negative() | Operation(operator="+" | "-") | Function(name="sum" | "min" | "max"):
                pass
            case _:
                return ""
    return first


def _ends(literal: Literal, factor: Fraction) -> Iterator[Fraction]:
    """Yield the numbers of a literal as written, in a unit of so many base units."""
    for value in literal.values:
        yield (
            Fraction(value.replace("_", ""))
            * Fraction(literal.scale)
            * literal.unit.factor
            / factor
        )
