"""Errors for names in statements that mean no quantity."""

from collections.abc import Collection, Iterable
from functools import cached_property

from factcheck.language.flaw import BadTextError, Flaw, shortened
from factcheck.language.sentence import EVERY
from factcheck.language.suggestions import Suggestions
from factcheck.language.units import measure
from factcheck.model.expression import Name
from factcheck.model.name import canonical, flaw, skeleton
from factcheck.model.nearest import nearest
from factcheck.model.problem import Kind


class UnknownNames:
    """Explains the names of no usable quantity.

    Those whose declaration is bad are explained at the declaration.
    """

    def __init__(self, declared: Collection[str]) -> None:
        self._declared = declared
        self._suggestions = Suggestions(lambda: declared)

    def error(self, mentioned: Iterable[Name]) -> BadTextError:
        """Return the error with a flaw for each name that nobody declared."""
        found = []
        for mention in mentioned:
            name = canonical(mention.quantity)
            is_every = name.endswith(EVERY) and self.indexed(name.removesuffix(EVERY))
            if name not in self._declared and not is_every:
                kind, values = self._explanation(name)
                found.append(Flaw(kind, mention.start, mention.end, values))
        return BadTextError(*found)

    def indexed(self, base: str) -> tuple[str, ...]:
        """Return the declared names that are a name with an index, in order of declaration."""
        return self._indexed.get(base, ())

    def _explanation(self, name: str) -> tuple[Kind, tuple[str, ...]]:
        """Return what is wrong with a name, wherever it stands, and the values for its sentence."""
        if name.endswith(EVERY):
            likely = nearest(name.removesuffix(EVERY), self._indexed)
            return Kind.UNKNOWN_QUANTITY, (shortened(name), likely and f"{likely}{EVERY}", "")
        if flaw(name):
            return Kind.SYNTAX, ("a name", shortened(name))
        alike = self._skeletons.get(skeleton(name), "")
        if alike:
            return Kind.UNKNOWN_QUANTITY, (shortened(name), alike, "look-alike")
        return Kind.UNKNOWN_QUANTITY, (
            shortened(name),
            self._suggestions.nearest(name),
            "unit" if measure(name) else "",
        )

    @cached_property
    def _skeletons(self) -> dict[str, str]:
        """The declared names by what they look like."""
        return {skeleton(declared): declared for declared in self._declared}

    @cached_property
    def _indexed(self) -> dict[str, tuple[str, ...]]:
        """The declared names with an index, by the name before it."""
        found: dict[str, list[str]] = {}
        for declared in self._declared:
            base, bracket, _ = declared.partition("[")
            if bracket:
                found.setdefault(base, []).append(declared)
        return {base: tuple(names) for base, names in found.items()}
