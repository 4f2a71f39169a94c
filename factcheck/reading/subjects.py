"""What the figures of a relation are about, in the words of its sentence."""

import re

from factcheck.reading import naming
from factcheck.reading.nouns import noun
from factcheck.reading.relation import Relation
from factcheck.reading.words import is_move
from factcheck.recognise import has_noun_capitals

# Roles of figures that count what they are about.
_COUNTING = ("whole", "part")
_WORD = re.compile(r"[^\W\d_]+")
# A verb between what it is about and the figure.
_VERB = re.compile(r"\b[a-z]+(?:ed|ing)\W*$")


def subject(relation: Relation, prose: str, language: str) -> str:
    """Return a name for what a relation is about: the noun that it counts, or its subject."""
    for term in relation.terms:
        counted = noun(term.figure, prose, language) if term.role in _COUNTING else ""
        if counted:
            return naming.slug(counted)
    first = min(figure.start for figure in relation.figures)
    before, behind = prose[relation.start : first], prose[first : relation.end]
    for figure in relation.figures:
        behind = behind.replace(figure.surface, " ")
    name = naming.about(_nouns(before, language), "", language)
    return name if name != naming.UNNAMED else naming.about("", _nouns(behind, language), language)


def _nouns(text: str, language: str) -> str:
    """Return a text without its words of a rise or a fall, and other verbs as far as they show."""
    words = [word for word in _WORD.findall(text) if not is_move(word.lower(), language)]
    if has_noun_capitals(language):
        return " ".join(naming.capital_nouns(words, language) or words)
    return _VERB.sub("", " ".join(words)) if len(words) > 1 else " ".join(words)
