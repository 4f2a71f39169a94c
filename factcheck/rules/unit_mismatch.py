"""Report things of different kinds that are added or compared, and unknown units."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.problem import Kind
from factcheck.model.rule import Rule, Severity
from factcheck.rules.bad_input import Messages, problem_findings

RULE = Rule(
    name="unit-mismatch",
    severity=Severity.ERROR,
    summary="things of different kinds added or compared, or a unit nobody knows",
    what="""\
A statement adds or compares things that measure differently, such as an energy and a power; or it uses a unit that is
neither on our list nor the unit of a declared quantity; or it computes with dates in a way that has no meaning.
""",
    why="""\
`45 MW` for an energy is one of the most frequent slips in print. Each currency and each counted noun is a dimension of
its own, so that dollars are never added to euros, nor chips to people.
""",
    example="""\
```yaml
quantities:
  plant.output: MWh
claims:
  - id: output
    says: plant.output = 45 MW
```
""",
    instead="""\
Write the unit of the thing that is meant, or the relation that connects the two:

```yaml
claims:
  - id: output
    says: plant.output = 45 MW * 24 hours
```

Between currencies, state the rate: a quantity in `USD/EUR`.
""",
)

MESSAGES: Messages = {
    Kind.UNKNOWN_UNIT: 'no unit is called "{0}"[; did you mean "{1}"?][; write {2}]',
    Kind.NOT_A_SCALE: '"{0}" is not a scale word: write {1}',
    Kind.OFFSET_TEMPERATURE: "{0} has its zero elsewhere and cannot be computed with; write kelvin, or a difference in kelvin",
    Kind.DIMENSIONS_DIFFER: '"{0}" is {1}, but "{2}" is {3}[: multiply {5} by {4}]'
    '[, or give what is meant for each a unit with "/{6}"][; write {7}]',
    Kind.DATE_ARITHMETIC: '"{0}" has no meaning for dates; these have: {1}[; write {2}]',
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield problems of these kinds, in the order of the files."""
    return problem_findings(analysis, RULE, MESSAGES)
