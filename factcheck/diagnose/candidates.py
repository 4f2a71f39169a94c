"""Candidates for what the author of a wrong statement meant, each with its rank."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby, islice
from typing import NamedTuple

from factcheck.diagnose.beside import Beside, beside
from factcheck.diagnose.chance import ADDED, comes_near, explains, is_possible
from factcheck.diagnose.culprit import Culprit, Fits, amounts_of, reached_by, related_to
from factcheck.diagnose.derived import results_of
from factcheck.diagnose.figures import Figures
from factcheck.diagnose.fit import changed_figure, may_fit
from factcheck.diagnose.kinds import Guess, MixUp, Slip
from factcheck.diagnose.nearness import (
    NEAR,
    NO_GAP,
    Gap,
    Kinds,
    gap_of,
    is_given,
    kind_of,
    orders_away,
    stated_by_kind,
)
from factcheck.diagnose.parts import reported, stated
from factcheck.diagnose.rank import (
    Rank,
    cost_of,
    cost_of_meaning,
    is_by_period,
    is_central,
    is_foreign,
    is_moved,
    turned_absurd,
    turned_more,
)
from factcheck.diagnose.reversed_base import KIND as REVERSED
from factcheck.diagnose.wording import distance
from factcheck.explain.repair import Settings, fitting_values, unit_size
from factcheck.model.expression import Assertion, Comparison, Form, Literal, names
from factcheck.model.interval import ANYTHING
from factcheck.solve import ENCODING, Budget

Moves = Mapping[tuple[str, int], Fraction]
"""How far the others move figures, by their statement and where they begin in it."""

SHOWN, SHOWN_NEAR = "doubled-digit", NEAR // 20
"""The slip that shows in the figure itself, so that nothing else that fits is likelier by size
where it is no farther from what the others give: one part in twenty. So does another period."""


class Candidate(NamedTuple):
    """A changed statement, and how likely it is.

    ``hint`` is half a sentence, which may hold the words of ``Slip.HINT``. ``beside`` are other
    statements with the same slip, as they were meant, ``source`` is where all of them stand if that
    explains it. ``gap`` is how far its figure is from what the others give, if that is known;
    ``exact``: it is that, as near as it is rounded.
    """

    rank: Rank
    kind: str
    hint: str
    culprit: Culprit
    changed: Assertion
    beside: tuple[tuple[str, str], ...] = ()
    source: str = ""
    gap: Gap = NO_GAP
    exact: bool = False


class Candidates:
    """Proposes changed statements, each without one known slip.

    ``before_all`` is the place of a slip that is likelier than any of the tables, ``after_all`` of
    one that is less likely.
    """

    def __init__(
        self,
        settings: Settings,
        slips: Sequence[Slip],
        mix_ups: Sequence[MixUp],
        guesses: Sequence[Guess],
        budget: Budget,
    ) -> None:
        self._settings = settings
        self._slips = slips
        self._mix_ups = mix_ups
        self._guesses = guesses
        self._budget = budget
        self._known: dict[str, Beside] = {}
        self.before_all = -len(mix_ups) - 1
        self.after_all = len(slips) + len(guesses)

    def for_culprit(
        self, culprit: Culprit, moves: Moves, suspects: Collection[str]
    ) -> Iterator[Candidate]:
        """Yield changed statements, each of which its author may have meant.

        Only statements with a meaning, whose changed figure may be right. ``suspects`` are those
        that may be wrong in its place, whose figures say nothing of its size.
        """
        return _by_gap(self._unsorted(culprit, moves, suspects))

    def _unsorted(
        self, culprit: Culprit, moves: Moves, suspects: Collection[str]
    ) -> Iterator[Candidate]:
        """Yield the candidates without comparing how near their figures are."""
        kinds: Kinds = {}
        original = culprit.comparison
        known = Fits(culprit)
        further = related_to(culprit, self._settings)
        seen = {" ".join(original.text.value.split())}
        for place, kind, text, hint in self._proposals(known, further):
            if text in seen:
                continue
            seen.add(text)
            self._budget.spend(ENCODING)
            changed = self._settings.restate(culprit.assertion, text)
            if changed is None:
                continue
            (comparison,) = changed.alternatives[0].comparisons
            reached = reached_by(comparison, further, self._settings)
            there = Fits(culprit.beside(reached)) if reached else known
            figure = changed_figure(original, comparison)
            gap = NO_GAP
            if figure is None:
                rank = _by_meaning(kind, place, comparison, there)
            else:
                rank = _by_figure(kind, place, figure, comparison, known, moves)
                new = figure[1]
                if rank and new.form is not Form.DATE and not new.worded:
                    kinds = kinds or _comparable(culprit, suspects)
                    others = kinds.get(kind_of(new), ())
                    rank = rank._replace(far=orders_away(new, others))
                    gap = _gap(kind, figure, known.given(figure[0]), others)
            if rank:
                # Once is more often than twice.
                rank = rank._replace(cost=rank.cost + bool(culprit.copies))
                beside = tuple((copy, comparison.text.value) for copy in culprit.copies)
                exact = figure is not None and is_given(figure[1], known.printed(figure[0]))
                yield Candidate(
                    rank, kind, hint, there.culprit, changed, beside, gap=gap, exact=exact
                )

    def _beside(self, others: Iterable[Assertion]) -> list[Beside]:
        """Return other statements with what mix-ups look for in them, worked out once."""
        for one in others:
            if one.id not in self._known:
                self._known[one.id] = beside(one)
        return [self._known[one.id] for one in others]

    def _proposals(
        self, known: Fits, further: Sequence[Assertion]
    ) -> Iterator[tuple[tuple[int, int], str, str, str]]:
        """Yield proposals: place, kind of slip, the statement without it, and half a sentence.

        The place is that of the slip, and that of the proposal among those of the slip. A figure
        that its claim says of several quantities is not changed in one of them.
        """
        culprit = known.culprit
        if culprit.is_one_of_several:
            return
        others = self._beside((*culprit.others, *further))
        for order, mix_up in enumerate(self._mix_ups, start=-len(self._mix_ups)):
            for place, (text, words) in enumerate(mix_up.proposals(culprit.comparison, others)):
                yield (order, place), mix_up.KIND, text, words
        figures = Figures(culprit.comparison, known.of)
        for order, slip in enumerate(self._slips):
            for place, text in enumerate(slip.proposals(figures)):
                if text:
                    yield (order, place), slip.KIND, text, slip.HINT
        guesses = () if culprit.is_alone else self._guesses
        for order, guess in enumerate(guesses, start=len(self._slips)):
            for place, (text, words) in enumerate(guess.proposals(figures)):
                yield (order, place), guess.KIND, text, words


def _comparable(culprit: Culprit, suspects: Collection[str]) -> Kinds:
    """Return the figures beside a culprit that tell of its size, as those of suspects do not."""
    return stated_by_kind(one for one in culprit.others if one.id not in suspects)


def _gap(
    kind: str,
    figure: tuple[Literal, Literal],
    given: Fraction | None,
    others: Sequence[Literal],
) -> Gap:
    """Return how far a changed figure is from what is given; not at all where its slip shows."""
    far, is_finer = gap_of(figure[1], given, others)
    is_shown = kind == SHOWN or is_by_period(kind, *figure)
    return (NO_GAP[0] if is_shown and far <= SHOWN_NEAR else far), is_finer


def _by_meaning(kind: str, place: tuple[int, int], changed: Comparison, known: Fits) -> Rank | None:
    """Return how likely a statement is that means something else; ``None`` where it is nothing.

    Its figures must say more than any other would.
    """
    culprit = known.culprit
    if not culprit.may_hold(changed) or not known.has_all(changed):
        return None
    if not _is_telling(kind, changed, culprit):
        return None
    is_printed = culprit.holds_as_printed(changed)
    if kind == REVERSED and not is_printed and not _is_apart(changed, known):
        return None
    cost = cost_of_meaning(kind, distance(known.comparison, changed))
    return Rank(cost, *place, inexact=not is_printed)


def _is_apart(changed: Comparison, known: Fits) -> bool:
    """Whether no percentage would do for both statements: rounded figures may give many for each.

    So 60 of 70 are 13 to 15.5 percent less, and 70 are 15 to 18.5 percent more than 60.
    """
    figures = [
        literal for one in (known.comparison, changed) for literal, _ in islice(stated(one), 1)
    ]
    if len(figures) < len(("before", "after")):
        return False  # a share in words
    before, after = figures
    fits, then = known.of(before), fitting_values(changed, after, known.culprit.setting)
    if fits is None or then is None:
        return False
    return then.values.scaled(unit_size(after)).meet(fits).is_empty


def _is_telling(kind: str, changed: Comparison, culprit: Culprit) -> bool:
    """Whether few other figures would do in place of those of a changed statement.

    Of one in words at least that it is not merely loose enough.
    """
    for literal, _ in reported(changed):
        found = fitting_values(changed, literal, culprit.setting)
        values = found.values.scaled(unit_size(literal)) if found else ANYTHING
        if values.is_bounded and literal.taken.is_bounded:
            if not literal.worded and not explains(kind, literal, literal, values):
                return False
        elif values != ANYTHING and not comes_near(literal, values):
            return False
    return True


def _by_figure(  # noqa: PLR0913, PLR0917 - what was written and meant, and what is known of it
    kind: str,
    place: tuple[int, int],
    figure: tuple[Literal, Literal],
    changed: Comparison,
    known: Fits,
    moves: Moves,
) -> Rank | None:
    """Return how likely a changed figure is; ``None`` where it cannot be right."""
    old, new = figure
    culprit, symbols = known.culprit, known.culprit.setting.symbols
    fits = known.of(old)
    if not may_fit(kind, old, new, fits, known.printed, by_band=culprit.by_band):
        return None
    if new.form is Form.DATE and not culprit.holds_unrounded(changed):
        return None
    if amounts_of(new) in culprit.said_beside or not is_possible(new, changed, symbols):
        return None
    hedged = old.hedge != new.hedge
    moved = is_moved(old, new, moves.get((culprit.assertion.id, old.start)))
    return Rank(
        0 if hedged else cost_of(kind, old, new, distance(known.comparison, changed)),
        *place,
        foreign=is_foreign(new, changed, symbols),
        inexact=not moved and not is_central(new, fits, known.given(old)),
        hedged=hedged,
        absurd=turned_absurd(old, new, changed),
        more=turned_more(old, new, changed, symbols),
        part=results_of(culprit.setting.leading).isdisjoint(names(changed)[:1]),
    )


def _by_gap(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield candidates, each ranked behind those as likely whose figure is nearer to the given."""
    ordered = sorted(candidates, key=lambda one: one.rank.effort)
    for _, group in groupby(ordered, key=lambda one: one.rank.effort):
        alike = list(group)
        gaps = sorted({(one.rank.inexact, *one.gap) for one in alike})
        for one in alike:
            nearer = gaps.index((one.rank.inexact, *one.gap))
            is_chosen = one.kind == ADDED  # of ten digits the one that fits
            inexact = one.rank.inexact or is_chosen
            yield one._replace(rank=one.rank._replace(nearer=nearer, inexact=inexact))
