"""Report claims of different sources that cannot all be true."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity
from factcheck.rules.clash import clash_findings

RULE = Rule(
    name="source-conflict",
    severity=Severity.ERROR,
    summary="claims of different sources that cannot all be true",
    what="""\
No choice of values makes all of these claims true at once, rounding allowed for, and they come from different sources:
each may be consistent in itself.

Claims that clash are told once for each mistake: contradictory sets that share a claim are one finding, because one wrong
number breaks many sets at once.
""",
    why="""\
Two articles about one order cannot both be right about its price. Often the later one is right because the facts
changed: then they speak about two quantities.
""",
    example="""\
```yaml
claims:
  - {id: july,  source: wire,  says: staff = 7_500 people}
  - {id: april, source: daily, says: staff = 6_000 people}
```
""",
    instead="""\
Find out which source is right and correct the other. If each is right for its own time, give the figure of each moment
a quantity of its own: `staff[2025-04]`, `staff[2025-07]`. If the sources merely differ, accept it with a reason:

```yaml
    accept:
      - {rule: source-conflict, reason: the daily counts full-time jobs only}
```
""",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each knot that breaks this rule."""
    return clash_findings(analysis, RULE)
