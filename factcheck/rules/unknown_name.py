"""Report names that nobody declared."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.problem import Kind
from factcheck.model.rule import Rule, Severity
from factcheck.rules.bad_input import Messages, problem_findings

RULE = Rule(
    name="unknown-name",
    severity=Severity.ERROR,
    summary="a quantity, source or scenario that nobody declared",
    what="""\
A claim or definition uses a name that no file of this run declares. All files of a run share one namespace.
""",
    why="""\
Claims meet through the names of their quantities. A misspelt name would quietly be a quantity of its own, and no
contradiction about it would ever be found.
""",
    example="""\
```yaml
quantities:
  order.total: USD
claims:
  - id: total
    says: order.totl = 40 billion USD
```
""",
    instead="""\
Write the name as it is declared, or declare it: `quantities:` takes `name: unit`, `sources:` and `scenarios:` take
names too. Check that the file which declares it is among those checked.
""",
)

MESSAGES: Messages = {
    Kind.UNKNOWN_QUANTITY: {
        "": 'no quantity is called "{0}"[; did you mean "{1}"?|; declare it under "quantities"]',
        "unit": '"{0}" is a unit; a unit stands right after a number, a quantity must be declared under "quantities"',
        "look-alike": 'no quantity is called "{0}": it looks like "{1}" but is written with other characters',
    },
    Kind.NO_CELL: {
        "row": '"{0}" is no cell: {1} has no such row[; did you mean {2}?]',
        "none": '"{0}" is no cell: no row of {1} has anything in that column',
        "empty": '"{0}" is empty: nothing stands in row {3} of {1}, column {2}',
        "key": '"{0}" is no result: the query in {1} gives no such key',
    },
    Kind.UNKNOWN_SOURCE: 'no source is called "{0}"[; did you mean "{1}"?|; declare it under "sources"]',
    Kind.UNKNOWN_SCENARIO: 'no scenario is called "{0}"[; did you mean "{1}"?|; declare it under "scenarios"]',
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield problems of these kinds, in the order of the files."""
    return problem_findings(analysis, RULE, MESSAGES)
