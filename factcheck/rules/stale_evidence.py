"""Report tables, queries and rates that cannot be had, or have changed."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.problem import Kind
from factcheck.model.rule import Rule, Severity
from factcheck.rules.bad_input import Messages, problem_findings

RULE = Rule(
    name="stale-evidence",
    severity=Severity.ERROR,
    summary="a table, query or rate that cannot be had, or has changed",
    what="""\
A claim file takes a number from data, and the data cannot be read: the file is not there, or no longer has the recorded
`sha256`; a cell has no number, or one that could be two; a query fails; a rate is of a day that the data do not have;
or what reads the data is not installed.
""",
    why="""\
Claims about such a number were compared with nothing. The verdict is at best `undecided` while evidence is missing, and
everything else is still checked.
""",
    example="""\
```yaml
tables:
  lease: {file: data/leases.csv, key: year, columns: {operating: million USD}}
```

where `data/leases.csv` is not there, or has `1,234` in a row of that column, which may be 1234 or 1.234.
""",
    instead="""\
Follow the message. `pip install 'factcheck-lint[data]'` installs what reads tables and answers queries,
`pip install 'factcheck-lint[rates]'` the rates of currencies. Where a comma or a point may group digits or begin
decimals, say which with the key `decimal` of the table. Where data have changed on purpose, record the new `sha256`.

A query is one SELECT on files of the project. It reads nothing else, writes nothing, and has limits of time and memory;
what says another thing each time, such as `random()`, is refused.
""",
)

MESSAGES: Messages = {
    Kind.NO_DATA: {
        "absent": '"{0}" is not there; it is looked for beside this claim file',
        "no file": '"{0}" is no regular file',
        "outside": '"{0}" is not read: it is outside of the project and the source path',
        "disguised": '"{0}" is not read: it is a link to a hidden file, or to one that is named like no data',
        "pattern": '"{0}" is not read: a pattern is no file; name one, without * ? [ ] {{ }}',
        "format": '"{0}" is not read: the name of a file of data ends in .csv, .tsv, .json, .jsonl, .ndjson or .parquet',
        "large": '"{0}" is too large: {1}',
        "system": '"{0}" cannot be read: {1}',
    },
    Kind.DATA_CHANGED: '"{0}" is no longer the file that is meant: its sha256 begins with {1}, not {2}',
    Kind.BAD_TABLE: {
        "column": '"{0}" has no column "{1}"[; its columns are {2}|]',
        "twice": '"{0}" has two columns "{1}"; name one of them otherwise',
        "failed": '"{0}" cannot be read: {1}',
    },
    Kind.BAD_CELL: {
        "number": '{0}, row {1}, column {2}: "{3}" is no number in that unit',
        "either": '{0}, row {1}, column {2}: "{3}" may group digits or have decimals; '
        'say which with the key "decimal" of the table',
        "other": '{0}, row {1}, column {2}: "{3}" has other decimals than the rest of its column',
        "date": '{0}, row {1}, column {2}: "{3}" is no date such as 2025-07-28',
    },
    Kind.BAD_ROW: {
        "twice": '{0}, row {1}: the key "{2}" stands in row {3} already',
        "name": '{0}, row {1}: the key "{2}" cannot be an index, which has letters, digits, - and . only',
    },
    Kind.TOO_MANY_ROWS: "more than {1} rows of {0} are meant; let a query make one number of them",
    Kind.BAD_QUERY: {
        "refused": "a query is one SELECT, and this is {0}; nothing was done",
        "volatile": '"{0}" says another thing each time, or elsewhere; a query has the same result for the same data',
        "failed": "the query fails: {0}",
        "shape": "a query gives one value, or rows of a key and a value; this gives {0}",
        "value": "the query gives no number in that unit: {0}",
        "name": 'the key "{0}" cannot be an index, which has letters, digits, - and . only',
    },
    Kind.NO_RATE: {
        "currency": 'there is no rate of "{0}"; currencies are written by their codes, as USD',
        "before": "there is no rate of {0} yet: the first is of {1}",
        "after": "there is no rate of {0}: the last that is known is of {1}",
    },
    Kind.NO_ENGINE: "what reads {0} is not installed: {1}",
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield problems of these kinds, in the order of the files."""
    return problem_findings(analysis, RULE, MESSAGES)
