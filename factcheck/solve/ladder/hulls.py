"""The smallest intervals that hold all values of a quotient of linear forms."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from factcheck.constrain import Range
from factcheck.model.constraint import Atom
from factcheck.model.interval import Interval
from factcheck.polynomial import Polynomial, is_constant, scale
from factcheck.polynomial import atom as make_atom
from factcheck.rational import MINUS_ONE, ZERO, Rational, plain
from factcheck.solve.budget import GROWING, Budget
from factcheck.solve.engines.linear import Simplex, WorkSpentError
from factcheck.solve.engines.propagation import NOTHING, Forest, Forms, Narrowed, propagate
from factcheck.solve.ladder.cases import linear_cases
from factcheck.solve.ladder.loose import binding
from factcheck.solve.ladder.tightening import tightened
from factcheck.solve.ladder.values import split
from factcheck.solve.system import System

_HOMOGENEOUS = "\N{GREEK SMALL LETTER TAU}"
"""The variable that stands for 1 / divisor. No quantity can have this name."""

_TARGET = "\N{GREEK SMALL LETTER OMEGA}"
"""The variable that equals the numerator over the divisor. No quantity can have this name."""


def forest_hull(
    forest: Forest, subject: Range, without: str | None, narrowed: Narrowed = NOTHING
) -> Interval | None:
    """Return the hull of the values that a forest allows an expression; closed.

    ``without`` is the constraint that the expression stands in. It is left out, so that nothing
    connects its quantities any more; ``narrowed`` are the boxes by another constraint that says
    more. ``None`` where the quantities are connected all the same, where the forest does not decide
    all, where what is left out may have decided a choice, or where no value is possible.
    """
    names = _independent(subject)
    if names is None or not forest.is_told(without):
        return None
    if without is None and len({forest.order.root_of[name] for name in names}) < len(names):
        return None
    return _within({name: _remaining(forest, name, without, narrowed) for name in names}, subject)


def hull_within(boxes: Mapping[str, Interval], subject: Range) -> Interval | None:
    """Return the hull of an expression's values in boxes whose values go together freely; closed.

    ``None`` where one is empty, or where a quantity of the expression has none or bears on it
    twice.
    """
    names = _independent(subject)
    return _within(boxes, subject) if names is not None and names <= boxes.keys() else None


def _within(boxes: Mapping[str, Interval], subject: Range) -> Interval | None:
    """Return the hull of a quotient of linear forms in boxes; ``None`` where one is empty."""
    if any(box.is_empty for box in boxes.values()):
        return None
    low, high, divisor = subject.low or {}, subject.high or {}, subject.denominator
    smallest, largest = _end(divisor, boxes, -1), _end(divisor, boxes, 1)
    return Interval(
        _quotient(_end(low, boxes, -1), largest, smallest),
        _quotient(_end(high, boxes, 1), smallest, largest),
    )


def _independent(subject: Range) -> set[str] | None:
    """Return the quantities of a quotient.

    ``None`` where two are multiplied, or one is in both numerator and divisor.
    """
    low, high, divisor = subject.low or {}, subject.high or {}, subject.denominator
    above, below = low.keys() | high.keys(), divisor.keys()
    if (above & below) - {()} or any(len(monomial) > 1 for monomial in above | below):
        return None
    return {name for monomial in above | below for name in monomial}


def _remaining(forest: Forest, name: str, without: str | None, narrowed: Narrowed) -> Interval:
    """Return the box of a quantity without one constraint, as another narrows it."""
    box = forest.domains[name].box(without)
    shrunk = narrowed.get(name)
    return box if shrunk is None or shrunk.way == without else box.meet(shrunk.box)


def _end(polynomial: Polynomial, boxes: Mapping[str, Interval], direction: int) -> Rational | None:
    """Return the highest (``direction`` 1) or lowest (-1) value of a linear form, if it has one."""
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


def _quotient(
    numerator: Rational | None, divisor: Rational | None, of_negative: Rational | None
) -> Fraction | None:
    """Return a quotient by a positive divisor, ``of_negative`` for negative numerators.

    ``None`` is a number without an end: so is a quotient by 0, and one by such a number is 0.
    """
    if numerator is not None and numerator < 0:
        divisor = of_negative
    if numerator is None or divisor == 0:
        return None if numerator != 0 else Fraction(0)
    return Fraction(0) if divisor is None else plain(numerator / divisor)


def quotient_hull(  # noqa: PLR0913 - a quotient in three parts
    system: System,
    low: Polynomial,
    high: Polynomial,
    divisor: Polynomial,
    budget: Budget,
    *,
    forms: Forms | None = None,
) -> Interval | None:
    """Return the hull of ``low / divisor`` to ``high / divisor`` over a linear system; closed.

    Over its solutions: the divisor must be positive wherever it is not zero. A linear-fractional
    programme becomes linear by dividing every variable by the divisor (Charnes and Cooper,
    "Programming with linear fractional functionals", 1962). ``None`` where there is no solution or
    the hull is not known.
    """
    mentioned = {
        name for polynomial in (low, high, divisor) for monomial in polynomial for name in monomial
    }
    around = system.around(mentioned)
    budget.spend(GROWING * len(around.constraints))
    remaining = binding(around, budget, mentioned, forms)
    if remaining is None:
        return None
    around = remaining.around(mentioned)
    forest = propagate(around, forms)
    if forest and forest.is_contradictory:
        return None
    hull = forest_hull(forest, Range(low, high, denominator=divisor), None) if forest else None
    if hull is not None:
        return hull
    choices = split(around, budget)
    if choices is None:
        return _by_cases(around, low, high, divisor, budget)
    parts = choices.parts if choices.outside else iter(())
    return _common_hull(_by_cases(part, low, high, divisor, budget) for part in parts)


def _common_hull(hulls: Iterable[Interval | None]) -> Interval | None:
    """Return the hull of the hulls that are given; ``None`` where none is."""
    found: Interval | None = None
    for hull in hulls:
        if hull is not None:
            found = hull if found is None else found.hull(hull)
    return found


def _by_cases(
    system: System, low: Polynomial, high: Polynomial, divisor: Polynomial, budget: Budget
) -> Interval | None:
    """Return the hull over all cases of a linear system.

    ``None`` where it is not linear, has too many cases, takes too much work, or has no solution.
    """
    combinations = linear_cases(system, budget.limits.cases)
    if combinations is None:
        return None
    try:
        return _common_hull(
            _quotient_case(
                [tightened(atom, system.whole) for atom in atoms], low, high, divisor, budget
            )
            for atoms in combinations
        )
    except WorkSpentError:
        return None


def _quotient_case(
    atoms: list[Atom], low: Polynomial, high: Polynomial, divisor: Polynomial, budget: Budget
) -> Interval | None:
    """Return the hull in one case; ``None`` where it has no solution."""
    closed = [atom._replace(relation="<=") if atom.relation == "<" else atom for atom in atoms]
    if (closed != atoms or not is_constant(divisor)) and not Simplex(atoms, budget).feasible():
        # Closed atoms, or a divisor without an end, would hide that there is no solution.
        return None
    if is_constant(divisor):
        low, high = (scale(numerator, 1 / divisor[()]) for numerator in (low, high))
        atoms = closed
    else:
        low, high, divisor = (_divided(polynomial) for polynomial in (low, high, divisor))
        atoms = [Atom((((_HOMOGENEOUS,), -1),), "<="), *map(_homogeneous, closed)]
        atoms.append(make_atom({**divisor, (): MINUS_ONE}, "="))
    ends: list[Fraction | None] = []
    simplex: Simplex | None = None
    for numerator, direction in ((low, -1), (high, 1)):
        if simplex is None or low != high:
            simplex = Simplex(
                [*atoms, make_atom({**numerator, (_TARGET,): MINUS_ONE}, "=")], budget
            )
            if not simplex.feasible():
                return None
        ends.append(simplex.extreme(_TARGET, direction)[0])
    return Interval(ends[0], ends[1])


def _homogeneous(atom: Atom) -> Atom:
    """Return an atom over the divisor: its constant becomes a multiple of 1 / divisor."""
    terms = tuple((monomial or (_HOMOGENEOUS,), factor) for monomial, factor in atom.terms)
    return atom._replace(terms=terms)


def _divided(terms: Polynomial) -> Polynomial:
    """Return a linear form over the divisor: its constant becomes a multiple of 1 / divisor."""
    return {monomial or (_HOMOGENEOUS,): factor for monomial, factor in terms.items()}
