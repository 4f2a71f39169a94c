"""What was read, as claims: quantities of their own, and statements at their places in the text."""

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePath
from typing import NamedTuple

from factcheck.model.anchor import Anchor
from factcheck.model.article import Article
from factcheck.model.claim import Claim
from factcheck.model.quantity import Quantity
from factcheck.model.quote import Quote
from factcheck.model.span import Text
from factcheck.reading import naming
from factcheck.reading.relation import Relation

# Words of a passage that name its claim.
WORDS = 5
_ROLE = re.compile(r"[a-z][a-z0-9_]*")


class Reading(NamedTuple):
    """The claims that texts were read as, their quantities by name, and the places of their quotes.

    ``figures`` has for each source the offsets of the figures that stand in a relation.
    """

    claims: tuple[Claim, ...] = ()
    quantities: Mapping[str, Quantity] = {}
    quotes: Mapping[str, Anchor] = {}
    figures: Mapping[str, frozenset[int]] = {}


class Writer:
    """Writes relations as claims, with ids and names that nobody has taken."""

    def __init__(self, ids: Iterable[str], names: Iterable[str]) -> None:
        self.ids = naming.Names(ids)
        self.names = naming.Names(names)
        self.claims: list[Claim] = []
        self.quantities: dict[str, Quantity] = {}
        self.quotes: dict[str, Anchor] = {}
        self.figures: dict[str, frozenset[int]] = {}

    @property
    def reading(self) -> Reading:
        """All that was written."""
        return Reading(tuple(self.claims), self.quantities, self.quotes, self.figures)

    def write(
        self, article: Article, source: Text, language: str, relations: Collection[Relation]
    ) -> None:
        """Write the relations of a text."""
        for relation in relations:
            self._write(article, source, language, relation)
        self.figures[source.value] = frozenset(
            figure.start for relation in relations for figure in relation.figures
        )

    def _write(self, article: Article, source: Text, language: str, relation: Relation) -> None:
        prose = article.prose.text
        place = article.span(relation.start, relation.end)
        scope = naming.slug(PurePath(source.value).stem)
        first = min(figure.start for figure in relation.figures)
        about = relation.name or naming.about(
            prose[relation.start : first], prose[first : relation.end], language
        )
        base = self.names.free(f"{scope}.{about}")
        names = {term.role: f"{base}.{term.role}" for term in relation.terms}
        says = []
        for term in relation.terms:
            at = article.span(term.figure.start, term.figure.end)
            name = names[term.role]
            signed = (term.figure.value or 0) < 0
            self.quantities[name] = Quantity(name, at, Text(term.unit, at), signed=signed)
            says.append(Text(f"{name} = {term.literal}", at, literal=False))
        for one in relation.says:
            at = article.span(one.figure.start, one.figure.end)
            text = _ROLE.sub(lambda match: names.get(match[0], match[0]), one.text)
            says.append(Text(text, at, literal=False))
        words = " ".join(prose[relation.start : relation.end].split())
        slug = "-".join(naming.slug(" ".join(words.split()[:WORDS])).split("_"))
        name = self.ids.free(f"{scope}-{slug}", "-")
        self.quotes[name] = Anchor(relation.start, relation.end)
        quote = Quote(Text(words, place, literal=False))
        self.claims.append(
            Claim(name, place, source, quote, says=tuple(says), entry=place, read=True)
        )
