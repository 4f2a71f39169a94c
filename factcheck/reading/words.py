"""Words of a rise or a fall, by language, which are marked in the sketch of a sentence."""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from factcheck.reading.guards import guard
from factcheck.recognise import words

RISES, FALLS, RISE, FALL = "↑", "↓", "⇡", "⇣"
"""The marks before verbs of a rise and of a fall, and before their nouns and adverbs."""


class _Moves(NamedTuple):
    """The words of a rise and of a fall: verbs whose subject or object it is, and others.

    ``parted`` are expressions for words that have their meaning from another one, with their mark.
    ``either`` may be verbs or nouns: verbs they are behind one of ``leading``, or before one of
    ``following``.
    """

    rises: frozenset[str]
    falls: frozenset[str]
    rise: frozenset[str]
    fall: frozenset[str]
    parted: tuple[tuple[str, str], ...] = ()
    either: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    following: frozenset[str] = frozenset()


_MOVES: Mapping[str, _Moves] = MappingProxyType(
    {
        "en": _Moves(
            words("""
                rose risen rise rises increased increases increase grew grown grow grows climbed
                climbs jumped jumps surged rallied surges soared soars advanced rocketed leapt raised raises
                lifted hiked boosted doubled tripled quadrupled widened swelled expanded
                """),
            words("""
                fell fallen fall falls decreased decreases decrease declined declines decline
                dropped drops drop slipped slid sank shrank shrunk plunged tumbled reduced reduces
                lowered slashed halved narrowed dipped cut cuts plummeted
                """),
            words(
                "rising increasing growing growth climbing gain gains gained jump surge leap hike up"
            ),
            words("falling decreasing declining dropping reduction reductions slump plunge down"),
            (),
            words("""
                rise rises increase increases decrease decreases decline declines drop drops fall
                falls cut cuts raises climbs jumps surges
                """),
            words("""
                to will would could may might should must can shall did not it they we he she you
                which that who has have had been be being was were is are and
                """),
            words("its their his her our the"),
        ),
        "de": _Moves(
            words("""
                stieg stiegen gestiegen gestiegenen steigt steigen erhöhte erhöhten erhöht wuchs
                wuchsen gewachsen wächst kletterte kletterten geklettert sprang sprangen schnellte
                schnellten steigerte steigerten gesteigert anstieg anstiegen anhob angehoben erhöhen
                verteuert verteuerte verteuerten verteuern zulegte zunahm zugelegt zugenommen ansteigen wachsen klettern zunehmen zulegen steigern
                """),
            words("""
                sank sanken gesunken sinkt sinken fiel fielen gefallen fällt reduzierte reduzierten
                reduziert verringerte verringerten verringert verminderte verminderten vermindert
                schrumpfte schrumpften geschrumpft senkte senkten gesenkt abnahm abgenommen
                zurückging zurückgegangen halbierte schrumpfen abnehmen zurückgehen verringern
                senken reduzieren verbilligt verbilligte verbilligten verbilligen
                """),
            words("""
                zunahme anstiegs zuwachs zuwächse plus steigerung erhöhung wachstum anhebung
                verbesserung verbesserte verbesserten verbessert
                """),
            words("""
                rückgang rückgangs abnahme minus senkung verringerung reduzierung verminderung
                einbruch
                """),
            (
                (r"\bnahm(?:en)?\b(?=[^.;]* zu(?: ?[,.;()]| und\b|$))", RISES),
                (r"\bnahm(?:en)?\b(?=[^.;]* ab\b)", FALLS),
                (r"\bging(?:en)?\b(?=[^.;]* zurück\b)", FALLS),
                (r"\bbrach(?:en)?\b(?=[^.;]* ein\b)", FALLS),
                (r"\blegten?\b(?=[^.;]* zu(?: ?[,.;()]| und\b|$))", RISES),
            ),
        ),
        "fr": _Moves(
            words("""
                augmenté augmente augmentent progressé progresse progressent bondi grimpé grimpe crû
                monté montée montés montées
                """),
            words("""
                reculé recule reculent diminué diminue diminuent baissé chuté tombé tombée tombés
                tombées réduit réduite réduits réduites
                """),
            words("hausse augmentation progression croissance bond gain"),
            words("baisse recul diminution chute repli réduction"),
        ),
    }
)
# Words that may stand before a figure and add nothing, or only what its hedge says already.
_FILL: Mapping[str, str] = MappingProxyType(
    {
        "en": r"(?:(?:just|only|about|around|roughly|approximately|nearly|almost|more than|less than|"
        r"over|under|some|the|an?|as (?:many|much|high|low) as|(?:a )?(?:new )?(?:record|all-time|"
        r"total|high|low|peak|current|maximum|minimum)(?: (?:high|low))?(?: of)?|estimated|at least|"
        r"at most|up to|well|slightly|its|their|his|her|our|(?:the )?(?:last|prior|previous) (?:year|quarter|month|week)'s|exactly|close to|upwards of|"
        r"an? (?:restated|adjusted|estimated)|~) )+(?=⟨)",
        "de": r"(?:(?:rund|etwa|circa|zirka|ca\.|knapp|gut|fast|nahezu|über|mehr als|weniger als|"
        r"ungefähr|mindestens|höchstens|bis zu|nur|noch|lediglich|zuletzt|zuvor|bisher|jetzt|nun|"
        r"den|die|das|dem|der|einem?|einen|rekordverdächtige|genau|stolze|schätzungsweise|"
        r"bereinigt|heute|aktuell|gerade|einmal|bereits|schon|~) )+(?=⟨)",
        "fr": r"(?:(?:environ|près de|plus de|moins de|quelque|les|la|le|un|une|seulement|presque|"
        r"au moins|au plus|jusqu'à|~) )+(?=⟨)",
    }
)
_WORD = re.compile(r"[^\W\d_]+")
# A comparison with things that are known, and what is counted before it; signs of that, at most.
_COMPARING = guard(
    "{COMPARING}",
    {
        "en": {"COMPARING": "(?:more|less) than(?= the )"},
        "de": {"COMPARING": "(?:mehr|weniger) als(?= d(?:ie|en|er) )"},
    },
)
_COUNTED = re.compile(r"⟨[nam]\d+⟩ [^\W\d_]+ $")
_NOUN = 40


