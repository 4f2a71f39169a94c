"""Report claims that nothing else could contradict."""

from collections import defaultdict
from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity
from factcheck.model.solution import Verdict
from factcheck.prose import series
from factcheck.rules.statements import by_id, claims_of, span_of

RULE = Rule(
    name="untested",
    severity=Severity.NOTE,
    summary="a claim that nothing else could contradict",
    what="""\
Nothing else that is claimed is connected with what this claim says, directly or through definitions: no other claim,
and no other statement of its own.
""",
    why="""\
Its numbers may be wrong by any amount without a trace. Consistent means little where nothing was compared.
""",
    example="""\
```yaml
quantities:
  order.total: USD
  staff: people
claims:
  - {id: total, says: order.total = 40 billion USD}
  - {id: staff, says: staff = 7_500 people}
```
""",
    instead="""\
Connect it: encode what else the text says about the quantity (its parts, its share of something, its change), or write
the definition that an editor would sign. If there is nothing, leave it: this is a note.
""",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each claim of which no statement shares a component with another.

    A component under a scenario counts too.
    """
    assertions = by_id(analysis)
    tested: set[str] = set()
    given = {f"={one.says.value}" for one in analysis.corpus.definitions if one.origin}
    alone: defaultdict[str, list[str]] = defaultdict(list)
    for component in analysis.solution.components:
        claims = claims_of(component.assertions, assertions)
        statements = [name for name in component.assertions if assertions[name].claim]
        is_compared = len(statements) > 1 or not given.isdisjoint(component.assertions)
        if is_compared or component.verdict is not Verdict.CONSISTENT:
            tested.update(claims)
            continue
        for claim in claims:
            alone[claim] += statements
    for claim, statements in alone.items():
        if claim not in tested:
            own = [assertions[name] for name in dict.fromkeys(statements)]
            quantities = series(
                list(dict.fromkeys(name for assertion in own for name in assertion.quantities))
            )
            yield Finding(
                rule=RULE.name,
                severity=RULE.severity,
                message=f"no other claim says anything about {quantities}",
                span=span_of(own[0]),
                claims=(claim,),
            )
