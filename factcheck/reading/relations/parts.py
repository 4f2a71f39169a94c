"""Parts of a printed whole: "of which 9 in Rome and 3 in Oslo", "61 + 48 = 109 people".

Where words close the list, the parts are the whole; else they are no more than it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.alternatives import are_alternatives, are_of_one_kind
from factcheck.reading.brackets import is_aside
from factcheck.reading.closing import FAR, leave_nothing_out
from factcheck.reading.guards import by_language, guard, guard_of_all
from factcheck.reading.lists import OF_A_SHARE
from factcheck.reading.literals import count, unhedged
from factcheck.reading.nouns import dimension
from factcheck.reading.opposites import are_a_pair, are_all
from factcheck.reading.phrases import Match, matches
from factcheck.reading.relation import Relation, Stated, Term
from factcheck.reading.results import RESULTS
from factcheck.reading.sketch import Sketch
from factcheck.reading.slips import Sizes

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "JOINT": "and",
            "OF_THEM": "(?:of|from|among) (?:them|which|whom|those|these|that|it)",
            "INCLUDING": "including|of (?:which|whom)",
            "EACH": "each|apiece",
            "IN_TURN": "respectively",
            "OFFSET": r"offset|less|minus|net of|reduced by|deduct\w+",
        },
        "de": {
            "JOINT": "und",
            "OF_THEM": "davon|von (?:ihnen|denen)",
            "INCLUDING": "darunter|davon",
            "EACH": "jeweils",
            "IN_TURN": r"jeweils|beziehungsweise|bzw\.?",
            "OFFSET": r"abzüglich|abzgl|minus|vermindert|gemindert|ausgeglichen",
        },
        "fr": {
            "INCLUDING": "dont",
            "EACH": "chacun",
            "IN_TURN": "respectivement",
            "OFFSET": "moins|compensée?s?|diminuée?s?|déduction",
        },
    }
)
# Words without a figure but dates, up to the next figure of a list; a few words; those in brackets.
_GAP = r"(?:[^⟨⟩.;:!?(),]|⟨[doar]\d+⟩| \(⟨p\d+⟩\)){0,70}?"
_FEW = r"(?: [^\W\d_]+){0,2}"
_WITHIN = r"[^⟨⟩();.!?]{0,30}?"
_JOINT = r"(?:,|;| {JOINT}| /|/)"
# The whole, and what may follow up to its parts.
_WHOLE = r"<whole>(?:[^⟨⟩.;:!?()]|⟨[do]\d+⟩){0,70}?"
_BRACKET = (
    rf"<whole>{_FEW} (?P<bracket>\()(?:{_WITHIN} )?<part1>{_WITHIN}{_JOINT}(?:{_WITHIN})? <part2>"
    rf"(?:{_WITHIN}{_JOINT}(?:{_WITHIN})? <part3>)?{_WITHIN}\)"
)
_PLUS = rf"<part1>{_FEW} \+ <part2>{_FEW}(?: \+ <part3>{_FEW})? (?P<closed>=) <whole>"


def _list(joint: str, rest: str = "", most: int = 1, of: str = "") -> str:
    """Return the pattern of a list of two to four parts, the last of which may be the rest.

    ``most`` words may stand between its joint and the last part, and ``of`` before each part.
    """
    then = f"(?:,|;) {of}"
    return (
        f"<part1>{_GAP}(?:{then}<part2>{_GAP}(?:{then}<part3>{_GAP})?)?,? (?:{joint}) "
        f"(?:[^\\W\\d_]+ ){{0,{most}}}?{rest}<part4>"
    )


_EN = _list(
    "and|while(?= the)",
    r"(?:(?:[^\W\d_]+ ){0,4}?(?P<closed>the (?:remaining|other|rest,?|remainder,?)|remaining) )?",
)
_DE = _list(
    "und|sowie|während",
    r"(?:(?:[^\W\d_]+ ){0,4}?(?P<closed>(?:(?:die|der|das|den) )?(?:übrigen?|restlichen?|anderen?|verbleibenden?)|"
    r"(?:der|den) rest,?) )?",
    most=2,
)

# What says that a whole is nothing but the parts that follow.
_SPLIT_EN = (
    r"(?P<split>(?:split|divided|broken down) (?:into|between|among)|consist(?:s|ed|ing)? of|made ⇡?up of|"
    r"compos(?:ed|es) of|comprised of|breaks? down into)"
)
_SPLIT_DE = (
    r"(?P<split>best(?:eh(?:t|en)|and(?:en)?|ehend) aus|"
    r"(?:verteil(?:t|te|en|ten)|glieder(?:t|te|n|ten)|teil(?:t|te|en|ten)) sich (?:auf in|auf|in)|"
    r"setz(?:t|te|en|ten) sich(?: zusammen)? aus)"
)
_SPLIT_FR = (
    r"(?P<split>(?:répartie?s?|divisée?s?) (?:en|entre)|"
    r"se (?:compos|décompos)(?:e|ent|ait|aient) (?:de|en)|(?:dé)?composée?s? (?:de|en)|"
    r"constituée?s? (?:de|par)|formée?s? (?:de|par))"
)

PATTERNS = by_language(
    {
        "en": (
            f"{_WHOLE},? of (?:which|whom) {_EN}",
            f"(?:^|[,;] )of (?:(?:all|these) )?<whole>{_GAP},? {_GAP} ?{_EN}",
            (
                f"<part1> (?:out )?of <whole>{_GAP},? (?:and |with )?<part2>{_GAP}"
                "(?P<vote>abstain|against|in favou?r|voted (?:no|yes))"
            ),
            _BRACKET,
            f"<whole>[^⟨⟩.;:!?()]{{0,40}}(?P<colon>:) {_EN}",
            f"{_WHOLE},? {_SPLIT_EN} {_EN}",
            (
                f"{_list('and')}{_GAP},? (?P<closed>together|in total|altogether|combined|"
                f"for a total of|a total of|totall?ing)(?: (?!with\\b)[a-z]+)?,? <whole>"
            ),
            f"{_list('and')}{_GAP}, <whole>(?: [a-z]+)? (?P<all>in all|in total|altogether)",
            *RESULTS["en"],
            _PLUS,
        ),
        "de": (
            f"{_WHOLE},? (?:davon|wovon|von denen){_GAP} ?{_DE}",
            f"(?:^|[,;] )von (?:(?:seinen|ihren|allen|insgesamt) )?<whole>{_GAP},? {_GAP} ?{_DE}",
            _BRACKET,
            (
                f"{_list('und')}{_GAP},? (?P<closed>zusammen|insgesamt|in summe)"
                f"(?: (?!mit\\b)[a-zäöüß]+)?,? <whole>"
            ),
            f"{_list('und')}{_GAP}, <whole>(?: [a-zäöüß]+)? (?P<all>insgesamt|zusammen)",
            (
                f"<part1> von <whole>{_GAP},? (?:und )?<part2>{_GAP}(?P<vote>enthielten|enthielt|"
                "dagegen|dafür|mit nein|mit ja)"
            ),
            (
                "<whole>[^⟨⟩.;:!?()]{0,40}(?P<colon>:) <part1> (?:von|in|aus|im|bei|für) "
                "[^⟨⟩.;:!?()]{1,60}(?:,| und) <part2> (?:von|in|aus|im|bei|für) "
            ),
            f"{_WHOLE},? {_SPLIT_DE} {_DE}",
            *RESULTS["de"],
            _PLUS,
        ),
        "fr": (
            f"{_WHOLE},? dont {_list('et')}",
            _BRACKET,
            f"{_WHOLE},? {_SPLIT_FR} {_list('et', of='(?:de )?')}",
            f"(?:^|[,;] )sur <whole>{_GAP},? {_GAP} ?{_list('et')}",
            *RESULTS["fr"],
            f"{_list('et')}{_GAP}, (?:soit )?<whole>(?: [^\\W\\d_]+)? (?P<all>en tout|au total)",
            _PLUS,
        ),
    },
    _WORDS,
)
# What tells behind the first part that the next one is of it.
_OF_THEM = guard_of_all(r"⟩ {OF_THEM}\b|\b{INCLUDING} (?:[^\W\d_]+ ){0,2}⟨", _WORDS)
# What tells that parts are not those of a figure: it is one of several.
_EACH = guard_of_all(r"⟩ (?:[^\W\d_]+ )?{EACH}\b", _WORDS)
# What tells that a whole is the last of several, with parts in turn; that parts are offset.
_SEVERAL = re.compile(r"⟩ [^\W\d_]+ $")
_IN_TURN = guard(r"\b{IN_TURN}", _WORDS)
_OFFSET = guard(r"\b{OFFSET}\b", _WORDS)
# Signs that are searched behind the last part.
_REACH = 15
_HEDGED_BY_PLUS = "at least"
_THOUSAND = 1000
# A figure that is no amount of its own, but describes what follows: "a 64-bit word".
_DESCRIBES = re.compile(r"\d-[^\W\d]")


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the wholes that a sentence prints with their parts."""
    if sketch.amounts < len(("whole", "part", "part")):
        return
    for pattern in PATTERNS.get(language, ()):
        for match in matches(pattern, language, sketch):
            relation = _relation(sketch, match, language)
            if relation:
                yield relation


