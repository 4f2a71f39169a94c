"""Assertions to constraints."""

from collections.abc import Mapping
from fractions import Fraction

from factcheck.constrain.evaluate import Evaluator, Take
from factcheck.constrain.moments import every_moment
from factcheck.constrain.ranges import Range
from factcheck.constrain.rounding import figure_of, is_rounded, subject_of
from factcheck.model.constraint import Atom, Conjunction, Constraint, Rounded
from factcheck.model.expression import (
    Alternative,
    Assertion,
    Comparison,
    Expression,
    Literal,
    Name,
    Operation,
)
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol
from factcheck.polynomial import bound, substitute


def as_taken(literal: Literal) -> Interval:
    """Return a literal's values as it is meant: rounded where the author may have rounded."""
    return literal.taken


def as_exact(literal: Literal) -> Interval:
    """Return a literal's values as if nothing had been rounded."""
    return literal.exact


def constrain(
    assertion: Assertion,
    symbols: Mapping[str, Symbol],
    take: Take = as_taken,
    *,
    closed: bool = False,
) -> Constraint:
    """Return what an assertion says as a constraint, in the quantities' declared units.

    ``closed`` makes every strict bound non-strict: ``<`` like ``<=``, and the open ends of literals
    closed; ``!=`` stays.
    """
    match assertion.alternatives:
        case (
            Alternative(
                _,
                (
                    Comparison(
                        left=Name() as name, relation=Relation.EQUAL, right=Literal() as figure
                    ),
                ),
            ),
        ):
            # Most claims are of this form.
            interval = take(figure)
            atoms = figure_atoms(name.quantity, symbols[name.quantity], interval, closed)
            rounded: tuple[Rounded, ...] = ()
            if is_rounded(figure, interval):
                rounded = (Rounded(name.quantity, *_ends(interval), *atoms),)
            return Constraint(
                assertion.id, (Conjunction(atoms, (), rounded),), (), (name.quantity,)
            )
    encoder = _Encoder(assertion.id, symbols, take, closed)
    readings = tuple(
        encoder.conjunction(alternative.comparisons) for alternative in assertion.alternatives
    )
    return Constraint(
        assertion.id, readings, tuple(encoder.auxiliary), tuple(sorted(encoder.quantities))
    )


def _ends(interval: Interval) -> tuple[Fraction, Fraction]:
    """Return both ends of the interval of a rounded figure, which has them."""
    assert interval.low is not None
    assert interval.high is not None
    return interval.low, interval.high


def range_of(expression: Expression, symbols: Mapping[str, Symbol]) -> Range | None:
    """Return the values that an expression can take.

    ``None`` where they depend on signs that are not known or on a divisor that may be zero.
    """
    encoder = _Encoder("", symbols, as_taken, closed=True)
    try:
        found = encoder.evaluate(expression)
    except ZeroDivisionError:
        return None
    return None if encoder.auxiliary or encoder.clauses else found


def figure_atoms(
    quantity: str, symbol: Symbol, interval: Interval, closed: bool
) -> tuple[Atom, ...]:
    """Return the atoms that say that a quantity is a figure, as ``meet`` would add them."""
    unit, key = symbol.unit.factor, (quantity,)
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return (bound(key, unit, low, "=", 1),)
    atoms = []
    if low is not None:
        atoms.append(bound(key, unit, low, "<" if interval.low_open and not closed else "<=", -1))
    if high is not None:
        atoms.append(bound(key, unit, high, "<" if interval.high_open and not closed else "<=", 1))
    return tuple(atoms)


