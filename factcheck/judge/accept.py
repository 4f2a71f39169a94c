"""Conflicts that an editor has accepted."""

from collections.abc import Iterable, Mapping
from datetime import date

from factcheck.model.claim import Acceptance, Claim
from factcheck.model.conflict import Conflict


def is_live(acceptance: Acceptance, today: date) -> bool:
    """Whether an acceptance still holds; its last day included."""
    return acceptance.until is None or acceptance.until >= today


def accepting(claims: Iterable[Claim], rule: str, today: date) -> list[tuple[Claim, Acceptance]]:
    """The live acceptances of one rule on some claims."""
    return [
        (claim, acceptance)
        for claim in claims
        for acceptance in claim.accept
        if acceptance.rule == rule and is_live(acceptance, today)
    ]


def without_accepted(
    rules: Mapping[Conflict, str], claims: Mapping[str, Claim], today: date
) -> tuple[dict[Conflict, str], set[tuple[Claim, Acceptance]]]:
    """The conflicts that nobody accepted, with their rules, and the acceptances that the others met."""
    left: dict[Conflict, str] = {}
    used: set[tuple[Claim, Acceptance]] = set()
    for conflict, rule in rules.items():
        accepted = accepting((claims[statement] for statement in conflict.statements), rule, today)
        if accepted:
            used.update(accepted)
        else:
            left[conflict] = rule
    return left, used
