"""Assertions to constraints."""

from collections.abc import Mapping

from factcheck.constrain.evaluate import Evaluator, Take
from factcheck.constrain.moments import every_moment
from factcheck.constrain.ranges import Range
from factcheck.model.constraint import Atom, Conjunction, Constraint
from factcheck.model.expression import Alternative, Assertion, Comparison, Expression, Literal, Name, Operation
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol
from factcheck.polynomial import bound, substitute


def as_taken(literal: Literal) -> Interval:
    """Literals as they are meant: rounded where the author may have rounded."""
    return literal.taken


def as_exact(literal: Literal) -> Interval:
    """Literals as if nothing had been rounded."""
    return literal.exact


def constrain(
    assertion: Assertion, symbols: Mapping[str, Symbol], take: Take = as_taken, *, closed: bool = False
) -> Constraint:
    """What an assertion says, in the quantities' declared units.

    ``closed`` makes every strict bound non-strict: ``<`` like ``<=``, and the open ends of literals closed; ``!=`` stays.
    """
    match assertion.alternatives:
        case (Alternative(_, (Comparison(left=Name() as name, relation=Relation.EQUAL, right=Literal() as figure),)),):
            # What most claims say.
            atoms = stated(name.quantity, symbols[name.quantity], take(figure), closed)
            return Constraint(assertion.id, (Conjunction(atoms),), (), (name.quantity,))
    encoder = _Encoder(assertion.id, symbols, take, closed)
    readings = tuple(encoder.conjunction(alternative.comparisons) for alternative in assertion.alternatives)
    return Constraint(assertion.id, readings, tuple(encoder.auxiliary), tuple(sorted(encoder.quantities)))


def range_of(expression: Expression, symbols: Mapping[str, Symbol]) -> Range | None:
    """The values an expression can take; ``None`` where they depend on signs that are not known or on a divisor that may be zero."""
    encoder = _Encoder("", symbols, as_taken, closed=True)
    try:
        found = encoder.evaluate(expression)
    except ZeroDivisionError:
        return None
    return None if encoder.auxiliary or encoder.clauses else found


def stated(quantity: str, symbol: Symbol, interval: Interval, closed: bool) -> tuple[Atom, ...]:
    """That a quantity is a figure, as ``meet`` would have it."""
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
    """Builds the readings of one assertion."""

    def conjunction(self, comparisons: tuple[Comparison, ...]) -> Conjunction:
        self.atoms, self.clauses = [], []
        for comparison in comparisons:
            self.compare(comparison)
        while (twin := self.twin()) is not None:
            self.atoms.remove(twin[1])
            self.auxiliary.remove(twin[0])
            self.atoms = [substitute(atom, *twin) for atom in self.atoms]
            self.clauses = [
                tuple(tuple(substitute(atom, *twin) for atom in part) for part in clause) for clause in self.clauses
            ]
        return Conjunction(tuple(self.atoms), tuple(self.clauses))

    def twin(self) -> tuple[str, Atom] | None:
        """A variable of ours that is a multiple of another, and the atom that says so."""
        for atom in self.atoms if self.auxiliary else ():
            if atom.relation == "=":
                match [monomial for monomial, _ in atom.terms]:
                    case [(one,), (other,)] if one in self.auxiliary or other in self.auxiliary:
                        return one if one in self.auxiliary else other, atom
        return None

    def compare(self, comparison: Comparison) -> None:
        match comparison.relation.inequalities:
            case ():
                self.equal(comparison.left, comparison.right)
            case (relation,):
                found = self.inequality(comparison, relation)
                if found is not None:
                    self.atoms.append(found)
            case either:  # closed, one of them would always hold
                closed, self.closed = self.closed, False
                sides = [self.inequality(comparison, relation) for relation in either]
                self.closed = closed
                atoms = [side for side in sides if side is not None]
                if len(atoms) == len(sides):
                    self.clauses.append(tuple((atom,) for atom in atoms))

    def equal(self, left: Expression, right: Expression) -> None:
        """Both sides share a value. A quotient alone on its side is multiplied out, which keeps it linear."""
        if isinstance(left, Name) and isinstance(right, Literal):
            self.quantities.add(left.quantity)
            self.atoms += stated(left.quantity, self.symbols[left.quantity], self.take(right), self.closed)
            return
        if isinstance(right, Operation) and right.operator == "/":
            left, right = right, left
        if isinstance(left, Operation) and left.operator == "/":
            divisor = self.evaluate(left.right)
            if not self.is_number(divisor):
                divisor = self.as_point(divisor)
                self.assert_not_zero(divisor)
                self.meet(self.evaluate(left.left), self.product(self.evaluate(right), divisor))
                return
        self.meet(self.evaluate(left), self.evaluate(right))

    def inequality(self, comparison: Comparison, relation: Relation) -> Atom | None:
        """That some values of the sides are in the relation; ``None`` where they always can be."""
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
            left.low, left.denominator, right.high, right.denominator, "<" if strict and not self.closed else "<="
        )
