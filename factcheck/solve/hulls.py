"""The smallest intervals that hold all values of a quotient of linear forms."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from factcheck.constrain.polynomial import Polynomial, is_constant, scale
from factcheck.constrain.polynomial import atom as make_atom
from factcheck.constrain.ranges import Range
from factcheck.model.constraint import Atom
from factcheck.model.interval import Interval
from factcheck.rational import MINUS_ONE, ZERO, Rational, plain
from factcheck.solve.boxes import Box
from factcheck.solve.budget import GROWING, Budget
from factcheck.solve.decide import cases
from factcheck.solve.forms import Forms
from factcheck.solve.held import NOTHING, Reached
from factcheck.solve.problem import Problem
from factcheck.solve.simplex import Simplex, WorkSpentError
from factcheck.solve.trees import Tree, grow
from factcheck.solve.values import split

_HOMOGENEOUS = "\N{GREEK SMALL LETTER TAU}"
_TARGET = "\N{GREEK SMALL LETTER OMEGA}"


def tree_hull(tree: Tree, subject: Range, without: str | None, reached: Reached = NOTHING) -> Interval | None:
    """The hull of the values that a tree leaves an expression, with another constraint held to less where its effects are given; closed.

    ``without`` is the constraint that the expression stands in, which is left out, so that nothing joins its quantities any more. ``None`` where
    its quantities hang together all the same, where the tree does not tell all, where what is left out may have decided a choice, or where no value is left.
    """
    low, high, divisor = subject.low or {}, subject.high or {}, subject.denominator
    monomials = {monomial for polynomial in (low, high, divisor) for monomial in polynomial if monomial}
    if not tree.is_whole or without in tree.split or any(len(monomial) > 1 for monomial in monomials):
        return None
    if without is not None and tree.has_chosen:
        return None
    if any(monomial in low or monomial in high for monomial in divisor if monomial):
        return None
    if without is None and len({tree.root_of[name] for (name,) in monomials}) < len(monomials):
        return None
    boxes = {name: _left(tree, name, without, reached) for (name,) in monomials}
    if any(box.is_empty for box in boxes.values()):
        return None
    smallest, largest = _end(divisor, boxes, -1), _end(divisor, boxes, 1)
    least, most = _end(low, boxes, -1), _end(high, boxes, 1)
    return Interval(
        _over(least, largest if least is None or least >= 0 else smallest),
        _over(most, smallest if most is None or most >= 0 else largest),
    )


def _left(tree: Tree, name: str, without: str | None, reached: Reached) -> Box:
    box = tree.domains[name].box(without)
    came_from, less = reached.get(name, (without, box))
    return box if came_from == without else box.within(less)


def _end(polynomial: Polynomial, boxes: Mapping[str, Box], direction: int) -> Rational | None:
    """The highest (``direction`` 1) or lowest (-1) value of a linear form; ``None``: no end."""
    total = ZERO
    for monomial, factor in polynomial.items():
        value: Rational | None = Rational(1)
        if monomial:
            box = boxes[monomial[0]]
            value = box.high if factor * direction > 0 else box.low
        if value is None:
            return None
        total += Rational(factor) * value
    return total


def _over(numerator: Rational | None, divisor: Rational | None) -> Fraction | None:
    """A quotient by a positive number; by 0 it has no end, by what has no end it is 0."""
    if numerator is None or divisor == 0:
        return None if numerator != 0 else Fraction(0)
    return Fraction(0) if divisor is None else plain(numerator / divisor)


def hull(one: Interval, other: Interval) -> Interval:
    """The smallest interval that holds both."""
    low, low_open = _outer(one.low, one.low_open, other.low, other.low_open, -1)
    high, high_open = _outer(one.high, one.high_open, other.high, other.high_open, 1)
    return Interval(low, high, low_open, high_open)


def _outer(
    mine: Fraction | None, mine_open: bool, other: Fraction | None, other_open: bool, direction: int
) -> tuple[Fraction | None, bool]:
    if mine is None or other is None:
        return None, False
    if mine == other:
        return mine, mine_open and other_open
    return (mine, mine_open) if (mine - other) * direction > 0 else (other, other_open)


def quotient_hull(  # noqa: PLR0913 - a quotient in three parts
    problem: Problem,
    low: Polynomial,
    high: Polynomial,
    divisor: Polynomial,
    budget: Budget,
    *,
    forms: Forms | None = None,
) -> Interval | None:
    """The hull of ``low / divisor`` to ``high / divisor`` over the solutions of a linear problem; closed.

    The divisor must be positive wherever it is not zero. A linear-fractional programme becomes linear by dividing every variable by the divisor (Charnes and
    Cooper, "Programming with linear fractional functionals", 1962). ``None`` where there is no solution or no telling.
    """
    around = problem.around(
        {name for polynomial in (low, high, divisor) for monomial in polynomial for name in monomial}
    )
    budget.spend(GROWING * len(around.constraints))
    tree = grow(around, forms)
    if tree and tree.is_contradictory:
        return None
    told = tree_hull(tree, Range(low, high, denominator=divisor), None) if tree else None
    if told is not None:
        return told
    choices = split(around, budget)
    if choices is None:
        return _by_cases(around, low, high, divisor, budget)
    parts = choices.parts if choices.outside else ()
    return _joined(_by_cases(part, low, high, divisor, budget) for part in parts)


def _joined(hulls: Iterable[Interval | None]) -> Interval | None:
    """The hull of those that there are."""
    found: Interval | None = None
    for one in hulls:
        if one is not None:
            found = one if found is None else hull(found, one)
    return found


def _by_cases(
    problem: Problem, low: Polynomial, high: Polynomial, divisor: Polynomial, budget: Budget
) -> Interval | None:
    """The hull over all cases of a linear problem; ``None`` where it is not linear."""
    found: Interval | None = None
    combinations = cases(problem, budget.limits.cases)
    if combinations is None:
        return None
    try:
        for atoms in combinations:
            if not all(atom.is_linear for atom in atoms):
                return None
            values = _quotient_case(atoms, low, high, divisor, budget)
            if values is not None:
                found = values if found is None else hull(found, values)
    except WorkSpentError:
        return None
    return found


def _quotient_case(
    atoms: list[Atom], low: Polynomial, high: Polynomial, divisor: Polynomial, budget: Budget
) -> Interval | None:
    closed = [atom._replace(relation="<=") if atom.relation == "<" else atom for atom in atoms]
    if (closed != atoms or not is_constant(divisor)) and not Simplex(atoms, budget).feasible():
        # Closed, or divided by what has no end, that would not show.
        return None
    if is_constant(divisor):
        low, high = (scale(numerator, 1 / divisor[()]) for numerator in (low, high))
        atoms = closed
    else:
        low, high, divisor = (_over_divisor(polynomial) for polynomial in (low, high, divisor))
        atoms = [Atom((((_HOMOGENEOUS,), -1),), "<="), *map(_homogeneous, closed)]
        atoms.append(make_atom({**divisor, (): MINUS_ONE}, "="))
    ends: list[Fraction | None] = []
    simplex: Simplex | None = None
    for numerator, direction in ((low, -1), (high, 1)):
        if simplex is None or low != high:
            simplex = Simplex([*atoms, make_atom({**numerator, (_TARGET,): MINUS_ONE}, "=")], budget)
            if not simplex.feasible():
                return None
        ends.append(simplex.extreme(_TARGET, direction)[0])
    return Interval(ends[0], ends[1])


def _homogeneous(atom: Atom) -> Atom:
    terms = tuple((monomial or (_HOMOGENEOUS,), factor) for monomial, factor in atom.terms)
    return atom._replace(terms=terms)


def _over_divisor(terms: Polynomial) -> Polynomial:
    return {monomial or (_HOMOGENEOUS,): factor for monomial, factor in terms.items()}
