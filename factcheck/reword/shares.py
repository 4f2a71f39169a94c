"""Words for shares, by language: what is a third may be a quarter, or so many percent."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.model.expression import Form
from factcheck.model.figure import Figure
from factcheck.prose import exact, is_part, other_shares
from factcheck.recognise import code_of, lexicon
from factcheck.reword.literals import Change
from factcheck.reword.stretch import Stretch

# What stands before the name of a part and is no number: the figure of "die Hälfte" is "Hälfte".
ARTICLES = ("die", "der", "la")
_PERCENT: Mapping[str, str] = MappingProxyType(
    {"en": " percent", "de": " Prozent", "fr": "\N{NARROW NO-BREAK SPACE}%"}
)
# Words before a share with which another one would not agree: "the two thirds", "ces trois quarts".
DETERMINERS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(rf"\b(?:{'|'.join(words.split())})\s+$", re.IGNORECASE)
        for language, words in {
            "en": "the these those this that its their his her our your other another last first "
            "remaining",
            "de": r"die der den dem des das dies\w* jen\w* sein\w* ihr\w* unser\w* letzt\w* "
            r"erst\w* gut\w* übrig\w* restlich\w*",
            "fr": "les le la des du aux ces cet cette ses leurs nos vos",
        }.items()
    }
)
# "Half the cars" has no "of" that other words for a share could stand before.
_HALF, _OF = "half", re.compile(r"\s+of\b|\s*(?:[^\w\s]|$)")


def share_words(text: str, figure: Figure, meant: Change, language: str) -> Iterator[str]:
    """Yield words for another share in place of a figure that is one, or a percentage.

    A percentage stands where the name of a part has stood, but at the beginning of a sentence: 18
    percent of them, for a third of them.
    """
    (share,) = meant.in_old_unit
    code = code_of(language)
    if figure.surface.lower() == _HALF and not _OF.match(text, figure.end):
        return
    if code in DETERMINERS and DETERMINERS[code].search(text, 0, figure.start):
        return
    if meant.then.form is Form.SHARE or meant.then.unit.factor == 1:
        yield from other_shares(figure.surface, share, code)
    elif is_part(figure.surface, code) and not figure.surface[:1].isupper():
        number = exact(100 * share)
        yield f"{number.replace('.', lexicon(language).decimal)}{_PERCENT[code]}"


def hedge_before(text: str, figure: Figure, language: str) -> Stretch | None:
    """Return the words before a share that hedge it, with the blank behind them, to be left out."""
    before = text[: figure.start].lower()
    phrases = [
        words
        for words, hedge in lexicon(language).words.hedges
        if hedge == figure.hedge and re.search(rf"(?<!\w){re.escape(words)}\s+$", before)
    ]
    if not phrases:
        return None
    start = before.rindex(max(phrases, key=len))
    return Stretch(start, figure.start, "")
