"""Guards: expressions that tell that a phrase means something else than a pattern takes it for.

The words of a guard are data of each language. The expression has ``{NAME}`` in their place, as
patterns have: a class that its module has for a language or, for all modules, ``CLASSES``.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache

from factcheck.reading.words import CLASSES

Guard = Callable[[str], re.Pattern[str]]
"""An expression by language, compiled when the first text of one asks for it."""
_CLASS = re.compile(r"\{([A-Z_]+)\}")
# What stands for a class that a language does not have: it is met nowhere.
_NEVER = "(?!)"


def guard(expression: str, words: Mapping[str, Mapping[str, str]] = CLASSES) -> Guard:
    """Return an expression with the words of the language that a text is in."""

    @cache
    def compiled(language: str) -> re.Pattern[str]:
        return re.compile(_expanded(expression, words, [language]))

    return compiled


def guard_of_all(
    expression: str, words: Mapping[str, Mapping[str, str]] = CLASSES
) -> re.Pattern[str]:
    """Return an expression with the words of all languages.

    It is for phrases that are the same in each, as brackets and sums are: their text may be in
    another language than it is taken for.
    """
    return re.compile(_expanded(expression, words, [*CLASSES]))


def _expanded(expression: str, words: Mapping[str, Mapping[str, str]], languages: list[str]) -> str:
    """Return an expression with the classes of languages in place of their names."""

    def of(match: re.Match[str]) -> str:
        found = [
            _expanded(classes[match[1]], words, [language])
            for language in languages
            for classes in [{**CLASSES.get(language, {}), **words.get(language, {})}]
            if match[1] in classes
        ]
        return f"(?:{'|'.join(found) or _NEVER})"

    return _CLASS.sub(of, expression)


OTHER_PART = guard(r"(?:⟨o\d+⟩|\b{OTHER}) $")
"""What stands before the half or quarter of a year or a match, and a fraction of what is left."""
