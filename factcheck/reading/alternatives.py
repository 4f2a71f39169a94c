"""Whether parts of a whole exclude each other, as far as the words around them tell.

Nobody works in two departments, and no bed stands in two towns. But of 500 pupils 320 may be in
the choir and 300 in the orchestra: parts of that kind may overlap, and their sum says nothing.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.guards import guard, guard_of_all
from factcheck.reading.nouns import alike, noun
from factcheck.reading.phrases import Match
from factcheck.reading.places import (
    Phrase,
    are_directions,
    are_of_one_form,
    are_of_two_times,
    behind,
    is_one_at_a_time,
    phrase,
)
from factcheck.reading.sketch import Sketch
from factcheck.recognise import has_noun_capitals

# Signs behind a match in which a verb may stand.
_REACH = 60
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "COPULA": "{IS}|lie|come|came",
            "ADJECTIVE": "ed|able|ible|ive",
            "ONE_PLACE": "work(?:s|ed|ing)?|live[sd]?|living|reside[sd]?|born|based|located|"
            "housed|stands?|stood|lies?|lay|buried|killed|died|built|employed|moored|parked|"
            "c[ao]mes?|vot(?:ed|e)|hail(?:ed)?",
            "MANY": "people|persons?|men|women|children|kids|pupils|patients|guests|friends|fans|"
            "clubs|families|staff|firms|companies|banks|shops|stores|schools|cities|towns|"
            r"countries|states|\w+(?:ers|ors|ants|ents|ees|ists|ians|ives)",
            "STAFF": "staff|employees|workers|jobs|posts|engineers",
        },
        "de": {
            "COPULA": "{IS}",
            "ADJECTIVE": "iert|bar",
            "ONE_PLACE": "arbeite(?:n|ten?|t)|beschäftigt|leb(?:en|ten)|wohn(?:en|ten)|stehen|"
            "standen|liegen|lagen|sitzen|saßen|kommen|kamen|stamm(?:en|ten)|entf(?:allen|ielen)|"
            "gehen|gingen|stimmten|starben|geboren",
            "MANY": r"leute|menschen|personen|kinder\w*|frauen|männer\w*|schüler\w*|gästen?|kunden|"
            "patienten|studenten|firmen|betrieben?|unternehmen|vereinen?|ländern?|staaten|schulen|"
            r"städten?|gemeinden|läden|filialen|\w+(?:innen|ende[nr]?|igten?|agten?|ellten?|tzten?|"
            "ler|ner|eure?n?|isten|anten)",
            "STAFF": r"beschäftigten?|mitarbeite\w+|angestellten?|arbeitsplätzen?|stellen|"
            r"arbeitnehme\w+",
        },
        "fr": {
            "COPULA": "{IS}",
            "ONE_PLACE": "travaillent|vivent|habitent|résident|nés|nées|située?s|basée?s|viennent|"
            "proviennent|morte?s",
            "MANY": "gens|personnes|élèves|enfants|hommes|femmes|membres|habitants|clients|"
            "entreprises|sociétés|écoles|pays|villes|magasins|"
            r"\w+(?:eurs|euses|iers|ières|ants|ents|istes|és)",
            "STAFF": "salariés|employés|emplois|postes",
        },
    }
)
_COPULA = guard("(?: {COPULA})?", _WORDS)
_DESCRIBED = guard_of_all(r" (?:{HAS}|[^\W\d_]+{ADJECTIVE})\b", _WORDS)
# Verbs whose subject is in one place, or of one thing, at a time.
_ONE_PLACE = guard(r"\b{ONE_PLACE}\b", _WORDS)
# Languages in which the verb may be the last word of a clause.
_VERB_LAST = frozenset({"de"})
# People and firms, which may be in several groups, and staff, who have one place to work at.
_MANY = guard_of_all("(?i){MANY}", _WORDS)
_STAFF = guard("(?i){STAFF}", _WORDS)


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
    phrases = [phrase(one, sketch) for one in parts]
    told = [one for one in phrases if one]
    if told and (are_of_two_times(parts, sketch) or not are_of_one_form(told, language)):
        return False
    if parts[0].kind is FigureKind.MONEY:
        is_described = any(_DESCRIBED.match(behind(one, sketch)) for one in parts)
        return len(told) == len(parts) or (not told and not is_described)
    whole = noun(match.figures["whole"], sketch.prose, language)
    if not told:
        return listed and not _MANY.fullmatch(whole) and _are_things(parts, sketch, language)
    return len(told) == len(parts) and _are_apart(sketch, match, told, whole, language)


def _are_things(parts: Sequence[Figure], sketch: Sketch, language: str) -> bool:
    """Whether parts count things of their own, or nothing is said of them behind their numbers."""
    signs = [behind(one, sketch).lstrip()[:1] for one in parts]
    return all(noun(one, sketch.prose, language) for one in parts) or not any(
        sign.isalpha() for sign in signs
    )


def _are_apart(
    sketch: Sketch, match: Match, phrases: Sequence[Phrase], whole: str, language: str
) -> bool:
    """Whether what is in one of several places is not in another."""
    if not is_one_at_a_time(phrases[0], language):
        return False
    if are_directions(phrases, language):
        return True
    if _are_in_one_place(sketch, match, phrases, language):
        return has_noun_capitals(language) or not all(one.is_bare_sort for one in phrases)
    is_there = _COPULA(language).fullmatch(phrases[0].verb) is not None
    return is_there and _are_places(phrases, whole, language)


def _are_places(phrases: Sequence[Phrase], whole: str, language: str) -> bool:
    """Whether phrases name places of a whole, or departments of staff.

    Where every noun looks like a name, what people are in may be a club.
    """
    is_bare = not any(one.article for one in phrases)
    is_staff = _STAFF(language).fullmatch(whole) is not None
    if has_noun_capitals(language):
        is_many = _MANY.fullmatch(whole) is not None and not is_staff
        return is_bare and phrases[0].is_name and not is_many
    return (is_bare and is_staff) or phrases[0].is_name


def _are_in_one_place(
    sketch: Sketch, match: Match, phrases: Sequence[Phrase], language: str
) -> bool:
    """Whether the verb of the parts, wherever it stands, tells that each is in one place."""
    verbs = _ONE_PLACE(language)
    if language not in _VERB_LAST:
        return verbs.search(phrases[0].verb) is not None
    first = min(sketch.place(one) for role, one in match.figures.items() if role != "whole")
    before = re.split(r"[,.;:()]", sketch.text[:first])[-1]
    after = re.split(r"[.;:()]", sketch.text[first : match.end + _REACH])[0]
    return verbs.search(f"{before} {after}") is not None
