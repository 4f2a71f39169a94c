"""Conflicts that an editor has accepted."""

from collections.abc import Iterable, Mapping
from datetime import date

from factcheck.model.claim import Acceptance, Claim
from factcheck.model.conflict import Conflict


def is_live(acceptance: Acceptance, today: date) -> bool:
    """Whether an acceptance still holds; its last day included."""
    return acceptance.until is None or acceptance.until >= today


def lasting(owned: tuple[Claim, Acceptance]) -> date:
    """Return the last day on which the acceptance of a claim holds."""
    return owned[1].until or date.max


def accepting(claims: Iterable[Claim], rule: str, today: date) -> list[tuple[Claim, Acceptance]]:
    """The live acceptances of one rule on some claims."""
    return [
        (claim, acceptance)
        for claim in claims
        for acceptance in claim.accept
        if acceptance.rule == rule and is_live(acceptance, today)
    ]


def split(
    rules: Mapping[Conflict, str], claims: Mapping[str, Claim], today: date
) -> tuple[dict[Conflict, str], dict[Conflict, list[tuple[Claim, Acceptance]]]]:
    """Part the conflicts that nobody accepted, with their rules, from those that somebody did.

    These have all acceptances that hold for them.
    """
    left: dict[Conflict, str] = {}
    accepted: dict[Conflict, list[tuple[Claim, Acceptance]]] = {}
    for conflict, rule in rules.items():
        owners = accepting((claims[statement] for statement in conflict.statements), rule, today)
        if owners:
            accepted[conflict] = owners
        else:
            left[conflict] = rule
    return left, accepted
