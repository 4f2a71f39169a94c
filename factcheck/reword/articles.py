"""The English article before a number: an 8, an 11, an 18 and an 80, but a 12 and a 1.8."""

import re

from factcheck.reword.stretch import Stretch

_ARTICLE = re.compile(r"(?<![\w'\u2019-])(an?)(\s)$", re.IGNORECASE)
# What a sentence begins behind.
_SENTENCE = re.compile(r"(?:^|[.!?:|\n\"\u201c\u201d\u00ab(])[^\w.!?:,;]*$")
# Digits, perhaps behind the sign of a currency; of a minus nobody knows how it is said.
_WHOLE = re.compile(r"[^\w.+\u2212\u2013-]*(\d[\d,]*)")
# A word, and no code of a currency.
_WORD = re.compile(r"[A-Za-z][a-z]+")
_VOWELS, _ONE = ("a", "e", "i", "o"), ("one", "once")
THOUSAND = 1000
# Said as eleven hundred or as one thousand one hundred.
_EITHER = (*range(1100, 1200), *range(1800, 1900))


def with_article(text: str, stretch: Stretch) -> Stretch:
    """Return what replaces a figure of an English text together with the article before it.

    The figure alone where there is none, or where both may stand before the new one.
    """
    found = _ARTICLE.search(text, max(stretch.start - 4, 0), stretch.start)
    if not found or not stretch.words:
        return stretch
    old = found[1]
    # "Vitamin A 8": a letter, no article.
    if old == "A" and not _SENTENCE.search(text, 0, found.start()):
        return stretch
    article = _article(stretch.words)
    if not article or article == old.lower():
        return stretch
    is_upper = old.isupper() and stretch.words.isupper()
    told = article.upper() if is_upper else old[0] + article[1:]
    return Stretch(found.start(), stretch.end, f"{told}{found[2]}{stretch.words}")


def _article(words: str) -> str:
    """Return the article before a number; empty where it may have either, or is none."""
    digits = _WHOLE.match(words)
    if not digits:
        word = _WORD.match(words)
        low = word[0].lower() if word else ""
        is_vowel = low.startswith(_VOWELS) and not low.startswith(_ONE)
        return "an" if is_vowel else low and "a"
    number = int(digits[1].replace(",", ""))
    if number in _EITHER:
        return ""
    while number >= THOUSAND:
        number //= THOUSAND
    return "an" if number in {11, 18} or str(number).startswith("8") else "a"
