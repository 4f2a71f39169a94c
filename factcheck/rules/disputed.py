"""Report claims of different speakers that cannot all be true."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity
from factcheck.rules.clash import clash_findings

RULE = Rule(
    name="disputed",
    severity=Severity.WARNING,
    summary="claims of different speakers that cannot all be true",
    what="""\
No choice of values makes all of these claims true at once, rounding allowed for, and they are said by different named
speakers, or by a speaker and by a source in its own voice.

Claims that clash are told once for each mistake: contradictory sets that share a claim are one finding, because one wrong
number breaks many sets at once.
""",
    why="""\
Reporting that two people disagree is no mistake. But a reader should be told that they do, and a text should not take
over the figure of one of them in its own voice without knowing.
""",
    example="""\
```yaml
claims:
  - {id: union,   speaker: the union,   says: strikers = 40_000 people}
  - {id: company, speaker: the company, says: strikers = 12_000 people}
```
""",
    instead="""\
Check that each figure is attributed to who said it. If the text shows that they disagree, accept it:

```yaml
    accept:
      - {rule: disputed, reason: the text gives both figures and says so}
```
""",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each knot that breaks this rule."""
    return clash_findings(analysis, RULE)
