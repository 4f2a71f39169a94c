"""Facts about single quantities, inferred from statements one after the other."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.constrain import Take, as_exact
from factcheck.explain.arithmetic.turning import isolate
from factcheck.model.expression import Comparison, Expression, Form, Literal, Name, leaves
from factcheck.model.interval import NONNEGATIVE, Interval
from factcheck.model.relation import Relation
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


def _as_it_is(values: Interval) -> Interval:
    return values


class Mentioned(NamedTuple):
    """The quantities of a statement, with repetition, in order.

    ``once`` are those named once, each where it stands; ``nonnegative`` cannot be negative.
    """

    names: Sequence[str]
    once: Mapping[str, Name]
    nonnegative: frozenset[str]


class Remembered:
    """What is worked out of statements once, as long as their symbols stay.

    That are their quantities, what each of these is compared with, and what a statement of a single
    one says of it. ``numbers`` turns the values of figures into those to calculate with.
    """

    def __init__(self, numbers: Callable[[Interval], Interval] = _as_it_is) -> None:
        self.numbers = numbers
        self._mentioned: dict[int, tuple[Comparison, Mentioned]] = {}
        self._turned: dict[tuple[int, str], tuple[Relation, Expression] | None] = {}
        self.alone: dict[tuple[int, Take], Fact | None] = {}

    def mentioned(self, comparison: Comparison, symbols: Mapping[str, Symbol]) -> Mentioned:
        """Return the quantities of a statement."""
        known = self._mentioned.get(id(comparison))
        if known is None:
            found = [leaf for leaf in leaves(comparison) if isinstance(leaf, Name)]
            names = [leaf.quantity for leaf in found]
            once = {leaf.quantity: leaf for leaf in found if names.count(leaf.quantity) == 1}
            nonnegative = frozenset(name for name in names if symbols[name].is_nonnegative)
            known = comparison, Mentioned(names, once, nonnegative)
            self._mentioned[id(comparison)] = known
        return known[1]

    def turned(
        self, comparison: Comparison, quantity: str, mentioned: Mentioned
    ) -> tuple[Relation, Expression] | None:
        """Return what a quantity that is mentioned once is compared with; see ``isolate``."""
        key = id(comparison), quantity
        if key not in self._turned:
            part = mentioned.once[quantity]
            self._turned[key] = isolate(comparison, part, mentioned.nonnegative)
        return self._turned[key]


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
    waiting = [(one, remembered.mentioned(one, symbols)) for one in comparisons]
    found: dict[str, Fact] = {}
    nonnegative = sorted({name for _, mentioned in waiting for name in mentioned.nonnegative})
    signs = {name: Fact(name, NONNEGATIVE, NONNEGATIVE) for name in nonnegative}
    for by_itself in ({}, signs):
        inference = _Inference(found, by_itself, symbols, take, remembered)
        progress = True
        while progress:
            before, waiting = waiting, []
            for comparison, mentioned in before:
                fact = inference.conclude(comparison, mentioned)
                if fact is None:
                    waiting.append((comparison, mentioned))
                    continue
                known = found.get(fact.quantity)
                found[fact.quantity] = fact if known is None else _combine(known, fact)
            progress = len(waiting) < len(before)
    return found


def _in_whole_numbers(fact: Fact, symbol: Symbol) -> Fact:
    """Return a fact with the values that are left where these are whole numbers, if any are."""
    if not symbol.integer:
        return fact
    factor = symbol.unit.factor
    whole = fact.values.scaled(1 / factor).whole().scaled(factor)
    return fact if whole.is_empty else fact._replace(values=whole)


class _Inference(NamedTuple):
    """What comparisons say beside facts that are found, and those that hold by themselves."""

    found: Mapping[str, Fact]
    by_itself: Mapping[str, Fact]
    symbols: Mapping[str, Symbol]
    take: Take
    remembered: Remembered

    def conclude(self, comparison: Comparison, mentioned: Mentioned) -> Fact | None:
        """Return what a comparison says of the one quantity that it says something new about.

        ``None`` where there is no such quantity, and where an interval of values cannot say it.
        What it says of its only quantity follows from nothing else.
        """
        if len(mentioned.names) > 1:
            return self._concluded(comparison, mentioned)
        alone, key = self.remembered.alone, (id(comparison), self.take)
        if key not in alone:
            alone[key] = self._concluded(comparison, mentioned)
        return alone[key]

    def _concluded(self, comparison: Comparison, mentioned: Mentioned) -> Fact | None:
        quantity = self._unknown_quantity(mentioned)
        if not quantity:
            return None
        turned = self.remembered.turned(comparison, quantity, mentioned)
        if turned is None:
            return None
        relation, expression = turned
        given = {
            name: fact
            for name in mentioned.names
            if (fact := self.found.get(name) or self.by_itself.get(name))
        }
        values = evaluate(
            expression, {name: one.values for name, one in given.items()}, self._taken
        )
        written = self._written(expression, given, values if self.take is as_exact else None)
        if (
            values is None
            or written is None
            or not relation.is_convex
            or _is_strict_date(comparison)
        ):
            return None
        because = comparison._replace(relation=relation), expression
        fact = Fact(quantity, relation.allowed(values), relation.allowed(written), because)
        return _in_whole_numbers(fact, self.symbols[quantity])

    def _written(
        self, expression: Expression, given: Mapping[str, Fact], values: Interval | None
    ) -> Interval | None:
        """Return the values of an expression with every figure taken as written.

        ``values`` are those by the values of its quantities, if its own figures are taken as
        written.
        """
        if values is not None and all(fact.values is fact.written for fact in given.values()):
            return values
        known = {name: fact.written for name, fact in given.items()}
        return evaluate(expression, known, lambda one: self.remembered.numbers(as_exact(one)))

    def _taken(self, literal: Literal) -> Interval:
        return self.remembered.numbers(self.take(literal))

    def _unknown_quantity(self, mentioned: Mentioned) -> str:
        """Return the one quantity that a comparison says something new about; empty if none.

        Of those that it mentions, which must be only once.
        """
        names = mentioned.names
        if len(names) == 1:
            return names[0]
        unknown = [name for name in dict.fromkeys(names) if name not in self.found]
        if len(unknown) > 1:
            unknown = [name for name in unknown if name not in self.by_itself]
        return unknown[0] if len(unknown) == 1 and unknown[0] in mentioned.once else ""


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