def _relation(sketch: Sketch, match: Match, language: str) -> Relation | None:
    """Return what a match states; ``None`` where its figures are no parts of a whole."""
    figures = match.figures
    parts = [figures[name] for name in sorted(figures) if name.startswith("part")]
    whole = figures["whole"]
    terms = [_term("whole", whole, sketch)]
    terms += [_term(f"part{number}", one, sketch) for number, one in enumerate(parts, 1)]
    found = tuple(term for term in terms if term)
    if len(found) < len(terms) or not _are_alike(whole, parts):
        return None
    # What is more than a whole is no part of it: three plants with 120 jobs in one of them.
    is_more = any((one.value or 0) > (whole.value or 0) for one in parts)
    if is_more or _is_part_of_more(sketch, match, whole):
        return None
    relation = _relation_of(sketch, match, parts, language)
    if not relation:
        return None
    total = " + ".join(term.role for term in found[1:])
    says = (Stated(f"whole {relation} {total}", whole),)
    return Relation("parts", sketch.start, sketch.end, found, says)


def _are_alike(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether figures are amounts of one kind, and none lacks the scale: "45 + 23 = 68K"."""
    figures = (whole, *parts)
    is_short = whole.scales != (1,) and all(
        one.scales == (1,) and (one.value or 0) < _THOUSAND for one in parts
    )
    is_one_kind = len({(one.kind, dimension(one)) for one in figures}) == 1
    return (
        is_one_kind and not is_short and not any(_DESCRIBES.search(one.surface) for one in figures)
    )


def _relation_of(sketch: Sketch, match: Match, parts: Sequence[Figure], language: str) -> str:
    """Return how a whole compares with the sum of its parts; empty where they are no parts."""
    text, in_brackets = sketch.text[match.start : match.end], "bracket" in match.words
    if _are_of_another(sketch, match.figures["whole"], parts, match.end):
        return ""
    if in_brackets and is_aside(sketch, text, match.figures["whole"], parts):
        return ""
    are_two = len(parts) == len(("part", "part"))
    is_split = _is_split(sketch, match, parts)
    is_all = in_brackets and are_two and are_all(text, language)
    if is_all or _is_closed(sketch, match, parts, is_split=is_split):
        return "="
    is_pair = are_two and are_a_pair(sketch, parts)
    are_apart = (
        is_pair
        or is_split
        or are_alternatives(sketch, match, parts, language, listed=False)
        or _are_things(sketch, match, parts, language)
    )
    return ">=" if are_apart or "vote" in match.words else ""


def _is_split(sketch: Sketch, match: Match, parts: Sequence[Figure]) -> bool:
    """Whether words say that a whole is split into parts of its kind."""
    whole = match.figures["whole"]
    return "split" in match.words and are_of_one_kind(whole, parts, sketch.prose, sketch.language)


def _is_closed(sketch: Sketch, match: Match, parts: Sequence[Figure], *, is_split: bool) -> bool:
    """Whether words close a list; those behind the whole do where it is not far off."""
    if "closed" in match.words or (is_split and leave_nothing_out(sketch, match, parts)):
        return True
    return "all" in match.words and Sizes(match.figures["whole"], parts).are_off_by(FAR)


def _are_things(sketch: Sketch, match: Match, parts: Sequence[Figure], language: str) -> bool:
    """Whether a list has things of several kinds, of which none is of two.

    Words do not tell the latter, unless the figures do: more than the whole are of two kinds.
    """
    if {"bracket", "colon"}.isdisjoint(match.words):
        return False
    sizes = Sizes(match.figures["whole"], parts)
    are_apart = sizes.excess <= 0 or sizes.are_near
    return are_apart and are_alternatives(sketch, match, parts, language, listed=True)


def _are_of_another(sketch: Sketch, whole: Figure, parts: Sequence[Figure], end: int) -> bool:
    """Whether one part is of another one, or what they make up is no whole: "$90 each"."""
    place = sketch.place(whole)
    return bool(
        _OF_THEM.search(sketch.text, sketch.place(parts[0]), end + _REACH)
        or OF_A_SHARE(sketch.language).search(sketch.text[:place])
        or _EACH.match(sketch.text, sketch.text.index("⟩", place))
        or (_SEVERAL.search(sketch.text[:place]) and _IN_TURN(sketch.language).search(sketch.text))
        or _OFFSET(sketch.language).search(sketch.text, end)
    )


def _term(role: str, figure: Figure, sketch: Sketch) -> Term | None:
    """Return a figure as a count; the plus of a sum behind it is no hedge."""
    behind = sketch.prose[figure.end : figure.end + 2].lstrip()
    is_plus = figure.hedge == _HEDGED_BY_PLUS and behind.startswith("+")
    found = count(role, unhedged(figure) if is_plus else figure)
    return found._replace(figure=figure) if found else None


def _is_part_of_more(sketch: Sketch, match: Match, whole: Figure) -> bool:
    """Whether there are more parts than were found.

    They stand between those or, where a sum ends in its whole, before them.
    """
    found = match.figures.values()
    first, last = min(one.start for one in found), max(one.start for one in found)
    start = first if whole.start < last else sketch.start
    return any(
        start <= one.start < last
        and one not in found
        and one.kind is whole.kind
        and dimension(one) == dimension(whole)
        for one in sketch.figures
    )
