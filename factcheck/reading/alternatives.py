"""Whether parts of a whole exclude each other, as far as the words around them tell.

Nobody works in two departments, and no bed stands in two towns. But of 500 pupils 320 may be in
the choir and 300 in the orchestra: parts of that kind may overlap, and their sum says nothing.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.lands import land
from factcheck.reading.nouns import alike, noun
from factcheck.reading.phrases import Match
from factcheck.reading.sketch import Sketch
from factcheck.recognise import words

# Signs behind a figure in which its phrase stands, and behind a match in which a verb may.
_REACH = 60
# Two words for what is never both; those of the first pair leave nothing else.
_PAIRS: Sequence[tuple[str, str]] = (
    (
        r"men|males?|boys|männer|männliche|jungen|buben|hommes|garçons",
        r"women|females?|girls|frauen|weibliche|mädchen|femmes|filles",
    ),
    (r"adults|erwachsene|adultes", r"children|minors|kinder|minderjährige|enfants|mineurs"),
    (r"passed|bestanden|reçus", r"failed|durchgefallen|recalés"),
    (r"won|gewonnen|gagnés?", r"lost|verloren|perdus?"),
    (r"vot(?:e|ed) (?:for|in favou?r)|dafür|votent pour|voté pour", r"against|dagegen|contre"),
    (r"survived|überlebten|survécu", r"died|starben|morts"),
    (r"public|öffentlich\w*|publics?|publiques?", r"private|privat\w*|privée?s?"),
    (r"urban|städtisch\w*|urbaine?s?", r"rural|ländlich\w*|rura(?:les?|ux)"),
    (
        r"(?:work(?:ed)? )?full[- ]time|(?:in )?vollzeit\w*|(?:travaillent )?à temps plein",
        r"(?:work(?:ed)? )?part[- ]time|(?:in )?teilzeit\w*|(?:travaillent )?à temps partiel",
    ),
    (
        r"(?:arrived |came |ran )?on time|pünktlich|à l'heure",
        r"(?:arrived |came |ran )?late|delayed|verspätet|zu spät|en retard",
    ),
    (r"open|offen|geöffnet|ouverte?s?", r"closed|geschlossen|fermée?s?"),
)
_PAIR = tuple((re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{two})\b")) for one, two in _PAIRS)
# What ends the words of a part, and what those of the second may say again, or leave out.
_END_OF_PART = re.compile(r"[,.;:()⟨]| (?:and|while|but|und|während|aber|et)\b")
_AGAIN = words("it them")
# What a part is, by the words behind it: a verb, which the next part may leave out, what leads to a
# place, an article, and the place.
_PHRASE = re.compile(
    r"(?P<verb>(?: [^\W\d_]+){0,2}?) (?P<by>in|at|for|from|to|on|into|im|an|am|auf|für|aus|bei|beim|"
    r"zu[mr]?|von|à|aux?|en|dans|pour|chez|de|against|gegen)"
    r" (?P<article>(?:the|an?|its|their|our|your|der|die|das|dem|den|eine[mnrs]?|ihre[mnr]?|la|les?|une?|"
    r"leurs?|ses?) |l')?(?P<place>[^\W\d_]+)"
)
# Prepositions that lead to one place at a time; those of a country in French are one.
_TO_A_PLACE = words("in at an from aus bei von für for à en dans chez de against gegen")
_SAME = MappingProxyType(
    {"au": "en", "aux": "en", "im": "in", "am": "an", "beim": "bei", "zum": "zu", "zur": "zu"}
)
_WITH_ARTICLE = words("im am beim zum zur")
# Prepositions behind which sorts of places differ: in Rome, in the first week.
_OF_A_SORT = words("in an at from aus bei à en dans")
_ANYWHERE = words("abroad overseas home elsewhere outside")
_DIRECTION = re.compile(
    r"(?:north|south|east|west)\w*|(?:nord|süd|ost|west|norden|süden|osten|westen)|(?:sud|est|ouest)",
    re.IGNORECASE,
)
# What is no place behind a preposition that may lead to one: a time, a language, a part of a job.
_NO_PLACE = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|mornings?|afternoons?|"
    r"evenings?|nights?|shifts?|spring|summer|autumn|winter|january|february|march|april|may|june|"
    r"july|august|september|october|november|december|\w+tags?|morgen|abend|nachts?|wochenende\w*|"
    r"früh\w*|sommer|herbst|januar|februar|märz|mai|juni|juli|oktober|dezember|matin|soir|nuit|"
    r"semaine|week|part|teilzeit|vollzeit|schichte?n?|english|french|german|spanish|italian|"
    r"portuguese|russian|polish|dutch|greek|latin|arabic|turkish|chinese|japanese|korean|hindi",
    re.IGNORECASE,
)
# Another time than that of the next part.
_DATED = re.compile(
    r"⟨d\d+⟩|\b(?:now|then|before|earlier|later|(?:this|last|next|previous) [a-z]+|heute|jetzt|früher|"
    r"(?:dieses|letztes|voriges|nächstes) jahr|aujourd'hui|avant|cette année|l'an dernier)\b|"
    rf"\b(?:in|on|im|am|en) (?:{_NO_PLACE.pattern})\b"
)
_IS = (
    r"is|are|was|were|be|been|being|will|had|has|have|ist|sind|war|waren|sei|seien|est|sont|étaient"
)
_HAS = rf"{_IS}|hat|haben|hatten|a|ont"
_COPULA = re.compile(rf"(?: (?:{_IS}|lie|come|came))?")
_DESCRIBED = re.compile(rf" (?:{_HAS}|[^\W\d_]+(?:ed|able|ible|ive|iert|bar))\b")
_AUXILIARY = re.compile(rf"(?: (?:{_HAS}))? ")
# Verbs whose subject is in one place, or of one thing, at a time.
_ONE_PLACE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(rf"\b(?:{verbs})\b")
        for language, verbs in {
            "en": "work(?:s|ed|ing)?|live[sd]?|living|reside[sd]?|born|based|located|housed|stands?|"
            "stood|lies?|lay|buried|killed|died|built|employed|moored|parked|c[ao]mes?|vot(?:ed|e)|"
            "hail(?:ed)?",
            "de": "arbeite(?:n|ten?|t)|beschäftigt|leb(?:en|ten)|wohn(?:en|ten)|stehen|standen|liegen|"
            "lagen|sitzen|saßen|kommen|kamen|stamm(?:en|ten)|entf(?:allen|ielen)|gehen|gingen|"
            "stimmten|starben|geboren",
            "fr": "travaillent|vivent|habitent|résident|nés|nées|située?s|basée?s|viennent|proviennent|"
            "morte?s",
        }.items()
    }
)
# People and firms, which may be in several groups, and staff, who have one place to work at.
_MANY = re.compile(
    r"(?:people|persons?|men|women|children|kids|pupils|patients|guests|friends|fans|clubs|families|"
    r"staff|firms|companies|banks|shops|stores|schools|cities|towns|countries|states|\w+(?:ers|ors|"
    r"ants|ents|ees|ists|ians|ives)|leute|menschen|personen|kinder\w*|frauen|männer\w*|schüler\w*|"
    r"gästen?|kunden|patienten|studenten|firmen|betrieben?|unternehmen|vereinen?|ländern?|staaten|"
    r"schulen|städten?|gemeinden|läden|filialen|\w+(?:innen|ende[nr]?|igten?|agten?|ellten?|tzten?|ler|"
    r"ner|eure?n?|isten|anten)|gens|personnes|élèves|enfants|hommes|femmes|membres|habitants|clients|"
    r"entreprises|sociétés|écoles|pays|villes|magasins|\w+(?:eurs|euses|iers|ières|ants|ents|istes|és))",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"staff|employees|workers|jobs|posts|engineers|beschäftigten?|mitarbeite\w+|angestellten?|"
    r"arbeitsplätzen?|stellen|arbeitnehme\w+|salariés|employés|emplois|postes",
    re.IGNORECASE,
)


class _Phrase(NamedTuple):
    """What a part is: its verb, what leads to a place, whether with an article, and the place."""

    verb: str
    by: str
    article: bool
    place: str

    @property
    def is_name(self) -> bool:
        return self.place[0].isupper()

    @property
    def is_bare_sort(self) -> bool:
        """Whether it is none of one place, but of all of a sort: in towns."""
        return not (self.article or self.is_name) and self.place.endswith("s")

    @property
    def sort(self) -> tuple[bool, bool]:
        """What those of one sort share: an article, and whether it is no place in particular."""
        return self.article, self.place in _ANYWHERE


def are_all(text: str) -> bool:
    """Whether a text tells of the two that all people are: women and men."""
    return all(one.search(text) for one in _PAIR[0])


def are_a_pair(sketch: Sketch, parts: Sequence[Figure]) -> bool:
    """Whether two parts are what nothing is both of: passed and failed.

    In the same thing: somebody may pass one test and fail another.
    """
    first, second = (_said(one, sketch) for one in parts)
    return any(
        _are_opposite(first, second, one, two) or _are_opposite(first, second, two, one)
        for one, two in _PAIR
    )


def _said(figure: Figure, sketch: Sketch) -> str:
    """Return what a sketch says behind a figure, past a verb like "are", up to the next part."""
    start = sketch.behind(sketch.place(figure))
    verb = _AUXILIARY.match(sketch.text, start)
    return _END_OF_PART.split(sketch.text[verb.end() if verb else start :], maxsplit=1)[0]


def _are_opposite(first: str, second: str, one: re.Pattern[str], two: re.Pattern[str]) -> bool:
    """Whether words begin with two that exclude each other, and go on alike."""
    begun, other = one.match(first), two.match(second)
    if not begun or not other:
        return False
    rest = second[other.end() :]
    return not rest or rest.strip() in _AGAIN or rest == first[begun.end() :]


def are_of_one_kind(whole: Figure, parts: Sequence[Figure], prose: str, language: str) -> bool:
    """Whether parts are money or amounts, or tell of nothing else than the whole: not of groups."""
    if whole.kind in {FigureKind.MONEY, FigureKind.AMOUNT}:
        return True
    counted = noun(whole, prose, language)
    return all(alike(counted, noun(one, prose, language)) for one in parts)


def are_alternatives(
    sketch: Sketch, match: Match, parts: Sequence[Figure], language: str, *, listed: bool
) -> bool:
    """Whether no thing is in two of the parts that a match found.

    ``listed``: they stand in brackets or behind a colon. Money is spent once, while things, as
    people are, may be in several parts unless words tell otherwise.
    """
    phrases = [_phrase(one, sketch) for one in parts]
    told = [one for one in phrases if one]
    if told and (_are_of_two_times(parts, sketch) or not _are_of_one_form(told, language)):
        return False
    if parts[0].kind is FigureKind.MONEY:
        is_described = any(_DESCRIBED.match(_behind(one, sketch)) for one in parts)
        return len(told) == len(parts) or (not told and not is_described)
    whole = noun(match.figures["whole"], sketch.prose, language)
    if not told:
        return listed and not _MANY.fullmatch(whole) and _are_things(parts, sketch, language)
    return len(told) == len(parts) and _are_apart(sketch, match, told, whole, language)


def _are_things(parts: Sequence[Figure], sketch: Sketch, language: str) -> bool:
    """Whether parts count things of their own, or nothing is said of them behind their numbers."""
    behind = [_behind(one, sketch).lstrip()[:1] for one in parts]
    return all(noun(one, sketch.prose, language) for one in parts) or not any(
        sign.isalpha() for sign in behind
    )


def _phrase(figure: Figure, sketch: Sketch) -> _Phrase | None:
    """Return what words behind a figure say of where it is; ``None`` where they tell no place."""
    found = _PHRASE.match(_behind(figure, sketch))
    if not found or _NO_PLACE.fullmatch(found["place"]):
        return None
    by = found["by"]
    has_article = found["article"] is not None or by in _WITH_ARTICLE
    return _Phrase(found["verb"].lower(), _SAME.get(by, by), has_article, found["place"])


def _behind(figure: Figure, sketch: Sketch) -> str:
    """Return the words behind a figure as they are printed, with single blanks."""
    printed = sketch.prose[figure.end : min(figure.end + _REACH, sketch.end)]
    return " " * printed[:1].isspace() + " ".join(printed.split())


def _are_of_two_times(parts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a time is told of a part that is not that of the last one, too."""
    places = [sketch.place(one) for one in parts]
    return any(_DATED.search(sketch.text, *pair) for pair in pairwise(places))


