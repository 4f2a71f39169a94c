"""Report acceptances that match nothing."""

from collections.abc import Iterator, Sequence

from factcheck.judge import is_live
from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.nearest import nearest
from factcheck.model.rule import UNREAD, Rule, Severity
from factcheck.prose import shorten

RULE = Rule(
    name="unused-acceptance",
    severity=Severity.WARNING,
    summary="an acceptance that matches no finding, has expired, or cannot be",
    what="""\
An `accept` names a rule that has no finding on its claim, a rule that does not exist, a last day
that is past, or one of the rules that cannot be accepted: what cannot be read or decided
(`invalid-file`, `unknown-name`, `unit-mismatch`, `inverted-range`, `stale-evidence`, `undecided`).
""",
    why="""\
An acceptance that outlives its finding would hide the next one.
""",
    example="""\
```yaml
claims:
  - id: total
    says: order.total = 40 billion USD
    accept:
      - {rule: contradiction, reason: corrected in print, until: 2020-12-31}
```
""",
    instead="""\
Remove it. If the finding is still there and still accepted, give it a new date.
""",
)

# Characters that are shown of an unknown rule's name.
LONGEST = 80


def check(analysis: Analysis, rules: Sequence[str] = ()) -> Iterator[Finding]:
    """Yield one finding for each acceptance that is not used.

    ``rules`` are the names of all rules.
    """
    for claim, acceptance in analysis.unused:
        if acceptance.rule not in rules:
            message = _unknown_rule(acceptance.rule, rules)
        elif acceptance.rule in UNREAD:
            message = f"{acceptance.rule} cannot be accepted, since nobody knows what is wrong there; mend it, and remove this"
        elif not is_live(acceptance, analysis.today):
            message = f"the acceptance of {acceptance.rule} expired on {acceptance.until}; give it a new date, or remove it"
        else:
            message = f"there is no finding of {acceptance.rule} to accept; remove this"
        yield Finding(
            rule=RULE.name,
            severity=RULE.severity,
            message=message,
            span=acceptance.span,
            claims=(claim.id,) if claim.id else (),
            read=claim.read,
        )


def _unknown_rule(name: str, rules: Sequence[str]) -> str:
    """Return that a rule does not exist, and the one that may be meant."""
    near = nearest(name, rules)
    return f'no rule is called "{shorten(name, LONGEST)}"' + (
        f'; did you mean "{near}"?' if near else ""
    )
