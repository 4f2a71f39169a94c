"""Report days of the week that their dates do not fall on."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.model.analysis import Analysis
from factcheck.model.coverage import Misdated
from factcheck.model.figure import Weekday
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity

RULE = Rule(
    name="weekday-mismatch",
    severity=Severity.ERROR,
    summary="a day of the week beside a date that falls on another",
    what="""\
The text of a source names a day of the week directly before or behind a full date, and that date is on another day. No claim
is needed. A date without its year, or one of two possible dates, is not looked at; nor is a day of the week that does not
stand beside its date. Before 1923, when the last countries changed their calendars, the day may be that of the Julian calendar.
""",
    why="""\
One of the two is wrong, whatever happened then, and readers who plan by it come on the wrong day.
""",
    example="""\
```yaml
sources:
  wire: {file: wire.txt, language: en}
```

The text says *the bridge opens on Monday, 3 June 2025*. That day is a Tuesday.
""",
    instead="""\
Find out which of the two was meant, and correct the other. Where the words belong to something else, a comma or a word
between them says so: *on Monday, after the opening of 3 June 2025*.
""",
)
# A number in a date that is not written as 1st, 2nd.
_NUMBER = re.compile(r"\d+(?!\d|st|nd|rd|th|er\b)")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each day of the week and its date, where they stand in the text.

    A text of several sources is told once.
    """
    for one in dict.fromkeys(
        one for covered in analysis.coverage.sources for one in covered.misdated
    ):
        words = " ".join(one.words.split())
        right, named = DAYS[one.weekday.right], DAYS[one.weekday.named]
        yield Finding(
            rule=RULE.name,
            severity=RULE.severity,
            message=f'"{words}": that day is a {right}, not a {named}',
            span=one.span,
            helps=(_help(one),),
            read=True,
        )


def _help(one: Misdated) -> str:
    """Return what to write: the right day, or the nearest dates of the named one."""
    weekday = one.weekday
    behind = (weekday.named - weekday.right) % len(DAYS)
    nearest = min(behind, behind - len(DAYS), key=abs)
    other = date.fromisoformat(weekday.date) + timedelta(days=nearest)
    told = _as_written(weekday, other)
    return f"write {weekday.right_as}, or {told} for the date, whichever was meant"


def _as_written(weekday: Weekday, other: date) -> str:
    """Return another date in the words of one of the same month; else in ISO 8601."""
    own = date.fromisoformat(weekday.date)
    words = " ".join(weekday.date_as.split())
    days = [one for one in _NUMBER.finditer(words) if int(one[0]) == own.day]
    if len(days) != 1 or (own.year, own.month) != (other.year, other.month):
        return str(other)
    (day,) = days
    told = f"{other.day:0{len(day[0])}}" if day[0].startswith("0") else str(other.day)
    return f"{words[: day.start()]}{told}{words[day.end() :]}"
