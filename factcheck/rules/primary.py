"""Which statement of a knot it is reported at: the primary one."""

from collections.abc import Mapping, Sequence

from factcheck.model.conflict import BOUNDARY, Knot
from factcheck.model.explanation import Explanation
from factcheck.model.expression import Assertion, literals
from factcheck.rules.printed import LOOSENED, printed_repairs
from factcheck.rules.statements import span_of


def primary_statement(
    knot: Knot,
    explanation: Explanation,
    shown: Sequence[Assertion],
    words: Mapping[str, str],
    assertions: Mapping[str, Assertion],
) -> Assertion:
    """Return the statement that a knot is reported at: its first suspect.

    Of a boundary it is the first suspect with a strict limit.
    """
    if is_read(shown):
        return _likeliest(explanation, shown, words)
    suspected = [assertions[name] for name in knot.suspects if name in knot.leading.statements]
    if knot.rule == BOUNDARY:
        suspected.sort(key=_is_loose)
    return (suspected or shown)[0]


def is_read(shown: Sequence[Assertion]) -> bool:
    """Whether all statements of a conflict were read in texts."""
    return bool(shown) and all(one.claim and one.claim.read for one in shown)


def _likeliest(
    explanation: Explanation, shown: Sequence[Assertion], words: Mapping[str, str]
) -> Assertion:
    """Return the statement, of those read in a text, whose figure is likeliest wrong.

    That is the figure of a slip; else the one that states how the others are related, where a
    repair changes it: the percentage, the figure in brackets, the total; else that of the first
    repair.
    """
    by_name = {one.id: one for one in shown}
    relating = {span_of(one) for one in shown if len(one.quantities) > 1}
    slips = [one.statement for one in explanation.diagnoses if one.kind != LOOSENED]
    repairs = [one.statement for one in printed_repairs(explanation.repairs, words)]
    for names in (slips, repairs):
        found = [by_name[name] for name in names if name in by_name]
        if found:
            return next((one for one in found if span_of(one) in relating), found[0])
    return next((one for one in shown if span_of(one) in relating), shown[-1])


def _is_loose(assertion: Assertion) -> bool:
    """Whether a statement has no strict limit, which is what a boundary is about."""
    return not any(
        comparison.relation.is_strict
        or any(
            literal.taken.low_open or literal.taken.high_open for literal in literals(comparison)
        )
        for alternative in assertion.alternatives
        for comparison in alternative.comparisons
    )
