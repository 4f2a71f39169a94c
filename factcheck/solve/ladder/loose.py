"""Constraints that demand nothing of the others: a share that is defined and that nobody states."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from factcheck.model.constraint import Atom, Constraint
from factcheck.model.interval import Interval
from factcheck.rational import MINUS_ONE, ZERO, fast_interval
from factcheck.solve.budget import Budget
from factcheck.solve.engines.propagation import Forms, enclosed, outer_bounds, quotient
from factcheck.solve.system import System


def binding(
    system: System, budget: Budget, kept: Collection[str] = (), forms: Forms | None = None
) -> System | None:
    """Return the same without constraints that hold whatever the other ones are.

    ``None`` where intervals alone show that all of them cannot hold.

    Such a constraint gives a quantity that nothing else mentions, whichever values its others have.
    So a consistent product or quotient leaves linear what is connected with it. ``kept`` are
    quantities that somebody else mentions; linear systems are returned as they are. ``forms`` keeps
    from call to call what the same constraints leave.
    """
    if system.is_linear:
        return system
    boxes = outer_bounds(system, budget, forms)
    if any(box.is_empty for box in boxes.values()):
        return None
    taken = {*kept, *system.further, *system.whole}
    waiting = system.constraints
    while loose := _loose(waiting, taken, _Giver(system, boxes)):
        waiting = tuple(one for one in waiting if one.id not in loose)
    remaining = {one.id for one in waiting}
    firm, claims = (
        tuple(one for one in some if one.id in remaining) for some in (system.firm, system.claims)
    )
    return System(system.symbols, firm, claims, system.further)


class _Giver:
    """Knows which constraints have a value of a quantity, whichever values its others have."""

    def __init__(self, system: System, boxes: Mapping[str, Interval]) -> None:
        self._symbols = system.symbols
        anything = {name: fast_interval(self._symbols[name].by_sign) for name in system.quantities}
        self._boxes = {**anything, **boxes}

    def _allows(self, name: str, values: Interval | None) -> bool:
        """Whether a quantity may have all of some values."""
        return values is not None and self._symbols[name].by_sign.meet(values) == values

    def gives(self, constraint: Constraint, name: str) -> bool:
        """Whether a constraint has a value of a quantity for all values in the boxes of others."""
        if constraint.auxiliary or len(constraint.readings) != 1 or constraint.readings[0].clauses:
            return False
        atoms = constraint.readings[0].atoms
        about = [atom for atom in atoms if name in atom.variables()]
        return (
            len(about) == 1
            and self._allows(name, _needed(about[0], name, self._boxes))
            and all(_holds(atom, self._boxes) for atom in atoms if atom is not about[0])
        )


def _loose(constraints: Sequence[Constraint], taken: Collection[str], giver: _Giver) -> set[str]:
    """Return the constraints that give a quantity which no other one mentions."""
    mentions = Counter(name for one in constraints for name in one.quantities)
    return {
        one.id
        for one in constraints
        if any(
            mentions[name] == 1 and name not in taken and giver.gives(one, name)
            for name in one.quantities
        )
    }


def _needed(atom: Atom, name: str, boxes: dict[str, Interval]) -> Interval | None:
    """Return the values that an equation ``name * factor + rest = 0`` gives; ``None`` of others.

    There is one for all values in the boxes, and maybe there are more of them than are needed.
    """
    about = [term for term in atom.terms if name in term[0]]
    if atom.relation != "=" or any(monomial.count(name) > 1 for monomial, _ in about):
        return None
    without = [(tuple(one for one in monomial if one != name), many) for monomial, many in about]
    factor = enclosed(without, boxes)
    if ZERO in factor.closed():
        return None
    rest = enclosed([term for term in atom.terms if name not in term[0]], boxes)
    return quotient(rest.scaled(MINUS_ONE), factor)


def _holds(atom: Atom, boxes: dict[str, Interval]) -> bool:
    """Whether an inequality holds for all values in the boxes."""
    high = enclosed(atom.terms, boxes).high
    if high is None or atom.relation == "=":
        return False
    return high < 0 if atom.relation == "<" else high <= 0
