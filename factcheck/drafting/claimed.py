"""The names that figures of a text have in the claims that say them."""

import re
from collections.abc import Iterable, Mapping

from factcheck.model.claim import Claim
from factcheck.model.coverage import Tracked
from factcheck.model.figure import Figure
from factcheck.model.quantity import Quantity
from factcheck.recognise import as_literal

_STATED = re.compile(r"([^\s=<>!]+) = (.+)")


def known(
    figures: Iterable[tuple[Figure, Tracked]],
    claims: Mapping[str, Claim],
    quantities: Mapping[str, Quantity],
) -> dict[int, tuple[str, str]]:
    """Return the name and the unit of the quantity that each figure is for, by its offset.

    Those of figures that a claim gives as a literal alone, as drafts do.
    """
    found: dict[int, tuple[str, str]] = {}
    for figure, tracked in figures:
        literal = as_literal(figure)
        for claim in (claims[name] for name in tracked.claims if literal):
            for said in claim.says:
                stated = _STATED.fullmatch(said.value.strip())
                quantity = quantities.get(stated[1]) if stated else None
                if stated and quantity and _begins(stated[2], literal or ""):
                    found.setdefault(figure.start, (quantity.name, quantity.unit.value))
    return found


def _begins(text: str, literal: str) -> bool:
    """Whether a text is a literal, perhaps with the noun of what it counts."""
    rest = text.removeprefix(literal)
    return rest != text and (not rest or rest[0] == " ")
