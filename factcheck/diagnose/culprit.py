"""A statement that may be wrong, and the values that its figures may have."""

import re
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from factcheck.constrain import as_exact, as_taken
from factcheck.diagnose.chance import touches
from factcheck.diagnose.parts import equated, stated
from factcheck.explain.arithmetic import Fact
from factcheck.explain.repair import (
    Setting,
    Settings,
    fitting_values,
    given_by,
    numbers_of,
    unit_size,
)
from factcheck.model.expression import Assertion, Comparison, Form, Literal, Name, literals, names
from factcheck.model.interval import Interval
from factcheck.model.solution import Verdict
from factcheck.proof import evaluate
from factcheck.rational import fast_interval
from factcheck.solve import Budget

SAID = frozenset({"", "about", "exactly"})
"""The hedges of figures that somebody means, as near as it is told."""


_NUMBER = re.compile(r"\d(?:[\d_.,'\N{RIGHT SINGLE QUOTATION MARK}]*\d)?")


class Culprit:
    """A statement that may be wrong, those that it clashes with, and all it must agree with.

    ``by_band``: it clashes with what is plausible, which says little about what was meant.
    ``copies`` are the statements that say the same, and are changed with it.
    """

    def __init__(  # noqa: PLR0913 - what it says, what it meets
        self,
        assertion: Assertion,
        comparison: Comparison,
        clashing: Setting,
        setting: Setting,
        *,
        by_band: bool,
        copies: tuple[str, ...] = (),
    ) -> None:
        self.by_band = by_band
        self.copies = copies
        self.assertion = assertion
        self.comparison = comparison
        self.clashing = clashing
        self.setting = setting

    def beside(self, further: Sequence[Assertion]) -> "Culprit":
        """Return it beside statements of other groups as well, which must hold then, too."""
        around = self.setting
        setting = Setting(
            [[*others, *further] for others in around.others],
            around.encoded,
            around.budget,
            is_torn=around.is_torn,
            besides=around.besides,
            conflicts=around.conflicts,
        )
        return Culprit(
            self.assertion,
            self.comparison,
            self.clashing,
            setting,
            by_band=self.by_band,
            copies=self.copies,
        )

    @cached_property
    def others(self) -> list[Assertion]:
        """All statements that it must agree with, in whatever scenario."""
        return list({one.id: one for others in self.setting.others for one in others}.values())

    @property
    def is_alone(self) -> bool:
        """Whether nothing but definitions, as data are, says otherwise.

        Then its figures are known, and have rather moved than been mistyped.
        """
        return all(one.claim is None for others in self.clashing.others for one in others)

    @cached_property
    def said_beside(self) -> Collection[tuple[Fraction, ...]]:
        """The figures that its claim states besides: nobody says the same twice in one breath."""
        claim = self.assertion.claim
        own = (one.comparison for one in self.others if claim and one.claim is claim)
        return {
            amounts_of(literal)
            for comparison in own
            for literal in (literals(comparison) if comparison else ())
            if literal.unit.dimension.exponents and literal.form is not Form.DATE
        }

    @cached_property
    def is_one_of_several(self) -> bool:
        """Whether its claim says its figure of other quantities too, and its quote only once.

        As of 5 percent a year. Whoever got that wrong got it wrong in all of them.
        """
        claim = self.assertion.claim
        if claim is None or claim.read:
            return False
        beside = [one.comparison for one in self.others if one.claim is claim and one.comparison]
        if not beside:
            return False
        own = {_said(literal) for literal, _ in stated(self.comparison)}
        alike = [one for one in beside for literal, _ in stated(one) if _said(literal) in own]
        numbers = _numbers(claim.quote.exact.value) if claim.quote else []
        quoted = min((numbers.count(one) for _, values, _ in own for one in values), default=0)
        return bool(alike) and quoted <= len(alike)

    @cached_property
    def known(self) -> Mapping[str, Interval]:
        """Values of single quantities by the statements that it clashes with, in base units."""
        return {name: fact.values for name, fact in self._facts.items()}

    @cached_property
    def _facts(self) -> Mapping[str, Fact]:
        plain = (
            one for others in self.clashing.others for one in others if len(one.alternatives) == 1
        )
        comparisons = [
            comparison for one in plain for comparison in one.alternatives[0].comparisons
        ]
        return self.clashing.encoded.facts(comparisons, as_taken)

    def holds_as_printed(self, changed: Comparison) -> bool:
        """Whether one printed figure of a changed statement follows from the others unrounded.

        True as well where one of its quantities has no figure.
        """
        printed: dict[str, Interval] = {}
        rounded: dict[str, list[Interval]] = {}
        for assertion in self.clashing.others[0] if self.clashing.others else ():
            parts = equated(assertion.comparison) if assertion.comparison else None
            amounts = amounts_of(parts[1]) if parts else ()
            if parts and len(amounts) == 1:
                printed[parts[0].quantity] = Interval.point(amounts[0])
                rounded.setdefault(parts[0].quantity, []).append(parts[1].taken)
        left, right = (evaluate(one, printed, as_taken) for one in (changed.left, changed.right))
        if left is None or right is None or changed.relation.may_hold(left, right):
            return True
        return any(
            changed.relation.may_hold(values, given)
            for side, given in ((changed.left, right), (changed.right, left))
            if isinstance(side, Name)
            for values in rounded[side.quantity]
        )

    def agrees(self, changed: Assertion, budget: Budget) -> bool:
        """Whether a changed statement agrees with all others.

        It is compared with the known values of its quantities first; then the solver is asked about
        the statements that it clashes with, then about all others.
        """
        (comparison,) = changed.alternatives[0].comparisons
        return (
            self.may_hold(comparison)
            and self.clashing.agrees(changed, budget)
            and self.setting.agrees(changed, budget)
        )

    def holds_unrounded(self, changed: Comparison) -> bool:
        """Whether the values of its quantities leave a changed statement more than an end.

        All figures as they are printed; where that tells nothing, too.
        """
        values = {name: fact.written for name, fact in self._facts.items()}
        left, right = (evaluate(side, values, as_exact) for side in (changed.left, changed.right))
        if left is None or right is None:
            return True
        return changed.relation.may_hold(left, right) and not touches(left, right)

    def may_hold(self, changed: Comparison) -> bool:
        """Whether the known values of its quantities leave a changed statement room."""
        left, right = (
            evaluate(side, self.known, as_taken) for side in (changed.left, changed.right)
        )
        return left is None or right is None or changed.relation.may_hold(left, right)


