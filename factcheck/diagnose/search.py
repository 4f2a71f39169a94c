"""The slips that explain a knot, the likeliest first."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from factcheck.constrain import as_exact, constrain
from factcheck.diagnose.candidates import Candidate, Candidates
from factcheck.diagnose.chance import DIGITS
from factcheck.diagnose.culprit import Culprit
from factcheck.diagnose.fit import changed_figure
from factcheck.diagnose.joint import Spreading, copied
from factcheck.diagnose.rank import Rank, cost_of, is_foreign
from factcheck.diagnose.wording import differing, distance
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import (
    Setting,
    Settings,
    Shared,
    as_quoted,
    fitting_values,
    holds_beside,
    implied,
    moments,
    shared_figures,
)
from factcheck.model.conflict import IMPLAUSIBLE, Knot
from factcheck.model.constraint import Constraint
from factcheck.model.explanation import DATE, Diagnosis, Repair
from factcheck.model.expression import Assertion, Comparison, Form, Literal
from factcheck.model.solution import Verdict
from factcheck.model.symbol import Symbol
from factcheck.prose import implication
from factcheck.solve import Budget, SpentError

REPORTED, ASKED = 3, 24
"""So many slips of one knot are reported, and the solver checks so many candidates, at most."""

WORK = 0.25
"""What one candidate may take of the counted work of a search. One that takes more is not reported:
a slip must be certain to make the claims agree."""

Key = tuple[str | Constraint, str | int]


class Search:
    """Looks for slips in the knots of an analysis."""

    def __init__(
        self,
        settings: Settings,
        candidates: Candidates,
        budget: Budget,
    ) -> None:
        self._settings = settings
        self._candidates = candidates
        self._budget = budget

    def diagnoses(self, knot: Knot, repairs: Sequence[Repair]) -> Iterator[Diagnosis]:
        """Yield the likeliest slips without which all statements agree.

        There is at most one slip of a kind for a statement, one for a figure, and one lost hedge
        for a knot, since those explain nearly any difference. Beside one that fits exactly none is
        told of digits that fit as others are rounded. ``repairs`` are the figures that the others
        give.
        """
        moves = {(one.statement, one.start): one.moves for one in repairs if one.unit != DATE}
        told: set[Key] = set()
        found: list[Candidate] = []
        asked = 0
        single = [*self._single(knot, moves, repairs)]
        candidates = [*self._spread(knot, single), *single]
        for candidate in sorted(candidates, key=lambda candidate: candidate.rank.order):
            rank = candidate.rank
            if found and (rank.hedged or rank.effort > found[0].rank.effort):
                return  # the likelier one explains it
            keys = _keys(candidate)
            if keys & told or _is_rough_beside(candidate, found):
                continue
            asked += 1
            if self._agrees(candidate, knot):
                found.append(candidate)
                told |= keys
                yield _diagnosis(candidate)
            if len(found) == REPORTED or asked == ASKED:
                return

    def _single(
        self, knot: Knot, moves: Mapping[tuple[str, int], Fraction], repairs: Sequence[Repair]
    ) -> Iterator[Candidate]:
        """Yield slips in one figure, unless its quote has it for several places at once."""
        shared = shared_figures(knot, self._settings)
        for culprit in self._culprits(knot):
            for candidate in self._candidates.for_culprit(culprit, moves, knot.culprits):
                is_one = _is_one_of_several(candidate, shared)
                if not is_one and not self._is_vague_date(candidate, repairs):
                    yield candidate

    def _is_vague_date(self, candidate: Candidate, repairs: Sequence[Repair]) -> bool:
        """Whether a changed date is one of any before or after another.

        Or fits only by the rounding of a duration, where that of a repair fits with all its
        moments.
        """
        culprit = candidate.culprit
        old, new = _date_in(culprit.comparison, candidate.changed) or (None, None)
        if old is None or new is None:
            return False
        fitting = fitting_values(culprit.comparison, old, culprit.setting)
        if fitting is None or not fitting.values.is_bounded:
            return fitting is not None
        values = moments(fitting)
        others = (
            self._settings.restate(culprit.assertion, one.replacement)
            for one in repairs
            if (one.statement, one.start) == (culprit.assertion.id, old.start)
        )
        dates = (_date_in(culprit.comparison, one) for one in others if one)
        return new.taken.meet(values) != new.taken and any(
            one[1].taken.meet(values) == one[1].taken for one in dates if one
        )

    def _agrees(self, candidate: Candidate, knot: Knot) -> bool:
        """Whether a changed statement certainly agrees, within what one question may take.

        So does what else was read with its figure.
        """
        question = self._budget.question(WORK)
        try:
            return candidate.culprit.agrees(candidate.changed, question) and self._holds_beside(
                candidate, knot, question
            )
        except SpentError:
            self._budget.spend(0)
            return False

    def _holds_beside(self, candidate: Candidate, knot: Knot, budget: Budget) -> bool:
        """Whether what else was read with a figure holds as a slip would have it."""
        old, new = candidate.culprit.comparison, candidate.changed.comparison
        figure = changed_figure(old, new) if new else None
        if new is None or figure is None:
            return True
        was, meant = (
            written_as(literal, statement.text.value)
            for literal, statement in zip(figure, (old, new), strict=True)
        )
        return holds_beside(candidate.changed.id, was, meant, self._settings, knot, budget)

    def _culprits(self, knot: Knot) -> Iterator[Culprit]:
        """Yield the statements of one comparison whose change alone would resolve the knot.

        Of those that say the same in the same words the first, as if the others were not there.
        """
        assertions, leading = self._settings.assertions, knot.leading
        alone = [(name,) for name in knot.culprits]
        for name, *copies in (*alone, *copied(knot, assertions)):
            comparison = as_quoted(assertions[name])
            if comparison:
                left_out = {name, *copies}
                clashing = [
                    assertions[one]
                    for one in (*leading.definitions, *leading.statements)
                    if one not in left_out
                ]
                setting = self._settings.setting_for(
                    name, knot, self._budget, dict.fromkeys(copies)
                )
                closest = Setting([clashing], setting.encoded, self._budget)
                by_band = knot.rule == IMPLAUSIBLE
                yield Culprit(
                    assertions[name],
                    comparison,
                    closest,
                    setting,
                    by_band=by_band,
                    copies=tuple(copies),
                )

    def _spread(self, knot: Knot, single: Sequence[Candidate]) -> Iterator[Candidate]:
        """Yield one wrong unit or scale in several figures of a source.

        Likelier than one in a figure, or else no likelier than any ``single`` one of its kind.
        """
        found = Spreading(knot, self._settings, self._budget).found()
        for kind, culprit, (changed, *further), source, hint, is_sole in found:
            beside = tuple((one.id, one.text) for one in further)
            (comparison,) = changed.alternatives[0].comparisons
            figure = changed_figure(culprit.comparison, comparison)
            symbols = culprit.setting.symbols
            foreign = figure is not None and is_foreign(figure[1], comparison, symbols)
            torn = culprit.setting.group_verdict(changed) is not Verdict.CONSISTENT
            cost, place = 0, self._candidates.before_all
            if figure is not None and not is_sole:
                own = cost_of(kind, *figure, distance(culprit.comparison, comparison))
                alike = [one.rank.cost for one in single if one.kind == kind]
                cost = max(own, min(alike, default=0))
                place = self._candidates.after_all
            rank = Rank(cost, place, 0, foreign=foreign, inexact=torn)
            yield Candidate(rank, kind, hint, culprit, changed, beside, source)


def _is_rough_beside(candidate: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether a candidate's digits fit only as others are rounded, beside one that fits exactly."""
    is_rough = candidate.rank.inexact and candidate.kind in DIGITS
    return is_rough and not all(one.rank.inexact for one in found)


