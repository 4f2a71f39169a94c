"""The slips that explain a knot, the likeliest first."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.constrain import as_exact, constrain
from factcheck.diagnose.chance import ADDED, is_possible
from factcheck.diagnose.culprit import Culprit, Fits, amounts_of
from factcheck.diagnose.fit import changed_figure, may_fit
from factcheck.diagnose.joint import copied, spread
from factcheck.diagnose.kinds import Guess, MixUp, Slip
from factcheck.diagnose.parts import equated
from factcheck.diagnose.reversed_base import KIND as REVERSED
from factcheck.diagnose.unit_slip import KIND as UNIT
from factcheck.diagnose.wording import differing, distance
from factcheck.explain.repair import Setting, Settings, implied, last_place, numbers_of, unit_size
from factcheck.model.conflict import IMPLAUSIBLE, Knot
from factcheck.model.constraint import Constraint
from factcheck.model.explanation import Diagnosis, Repair
from factcheck.model.expression import Assertion, Comparison, Literal
from factcheck.model.symbol import Symbol
from factcheck.prose import implication
from factcheck.solve import ENCODING, Budget, SpentError

REPORTED, ASKED = 3, 24
"""So many slips of one knot are reported, and the solver checks so many candidates, at most."""

WORK = 0.25
"""What one candidate may take of the counted work of a search. One that takes more is not reported:
a slip must be certain to make the claims agree."""


WORKED_OUT = frozenset({"other-time", "square-slip", "wrong-part"})
"""Kinds of slips by which somebody got to a figure, whatever its digits."""

MEANT, MIXED_UP = 1, 2
"""A statement that means something else counts as so many changed characters, whatever its words:
one word of the article did it. So does a figure that somebody worked out from the wrong thing."""


def _is_foreign(literal: Literal, comparison: Comparison, symbols: Mapping[str, Symbol]) -> bool:
    """Whether a figure for a quantity is in another unit than the quantity is declared in.

    Not of a ratio, which may be told in percent or without.
    """
    parts = equated(comparison)
    unit = literal.unit
    is_ratio = not unit.dimension.exponents
    return parts is not None and not is_ratio and unit.name != symbols[parts[0].quantity].unit.name


def _is_moved(old: Literal, new: Literal, moves: Fraction) -> bool:
    """Whether a figure, or the middle of a range, differs from another by so much in its unit."""
    before, after = map(numbers_of, (old, new))
    size = unit_size(new) / unit_size(old)
    return sum(after, Fraction(0)) * size / len(after) == sum(before) / len(before) + moves


def _cost(kind: str, old: Literal, new: Literal, changed: int) -> int:
    """Return as how many changed characters a changed figure counts.

    A new scale word counts as one more, and so does a new place that a lost digit brings.
    """
    is_finer = kind == ADDED and last_place(new) < last_place(old)
    cost = changed + (bool(new.scale_word and not old.scale_word) or is_finer)
    return min(cost, MIXED_UP) if kind in WORKED_OUT else cost


class _Rank(NamedTuple):
    """How likely a changed statement is.

    By how many characters change, the place of the slip, and that of its proposal; by whether the
    unit is not that of the quantity, whether the figure is not what the printed figures of the
    others give, and whether a hedge is new.
    """

    cost: int
    slip: int
    place: int
    foreign: bool = False
    inexact: bool = True
    hedged: bool = False

    @property
    def order(self) -> tuple[bool, int, bool, bool, int, int]:
        """What sorts the likelier first."""
        return self.hedged, self.cost, self.inexact, self.foreign, self.slip, self.place


class _Candidate(NamedTuple):
    """A changed statement, and how likely it is.

    ``hint`` is half a sentence, which may hold the words of ``Slip.HINT``. ``beside`` are other
    statements with the same slip, as they were meant, ``source`` is where all of them stand if that
    explains it.
    """

    rank: _Rank
    kind: str
    hint: str
    culprit: Culprit
    changed: Assertion
    beside: tuple[tuple[str, str], ...] = ()
    source: str = ""


class Search:
    """Looks for slips in the knots of an analysis."""

    def __init__(
        self,
        settings: Settings,
        slips: Sequence[Slip],
        mix_ups: Sequence[MixUp],
        guesses: Sequence[Guess],
        budget: Budget,
    ) -> None:
        self._settings = settings
        self._budget = budget
        self._slips = slips
        self._mix_ups = mix_ups
        self._guesses = guesses

    def diagnoses(self, knot: Knot, repairs: Sequence[Repair]) -> Iterator[Diagnosis]:
        """Yield the likeliest slips without which all statements agree.

        There is at most one slip of a kind for a statement, and one lost hedge for a knot, since
        those explain nearly any difference. ``repairs`` are the figures that the others give.
        """
        given = {(repair.statement, repair.start): repair.moves for repair in repairs}
        reported: set[tuple[str, str]] = set()
        meanings: set[tuple[Constraint, str]] = set()
        asked = 0
        least: int | None = None
        candidates = [
            *self._spread(knot),
            *(
                found
                for culprit in self._culprits(knot)
                for found in self._candidates(culprit, given)
            ),
        ]
        for candidate in sorted(candidates, key=lambda candidate: candidate.rank.order):
            rank = candidate.rank
            if least is not None and (rank.hedged or rank.cost > least):
                return  # the likelier one explains it
            once = (candidate.kind, "" if rank.hedged else candidate.changed.id)
            meaning = (
                constrain(candidate.changed, candidate.culprit.setting.symbols, as_exact),
                candidate.source,
            )
            if once in reported or meaning in meanings:
                continue
            asked += 1
            if self._agrees(candidate):
                least = rank.cost if least is None else least
                reported.add(once)
                meanings.add(meaning)
                yield _diagnosis(candidate)
            if len(reported) == REPORTED or asked == ASKED:
                return

    def _agrees(self, candidate: _Candidate) -> bool:
        """Whether a changed statement certainly agrees, within what one question may take."""
        try:
            return candidate.culprit.agrees(candidate.changed, self._budget.question(WORK))
        except SpentError:
            self._budget.spend(0)
            return False

    def _culprits(self, knot: Knot) -> Iterator[Culprit]:
        """Yield the statements of one comparison whose change alone would resolve the knot.

        Of those that say the same in the same words the first, as if the others were not there.
        """
        assertions, leading = self._settings.assertions, knot.leading
        alone = [(name,) for name in knot.culprits]
        for name, *copies in (*alone, *copied(knot, assertions)):
            comparison = assertions[name].comparison
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

    def _spread(self, knot: Knot) -> Iterator[_Candidate]:
        """Yield one wrong unit all over a source, likelier than any slip in one of its figures."""
        for culprit, (changed, *further), source, hint in spread(
            knot, self._settings, self._budget
        ):
            beside = tuple((one.id, _text_of(one)) for one in further)
            (comparison,) = changed.alternatives[0].comparisons
            figure = changed_figure(culprit.comparison, comparison)
            symbols = culprit.setting.symbols
            foreign = figure is not None and _is_foreign(figure[1], comparison, symbols)
            rank = _Rank(0, -len(self._mix_ups) - 1, 0, foreign=foreign)
            yield _Candidate(rank, UNIT, hint, culprit, changed, beside, source)

    def _candidates(
        self, culprit: Culprit, given: Mapping[tuple[str, int], Fraction]
    ) -> Iterator[_Candidate]:
        """Yield what a statement may have been meant to be.

        Only statements with a meaning, whose changed figure may be right.
        """
        original = culprit.comparison
        known = Fits(culprit)
        seen = {" ".join(original.text.value.split())}
        for place, kind, text, hint in self._proposals(culprit, known):
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
                # Rounded figures give many percentages of the other value.
                is_loose = kind == REVERSED and not culprit.holds_as_printed(comparison)
                if is_loose or not known.has_all(comparison):
                    continue
                cost = min(distance(original, comparison), MEANT)
                rank = _Rank(cost, *place)
            elif (
                amounts_of(figure[1]) in culprit.beside
                or not is_possible(figure[1], comparison, culprit.setting.symbols)
                or not may_fit(kind, *figure, known.of(figure[0]), by_band=culprit.by_band)
            ):
                continue
            else:
                hedged = figure[0].hedge != figure[1].hedge
                cost = 0 if hedged else _cost(kind, *figure, distance(original, comparison))
                foreign = _is_foreign(figure[1], comparison, culprit.setting.symbols)
                moves = given.get((culprit.assertion.id, figure[0].start))
                inexact = moves is None or not _is_moved(*figure, moves)
                rank = _Rank(cost, *place, foreign=foreign, inexact=inexact, hedged=hedged)
            # Once is more often than twice.
            rank = rank._replace(cost=rank.cost + bool(culprit.copies))
            beside = tuple((copy, comparison.text.value) for copy in culprit.copies)
            yield _Candidate(rank, kind, hint, culprit, changed, beside)

    def _proposals(
        self, culprit: Culprit, known: Fits
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
            for place, text in enumerate(slip.proposals(culprit.comparison)):
                yield (order, place), slip.KIND, text, slip.HINT
        guesses = () if culprit.is_alone else self._guesses
        for order, guess in enumerate(guesses, start=len(self._slips)):
            for place, (text, words) in enumerate(guess.proposals(culprit.comparison, known.of)):
                yield (order, place), guess.KIND, text, words


def _diagnosis(candidate: _Candidate) -> Diagnosis:
    """Return a slip in words, with the verdict on its group without it."""
    _, kind, hint, culprit, changed, beside, source = candidate
    text = _text_of(changed)
    implied_figure = _implied_words(changed, culprit.setting) if "{implied}" in hint else ""
    words = differing(culprit.comparison.text.value, text)
    message = _as_called(hint.format(**words, implied=implied_figure), culprit.setting.symbols)
    verdict = culprit.setting.group_verdict(changed)
    return Diagnosis(kind, changed.id, text, message, verdict, beside, source)


def _as_called(message: str, symbols: Mapping[str, Symbol]) -> str:
    """Return a message with the labels of quantities instead of their names."""
    labels = {name: one.called for name, one in symbols.items() if one.called != name}
    for name in sorted(filter(message.__contains__, labels), key=len, reverse=True):
        message = re.sub(rf"(?<![\w.]){re.escape(name)}(?![\w.\[])", f"“{labels[name]}”", message)
    return message


def _text_of(assertion: Assertion) -> str:
    """Return a changed statement as it is written."""
    (comparison,) = assertion.alternatives[0].comparisons
    return comparison.text.value


def _implied_words(changed: Assertion, setting: Setting) -> str:
    """Return what the other claims imply for the only figure of a statement; empty if unknown."""
    found = [one for one in implied(changed, setting) if one.values.is_bounded]
    return f": {implication(found[0])}" if found else ""