def related_to(culprit: Culprit, settings: Settings) -> list[Assertion]:
    """Return the statements of other, consistent groups that are related to those of a clash."""
    own = {one.id for one in culprit.others} | {culprit.assertion.id, *culprit.copies}
    found = settings.related.to((culprit.assertion, *culprit.setting.leading))
    return [
        one
        for one in found.values()
        if one.id not in own and settings.component(one.id).verdict is Verdict.CONSISTENT
    ]


def reached_by(
    comparison: Comparison, further: Sequence[Assertion], settings: Settings
) -> list[Assertion]:
    """Return the groups of further statements whose quantities a changed statement mentions."""
    mentioned = {*names(comparison)}
    found = dict.fromkeys(
        name
        for one in further
        if one.comparison and mentioned & {*names(one.comparison)}
        for name in settings.component(one.id).assertions
    )
    return [settings.assertions[name] for name in found]


def amounts_of(literal: Literal) -> tuple[Fraction, ...]:
    """Return the numbers of a figure in base units; none of a date."""
    if literal.form is Form.DATE:
        return ()
    return tuple(number * unit_size(literal) for number in numbers_of(literal))


def _said(literal: Literal) -> tuple[str, tuple[str, ...], str]:
    """Return the words of a figure: its hedge, its numbers, and its unit with its scale."""
    numbers = tuple(one for value in literal.values for one in _numbers(value))
    return literal.hedge, numbers, f"{literal.scale_word} {literal.unit.name}"


def _numbers(text: str) -> list[str]:
    """Return the numbers in a text, each as its digits alone."""
    return [re.sub(r"\D", "", one) for one in _NUMBER.findall(text)]


class Fits:
    """The values that may stand in place of each figure of a culprit, in base units."""

    def __init__(self, culprit: Culprit) -> None:
        self.culprit = culprit
        self.comparison = culprit.comparison
        self._known: dict[int, Interval | None] = {}
        self._printed: dict[int, Fraction | None] = {}
        self._has_gaps = bool([one for one in culprit.others if one.alternatives[1:]])

    def of(self, literal: Literal) -> Interval | None:
        """Return the values for a figure; ``None`` where nothing tells, as beside readings."""
        if literal.start not in self._known:
            found = None
            if literal.form is not Form.DATE and not self._has_gaps:
                found = fitting_values(self.culprit.comparison, literal, self.culprit.setting)
            values = fast_interval(found.values.scaled(unit_size(literal))) if found else None
            self._known[literal.start] = values
        return self._known[literal.start]

    def printed(self, literal: Literal) -> Fraction | None:
        """Return what the others give for a figure as they are printed, "about" left aside.

        In base units; ``None`` where they tell no single value that fits.
        """
        if literal.start not in self._printed:
            self._printed[literal.start] = self._worked_out(literal)
        return self._printed[literal.start]

    def _worked_out(self, literal: Literal) -> Fraction | None:
        """Return what the clashing statements give for a figure, or else all others."""
        fits = self.of(literal)
        if literal.form is Form.DATE or fits is None:
            return None
        setting = self.culprit.setting
        for others in (setting.leading, self.culprit.others):
            value = given_by(others, self.comparison, literal, setting, _as_said)
            if value is not None and value * unit_size(literal) in fits:
                return value * unit_size(literal)
        return None

    def given(self, literal: Literal) -> Fraction | None:
        """Return the same, or the middle of the values that fit where the others tell none."""
        found, fits = self.printed(literal), self.of(literal)
        if found is not None or fits is None or fits.low is None or fits.high is None:
            return found
        return (fits.low + fits.high) / 2

    def has_all(self, comparison: Comparison) -> bool:
        """Whether the others say anything of every quantity of a statement.

        If not, it may mean anything.
        """
        return all(
            boxes is not None and all(box.low or box.high is not None for box in boxes.values())
            for boxes in self.culprit.setting.boxes({*names(comparison)})
        )


def _as_said(literal: Literal) -> Interval:
    """Return the number of a figure that is one, rounded or not; else its values."""
    amounts = amounts_of(literal) if literal.hedge in SAID and not literal.worded else ()
    return Interval.point(amounts[0]) if len(amounts) == 1 else literal.exact
