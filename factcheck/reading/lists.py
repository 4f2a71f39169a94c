"""Words of lists of parts, by language: which of them leave nothing out, or have nothing twice."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from factcheck.reading.guards import expanded, guard
from factcheck.reading.lands import land


class ListWords(NamedTuple):
    """What words of a list tell.

    ``joint`` stands before its last part, ``rest`` is in the part that leaves nothing out
    (``left``: whatever its size), ``unfigured`` tells of a last part that has no figure, ``single``
    of one before the first figure. ``shared`` words tell that some things are left out or in
    several parts, and ``asked`` words that they may be. Of a whole of ``seats`` everything is in
    one part, unless ``moved`` words tell of others or of who sits there; ``parties`` is behind
    seats that somebody has, and ``periods`` are names of times. ``sorts`` are words for what is
    never both, ``alone`` where nothing else is said behind a part.
    """

    joint: re.Pattern[str]
    rest: re.Pattern[str]
    unfigured: re.Pattern[str]
    single: re.Pattern[str]
    shared: re.Pattern[str]
    asked: re.Pattern[str]
    moved: re.Pattern[str]
    seats: re.Pattern[str]
    periods: re.Pattern[str]
    parties: re.Pattern[str]
    sorts: Sequence[Sequence[re.Pattern[str]]]
    alone: Sequence[Sequence[re.Pattern[str]]]


_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "JOINT": "and|or|while|plus",
            "REST": "(?P<left>(?:the other|remaining|the rest,?)(?= ⟨))|(?<!the )others?|"
            "unknown|undecided|unspecified|unclear|missing|independents?|did not (?:answer|say|"
            "know)|no answer",
            "SINGLE": "[,;:(] one",
            "UNFIGURED": "one|(?:the |some |many |a few |several )?(?:others?|rest|remainder)",
            "SHARED": "among|including|includ(?:e[sd]?)|such as|mostly|mainly|at least|etc|"
            "both|neither|also|too(?=[,.;)])|as well|each|apiece|respectively|multiple|"
            "more than one|(?:some|many) of|of (?:them|these|those|which|whom)|up from|down from|"
            "earlier|ago|compared|versus|vs",
            "ASKED": "sa(?:y|ys|id)|asked|polled|survey(?:ed)?|answer(?:s|ed)?|g[ai]ve|"
            "prefer(?:red)?|liked?|wants?|wanted|chose|chosen|told|think|cit(?:e|ed|ing)|named|"
            r"mention(?:ed)?|report(?:ed)?|involv\w+|causes?|factors?|owns?|owned|uses?|used|"
            "speaks?|spoke|symptoms?|(?:side|adverse) (?:effects?|events?)|complaints?",
            "MOVED": "more|fewer|less|lost|los(?:s|es|ing|ses)|majority|short|needs?|needed|"
            r"before|after|previous(?:ly)?|since|women|men|children|guests|visitors|⟨d\d+⟩",
            "SEATS": "seats?",
            "PARTIES": "(?:go|went) to|for|to",
            "PERIOD": "(?:in|for|during|due) (?:(?:this|next|last|the (?:current|coming|next|"
            r"following|last))\b|⟨d\d+⟩)",
            "VERB": "are|were|is|was|had|have|vote[sd]?|have voted|had voted",
            "WITH": "with|have|has",
            "AT": "in|from",
            "OF": "of",
        },
        "de": {
            "JOINT": "und|oder|sowie|während",
            "REST": "(?P<left>(?:übrigen?|restlichen?|verbleibenden?|rest,?)(?= ⟨))|"
            r"(?:andere|sonstige|weitere)[nrs]?|unbekannt\w*|unentschieden\w*|unabhängige\w*|"
            r"keine (?:angabe|antwort)\w*",
            "SINGLE": r"(?:[,;:(]|\b(?:ist|war|hat|hatte|wurde|blieb)) eine?[rnms]?",
            "UNFIGURED": "eine?[rnms]?|(?:die |der |den |einige |viele )?(?:anderen?|übrigen?|"
            "rest)",
            "SHARED": "darunter|unter anderem|beispielsweise|vor allem|mindestens|usw|auch|"
            r"beide[nrs]?|sowohl|weder|jeweils|je|mehrfach\w*|davon|von (?:ihnen|denen)|gegenüber|"
            r"zuvor|vorjahr\w*",
            "ASKED": r"sag(?:en|ten?)|gesagt|gefragt|befragt\w*|umfrage|antwort(?:en|eten)|"
            "gaben?|geben|mögen|woll(?:en|ten)|wünsch(?:en|ten)|meinen|bevorzug(?:en|ten)|"
            r"nannten?|genannt|erwähnten?|ursachen?|besitzen|nutz(?:en|ten)|sprechen|symptome\w*|"
            "nebenwirkungen|beschwerden",
            "MOVED": r"mehr|weniger|verl(?:or|ier|us)\w*|gew(?:ann|inn)\w*|mehrheit|"
            r"fehl(?:en|t|ten)|brauch\w+|nach|bisher|bislang|frauen|männern?|kindern?|gästen?|"
            r"⟨d\d+⟩",
            "SEATS": "sitzen?|mandaten?",
            "PARTIES": "an|auf|für",
            "PERIOD": "(?:(?:im|in|für) )?(?:(?:diese[mrs]?|nächste[nrs]?|kommende[nrs]?|"
            r"laufende[nrs]?|folgende[nrs]?|vergangene[nrs]?)\b|⟨d\d+⟩)",
            "VERB": "sind|waren|ist|war|haben|mit|stimmten(?: mit)?",
            "WITH": "mit|haben|hat",
            "AT": "in|aus",
            "OF": "der|des|von",
        },
        "fr": {
            "JOINT": "et|ou|ainsi que",
            "REST": "(?P<left>le reste,?(?= ⟨))|autres?|inconnue?s?|indécise?s?|"
            "indépendante?s?|sans réponse",
            "SINGLE": "[,;:(] une?",
            "UNFIGURED": "une?|(?:les |le |d'|quelques )?(?:autres?|reste)",
            "SHARED": "notamment|entre autres|y compris|tels? que|surtout|au moins|etc|aussi|"
            "également|les deux|ni|chacune?|respectivement|plusieurs|d'entre (?:eux|elles)|dont|"
            "auparavant",
            "ASKED": "di(?:t|sent)|interrogée?s?|sondage|répondu|répondent|donnent|"
            "préfèrent|aiment|veulent|choisi|pensent|cit(?:é|ent)|mentionné|causes?|facteurs?|"
            "possèdent|utilisent|parlent|symptômes?|effets",
            "MOVED": r"plus|moins|per(?:d|du|te)\w*|gagn\w+|majorité|manque\w*|avant|après|"
            r"depuis|femmes|hommes|enfants|visiteurs|⟨d\d+⟩",
            "SEATS": "sièges?",
            "PARTIES": "pour|à|aux?",
            "PERIOD": r"(?:en|pour) ⟨d\d+⟩|cette année|l'an(?:née)? (?:prochaine?|dernière?|"
            "suivante?)",
            "VERB": "sont|étaient|ont(?: voté)?|se sont|votent",
            "WITH": "avec|ont",
            "AT": "à|en|aux?|de",
            "OF": "de|des",
        },
    }
)
_SORTS: Mapping[str, Sequence[Sequence[str]]] = MappingProxyType(
    {
        "en": (
            (r"yes|for|in favou?r", r"no|against", r"abst\w+", r"invalid|spoil(?:ed|t)|blank"),
            (r"wins?|won|victories", r"draws?|drawn|ties|tied", r"loss(?:es)?|lost|defeats?"),
            (r"pass(?:es|ed)?", r"fail(?:s|ed|ures?)?", r"skip(?:s|ped)?|ignored"),
            ("gold", "silver", "bronze"),
        ),
        "de": (
            (r"ja\w*|dafür", r"nein\w*|dagegen|gegenstimmen", r"enth\w+", r"ungültige?\w*"),
            (r"siegen?|gewonnen", r"unentschieden|remis", r"niederlagen?|verloren"),
            (r"bestanden\w*|erfolgreich", r"fehl\w+|gescheitert\w*", r"übersprungen"),
            (r"gold\w*", r"silber\w*", r"bronze\w*"),
        ),
        "fr": (
            (r"oui|pour", r"non|contre", r"abst\w+", r"nuls?|blancs?"),
            (r"victoires?", r"nuls?", r"défaites?"),
            ("or", "argent", "bronze"),
        ),
    }
)
# People are of one sort only where nothing else is said of them: not "children from abroad".
_PEOPLE: Mapping[str, Sequence[Sequence[str]]] = MappingProxyType(
    {
        "en": (
            (r"men|males?", r"women|females?", r"children|minors|babies|infants|kids"),
            ("boys", "girls"),
            ("adults", r"children|juniors|minors", r"seniors|pensioners"),
        ),
        "de": (
            (r"männer\w*", "frauen", r"kinder\w*|säuglinge\w*"),
            (r"jungen|buben", "mädchen"),
            (r"erwachsene\w*", r"kinder|jugendliche\w*|minderjährige\w*", r"senior\w*|rentner\w*"),
        ),
        "fr": (
            (r"hommes?", r"femmes?", r"enfants?|mineurs?"),
            ("garçons", "filles"),
            ("adultes", r"enfants|jeunes|mineurs", r"seniors|retraités"),
        ),
    }
)
# What tells of properties, of which a thing may have several; what stands before a place.
_WITH = guard(r"⟩ {WITH}\b", _WORDS)
_AT = guard(r"\b{AT} ([^\W\d_]+)", _WORDS)
OF_A_SHARE = guard(r"⟨[pf]\d+⟩ {OF} (?:[^\W\d_]+ )?$", _WORDS)
"""What tells before a whole that parts are not its own: "half of the 90"."""


@cache
def list_words(language: str) -> ListWords:
    """Return the words of a language, as expressions that are searched in a part or behind it."""

    def told(expression: str) -> re.Pattern[str]:
        return re.compile(expanded(expression, _WORDS, language))

    def alone(expression: str) -> re.Pattern[str]:
        return told(rf"(?<![^\W\d_])(?:{expression})(?![^\W\d_])")

    sorts = _SORTS[language]
    return ListWords(
        joint=told(r"(?:[,;] )?\b{JOINT}\b"),
        rest=alone("{REST}"),
        unfigured=told(r",? {JOINT} {UNFIGURED}\b"),
        single=told(r"{SINGLE}\b"),
        shared=alone("{SHARED}"),
        asked=alone("{ASKED}"),
        moved=told(r"(?<![^\W\d_]){MOVED}(?![^\W\d_])|[↑↓⇡⇣]"),
        seats=told(r"⟩ {SEATS}\b"),
        periods=told(r"[^,;]{0,40}?\b(?P<period>{PERIOD}[^⟨⟩,;]{0,20})"),
        parties=told(r" ?{SEATS}?(?:$|[.,;]| ?{PARTIES}\b)"),
        sorts=[[*map(alone, sort)] for sort in sorts],
        alone=[
            [told(rf"^(?: {{VERB}})? (?:{one})[-\w]*(?: sich)?$") for one in sort]
            for sort in (*_PEOPLE[language], *sorts)
        ],
    )


def may_overlap(texts: Sequence[str], language: str) -> bool:
    """Whether parts have properties, or are in places that may lie in one another."""
    places = [_AT(language).search(text) for text in texts]
    lands = {land(place[1]) for place in places if place}
    return len(lands) > 1 or any(_WITH(language).search(text) for text in texts)
