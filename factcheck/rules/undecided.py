"""Report claims that the solver gave up on."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity
from factcheck.model.solution import Verdict
from factcheck.rules.statements import by_id, claims_of, span_of

RULE = Rule(
    name="undecided",
    severity=Severity.ERROR,
    summary="the solver gave up within its budget",
    what="""\
Whether these connected claims can all be true was not found out within the budget. That is never reported as
consistent.
""",
    why="""\
Large groups of claims, and products or quotients of quantities, can be hard to decide. Saying "consistent" without
knowing would be worse than saying nothing.
""",
    example="""\
```
undecided: whether 240 connected claims can all be true was not decided within the budget
```
""",
    instead="""\
Give it more time with `--timeout`, or make the group smaller: replace a product of quantities by a number where one of
them is known, and remove definitions that connect what need not be connected.
""",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each component without a verdict, at its first claim.

    Those without a scenario come first.
    """
    assertions = by_id(analysis)
    reported: list[frozenset[str]] = []
    components = (
        component
        for component in analysis.solution.components
        if component.verdict is Verdict.UNDECIDED
    )
    for component in sorted(components, key=lambda component: component.scenario):
        # What is undecided without a scenario is so under each.
        if any(known.issubset(component.assertions) for known in reported):
            continue
        reported.append(frozenset(component.assertions))
        claims = claims_of(component.assertions, assertions)
        statements = [assertions[name] for name in component.assertions]
        first = next((assertion for assertion in statements if assertion.claim), statements[0])
        several = (
            f"these {len(claims)} connected claims can all" if len(claims) > 1 else "this claim can"
        )
        under = f"under {component.scenario}, " if component.scenario else ""
        yield Finding(
            rule=RULE.name,
            severity=RULE.severity,
            message=f"{under}whether {several} be true was not decided within the budget",
            span=span_of(first),
            helps=("give it more time with --timeout, or split the group of claims",),
            claims=claims,
            scenario=component.scenario,
        )
