"""Linear forms that join several variables, and what they demand of each."""

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.model.constraint import Atom
from factcheck.model.interval import ANYTHING, Interval
from factcheck.rational import ZERO, Rational

NOWHERE = Interval(Rational(1), ZERO)
"""An interval without a member."""

NO_END: tuple[None, bool] = None, False


class Row(NamedTuple):
    """A linear form that is not positive: ``terms + constant <= 0``, or ``< 0`` where strict."""

    terms: tuple[tuple[str, int], ...]
    constant: Rational
    strict: bool

    @classmethod
    def from_atom(cls, atom: Atom) -> "Row":
        """Return a linear atom as a row; of an equation one half."""
        terms = tuple([(monomial[0], factor) for monomial, factor in atom.terms if monomial])
        constant = atom.terms[0][1] if atom.terms and not atom.terms[0][0] else 0
        return cls(terms, Rational(constant), atom.relation == "<")

    def turned(self) -> "Row":
        """Return the row that says that the same form is not negative."""
        terms = tuple([(name, -factor) for name, factor in self.terms])
        return Row(terms, -self.constant, self.strict)

    def denied(self) -> "Row":
        """Return the row that is true wherever this one is not."""
        return self.turned()._replace(strict=not self.strict)

    def may_hold(self, boxes: Mapping[str, Interval]) -> bool:
        """Whether some values of its variables make it true."""
        least, is_open = self.constant, False
        for name, factor in self.terms:
            low, high, low_open, high_open = boxes[name]
            end = low if factor > 0 else high
            if end is None:
                return True
            least += factor * end
            is_open = is_open or (low_open if factor > 0 else high_open)
        return least < 0 or (least == 0 and not self.strict and not is_open)

    def must_hold(self, boxes: Mapping[str, Interval]) -> bool:
        """Whether all values of its variables make it true."""
        return not self.denied().may_hold(boxes)


class Edge(NamedTuple):
    """What a constraint says of several variables together: an edge between them in the forest.

    An equation is its row both ways. ``own`` is what the constraint says besides of single ones.
    """

    owner: str
    variables: tuple[str, ...]
    rows: tuple[Row, ...]
    is_equation: bool
    own: Sequence[tuple[str, Interval]]

    def is_exact_among(self, whole: Collection[str]) -> bool:
        """Whether an equation leaves each of its variables only what can be.

        ``whole`` are those that are whole numbers: none, or all and no multiples.
        """
        return not whole or (
            len(whole) == len(self.variables)
            and all(abs(factor) == 1 for _, factor in self.rows[0].terms)
        )

    def is_told_by_its_rows(self, whole: Container[str]) -> bool:
        """Whether it can hold in each box in which each of its rows can.

        ``whole`` has those of its variables that are whole numbers.
        """
        among = [name for name in self.variables if name in whole]
        if self.is_equation:
            return self.is_exact_among(among)
        return len(self.rows) == 1 or not (among or any(row.strict for row in self.rows))

    def project(self, boxes: Mapping[str, Interval], targets: Iterable[str]) -> dict[str, Interval]:
        """Return what it demands of some variables, each given the boxes of all others."""
        lows: dict[str, tuple[Rational, bool]] = {}
        highs: dict[str, tuple[Rational, bool]] = {}
        wanted = dict.fromkeys(targets)
        for terms, constant, strict in self.rows:
            least, unbounded, open_ends = constant, 0, int(strict)
            # Each term: whether it has no end, its least value, whether that is not reached.
            parts: list[tuple[str, int, bool, Rational, bool]] = []
            for name, factor in terms:
                low, high, low_open, high_open = boxes.get(name, ANYTHING)
                end, is_open = (low, low_open) if factor > 0 else (high, high_open)
                if end is None:
                    unbounded += 1
                    parts.append((name, factor, True, ZERO, False))
                else:
                    part = factor * end
                    least += part
                    open_ends += is_open
                    parts.append((name, factor, False, part, is_open))
            if unbounded > 1:
                continue
            for name, factor, is_unbounded, part, is_open in parts:
                if unbounded > is_unbounded or name not in wanted:
                    continue
                end, end_open = (part - least) / factor, open_ends > is_open
                sides = (lows, highs)[factor > 0]
                known = sides.get(name)
                if (
                    known is None
                    or (end < known[0] if factor > 0 else end > known[0])
                    or (end_open and end == known[0])
                ):
                    sides[name] = end, end_open
        found = {}
        for name in wanted:
            (low, low_open), (high, high_open) = lows.get(name, NO_END), highs.get(name, NO_END)
            found[name] = Interval(low, high, low_open, high_open)
        return found
