"""Report ranges that run backwards."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.problem import Kind
from factcheck.model.rule import Rule, Severity
from factcheck.rules.bad_input import Messages, problem_findings

RULE = Rule(
    name="inverted-range",
    severity=Severity.ERROR,
    summary="a range whose first end is the larger one",
    what="""\
A range literal runs from the larger to the smaller number.
""",
    why="""\
No value lies in such a range, so everything would contradict it. Usually two numbers were swapped, or a scale word is
missing at the second.
""",
    example="""\
```yaml
says: plant.power = 200 to 150 MW
```
""",
    instead="""\
```yaml
says: plant.power = 150 to 200 MW
```

Where the ends have different scales, write both: `900 million to 1.2 billion USD`.
""",
)

MESSAGES: Messages = {
    Kind.INVERTED_RANGE: 'the range "{0}" runs backwards: write {1}',
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield problems of these kinds, in the order of the files."""
    return problem_findings(analysis, RULE, MESSAGES)
