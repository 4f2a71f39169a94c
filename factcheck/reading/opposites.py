"""Two words for what is never both: passed and failed, urban and rural."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.guards import guard
from factcheck.reading.sketch import Sketch

# By language; those of the first pair leave nothing else.
_PAIRS: Mapping[str, Sequence[tuple[str, str]]] = MappingProxyType(
    {
        "en": (
            ("men|males?|boys", "women|females?|girls"),
            ("adults", "children|minors"),
            ("passed", "failed"),
            ("won", "lost"),
            ("vot(?:e|ed) (?:for|in favou?r)", "against"),
            ("survived", "died"),
            ("public", "private"),
            ("urban", "rural"),
            ("(?:work(?:ed)? )?full[- ]time", "(?:work(?:ed)? )?part[- ]time"),
            ("(?:arrived |came |ran )?on time", "(?:arrived |came |ran )?late|delayed"),
            ("open", "closed"),
            ("(?:scored |won |played |came )?(?:at )?home", "(?:scored |won |played |came )?away"),
        ),
        "de": (
            ("männer|männliche|jungen|buben", "frauen|weibliche|mädchen"),
            ("erwachsene", "kinder|minderjährige"),
            ("bestanden", "durchgefallen"),
            ("gewonnen", "verloren"),
            ("dafür", "dagegen"),
            ("überlebten", "starben"),
            (r"öffentlich\w*", r"privat\w*"),
            (r"städtisch\w*", r"ländlich\w*"),
            (r"(?:in )?vollzeit\w*", r"(?:in )?teilzeit\w*"),
            ("pünktlich", "verspätet|zu spät"),
            ("offen|geöffnet", "geschlossen"),
            ("zu hause|daheim", "auswärts"),
        ),
        "fr": (
            ("hommes|garçons", "femmes|filles"),
            ("adultes", "enfants|mineurs"),
            ("reçus", "recalés"),
            ("gagnés?", "perdus?"),
            ("votent pour|voté pour", "contre"),
            ("survécu", "morts"),
            ("publics?|publiques?", "privée?s?"),
            ("urbaine?s?", "rura(?:les?|ux)"),
            ("(?:travaillent )?à temps plein", "(?:travaillent )?à temps partiel"),
            ("à l'heure", "en retard"),
            ("ouverte?s?", "fermée?s?"),
            (
                "(?:été )?(?:marqués? |gagnés? |inscrits? |joués? )?à domicile",
                "(?:été )?(?:marqués? |gagnés? |inscrits? |joués? )?à l'extérieur",
            ),
        ),
    }
)
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"JOINT": "and|while|but", "AGAIN": "it|them"},
        "de": {"JOINT": "und|während|aber"},
        "fr": {"JOINT": "et"},
    }
)
# What ends the words of a part, and what those of the second may say again, or leave out.
_END_OF_PART = guard(r"[,.;:()⟨]| {JOINT}\b", _WORDS)
_AGAIN = guard("{AGAIN}", _WORDS)
_AUXILIARY = guard("(?: {HAS})? ", _WORDS)


@cache
def _pairs(language: str) -> Sequence[tuple[re.Pattern[str], re.Pattern[str]]]:
    """Return the pairs of a language as expressions."""
    return [
        (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{two})\b"))
        for one, two in _PAIRS.get(language, ())
    ]


def are_all(text: str, language: str) -> bool:
    """Whether a text tells of the two that all people are: women and men."""
    return any(one.search(text) and two.search(text) for one, two in _pairs(language)[:1])


def are_a_pair(sketch: Sketch, parts: Sequence[Figure]) -> bool:
    """Whether two parts are what nothing is both of: passed and failed.

    In the same thing: somebody may pass one test and fail another.
    """
    first, second = (_said(one, sketch) for one in parts)
    return any(
        _are_opposite(first, second, pair, sketch.language)
        for one, two in _pairs(sketch.language)
        for pair in ((one, two), (two, one))
    )


def _said(figure: Figure, sketch: Sketch) -> str:
    """Return what a sketch says behind a figure, past a verb like "are", up to the next part."""
    start = sketch.behind(sketch.place(figure))
    verb = _AUXILIARY(sketch.language).match(sketch.text, start)
    behind = sketch.text[verb.end() if verb else start :]
    return _END_OF_PART(sketch.language).split(behind, maxsplit=1)[0]


def _are_opposite(
    first: str, second: str, pair: tuple[re.Pattern[str], re.Pattern[str]], language: str
) -> bool:
    """Whether words begin with two that exclude each other, and go on alike."""
    begun, other = pair[0].match(first), pair[1].match(second)
    if not begun or not other:
        return False
    rest = second[other.end() :]
    return (
        not rest
        or _AGAIN(language).fullmatch(rest.strip()) is not None
        or rest == first[begun.end() :]
    )
