"""Report claims that nobody has looked at yet."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity

RULE = Rule(
    name="draft-claim",
    severity=Severity.WARNING,
    summary="a claim still marked as a draft",
    what="""\
A claim has `draft: true`: a program wrote it, as `factcheck draft` does, and no person has said yet that it is what the text says.
""",
    why="""\
A program finds the numbers of a text and not what they are about. Until the quantities have names that other claims share, nothing
is compared.
""",
    example="""\
```yaml
claims:
  - id: plant-power
    quote: a peak power of 500 MW
    says: plant_peak_power = 500 MW
    draft: true
```
""",
    instead="""\
Read the quote, give the quantity the name that other claims use for it, see that the statement says what the text does, and remove
the line.
""",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each draft."""
    for claim in analysis.corpus.claims:
        if claim.draft:
            yield Finding(
                rule=RULE.name,
                severity=RULE.severity,
                message=f'{claim.id} is a draft; remove "draft: true" once you have seen that it is what the text says',
                span=claim.span,
                claims=(claim.id,),
            )