def _marks(moves: _Moves) -> Mapping[str, str]:
    """Return the mark of each word of a rise or a fall."""
    pairs = ((RISE, moves.rise), (FALL, moves.fall), (RISES, moves.rises), (FALLS, moves.falls))
    return {word: mark for mark, group in pairs for word in group}


_MARKS = {language: _marks(moves) for language, moves in _MOVES.items()}
_PARTED = {
    language: [(re.compile(pattern), mark) for pattern, mark in moves.parted]
    for language, moves in _MOVES.items()
}
_AS_NOUN = {RISES: RISE, FALLS: FALL}
# "..., a total of 9" closes a list of parts.
_FILLED = {
    language: re.compile(rf"(?<!⟩ )(?<!, a )\b(?!(?<=, )a total of){pattern}")
    for language, pattern in _FILL.items()
}


def of_all(by_language: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the words of all languages together."""
    return frozenset[str]().union(*by_language.values())


def is_move(word: str, language: str) -> bool:
    """Whether a word in small letters is one of a rise or a fall."""
    return word in _MARKS.get(language, ())


def marked(text: str, language: str) -> str:
    """Return a sketch's text with marks before words of a rise or a fall, and without fill."""
    marks = _MARKS.get(language)
    if marks is None:
        return text
    text = _FILLED[language].sub(partial(_unfilled, language), text)
    for pattern, mark in _PARTED[language]:
        text = pattern.sub(rf"{mark}\g<0>", text)
    if marks.keys().isdisjoint(_WORD.findall(text)):
        return text
    moves, found = _MOVES[language], [*_WORD.finditer(text)]
    parts, at = [], 0
    for index, match in enumerate(found):
        mark = marks.get(match[0], "")
        if match[0] in moves.either and not _is_verb(found, index, moves):
            mark = _AS_NOUN[mark]
        parts += [text[at : match.start()], mark]
        at = match.start()
    return "".join((*parts, text[at:]))


def _unfilled(language: str, fill: re.Match[str]) -> str:
    """Return what is left of fill: what compares things that are counted with those of before.

    "90 boats more than the 600 of 2019" tells a difference, "of 90 boats more than 60" a hedge.
    """
    compared = _COMPARING(language).match(fill[0])
    counted = compared and _COUNTED.search(fill.string, max(fill.start() - _NOUN, 0), fill.start())
    return f"{compared[0]} " if compared and counted else ""


def _is_verb(found: Sequence[re.Match[str]], index: int, moves: _Moves) -> bool:
    """Whether a word that may be a verb or a noun is a verb."""
    before = found[index - 1][0] if index else ""
    behind = found[index + 1][0] if index + 1 < len(found) else ""
    return not before or before in moves.leading or behind in moves.following
