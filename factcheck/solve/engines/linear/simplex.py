"""Exact linear programming over rational numbers."""

from collections.abc import Iterable
from fractions import Fraction

from factcheck.rational import ZERO, Rational, plain
from factcheck.solve.engines.linear.tableau import SLACK, Tableau, WorkSpentError

__all__ = ["Simplex", "WorkSpentError"]


class Simplex(Tableau):
    """The solutions of linear atoms, for asking whether there is one and how far a variable can go.

    The general simplex of Dutertre and de Moura ("A fast linear-arithmetic solver for DPLL(T)",
    2006), with Bland's rule, which makes it end. Strict atoms keep a distance from their bound that
    is then maximised. Since every bound knows its atom, each answer comes with its multipliers
    (Farkas).
    """

    def feasible(self) -> bool:
        """Whether all atoms can hold.

        If not, ``certificate`` has a multiplier for each atom that takes part.
        """
        if self.never is not None:
            return False
        for variable, low in enumerate(self.low):
            high = self.high[variable]
            if low is not None and high is not None and low > high:
                self.certificate = self._weights([(variable, 1, False), (variable, 1, True)])
                return False
        if not self._repair():
            return False
        if self._keep_distance():
            return True
        self.certificate = self.multipliers(self.index[SLACK], 1)
        return False

    def confine(self, variable: int, low: Fraction | None, high: Fraction | None) -> bool:
        """Give a variable other bounds; whether there still is a solution.

        Only after ``feasible()``.
        """
        if low is not None and high is not None and low > high:
            return False
        self.low[variable] = None if low is None else Rational(low)
        self.high[variable] = None if high is None else Rational(high)
        if variable in self.rows:
            self.note(variable)
        elif direction := self.violation(variable):
            self.move(variable, self._lacking(variable, direction))
            for basic in self.columns[variable]:
                self.note(basic)
        return self._repair() and self._keep_distance()

    def can_be_tight(self, number: int) -> bool:
        """Whether an atom can hold with equality, its bound being no looser than that of another.

        Only after ``feasible()``.
        """
        if number not in self.places:
            return False
        variable, upper = self.places[number]
        origin = (self.high_origin if upper else self.low_origin)[variable][0]
        if self._improve(variable, 1 if upper else -1) is None:
            return False
        return (
            origin == number
            and self.value[variable] == (self.high if upper else self.low)[variable]
        )

    def _repair(self) -> bool:
        """Bring every basic variable within its bounds; whether that is possible."""
        while self.broken:
            variable = min(self.broken)
            direction = self.violation(variable)
            denominator, row = self.rows[variable]
            entering = min(
                (
                    column
                    for column, factor in row.items()
                    if self.can_move(column, direction * factor)
                ),
                default=None,
            )
            if entering is None:
                ends = [
                    (column, abs(factor), direction * factor > 0) for column, factor in row.items()
                ]
                self.certificate = self._weights([*ends, (variable, denominator, direction < 0)])
                return False
            self.move(entering, self._lacking(variable, direction) * denominator / row[entering])
            for basic in self.columns[entering]:
                self.note(basic)
            self.pivot(variable, entering)
            self.note(entering)
        return True

    def _lacking(self, variable: int, direction: int) -> Rational:
        """What a variable needs to reach the bound that it violates; below 0 where it must fall."""
        bound = self.low[variable] if direction > 0 else self.high[variable]
        return (bound or ZERO) - self.value[variable]

    def _keep_distance(self) -> bool:
        """Move strict atoms away from their bounds, all of them; whether that is possible."""
        slack = self.index.get(SLACK)
        return (
            slack is None
            or self.value[slack] > 0
            or bool(self._improve(slack, 1, until_positive=True))
        )

    def _improve(self, target: int, direction: int, *, until_positive: bool = False) -> bool | None:
        """Push a variable as far as it goes; ``None`` where there is no end.

        With ``until_positive`` only until it is positive; whether it got there.
        """
        while True:
            if until_positive and self.value[target] > 0:
                return True
            if target in self.rows:
                row = self.rows[target][1]
                entering = min(
                    (
                        column
                        for column, factor in row.items()
                        if self.can_move(column, direction * factor)
                    ),
                    default=-1,
                )
                if entering < 0 or not self.can_move(target, direction):
                    return False
                heading = direction if row[entering] > 0 else -direction
            elif self.can_move(target, direction):
                entering, heading = target, direction
            else:
                return False
            if not self._advance(entering, heading):
                return None

    def _advance(self, entering: int, heading: int) -> bool:
        """Move a nonbasic variable until a bound stops it; whether one does."""
        end = self.high[entering] if heading > 0 else self.low[entering]
        best = None if end is None else abs(end - self.value[entering])
        leaving = -1
        for basic in self.columns[entering]:
            denominator, row = self.rows[basic]
            rate = row[entering] * heading
            stop = self.high[basic] if rate > 0 else self.low[basic]
            if stop is None:
                continue
            room = (stop - self.value[basic]) / (
                rate if denominator == 1 else Rational(rate, denominator)
            )
            if best is None or room < best or (room == best and 0 <= basic < leaving):
                best, leaving = room, basic
        if best is None:
            return False
        self.move(entering, heading * best)
        if leaving >= 0:
            self.pivot(leaving, entering)
        return True

    def extreme(self, name: str, direction: int) -> tuple[Fraction | None, bool]:
        """Return the highest (``direction`` 1) or lowest (-1) value of a variable.

        And whether it is attained; ``None``: no end. Only after ``feasible()``.
        """
        target = self.index[name]
        if self._improve(target, direction) is None:
            return None, False
        value = self.value[target]
        slack = self.index.get(SLACK)
        if slack is None or self.value[slack] > 0:
            return plain(value), True
        kept = self.low[target], self.high[target]
        self.low[target] = self.high[target] = value
        attained = bool(self._improve(slack, 1, until_positive=True))
        self.low[target], self.high[target] = kept
        return plain(value), attained

    def multipliers(self, target: int, direction: int) -> dict[int, Fraction]:
        """Return the multipliers of the atoms that hold a variable at the end it was pushed to."""
        if target not in self.rows:
            return self._weights([(target, 1, direction > 0)])
        denominator, row = self.rows[target]
        if not self.can_move(target, direction):
            return self._weights([(target, 1, direction > 0)])
        ends = ((column, abs(factor), direction * factor > 0) for column, factor in row.items())
        return {number: weight / denominator for number, weight in self._weights(ends).items()}

    def _weights(self, ends: Iterable[tuple[int, int, bool]]) -> dict[int, Fraction]:
        """Return multipliers of atoms from multipliers of bounds; the flag marks upper bounds."""
        weights: dict[int, Fraction] = {}
        for variable, factor, upper in ends:
            number, divisor = (self.high_origin if upper else self.low_origin)[variable]
            if number >= 0:
                weights[number] = weights.get(number, Fraction(0)) + Fraction(factor, divisor)
        return {number: weight for number, weight in weights.items() if weight}

    def witness(self) -> dict[str, Fraction]:
        """Return a solution, one value a variable; only after ``feasible()``."""
        return {
            name: plain(self.value[number]) for name, number in self.index.items() if name != SLACK
        }
