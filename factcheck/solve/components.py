"""Claims that have nothing to do with each other are solved apart."""

from collections.abc import Sequence

from factcheck.model.constraint import Constraint


def connected(constraints: Sequence[Constraint]) -> list[list[Constraint]]:
    """Constraints grouped by the quantities they share, directly or through others; order is kept within and between."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while (above := parent.setdefault(name, name)) != name:
            parent[name] = name = parent.setdefault(above, above)
        return name

    for constraint in constraints:
        first, *others = constraint.quantities
        top = root(first)
        for other in others:
            parent[root(other)] = top
    groups: dict[str, list[Constraint]] = {}
    for constraint in constraints:
        groups.setdefault(root(constraint.quantities[0]), []).append(constraint)
    return list(groups.values())
