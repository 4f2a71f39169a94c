"""Repairs as an editor would choose among them: known slips first, then the smallest changes.

A repair whose figure a known slip explains proposes what was meant before any other value. A
plausibility band does not say which of its values was meant: where no slip fits, the nearest is.
"""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from functools import partial
from math import floor
from typing import NamedTuple

from factcheck.diagnose.derived import PART, RESULT, later_of, origin, results_of
from factcheck.diagnose.dropped_hedge import KIND as LOST_HEDGE
from factcheck.diagnose.other_quantity import KIND as OTHER_QUANTITY
from factcheck.diagnose.parts import equated, figure_at, is_percentage, is_ratio
from factcheck.diagnose.rank import MEANT, THOUSAND
from factcheck.diagnose.undoing import as_slip, in_figure, in_new_unit, in_words, nearest, together
from factcheck.diagnose.wording import changes
from factcheck.explain.repair import (
    Settings,
    number_of,
)
from factcheck.model.conflict import IMPLAUSIBLE, Knot
from factcheck.model.explanation import DATE, Diagnosis, Explanation, Repair
from factcheck.model.expression import Comparison, Literal, Name, names
from factcheck.rational import Rational
from factcheck.solve import Budget

FAR, UNLIKE = 100, 10
"""A figure that many times off is nobody's guess: the first where there is a nearer one, the second
where a slip explains what stands there."""


class Cost(NamedTuple):
    """What sorts repairs, the likeliest first.

    ``place`` is that of the slip which the repair undoes, behind all where it undoes none;
    ``is_elsewhere``: no slip got a word of its figure wrong. ``is_turned``: it is far off, below
    zero, or no multiple any more; ``is_other``: the first slip is in another statement. ``came`` is
    how its figure came about; ``is_source``: nothing was converted to it. ``changed`` is how many
    characters change; ``is_part``: no statement gives its quantity.
    """

    place: int
    is_elsewhere: bool
    is_turned: bool
    is_other: bool
    came: int
    is_source: bool
    changed: int
    is_part: bool

    @property
    def explained(self) -> "Cost":
        """The same of a repair that undoes a slip: what is said of its figure tells nothing."""
        return self._replace(is_turned=False, is_other=False, came=0, changed=0)


Ordered = tuple[Cost, Repair]


def chosen(explanation: Explanation, settings: Settings, knot: Knot, budget: Budget) -> Explanation:
    """Return an explanation whose repairs propose slips, those that change least first.

    A word that a slip got wrong, as percent for points, is a repair like a figure, and before that
    of its figure.
    What only a slip far off or nothing explains is left out where something else would do, and what
    is less far where a slip does, or where what nobody worked out would turn below zero. Of what no
    slip explains, what is ten times off, turns below zero or from so many times to less than once
    goes behind the rest; a statement that the first slip is in goes before others where that is no
    slip of a figure. What was worked out from others goes before these, then what was converted
    before what it was converted from, then what changes in fewer characters. What is not plausible
    has no other value by the others.
    """
    slips = list(explanation.diagnoses)
    members = [
        settings.assertions[one] for one in (*knot.leading.definitions, *knot.leading.statements)
    ]
    converted, results, later = _converted(knot, settings), results_of(members), later_of(members)
    by_band = knot.rule == IMPLAUSIBLE
    found: list[Ordered] = []
    words = in_words(slips, settings, knot, budget)
    reworded = [(place, repair, repair) for place, repair in words.values()]
    refigured = [(*as_slip(one, slips, settings), one) for one in explanation.repairs]
    undone = {place for place, *_ in (*reworded, *refigured)}
    suspect = "" if 0 in undone else _suspect(slips)
    for place, by_slip, repair in (*reworded, *refigured):
        one = by_slip or (nearest(repair, settings) if by_band else repair)
        statement = settings.assertions[repair.statement]
        comparison = statement.comparison
        assert comparison
        figure = figure_at(one.start, comparison)
        is_other = repair.statement != suspect
        cost = Cost(
            place,
            is_elsewhere=(one.statement, one.start) not in words,
            is_turned=_is_unlikely(one, figure, comparison),
            is_other=is_other,
            came=origin(figure, statement, results),
            is_source=repair.statement not in converted,
            changed=_changes(one, figure),
            is_part=later.isdisjoint(names(comparison)[:1]),
        )
        found.append((cost.explained if by_slip else cost, one))
    likely = _likely(_possible(found, slips, settings), slips, settings, words)
    ordered = sorted(likely, key=lambda one: one[0])
    return explanation._replace(
        repairs=tuple(in_new_unit(repair, settings) for _, repair in ordered),
        joint_repairs=tuple(
            tuple(in_new_unit(repair, settings) for repair in several)
            for several in _jointly([*together(slips, settings)], explanation.joint_repairs)
        ),
    )


