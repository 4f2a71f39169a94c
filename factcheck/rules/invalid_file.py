"""Report claim files, and parts of them, that cannot be read."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.problem import Kind
from factcheck.model.rule import Rule, Severity
from factcheck.rules.bad_input import Messages, problem_findings

RULE = Rule(
    name="invalid-file",
    severity=Severity.ERROR,
    summary="a claim file, or a part of it, that cannot be read",
    what="""\
The file is not UTF-8 text, not YAML or JSON, or does not follow the schema; a statement does not parse; an id or a
key is there twice; something is declared differently in two files.
""",
    why="""\
What cannot be read cannot be checked. Everything else is still checked, in this file and in the others, and the
verdict is at best `undecided` while a statement is unread.
""",
    example="""\
```yaml
claims:
  - id: staff
    says: staff = 7,5 thousand people     # a decimal comma
```
""",
    instead="""\
Follow the message: it names what stands there and what to write instead.

```yaml
claims:
  - id: staff
    says: staff = 7.5 thousand people
```

It cannot be ignored or accepted meanwhile: what is not read is not checked, and may be anything.

`factcheck schema` prints the JSON Schema of the claim file; most editors complete and check against it.
""",
)

MESSAGES: Messages = {
    Kind.UNREADABLE_FILE: "the file cannot be read: {0}",
    Kind.NOT_FOLLOWED: {
        "outside": "the file is not read: it is a link out of the project and the source path; "
        "name the file that it leads to",
        "disguised": "the file is not read: it is a link to a hidden file, or to one that is named "
        "neither like a claim file nor like a text; name the file that it leads to",
    },
    Kind.NOT_INCLUDED: {
        "name": '"{0}" is not included: it is no claim file, which ends in .claims.yaml, .claims.yml or .claims.json',
        "system": '"{0}" cannot be included: {1}',
        "outside": '"{0}" is not included: it is outside of the project and the source path',
        "disguised": '"{0}" is not included: it is a link to a hidden file or to no claim file; name the file that it leads to',
    },
    Kind.NOT_UTF8: "the file is not UTF-8 text: its byte {0} begins no character; save it as UTF-8",
    Kind.NO_TEXT: "this is no text but a file of the kind {0}; save what it says as plain text (.txt, .md) or HTML, and check that",
    Kind.FILE_TOO_LARGE: "the file is too large: {0}, where {1} are allowed; split it into several files",
    Kind.EMPTY_FILE: "the file is empty; a claim file has at least a list of claims",
    Kind.NOT_YAML: "this cannot be read: {0}",
    Kind.NOT_QUOTED: "a text with a colon in it, or a sign such as @ before it, needs quotation marks: write {0}",
    Kind.INDEX_IN_FLOW: 'within [ ] or {{ }} a text with brackets in it, such as {0}, needs quotation marks: put them around the whole statement, or write it on a line of its own behind "- "',
    Kind.TAB_INDENT: "a tab stands where YAML wants spaces; indent with spaces",
    Kind.ALIAS: "anchors and aliases are not read: write out the value instead of {0}",
    Kind.TAG: "tags are not read: remove {0}",
    Kind.SEVERAL_DOCUMENTS: "a second document begins here; put it into a file of its own",
    Kind.TOO_DEEP: "this is nested more than {0} levels deep",
    Kind.DUPLICATE_KEY: 'the key "{0}" stands here twice; keep one of them',
    Kind.BAD_COMMENT: '"{0}" is not understood; write <!-- factcheck: accept contradiction, reason: as printed, until: 2027-01-31 -->',
    Kind.UNKNOWN_KEY: 'no key is called "{0}" here[; did you mean "{1}"?]',
    Kind.MISSING_KEY: 'the key "{0}" is missing[ in {1}]',
    Kind.WRONG_SHAPE: '"{0}" should be {1}, not {2}',
    Kind.DUPLICATE_ID: 'the id "{0}" is taken: its first use is in {1}; choose another',
    Kind.DECLARED_DIFFERENTLY: 'the {0} "{1}" is declared differently in {2}; make both the same, or remove one',
    Kind.BAD_NAME: '"{0}" cannot be a name: {1}',
    Kind.CONFUSABLE_NAME: '"{0}" looks like "{1}" but is written with other characters; use the same ones',
    Kind.SYNTAX: 'expected {0} here[, not "{1}"]',
    Kind.OTHER_FORM: {
        "equals": 'what is equal is written with "=", not with "{0}"',
        "times": '"{0}" is not read: a multiple is written "2 times x"',
        "growth": '"{0}" does not say of what: growth by 2% is "x * (1 + 2%)", and by two points "x + 2 pp"',
        "date": '"{0}" is no date here: dates are @2029, @2025-07 or @2025-07-28',
        "vague": '"{0}" has no value: write the range that is meant, or leave the claim out',
        "order": '"{0}": the number stands first, then its scale, then the unit',
        "digits": '"{0}" is not read as a number: write digits',
        "sign": 'what is added or taken away is written with "+" or "-", not with "{0}"',
        "per": '"{0}" is not read: quotients of units are written with "/", as in "USD/MWh"',
        "share of": '"{0}" is not read: a share is written "3 in 10", "30%" or "a third", and "of" before what it is taken of',
        "points": '"{0}" is not read: percentage points are written "pp"',
        "dollar": '"{0}" is not read: write the code of the currency behind the number, as in "45 million USD"',
        "age": '"{0}" is not read: an age is written "aged 52"',
        "function": '"{0}" is not read: write sum(…), mean(…), min(…) or max(…)',
        "range": '"{0}" may be a range or a difference: write "to" between the ends, or blanks around the minus',
        "tolerance": '"{0}": a tolerance is written with "±", and a negative number is added by "+ -3"',
        "power": '"{0}": put what is raised to a power in parentheses',
        "several": '"{0}" does not join statements: "says" may be a list of them',
        "of": 'before "of" stands a share, such as 30%, a third or 1 in 5; of {0} write "{0} times" or "{0} *"',
        "share": '"{0}" is no share: it begins with the smaller number, and both are above zero',
    },
    Kind.EVERY_INDEX: '"{0}" stands for several quantities: write it in sum(…), mean(…), min(…) or max(…)',
    Kind.SEVERAL_RELATIONS: 'a statement has one relation: write "{0}" and "{1}"',
    Kind.NO_QUANTITY: "this is about no quantity: {0}",
    Kind.STATEMENT_TOO_LONG: "the statement is too long: {0} characters, where {1} are allowed",
    Kind.TOO_MANY_OPERATORS: "the statement is too long: {0} operators are allowed",
    Kind.TOO_HIGH_POWER: "{0} is too high a power: {1} is allowed, powers of powers multiplied",
    Kind.NUMBER_TOO_LONG: "the number is too long: {0} digits, where {1} are allowed",
    Kind.DECIMAL_COMMA: 'digits are grouped by "_" and decimals follow a point: write {1} instead of {0}',
    Kind.AMBIGUOUS_SCALE: '"{0}" is ambiguous: write {1}',
    Kind.UNKNOWN_HEDGE_USE: {
        "range": '"{0}" does not go with a range; write the range alone, or "about" or "exactly" before it',
        "sign": '"{0}" says nothing of a number that is not above zero; write the limits as a range',
        "age": '"{0}" says how old somebody or something is: write a number of years, months, weeks or days',
        "tolerance": '"{0}" does not go with "±"; write the number and its tolerance alone',
    },
    Kind.BAD_DATE: '"{0}" is not a date; write @2029, @2025-07 or @2025-07-28',
    Kind.DIVISION_BY_ZERO: "this divides by what can be zero: {0}",
    Kind.FRACTION_OF_WHOLE: "{0} is no whole number, and {1} is counted in whole numbers; "
    "for an average declare {1}: {{unit: {2}, integer: false}}",
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield problems of these kinds, in the order of the files."""
    return problem_findings(analysis, RULE, MESSAGES)
