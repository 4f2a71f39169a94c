"""Report figures of texts that no claim says."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.coverage import State
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity
from factcheck.prose import series

RULE = Rule(
    name="unclaimed-figure",
    severity=Severity.NOTE,
    summary="a figure of a source that no claim covers",
    what="""\
The text of a source has a number that no claim both quotes and says. Only quantities count: numbers, amounts, money, percentages,
fractions and multiples; dates, times, ordinals, names, codes and enumerations need no claim. `factcheck coverage` lists all of them.
""",
    why="""\
What nobody wrote down is compared with nothing. A text is checked when all of its numbers are.
""",
    example="""\
The text says *the plant, which cost $3 billion, has a peak power of 500 MW*:

```yaml
claims:
  - id: power
    quote: a peak power of 500 MW
    says: plant.power = 500 MW
```
""",
    instead="""\
Write a claim for it, which `factcheck draft --update` can begin. If it needs none, say so, and why:

```yaml
sources:
  wire:
    file: wire.txt
    set_aside:
      - {quote: "founded 38 years ago", reason: background}
```
""",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each unclaimed quantity, where it stands in the text.

    Texts that nobody has written a claim about have none.
    """
    for covered in analysis.coverage.sources:
        for tracked in covered.figures if covered.written else ():
            if tracked.state is State.UNCLAIMED:
                surface = " ".join(tracked.figure.surface.split())
                quoting = f", though {series(tracked.claims)} quotes it" if tracked.claims else ""
                if len(tracked.claims) > 1:
                    quoting = f", though {series(tracked.claims)} quote it"
                yield Finding(
                    rule=RULE.name,
                    severity=RULE.severity,
                    message=f'no claim says "{surface}"{quoting}',
                    span=tracked.span,
                )
