"""Claims that have nothing to do with each other are solved apart."""

from collections.abc import Sequence

from factcheck.model.expression import Assertion


def connected(assertions: Sequence[Assertion]) -> list[list[Assertion]]:
    """Return assertions grouped by the quantities they share, directly or through others.

    Order is kept within the groups and between them.
    """
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while (above := parent.setdefault(name, name)) != name:
            parent[name] = name = parent.setdefault(above, above)
        return name

    tops: list[str] = []
    for assertion in assertions:
        first, *others = assertion.quantities
        top = root(first)
        for other in others:
            parent[root(other)] = top
        tops.append(first)
    groups: dict[str, list[Assertion]] = {}
    for assertion, first in zip(assertions, tops, strict=True):
        groups.setdefault(root(first), []).append(assertion)
    return list(groups.values())
