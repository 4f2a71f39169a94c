"""Figures that several wrong relations of a text print: one quantity, so that a mistake is one.

A relation has quantities of its own, even where it prints a figure that another one prints. Where
both are wrong, and hold once that figure is another, it is the figure that is wrong.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.model.claim import Claim
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span, Text
from factcheck.reading.claims import Reading

# Before a literal that stands for its number alone.
EXACTLY = "exactly "
_NAME = re.compile(r"[a-z]\w*(?:\.\w+)+")


class _Printed(NamedTuple):
    """A figure that a claim prints: where its statement stands in the claim, and its quantity."""

    claim: Claim
    at: int
    quantity: Quantity
    literal: str

    @property
    def key(self) -> tuple[Span, str, str]:
        """Its place, and how it is taken: others of the same key can be one quantity with it."""
        return self.quantity.span, self.quantity.unit.value, self.literal.removeprefix(EXACTLY)

    @property
    def rank(self) -> tuple[bool, int]:
        """How well its statement stands for those of others: as a count, with many figures."""
        return bool(self.quantity.integer), len(self.claim.says)


def with_shared(
    reading: Reading, wrong: Collection[str], are_true: Callable[[Reading], bool]
) -> Reading:
    """Return a reading in which wrong claims share the quantity of a figure that makes them wrong.

    The same where there are none. ``wrong`` are the claims that cannot be true; ``are_true`` says
    whether all that was read can be true at once.
    """
    done: set[str] = set()
    for printed in sorted(_shared(_of(reading, wrong)), key=len, reverse=True):
        figure = [one for one in printed if one.claim.id not in done]
        names = {one.claim.id for one in figure}
        if len(names) > 1 and are_true(_joined(_of(reading, names), figure, is_stated=False)):
            reading = _joined(reading, figure)
            done |= names
    return reading


def _shared(reading: Reading) -> Iterator[Sequence[_Printed]]:
    """Yield the figures that several claims print, each as these claims have it."""
    found: defaultdict[tuple[Span, str, str], list[_Printed]] = defaultdict(list)
    for claim in reading.claims:
        for one in _printed(claim, reading.quantities):
            found[one.key].append(one)
    yield from (several for several in found.values() if len(several) > 1)


def _printed(claim: Claim, quantities: Mapping[str, Quantity]) -> Iterator[_Printed]:
    """Yield the figures that a claim prints: the first statement of a quantity has its figure."""
    seen = set()
    for at, text in enumerate(claim.says):
        name, _, literal = text.value.partition(" = ")
        quantity = quantities.get(name)
        if quantity and name not in seen and quantity.span == text.span:
            seen.add(name)
            yield _Printed(claim, at, quantity, literal)


def _of(reading: Reading, claims: Collection[str]) -> Reading:
    """Return a reading with some of its claims alone."""
    return reading._replace(claims=tuple(one for one in reading.claims if one.id in claims))


def _joined(reading: Reading, figure: Iterable[_Printed], *, is_stated: bool = True) -> Reading:
    """Return a reading in which the quantities of a figure are one, which is stated once.

    Or not at all.
    """
    own, *others = sorted(figure, key=lambda one: one.rank, reverse=True)
    renamed = {one.quantity.name: own.quantity.name for one in others}
    dropped = {one.claim.id: one.at for one in (others if is_stated else [own, *others])}
    return reading._replace(
        claims=tuple(
            _without(one, dropped[one.id], renamed) if one.id in dropped else one
            for one in reading.claims
        ),
        quantities={name: one for name, one in reading.quantities.items() if name not in renamed},
    )


def _without(claim: Claim, dropped: int, renamed: Mapping[str, str]) -> Claim:
    """Return a claim without one of its statements, with other names for quantities."""
    kept = [at for at in range(len(claim.says)) if at != dropped]
    return claim._replace(
        says=tuple(_renamed(claim.says[at], renamed) for at in kept),
        words=tuple(claim.words[at] for at in kept),
        told=tuple(claim.told[at] for at in kept),
    )


def _renamed(text: Text, names: Mapping[str, str]) -> Text:
    """Return a statement with other names for quantities."""
    value = _NAME.sub(lambda match: names.get(match[0], match[0]), text.value)
    return text._replace(value=value)
