"""Report quantities outside of their plausible band."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model.analysis import Analysis
from factcheck.model.conflict import IMPLAUSIBLE, Knot
from factcheck.model.explanation import Explanation
from factcheck.model.expression import Assertion
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity
from factcheck.model.solution import Implausibility
from factcheck.prose import series, span_of_values
from factcheck.rules.clash import clash_finding, likeliest_corrections
from factcheck.rules.statements import IN_A_SENTENCE, by_id, exact_ends, place_of, wording

RULE = Rule(
    name=IMPLAUSIBLE,
    severity=Severity.WARNING,
    summary="no implied value of a quantity lies in its plausible band",
    what="""\
A quantity is declared with a plausibility band (`between`), and the claims leave it no value inside the band. It is told like
a contradiction: with the claims that imply it, the arithmetic, and what would mend it.
""",
    why="""\
A band is what an editor knows of the world: a load factor lies between 0 and 1, a grown person weighs 30 to 300 kg. It is
no constraint, so the claims stay consistent; but somebody should look.
""",
    example="""\
```yaml
quantities:
  load.factor: {unit: "1", between: 0 to 1}
claims:
  - {id: load, says: load.factor = 120%}
```
""",
    instead="""\
Check the claims about this quantity for a wrong unit, scale or base. If the value is right, widen the band.
""",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each quantity outside its band, at the band."""
    assertions = by_id(analysis) | {one.id: one for one in analysis.theory.bands.values()}
    for outcome in dict.fromkeys(analysis.solution.implausible):
        knot = analysis.band_knots.get(outcome.quantity)
        quantity = analysis.corpus.quantities[outcome.quantity]
        span = quantity.between.span if quantity.between else quantity.span
        unit = analysis.theory.symbols[outcome.quantity].unit.name
        finding = Finding(RULE.name, RULE.severity, _message(outcome, unit, ()), span)
        if knot:
            told = _of_claims(knot, analysis, assertions)
            message = _message(outcome, unit, told.claims) + likeliest_corrections(knot, told.words)
            finding = told._replace(message=message, span=span)
        yield finding._replace(identity=(exact_ends(outcome.implied or outcome.band),))


def _of_claims(knot: Knot, analysis: Analysis, assertions: Mapping[str, Assertion]) -> Finding:
    """Return the finding of what rules a band out, told as a contradiction; the band is no part."""
    explanation = analysis.explanations.get(knot.leading, Explanation())
    finding = clash_finding(knot, RULE, explanation, assertions)
    definitions = knot.leading.definitions
    bands = {one.id for one in analysis.theory.bands.values()}
    return finding._replace(
        places=tuple(place_of(assertions[name]) for name in knot.leading.statements),
        definitions=tuple(wording(assertions[one]) for one in definitions if one not in bands),
    )


def _message(outcome: Implausibility, unit: str, claims: Sequence[str]) -> str:
    """Return what a quantity would be, by which claims, and what is plausible."""
    band = span_of_values(outcome.band, unit)
    if outcome.implied is None:
        return f"the claims leave {outcome.quantity} no plausible value: {band}"
    implied = f"{outcome.quantity} would be {span_of_values(outcome.implied, unit)}"
    if len(claims) > IN_A_SENTENCE or not claims:
        return f"{implied}, but plausible is {band}"
    verb = "implies" if len(claims) == 1 else "imply"
    return f"{implied}, as {series(claims)} {verb}, but plausible is {band}"