def _jointly(
    undone: Sequence[tuple[Repair, ...]], known: Sequence[tuple[Repair, ...]]
) -> Iterator[tuple[Repair, ...]]:
    """Yield the repairs that undo slips in several statements, then others of several.

    A change that is known already is told with the values that fit.
    """
    made = {_changed(several): several for several in known}
    yield from (made.pop(_changed(several), several) for several in undone)
    yield from made.values()


def _changed(several: Sequence[Repair]) -> frozenset[tuple[str, str]]:
    """Return the statements that repairs change together, each as it is then."""
    return frozenset((one.statement, one.replacement) for one in several)


def _suspect(slips: Sequence[Diagnosis]) -> str:
    """Return the only statement that the first slip is in; empty without any.

    A lost hedge leaves all figures as they are, so that it says nothing of any.
    """
    is_one = bool(slips) and not slips[0].beside and slips[0].kind != LOST_HEDGE
    return slips[0].statement if is_one else ""


def _is_unlikely(repair: Repair, figure: Literal, comparison: Comparison) -> bool:
    """Whether a repair makes a figure what its writer hardly meant.

    That is ten times larger or smaller, a profit that is a loss, or 0.2 times as many.
    """
    is_far = repair.share is not None and _is_off(repair, UNLIKE)
    return is_far or _is_turned(repair, figure) or _is_fewer(repair, figure, comparison)


def _changes(repair: Repair, figure: Literal) -> int:
    """Return how many characters change; another word is one change, however long.

    So a quarter is for a third.
    """
    is_word = not any(map(str.isdigit, repair.now + repair.then))
    return MEANT if is_word and not figure.hedge else changes(repair.now, repair.then)


def _possible(
    found: Sequence[Ordered], slips: Sequence[Diagnosis], settings: Settings
) -> Sequence[Ordered]:
    """Return the repairs without those that turn what nobody worked out below zero, if others do.

    Nobody writes 40 for -13, but works out 10 for a loss of 13.
    """
    return [
        one
        for one in found
        if one[0].place < len(slips)
        or one[0].came != PART
        or not _is_turned(one[1], _figure_of(one[1], settings))
    ] or found


def _likely(
    found: Sequence[Ordered],
    slips: Sequence[Diagnosis],
    settings: Settings,
    reworded: Collection[tuple[str, int]],
) -> Sequence[Ordered]:
    """Return the repairs that are not far off, or else those of ratios.

    A zero that nobody worked out is changed only where nothing near would do, a percentage by any
    factor where it may be one of points: these are its places, ``reworded``. What was worked out
    may be as far off as what slips explain, and so may what is said of the wrong quantity.
    """
    undone = [one for one in found if one[0].place < len(slips)]
    is_explained = bool(undone) or not all(map(partial(_is_weak, settings=settings), slips))

    def is_likely(one: Ordered, times: int) -> bool:
        cost, repair = one
        if one in undone or (repair.statement, repair.start) in reworded:
            return True
        is_result = repair.share is None and cost.came != PART
        return is_result or not _is_off(repair, max(times, _beside(one, undone, slips, settings)))

    likely = [one for one in found if is_likely(one, UNLIKE if is_explained else FAR)]
    if any(is_likely(one, UNLIKE) for one in likely):
        return likely
    zeros = [one for one in found if one[1].share is None and one not in likely]
    return [*likely, *zeros] or _of_ratios(found, settings, is_explained=is_explained)


