"""Find what is wrong, in English: one module a rule.

In: an ``Analysis``. Out: findings in the order of their places. Imports the nouns, ``prose`` and
what ``judge`` knows of acceptances. A rule is a module with its page ``RULE`` and
``check(analysis)``; ``clash``, ``primary``, ``moments``, ``moved``, ``printed``, ``bad_input`` and
``statements`` are what several rules share.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Protocol

from factcheck.judge import SEVEREST_FIRST, is_live, lasting
from factcheck.model.analysis import Analysis
from factcheck.model.claim import Acceptance, Claim
from factcheck.model.finding import Finding
from factcheck.model.rule import UNREAD, Rule
from factcheck.rules import (
    boundary,
    contradiction,
    disputed,
    draft_claim,
    figure_not_quoted,
    implausible,
    invalid_file,
    inverted_range,
    quote_ambiguous,
    quote_missing,
    range_mismatch,
    reading,
    source_changed,
    source_conflict,
    source_unavailable,
    stale_evidence,
    unclaimed_figure,
    undecided,
    understated,
    unit_mismatch,
    unknown_name,
    untested,
    unused_acceptance,
    weekday_mismatch,
)


class Checker(Protocol):
    """The interface of a module that is a rule."""

    RULE: Rule

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield the findings of the rule."""


CHECKERS: tuple[Checker, ...] = (
    invalid_file,
    unknown_name,
    unit_mismatch,
    inverted_range,
    stale_evidence,
    contradiction,
    source_conflict,
    disputed,
    reading,
    boundary,
    range_mismatch,
    implausible,
    understated,
    quote_missing,
    quote_ambiguous,
    figure_not_quoted,
    weekday_mismatch,
    source_changed,
    source_unavailable,
    unclaimed_figure,
    draft_claim,
    untested,
    unused_acceptance,
    undecided,
)
RULES = tuple(checker.RULE for checker in CHECKERS)
NAMES = tuple(rule.name for rule in RULES)


def selected_rules(select: Collection[str] = (), ignore: Collection[str] = ()) -> tuple[Rule, ...]:
    """Return the rules whose findings are reported; all if none is selected.

    Those of ``UNREAD`` are always among them.
    """
    chosen = {*(select or NAMES)}.difference(ignore) | UNREAD
    return tuple(rule for rule in RULES if rule.name in chosen)


def check(
    analysis: Analysis, select: Collection[str] = (), ignore: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Return the findings of the selected rules, accepted ones marked.

    They are sorted by file, line, column, rule and message. An empty ``select`` means every rule.
    All rules run whatever is selected, so that an acceptance is unused only where its rule finds
    nothing.
    """
    found = [
        finding
        for checker in CHECKERS
        if checker is not unused_acceptance
        for finding in checker.check(analysis)
    ]
    # Contradictions and boundaries are accepted set by set, before they become findings.
    acceptances = [
        owned for owned in analysis.corpus.acceptances if owned[1].rule not in SEVEREST_FIRST
    ]
    live = _live_acceptances(acceptances, analysis.today)
    used: set[Acceptance] = set()
    marked = []
    for finding in found:
        owners = list(_acceptances_of(finding, live))
        used.update(acceptance for _, acceptance in owners)
        marked.append(finding._replace(accepted=max(owners, key=lasting)[1]) if owners else finding)
    unused = (*analysis.unused, *(one for one in acceptances if one[1] not in used))
    marked += unused_acceptance.check(analysis._replace(unused=unused), NAMES)
    chosen = {rule.name for rule in selected_rules(select, ignore)}
    return tuple(sorted((finding for finding in marked if finding.rule in chosen), key=_sort_key))


def _acceptances_of(
    finding: Finding, live: Mapping[tuple[str, str], Sequence[tuple[Claim, Acceptance]]]
) -> Iterator[tuple[Claim, Acceptance]]:
    """Yield the acceptances of a finding: of its claims and, if it was read, of its passage."""
    for claim in finding.claims:
        yield from live.get((claim, finding.rule), ())
    if finding.read:
        in_texts = live.get(("", finding.rule), ())
        yield from (one for one in in_texts if one[1].covers(finding.span))


def _live_acceptances(
    acceptances: Iterable[tuple[Claim, Acceptance]], today: date
) -> Mapping[tuple[str, str], list[tuple[Claim, Acceptance]]]:
    """Return the acceptances that count today, by the ids of their claims and their rules."""
    live: defaultdict[tuple[str, str], list[tuple[Claim, Acceptance]]] = defaultdict(list)
    for claim, acceptance in acceptances:
        if acceptance.rule not in UNREAD and is_live(acceptance, today):
            live[claim.id, acceptance.rule].append((claim, acceptance))
    return live


def _sort_key(finding: Finding) -> tuple[str, int, int, str, str]:
    """Return what findings are sorted by."""
    span = finding.span
    return span.file, span.line, span.column, finding.rule, finding.message
