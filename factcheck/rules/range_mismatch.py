"""Report ranges that match only partly."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.expression import Assertion
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity
from factcheck.model.solution import RangeMismatch
from factcheck.prose import series, span_of_values
from factcheck.rules.statements import by_id, claims_of, exact_ends, place_of

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
    """Yield one finding for each set of ranges that do not match, at the first of them."""
    assertions = by_id(analysis)
    return (_finding(mismatch, assertions) for mismatch in analysis.solution.mismatches)


def _finding(mismatch: RangeMismatch, assertions: dict[str, Assertion]) -> Finding:
    """Return the finding: the stated range, what the others imply for it, what both allow."""
    text, literal = mismatch.comparison.text, mismatch.literal
    written = " ".join(text.value[literal.start : literal.end].split())
    taken, implied, both = (
        span_of_values(interval.scaled(1 / literal.unit.factor), literal.unit.name)
        for interval in (mismatch.stated, mismatch.implied, mismatch.stated.meet(mismatch.implied))
    )
    rounding = "" if literal.taken == literal.exact else f" ({taken} with rounding)"
    others = claims_of(mismatch.others, assertions)
    ranges = (
        f"range in {others[0]} implies" if len(others) == 1 else f"ranges in {series(others)} imply"
    )
    return Finding(
        rule=RULE.name,
        severity=RULE.severity,
        message=f'"{written}"{rounding} overlaps only partly with the {implied} that the {ranges}: {both} fits both',
        span=text.at(literal.start, literal.end),
        places=tuple(place_of(assertions[other]) for other in mismatch.others),
        helps=(f"write a range within {both}, or accept it where both ranges are guesses",),
        identity=(exact_ends(mismatch.implied),),
        claims=claims_of([mismatch.assertion, *mismatch.others], assertions),
    )
