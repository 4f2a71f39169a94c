"""How a knot is told, whatever rule it breaks."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from factcheck.judge import rule_of
from factcheck.model.analysis import Analysis
from factcheck.model.conflict import BOUNDARY, Conflict, Knot
from factcheck.model.explanation import Explanation
from factcheck.model.expression import Assertion, literals
from factcheck.model.finding import Finding, ToldStatement
from factcheck.model.rule import Rule
from factcheck.prose import series
from factcheck.rules.moments import advice
from factcheck.rules.told import by_id, claims_of, place_of, span_of, wording, wordings

# What is said of one, two and more statements where nothing explains the clash better.
CANNOT = ("cannot be true", "cannot both be true", "cannot all be true")


def clashes(analysis: Analysis, rule: Rule, endings: tuple[str, str, str] = CANNOT) -> Iterator[Finding]:
    """A finding for each knot that breaks a rule, at its first suspect, beside it the rest.

    A boundary is told at the first suspect with a strict limit. The rest are the other statements of the conflict that leads the knot.
    """
    assertions = by_id(analysis)
    for knot in (*analysis.knots, *analysis.boundary_knots, *analysis.accepted_knots):
        if knot.rule != rule.name:
            continue
        leading = knot.leading
        told = [assertions[statement] for statement in leading.statements or leading.definitions]
        primary = _primary(knot, told, assertions)
        explanation = analysis.explanations.get(leading, Explanation())
        definitions = tuple(wording(assertions[definition]) for definition in leading.definitions)
        beside = definitions if leading.statements else ()
        message = explanation.headline or _headline(told, beside, endings)
        sets = sorted(knot.conflicts, key=lambda conflict: (len(conflict.statements), conflict.statements))
        yield Finding(
            rule=rule.name,
            severity=rule.severity,
            message=_under(leading.scenario) + message + _runner_up(knot),
            span=span_of(primary),
            places=tuple(place_of(assertion) for assertion in told if assertion is not primary),
            helps=advice(knot, assertions),
            claims=claims_of(chain.from_iterable(conflict.statements for conflict in knot.conflicts), assertions),
            statements=tuple(
                ToldStatement(assertion.id, wording(assertion), span_of(assertion))
                for assertion in told
                if assertion.claim
            ),
            definitions=definitions,
            scenario=leading.scenario,
            sets=tuple(conflict.statements for conflict in sets),
            grounds=tuple(_ground(conflict, rule, assertions) for conflict in sets),
            sets_complete=knot.complete,
            corrections=knot.corrections,
            suspects=knot.suspects,
            certified=explanation.certified,
            margin=explanation.margin,
            derivation=explanation.derivation,
            repairs=explanation.repairs,
            joint_repairs=explanation.joint_repairs,
            diagnoses=explanation.diagnoses,
            axes=explanation.axes,
            accepted=knot.accepted,
        )


def _primary(knot: Knot, told: Sequence[Assertion], assertions: Mapping[str, Assertion]) -> Assertion:
    """The first suspect of a knot, of a boundary the first one with a strict limit."""
    suspected = [assertions[name] for name in knot.suspects if name in knot.leading.statements]
    if knot.rule == BOUNDARY:
        suspected.sort(key=_is_loose)
    return (suspected or told)[0]


def _headline(told: Sequence[Assertion], definitions: Sequence[str], endings: Sequence[str]) -> str:
    """What is said of statements where nothing explains their clash better."""
    beside = f" ({series(definitions)})" if definitions else ""
    return f"{wordings(told)} {endings[min(len(told), len(endings)) - 1]}{beside}"


def _under(scenario: str) -> str:
    return f"under {scenario}, " if scenario else ""


def _ground(conflict: Conflict, rule: Rule, assertions: Mapping[str, Assertion]) -> tuple[str, ...]:
    """The rule that a conflict itself breaks, its scenario, and the definitions it rests on."""
    broken = rule.name
    if rule.name != BOUNDARY and conflict.statements:
        claims = (assertions[statement].claim for statement in conflict.statements)
        broken = rule_of(claim for claim in claims if claim)
    return broken, conflict.scenario, *(wording(assertions[definition]) for definition in conflict.definitions)


def _is_loose(assertion: Assertion) -> bool:
    """Whether a statement has no strict limit, which is what a boundary is about."""
    return not any(
        comparison.relation.is_strict
        or any(literal.taken.low_open or literal.taken.high_open for literal in literals(comparison))
        for alternative in assertion.alternatives
        for comparison in alternative.comparisons
    )


def _runner_up(knot: Knot) -> str:
    """Which statements are likely wrong together, and which others might be.

    Empty where one alone resolves the knot, and where the knot is accepted.
    """
    likeliest = knot.corrections[:2]
    if knot.accepted or not likeliest or len(likeliest[0]) == 1:
        return ""
    return "; likely wrong: " + ", or ".join(f"{series(correction)} together" for correction in likeliest)
