"""The slips that explain a knot, the likeliest first."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from factcheck.constrain import as_exact, as_taken, constrain
from factcheck.diagnose.chance import is_possible
from factcheck.diagnose.fit import Fits, changed_figure, may_fit
from factcheck.diagnose.parts import equated
from factcheck.diagnose.slip import Choosing, MixUp, Slip
from factcheck.diagnose.wording import differing, distance
from factcheck.explain.arithmetic import facts
from factcheck.explain.repair import Setting, Settings, fitting_values, implied, unit_size
from factcheck.model.conflict import IMPLAUSIBLE, Knot
from factcheck.model.constraint import Constraint
from factcheck.model.explanation import Diagnosis
from factcheck.model.expression import Assertion, Comparison, Form, Literal, names
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.proof import evaluate
from factcheck.prose import implication
from factcheck.solve import ENCODING, Budget, SpentError

REPORTED, ASKED = 3, 24
"""So many slips of one knot are reported, and the solver checks so many candidates, at most."""

WORK = 0.25
"""What one candidate may take of the counted work of a search. One that takes more is not reported:
a slip must be certain to make the claims agree."""


MEANT = 1
"""A statement that means something else counts as so many changed characters, whatever its words:
one word of the article did it."""


class _Culprit:
    """A statement that may be wrong, those that it clashes with, and all it must agree with.

    ``by_band``: it clashes with what is plausible, which says little about what was meant.
    """

    def __init__(
        self,
        assertion: Assertion,
        comparison: Comparison,
        clashing: Setting,
        setting: Setting,
        *,
        by_band: bool,
    ) -> None:
        self.by_band = by_band
        self.assertion = assertion
        self.comparison = comparison
        self.clashing = clashing
        self.setting = setting

    @property
    def others(self) -> list[Assertion]:
        """All statements that it must agree with, in whatever scenario."""
        return list({one.id: one for others in self.setting.others for one in others}.values())

    @cached_property
    def known(self) -> Mapping[str, Interval]:
        """Values of single quantities by the statements that it clashes with, in base units."""
        plain = (
            one for others in self.clashing.others for one in others if len(one.alternatives) == 1
        )
        comparisons = [
            comparison for one in plain for comparison in one.alternatives[0].comparisons
        ]
        return {
            name: fact.values
            for name, fact in facts(comparisons, self.clashing.symbols, as_taken).items()
        }

    def agrees(self, changed: Assertion, budget: Budget) -> bool:
        """Whether a changed statement agrees with all others.

        It is compared with the known values of its quantities first; then the solver is asked about
        the statements that it clashes with, then about all others.
        """
        (comparison,) = changed.alternatives[0].comparisons
        left, right = (
            evaluate(side, self.known, as_taken) for side in (comparison.left, comparison.right)
        )
        if left is not None and right is not None and not comparison.relation.may_hold(left, right):
            return False
        return self.clashing.agrees(changed, budget) and self.setting.agrees(changed, budget)


class _Fits:
    """The values that may stand in place of each figure of a culprit, in base units."""

    def __init__(self, culprit: _Culprit) -> None:
        self._culprit = culprit
        self._known: dict[int, Interval | None] = {}
        self._has_gaps = any(len(one.alternatives) > 1 for one in culprit.others)

    def of(self, literal: Literal) -> Interval | None:
        """Return the values for a figure; ``None`` where nothing tells, as beside readings."""
        if literal.start not in self._known:
            found = None
            if literal.form is not Form.DATE and not self._has_gaps:
                found = fitting_values(self._culprit.comparison, literal, self._culprit.setting)
            values = found.values.scaled(unit_size(literal)) if found else None
            self._known[literal.start] = values
        return self._known[literal.start]

    def has_all(self, comparison: Comparison) -> bool:
        """Whether the others say anything of every quantity of a statement.

        If not, it may mean anything.
        """
        return all(
            boxes is not None and all(box.low or box.high is not None for box in boxes.values())
            for boxes in self._culprit.setting.boxes({*names(comparison)})
        )


def _is_foreign(literal: Literal, comparison: Comparison, symbols: Mapping[str, Symbol]) -> bool:
    """Whether a figure for a quantity is in another unit than the quantity is declared in."""
    parts = equated(comparison)
    return parts is not None and literal.unit.name != symbols[parts[0].quantity].unit.name


class _Candidate(NamedTuple):
    """A changed statement.

    ``rank`` sorts the likelier first: by whether a hedge is new, how many characters change,
    whether the unit is not that of the quantity, the place of the slip, and that of its proposal.
    ``hint`` is half a sentence, which may hold the words of ``Slip.HINT``.
    """

    rank: tuple[bool, int, bool, int, int]
    kind: str
    hint: str
    culprit: _Culprit
    changed: Assertion


class Search:
    """Looks for slips in the knots of an analysis."""

    def __init__(
        self,
        settings: Settings,
        slips: Sequence[Slip],
        mix_ups: Sequence[MixUp],
        budget: Budget,
    ) -> None:
        self._settings = settings
        self._budget = budget
        self._slips = slips
        self._mix_ups = mix_ups

    def diagnoses(self, knot: Knot) -> Iterator[Diagnosis]:
        """Yield the likeliest slips without which all statements agree.

        There is at most one slip of a kind for a
        statement, and one lost hedge for a knot, since those explain nearly any difference.
        """
        reported: set[tuple[str, str]] = set()
        meanings: set[Constraint] = set()
        asked = 0
        least: int | None = None
        candidates = [
            found for culprit in self._culprits(knot) for found in self._candidates(culprit)
        ]
        for rank, kind, hint, culprit, changed in sorted(
            candidates, key=lambda candidate: candidate.rank
        ):
            hedged, cost, *_ = rank
            if least is not None and (hedged or cost > least):  # the likelier one explains it
                return
            once = (kind, "" if hedged else changed.id)
            meaning = constrain(changed, culprit.setting.symbols, as_exact)
            if once in reported or meaning in meanings:
                continue
            asked += 1
            if self._agrees(culprit, changed):
                least = cost if least is None else least
                reported.add(once)
                meanings.add(meaning)
                yield _diagnosis(kind, hint, culprit, changed)
            if len(reported) == REPORTED or asked == ASKED:
                return

    def _agrees(self, culprit: _Culprit, changed: Assertion) -> bool:
        """Whether a changed statement certainly agrees, within what one question may take."""
        try:
            return culprit.agrees(changed, self._budget.question(WORK))
        except SpentError:
            self._budget.spend(0)
            return False

    def _culprits(self, knot: Knot) -> Iterator[_Culprit]:
        """Yield the statements of one comparison whose change alone would resolve the knot."""
        assertions, leading = self._settings.assertions, knot.leading
        for name in knot.culprits:
            comparison = assertions[name].comparison
            if comparison:
                clashing = [
                    assertions[one]
                    for one in (*leading.definitions, *leading.statements)
                    if one != name
                ]
                setting = self._settings.setting_for(name, knot, self._budget)
                closest = Setting([clashing], setting.encoded, self._budget)
                by_band = knot.rule == IMPLAUSIBLE
                yield _Culprit(assertions[name], comparison, closest, setting, by_band=by_band)

    def _candidates(self, culprit: _Culprit) -> Iterator[_Candidate]:
        """Yield what a statement may have been meant to be.

        Only statements with a meaning, whose changed figure may be right.
        """
        original = culprit.comparison
        known = _Fits(culprit)
        seen = {" ".join(original.text.value.split())}
        for place, kind, text, hint in self._proposals(culprit, known.of):
            if text in seen:
                continue
            seen.add(text)
            self._budget.spend(ENCODING)
            changed = self._settings.restate(culprit.assertion, text)
            if changed is None:
                continue
            (comparison,) = changed.alternatives[0].comparisons
            figure = changed_figure(original, comparison)
            if figure is None:
                if not known.has_all(comparison):
                    continue
                rank = False, min(distance(original, comparison), MEANT), False, *place
            elif not is_possible(figure[1], comparison, culprit.setting.symbols) or not may_fit(
                kind, *figure, known.of(figure[0]), by_band=culprit.by_band
            ):
                continue
            else:
                hedged = figure[0].hedge != figure[1].hedge
                foreign = _is_foreign(figure[1], comparison, culprit.setting.symbols)
                is_longer = bool(figure[1].scale_word and not figure[0].scale_word)
                cost = 0 if hedged else distance(original, comparison) + is_longer
                rank = hedged, cost, foreign, *place
            yield _Candidate(rank, kind, hint, culprit, changed)

    def _proposals(
        self, culprit: _Culprit, fits: Fits
    ) -> Iterator[tuple[tuple[int, int], str, str, str]]:
        """Yield all proposals: place, kind of slip, the statement without it, and half a sentence.

        The place is that of the slip, and that of the proposal among those of the slip.
        """
        for order, mix_up in enumerate(self._mix_ups, start=-len(self._mix_ups)):
            for place, (text, words) in enumerate(
                mix_up.proposals(culprit.comparison, culprit.others)
            ):
                yield (order, place), mix_up.KIND, text, words
        for order, slip in enumerate(self._slips):
            texts = (
                slip.fitting(culprit.comparison, fits)
                if isinstance(slip, Choosing)
                else slip.proposals(culprit.comparison)
            )
            for place, text in enumerate(texts):
                yield (order, place), slip.KIND, text, slip.HINT


def _diagnosis(kind: str, hint: str, culprit: _Culprit, changed: Assertion) -> Diagnosis:
    """Return a slip in words, with the verdict on its group without it."""
    (comparison,) = changed.alternatives[0].comparisons
    text = comparison.text.value
    implied_figure = _implied_words(changed, culprit.setting) if "{implied}" in hint else ""
    message = hint.format(**differing(culprit.comparison.text.value, text), implied=implied_figure)
    return Diagnosis(kind, changed.id, text, message, culprit.setting.group_verdict(changed))


def _implied_words(changed: Assertion, setting: Setting) -> str:
    """Return what the other claims imply for the only figure of a statement; empty if unknown."""
    found = [one for one in implied(changed, setting) if one.values.is_bounded]
    return f": {implication(found[0])}" if found else ""
