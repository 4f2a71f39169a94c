"""Guards: expressions that tell that a phrase means something else than a pattern takes it for.

The words of guards and patterns are data of each language. An expression has ``{NAME}`` in their
place: a class of words that the ``_WORDS`` of its module have for a language or, for all modules,
``CLASSES``. So a language is a block of words.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from factcheck.reading.classes import CLASSES

Words = Mapping[str, Mapping[str, str]]
"""The classes of each language, by their names."""
Patterns = Mapping[str, tuple[str, ...]]
Guard = Callable[[str], re.Pattern[str]]
"""An expression by language, compiled when the first text of one asks for it."""
_CLASS = re.compile(r"\{([A-Z_]+)\}")
# What stands for a class that a language does not have: it is met nowhere.
_NEVER = "(?!)"


def guard(expression: str, words: Words = CLASSES) -> Guard:
    """Return an expression with the words of the language that a text is in."""

    @cache
    def compiled(language: str) -> re.Pattern[str]:
        return re.compile(expanded(expression, words, language))

    return compiled


def guard_of_all(expression: str, words: Words = CLASSES) -> re.Pattern[str]:
    """Return an expression with the words of all languages.

    It is for phrases that are the same in each, as brackets and sums are: their text may be in
    another language than it is taken for.
    """
    return re.compile(expanded(expression, words, *CLASSES))


def by_language(patterns: Mapping[str, Sequence[str]], words: Words) -> Patterns:
    """Return patterns of each language with its words."""
    return {
        language: tuple(expanded(one, words, language) for one in several)
        for language, several in patterns.items()
    }


def expanded(expression: str, words: Words, *languages: str) -> str:
    """Return an expression or a pattern with the classes of languages in place of their names."""

    def of(match: re.Match[str]) -> str:
        found = [
            expanded(classes[match[1]], words, language)
            for language in languages
            for classes in [{**CLASSES.get(language, {}), **words.get(language, {})}]
            if match[1] in classes
        ]
        return f"(?:{'|'.join(found) or _NEVER})"

    return _CLASS.sub(of, expression)


OTHER_PART = guard(r"(?:⟨o\d+⟩|\b{OTHER}) $")
"""What stands before the half or quarter of a year or a match, and a fraction of what is left."""
