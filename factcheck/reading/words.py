"""Words that patterns of relations share, by language.

Some are marked in the sketch of a sentence (see ``marked``), others are classes in patterns.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from factcheck.recognise import words

RISES, FALLS, RISE, FALL = "↑", "↓", "⇡", "⇣"
"""The marks before verbs of a rise and of a fall, and before their nouns and adverbs."""
OTHER_PART = re.compile(
    r"(?:⟨o\d+⟩|\b(?:first|second|opening|latter|other|last|next|remaining|further|another|closing|"
    r"erste[nrs]?|zweite[nrs]?|letzte[nrs]?|andere[nrs]?|übrige[nrs]?|weitere[nrs]?)) $"
)
"""What stands before the half or quarter of a year or a match, and a fraction of what is left."""


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
                zulegte zunahm zugelegt zugenommen ansteigen wachsen klettern zunehmen zulegen steigern
                """),
            words("""
                sank sanken gesunken sinkt sinken fiel fielen gefallen fällt reduzierte reduzierten
                reduziert verringerte verringerten verringert verminderte verminderten vermindert
                schrumpfte schrumpften geschrumpft senkte senkten gesenkt abnahm abgenommen
                zurückging zurückgegangen halbierte schrumpfen abnehmen zurückgehen verringern
                senken reduzieren
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
_COMPARING = re.compile(r"((?:more|less) than(?= the )|(?:mehr|weniger) als(?= d(?:ie|en|er) ))")
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


def is_move(word: str, language: str) -> bool:
    """Whether a word in small letters is one of a rise or a fall."""
    return word in _MARKS.get(language, ())


def marked(text: str, language: str) -> str:
    """Return a sketch's text with marks before words of a rise or a fall, and without fill."""
    marks = _MARKS.get(language)
    if marks is None:
        return text
    text = _FILLED[language].sub(_unfilled, text)
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


def _unfilled(fill: re.Match[str]) -> str:
    """Return what is left of fill: what compares things that are counted with those of before.

    "90 boats more than the 600 of 2019" tells a difference, "of 90 boats more than 60" a hedge.
    """
    compared = _COMPARING.match(fill[0])
    counted = compared and _COUNTED.search(fill.string, max(fill.start() - _NOUN, 0), fill.start())
    return f"{compared[1]} " if compared and counted else ""


def _is_verb(found: Sequence[re.Match[str]], index: int, moves: _Moves) -> bool:
    """Whether a word that may be a verb or a noun is a verb."""
    before = found[index - 1][0] if index else ""
    behind = found[index + 1][0] if index + 1 < len(found) else ""
    return not before or before in moves.leading or behind in moves.following


_MOVE = r"(?:(?P<up>[↑⇡])|(?P<down>[↓⇣]))[^\W\d_]+"
_SHARED: Mapping[str, str] = {
    "MOVE": _MOVE,
    "VERB": r"(?:(?P<up>↑)|(?P<down>↓))[^\W\d_]+",
    "NOUN": r"(?:(?P<up>⇡|↑(?=anstieg\b))|(?P<down>⇣))[^\W\d_]+",
    "TAIL": r"[^⟨⟩.,;:!?()↑↓⇡⇣]{0,60}",
    "SIGN": r"(?:(?P<up>\+ ?|⇡?plus )|(?P<down>- ?|⇣?minus ))",
    "ASIDE": r"(?: \((?:[^()]|\([^()]*\)){0,80}\))?",
    "FREE": r"[^⟨⟩.;:!?()]{0,100}",
    "SPAN": r"(?:[^⟨⟩.;:!?()]|⟨[do]\d+⟩){0,80}?",
    "SIDE": r"(?:(?!\b{BREAK}\b)[^⟨⟩.;:!?(),]|⟨[do]\d+⟩){0,60}?",
    "REST": r"[^↑↓⇡⇣.;:!?]{0,160}?",
    "ELIDED": r"(?P<elided>)(?:[^\W\d_]+(?:['-][^\W\d_]+)* ){0,6}?",
    "WORDS": r"(?: [^\W\d_]+(?:['-][^\W\d_]+)*){0,3}?",
    "TERM": r"(?: [^⟨⟩.;:!?()]{0,20}⟨a\d+⟩)?",
    "WORD": r"(?:(?! {LEVEL}) [^\W\d_]+)?",
}
CLASSES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            **_SHARED,
            "BREAK": "while|whereas|but|although|though|which|who|and|slowed|slowing|eased|"
            "accelerated|offset|, with",
            "THAN": r"(?:[⇡⇣](?:up|down) )?(?:from|compared (?:to|with)|versus|vs\.?|against|"
            r"than)",
            "OVER": r"(?:{THAN}|above|below|over|on)",
            "LEVEL": r"(?P<level>)(?:(?P<up>higher|more|above|greater|larger)|"
            r"(?P<down>lower|less|fewer|below|smaller))\b",
            "NEAR": r"(?: (?!(?:and|with|as|while|but|or|by|from|to)\b)[a-z'-]+){0,3}?"
            r"(?: (?:in|for|during|at|on|as of|by)\b(?:(?! (?:and|while|but|with|as)\b)"
            r"[^⟨⟩.,;:!?()↑↓⇡⇣]|⟨[do]\d+⟩){0,60}?)?",
            "APP": r"(?:,|, or| or| \(| -)? ?(?:(?:an?|representing(?: an?)?|which is(?: an?)?|"
            r"that is(?: an?)?|this is(?: an?)?|are|were|marking(?: an?)?|making(?: an?)?|for(?: an?)?|is|"
            r"was|or) )?(?:(?:sharp|steep|slight|small|modest|moderate|large|big|huge|strong|"
            r"significant|substantial|total|overall|record|net|relative|whopping|staggering|massive|"
            r"dramatic|considerable|remarkable|impressive|healthy|solid|further|mere|full|roughly|"
            r"year-on-year|year-over-year|"
            r"thus|therefore|hence|approximate|estimated|combined|corresponding|resulting) )?",
            "OFBY": r"(?: of| by)?",
            "ALONE": r"(?=[.;:!?)]|, (?!(?:and |or )?⟨)| in ⟨d| and (?!⟨)|$)",
            "HOLDS": r"(?: (?:it|she|he|they|there))?(?: (?:has|have|is|are|at))?",
            "PAST": r"(?: (?:a|one) year| last| in (?:the )?(?:⟨d|same|previous|prior|"
            r"january|february|march|april|may|june|july|august|september|october|november|december)| previously|"
            r" the (?:year|previous|prior|same)| before| earlier| at (?:the )?end)",
            "LEAD": r"(?:,| -| or| \() ?(?:(?:that|which|this) (?:is|was) |or )?",
            "THEN": "(?:more|less|fewer|higher|lower) than [^⟨;:!?]{0,40}(?:⟨d\\d+⟩)? ?\\(⟨\\w+⟩\\)",
            "ONCE": r"(?:a year (?:earlier|ago|before)|the year before|last year|(?:in )?⟨d\d+⟩),? "
            "(?:it|they|there)",
            "PRIOR": r"(?:(?:⟨[do]\d+⟩ ?){1,2}|(?:in )?(?:the )?(?:prior|previous|last|preceding)"
            r"[- ](?:year|quarter|period|month)(?:'s)?|(?:a )?year[- ](?:earlier|ago)|vs\.?|versus|"
            r"against|compared (?:with|to)|(?:[⇡⇣](?:up|down) )?from|was|py)[:,]? ?",
        },
        "de": {
            **_SHARED,
            "BREAK": "während|aber|obwohl|welche|welcher|welches|und|wobei|sowie",
            "THAN": "(?:von|nach|gegenüber|verglichen mit|im vergleich (?:zu[rm]?|mit)|als|"
            "statt|anstatt)(?: (?:vorjahr|vorjahreszeitraum|vorjahreswert von))?",
            "LEVEL": r"(?P<level>)(?:(?P<up>über|mehr|höher|größer|oberhalb)|"
            r"(?P<down>unter|weniger|niedriger|geringer|kleiner|unterhalb))\b",
            "OVER": "{THAN}",
            "NEAR": r"(?: (?!(?:und|mit|um|von|auf|nach)\b)[a-zäöüß'-]+){0,3}?"
            r"(?: (?:in|im|für|während|bei|am|zum|per|ende|anfang)\b(?:(?! (?:und|aber|bei|mit)\b)"
            r"[^⟨⟩.,;:!?()↑↓⇡⇣]|⟨[do]\d+⟩){0,60}?)?",
            "APP": r"(?:,| \(| -)? ?(?:(?:was|das|dies|damit|also|somit|mithin|und damit) )?"
            r"(?:(?:ist|sind|entspricht|bedeutet|bedeutete|entsprach|war) )?"
            r"(?:(?:ein|eine|einem|einer|einen|eines) )?(?:[a-zäöüß]+(?:e|er|en|em|es) )?",
            "OFBY": r"(?: von| um)?",
            "ALONE": r"(?=[.;:!?)]|, (?!(?:und |oder )?⟨)| und (?!⟨)|$)",
            "PAST": r"(?: im (?:vorjahr|⟨d)| ⟨d| zuvor| vor einem| ein jahr| im letzten)",
            "LEAD": r"(?:,| -| oder| \() ?(?:(?:das|dies|also|somit|mithin|oder|und damit) )?"
            r"(?:(?:sind|ist|waren|war) )?",
            "THEN": "(?:mehr|weniger|höher|niedriger) als [^⟨;:!?]{0,40}(?:⟨d\\d+⟩)? ?\\(⟨\\w+⟩\\)",
            "ONCE": r"(?:im vorjahr|zuvor|davor|vorher|(?:im jahr |in )?⟨d\d+⟩)",
            "PRIOR": r"(?:(?:⟨[do]\d+⟩ ?){1,2}|(?:im )?(?:vorjahr|vorquartal|vormonat)"
            r"(?:e?s?(?:zeitraum|quartal|wert|monat|periode))?|vj\.?|i\. ?vj?\.|zuvor|bisher|"
            r"nach|von)(?: angepasst)?:? ?",
        },
        "fr": {
            **_SHARED,
            "BREAK": "tandis|alors|mais|et|qui|dont",
            "THAN": r"(?:contre|par rapport (?:à|aux?)|après|au lieu de)",
            "NEAR": r"(?: (?!(?:et|mais|de|à)\b)[a-zàâçéèêëîïôûùüÿœ'-]+){0,3}?(?: en ⟨d\d+⟩)?",
            "OFBY": r" de",
            "PAST": r"(?: (?:un an|l'an|l'année|cette année|auparavant|en ⟨d|au (?:⟨o|premier|deuxième|"
            r"troisième|quatrième))[^⟨.;:!?(),]{0,30}(?:⟨[do]\d+⟩)?)?",
            "LEVEL": r"(?P<level>)de (?:(?P<up>plus)|(?P<down>moins))\b",
            "APP": r"(?:,| -| \() ?(?:(?:soit|ou|en|c'est-à-dire) )?(?:une? )?",
            "PRIOR": r"(?:(?:⟨[do]\d+⟩ ?){1,2}|contre|l'an dernier|un an plus tôt)[:,]? ?",
        },
    }
)
"""For each language its classes.

``VERB``, ``NOUN`` and ``MOVE`` are marked words of a rise (group ``up``) or a fall (``down``),
``SIGN`` a plus or minus, ``LEVEL`` what compares two levels. ``THAN`` stands before the earlier of
two figures, ``OVER`` before that with which a change is told, ``PRIOR`` before it in brackets.
``NEAR`` is what may follow a figure closely, ``FREE`` anything without a figure, ``ASIDE`` a
bracket, ``TAIL`` the rest of a clause up to its verb, ``SPAN`` words with dates, ``SIDE`` the same
in one clause, ``TERM`` a time that something took, ``WORDS`` a few words and ``WORD`` one. ``APP``
leads to an apposition with the change and ``LEAD`` to another level, ``OFBY`` to the change itself.
``THEN`` is a comparison before another one, ``ONCE`` begins a sentence about the time before,
``REST`` leads to a phrase whose verb is ``ELIDED``. ``ALONE`` is a figure that no other is listed
with. ``BREAK`` begins another clause.
"""
