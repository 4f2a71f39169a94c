"""Where parts of a whole are, by the words behind their figures: "30 work in the north"."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from factcheck.model.figure import Figure
from factcheck.reading.guards import guard, guard_of_all
from factcheck.reading.lands import land
from factcheck.reading.sketch import Sketch
from factcheck.recognise import has_noun_capitals

# Signs behind a figure in which its phrase stands.
_REACH = 60
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "LEADING": "in|at|for|from|to|on|into|against",
            "ARTICLE": "(?:the|an?|its|their|our|your) ",
            "TO_A_PLACE": "in|at|from|for|against",
            "OF_A_SORT": "in|at|from",
            "ANYWHERE": "abroad|overseas|home|elsewhere|outside",
            "DIRECTION": r"(?:north|south|east|west)\w*",
            "NO_PLACE": "{DAYS}|weekends?|weekdays?|mornings?|afternoons?|evenings?|nights?|"
            "shifts?|spring|summer|autumn|winter|{MONTHS}|week|part|english|french|german|spanish|"
            "italian|portuguese|russian|polish|dutch|greek|latin|arabic|turkish|chinese|japanese|"
            "korean|hindi",
            "IN": "in|on",
            "TIME": "now|then|before|earlier|later|(?:this|last|next|previous) [a-z]+",
        },
        "de": {
            "LEADING": "in|im|an|am|auf|für|aus|bei|beim|zu[mr]?|von|gegen",
            "ARTICLE": "(?:der|die|das|dem|den|eine[mnrs]?|ihre[mnr]?) ",
            "CONTRACTED": "im|am|beim|zum|zur",
            "TO_A_PLACE": "in|an|aus|bei|von|für|gegen",
            "OF_A_SORT": "in|an|aus|bei",
            "DIRECTION": "(?:nord|süd|ost|west)(?:en)?",
            "NO_PLACE": r"\w+tags?|morgen|abend|nachts?|wochenende\w*|früh\w*|sommer|herbst|"
            r"winter|{MONTHS}|teilzeit|vollzeit|schichte?n?",
            "IN": "in|im|am",
            "TIME": "heute|jetzt|früher|(?:dieses|letztes|voriges|nächstes) jahr",
        },
        "fr": {
            "LEADING": "à|aux?|en|dans|pour|chez|de",
            "ARTICLE": "(?:la|les?|une?|leurs?|ses?) |l'",
            "TO_A_PLACE": "à|en|dans|chez|de",
            "OF_A_SORT": "à|en|dans",
            "DIRECTION": "nord|sud|est|ouest",
            "NO_PLACE": "matin|soir|nuit|semaine",
            "IN": "en",
            "TIME": "aujourd'hui|avant|cette année|l'an dernier",
        },
    }
)
# Prepositions that mean the same, with an article in them or before a country.
_SAME: Mapping[str, str] = MappingProxyType(
    {"au": "en", "aux": "en", "im": "in", "am": "an", "beim": "bei", "zum": "zu", "zur": "zu"}
)
_CONTRACTED = guard_of_all("{CONTRACTED}", _WORDS)
# What a part is, by the words behind it: a verb, which the next part may leave out, what leads to a
# place, an article, and the place.
_PHRASE = guard_of_all(
    r"(?P<verb>(?: [^\W\d_]+){0,2}?) (?P<by>{LEADING}) (?P<article>{ARTICLE})?(?P<place>[^\W\d_]+)",
    _WORDS,
)
# Prepositions that lead to one place at a time; those of a country in French are one.
_TO_A_PLACE = guard("{TO_A_PLACE}", _WORDS)
# Prepositions behind which sorts of places differ: in Rome, in the first week.
_OF_A_SORT = guard_of_all("{OF_A_SORT}", _WORDS)
_ANYWHERE = guard_of_all("{ANYWHERE}", _WORDS)
_DIRECTION = guard("(?i){DIRECTION}", _WORDS)
# What is no place behind a preposition that may lead to one: a time, a language, a part of a job.
_NO_PLACE = guard_of_all("(?i){NO_PLACE}", _WORDS)
# Another time than that of the next part.
_DATED = guard_of_all(r"⟨d\d+⟩|\b{TIME}\b|\b{IN} {NO_PLACE}\b", _WORDS)


class Phrase(NamedTuple):
    """What a part is: its verb, what leads to a place, whether with an article, and the place."""

    verb: str
    by: str
    article: bool
    place: str

    @property
    def is_name(self) -> bool:
        """Whether the place is written as a name."""
        return self.place[0].isupper()

    @property
    def is_bare_sort(self) -> bool:
        """Whether it is none of one place, but of all of a sort: in towns."""
        return not (self.article or self.is_name) and self.place.endswith("s")

    @property
    def sort(self) -> tuple[bool, bool]:
        """What those of one sort share: an article, and whether it is no place in particular."""
        return self.article, _ANYWHERE.fullmatch(self.place) is not None


def phrase(figure: Figure, sketch: Sketch) -> Phrase | None:
    """Return what words behind a figure say of where it is; ``None`` where they tell no place."""
    found = _PHRASE.match(behind(figure, sketch))
    if not found or _NO_PLACE.fullmatch(found["place"]):
        return None
    by = found["by"]
    has_article = found["article"] is not None or _CONTRACTED.fullmatch(by) is not None
    return Phrase(found["verb"].lower(), _SAME.get(by, by), has_article, found["place"])


def behind(figure: Figure, sketch: Sketch) -> str:
    """Return the words behind a figure as they are printed, with single blanks."""
    printed = sketch.prose[figure.end : min(figure.end + _REACH, sketch.end)]
    return " " * printed[:1].isspace() + " ".join(printed.split())


def are_of_two_times(parts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a time is told of a part that is not that of the last one, too."""
    places = [sketch.place(one) for one in parts]
    return any(_DATED.search(sketch.text, *pair) for pair in pairwise(places))


def are_of_one_form(phrases: Sequence[Phrase], language: str) -> bool:
    """Whether parts are told in one way: names beside names, behind one verb and preposition."""
    first, *others = phrases
    return all(
        other.verb in {"", first.verb}
        and other.by == first.by
        and (other.sort == first.sort or not _OF_A_SORT.fullmatch(first.by))
        and (has_noun_capitals(language) or other.is_name == first.is_name)
        and land(other.place) is land(first.place)
        for other in others
    )


def is_one_at_a_time(where: Phrase, language: str) -> bool:
    """Whether what leads to a place leads to one at a time."""
    return _TO_A_PLACE(language).fullmatch(where.by) is not None


def are_directions(phrases: Sequence[Phrase], language: str) -> bool:
    """Whether all places are directions: in the north."""
    return all(_DIRECTION(language).fullmatch(one.place) for one in phrases)
