"""Exact linear programming over rational numbers."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import gcd

from factcheck.model.constraint import Atom

_SLACK = "\N{GREEK SMALL LETTER EPSILON}"
"""How far every strict inequality is kept from its bound, in the atoms' own scale; no quantity can have this name."""

ZERO = Fraction(0)


class PivotsSpentError(Exception):
    """The budget of pivots is spent."""


class Simplex:
    """The solutions of linear atoms, for asking whether there is one and how far a variable can go.

    The general simplex of Dutertre and de Moura ("A fast linear-arithmetic solver for DPLL(T)", 2006): every distinct
    linear form is a row with a lower and an upper bound, rows hold integers over a common denominator, Bland's rule
    makes it end. Strict atoms keep a distance from their bound that is then maximised. Each bound remembers its atom, so
    that every answer comes with its multipliers (Farkas). ``pivots`` is the budget that is left.
    """

    def __init__(self, atoms: Sequence[Atom], pivots: int = 1_000_000) -> None:
        self.atoms = atoms
        self.pivots = pivots
        self.names: list[str] = []
        self.index: dict[str, int] = {}
        self.low: list[Fraction | None] = []
        self.high: list[Fraction | None] = []
        self.low_origin: list[tuple[int, int]] = []
        self.high_origin: list[tuple[int, int]] = []
        self.value: list[Fraction] = []
        self.rows: dict[int, tuple[int, dict[int, int]]] = {}
        self.columns: list[set[int]] = []
        self.certificate: dict[int, Fraction] = {}
        self.places: dict[int, tuple[int, bool]] = {}
        self.broken: set[int] = set()
        self._forms: dict[tuple[tuple[int, int], ...], int] = {}
        self._never: int | None = None
        for number, atom in enumerate(atoms):
            self._add(number, atom)
        for variable, low in enumerate(self.low):
            if variable in self.rows:
                continue
            high = self.high[variable]
            self.value[variable] = low if low is not None else high if high is not None and high < 0 else ZERO
        for variable, (denominator, row) in self.rows.items():
            total = ZERO
            for column, factor in row.items():
                if self.value[column]:
                    total += factor * self.value[column]
            self.value[variable] = total if denominator == 1 else total / denominator
            self._note(variable)

    def _variable(self, name: str) -> int:
        number = self.index.get(name)
        if number is None:
            number = self.index[name] = self._new(name)
            if name == _SLACK:
                self.low[number], self.high[number] = ZERO, Fraction(1)
                self.low_origin[number] = self.high_origin[number] = (-1, 1)
        return number

    def _new(self, name: str) -> int:
        self.names.append(name)
        self.low.append(None)
        self.high.append(None)
        self.low_origin.append((-1, 1))
        self.high_origin.append((-1, 1))
        self.value.append(ZERO)
        self.columns.append(set())
        return len(self.names) - 1

    def _add(self, number: int, atom: Atom) -> None:
        """Make the atom a bound of a variable, or of the row of its linear form."""
        constant = 0
        form: list[tuple[int, int]] = []
        for monomial, factor in atom.terms:
            if monomial:
                form.append((self._variable(monomial[0]), factor))
            else:
                constant = factor
        if not form:
            self._judge(number, atom.relation, constant)
            return
        if atom.relation == "<":
            form.append((self._variable(_SLACK), 1))
        form.sort()
        divisor = gcd(*(factor for _, factor in form))
        if form[0][1] < 0:
            divisor = -divisor
        if len(form) == 1:
            variable = form[0][0]
        else:
            key = tuple((column, factor // divisor) for column, factor in form)
            variable = self._forms.get(key, -1)
            if variable < 0:
                variable = self._forms[key] = self._new("")
                self._start_row(variable, dict(key))
        bound = Fraction(-constant, divisor)
        for upper in (True, False):
            if atom.relation == "=" or (divisor > 0) is upper:
                self._bound(variable, bound, (number, divisor if upper else -divisor), upper=upper)

    def _bound(self, variable: int, bound: Fraction, origin: tuple[int, int], *, upper: bool) -> None:
        """Give a variable a bound unless it has a tighter one."""
        self.places[origin[0]] = (variable, upper)
        ends, origins = (self.high, self.high_origin) if upper else (self.low, self.low_origin)
        known = ends[variable]
        if known is None or (bound < known if upper else bound > known):
            ends[variable], origins[variable] = bound, origin

    def _judge(self, number: int, relation: str, constant: int) -> None:
        """Note an atom about a number alone that is false."""
        holds = constant == 0 if relation == "=" else constant < 0 if relation == "<" else constant <= 0
        if not holds and self._never is None:
            self._never = number
            self.certificate = {number: Fraction(-1 if constant < 0 else 1)}

    def _start_row(self, variable: int, row: dict[int, int]) -> None:
        self.rows[variable] = (1, row)
        for column in row:
            self.columns[column].add(variable)

    def feasible(self) -> bool:
        """Whether all atoms can hold; if not, ``certificate`` has a multiplier for each atom that takes part."""
        if self._never is not None:
            return False
        for variable, low in enumerate(self.low):
            high = self.high[variable]
            if low is not None and high is not None and low > high:
                self.certificate = self._weights([(variable, 1, False), (variable, 1, True)])
                return False
        if not self._repair():
            return False
        slack = self.index.get(_SLACK)
        if slack is None or self.value[slack] > 0 or self._improve(slack, 1, until_positive=True):
            return True
        self.certificate = self.multipliers(slack, 1)
        return False

    def confine(self, variable: int, low: Fraction | None, high: Fraction | None) -> bool:
        """Give a variable other bounds; whether there still is a solution. Only after ``feasible()``."""
        if low is not None and high is not None and low > high:
            return False
        self.low[variable], self.high[variable] = low, high
        if variable in self.rows:
            self._note(variable)
        else:
            value = self.value[variable]
            target = low if low is not None and value < low else high if high is not None and value > high else value
            self._move(variable, target - value)
        slack = self.index.get(_SLACK)
        if not self._repair():
            return False
        return slack is None or self.value[slack] > 0 or bool(self._improve(slack, 1, until_positive=True))

    def can_be_tight(self, number: int) -> bool:
        """Whether an atom can hold with equality, its bound not being overtaken by that of another. After ``feasible()``."""
        if number not in self.places:
            return False
        variable, upper = self.places[number]
        origin = (self.high_origin if upper else self.low_origin)[variable][0]
        if self._improve(variable, 1 if upper else -1) is None:
            return False
        return origin == number and self.value[variable] == (self.high if upper else self.low)[variable]

    def _repair(self) -> bool:
        """Bring every basic variable within its bounds."""
        while self.broken:
            variable = min(self.broken)
            direction = self._violation(variable)
            denominator, row = self.rows[variable]
            entering = min(
                (column for column, factor in row.items() if self._can_move(column, direction * factor)), default=None
            )
            if entering is None:
                ends = [(column, abs(factor), direction * factor > 0) for column, factor in row.items()]
                self.certificate = self._weights([*ends, (variable, denominator, direction < 0)])
                return False
            target = self.low[variable] if direction > 0 else self.high[variable]
            step = ((target or ZERO) - self.value[variable]) * denominator / row[entering]
            self._move(entering, step)
            self._pivot(variable, entering)
        return True

    def _note(self, variable: int) -> None:
        """Keep track of the basic variables that are out of their bounds."""
        if self._violation(variable):
            self.broken.add(variable)
        else:
            self.broken.discard(variable)

    def _violation(self, variable: int) -> int:
        """1 where the value must rise, -1 where it must fall."""
        value, low, high = self.value[variable], self.low[variable], self.high[variable]
        if low is not None and value < low:
            return 1
        return -1 if high is not None and value > high else 0

    def _can_move(self, variable: int, direction: int) -> bool:
        if direction > 0:
            high = self.high[variable]
            return high is None or self.value[variable] < high
        low = self.low[variable]
        return low is None or self.value[variable] > low

    def _move(self, column: int, step: Fraction) -> None:
        """Change a nonbasic variable and all that depend on it."""
        self.value[column] += step
        for basic in self.columns[column]:
            denominator, row = self.rows[basic]
            self.value[basic] += step * row[column] / denominator
            self._note(basic)

    def _pivot(self, leaving: int, entering: int) -> None:
        if self.pivots <= 0:
            raise PivotsSpentError
        self.pivots -= 1
        denominator, row = self.rows.pop(leaving)
        for column in row:
            self.columns[column].discard(leaving)
        pivot = row.pop(entering)
        sign = 1 if pivot > 0 else -1
        solved = {column: -sign * factor for column, factor in row.items()}
        solved[leaving] = sign * denominator
        pivot = abs(pivot)
        for basic in self.columns[entering]:
            below, other = self.rows[basic]
            factor = other.pop(entering)
            common = gcd(factor, pivot)
            factor, times = factor // common, pivot // common
            if times != 1:
                other = {column: times * value for column, value in other.items()}
            for column, value in solved.items():
                new = other.get(column, 0) + factor * value
                if new:
                    other[column] = new
                    self.columns[column].add(basic)
                else:
                    del other[column]
                    self.columns[column].discard(basic)
            self.rows[basic] = _reduced(below * times, other)
        self.broken.discard(leaving)
        self.columns[entering] = set()
        self.rows[entering] = _reduced(pivot, solved)
        for column in solved:
            self.columns[column].add(entering)
        self._note(entering)

    def _improve(self, target: int, direction: int, *, until_positive: bool = False) -> bool | None:
        """Push a variable as far as it goes; ``None`` where there is no end. With ``until_positive``, whether it got there."""
        while True:
            if until_positive and self.value[target] > 0:
                return True
            if target in self.rows:
                row = self.rows[target][1]
                entering = min(
                    (column for column, factor in row.items() if self._can_move(column, direction * factor)), default=-1
                )
                if entering < 0 or not self._can_move(target, direction):
                    return False
                heading = direction if row[entering] > 0 else -direction
            elif self._can_move(target, direction):
                entering, heading = target, direction
            else:
                return False
            if not self._advance(entering, heading):
                return None

    def _advance(self, entering: int, heading: int) -> bool:
        """Move a nonbasic variable until something stops it; false where nothing does."""
        end = self.high[entering] if heading > 0 else self.low[entering]
        best = None if end is None else abs(end - self.value[entering])
        leaving = -1
        for basic in self.columns[entering]:
            denominator, row = self.rows[basic]
            rate = row[entering] * heading
            stop = self.high[basic] if rate > 0 else self.low[basic]
            if stop is None:
                continue
            room = (stop - self.value[basic]) * denominator / rate
            if best is None or room < best or (room == best and 0 <= basic < leaving):
                best, leaving = room, basic
        if best is None:
            return False
        self._move(entering, heading * best)
        if leaving >= 0:
            self._pivot(leaving, entering)
        return True

    def extreme(self, name: str, direction: int) -> tuple[Fraction | None, bool]:
        """The highest (``direction`` 1) or lowest (-1) value of a variable, and whether it is attained; ``None``: no end.

        Only after ``feasible()``.
        """
        target = self.index[name]
        if self._improve(target, direction) is None:
            return None, False
        value = self.value[target]
        slack = self.index.get(_SLACK)
        if slack is None or self.value[slack] > 0:
            return value, True
        kept = self.low[target], self.high[target]
        self.low[target] = self.high[target] = value
        attained = bool(self._improve(slack, 1, until_positive=True))
        self.low[target], self.high[target] = kept
        return value, attained

    def multipliers(self, target: int, direction: int) -> dict[int, Fraction]:
        """After pushing a variable to its end: the multipliers of the atoms that hold it there."""
        if target not in self.rows:
            return self._weights([(target, 1, direction > 0)])
        denominator, row = self.rows[target]
        if not self._can_move(target, direction):
            return self._weights([(target, 1, direction > 0)])
        ends = ((column, abs(factor), direction * factor > 0) for column, factor in row.items())
        return {number: weight / denominator for number, weight in self._weights(ends).items()}

    def _weights(self, ends: Iterator[tuple[int, int, bool]] | list[tuple[int, int, bool]]) -> dict[int, Fraction]:
        """Multipliers of atoms from multipliers of bounds; the flag tells an upper bound from a lower one."""
        weights: dict[int, Fraction] = {}
        for variable, factor, upper in ends:
            number, divisor = (self.high_origin if upper else self.low_origin)[variable]
            if number >= 0:
                weights[number] = weights.get(number, ZERO) + Fraction(factor, divisor)
        return {number: weight for number, weight in weights.items() if weight}

    def witness(self) -> dict[str, Fraction]:
        """A solution, one value a variable; only after ``feasible()``."""
        return {name: self.value[number] for name, number in self.index.items() if name != _SLACK}


def _reduced(denominator: int, row: dict[int, int]) -> tuple[int, dict[int, int]]:
    common = gcd(denominator, *row.values())
    if common == 1:
        return denominator, row
    return denominator // common, {column: factor // common for column, factor in row.items()}
