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
    """Return the live acceptances of one rule on some claims, each with its claim."""
    return [
        (claim, acceptance)
        for claim in claims
        for acceptance in claim.accept
        if acceptance.rule == rule and is_live(acceptance, today)
    ]


def split(
    rules: Mapping[Conflict, str], claims: Mapping[str, Claim], today: date
) -> tuple[dict[Conflict, str], dict[Conflict, list[tuple[Claim, Acceptance]]]]:
    """Return the conflicts that nobody accepted, by rule, and the accepted ones.

    An accepted conflict has all acceptances that hold for it.
    """
    unaccepted: dict[Conflict, str] = {}
    accepted: dict[Conflict, list[tuple[Claim, Acceptance]]] = {}
    for conflict, rule in rules.items():
        owners = accepting((claims[statement] for statement in conflict.statements), rule, today)
        if owners:
            accepted[conflict] = owners
        else:
            unaccepted[conflict] = rule
    return unaccepted, accepted
