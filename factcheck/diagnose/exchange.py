"""What all figures of a source may have wrong: a unit, or the scale word before it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.diagnose.parts import stated, with_unit
from factcheck.diagnose.scale_slip import KIND as SCALE
from factcheck.diagnose.unit_slip import KIND as UNIT
from factcheck.diagnose.unit_slip import others
from factcheck.explain.repair import edited, scaled
from factcheck.model.expression import Assertion, Comparison, Literal, literals

POWERS = (3, -3, 6, -6)
"""The powers of ten by which all figures of a source are off, those of the likelier words first."""


class Mark(NamedTuple):
    """The unit of a figure, with the scale word before it."""

    scale_word: str
    unit: str

    def __str__(self) -> str:
        """Return it as it is written."""
        return f"{self.scale_word} {self.unit}".strip()


class Exchange(NamedTuple):
    """A mark written for another: in another unit, or on a scale so many powers of ten off.

    A unit is wrong on every scale.
    """

    was: Mark
    unit: str
    power: int

    @property
    def kind(self) -> str:
        """The kind of the slip."""
        return SCALE if self.power else UNIT

    def is_in(self, assertion: Assertion) -> bool:
        """Whether a figure of a statement has what was written for something else."""
        return any(map(self.has, _figures(assertion)))

    def has(self, literal: Literal) -> bool:
        """Whether a figure has what was written for something else."""
        mark = _mark(literal)
        return mark == self.was if self.power else mark.unit == self.was.unit

    def count(self, assertions: Sequence[Assertion]) -> int:
        """Return how many figures of some statements have what was written for something else."""
        return sum(map(self.has, (one for each in assertions for one in _figures(each))))

    def undone(self, comparison: Comparison) -> str:
        """Return a statement as it was meant, in all figures that have it."""
        places = [
            (literal.start, literal.end, self._meant(literal, written))
            for literal, written in stated(comparison)
            if self.has(literal)
        ]
        return edited(comparison.text.value, *places)

    def _meant(self, literal: Literal, written: str) -> str:
        """Return a figure as it was meant."""
        if self.power:
            return scaled(literal, written, self.power)
        return with_unit(literal, written, self.unit)

    def words(self, one: Assertion, changed: Assertion) -> tuple[str, str]:
        """Return what was written and what was meant, by a statement and the same as it was meant.

        The units, or the scale words, with the units where there is none on one side.
        """
        was, meant = next(
            (_mark(old), _mark(new))
            for old, new in zip(_figures(one), _figures(changed), strict=True)
            if self.has(old)
        )
        if not self.power:
            return was.unit, meant.unit
        if was.scale_word and meant.scale_word:
            return was.scale_word, meant.scale_word
        return str(was), str(meant)


def exchanges(assertions: Sequence[Assertion]) -> Iterator[list[Exchange]]:
    """Yield the slips that figures of some statements may have, of units first.

    All that may have been meant by what was written together.
    """
    marks = [*dict.fromkeys(_mark(one) for each in assertions for one in _figures(each))]
    for unit in dict.fromkeys(mark.unit for mark in marks):
        found = [Exchange(Mark("", unit), other, 0) for other in dict.fromkeys(others(unit))]
        if found:
            yield found
    for mark in marks:
        if mark.scale_word or not any(others(mark.unit)):
            yield [Exchange(mark, mark.unit, power) for power in POWERS]


def _figures(assertion: Assertion) -> list[Literal]:
    """Return the figures of a statement, in all of its readings."""
    return [
        literal
        for alternative in assertion.alternatives
        for comparison in alternative.comparisons
        for literal in literals(comparison)
    ]


def _mark(literal: Literal) -> Mark:
    """Return the scale word and the unit of a figure."""
    return Mark(literal.scale_word, literal.unit.name)
