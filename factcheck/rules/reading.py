"""Report readings that the other claims rule out."""

from collections.abc import Iterable, Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.bound import Implied
from factcheck.model.finding import Finding, Place
from factcheck.model.relation import Relation
from factcheck.model.rule import Rule, Severity
from factcheck.model.solution import ReadingOutcome
from factcheck.prose import implication, series
from factcheck.rules.statements import by_id, claims_of

RULE = Rule(
    name="reading",
    severity=Severity.WARNING,
    summary="a reading of a claim that the other claims rule out",
    what="""\
A claim has several readings. The claims are consistent, but not with every one of them: at least one reading is
impossible, given all that the other claims say.
""",
    why="""\
The wording is open, the numbers are not. A reader may take the reading that cannot be meant, and the text could say
what is meant in a word.
""",
    example="""\
```yaml
claims:
  - {id: fund,  says: fund = 40 billion USD}
  - {id: first, says: fund.first = 10 billion USD}
  - {id: part,  says: fund.part = 7.5 billion USD}
  - id: share
    readings:
      of-the-first: fund.part = 75% * fund.first
      of-the-total: fund.part = 75% * fund
```
""",
    instead="""\
Make the wording say which is meant ("three quarters of the first round"). If it already does, keep that reading alone as
`says`.
""",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each claim with an impossible reading, at the first of these."""
    assertions = by_id(analysis)
    implied = {(one.assertion, one.reading): one for one in analysis.implied}
    for outcome in dict.fromkeys(analysis.solution.readings):
        if not outcome.impossible:
            continue
        places = {
            alternative.name: alternative.comparisons[0].text.span
            for alternative in assertions[outcome.assertion].alternatives
        }
        ruled_out, remaining = (
            [
                found
                for name in names
                if (found := implied.get((outcome.assertion, name))) and found.values.is_bounded
            ]
            for names in (outcome.impossible, outcome.possible)
        )
        instead = [
            f"{implication(one)}, not {_stated(one)}"
            for one in ruled_out
            if not Relation.EQUAL.may_hold(one.values, one.stated)
        ]
        yield Finding(
            rule=RULE.name,
            severity=RULE.severity,
            message=(
                f"{'the reading' if len(outcome.impossible) == 1 else 'the readings'} {_quoted(outcome.impossible)}"
                f" cannot be true given the other claims{_behind(instead)}; {_remaining_text(outcome)}"
                f"{_behind(map(implication, remaining))}"
            ),
            span=places[outcome.impossible[0]],
            places=tuple(Place(places[name], f"{name}: possible") for name in outcome.possible),
            helps=("no figure need change: leave out the reading that cannot be true",),
            identity=(*outcome.impossible, "", *outcome.possible),
            claims=claims_of([outcome.assertion], assertions),
        )


def _quoted(names: Iterable[str], last: str = "and") -> str:
    """Return names in quotation marks, as a series."""
    return series([f'"{name}"' for name in names], last)


def _remaining_text(outcome: ReadingOutcome) -> str:
    """Return what is known of the other readings; at least one of all is possible."""
    parts = []
    if outcome.possible:
        remains = "remains" if len(outcome.possible) == 1 else "remain"
        parts.append(f"{_quoted(outcome.possible, 'or')} {remains} possible")
    if outcome.undecided:
        parts.append(f"of {_quoted(outcome.undecided)} that was not decided within the budget")
    return ", and ".join(parts)


def _behind(parts: Iterable[str]) -> str:
    """Return the parts after a colon; empty where there are none."""
    text = ", and ".join(parts)
    return f": {text}" if text else ""


def _stated(implied: Implied) -> str:
    """Return the figure of a reading, with "times" where it compares two quantities."""
    return f"{implied.says} times" if implied.base and implied.unit == "1" else implied.says
