"""Report knots as findings, whatever rule they break."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from factcheck.fixing import Known, told_anew
from factcheck.judge import rule_of
from factcheck.model.analysis import Analysis
from factcheck.model.conflict import BOUNDARY, IMPLAUSIBLE, Conflict, Knot
from factcheck.model.explanation import Diagnosis, Explanation, Repair
from factcheck.model.expression import Assertion
from factcheck.model.finding import Finding, ShownStatement
from factcheck.model.rule import Rule
from factcheck.prose import series, signs_of, without_rounding
from factcheck.rules.moments import index_advice
from factcheck.rules.moved import as_moved, as_turned
from factcheck.rules.primary import is_read, primary_statement
from factcheck.rules.printed import LOOSENED, printed_repairs, slip_as_printed
from factcheck.rules.statements import (
    by_id,
    claims_of,
    joint_wording,
    number_of,
    place_of,
    span_of,
    wording,
)

NO_REPAIR = (
    "no other value of a single figure mends this: one of the statements must say something else"
)

# The end of a message on one, two and more statements where nothing explains the clash better.
CANNOT = ("cannot be true", "cannot both be true", "cannot all be true")


def clash_findings(
    analysis: Analysis, rule: Rule, endings: tuple[str, str, str] = CANNOT
) -> Iterator[Finding]:
    """Yield a finding for each knot that breaks a rule, at its first suspect.

    One of statements that were read in a text is at the figure that is likeliest wrong.

    A boundary is reported at the first suspect with a strict limit. The places beside it are the
    other statements of the conflict that leads the knot.
    """
    assertions = by_id(analysis)
    known = Known(analysis.corpus, analysis.evidence, analysis.coverage)
    for knot in (*analysis.knots, *analysis.boundary_knots, *analysis.accepted_knots):
        if knot.rule == rule.name:
            explanation = analysis.explanations.get(knot.leading, Explanation())
            finding = clash_finding(knot, rule, explanation, assertions, endings)
            finding = as_moved(finding, assertions) if finding.words else finding
            yield _worded(finding, known, assertions) if finding.words else finding


def clash_finding(
    knot: Knot,
    rule: Rule,
    explanation: Explanation,
    assertions: Mapping[str, Assertion],
    endings: tuple[str, str, str] = CANNOT,
) -> Finding:
    """Return the finding of a knot that breaks a rule."""
    leading = knot.leading
    told = explanation.shown or leading.statements or leading.definitions
    shown = [assertions[statement] for statement in told]
    definitions = tuple(wording(assertions[definition]) for definition in leading.definitions)
    message = explanation.headline or _headline(
        shown, definitions if leading.statements else (), endings
    )
    sets = sorted(
        knot.conflicts, key=lambda conflict: (len(conflict.statements), conflict.statements)
    )
    further = _worked_out(explanation, told, assertions)
    words = _words(sets, further, assertions)
    primary = primary_statement(knot, explanation, shown, words, assertions)
    finding = Finding(
        rule=rule.name,
        severity=rule.severity,
        message=_scenario_prefix(leading.scenario) + message + likeliest_corrections(knot, words),
        span=span_of(primary),
        places=tuple(place_of(assertion) for assertion in shown if assertion is not primary),
        helps=(*index_advice(knot.conflicts, assertions), *_without_repair(knot, explanation)),
        claims=claims_of(
            chain.from_iterable(conflict.statements for conflict in knot.conflicts), assertions
        ),
        statements=tuple(
            ShownStatement(assertion.id, wording(assertion), span_of(assertion))
            for assertion in (*shown, *further)
            if assertion.claim
        ),
        definitions=definitions,
        scenario=leading.scenario,
        sets=tuple(conflict.statements for conflict in sets),
        grounds=tuple(_ground_of(conflict, rule, assertions) for conflict in sets),
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
        read=is_read(shown),
        words=words,
    )
    return _told(finding, assertions) if words else finding


def _without_repair(knot: Knot, explanation: Explanation) -> Iterator[str]:
    """Yield the advice for a finding without proposals, unless a search for them was cut off."""
    proposed = explanation.repairs or explanation.joint_repairs or explanation.diagnoses
    is_told = knot.accepted or knot.rule == BOUNDARY or not knot.leading.statements
    if not (proposed or is_told or explanation.cut):
        yield NO_REPAIR


def _told(finding: Finding, assertions: Mapping[str, Assertion]) -> Finding:
    """Return a finding with the figures of texts as these print them.

    What would only change how such a figure is rounded is left out: it would read the same.
    """
    words = finding.words
    read = [one.claim for one in map(assertions.__getitem__, words) if one.claim]
    signs = signs_of(
        (pair for one in read for pair in zip(one.words, one.told, strict=True)), read[0].language
    )
    together = [printed_repairs(repairs, words) for repairs in finding.joint_repairs]
    kept = zip(finding.joint_repairs, together, strict=True)
    return finding._replace(
        signs=signs,
        repairs=printed_repairs(finding.repairs, words),
        joint_repairs=tuple(told for repairs, told in kept if len(told) == len(repairs)),
        diagnoses=tuple(
            one._replace(message=_in_words(one.message, words))
            for one in finding.diagnoses
            if one.statement not in words
            or (
                one.kind != LOOSENED
                and words[one.statement]
                and _is_other(one.replacement, assertions[one.statement])
            )
        ),
    )


def _in_words(message: str, words: Mapping[str, str]) -> str:
    """Return a message with the name of each read statement replaced by the words of the text."""
    for name in sorted(words, key=len, reverse=True):
        message = message.replace(name, f"“{words[name]}”")
    return message


def _is_other(text: str, assertion: Assertion) -> bool:
    """Whether a statement says another figure than one that was read, not only another rounding."""
    return without_rounding(text) != without_rounding(wording(assertion))


def _worded(finding: Finding, known: Known, assertions: Mapping[str, Assertion]) -> Finding:
    """Return a finding whose repairs and slips say what texts would have, in their words."""

    def worded(repairs: Iterable[Repair]) -> tuple[Repair, ...]:
        return tuple(
            repair._replace(wording=told_anew(repair, span_of(assertions[repair.statement]), known))
            if repair.statement in finding.words
            else repair
            for repair in repairs
        )

    repairs = worded(finding.repairs)
    return finding._replace(
        repairs=repairs,
        joint_repairs=tuple(map(worded, finding.joint_repairs)),
        diagnoses=tuple(
            _slip_as_told(one, repairs, finding.words[one.statement], assertions[one.statement])
            if one.statement in finding.words
            else one
            for one in finding.diagnoses
        ),
    )


def _slip_as_told(
    slip: Diagnosis, repairs: tuple[Repair, ...], words: str, assertion: Assertion
) -> Diagnosis:
    """Return a slip in a statement that was read, as its text has the figure or tells the move."""
    told = slip_as_printed(slip, repairs, words)
    return as_turned(told, assertion.claim.kind, words) if assertion.claim else told


def _worked_out(
    explanation: Explanation, told: Sequence[str], assertions: Mapping[str, Assertion]
) -> list[Assertion]:
    """Return what a text says besides that changes with a figure of what is told."""
    changed = (
        assertions[one.statement] for several in explanation.joint_repairs for one in several
    )
    return [one for one in changed if one.id not in told and one.claim and one.claim.read]


def _words(
    sets: Iterable[Conflict], further: Sequence[Assertion], assertions: Mapping[str, Assertion]
) -> dict[str, str]:
    """Return the words of the text for each statement of some conflicts that was read in one.

    So for some further ones.
    """
    found = {}
    in_sets = (name for one in sets for name in one.statements)
    for name in dict.fromkeys((*in_sets, *(one.id for one in further))):
        claim = assertions[name].claim
        if claim and claim.words:
            found[name] = claim.words[number_of(assertions[name])]
    return found


def _headline(
    shown: Sequence[Assertion], definitions: Sequence[str], endings: Sequence[str]
) -> str:
    """Return the message for statements whose clash nothing explains better."""
    beside = f" ({series(definitions)})" if definitions else ""
    return f"{joint_wording(shown)} {endings[min(len(shown), len(endings)) - 1]}{beside}"


def _scenario_prefix(scenario: str) -> str:
    """Return the beginning of a message under a scenario; empty where there is none."""
    return f"under {scenario}, " if scenario else ""


def _ground_of(
    conflict: Conflict, rule: Rule, assertions: Mapping[str, Assertion]
) -> tuple[str, ...]:
    """Return the rule that a conflict itself breaks, its scenario, and its definitions."""
    broken = rule.name
    if rule.name not in {BOUNDARY, IMPLAUSIBLE} and conflict.statements:
        claims = (assertions[statement].claim for statement in conflict.statements)
        broken = rule_of(claim for claim in claims if claim)
    return (
        broken,
        conflict.scenario,
        *(wording(assertions[definition]) for definition in conflict.definitions),
    )


def likeliest_corrections(knot: Knot, words: Mapping[str, str]) -> str:
    """Return which statements are likely wrong together, where it takes several to resolve a knot.

    The second likeliest correction is added. Empty for an accepted knot, of which nothing is
    wrong. Statements that were read are told in the ``words`` of their text.
    """
    likeliest = knot.corrections[:2]
    if knot.accepted or not likeliest or len(likeliest[0]) == 1:
        return ""

    def told(name: str) -> str:
        return f"“{words[name]}”" if name in words else name

    return "; likely wrong: " + ", or ".join(
        f"{series([told(name) for name in correction])} together" for correction in likeliest
    )
