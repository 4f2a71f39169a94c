"""Report quantities outside of their plausible band."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity
from factcheck.prose import span_of_values
from factcheck.rules.statements import exact_ends, place_of, quantities_of

RULE = Rule(
    name="implausible",
    severity=Severity.WARNING,
    summary="no implied value of a quantity lies in its plausible band",
    what="""\
A quantity is declared with a plausibility band (`between`), and the claims leave it no value inside the band.
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
    for outcome in dict.fromkeys(analysis.solution.implausible):
        quantity = analysis.corpus.quantities[outcome.quantity]
        unit = analysis.theory.symbols[outcome.quantity].unit.name
        mentions = [
            assertion
            for assertion in analysis.theory.assertions
            if assertion.claim and outcome.quantity in quantities_of(assertion)
        ]
        band = span_of_values(outcome.band, unit)
        message = (
            f"{outcome.quantity} would be {span_of_values(outcome.implied, unit)}, but plausible is {band}"
            if outcome.implied
            else f"the claims leave {outcome.quantity} no plausible value: {band}"
        )
        yield Finding(
            rule=RULE.name,
            severity=RULE.severity,
            message=message,
            span=quantity.between.span if quantity.between else quantity.span,
            places=tuple(place_of(assertion) for assertion in mentions),
            identity=(exact_ends(outcome.implied or outcome.band),),
            claims=tuple(sorted({assertion.claim.id for assertion in mentions if assertion.claim})),
        )
