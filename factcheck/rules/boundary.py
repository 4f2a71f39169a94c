"""Report limits that are reached but not passed."""

import re
from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity
from factcheck.rules.clash import clash_findings

ENDINGS = (
    "can be true only if the limit itself counts",
    "can both be true only if the limit itself counts",
    "can all be true only if the limit itself counts",
)

RULE = Rule(
    name="boundary",
    severity=Severity.WARNING,
    summary="only the strictness of a limit fails",
    what="""\
The claims are consistent as read. Taken to the digit they are not, and only because a limit is strict: 4.5 and 0.5 are
exactly 5, which is not *more than* 5.
""",
    why="""\
Usually somebody added two rounded figures and wrote "more than" of the sum. It may well be true of the unrounded ones;
a careful reader adds up the printed ones.
""",
    example="""\
```yaml
claims:
  - {id: parts, says: total = 4.5 GW + 500 MW}
  - {id: over,  says: total = more than 5 GW}
```
""",
    instead="""\
Write "at least" where the limit itself is meant, or give the parts more precisely. Where the wording is right, accept it
with a reason.
""",
)


HELP = "no figure need change: write “at least” for “more than”, “at most” for “less than”, or accept it"
DAYS = (
    "no figure need change where both the first and the last day count, or neither: accept it then"
)

# A day, and so many days, as statements have them.
_DAY, _LENGTH = re.compile(r"@\d+-\d\d-\d\d"), re.compile(r"\d days?$")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each knot of limits that are just reached."""
    for finding in clash_findings(analysis, RULE, ENDINGS):
        yield finding._replace(helps=(*finding.helps, DAYS if _counts_days(finding) else HELP))


def _counts_days(finding: Finding) -> bool:
    """Whether days clash with how many are said to be between them, which is no limit."""
    texts = [one.text for one in finding.statements]
    days = [text for text in texts if _DAY.search(text)]
    lengths = [text for text in texts if _LENGTH.search(text)]
    return len(days) + len(lengths) == len(texts) and bool(days and lengths)
