"""Words of lists of parts, by language: which of them leave nothing out, or have nothing twice."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from factcheck.reading.lands import land

OF_A_SHARE = re.compile(r"⟨[pf]\d+⟩ (?:of|der|des|von|de) (?:[^\W\d_]+ )?$")
"""What tells before a whole that parts are not its own: "half of the 90"."""


class ListWords(NamedTuple):
    """What words of a list tell.

    ``joint`` stands before its last part, ``rest`` is in the part that leaves nothing out
    (``left``: whatever its size), ``unfigured`` tells of a last part that has no figure, ``single``
    of one before the first figure. ``shared``
    words tell that some things are left out or in several parts, and ``asked`` words that they may
    be. Of a whole of ``seats`` everything is in one part, unless ``moved`` words tell of others or
    of who sits there; ``parties`` is behind seats that somebody has, and ``periods`` are names of
    times. ``sorts`` are words for what is never both, ``alone`` where nothing else is said behind a
    part.
    """

    language: str
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


_JOINT: Mapping[str, str] = MappingProxyType(
    {"en": "and|or|while|plus", "de": "und|oder|sowie|während", "fr": "et|ou|ainsi que"}
)
_REST: Mapping[str, str] = MappingProxyType(
    {
        "en": r"(?P<left>(?:the other|remaining|the rest,?)(?= ⟨))|(?<!the )others?|unknown|undecided|unspecified|"
        r"unclear|missing|independents?|did not (?:answer|say|know)|no answer",
        "de": r"(?P<left>(?:übrigen?|restlichen?|verbleibenden?|rest,?)(?= ⟨))|(?:andere|sonstige|weitere)[nrs]?|unbekannt\w*|unentschieden\w*|unabhängige\w*|"
        r"keine (?:angabe|antwort)\w*",
        "fr": r"(?P<left>le reste,?(?= ⟨))|autres?|inconnue?s?|indécise?s?|indépendante?s?|sans réponse",
    }
)
# A single thing in a word that is no figure, and what else has none.
_SINGLE: Mapping[str, str] = MappingProxyType(
    {
        "en": "[,;:(] one",
        "de": r"(?:[,;:(]|\b(?:ist|war|hat|hatte|wurde|blieb)) eine?[rnms]?",
        "fr": "[,;:(] une?",
    }
)
_UNFIGURED: Mapping[str, str] = MappingProxyType(
    {
        "en": r"(?:one|(?:the |some |many |a few |several )?(?:others?|rest|remainder))",
        "de": r"(?:eine?[rnms]?|(?:die |der |den |einige |viele )?(?:anderen?|übrigen?|rest))",
        "fr": r"(?:une?|(?:les |le |d'|quelques )?(?:autres?|reste))",
    }
)
_SHARED: Mapping[str, str] = MappingProxyType(
    {
        "en": r"among|including|includ(?:e[sd]?)|such as|mostly|mainly|at least|etc|both|neither|also|"
        r"too(?=[,.;)])|as well|each|apiece|respectively|multiple|more than one|(?:some|many) of|"
        r"of (?:them|these|those|which|whom)|up from|down from|earlier|ago|compared|versus|vs",
        "de": r"darunter|unter anderem|beispielsweise|vor allem|mindestens|usw|auch|beide[nrs]?|sowohl|"
        r"weder|jeweils|je|mehrfach\w*|davon|von (?:ihnen|denen)|gegenüber|zuvor|vorjahr\w*",
        "fr": r"notamment|entre autres|y compris|tels? que|surtout|au moins|etc|aussi|également|"
        r"les deux|ni|chacune?|respectivement|plusieurs|d'entre (?:eux|elles)|dont|auparavant",
    }
)
_ASKED: Mapping[str, str] = MappingProxyType(
    {
        "en": r"sa(?:y|ys|id)|asked|polled|survey(?:ed)?|answer(?:s|ed)?|g[ai]ve|prefer(?:red)?|liked?|"
        r"wants?|wanted|chose|chosen|told|think|cit(?:e|ed|ing)|named|mention(?:ed)?|report(?:ed)?|"
        r"involv\w+|causes?|factors?|owns?|owned|uses?|used|speaks?|spoke|symptoms?|(?:side|adverse) (?:effects?|events?)|"
        r"complaints?",
        "de": r"sag(?:en|ten?)|gesagt|gefragt|befragt\w*|umfrage|antwort(?:en|eten)|gaben?|geben|mögen|"
        r"woll(?:en|ten)|wünsch(?:en|ten)|meinen|bevorzug(?:en|ten)|nannten?|genannt|erwähnten?|"
        r"ursachen?|besitzen|nutz(?:en|ten)|sprechen|symptome\w*|nebenwirkungen|beschwerden",
        "fr": r"di(?:t|sent)|interrogée?s?|sondage|répondu|répondent|donnent|préfèrent|aiment|veulent|"
        r"choisi|pensent|cit(?:é|ent)|mentionné|causes?|facteurs?|possèdent|utilisent|parlent|symptômes?|effets",
    }
)
_MOVED: Mapping[str, str] = MappingProxyType(
    {
        "en": r"more|fewer|less|lost|los(?:s|es|ing|ses)|majority|short|needs?|needed|before|after|"
        r"previous(?:ly)?|since|women|men|children|guests|visitors|⟨d\d+⟩",
        "de": r"mehr|weniger|verl(?:or|ier|us)\w*|gew(?:ann|inn)\w*|mehrheit|fehl(?:en|t|ten)|brauch\w+|"
        r"nach|bisher|bislang|frauen|männern?|kindern?|gästen?|⟨d\d+⟩",
        "fr": r"plus|moins|per(?:d|du|te)\w*|gagn\w+|majorité|manque\w*|avant|après|depuis|femmes|hommes|enfants|"
        r"visiteurs|⟨d\d+⟩",
    }
)
_SEATS: Mapping[str, str] = MappingProxyType(
    {"en": "seats?", "de": r"sitzen?|mandaten?", "fr": "sièges?"}
)
_PERIODS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"(?:in|for|during|due) (?:(?:this|next|last|the (?:current|coming|next|following|last))\b|"
        r"⟨d\d+⟩)",
        "de": r"(?:(?:im|in|für) )?(?:(?:diese[mrs]?|nächste[nrs]?|kommende[nrs]?|laufende[nrs]?|"
        r"folgende[nrs]?|vergangene[nrs]?)\b|⟨d\d+⟩)",
        "fr": r"(?:(?:en|pour) ⟨d\d+⟩|cette année|l'an(?:née)? (?:prochaine?|dernière?|suivante?))",
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
# What leads to those who have seats, and what may stand before a word of a sort.
_PARTIES: Mapping[str, str] = MappingProxyType(
    {
        "en": "(?:go|went) to|for|to",
        "de": "an|auf|für",
        "fr": "pour|à|aux?",
    }
)
_VERBS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"are|were|is|was|had|have|vote[sd]?|have voted|had voted",
        "de": r"sind|waren|ist|war|haben|mit|stimmten(?: mit)?",
        "fr": r"sont|étaient|ont(?: voté)?|se sont|votent",
    }
)

# What tells of properties, of which a thing may have several; what stands before a place.
_WITH = re.compile(r"⟩ (?:with|have|has|mit|haben|hat|avec|ont)\b")
_AT = re.compile(r"\b(?:in|from|aus|à|en|au|aux|de) ([^\W\d_]+)")


@cache
def list_words(language: str) -> ListWords:
    """Return the words of a language, as expressions that are searched in a part or behind it."""
    word = "(?<![^\\W\\d_])(?:{})(?![^\\W\\d_])".format
    return ListWords(
        language,
        re.compile(rf"(?:[,;] )?\b(?:{_JOINT[language]})\b"),
        re.compile(word(_REST[language])),
        re.compile(rf",? (?:{_JOINT[language]}) {_UNFIGURED[language]}\b"),
        re.compile(rf"{_SINGLE[language]}\b"),
        re.compile(word(_SHARED[language])),
        re.compile(word(_ASKED[language])),
        re.compile(rf"{word(_MOVED[language])}|[↑↓⇡⇣]"),
        re.compile(rf"⟩ (?:{_SEATS[language]})\b"),
        re.compile(rf"[^,;]{{0,40}}?\b(?P<period>{_PERIODS[language]}[^⟨⟩,;]{{0,20}})"),
        re.compile(rf" ?(?:{_SEATS[language]})?(?:$|[.,;]| ?(?:{_PARTIES[language]})\b)"),
        [[re.compile(word(one)) for one in sort] for sort in _SORTS[language]],
        [
            [
                re.compile(rf"^(?: (?:{_VERBS[language]}))? (?:{one})[-\w]*(?: sich)?$")
                for one in sort
            ]
            for sort in (*_PEOPLE[language], *_SORTS[language])
        ],
    )


def may_overlap(texts: Sequence[str]) -> bool:
    """Whether parts have properties, or are in places that may lie in one another."""
    places = [_AT.search(text) for text in texts]
    lands = {land(place[1]) for place in places if place}
    return len(lands) > 1 or any(_WITH.search(text) for text in texts)