def _beside(
    one: Ordered, undone: Sequence[Ordered], slips: Sequence[Diagnosis], settings: Settings
) -> int:
    """Return how many times off a repair may not be beside slips, and those that they explain."""
    cost, repair = one
    if cost.came == RESULT and undone and _is_named(repair, settings):
        return floor(min([Fraction(THOUSAND), *(_times_off(other) for _, other in undone)])) + 1
    is_misnamed = any(
        slip.kind == OTHER_QUANTITY and slip.statement == repair.statement for slip in slips
    )
    return FAR if is_misnamed else 0


def _of_ratios(
    found: Sequence[Ordered], settings: Settings, *, is_explained: bool
) -> Sequence[Ordered]:
    """Return the repairs of ratios; all where there are none and no slip explains anything.

    Somebody works out a ratio the wrong way round, but counts nothing so wrongly. Where a slip
    explains it, only of ratios with a name: 5 times as much is no 0.2 times.
    """
    ratios = [one for one in found if is_ratio(_figure_of(one[1], settings))]
    if is_explained:
        return [one for one in ratios if _is_named(one[1], settings)]
    return ratios or found


def _figure_of(repair: Repair, settings: Settings) -> Literal:
    """Return the figure that a repair changes, as it stands."""
    comparison = settings.assertions[repair.statement].comparison
    assert comparison
    return figure_at(repair.start, comparison)


def _is_turned(repair: Repair, figure: Literal) -> bool:
    """Whether what is more than nothing becomes less: a profit a loss."""
    is_less = repair.share is not None and repair.share < -1
    return is_less and number_of(figure) > 0


def _is_weak(slip: Diagnosis, settings: Settings) -> bool:
    """Whether a slip is in one figure, so that its repair is told if it holds without rounding."""
    return not slip.source and in_figure(slip, settings) is not None


def _converted(knot: Knot, settings: Settings) -> set[str]:
    """Return the statements of a figure that is another one anew, as a statement says."""
    members = (*knot.leading.definitions, *knot.leading.statements)
    comparisons = {name: settings.assertions[name].comparison for name in members}
    results = {
        one.left.quantity
        for one in comparisons.values()
        if one and isinstance(one.left, Name) and isinstance(one.right, Name)
    }
    return {
        name
        for name, one in comparisons.items()
        if one
        and isinstance(one.left, Name)
        and names(one) == [one.left.quantity]
        and one.left.quantity in results
    }


def _is_fewer(repair: Repair, figure: Literal, comparison: Comparison) -> bool:
    """Whether so many times as much becomes less than once: nobody says 0.2 times as many."""
    is_multiple = is_ratio(figure) and not is_percentage(figure)
    if not is_multiple or len({*names(comparison)}) == 1:
        return False
    return number_of(figure) >= 1 > number_of(figure) + repair.moves


def _is_off(repair: Repair, times: int) -> bool:
    """Whether a repair makes a figure so many times larger or smaller, or changes a zero."""
    if repair.share is None:
        return repair.unit != DATE
    ratio = _times_off(repair)
    return not ratio or ratio >= times


def _times_off(repair: Repair) -> Rational:
    """Return how many times larger or smaller a figure becomes; 0 where that is no number."""
    ratio = abs(1 + Rational(repair.share)) if repair.share is not None else Rational(0)
    return max(ratio, 1 / ratio) if ratio else ratio


def _is_named(repair: Repair, settings: Settings) -> bool:
    """Whether the figure of a repair is all that its statement says of a quantity."""
    comparison = settings.assertions[repair.statement].comparison
    assert comparison
    return equated(comparison) is not None
