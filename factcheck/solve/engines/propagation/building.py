"""From constraints to the forest that they form."""

from collections import defaultdict
from collections.abc import Sequence

from factcheck.model.constraint import Atom, Clause
from factcheck.solve.engines.propagation.domains import Domain
from factcheck.solve.engines.propagation.edges import Edge, Row
from factcheck.solve.engines.propagation.forest import Clauses, Forest, Order
from factcheck.solve.engines.propagation.forms import Form, Forms
from factcheck.solve.system import System


def propagate(system: System, forms: Forms | None = None) -> Forest | None:
    """Return the forest that the constraints of a system form, with intervals passed on in it.

    ``None`` where they form none, or say more than linear forms do. Clauses are left out at
    first; of those that have one alternative left then, that alternative joins in. ``forms``
    keeps from call to call what the same constraints say.
    """
    forms = forms or Forms(system.symbols)
    parts = [forms.form_of(constraint) for constraint in system.constraints]
    forest = _grown(system, parts)
    if forest is None or forest.is_contradictory:
        return forest
    clauses = [
        (place, clause)
        for place, constraint in enumerate(system.constraints)
        for clause in constraint.readings[0].clauses
    ]
    if not clauses:
        return forest
    chosen: defaultdict[int, list[Atom]] = defaultdict(list)
    has_chosen = False
    for place, clause in clauses:
        owner = system.constraints[place].id
        remaining = _remaining(clause, forest)
        if len(remaining) != 1:
            forest.clauses, forest.is_contradictory = Clauses.OPEN, not remaining
            return forest
        chosen[place] += _informative(remaining[0], forest, owner)
        has_chosen = has_chosen or _has_other(clause, remaining[0], forest, owner)
    for place, atoms in chosen.items():
        if atoms:
            parts[place] = forms.read(system.constraints[place], atoms)
    grown = _grown(system, parts)
    if grown is not None and has_chosen:
        grown.clauses = Clauses.CHOSEN
    return grown


def _grown(system: System, parts: Sequence[Form | None]) -> Forest | None:
    """Return the forest of what constraints say; ``None`` where they close a cycle."""
    domains: dict[str, Domain] = {}
    for name in system.quantities:
        symbol = system.symbols[name]
        domains[name] = Domain(integer=symbol.integer, nonnegative=symbol.is_nonnegative)
    edges: list[Edge] = []
    for constraint, form in zip(system.constraints, parts, strict=True):
        if form is None:
            return None
        for name in constraint.auxiliary:
            domains.setdefault(name, Domain(integer=False, nonnegative=False))
        for name, box in form.own:
            domains[name].narrow(box, constraint.id)
        edges += form.edges
    order = _ordered(tuple(domains), edges)
    return None if order is None else Forest(system.ids, order, domains)


def _ordered(names: Sequence[str], edges: Sequence[Edge]) -> Order | None:
    """Put edges in order, from the roots out; ``None`` where a variable is reached twice."""
    touching: dict[str, list[Edge]] = {}
    for edge in edges:
        for name in edge.variables:
            touching.setdefault(name, []).append(edge)
    steps: list[tuple[Edge, str]] = []
    roots: list[str] = []
    root_of: dict[str, str] = {}
    for root in names:
        if root in root_of:
            continue
        roots.append(root)
        waiting = [(root, "")]
        for parent, came_from in waiting:
            if parent in root_of:
                return None
            root_of[parent] = root
            for edge in touching.get(parent, ()):
                if edge.owner != came_from:
                    steps.append((edge, parent))
                    waiting += [(name, edge.owner) for name in edge.variables if name != parent]
    return Order(steps, roots, root_of, touching)


def _may_hold(atom: Atom, forest: Forest) -> bool:
    if not atom.is_linear:
        return True
    row, boxes = Row.from_atom(atom), {name: forest.box(name) for name in atom.variables()}
    return row.may_hold(boxes) and (atom.relation != "=" or row.turned().may_hold(boxes))


def _remaining(clause: Clause, forest: Forest) -> list[tuple[Atom, ...]]:
    """The alternatives of a clause that may hold."""
    return [
        alternative
        for alternative in clause
        if all(_may_hold(atom, forest) for atom in alternative)
    ]


def _informative(alternative: tuple[Atom, ...], forest: Forest, owner: str) -> list[Atom]:
    """The atoms of a constraint's alternative that need not hold without it."""
    return [atom for atom in alternative if not _must_hold(atom, forest, owner)]


def _has_other(clause: Clause, chosen: tuple[Atom, ...], forest: Forest, owner: str) -> bool:
    """Whether another alternative might hold if one of the other constraints were not there."""
    return any(
        all(_might_hold(atom, forest, owner) for atom in alternative)
        for alternative in clause
        if alternative is not chosen
    )


def _might_hold(atom: Atom, forest: Forest, owner: str) -> bool:
    """Whether an atom of a constraint might be true without one of the other constraints."""
    if not atom.is_linear:
        return True
    row = Row.from_atom(atom)
    return _might(forest, owner, (row, row.turned()) if atom.relation == "=" else (row,))


def _must_hold(atom: Atom, forest: Forest, owner: str) -> bool:
    """Whether an atom of a constraint is true whatever other constraint is not there."""
    if atom.relation == "=" or not atom.is_linear:
        return False
    return not _might(forest, owner, (Row.from_atom(atom).denied(),))


def _might(forest: Forest, owner: str, rows: Sequence[Row]) -> bool:
    """Whether rows of a constraint might all hold without its own bounds and those of another.

    A constraint farther off bears on a variable only by way of one that is near.
    """
    domains = {name: forest.domains[name] for name, _ in rows[0].terms}
    others = {other for domain in domains.values() for other in domain.owners}
    for other in others | {owner}:
        boxes = {name: domain.without({owner, other}) for name, domain in domains.items()}
        if all(row.may_hold(boxes) for row in rows):
            return True
    return False