def _keys(candidate: Candidate) -> set[Key]:
    """Return what a candidate must share with no other that is told.

    Its kind in its statement, its meaning, and the figure that it changes if it changes only one.
    """
    changed, source = candidate.changed, candidate.source
    keys: set[Key] = {
        (candidate.kind, "" if candidate.rank.hedged else changed.id),
        (constrain(changed, candidate.culprit.setting.symbols, as_exact), source),
    }
    (comparison,) = changed.alternatives[0].comparisons
    figure = changed_figure(candidate.culprit.comparison, comparison)
    return keys | ({(changed.id, figure[0].start)} if figure and not source else set())


def _date_in(comparison: Comparison, changed: Assertion) -> tuple[Literal, Literal] | None:
    """Return the only figure that is changed, before and after, where it is a date."""
    figures = changed_figure(comparison, changed.alternatives[0].comparisons[0])
    return figures if figures and figures[0].form is Form.DATE else None


def _is_one_of_several(candidate: Candidate, shared: Sequence[Shared]) -> bool:
    """Whether a candidate changes one statement alone by what its quote has once for several."""
    (comparison,) = candidate.changed.alternatives[0].comparisons
    figures = changed_figure(candidate.culprit.comparison, comparison)
    places = [
        one.places[candidate.changed.id] for one in shared if candidate.changed.id in one.places
    ]
    if figures is None:
        return bool(places)
    return any(figures[0].start in starts for starts in places)


def _diagnosis(candidate: Candidate) -> Diagnosis:
    """Return a slip in words, with the verdict on its group without it."""
    _, kind, hint, culprit, changed, beside, source, _, exact = candidate
    text = changed.text
    implied_figure = _implied_words(changed, culprit.setting) if "{implied}" in hint else ""
    words = differing(culprit.comparison.text.value, text)
    message = _as_called(hint.format(**words, implied=implied_figure), culprit.setting.symbols)
    verdict = culprit.setting.group_verdict(changed)
    told = kind, changed.id, text, message
    return Diagnosis(*told, verdict, beside, source, exact)


def _as_called(message: str, symbols: Mapping[str, Symbol]) -> str:
    """Return a message with the labels of quantities instead of their names."""
    labels = {name: one.called for name, one in symbols.items() if one.called != name}
    for name in sorted(filter(message.__contains__, labels), key=len, reverse=True):
        message = re.sub(rf"(?<![\w.]){re.escape(name)}(?![\w.\[])", f"“{labels[name]}”", message)
    return message


def _implied_words(changed: Assertion, setting: Setting) -> str:
    """Return what the other claims imply for the only figure of a statement; empty if unknown."""
    found = [one for one in implied(changed, setting) if one.values.is_bounded]
    return f": {implication(found[0])}" if found else ""