class _Encoder(Evaluator):
    """Builds the readings of one assertion.

    ``rounded`` are the rounded figures of the reading that is being built.
    """

    def __init__(self, name: str, symbols: Mapping[str, Symbol], take: Take, closed: bool) -> None:
        super().__init__(name, symbols, take, closed)
        self.rounded: list[Rounded] = []

    def conjunction(self, comparisons: tuple[Comparison, ...]) -> Conjunction:
        self.atoms, self.clauses, self.rounded = [], [], []
        for comparison in comparisons:
            self.add_comparison(comparison)
        while (twin := self.multiple_of_another()) is not None:
            self.atoms.remove(twin[1])
            self.auxiliary.remove(twin[0])
            self.atoms = [substitute(atom, *twin) for atom in self.atoms]
            self.clauses = [
                tuple(tuple(substitute(atom, *twin) for atom in part) for part in clause)
                for clause in self.clauses
            ]
            self.rounded = [
                one._replace(
                    at_least=substitute(one.at_least, *twin), at_most=substitute(one.at_most, *twin)
                )
                for one in self.rounded
            ]
        return Conjunction(tuple(self.atoms), tuple(self.clauses), tuple(self.rounded))

    def multiple_of_another(self) -> tuple[str, Atom] | None:
        """Return an auxiliary variable that is a multiple of another variable, and the atom for it.

        ``None`` where there is none.
        """
        for atom in self.atoms if self.auxiliary else ():
            if atom.relation == "=":
                match [monomial for monomial, _ in atom.terms]:
                    case [(one,), (other,)] if one in self.auxiliary or other in self.auxiliary:
                        return one if one in self.auxiliary else other, atom
        return None

    def add_comparison(self, comparison: Comparison) -> None:
        match comparison.relation.inequalities:
            case ():
                self.add_equation(comparison.left, comparison.right)
            case (relation,):
                found = self.inequality_atom(comparison, relation)
                if found is not None:
                    self.atoms.append(found)
            case either:  # closed, one of them would always hold
                closed, self.closed = self.closed, False
                sides = [self.inequality_atom(comparison, relation) for relation in either]
                self.closed = closed
                atoms = [side for side in sides if side is not None]
                if len(atoms) == len(sides):
                    self.clauses.append(tuple((atom,) for atom in atoms))

    def add_equation(self, left: Expression, right: Expression) -> None:
        """Add that both sides share a value, and which rounded figure that is."""
        if isinstance(right, Operation) and right.operator == "/":
            left, right = right, left
        before = len(self.clauses), len(self.auxiliary)
        self.add_shared_value(left, right)
        figure = figure_of(left, right)
        if figure is None or not is_rounded(figure.literal, self.take(figure.literal)):
            return
        subject = subject_of(figure, self.symbols, self.take)
        if subject is None:
            return
        # The smallest or largest of values is a variable with a clause, and nothing else may be:
        # where signs decide, the ends may change places.
        added = (len(self.clauses) - before[0], len(self.auxiliary) - before[1])
        if added != (subject.extremes, subject.extremes):
            return
        # The two ends come last, behind what makes a quotient a number: the end of the left side
        # that bounds it from above first.
        at_most, at_least = self.atoms[-2:]
        low, high = _ends(self.take(figure.literal))
        if figure.on_left:
            at_most, at_least = at_least, at_most
        if subject.is_turned:
            low, high, at_least, at_most = -high, -low, at_most, at_least
        self.rounded.append(Rounded(subject.key, low, high, at_least, at_most, subject.base))

    def add_shared_value(self, left: Expression, right: Expression) -> None:
        """Add that both sides share a value.

        A quotient alone on the left side is multiplied out, which keeps the constraint linear.
        """
        if isinstance(left, Operation) and left.operator == "/":
            divisor = self.evaluate(left.right)
            if divisor.as_interval() is None:
                divisor = self.as_point(divisor)
                self.assert_not_zero(divisor)
                self.meet(self.evaluate(left.left), self.product(self.evaluate(right), divisor))
                return
        self.meet(self.evaluate(left), self.evaluate(right))

    def inequality_atom(self, comparison: Comparison, relation: Relation) -> Atom | None:
        """Return the atom that some values of the sides are in the relation.

        ``None`` where they always can be.
        """
        take = self.take
        strict = relation.is_strict
        if strict:
            ends, attained = every_moment(comparison, greater=relation.is_lower_bound)
            if ends:
                self.take = lambda written: ends.get(id(written)) or take(written)
                strict = attained
        left, right = self.evaluate(comparison.left), self.evaluate(comparison.right)
        self.take = take
        if relation.is_lower_bound:
            left, right = right, left
        if left.low is None or right.high is None:
            return None
        strict = strict or left.low_open or right.high_open
        return self.atom(
            left.low,
            left.denominator,
            right.high,
            right.denominator,
            "<" if strict and not self.closed else "<=",
        )
