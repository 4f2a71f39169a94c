"""Facts about single quantities, inferred from statements one after the other."""

from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.constrain import Take, as_exact
from factcheck.explain.arithmetic.turning import isolate
from factcheck.model.expression import Comparison, Expression, Form, Literal, Name, leaves, names
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.proof import evaluate


class Fact(NamedTuple):
    """The values that one comparison allows a quantity, in base units.

    ``written`` are the values with every figure taken as written. ``because`` is the comparison and
    the expression that the quantity is in its relation to, ``None`` for what holds by itself.
    """

    quantity: str
    values: Interval
    written: Interval
    because: tuple[Comparison, Expression] | None = None


class Remembered:
    """What is worked out of statements once, as long as their symbols stay.

    That are their quantities, and what a statement of a single one says of it.
    """

    def __init__(self) -> None:
        self._names: dict[int, tuple[Comparison, Sequence[str]]] = {}
        self.alone: dict[tuple[int, Take], Fact | None] = {}

    def names(self, comparison: Comparison) -> Sequence[str]:
        """Return the quantities of a statement, with repetition, in order."""
        key = id(comparison)
        if key not in self._names:
            self._names[key] = comparison, names(comparison)
        return self._names[key][1]


def facts(
    comparisons: Iterable[Comparison],
    symbols: Mapping[str, Symbol],
    take: Take,
    remembered: Remembered | None = None,
) -> dict[str, Fact]:
    """Return the facts that follow, by quantity.

    Each comparison is used once, as early as possible. A quantity that cannot be negative is known
    to be at least zero where no comparison bounds it. ``remembered`` keeps from call to call what
    stays the same with the same symbols.
    """
    remembered = remembered or Remembered()
    waiting = [(comparison, remembered.names(comparison)) for comparison in comparisons]
    every = {name for _, mentioned in waiting for name in mentioned}
    nonnegative = frozenset(name for name in every if symbols[name].is_nonnegative)
    found: dict[str, Fact] = {}
    unbounded = Interval(Fraction(0), None)
    for by_itself in ({}, {name: Fact(name, unbounded, unbounded) for name in sorted(nonnegative)}):
        progress = True
        while progress:
            before, waiting = waiting, []
            for comparison, mentioned in before:
                key = id(comparison), take
                fact = (
                    remembered.alone[key]
                    if key in remembered.alone
                    else _conclude(comparison, mentioned, (found, by_itself), nonnegative, take)
                )
                if len(mentioned) == 1:
                    remembered.alone[key] = fact
                if fact:
                    _add(found, _in_whole_numbers(fact, symbols[fact.quantity]))
                else:
                    waiting.append((comparison, mentioned))
            progress = len(waiting) < len(before)
    return found


def _add(found: dict[str, Fact], fact: Fact) -> None:
    """Take in a fact beside what is known of its quantity."""
    known = found.get(fact.quantity)
    found[fact.quantity] = fact if known is None else _combine(known, fact)


def _in_whole_numbers(fact: Fact, symbol: Symbol) -> Fact:
    """Return a fact with the values that are left where these are whole numbers, if any are."""
    if not symbol.integer:
        return fact
    factor = symbol.unit.factor
    whole = fact.values.scaled(1 / factor).whole().scaled(factor)
    return fact if whole.is_empty else fact._replace(values=whole)


def _unknown_quantity(
    mentioned: Sequence[str], found: Mapping[str, Fact], by_itself: Mapping[str, Fact]
) -> str:
    """Return the one quantity that a comparison says something new about; empty if none.

    Of those that it mentions, which must be only once.
    """
    unknown = [name for name in dict.fromkeys(mentioned) if name not in found]
    if len(unknown) > 1:
        unknown = [name for name in unknown if name not in by_itself]
    if not unknown and len(mentioned) == 1:
        unknown = [*mentioned]
    return unknown[0] if len(unknown) == 1 and mentioned.count(unknown[0]) == 1 else ""


def _conclude(
    comparison: Comparison,
    mentioned: Sequence[str],
    facts: tuple[dict[str, Fact], dict[str, Fact]],
    nonnegative: frozenset[str],
    take: Take,
) -> Fact | None:
    """Return what a comparison says of the one quantity that it says something new about.

    ``facts`` are those found, and those that hold by themselves. ``None`` where there is no such
    quantity, and where an interval of values cannot say it.
    """
    quantity, known = _unknown_quantity(mentioned, *facts), ChainMap(*facts)
    if not quantity:
        return None
    part = next(
        leaf for leaf in leaves(comparison) if isinstance(leaf, Name) and leaf.quantity == quantity
    )
    turned = isolate(comparison, part, nonnegative)
    if turned is None:
        return None
    relation, expression = turned
    given = {name: known[name] for name in mentioned if name in known}
    values = evaluate(expression, {name: fact.values for name, fact in given.items()}, take)
    written = _written(expression, given, values if take is as_exact else None)
    if values is None or written is None or not relation.is_convex or _is_strict_date(comparison):
        return None
    because = comparison._replace(relation=relation), expression
    return Fact(quantity, relation.allowed(values), relation.allowed(written), because)


def _written(
    expression: Expression, known: Mapping[str, Fact], values: Interval | None
) -> Interval | None:
    """Return the values of an expression with every figure taken as written.

    ``values`` are those by the values of its quantities, if its own figures are taken as written.
    """
    if values is not None and all(fact.values is fact.written for fact in known.values()):
        return values
    return evaluate(expression, {name: fact.written for name, fact in known.items()}, as_exact)


def _is_strict_date(comparison: Comparison) -> bool:
    """Whether a relation to a date is strict: that means every moment, which no interval says."""
    return comparison.relation.is_strict and any(
        isinstance(leaf, Literal) and leaf.form is Form.DATE for leaf in leaves(comparison)
    )


def _combine(one: Fact, other: Fact) -> Fact:
    """Return two facts about one quantity as one.

    The reason of the fact with two ends is kept: it says more.
    """
    narrow = one if one.values.low is not None and one.values.high is not None else other
    return Fact(
        one.quantity, one.values.meet(other.values), one.written.meet(other.written), narrow.because
    )
