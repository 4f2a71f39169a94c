"""Linear atoms as bounds and rows, and the one move that changes which variables are free."""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd

from factcheck.model.constraint import Atom
from factcheck.rational import ZERO, Rational
from factcheck.solve.budget import BUILDING, Budget

SLACK = "\N{GREEK SMALL LETTER EPSILON}"
"""How far every strict inequality is kept from its bound, in the atoms' own scale.

No quantity can have this name.
"""


class WorkSpentError(Exception):
    """One run has done as much work as one may do."""


class Tableau:
    """A row with a lower and an upper bound for every distinct linear form.

    Rows hold integers over a common denominator. They give the basic variables as sums of the
    others; all variables have values that satisfy the rows, and those that are not basic lie within
    their bounds. ``broken`` are the basic ones that do not. Each bound remembers its atom in
    ``low_origin`` and ``high_origin``, with the divisor that made the atom a bound; ``places`` has
    for each atom which bound it is. ``never`` is an atom without variables that is false. ``work``
    is what this run may still do: entries of rows to compute anew, large numbers counting by their
    64-bit words. All of it counts in ``budget``, too.
    """

    def __init__(self, atoms: Sequence[Atom], budget: Budget) -> None:
        budget.spend(BUILDING * sum(len(atom.terms) for atom in atoms))
        self.budget = budget
        self.work = budget.limits.work
        self.names: list[str] = []
        self.index: dict[str, int] = {}
        self.low: list[Rational | None] = []
        self.high: list[Rational | None] = []
        self.low_origin: list[tuple[int, int]] = []
        self.high_origin: list[tuple[int, int]] = []
        self.value: list[Rational] = []
        self.rows: dict[int, tuple[int, dict[int, int]]] = {}
        self.columns: list[set[int]] = []
        self.certificate: dict[int, Fraction] = {}
        self.places: dict[int, tuple[int, bool]] = {}
        self.broken: set[int] = set()
        self._forms: dict[tuple[tuple[int, int], ...], int] = {}
        self.never: int | None = None
        for number, atom in enumerate(atoms):
            self._add(number, atom)
        for variable, low in enumerate(self.low):
            if variable in self.rows:
                continue
            high = self.high[variable]
            self.value[variable] = (
                low if low is not None else high if high is not None and high < 0 else ZERO
            )
        for variable, (denominator, row) in self.rows.items():
            total = ZERO
            for column, factor in row.items():
                if self.value[column]:
                    total += factor * self.value[column]
            self.value[variable] = total if denominator == 1 else total / denominator
            self.note(variable)

    def _variable(self, name: str) -> int:
        """Return the number of a variable, which is new where it is met for the first time."""
        number = self.index.get(name)
        if number is None:
            number = self.index[name] = self._new(name)
            if name == SLACK:
                self.low[number], self.high[number] = ZERO, Rational(1)
                self.low_origin[number] = self.high_origin[number] = (-1, 1)
        return number

    def _new(self, name: str) -> int:
        """Add a variable without bounds, at 0; return its number."""
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
            form.append((self._variable(SLACK), 1))
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
        bound = Rational(-constant, divisor)
        for upper in (True, False):
            if atom.relation == "=" or (divisor > 0) is upper:
                self._bound(variable, bound, (number, divisor if upper else -divisor), upper=upper)

    def _bound(
        self, variable: int, bound: Rational, origin: tuple[int, int], *, upper: bool
    ) -> None:
        """Give a variable a bound unless it has a tighter one."""
        self.places[origin[0]] = (variable, upper)
        ends, origins = (self.high, self.high_origin) if upper else (self.low, self.low_origin)
        known = ends[variable]
        if known is None or (bound < known if upper else bound > known):
            ends[variable], origins[variable] = bound, origin

    def _judge(self, number: int, relation: str, constant: int) -> None:
        """Note an atom about a number alone that is false."""
        holds = (
            constant == 0 if relation == "=" else constant < 0 if relation == "<" else constant <= 0
        )
        if not holds and self.never is None:
            self.never = number
            self.certificate = {number: Fraction(-1 if constant < 0 else 1)}

    def _start_row(self, variable: int, row: dict[int, int]) -> None:
        """Make a variable basic, as a sum of others."""
        self.rows[variable] = (1, row)
        for column in row:
            self.columns[column].add(variable)

    def note(self, variable: int) -> None:
        """Keep track of the basic variables that are out of their bounds."""
        if self.violation(variable):
            self.broken.add(variable)
        else:
            self.broken.discard(variable)

    def violation(self, variable: int) -> int:
        """Return 1 where the value must rise, -1 where it must fall, else 0."""
        value, low, high = self.value[variable], self.low[variable], self.high[variable]
        if low is not None and value < low:
            return 1
        return -1 if high is not None and value > high else 0

    def can_move(self, variable: int, direction: int) -> bool:
        """Whether there is room up to the bound in a direction."""
        if direction > 0:
            high = self.high[variable]
            return high is None or self.value[variable] < high
        low = self.low[variable]
        return low is None or self.value[variable] > low

    def move(self, column: int, step: Rational) -> None:
        """Change a variable that is not basic and all that depend on it."""
        self.value[column] += step
        for basic in self.columns[column]:
            denominator, row = self.rows[basic]
            change = step * row[column]
            self.value[basic] += change if denominator == 1 else change / denominator

    def pivot(self, leaving: int, entering: int) -> None:
        """Make a basic variable free and solve its row for a free one, which becomes basic.

        Raises:
            WorkSpentError: where this run may do no more.
        """
        if self.work <= 0:
            raise WorkSpentError
        denominator, row = self.rows.pop(leaving)
        for column in row:
            self.columns[column].discard(leaving)
        pivot = row.pop(entering)
        sign = 1 if pivot > 0 else -1
        solved = {column: -sign * factor for column, factor in row.items()}
        solved[leaving] = sign * denominator
        pivot = abs(pivot)
        before = self.work
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
            self.work -= len(other) * (1 + (below.bit_length() >> 6))
        self.budget.spend(before - self.work)
        self.broken.discard(leaving)
        self.columns[entering] = set()
        self.rows[entering] = _reduced(pivot, solved)
        for column in solved:
            self.columns[column].add(entering)


def _reduced(denominator: int, row: dict[int, int]) -> tuple[int, dict[int, int]]:
    """Return a row without a common divisor of its numbers."""
    common = gcd(denominator, *row.values())
    if common == 1:
        return denominator, row
    return denominator // common, {column: factor // common for column, factor in row.items()}
