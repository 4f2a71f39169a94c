"""Everything there is to say about the knots of an analysis."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from factcheck.constrain import as_exact, constrain
from factcheck.explain.certify import certify
from factcheck.explain.derivation import derive
from factcheck.explain.facts import as_written, taken
from factcheck.explain.margin import margin
from factcheck.explain.repairs import repairs
from factcheck.explain.setting import Settings
from factcheck.model.analysis import Analysis
from factcheck.model.conflict import Conflict, Knot
from factcheck.model.explanation import Explanation, Repair
from factcheck.model.expression import Assertion
from factcheck.solve import Limits, Problem


def explain(analysis: Analysis, limits: Limits) -> Analysis:
    """The same analysis with an explanation for the leading conflict of every knot."""
    settings = Settings(analysis, limits)
    found: dict[Conflict, Explanation] = {}
    for knot in analysis.knots:
        found[knot.leading] = _contradiction(knot, analysis, settings, limits)
    for knot in analysis.boundary_knots:
        found[knot.leading] = _boundary(knot.leading, analysis, settings.assertions, limits)
    return replace(analysis, explanations=found)


def _contradiction(knot: Knot, analysis: Analysis, settings: Settings, limits: Limits) -> Explanation:
    leading = _members(knot.leading, settings.assertions)
    symbols = analysis.theory.symbols
    problem = Problem(
        symbols,
        tuple(constrain(one, symbols) for one in leading if one.claim is None),
        tuple(constrain(one, symbols) for one in leading if one.claim is not None),
    )
    comparisons = [comparison for one in leading for comparison in one.alternatives[0].comparisons]
    is_plain = all(len(one.alternatives) == 1 for one in leading)
    derivation = derive(comparisons, symbols, taken) if is_plain else None
    return Explanation(
        headline=derivation.headline if derivation else "",
        derivation=derivation.lines if derivation else (),
        certified=certify(problem, limits) is not None,
        margin=margin(leading, symbols, limits),
        repairs=tuple(_repairs(knot, settings)),
    )


def _boundary(
    conflict: Conflict, analysis: Analysis, assertions: Mapping[str, Assertion], limits: Limits
) -> Explanation:
    """A boundary is told with every figure taken as it is written."""
    leading = _members(conflict, assertions)
    symbols = analysis.theory.symbols
    comparisons = [comparison for one in leading for comparison in one.alternatives[0].comparisons]
    is_plain = all(len(one.alternatives) == 1 for one in leading)
    derivation = derive(comparisons, symbols, as_written) if is_plain else None
    exact = [constrain(one, symbols, as_exact) for one in leading]
    problem = Problem(symbols, (), tuple(exact))
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
        yield from repairs(settings.assertions[name], settings.of(name, knot))
