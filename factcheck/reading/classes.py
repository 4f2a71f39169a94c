"""Classes of words that patterns of relations share, by language."""

from collections.abc import Mapping
from types import MappingProxyType

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
    "STRETCH": r"(?:[^⟨⟩.;:!?()]|⟨[do]\d+⟩){0,60}?",
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
            "IS": "is|are|was|were|be|been|being|will|had|has|have",
            "HAS": "{IS}",
            "OTHER": "first|second|opening|latter|other|last|next|remaining|further|another|closing",
            "MONTHS": "january|february|march|april|may|june|july|august|september|october|"
            "november|december",
            "DAYS": "(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
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
            "IS": "ist|sind|war|waren|sei|seien",
            "HAS": "{IS}|hat|haben|hatten",
            "OTHER": "(?:erste|zweite|letzte|andere|übrige|weitere)[nrs]?",
            "MONTHS": "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|"
            "dezember",
            "DAYS": "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch",
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
            "IS": "est|sont|étaient",
            "HAS": "{IS}|a|ont",
            "MONTHS": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|"
            "novembre|décembre",
            "DAYS": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        },
    }
)
"""For each language its classes.

``VERB``, ``NOUN`` and ``MOVE`` are marked words of a rise (group ``up``) or a fall (``down``),
``SIGN`` a plus or minus, ``LEVEL`` what compares two levels. ``THAN`` stands before the earlier of
two figures, ``OVER`` before that with which a change is told, ``PRIOR`` before it in brackets.
``NEAR`` is what may follow a figure closely, ``FREE`` anything without a figure, ``ASIDE`` a
bracket, ``TAIL`` the rest of a clause up to its verb, ``SPAN`` words with dates, ``STRETCH`` fewer
of them, ``SIDE`` those of one clause, ``TERM`` a time that something took, ``WORDS`` a few words
and ``WORD`` one. ``APP`` leads to an apposition with the change and ``LEAD`` to another level,
``OFBY`` to the change itself.
``THEN`` is a comparison before another one, ``ONCE`` begins a sentence about the time before,
``REST`` leads to a phrase whose verb is ``ELIDED``. ``ALONE`` is a figure that no other is listed
with. ``BREAK`` begins another clause. ``OTHER`` makes of a fraction one of what is left.
``IS`` and ``HAS`` are auxiliary verbs, ``MONTHS`` and ``DAYS`` names.
"""
