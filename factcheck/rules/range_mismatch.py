"""Ranges that match only partly."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.expression import Assertion
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.rule import Rule, Severity
from factcheck.model.solution import RangeMismatch
from factcheck.prose import series, span_of_values
from factcheck.rules.told import by_id, claims_of, place_of

RULE = Rule(
    name="range-mismatch",
    severity=Severity.WARNING,
    summary="a stated range and the range that the others imply overlap only partly",
    what="""\
A range, or a stated multiple such as "20 to 30 times", overlaps with what the other claims imply for it, but neither
holds the other; and what they imply owes its width to another stated range.
""",
    why="""\
Both ranges can be true, so nothing is contradictory. But whoever wrote "20 to 30 times" of 150 to 200 MW did not
compute the one from the other, and some of the stated values are impossible.
""",
    example="""\
```yaml
claims:
  - {id: old,   says: old.power = 6 MW}
  - {id: new,   says: new.power = 150 to 200 MW}
  - {id: times, says: new.power = 20 to 30 times old.power}
```

150 to 200 MW is 25 to 33 times 6 MW.
""",
    instead="""\
Compute the one range from the other, or write of the comparison no more than is known ("about 30 times").
""",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each set of ranges that do not match, at the first of them."""
    assertions = by_id(analysis)
    return (_finding(mismatch, assertions) for mismatch in analysis.solution.mismatches)


def _finding(mismatch: RangeMismatch, assertions: dict[str, Assertion]) -> Finding:
    """The stated range, what the others imply for it, and what both allow."""
    comparison, literal = mismatch.comparison, mismatch.literal
    unit, factor = literal.unit.name, literal.unit.factor
    stated, implied, both = (
        span_of_values(interval.scaled(1 / factor), unit)
        for interval in (mismatch.stated, mismatch.implied, _both(mismatch.stated, mismatch.implied))
    )
    claims = claims_of([mismatch.assertion, *mismatch.others], assertions)
    others = [claim for claim in claims if claim not in claims_of([mismatch.assertion], assertions)]
    written = " ".join(comparison.text.value[literal.start : literal.end].split())
    return Finding(
        rule=RULE.name,
        severity=RULE.severity,
        message=(
            f'"{written}" means {stated}, but {series(others) or "the rest"} and what is known besides '
            f"imply {implied}; only {both} fits both"
        ),
        span=comparison.text.at(literal.start, literal.end),
        places=tuple(place_of(assertions[other]) for other in mismatch.others),
        claims=claims,
    )


def _both(one: Interval, other: Interval) -> Interval:
    """What two intervals that meet have in common."""
    lows = [(i.low, i.low_open) for i in (one, other) if i.low is not None]
    highs = [(i.high, i.high_open) for i in (one, other) if i.high is not None]
    low, low_open = max(lows, default=(None, False))
    high, high_open = min(highs, key=lambda end: (end[0], not end[1]), default=(None, False))
    return Interval(low, high, low_open, high_open)
