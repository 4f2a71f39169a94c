"""Report claims of one voice that cannot all be true."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity
from factcheck.rules.clash import clash_findings

RULE = Rule(
    name="contradiction",
    severity=Severity.ERROR,
    summary="figures of a text, or claims of one source in one voice, that cannot all be true",
    what="""\
No choice of values makes all of these claims true at once, rounding allowed for, and all of them are the same source's,
in its own voice or in that of one speaker. Definitions that contradict each other are told here too.

In a text these are figures that its sentences and tables relate: a change and two amounts, parts and their total, a length
converted (`factcheck explain texts`).

Claims that clash are told once for each mistake: contradictory sets that share a claim are one finding, because one wrong
number breaks many sets at once.
""",
    why="""\
A text that contradicts itself is wrong at least once, whatever the facts are. That can be said without knowing them.
""",
    example="""\
```yaml
definitions:
  - order.total = order.first + order.rest
claims:
  - {id: total, source: wire, says: order.total = 40 billion USD}
  - {id: first, source: wire, says: order.first = 10 billion USD}
  - {id: rest,  source: wire, says: order.rest = 32.5 billion USD}
```

10 and 32.5 make 42.5, and rounding does not bridge the gap to 40.
""",
    instead="""\
Read the quotes again. If a claim says something else than its quote, correct the claim; `about`, `nearly`, `at least`
and ranges are part of the wording, and two possible meanings are `readings`. If the claims are right, the text is wrong:
correct it, and until then accept the finding with a reason:

```yaml
    accept:
      - {rule: contradiction, reason: corrected in print, until: 2026-12-31}
```

In a text `factcheck fix --repair FILE:LINE:COLUMN` says the wrong figure anew; a comment before the paragraph accepts it:
`<!-- factcheck: accept contradiction, reason: as printed -->`.
""",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each knot that breaks this rule."""
    return clash_findings(analysis, RULE)
