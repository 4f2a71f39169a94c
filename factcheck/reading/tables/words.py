"""Words of headers and row names, by language; those of English are met everywhere."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType


def _words(text: str) -> str:
    return "|".join(sorted(text.split(), key=len, reverse=True))


# What a total is called: one of these words in a name.
TOTAL = {
    "en": _words("total totals subtotal subtotals sub-total sub-totals sum together")
    + r"|valid (?:votes|ballots)",
    "de": _words(
        r"total summe summen gesamt\w* insgesamt zusammen zwischensumme \w+summe \w+gesamt"
    )
    + r"|gültige (?:stimmen|stimmzettel)",
    "fr": _words("total totaux sous-total sous-totaux somme ensemble")
    + r"|(?:suffrages|votes) (?:exprimés|valides|valablement exprimés)",
}
# What is left in a statement of income after the rows above it, costs among them with a minus.
RESULT = {
    "en": r"(?:gross|operating|net|pre-?tax) (?:profit|income|loss|result|earnings)|ebita?d?a?|"
    r"(?:profit|income|loss|earnings|result)s?(?: \(?(?:loss|profit)\)?)? (?:before|after|for|from operations)\b.*",
    "de": r"(?:brutto|betriebs|roh|perioden|jahres|konzern|quartals)(?:ergebnis|gewinn|verlust|überschuss|"
    r"fehlbetrag)|ebita?d?a?|(?:operatives )?ergebnis (?:vor|nach|aus)\b.*|operatives ergebnis",
    "fr": r"marge brute|ebita?d?a?|(?:résultat|bénéfice) (?:brut|net|opérationnel|d['\u2019]exploitation|"
    r"avant|courant|de l['\u2019]exercice)\b.*",
}
# Names that say nothing but that it is a total.
BARE = {
    "en": r"(?:(?:grand|overall|sub)[ -]?)?totals?|sum|together|in total|all together|"
    r"all(?! others?\b)(?: [a-z]+s)?",
    "de": r"total|summe|gesamt|insgesamt|gesamtsumme|zusammen|zwischensumme|gesamtergebnis|"
    r"alle(?! (?:übrigen|anderen|sonstigen|weiteren)\b)(?: \w+)?",
    "fr": r"(?:sous-)?totaux|(?:sous-)?total(?: général)?|somme|(?:l')?ensemble|en tout|au total|tous|toutes",
}
# What is not added up: the name of a column or a row with one of these words.
APART = {
    "en": _words(r"""
        average averages avg avg\. mean median max max\. maximum min min\. minimum best worst longest
        shortest highest lowest largest smallest rank ranking rate rates ratio ratios change changes
        growth index score age density price prices margin margins yield pct pct\. difference diff
        delta swing variance std deviation balance per pos pos\. position speedup speed-up factor
        percentile weighted cumulative lg eps turnout height weight elevation temperature life version
        port code p\d\d rating ratings accuracy coverage f1 auc precision recall throughput efficiency
        utilization confidence
        """),
    "de": _words(r"""
        durchschnitt durchschnittlich\w* mittel mittelwert median maximum minimum rang platz quote
        \w*quote veränderung\w* änderung wachstum index alter dichte \w*dichte preis \w*preis marge
        rendite differenz abweichung saldo pro je kumuliert höhe größte kleinste längste höchste
        niedrigste temperatur bewertung note genauigkeit abdeckung durchsatz auslastung
        wirkungsgrad
        """),
    "fr": _words(r"""
        moyennes? moy\. médianes? maximum minimum rang taux indice âge densité prix marge rendement ratio
        écarts? variations? évolutions? croissance solde par cumul cumulée? hauteur température note
        précision durée
        """),
}
APART_SIGNS = re.compile(r"[ø⌀]|^\s*[#№]|\bvs\b")
# What several may have together, so that there are fewer of all than of each added up.
JOINT = {
    "en": "gp|mp|g|pld|played|games|matches|apps|appearances|caps",
    "de": r"sp\.?|spiele|einsätze|partien",
    "fr": r"mj|matchs?|joués|sélections",
}
# Lines that are taken off others, or that are among them.
TAKEN = {
    "en": r"of which|thereof|including|incl\.?|of whom|o/w|memo|net|less|before|after|excluding|excl\.?|adjusted",
    "de": r"davon|darunter|inklusive|inkl\.?|hiervon|netto|abzüglich|abzgl\.?|ohne|vor|nach|bereinigt\w*",
    "fr": r"dont|y compris|hors|net|nette|moins|avant|après|sans|ajustée?",
}
# Lines that are among the line above them: a name begins with one of these words.
WITHIN = {
    "en": r"of which|thereof|of whom|o/w",
    "de": r"davon|darunter|hiervon",
    "fr": r"dont",
}
# A change between two columns.
CHANGE = {
    "en": _words(
        "change changes growth increase decrease diff difference delta variance yoy y/y y-o-y improvement reduction var chg"
    ),
    "de": _words(
        "veränderung veränderungen änderung veränd\\. wachstum differenz abweichung zuwachs ver\\. vdg"
    ),
    "fr": _words("variations? évolutions? croissance écarts? différence hausse baisse var\\."),
}
CHANGE_SIGNS = re.compile(
    r"[±\N{GREEK CAPITAL LETTER DELTA}\N{INCREMENT}]|\+\s?/?\s?[-\N{EN DASH}\N{MINUS SIGN}]"
)
# A change that is measured otherwise than between two columns.
OTHERWISE = {
    "en": r"constant|currency|currencies|organic|like-for-like|lfl|cer|cc|adjusted|annual|cagr|per year|comparable|underlying|average|avg",
    "de": r"bereinigt\w*|währungs\w*|organisch\w*|jährlich\w*|p\. ?a\.|durchschnitt\w*|flächenbereinigt",
    "fr": r"constants?|organique|comparable|ajustée?|annuelle?|moyenne?|par an",
}
SHARE = {
    "en": _words("share shares percent percentage proportion % pct pct\\. portion mix fraction"),
    "de": _words("anteil anteile \\w*anteil prozent quote \\w*quote %"),
    "fr": _words("parts? pourcentage proportion %"),
}
RATIO = {
    "en": _words(
        "speedup speed-up speed factor ratio relative faster slower slowdown improvement times vs x"
    ),
    "de": _words("faktor verhältnis beschleunigung schneller relativ"),
    "fr": _words("facteur rapport accélération"),
}
# Names of columns that tell rows apart and are no amounts.
LABEL = {
    "en": r"(?:rank|no\.?|#|pos\.?|position|year|season|id|nr\.?|number|date|place|day|month|week)",
    "de": r"(?:rang|nr\.?|platz|jahr|saison|pos\.?|datum|lfd\.? ?nr\.?|tag|monat)",
    "fr": r"(?:rang|n°|année|saison|date|jour|mois|lieu|semaine)",
}
EARLIER = {
    "en": r"before|old|prior|previous|base|baseline|last|from|start|beginning|initial",
    "de": r"vorher|alt|vorjahr\w*|bisher|zuvor|anfang|basis|beginn",
    "fr": r"avant|ancien|précédente?|initiale?|début",
}
LATER = {
    "en": r"after|new|current|now|this|to|end|final|latest",
    "de": r"nachher|neu|aktuell|jetzt|berichtsjahr|ende",
    "fr": r"après|nouveau|nouvelle|actuelle?|fin",
}
# Words of a table, and of the text beside one, that tell a scale, that something was measured, or
# that numbers are rounded.
_ROUNDED = r"\b(?:rounding|rounded|approx\w*|estimated?|gerundet\w*|rundungs\w*|geschätzt\w*)\b"
_SCALES = r"thousands|millions|billions|tausend|millionen|milliarden|mio|mrd|tsd|mln"
_MEASURED = (
    r"km|kg|[mg]w|[tgm]wh|kt|mt|tons|tonnes|tonnen|ha|acres|m²|km²|km2|sq|[kmg]i?b|ms|°c|barrels"
)
INSIDE = re.compile(
    rf"{_ROUNDED}|\b(?:{_SCALES}|thousand|million|billion|mn|bn|mm|t€|teur|k€|m€|{_MEASURED})(?!\w)"
    r"|['\u2019]000|[€$£]m\b",
    re.IGNORECASE,
)
BESIDE = re.compile(
    rf"{_ROUNDED}|(?<!\d)(?<!\d\s)\b(?:{_SCALES})\b|['\u2019]000|[€$£]m\b", re.IGNORECASE
)
PERCENT = re.compile(r"%|\b(?:percent|per cent|pct|percentage|prozent)\b", re.IGNORECASE)
MONEY = re.compile(r"[$\u20ac\u00a3\u00a5]|\b(?:EUR|USD|GBP|CHF|RMB|Euro|dollars?)\b")
KINDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "total": TOTAL,
        "result": RESULT,
        "bare": BARE,
        "apart": APART,
        "joint": JOINT,
        "taken": TAKEN,
        "within": WITHIN,
        "change": CHANGE,
        "otherwise": OTHERWISE,
        "share": SHARE,
        "ratio": RATIO,
        "label": LABEL,
        "earlier": EARLIER,
        "later": LATER,
    }
)


@cache
def pattern(kind: str, language: str) -> re.Pattern[str]:
    """Return the pattern for words of a kind in a language, and in English."""
    by = KINDS[kind]
    words = "|".join(dict.fromkeys([by["en"], by.get(language, by["en"])]))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w])", re.IGNORECASE)


def says(kind: str, text: str, language: str) -> bool:
    """Whether a text has a word of a kind."""
    return pattern(kind, language).search(text) is not None


def is_change(text: str, language: str) -> bool:
    """Whether a header says that there are changes below it, by a word or a sign."""
    return says("change", text, language) or CHANGE_SIGNS.search(text) is not None


def says_percent(text: str) -> bool:
    """Whether a header says that numbers below it are percentages."""
    return PERCENT.search(text) is not None


def is_bare_total(text: str, language: str) -> bool:
    """Whether a name says nothing but that it is a total."""
    return pattern("bare", language).fullmatch(text.strip(" :*.-=")) is not None


def is_total(text: str, language: str) -> bool:
    """Whether a name says that it is a total."""
    return says("total", text, language) or is_bare_total(text, language)


def is_apart(text: str, language: str) -> bool:
    """Whether what has such a name is not added up."""
    return (
        says("apart", text, language)
        or APART_SIGNS.search(text) is not None
        or CHANGE_SIGNS.search(text) is not None
    )


def is_within(text: str, language: str) -> bool:
    """Whether a name says that its line is among the one above it."""
    return pattern("within", language).match(text.lstrip(" \u00a0-\u2013\u2014\u2022")) is not None
