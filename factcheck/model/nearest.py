"""The known word that a misspelled one was probably meant to be."""

from collections.abc import Iterable
from difflib import SequenceMatcher

# The least similarity of a misspelling and the word that was meant (``SequenceMatcher.ratio``).
LEAST = 0.7
# Letters of a word; for a shorter or longer one only the same word in another case is found.
SHORTEST, LONGEST = 4, 60
# Candidates that are compared in full, at most; this bounds the cost in a large vocabulary.
MOST_COMPARED = 400


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like a word, the first of several.

    Empty where none is much like it.
    """
    folded = word.casefold()
    slack = len(folded) // 3
    matcher = SequenceMatcher(b=folded, autojunk=False)
    best, best_ratio, compared = "", LEAST, 0
    letters = set(folded)
    for candidate in known:
        other = candidate.casefold()
        if other == folded:
            return candidate
        if not SHORTEST <= len(folded) <= LONGEST:
            continue
        if (
            abs(len(other) - len(folded)) > slack
            or len(letters.symmetric_difference(other)) > slack + 1
        ):
            continue
        compared += 1
        if compared > MOST_COMPARED:
            break
        matcher.set_seq1(other)
        ratio = matcher.ratio()
        if ratio > best_ratio:
            best, best_ratio = candidate, ratio
    return best
