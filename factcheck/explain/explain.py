"""Everything there is to say about the knots of an analysis."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from factcheck.constrain import Take, as_exact, as_taken, constrain
from factcheck.explain.certify import certify
from factcheck.explain.implied import implied
from factcheck.explain.margin import margin
from factcheck.explain.pairs import pairs
from factcheck.explain.repairs import repairs
from factcheck.explain.setting import Settings
from factcheck.explain.sharing import shared
from factcheck.explain.ways import by_reading
from factcheck.model.analysis import Analysis
from factcheck.model.bound import Implied
from factcheck.model.conflict import Conflict, Knot
from factcheck.model.explanation import Explanation, Repair
from factcheck.model.expression import Assertion
from factcheck.model.solution import Verdict
from factcheck.model.symbol import Symbol
from factcheck.solve import Limits, Problem


def explain(
    analysis: Analysis, limits: Limits, about: Fraction, *, want_implied: bool = False, workers: int = 1
) -> Analysis:
    """The same analysis with an explanation for the leading conflict of every knot; ``about`` is the fraction that vague hedges allow.

    ``want_implied`` asks as well what the others imply for each claim, not only for those with a reading that they rule out. ``workers``
    processes share the work where there is much; 0: one for each processor.
    """
    settings = Settings(analysis, limits, about)
    # A boundary is told with every figure taken as it is written.
    asked = [(knot, as_taken) for knot in analysis.knots] + [(knot, as_exact) for knot in analysis.boundary_knots]
    told = shared(lambda one: _explained(*one, settings, limits), asked, workers)
    found = {knot.leading: explanation for (knot, _), explanation in zip(asked, told, strict=True)}
    return replace(analysis, explanations=found, implied=tuple(_implied(analysis, settings, want_all=want_implied)))


def _explained(knot: Knot, take: Take, settings: Settings, limits: Limits) -> Explanation:
    leading = _members(knot.leading, settings.assertions)
    told = _told(leading, settings.symbols, limits, take)
    if take is as_exact:
        return told
    single = tuple(_repairs(knot, settings))
    return replace(
        told,
        margin=margin(leading, settings.symbols, limits),
        repairs=single,
        joint_repairs=() if single else pairs(knot, settings),
    )


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


def _told(leading: Sequence[Assertion], symbols: Mapping[str, Symbol], limits: Limits, take: Take) -> Explanation:
    """The arithmetic of statements that cannot all hold, and whether it is certain without the solver."""
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
