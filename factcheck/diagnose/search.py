"""The slips that explain a knot, the likeliest first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple, Protocol

from factcheck.constrain import as_exact, constrain
from factcheck.diagnose.fit import AROUND, changed_figure, may_fit
from factcheck.diagnose.wording import differing, distance
from factcheck.explain.repairs import fitting
from factcheck.explain.rewriting import unit_of
from factcheck.explain.setting import Setting, Settings
from factcheck.explain.words import figures, written_as
from factcheck.model.conflict import Knot
from factcheck.model.constraint import Constraint
from factcheck.model.explanation import Diagnosis, Repair
from factcheck.model.expression import Assertion, Comparison, Relation
from factcheck.model.interval import Interval
from factcheck.model.solution import Verdict
from factcheck.prose import span_of_values
from factcheck.solve import Limits, Problem, decide

# So many are told of one knot, and about so many candidates the solver is asked at most, each time within these limits.
TOLD, ASKED = 3, 24
RLIMIT, SECONDS = 1_000_000, 1.0
IMPLIED = ", the others making it {}"

Restate = Callable[[Assertion, str], Assertion | None]


class Slip(Protocol):
    """A module that is a slip: its name, half a sentence about it, and how to undo it.

    The half-sentence may hold ``{was}``, ``{meant}`` and ``{added}`` for the words that differ, and ``{implied}`` at its end to say
    what the other claims make of the statement's only figure.
    """

    KIND: str
    HINT: str

    def proposals(self, comparison: Comparison) -> Iterator[str]:
        """The statement without the slip, for each place in which it may have been made."""


class _Culprit:
    """A statement that may be wrong, those that it clashes with, and all that a changed one is judged by."""

    def __init__(self, assertion: Assertion, clashing: Sequence[Assertion], setting: Setting) -> None:
        (self.comparison,) = assertion.alternatives[0].comparisons
        self.assertion = assertion
        self.clashing = clashing
        self.setting = setting

    @cached_property
    def problems(self) -> list[Problem]:
        """The statements that it clashes with, which are soon looked through, then all others for each scenario."""
        symbols = self.setting.symbols
        return [
            Problem(
                symbols,
                tuple(constrain(one, symbols) for one in others if one.claim is None),
                tuple(constrain(one, symbols) for one in others if one.claim is not None),
            )
            for others in (self.clashing, *self.setting.others)
        ]

    def agrees(self, changed: Assertion, limits: Limits) -> bool:
        """Whether a changed statement agrees with all others in every scenario."""
        constraint = constrain(changed, self.setting.symbols)
        return all(
            decide(problem.having([*problem.claims, constraint]), limits)[0] is Verdict.CONSISTENT
            for problem in self.problems
        )


class _Candidate(NamedTuple):
    """A changed statement. ``rank`` sorts the likelier first: by whether a hedge is new, how many characters are, the slip, its order."""

    rank: tuple[bool, int, int, int]
    slip: Slip
    culprit: _Culprit
    changed: Assertion


class Search:
    """Looks for slips in the knots of an analysis."""

    def __init__(self, settings: Settings, restate: Restate, limits: Limits, slips: Sequence[Slip]) -> None:
        self._settings = settings
        self._restate = restate
        self._limits = replace(limits, rlimit=min(limits.rlimit, RLIMIT), seconds=min(limits.seconds, SECONDS))
        self._slips = slips

    def diagnoses(self, knot: Knot, repairs: Sequence[Repair]) -> Iterator[Diagnosis]:
        """The likeliest slips without which all statements agree; ``repairs`` are those known of the knot.

        Of one kind there is one for a statement, and one lost hedge for a knot, since those explain nearly any difference.
        """
        fits = {(repair.statement, repair.start): repair.fits for repair in repairs}
        told: set[tuple[str, str]] = set()
        meanings: set[Constraint] = set()
        asked = 0
        candidates = [found for culprit in self._culprits(knot) for found in self._candidates(culprit, fits)]
        for (hedged, *_), slip, culprit, changed in sorted(candidates, key=lambda candidate: candidate.rank):
            once = (slip.KIND, "" if hedged else changed.id)
            meaning = constrain(changed, culprit.setting.symbols, as_exact)
            if once in told or meaning in meanings:
                continue
            asked += 1
            if culprit.agrees(changed, self._limits):
                told.add(once)
                meanings.add(meaning)
                yield _told(slip, culprit, changed)
            if len(told) == TOLD or asked == ASKED:
                return

    def _culprits(self, knot: Knot) -> Iterator[_Culprit]:
        """The statements to look into: those without readings of which it is enough to change one."""
        assertions, leading = self._settings.assertions, knot.leading
        for name in knot.culprits:
            if len(assertions[name].alternatives) == 1:
                clashing = [assertions[one] for one in (*leading.definitions, *leading.statements) if one != name]
                yield _Culprit(assertions[name], clashing, self._settings.of(name, knot))

    def _candidates(self, culprit: _Culprit, fits: Mapping[tuple[str, int], Interval]) -> Iterator[_Candidate]:
        """What a statement may have been meant to be, where it has a meaning and its changed figure may be right."""
        original, name = culprit.comparison, culprit.assertion.id
        seen = {" ".join(original.text.value.split())}
        for order, slip in enumerate(self._slips):
            for place, text in enumerate(slip.proposals(original)):
                if text in seen:
                    continue
                seen.add(text)
                changed = self._restate(culprit.assertion, text)
                if changed is None:
                    continue
                (comparison,) = changed.alternatives[0].comparisons
                figure = changed_figure(original, comparison)
                if figure is None or may_fit(*figure, fits.get((name, figure[0].start))):
                    hedged = figure is not None and figure[0].hedge != figure[1].hedge
                    rank = (hedged, distance(original, comparison), order, place)
                    yield _Candidate(rank, slip, culprit, changed)


def _told(slip: Slip, culprit: _Culprit, changed: Assertion) -> Diagnosis:
    (comparison,) = changed.alternatives[0].comparisons
    text = comparison.text.value
    implied = _implied(comparison, culprit.setting) if "{implied}" in slip.HINT else ""
    message = slip.HINT.format(**differing(culprit.comparison.text.value, text), implied=implied)
    return Diagnosis(slip.KIND, changed.id, text, message)


def _implied(comparison: Comparison, setting: Setting) -> str:
    """What the other claims make of the only figure of an equation; nothing where that is not known."""
    stated = figures(comparison)
    if len(stated) != 1 or comparison.relation is not Relation.EQUAL or stated[0].hedge not in AROUND:
        return ""
    values = fitting(comparison, stated[0], setting)
    if values is None or values.low is None or values.high is None:
        return ""
    return IMPLIED.format(span_of_values(values, unit_of(stated[0], written_as(stated[0], comparison.text.value))))
