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
from factcheck.explain.ways import by_reading
from factcheck.model.analysis import Analysis
from factcheck.model.bound import Implied
from factcheck.model.conflict import Conflict, Knot
from factcheck.model.explanation import Explanation, Repair
from factcheck.model.expression import Assertion
from factcheck.model.solution import Verdict
from factcheck.model.symbol import Symbol
from factcheck.solve import Limits, Problem

# In components with more statements than these, asking for each what the others imply would take longer than all else.
LARGEST = 60


def explain(analysis: Analysis, limits: Limits, about: Fraction, *, want_implied: bool = False) -> Analysis:
    """The same analysis with an explanation for the leading conflict of every knot; ``about`` is the fraction that vague hedges allow.

    ``want_implied`` asks as well what the others imply for each claim, not only for those with a reading that they rule out.
    """
    settings = Settings(analysis, limits, about)
    found: dict[Conflict, Explanation] = {}
    for knot in analysis.knots:
        leading = _members(knot.leading, settings.assertions)
        single = tuple(_repairs(knot, settings))
        found[knot.leading] = replace(
            _told(leading, analysis.theory.symbols, limits, as_taken),
            margin=margin(leading, analysis.theory.symbols, limits),
            repairs=single,
            joint_repairs=() if single else pairs(knot, settings),
        )
    for knot in analysis.boundary_knots:
        # A boundary is told with every figure taken as it is written.
        leading = _members(knot.leading, settings.assertions)
        found[knot.leading] = _told(leading, analysis.theory.symbols, limits, as_exact)
    return replace(analysis, explanations=found, implied=tuple(_implied(analysis, settings, want_all=want_implied)))


def _implied(analysis: Analysis, settings: Settings, *, want_all: bool) -> Iterator[Implied]:
    """What the others imply for the figures of claims, of those in large components only where they rule out a reading."""
    ruled_out = {outcome.assertion for outcome in analysis.solution.readings if outcome.impossible}
    for assertion in analysis.theory.assertions:
        component = settings.first_of(assertion.id)
        small = component.verdict is Verdict.CONSISTENT and len(component.assertions) <= LARGEST
        if assertion.claim and (assertion.id in ruled_out or (want_all and small)):
            yield from implied(assertion, settings.within(component, assertion.id))


def _told(leading: Sequence[Assertion], symbols: Mapping[str, Symbol], limits: Limits, take: Take) -> Explanation:
    """The arithmetic of statements that cannot all hold, and whether it is certain without the solver."""
    problem = Problem(symbols, (), tuple(constrain(one, symbols, take) for one in leading))
    derivation = by_reading(leading, problem, limits, take)
    return Explanation(
        headline=derivation.headline if derivation else "",
        derivation=derivation.lines if derivation else (),
        certified=certify(problem, limits) is not None,
    )


def _members(conflict: Conflict, assertions: Mapping[str, Assertion]) -> list[Assertion]:
    return [assertions[name] for name in (*conflict.definitions, *conflict.statements)]


def _repairs(knot: Knot, settings: Settings) -> Iterator[Repair]:
    """Repairs of the leading conflict, suspects first, wherever changing one statement resolves the knot."""
    for name in knot.culprits:
        yield from repairs(settings.assertions[name], settings.of(name, knot), settings.restate)