def _are_of_one_form(phrases: Sequence[_Phrase], language: str) -> bool:
    """Whether parts are told in one way: names beside names, behind one verb and preposition."""
    first, *others = phrases
    return all(
        other.verb in {"", first.verb}
        and other.by == first.by
        and (other.sort == first.sort or first.by not in _OF_A_SORT)
        and (language == "de" or other.is_name == first.is_name)
        and land(other.place) is land(first.place)
        for other in others
    )


def _are_apart(
    sketch: Sketch, match: Match, phrases: Sequence[_Phrase], whole: str, language: str
) -> bool:
    """Whether what is in one of several places is not in another."""
    if phrases[0].by not in _TO_A_PLACE:
        return False
    if all(_DIRECTION.fullmatch(one.place) for one in phrases):
        return True
    if _are_in_one_place(sketch, match, phrases, language):
        return language == "de" or not all(one.is_bare_sort for one in phrases)
    return _COPULA.fullmatch(phrases[0].verb) is not None and _are_places(phrases, whole, language)


def _are_places(phrases: Sequence[_Phrase], whole: str, language: str) -> bool:
    """Whether phrases name places of a whole, or departments of staff.

    In German every noun looks like a name: what people are in may be a club there.
    """
    is_bare = not any(one.article for one in phrases)
    is_staff = _STAFF.fullmatch(whole) is not None
    if language == "de":
        is_many = _MANY.fullmatch(whole) is not None and not is_staff
        return is_bare and phrases[0].is_name and not is_many
    return (is_bare and is_staff) or phrases[0].is_name


def _are_in_one_place(
    sketch: Sketch, match: Match, phrases: Sequence[_Phrase], language: str
) -> bool:
    """Whether the verb of the parts tells that each is in one place; in German it may be last."""
    verbs = _ONE_PLACE[language]
    if language != "de":
        return verbs.search(phrases[0].verb) is not None
    first = min(sketch.place(one) for role, one in match.figures.items() if role != "whole")
    before = re.split(r"[,.;:()]", sketch.text[:first])[-1]
    behind = re.split(r"[.;:()]", sketch.text[first : match.end + _REACH])[0]
    return verbs.search(f"{before} {behind}") is not None
