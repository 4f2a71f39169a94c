"""Figures that certainly stand in an English quote word for word.

They are not looked for by reading the quote.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache

from factcheck.model.expression import Comparison, Form, Literal
from factcheck.recognise import words

# A number or a range with a scale, a unit or both, hedged or not; dates, bare numbers and other
# spellings are left to the recogniser.
_SURE = re.compile(
    r"[a-z ]*[0-9]+(?:\.[0-9]+)?(?: to [0-9]+(?:\.[0-9]+)?)? ?(?:[A-Za-z][A-Za-z ]*|%)"
)

BEHIND = words(
    "for in on of from was were is are has had have will with during since when while which that "
    "it its their"
)
"""Words that say nothing of the figure before them."""


def stands(comparison: Comparison, literal: Literal, quote: str) -> bool:
    """Whether a literal is in a quote as its statement writes it.

    Nothing around it may make it another.
    """
    if not comparison.relation.is_equation:
        return False
    if literal.form is Form.ARITHMETIC:
        return True
    written = comparison.text.value[literal.start : literal.end]
    if not _SURE.fullmatch(written) or quote.count(written) != 1:
        return False
    before, _, behind = quote.partition(written)
    last = before.rsplit(" ", 2)[-2:]
    clear_before = not before or (
        before.endswith(" ") and last[0].isalpha() and last[0].lower() not in _meaningful_words()
    )
    if not behind or not clear_before:
        return clear_before
    if behind[0] in ".,;:":
        return not behind[1:].strip() or behind[1] == " "
    return behind[0] == " " and behind.split()[0] in BEHIND


@cache
def _meaningful_words() -> frozenset[str]:
    """Return all words that mean something to the recogniser."""
    from factcheck.recognise import ENGLISH

    vocabulary = "\n".join(
        text for field in fields(ENGLISH) for text in _texts_in(getattr(ENGLISH, field.name))
    )
    return frozenset(re.findall(r"[^\W\d_]+", vocabulary.lower()))


def _texts_in(value: object) -> Iterable[str]:
    """Yield every text in nested tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, meaning in value.items():
            yield from _texts_in(key)
            yield from _texts_in(meaning)
    elif isinstance(value, tuple | frozenset):
        for part in value:
            yield from _texts_in(part)
