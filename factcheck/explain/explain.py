"""Explanations of knots: arithmetic, margin, repairs and what the others imply."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from factcheck.constrain import Take, as_exact, as_taken, constrain
from factcheck.executors import Workers
from factcheck.explain.part import Parts, with_band
from factcheck.explain.repair import (
    Settings,
    implied,
    knot_repairs,
    margin,
    repair_pairs,
    repairs_worked_out,
)
from factcheck.explain.telling import members_of, told
from factcheck.model.analysis import Analysis
from factcheck.model.bound import Implied
from factcheck.model.conflict import BOUNDARY, IMPLAUSIBLE, Conflict, Knot
from factcheck.model.explanation import Explanation, Repair
from factcheck.model.expression import Assertion
from factcheck.model.solution import Component, CutOff, Search, Verdict
from factcheck.solve import Budget, Limits, SpentError, System, certify

Enricher = Callable[[Settings, Knot, Explanation, Budget], Explanation]
"""Adds to the explanation of a knot, within the budget of its group.

A function of a module, so that workers can import it."""

TOGETHER = 8
"""Groups of knots in a share of the work, on average at most; one worker explains them in turn."""

PARALLEL = 300
"""Fewer statements than these are not worth beginning processes for, those of the group of each
knot taken together: that takes half a second, and a knot some 3 ms for each of them."""

SHARES: Mapping[Search, tuple[float, float]] = {
    Search.ARITHMETIC: (0.5, 0.5),
    Search.MARGIN: (0.25, 0.5),
    Search.REPAIRS: (1, 0.6),
    Search.SLIPS: (1, 1),
    Search.IMPLIED: (1, 0.8),
}
"""As in solving: how many times the counted work of ``Limits`` a search may do, and its share of
the time that is left for a knot."""


def add_nothing(
    _settings: Settings, _knot: Knot, explanation: Explanation, _budget: Budget
) -> Explanation:
    """Return an explanation as it is."""
    return explanation


def explain(  # noqa: PLR0913 - what is wanted, one by one
    analysis: Analysis,
    limits: Limits,
    about: Fraction,
    *,
    enrich: Enricher = add_nothing,
    want_implied: bool = False,
    workers: Workers | None = None,
) -> Analysis:
    """Return the same analysis with an explanation for the leading conflict of every knot.

    ``about`` is the fraction that vague hedges allow. ``enrich`` adds to the explanations of
    contradictions. ``want_implied`` asks as well what the others imply for each claim, not only for
    claims with a reading that the others rule out. ``workers`` share the work where there is much.
    A group has the time for its explanations that solving did not use.

    Raises:
        LostError: where workers are lost.
    """
    settings = Settings(analysis, about)
    knots = [
        *analysis.knots,
        *analysis.boundary_knots,
        *analysis.accepted_knots,
        *analysis.band_knots.values(),
    ]
    groups = _by_group(knots, analysis.solution.components)
    # Dealt out like cards, since contradictions take longer.
    count = ceil(len(groups) / TOGETHER)
    parts = Parts(analysis)
    contradictions = frozenset((*analysis.knots, *analysis.band_knots.values()))

    def share(groups: Sequence[Sequence[Knot]]) -> Share:
        members = [knot for group in groups for knot in group]
        part = parts.connected_with(members)
        return Share(part, groups, contradictions.intersection(members), limits, about, enrich)

    shares = [share(groups[first::count]) for first in range(count)]
    several = workers or Workers()
    if not several.are_begun and _work(knots, settings) < PARALLEL:
        several = Workers()
    results = several.map(explain_share, shares, lambda share: share)
    found = {leading: explanation for some in results for leading, explanation in some}
    implied, cut = _implied_figures(analysis, settings, limits, want_all=want_implied)
    cuts = (
        *analysis.solution.cut,
        *(one for knot in knots for one in found[knot.leading].cut),
        *cut,
    )
    return analysis._replace(
        explanations={knot.leading: found[knot.leading] for knot in knots},
        implied=implied,
        cut=cuts,
    )


class Share(NamedTuple):
    """Groups of knots and all that explaining them needs.

    ``contradictions`` are the knots among them that nobody accepted, bands that are ruled out
    included.
    """

    analysis: Analysis
    groups: Sequence[Sequence[Knot]]
    contradictions: frozenset[Knot]
    limits: Limits
    about: Fraction
    enrich: Enricher


def explain_share(share: Share) -> list[tuple[Conflict, Explanation]]:
    """Return the explanation of each knot, by its leading conflict."""
    settings = Settings(share.analysis, share.about)
    found = []
    for group in share.groups:
        for knot, budget in _budgets(group, share.analysis.solution.seconds, share.limits):
            own = settings
            if knot.rule == IMPLAUSIBLE:
                own = Settings(with_band(share.analysis, knot), share.about)
            is_clash = knot in share.contradictions
            found.append((knot.leading, _explanation(knot, is_clash, own, share.enrich, budget)))
    return found


def _by_group(knots: Sequence[Knot], components: Sequence[Component]) -> list[list[Knot]]:
    """Return the knots by the group of claims that they are in.

    Components that share statements are one group, under whatever hypotheses.
    """
    numbers: dict[str, int] = {}
    members: dict[int, dict[str, None]] = {}
    for number, component in enumerate(components):
        joined = sorted({numbers[name] for name in component.assertions if name in numbers})
        names = (*component.assertions, *(name for other in joined for name in members.pop(other)))
        members[number] = dict.fromkeys(names)
        numbers.update(dict.fromkeys(names, number))
    groups: dict[int, list[Knot]] = {}
    for knot in knots:
        groups.setdefault(numbers[_first(knot)], []).append(knot)
    return list(groups.values())


def _work(knots: Sequence[Knot], settings: Settings) -> int:
    """Return how many statements the groups of all knots have, counted anew for each knot."""
    return sum(len(settings.component(_first(knot)).assertions) for knot in knots)


def _first(knot: Knot) -> str:
    """Return a statement or a definition of a knot."""
    return (*knot.leading.statements, *knot.leading.definitions)[0]


def _budgets(
    group: Sequence[Knot], seconds: Mapping[str, float], limits: Limits
) -> Iterator[tuple[Knot, Budget]]:
    """Yield each knot of a group with its budget.

    It is half of the time that the group still has, or all of it for the last knot. Equal shares
    would be so small among many knots that a busy machine would cut them off.
    """
    members = {name for knot in group for name in knot.leading.statements}
    taken = max((seconds.get(name, 0) for name in members), default=0)
    budget = Budget(limits, limits.clock() + limits.seconds - taken)
    for number, knot in enumerate(group):
        yield knot, budget.search(1, 1 if number == len(group) - 1 else 0.5)


def _explanation(
    knot: Knot, is_contradiction: bool, settings: Settings, enrich: Enricher, budget: Budget
) -> Explanation:
    """Return the explanation of a knot; of a contradiction with its margin and repairs."""
    if not is_contradiction:
        # A boundary has no repairs, and what is accepted needs none. The arithmetic of a boundary
        # takes every figure as it is written.
        return _arithmetic(knot, settings, budget, as_exact if knot.rule == BOUNDARY else as_taken)
    explanation = _arithmetic(knot, settings, budget, as_taken)
    part = budget.search(*SHARES[Search.MARGIN])
    with suppress(SpentError):
        claims = [one for one in members_of(knot.leading, settings.assertions) if one.claim]
        definitions = settings.definitions(knot.leading)
        explanation = explanation._replace(
            margin=margin(claims, definitions, settings.encoded, part)
        )
    explanation = with_cut(explanation, knot, Search.MARGIN, part)
    part = budget.search(*SHARES[Search.REPAIRS])
    single: list[Repair] = []
    joint: tuple[tuple[Repair, ...], ...] = ()
    with suppress(SpentError):
        single.extend(knot_repairs(knot, settings, part))
        if not single:
            joint = repair_pairs(knot, settings, part) or repairs_worked_out(knot, settings, part)
    explanation = explanation._replace(repairs=tuple(single), joint_repairs=joint)
    explanation = with_cut(explanation, knot, Search.REPAIRS, part)
    return enrich(settings, knot, explanation, budget.search(*SHARES[Search.SLIPS]))


def with_cut(explanation: Explanation, knot: Knot, search: Search, budget: Budget) -> Explanation:
    """Return an explanation that records whether a search has spent its budget."""
    if budget.spent is None:
        return explanation
    cut = CutOff(_first(knot), search, budget.spent.by_clock)
    return explanation._replace(cut=(*explanation.cut, cut))


def uncertified(analysis: Analysis, limits: Limits) -> int:
    """Return how many components have neither a witness nor a contradiction that adds up.

    Components under scenarios and undecided ones do not count.
    """
    assertions = {assertion.id: assertion for assertion in analysis.theory.assertions}
    symbols = analysis.theory.symbols

    def adds_up(conflict: Conflict) -> bool:
        if conflict in analysis.explanations:
            return analysis.explanations[conflict].certified
        members = tuple(constrain(one, symbols) for one in members_of(conflict, assertions))
        budget = Budget(limits).search(*SHARES[Search.ARITHMETIC])
        with suppress(SpentError):
            return certify(System(symbols, (), members), budget) is not None
        return False

    return sum(
        not any(
            map(
                adds_up,
                sorted(
                    component.conflicts, key=lambda conflict: conflict not in analysis.explanations
                ),
            )
        )
        if component.conflicts
        else component.witness is None
        for component in analysis.solution.components
        if not component.scenario and component.verdict is not Verdict.UNDECIDED
    )


def _implied_figures(
    analysis: Analysis, settings: Settings, limits: Limits, *, want_all: bool
) -> tuple[tuple[Implied, ...], list[CutOff]]:
    """Return what the others imply for the figures of claims, and the searches that were cut off.

    Unless ``want_all``, only of claims with a reading that the others rule out, and of bounds that
    they make pointless. Claims of one component are asked about one after the other, within one
    budget.
    """
    wanted = {outcome.assertion for outcome in analysis.solution.readings if outcome.impossible}
    wanted |= {one.assertion for one in analysis.solution.understated}
    groups: dict[tuple[str, ...], list[Assertion]] = {}
    for assertion in analysis.theory.assertions:
        claim = assertion.claim
        if claim and ((want_all and not claim.read) or assertion.id in wanted):
            groups.setdefault(settings.component(assertion.id).assertions, []).append(assertion)
    found: dict[str, list[Implied]] = {}
    cut: list[CutOff] = []
    for members in groups.values():
        seconds = limits.seconds - analysis.solution.seconds.get(members[0].id, 0)
        budget = Budget(limits, limits.clock() + seconds).search(*SHARES[Search.IMPLIED])
        with suppress(SpentError):
            for assertion in members:
                neighbours = settings.neighbours_of(assertion.id, budget)
                if neighbours is not None:
                    found[assertion.id] = list(implied(assertion, neighbours))
        if budget.spent is not None:
            cut.append(CutOff(members[0].id, Search.IMPLIED, budget.spent.by_clock))
    results = (
        one for assertion in analysis.theory.assertions for one in found.get(assertion.id, ())
    )
    return tuple(results), cut


def _arithmetic(knot: Knot, settings: Settings, budget: Budget, take: Take) -> Explanation:
    """Return the arithmetic of a leading conflict, and whether it is certain without the solver."""
    part = budget.search(*SHARES[Search.ARITHMETIC])
    explanation = Explanation()
    with suppress(SpentError):
        explanation = told(knot, settings, part, take)
    return with_cut(explanation, knot, Search.ARITHMETIC, part)
