"""What was read, as claims: quantities of their own, and statements at their places in the text."""

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePath
from typing import NamedTuple

from factcheck.model.anchor import Anchor
from factcheck.model.article import Article
from factcheck.model.claim import Acceptance, Claim, Definition
from factcheck.model.coverage import Recognised
from factcheck.model.problem import Problem
from factcheck.model.quantity import Quantity
from factcheck.model.quote import Quote
from factcheck.model.span import Text
from factcheck.reading import naming
from factcheck.reading.acceptances import acceptances
from factcheck.reading.relation import Relation
from factcheck.reading.subjects import subject

# Words of a passage that name its claim.
WORDS = 5
_ROLE = re.compile(r"[a-z][a-z0-9_]*")


def with_names(statement: str, names: Mapping[str, str]) -> str:
    """Return a statement between roles with the names of their quantities."""
    return _ROLE.sub(lambda match: names.get(match[0], match[0]), statement)


def _holds_for(acceptance: Acceptance, says: Iterable[Text]) -> bool:
    """Whether one of the figures that are related begins where an acceptance holds."""
    return any(acceptance.covers(text.span) for text in says)


class Reading(NamedTuple):
    """The claims that texts were read as, their quantities by name, and the places of their quotes.

    ``figures`` has for each source the indices of the figures that stand in a relation.
    ``accepted`` are the acceptances of the texts, ``problems`` those that cannot be read.
    ``definitions`` are what data have for quantities that no figure gives.
    """

    claims: tuple[Claim, ...] = ()
    quantities: Mapping[str, Quantity] = {}
    quotes: Mapping[str, Anchor] = {}
    figures: Mapping[str, frozenset[int]] = {}
    accepted: tuple[Acceptance, ...] = ()
    problems: tuple[Problem, ...] = ()
    definitions: tuple[Definition, ...] = ()


class Writer:
    """Writes relations as claims, with ids and names that nobody has taken."""

    def __init__(
        self, ids: Iterable[str], names: Iterable[str], accepted: Iterable[Acceptance] = ()
    ) -> None:
        self.ids = naming.Names(ids)
        self.names = naming.Names(names)
        self.claims: list[Claim] = []
        self.quantities: dict[str, Quantity] = {}
        self.quotes: dict[str, Anchor] = {}
        self.figures: dict[str, frozenset[int]] = {}
        self.accepted = [*accepted]
        self.problems: list[Problem] = []
        self.definitions: list[Definition] = []

    @property
    def reading(self) -> Reading:
        """All that was written."""
        return Reading(
            tuple(self.claims),
            self.quantities,
            self.quotes,
            self.figures,
            tuple(self.accepted),
            tuple(self.problems),
            tuple(self.definitions),
        )

    def write(
        self, article: Article, source: Text, text: Recognised, relations: Collection[Relation]
    ) -> None:
        """Write the relations of a text with its figures."""
        for one in acceptances(article):
            if isinstance(one, Problem):
                self.problems.append(one)
            else:
                self.accepted.append(one)
        rates: dict[str, str] = {}
        for relation in relations:
            self._write(article, source, text.language, relation, rates)
        starts = {figure.start for relation in relations for figure in relation.figures}
        self.figures[source.value] = frozenset(
            index for index, figure in enumerate(text.figures) if figure.start in starts
        )

    def _write(
        self,
        article: Article,
        source: Text,
        language: str,
        relation: Relation,
        rates: dict[str, str],
    ) -> None:
        """Write a relation; ``rates`` are the names of what those of the text share, by role."""
        prose = article.prose.text
        place = article.span(relation.start, relation.end)
        scope = naming.slug(PurePath(source.value).stem)
        base = self.names.free(f"{scope}.{relation.name or subject(relation, prose, language)}")
        names = {term.role: f"{base}.{term.role}" for term in relation.terms}
        labels = naming.labels(relation.terms)
        says = []
        for term in relation.terms:
            at = article.span(term.figure.start, term.figure.end)
            name = names[term.role]
            unit = Text(term.unit, at)
            signed = (term.figure.value or 0) < 0
            integer = term.counted or None
            self.quantities[name] = Quantity(
                name,
                at,
                unit,
                labels[term.role],
                integer=integer,
                signed=signed,
                read=True,
            )
            says.append(Text(f"{name} = {term.literal}", at, literal=False))
        for shared in relation.shared:
            if shared.role not in rates:
                rates[shared.role] = name = self.names.free(f"{scope}.{shared.role}")
                self.quantities[name] = Quantity(
                    name, place, Text(shared.unit, place), naming.RATE, read=True
                )
                if shared.known:
                    stated = Text(f"{name} = {shared.known.values}", place, literal=False)
                    self.definitions.append(Definition(stated, shared.known.origin))
            names[shared.role] = rates[shared.role]
        for one in relation.says:
            at = article.span(one.figure.start, one.figure.end)
            says.append(Text(with_names(one.text, names), at, literal=False))
        passage = " ".join(prose[relation.start : relation.end].split())
        slug = "-".join(naming.slug(" ".join(passage.split()[:WORDS])).split("_"))
        name = self.ids.free(f"{scope}-{slug}", "-")
        self.quotes[name] = Anchor(relation.start, relation.end)
        quote = Quote(Text(passage, place, literal=False))
        self.claims.append(
            Claim(
                name,
                place,
                source,
                quote,
                tuple(says),
                accept=tuple(one for one in self.accepted if _holds_for(one, says)),
                entry=place,
                read=True,
                words=relation.words,
                told=relation.told,
                kind=relation.kind,
                language=language,
            )
        )
