"""Everything there is to say about the knots of an analysis."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil

from factcheck.constrain import Take, as_exact, as_taken, constrain
from factcheck.explain.certify import certify
from factcheck.explain.implied import implied
from factcheck.explain.margin import margin
from factcheck.explain.pairs import pairs
from factcheck.explain.repairs import repairs
from factcheck.explain.setting import Settings
from factcheck.explain.ways import by_reading
from factcheck.model.analysis import Analysis
from factcheck.model.bound import Implied
from factcheck.model.conflict import Conflict, Knot
from factcheck.model.explanation import Explanation, Repair
from factcheck.model.expression import Assertion
from factcheck.model.solution import Verdict
from factcheck.solve import Limits, Problem
from factcheck.solve.oracle import contexts
from factcheck.workers import ordered

Further = Callable[[Settings, Knot, Explanation], Explanation]
"""What makes more of the explanation of a knot."""

TOGETHER = 8
"""Up to so many knots are explained one after the other, in a z3 context of their own, whoever does it."""

PARALLEL = 12
"""Fewer knots than these are not worth starting processes for."""


def explain(  # noqa: PLR0913 - what is wanted, one by one
    analysis: Analysis,
    limits: Limits,
    about: Fraction,
    *,
    further: Further = lambda settings, knot, explanation: explanation,  # noqa: ARG005 - no more
    want_implied: bool = False,
    workers: int = 1,
) -> Analysis:
    """The same analysis with an explanation for the leading conflict of every knot; ``about`` is the fraction that vague hedges allow.

    ``further`` adds to those of contradictions. ``want_implied`` asks as well what the others imply for each claim, not only for those with a
    reading that they rule out. ``workers`` processes share the work where there is much; 0: one for each processor.
    """
    settings = Settings(analysis, limits, about)

    def told(some: Sequence[Knot]) -> list[Explanation]:
        contexts.passing.renew()
        return [
            further(settings, knot, _contradiction(knot, settings))
            if knot in contradictions
            else _boundary(knot, settings)
            for knot in some
        ]

    knots, contradictions = [*analysis.knots, *analysis.boundary_knots], {*analysis.knots}
    # Dealt out like cards, since contradictions take longer.
    parts = [knots[first :: ceil(len(knots) / TOGETHER)] for first in range(ceil(len(knots) / TOGETHER))]
    with ordered(told, parts, workers if len(knots) >= PARALLEL else 1) as explanations:
        found = {
            knot.leading: explanation
            for part, some in zip(parts, explanations, strict=True)
            for knot, explanation in zip(part, some, strict=True)
        }
    return analysis._replace(explanations=found, implied=tuple(_implied(analysis, settings, want_all=want_implied)))


def _contradiction(knot: Knot, settings: Settings) -> Explanation:
    leading = _members(knot.leading, settings.assertions)
    single = tuple(_repairs(knot, settings))
    return _told(leading, settings, as_taken)._replace(
        margin=margin(
            [one for one in leading if one.claim], settings.definitions(knot.leading), settings.symbols, settings.limits
        ),
        repairs=single,
        joint_repairs=() if single else pairs(knot, settings),
    )


def _boundary(knot: Knot, settings: Settings) -> Explanation:
    """A boundary is told with every figure taken as it is written."""
    return _told(_members(knot.leading, settings.assertions), settings, as_exact)


def uncertified(analysis: Analysis, limits: Limits) -> int:
    """How many components have neither a witness nor a contradiction that adds up; scenarios and the undecided aside."""
    assertions = {assertion.id: assertion for assertion in analysis.theory.assertions}
    symbols = analysis.theory.symbols

    def adds_up(conflict: Conflict) -> bool:
        if conflict in analysis.explanations:
            return analysis.explanations[conflict].certified
        members = (constrain(one, symbols) for one in _members(conflict, assertions))
        return certify(Problem(symbols, (), tuple(members)), limits) is not None

    return sum(
        not any(map(adds_up, sorted(component.conflicts, key=lambda conflict: conflict not in analysis.explanations)))
        if component.conflicts
        else component.witness is None
        for component in analysis.solution.components
        if not component.scenario and component.verdict is not Verdict.UNDECIDED
    )


def _implied(analysis: Analysis, settings: Settings, *, want_all: bool) -> Iterator[Implied]:
    """What the others imply for the figures of claims, or only of those with a reading that they rule out."""
    wanted = {outcome.assertion for outcome in analysis.solution.readings if outcome.impossible}
    for assertion in analysis.theory.assertions:
        if assertion.claim and (want_all or assertion.id in wanted):
            neighbours = settings.around(assertion.id)
            if neighbours is not None:
                yield from implied(assertion, neighbours)


def _told(leading: Sequence[Assertion], settings: Settings, take: Take) -> Explanation:
    """The arithmetic of statements that cannot all hold, and whether it is certain without the solver."""
    symbols, limits = settings.symbols, settings.limits
    problem = Problem(symbols, (), tuple(constrain(one, symbols, take) for one in leading))
    derivation = by_reading(leading, problem, limits, take)
    return Explanation(
        headline=derivation.headline if derivation else "",
        derivation=derivation.lines if derivation else (),
        axes=derivation.axes if derivation else (),
        # The arithmetic is a proof as good as a certificate, and the only one where quantities are multiplied.
        certified=derivation is not None or certify(problem, limits) is not None,
    )


def _members(conflict: Conflict, assertions: Mapping[str, Assertion]) -> list[Assertion]:
    return [assertions[name] for name in (*conflict.definitions, *conflict.statements)]


def _repairs(knot: Knot, settings: Settings) -> Iterator[Repair]:
    """Repairs of the leading conflict, suspects first, wherever changing one statement resolves the knot."""
    for name in knot.culprits:
        yield from repairs(settings.assertions[name], settings.of(name, knot), settings.restate)
