"""Number words that are written as one: zweihundertdrei, dreimal."""

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from factcheck.recognise.vocabulary import Vocabulary

# Number words are looked for in words of so many letters at most; the longest below a million has
# 65.
_LONGEST_WORD = 80


class Compound(NamedTuple):
    """A number word, and the rest of the word behind it."""

    value: Fraction
    rest: str


class Compounds:
    """The number words of a language that are written as one, and words that begin with one.

    ``find`` looks for a word; ``heads`` are the first three letters of all.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words = vocabulary
        morphemes = {
            *vocabulary.cardinals,
            *vocabulary.hundreds,
            *(word for word in vocabulary.scales if word in vocabulary.bare_scales),
        }
        self.morphemes = (
            {word: vocabulary.cardinals.get(word, 0) for word in morphemes}
            | dict(vocabulary.morphemes)
            if vocabulary.compounds
            else {}
        )
        self.halves = {
            word: value
            for word, value in vocabulary.halves.items()
            if vocabulary.compounds and value > 1
        }
        self.heads = frozenset(
            word[:3] for word in (*self.morphemes, *vocabulary.ordinal_stems, *self.halves)
        )
        self.find = lru_cache(maxsize=8192)(self._find)

    def _find(self, word: str) -> Compound | None:
        """Return a word that begins with a number in words: zweihundertdrei, dreimal."""
        if word[:3] not in self.heads or len(word) > _LONGEST_WORD:
            return None
        return self._stem(word) or self._sum(word)

    def _stem(self, word: str) -> Compound | None:
        """Return a word that begins with a fraction or an ordinal: anderthalbfach, drittgrößte."""
        for whole, mixed in self.halves.items():
            if word.startswith(whole):
                return Compound(mixed, word.removeprefix(whole))
        for stem, value in self.words.ordinal_stems.items():
            rest = word[len(stem) :]
            if (
                word.startswith(stem)
                and len(rest) > 3
                and not rest.startswith(self.words.reversed_stems)
            ):
                return Compound(Fraction(value), f"t{word.removeprefix(stem)}")
        return None

    def _sum(self, word: str) -> Compound | None:
        """Return a word that begins with one or more number words: zweihundertdrei."""
        total = current = position = 0
        while position < len(word):
            half = self._half(word, position)
            if half:
                added = total + current + self.words.added_halves[half]
                return Compound(added, word[position + len(half) :])
            morpheme = self._morpheme(word, position)
            if not morpheme:
                break
            if morpheme in self.words.hundreds:
                current = (current or 1) * 100
            elif morpheme in self.words.scales:
                total += (current or 1) * self.words.scales[morpheme]
                current = 0
            elif morpheme not in self.words.ands:
                current += self.morphemes[morpheme]
            position += len(morpheme)
        return Compound(Fraction(total + current), word[position:]) if position else None

    def _half(self, word: str, position: int) -> str:
        """Return the ending of a number word at a place that adds a fraction to it."""
        endings = self.words.added_halves if position else ()
        return next((end for end in endings if word.startswith(end, position)), "")

    def _morpheme(self, word: str, position: int) -> str:
        """Return the longest part of a number word at a place."""
        for size in range(min(len(word) - position, 9), 2, -1):
            part = word[position : position + size]
            if part in self.morphemes or (
                part in self.words.ands and position and self._morpheme(word, position + size)
            ):
                return part
        return ""
