"""Months that are named without a day or a year: no figures, but parts of a date all the same."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model.figure import Figure, FigureKind
from factcheck.recognise import lexicon

_WORD = re.compile(r"[^\W\d_]+")
# Shorter ones are abbreviations, which may be anything; but for these.
SHORTEST = 4
SHORT = frozenset({"May", "Mai"})


def months(text: str, language: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the months named in a text outside its figures, as dates without a year."""
    known = lexicon(language).months
    for match in _WORD.finditer(text):
        word = match[0]
        month = (
            known.get(word.lower())
            if word[0].isupper() and (len(word) >= SHORTEST or word in SHORT)
            else None
        )
        is_apart = not any(
            figure.start < match.end() and match.start() < figure.end for figure in figures
        )
        # "May" at the beginning may be a verb.
        if month and is_apart and (match.start() or word not in SHORT):
            yield Figure(*match.span(), word, FigureKind.DATE, date=f"--{month:02}")
