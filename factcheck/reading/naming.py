"""Suggestions of what a figure is about: a name and a counted noun from the words around it."""

import re
from collections.abc import Iterable, Sequence

from factcheck.cover.tongue import COMMON
from factcheck.language import BadTextError, UnitTable
from factcheck.model.name import canonical, flaw, skeleton
from factcheck.prose import shorten
from factcheck.reading.relation import Term
from factcheck.reading.words import of_all
from factcheck.recognise import has_noun_capitals, words

_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f][^\W\d_]*)*")
_STRETCH = re.compile('[^\n\t.,;:!?()\N{EN DASH}\N{EM DASH}"„“”]*')
_NUMBER = re.compile(r"(?<=part)(\d+)$")
_LABELS = {
    **{role: f"the {role}" for role in ("part", "whole", "share")},
    "printed": "the first figure",
    "converted": "the figure in brackets",
}
RATE = "the rate"
# The name of a figure that no word tells anything of.
UNNAMED = "figure"
# Characters of a label.
LABEL = 40
_NO_NAME = re.compile(r"[\W_]+")
# Words of a name, letters of one of them, and words behind a number that may be what it counts; at
# most.
MOST, LONGEST, NEAR = 3, 24, 3
PLURALS = frozenset({"people", "women", "men", "children"})
# Words that may stand between a number and its noun although they are common.
PASSED = of_all({"en": words("further more new other own"), "de": words("andere anderen")})
# Hedges and words of time, which tell nothing about what is counted.
EMPTY = of_all(
    {
        "en": words("""
            almost approximately exactly nearly roughly around least most next last year years
            month months week weeks day days percent dollar euro
            """),
        "de": words("""
            derzeit etwa exakt fast genau gut knapp mindestens höchstens nahezu nächsten letzten
            ungefähr jahr jahre jahren monat monate monaten woche wochen tag tage tagen prozent
            dollar euro
            """),
    }
)


def slug(text: str) -> str:
    """Return a text as one word of a name.

    It is ``text`` and the rest where it does not begin with a letter.
    """
    letters = (sign if f"_{sign}".isidentifier() else " " for sign in canonical(text))
    word = _NO_NAME.sub("_", "".join(letters)).strip("_").lower()
    return word if word and not flaw(word) else f"text_{word}".rstrip("_")


def labels(terms: Sequence[Term]) -> dict[str, str]:
    """Return what people call the terms of a relation, by role: what the text does, or their part.

    What the text calls several of them is no label.
    """
    given = [shorten(term.label, LABEL) for term in terms]
    return {
        term.role: name if name and given.count(name) == 1 else label(term.role)
        for term, name in zip(terms, given, strict=True)
    }


def label(role: str) -> str:
    """Return what people call a quantity by the part that it plays: ``the whole``, ``part 2``."""
    return _LABELS.get(role) or _NUMBER.sub(r" \1", role).replace("_", " ")


def about(before: str, behind: str, language: str) -> str:
    """Return a name in snake_case from the words before a figure and, where few, behind it."""
    telling = telling_words(before, language)
    nouns = capital_nouns(telling, language)
    chosen = (nouns if len(nouns) > 1 else telling)[-MOST:]
    if len(chosen) < MOST - 1:
        chosen += telling_words(behind, language)[: MOST - len(chosen)]
    name = "_".join(word[:LONGEST].lower() for word in chosen)
    return name if name and not flaw(name) else UNNAMED


def capital_nouns(told: Sequence[str], language: str) -> list[str]:
    """Return the nouns among words, where all nouns begin with a capital; elsewhere none."""
    return [word for word in told if word[0].isupper()] if has_noun_capitals(language) else []


def telling_words(text: str, language: str) -> list[str]:
    """Return the words of a text that are neither common nor empty, in their order."""
    common = COMMON.get(language, frozenset())
    found = (canonical(match[0]) for match in _WORD.finditer(text))
    return [
        word
        for word in found
        if len(word) > 1 and word.lower() not in common and word.lower() not in EMPTY
    ]


def counted(behind: str, language: str) -> str:
    """Return the noun that a number counts, from the words behind it; empty where none is near."""
    common = COMMON.get(language, frozenset())
    stretch = _STRETCH.match(behind)
    for word in (stretch[0] if stretch else "").split()[:NEAR]:
        low = word.lower()
        if low in PASSED:
            continue
        if low in common or low in EMPTY or not _WORD.fullmatch(word):
            return ""
        is_noun = (
            word[0].isupper()
            if has_noun_capitals(language)
            else low in PLURALS or (low.endswith("s") and not low.endswith("ss"))
        )
        if is_noun:
            return word if _is_unit(word) else ""
    return ""


def _is_unit(word: str) -> bool:
    """Whether a word may be declared as a counted noun."""
    try:
        return UnitTable([word]).unit(word).counted
    except BadTextError:
        return False


class Names:
    """Names that are all different, also to the eye.

    What stands before a point of a name is taken with it, so that its parts are free elsewhere.
    """

    def __init__(self, taken: Iterable[str]) -> None:
        self.taken = {
            skeleton(name[:end])
            for name in taken
            for end in (*(place for place, sign in enumerate(name) if sign == "."), len(name))
        }
        # The last number behind each name, so that many of one name cost no more than others.
        self._last: dict[tuple[str, str], int] = {}

    def is_free(self, name: str) -> bool:
        """Whether nobody has a name."""
        return skeleton(name) not in self.taken

    def free(self, name: str, joiner: str = "_") -> str:
        """Return a name, with a number behind it where it is taken, before its index; take it."""
        word, bracket, index = name.partition("[")
        number = self._last.get((name, joiner), 1)
        found = name if number == 1 else f"{word}{joiner}{number}{bracket}{index}"
        while not self.is_free(found):
            number += 1
            found = f"{word}{joiner}{number}{bracket}{index}"
        self.taken.add(skeleton(found))
        self._last[name, joiner] = number
        return found
