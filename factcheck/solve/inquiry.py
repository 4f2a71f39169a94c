"""What claims imply for an expression that somebody asks about, and what each end rests on."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from fractions import Fraction

from factcheck.constrain import constrain, range_of
from factcheck.model.bound import Why
from factcheck.model.constraint import Constraint
from factcheck.model.expression import (
    Alternative,
    Assertion,
    Comparison,
    Form,
    Literal,
    Name,
    names,
)
from factcheck.model.inquiry import Inquiry, Reply, Support
from factcheck.model.interval import ANYTHING, Interval
from factcheck.model.relation import Relation
from factcheck.model.solution import Verdict
from factcheck.model.symbol import Symbol
from factcheck.model.theory import Theory
from factcheck.model.unit import Unit
from factcheck.solve.budget import ENCODING, GROWING, Budget, Limits, SpentError
from factcheck.solve.components import connected
from factcheck.solve.ladder import Extent, bounds, certify, propagate, quotient_hull, verdict
from factcheck.solve.nature import nature
from factcheck.solve.questions.conflicts import conflict
from factcheck.solve.questions.readings import scenario_of
from factcheck.solve.system import System

ASKED, DENIED = "?", "!"
"""The variable that equals the expression, and the constraint that an end does not hold. No
quantity and no statement can have these names."""

WHATEVER = Support((), (), certified=True)
"""What an end rests on that no claim is needed for."""

VALUES, ENDS = (2, 0.7), (1, 0.9)
"""How many times the counted work of ``Limits`` the two searches may do, and their shares of the
time: the values first, then what their ends rest on."""


def ask(theory: Theory, inquiry: Inquiry, limits: Limits) -> Reply:
    """Return what the claims without a scenario imply for an expression.

    Nothing where these contradict each other, or where that is undecided.
    """
    return _Asking(theory, inquiry, limits).reply()


class _Asking:
    """An expression, and the system of all that bears on it; values are in base units."""

    def __init__(self, theory: Theory, inquiry: Inquiry, limits: Limits) -> None:
        self.inquiry = inquiry
        self.budget = Budget(limits)
        unit = inquiry.unit._replace(factor=Fraction(1))
        self.unit = unit
        asked = Symbol(ASKED, unit, integer=False, signed=True, is_date=inquiry.is_date)
        self.symbols: Mapping[str, Symbol] = {**theory.symbols, ASKED: asked}
        self.definition = self.assertion(Name(0, 0, ASKED), Relation.EQUAL)
        members = list(_bearing_on(self.definition, theory))
        encoded = {one.id: constrain(one, self.symbols) for one in members}
        self.system = System(
            self.symbols,
            tuple(encoded[one.id] for one in members if one.claim is None),
            tuple(encoded[one.id] for one in members if one.claim is not None),
            tuple(sorted({*names(self.comparison_of(self.definition))} - {ASKED})),
        )

    def assertion(self, right: Name | Literal, relation: Relation) -> Assertion:
        """Return the statement that the expression is in a relation to something."""
        text, dimension = self.inquiry.text, self.inquiry.unit.dimension
        is_date = self.inquiry.is_date and isinstance(right, Name)
        comparison = Comparison(text, self.inquiry.expression, relation, right, dimension, is_date)
        return Assertion(DENIED, None, (Alternative("", (comparison,)),))

    @staticmethod
    def comparison_of(assertion: Assertion) -> Comparison:
        """Return the one comparison of a statement made here."""
        return assertion.alternatives[0].comparisons[0]

    def with_firm(self, *further: Constraint) -> System:
        """Return the system with further constraints that hold."""
        return self.system.having(self.system.claims, [*self.system.firm, *further])

    def reply(self) -> Reply:
        """Return the reply in the unit of the inquiry."""
        written = self.inquiry.text.value
        budget = self.budget.search(*VALUES)
        extent, why = None, Why.UNDECIDED
        with suppress(SpentError):
            budget.spend((ENCODING + GROWING) * len(self.system.constraints))
            why = self.trouble(budget) or Why.NOT_FOUND
            extent = self.extent(budget) if why is Why.NOT_FOUND else None
        always = nature(self.inquiry.expression, self.symbols)
        if extent is None and (why is not Why.NOT_FOUND or always == ANYTHING):
            return Reply(written, None, self.inquiry.unit.name, tight=False, why=why)
        values, is_tight = extent or Extent(always, is_tight=False)
        values = values.meet(always)
        budget = self.budget.search(*ENDS)
        low, high = (
            WHATEVER
            if end is not None and (end, is_open) == known
            else self.support(end, is_open, beyond, budget)
            for end, is_open, beyond, known in (
                (values.low, values.low_open, Relation.LESS, (always.low, always.low_open)),
                (values.high, values.high_open, Relation.GREATER, (always.high, always.high_open)),
            )
        )
        unit = _suitable(self.inquiry, values)
        return Reply(written, values.scaled(1 / unit.factor), unit.name, is_tight, low, high)

    def trouble(self, budget: Budget) -> Why | None:
        """Return why nothing can be said; ``None`` where the statements agree."""
        found = verdict(self.system, budget)
        if found is Verdict.CONSISTENT:
            # Only a divisor can make a difference: it is not zero where the expression means
            # something.
            found = verdict(self.with_firm(constrain(self.definition, self.symbols)), budget)
            if found is Verdict.CONTRADICTORY:
                return Why.UNDEFINED
        return {Verdict.CONTRADICTORY: Why.CONTRADICTORY, Verdict.UNDECIDED: Why.UNDECIDED}.get(
            found
        )

    def extent(self, budget: Budget) -> Extent | None:
        """Return the hull of the values of the expression, in base units."""
        hull = self.hull(budget)
        around = self.system.around(self.system.further)
        if hull is not None and not any(self.symbols[name].integer for name in around.quantities):
            return Extent(hull, is_tight=True)
        system = self.with_firm(constrain(self.definition, self.symbols))
        for _, found in bounds(system, propagate(system), budget, [ASKED]):
            if hull is None or found.is_tight:
                return found
            return Extent(found.values.meet(hull), is_tight=False)
        return None if hull is None else Extent(hull, is_tight=False)

    def hull(self, budget: Budget) -> Interval | None:
        """Return the same of a quotient, whole numbers aside; ``None`` where that does not tell."""
        subject = range_of(self.inquiry.expression, self.symbols)
        if subject is None or subject.low is None or subject.high is None:
            return None
        parts = (subject.low, subject.high, subject.denominator)
        if any(len(monomial) > 1 for part in parts for monomial in part):
            return None
        values = quotient_hull(self.system, *parts, budget)
        if values is None:
            return None
        ends = [(values.low, Relation.AT_MOST), (values.high, Relation.AT_LEAST)]
        low_open, high_open = (
            end is not None and self.is_impossible(end, relation, budget) for end, relation in ends
        )
        return Interval(values.low, values.high, low_open, high_open)

    def is_impossible(self, end: Fraction, relation: Relation, budget: Budget) -> bool:
        """Whether the expression certainly has no value in a relation to an end."""
        system = self.with_firm(self.compared(end, relation))
        return verdict(system, budget) is Verdict.CONTRADICTORY

    def compared(self, end: Fraction, relation: Relation) -> Constraint:
        """Return the constraint that the expression is in a relation to a number."""
        point, unit = Interval.point(end), self.unit
        literal = Literal(0, 0, Form.HEDGED, "exactly", (), "1", unit, point, point)
        return constrain(self.assertion(literal, relation), self.symbols)

    def support(
        self, end: Fraction | None, is_open: bool, beyond: Relation, budget: Budget
    ) -> Support | None:
        """Return a minimal set of statements that imply an end: those that clash with its denial.

        ``None`` where there is no end, or where that is not found out.
        """
        if end is None:
            return None
        if is_open:
            beyond = Relation.AT_MOST if beyond is Relation.LESS else Relation.AT_LEAST
        system = self.with_firm(self.compared(end, beyond))
        with suppress(SpentError):
            found = conflict(system, budget)
            if found is not None:
                needed = {*found.statements, *found.definitions, DENIED}
                part = system.having(
                    [one for one in system.claims if one.id in needed],
                    [one for one in system.firm if one.id in needed],
                )
                definitions = (name[1:] for name in found.definitions if name != DENIED)
                return Support(
                    found.statements, tuple(definitions), certify(part, budget) is not None
                )
        return None


def _bearing_on(definition: Assertion, theory: Theory) -> Iterator[Assertion]:
    """Yield the statements without a scenario that are connected with an expression."""
    holding = [one for one in theory.assertions if not scenario_of(one)]
    for component in connected([*holding, definition]):
        if definition in component:
            yield from (one for one in component if one is not definition)


def _suitable(inquiry: Inquiry, values: Interval) -> Unit:
    """Return the unit to tell values in: a share as a percentage."""
    unit, ends = inquiry.unit, (values.low, values.high)
    is_share = all(end is not None and abs(end) <= 1 for end in ends)
    return (
        unit._replace(name="%", factor=Fraction(1, 100)) if unit.name == "1" and is_share else unit
    )
