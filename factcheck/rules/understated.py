"""Report stated bounds that say less than the other claims do."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from factcheck.model.analysis import Analysis
from factcheck.model.bound import Implied
from factcheck.model.conflict import Conflict
from factcheck.model.expression import Assertion
from factcheck.model.finding import Finding
from factcheck.model.limit import Limit, limit_in, shape
from factcheck.model.rule import Rule, Severity
from factcheck.model.solution import Understated
from factcheck.prose import implication
from factcheck.rules.moments import index_advice
from factcheck.rules.statements import by_id, claims_of, exact_ends, place_of

RULE = Rule(
    name="understated",
    severity=Severity.WARNING,
    summary="a bound that says far less than the other claims, or less than another bound of its source",
    what="""\
A statement bounds a figure from one side, *more than 250*, and the other claims leave only values that are far from it: at
least one and a half times a lower bound, or at most an upper one divided by that. Or the same source states a narrower bound
of the same thing in the same voice: *more than 250* in the headline, *more than 240* or *at least 250* in the text. Zero,
negative numbers and dates are not looked at.
""",
    why="""\
Nothing is contradictory: 400 is more than 250. But nobody who knew of the 400 would write so; one of the two was not
brought up to date, or is of another thing.
""",
    example="""\
```yaml
claims:
  - {id: before, says: sales.before = 400 million USD}
  - {id: after,  says: sales.after = 3.6 billion USD}
  - {id: growth, says: sales.after = sales.before * (1 + more than 80%)}
```

The growth is 800%.
""",
    instead="""\
Write the bound that is next to what is known, and the same one throughout a text. Where the bound is of another moment or of
a part, it is of another quantity: give it a name of its own.
""",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each bound that says too little, at its figure."""
    assertions = by_id(analysis)
    implied = {one.assertion: one for one in analysis.implied}
    pointless = {one.assertion: one for one in analysis.solution.understated}
    for one in pointless.values():
        yield _pointless(one, implied.get(one.assertion), assertions)
    for weaker, stronger in _outdone(analysis):
        if weaker.id not in pointless:
            yield _weaker(weaker, stronger, analysis, assertions)


def _pointless(
    one: Understated, implied: Implied | None, assertions: Mapping[str, Assertion]
) -> Finding:
    """Return the finding of a bound that the others make pointless."""
    how = "less" if one.limit.is_lower else "more"
    known = (
        implication(implied)
        if implied
        else f"the other claims imply {'at least 1.5 times as much' if one.limit.is_lower else 'at most two thirds of it'}"
    )
    return _finding(
        assertions[one.assertion],
        one.limit,
        f"says far {how} than the other claims: {known}",
        one.others,
        assertions,
        exact_ends(implied.values) if implied else "",
    )


def _weaker(
    weaker: Assertion,
    stronger: Assertion,
    analysis: Analysis,
    assertions: Mapping[str, Assertion],
) -> Finding:
    """Return the finding of a bound that its own source outdoes."""
    limit, other = _limit_of(weaker, analysis), _limit_of(stronger, analysis)
    assert limit
    assert other
    return _finding(
        weaker,
        limit,
        f'says less than "{_written(stronger, other)}", which the same source says of the same thing',
        (stronger.id,),
        assertions,
        _written(stronger, other),
    )


def _finding(  # noqa: PLR0913, PLR0917 - a bound, what is told of it, and what it is compared with
    assertion: Assertion,
    limit: Limit,
    told: str,
    others: tuple[str, ...],
    assertions: Mapping[str, Assertion],
    identity: str,
) -> Finding:
    """Return the finding of a bound, with the statements that outdo it beside it."""
    comparison = assertion.comparison
    assert comparison
    statements = (assertion.id, *others)
    return Finding(
        rule=RULE.name,
        severity=RULE.severity,
        message=f'"{_written(assertion, limit)}" {told}',
        span=comparison.text.at(limit.literal.start, limit.literal.end),
        places=tuple(place_of(assertions[other]) for other in others),
        helps=index_advice([Conflict(statements, ())], assertions),
        identity=(identity,) if identity else (),
        claims=claims_of(statements, assertions),
    )


def _written(assertion: Assertion, limit: Limit) -> str:
    """Return a bound as its statement writes it, with a sign where its relation bounds it."""
    comparison, literal = assertion.comparison, limit.literal
    assert comparison
    written = " ".join(comparison.text.value[literal.start : literal.end].split())
    if comparison.relation.is_equation:
        return written
    sign = ">" if limit.is_lower else "<"
    return f"{sign if comparison.relation.is_strict else f'{sign}='} {written}"


def _outdone(analysis: Analysis) -> Iterator[tuple[Assertion, Assertion]]:
    """Yield each bound that the same source outdoes in the same voice, with the strongest."""
    alike: defaultdict[object, list[tuple[Limit, Assertion]]] = defaultdict(list)
    for assertion in analysis.theory.assertions:
        limit, claim, comparison = (
            _limit_of(assertion, analysis),
            assertion.claim,
            assertion.comparison,
        )
        if limit and claim and comparison:
            voice = claim.source and claim.source.value, claim.speaker
            scenario = claim.scenario and claim.scenario.value
            alike[voice, scenario, limit.is_lower, shape(comparison, limit.literal)].append(
                (limit, assertion)
            )
    for bounds in alike.values():
        strongest, stronger = max(bounds, key=lambda bound: bound[0].strength)
        yield from (
            (weaker, stronger) for limit, weaker in bounds if limit.strength != strongest.strength
        )


def _limit_of(assertion: Assertion, analysis: Analysis) -> Limit | None:
    """Return the one-sided bound of a statement; ``None`` where it has none, or readings."""
    comparison = assertion.comparison
    return limit_in(comparison, analysis.theory.symbols) if comparison else None
