"""What to say of names in statements that mean no quantity."""

from collections.abc import Collection, Iterable

from factcheck.language.flaw import BadTextError, Flaw, shown
from factcheck.language.units import measure
from factcheck.model.expression import Name
from factcheck.model.name import canonical, flaw, skeleton
from factcheck.model.nearest import nearest
from factcheck.model.problem import Kind

# So many unknown names are compared with all known ones; in a large corpus that takes a while for each of them.
MOST_COMPARED = 200


class Unknown:
    """Explains the names that no usable quantity has; those whose declaration is bad are explained there."""

    def __init__(self, declared: Collection[str]) -> None:
        self._declared = declared
        self._skeletons: dict[str, str] = {}
        self._known: dict[str, Flaw] = {}

    def names(self, mentioned: Iterable[Name]) -> BadTextError:
        """What is wrong with those names that nobody declared."""
        found = []
        for mention in mentioned:
            name = canonical(mention.quantity)
            if name not in self._declared:
                kind, _, _, values = self._known.setdefault(name, self._explained(name))
                found.append(Flaw(kind, mention.start, mention.end, values))
        return BadTextError(*found)

    def _explained(self, name: str) -> Flaw:
        """What is wrong with a name, wherever it stands."""
        if flaw(name):
            return Flaw(Kind.SYNTAX, 0, 0, ("a name", shown(name)))
        if not self._skeletons:
            self._skeletons = {skeleton(declared): declared for declared in self._declared}
        alike = self._skeletons.get(skeleton(name), "")
        if alike:
            return Flaw(Kind.UNKNOWN_QUANTITY, 0, 0, (shown(name), alike, "look-alike"))
        likely = nearest(name, self._declared) if len(self._known) < MOST_COMPARED else ""
        return Flaw(Kind.UNKNOWN_QUANTITY, 0, 0, (shown(name), likely, "unit" if measure(name) else ""))
