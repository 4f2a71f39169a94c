"""Columns that are calculated from others: changes, shares of a total, and ratios.

What a column is calculated from is tried out. What most of its rows agree with is meant.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import NamedTuple

from factcheck.reading.tables.formulas import CHANGE, DIFFERENCE, RATIO, SHARE, Case, case
from factcheck.reading.tables.grid import Grid
from factcheck.reading.tables.lines import Entry, counted
from factcheck.reading.tables.numbers import PERCENT, POINTS, TIMES
from factcheck.reading.tables.words import is_change, is_total, says

# Columns of amounts that are tried, and rows that may be a base, at most.
MOST, BASES = 6, 6
# Rows that plainly agree, at least, and how many times as many as disagree where several do.
FEWEST, MANY = 2, 4
# The units of cells that may be calculated so; any other is of another kind.
OWN = {CHANGE: {PERCENT, ""}, SHARE: {PERCENT, ""}, RATIO: {TIMES, ""}}
CASES = -1
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Place(NamedTuple):
    """A column and a row of a grid; without a row it is the one that is looked at.

    ``CASES`` is no row: the number of cases that the header of the column tells.
    """

    column: int
    row: int | None = None


class Rule(NamedTuple):
    """How the numbers of a column may be calculated."""

    kind: str
    first: Place
    second: Place


class Derived(NamedTuple):
    """A number that is calculated from two others, and where these stand."""

    rule: Rule
    column: int
    row: int
    case: Case


class Deriver:
    """Finds how the columns of a table are calculated."""

    def __init__(
        self,
        grid: Grid,
        entries: list[list[Entry | None]],
        language: str,
        wholes: frozenset[int] = frozenset(),
    ) -> None:
        self.grid = grid
        self.entries = entries
        self.language = language
        self.bases = [column.base and counted(column.base) for column in grid.columns]
        self.headers = [column.header for column in grid.columns]
        self.amounts = [at for at in range(len(self.headers)) if self.has_amounts(at)]
        self.totals = [
            row for row, name in enumerate(grid.names) if row in wholes or is_total(name, language)
        ][-BASES:]

    def all(self) -> list[Derived]:
        """Return all numbers that are calculated, by column and row."""
        return [one for column in range(len(self.headers)) for one in self.column(column)]

    def has_amounts(self, at: int) -> bool:
        """Whether a column has amounts, from which others may be calculated."""
        families = {one.family for one in self.entries[at] if one}
        derived = is_change(self.headers[at], self.language)
        return not derived and bool(families - {PERCENT, TIMES, POINTS})

    def column(self, at: int) -> list[Derived]:
        """Return what is calculated in a column, by the rule that most of its rows agree with."""
        tried = [(rule, self.cases(at, rule)) for rule in self.rules(at)]
        ranked = [(self.rank(found), found, rule) for rule, found in tried]
        if not ranked:
            return []
        (agreeing, disagreeing), cases, rule = max(ranked, key=lambda one: one[0])
        if agreeing < FEWEST or (disagreeing < -1 and agreeing < MANY * -disagreeing):
            return []
        others = [found for rank, found, _ in ranked if rank[0] >= FEWEST]
        return [
            Derived(_of_cell(rule, one.stated), at, row, one)
            for row, one in cases.items()
            if one.holds or not self.is_explained(row, one, rule.kind, others)
        ]

    def rank(self, cases: dict[int, Case]) -> tuple[int, int]:
        """Return how many rows plainly agree with a rule, and how many do not, as a negative."""
        told = [one for one in cases.values() if one.stated.amount]
        return sum(one.is_sharp for one in told), -sum(not one.holds for one in told)

    def is_explained(
        self, row: int, wrong: Case, kind: str, others: Sequence[dict[int, Case]]
    ) -> bool:
        """Whether a number that is wrong by one rule is right by another, or cut off.

        A share may be one of another whole that is nearly as large: of all votes, of the valid
        ones.
        """
        is_near = wrong.is_near if kind == SHARE else wrong.is_cut
        difference = case(DIFFERENCE, wrong.stated, wrong.first, wrong.second)
        is_difference = difference and (difference.holds or difference.is_opposite)
        others_hold = any(row in found and found[row].holds for found in others)
        return bool(is_near or wrong.is_opposite or is_difference or others_hold)

    def cases(self, at: int, rule: Rule) -> dict[int, Case]:
        """Return the rows of a column beside what a rule gives for them."""
        found = {}
        for row, stated in enumerate(self.entries[at]):
            first, second = self.entry(rule.first, row), self.entry(rule.second, row)
            if stated and first and second and first is not second:
                kind = _of_cell(rule, stated).kind
                is_other = kind in OWN and stated.family not in OWN[kind]
                one = None if is_other else case(kind, stated, first, second)
                if one:
                    found[row] = one
        return found

    def entry(self, place: Place, row: int) -> Entry | None:
        """Return what stands in a place."""
        if place.row == CASES:
            return self.bases[place.column]
        return self.entries[place.column][row if place.row is None else place.row]

    def rules(self, at: int) -> Iterator[Rule]:
        """Yield what the numbers of a column may be, by their unit and the words of its header."""
        families = {one.family for one in self.entries[at] if one}
        header = self.headers[at]
        changes = is_change(header, self.language)
        if says("otherwise", header, self.language):
            return
        if PERCENT in families:
            if not says("share", header, self.language) or changes or self.is_sign(header):
                yield from self.pairs(at, CHANGE)
            if not changes:
                yield from self.shares(at)
        if POINTS in families or (changes and "" in families):
            yield from self.pairs(at, DIFFERENCE)
        if TIMES in families or (not families - {""} and says("ratio", header, self.language)):
            yield from self.ratios(at)

    def is_sign(self, header: str) -> bool:
        """Whether a header says nothing but that there are percentages."""
        return header.strip(" ()[]").lower() in {"%", "in %", "percent", "prozent"}

    def near(self, at: int) -> list[int]:
        """Return the columns of amounts around a column, the nearest first, those before it."""
        before = [one for one in reversed(self.amounts) if one < at]
        behind = [one for one in self.amounts if one > at]
        return [*before[:MOST], *behind[: MOST - min(len(before), MOST - 2)]]

    def pairs(self, at: int, kind: str) -> Iterator[Rule]:
        """Yield changes between two columns, from the earlier one to the later one."""
        columns = self.near(at)
        if kind == DIFFERENCE:
            columns = [
                *columns,
                *(one for one in range(len(self.headers)) if one not in columns and one != at),
            ][: 2 * MOST]
        for first, second in permutations(columns, 2):
            if self.may_follow(first, second):
                yield Rule(kind, Place(first), Place(second))

    def may_follow(self, first: int, second: int) -> bool:
        """Whether a column may be later than another, by the years or words of their headers."""
        one, other = self.headers[first], self.headers[second]
        years, others = _YEAR.findall(one), _YEAR.findall(other)
        if years and others and years != others:
            return bool(max(years) < max(others))
        return not (says("later", one, self.language) and says("earlier", other, self.language))

    def shares(self, at: int) -> Iterator[Rule]:
        """Yield shares of the cases of the same column, of its total, and of another column."""
        columns = self.near(at)
        for column in columns:
            if self.bases[column] and self.bases[at] in {None, self.bases[column]}:
                yield Rule(SHARE, Place(column, CASES), Place(column))
        for column in columns:
            for row in self.totals:
                yield Rule(SHARE, Place(column, row), Place(column))
        for first, second in permutations(columns, 2):
            yield Rule(SHARE, Place(first), Place(second))

    def ratios(self, at: int) -> Iterator[Rule]:
        """Yield ratios to a row that is once as much as itself, and to another column."""
        columns = self.near(at)
        bases = [row for row, one in enumerate(self.entries[at]) if one and one.number.value == 1]
        for column in columns:
            for row in bases[:BASES]:
                yield Rule(RATIO, Place(column, row), Place(column))
                yield Rule(RATIO, Place(column), Place(column, row))
        for first, second in permutations(columns, 2):
            yield Rule(RATIO, Place(first), Place(second))


def _of_cell(rule: Rule, stated: Entry) -> Rule:
    """Return a rule for one cell: among changes in percent one in points is a difference."""
    is_in_points = rule.kind == CHANGE and stated.family == POINTS
    return rule._replace(kind=DIFFERENCE) if is_in_points else rule
