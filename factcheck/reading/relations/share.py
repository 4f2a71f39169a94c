"""A part of a whole and its share: "170 of 197 (86 percent)", "30 percent of the 200 (60)"."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.guards import OTHER_PART, by_language, guard
from factcheck.reading.literals import at_best, count, is_signed, share, unhedged
from factcheck.reading.nouns import dimension
from factcheck.reading.phrases import Match, matches
from factcheck.reading.relation import Relation, Stated, Term
from factcheck.reading.sketch import Sketch
from factcheck.recognise import meaning

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "STOP": "and|but|of|while",
            "LEAD": "or",
            "SAME": r"or|i\.e\.",
            "OR": "or",
            "AND": "and|while|but",
            "ASIDE_OF": "and|but|including|especially",
            "ALL": "the|all|its|their|these|those|our|a|total",
            "OF": "of",
            "WHOLE": "of",
            "ARTICLE": "an?|the",
            "GROUP": "groups?|arms?|cohorts?|placebo|controls?|treated|treatment|respectively|"
            "each|both",
            "TO": "to",
            "SEATS": "seats?",
            "VOTES": "votes?|part(?:y|ies)|coalition|bloc|alliance",
        },
        "de": {
            "STOP": "und|aber|von",
            "LEAD": "oder|also|das (?:sind|ist|entspricht)",
            "OR": "also|oder",
            "AND": "und|aber",
            "ASIDE_OF": "und|aber|darunter|davon",
            "ALL": "den|der|allen|insgesamt|rund|ihren",
            "OF": "von",
            "WHOLE": "von|der|des",
            "AMONG": "unter",
            "GROUP": "gruppen?|placebo|jeweils|beziehungsweise|bzw",
            "TO": "auf|bis",
            "SEATS": "sitzen?|mandaten?",
            "VOTES": "stimmen|partei(?:en)?|fraktion|koalition|liste",
        },
        "fr": {
            "OR": "soit",
            "AND": "et",
            "ASIDE_OF": "et|mais|dont",
            "WHOLE": "des",
            "GROUP": "groupes?|placebo|respectivement",
            "TO": "à",
            "SEATS": "sièges?",
            "VOTES": "voix|partis?|coalition|alliance",
        },
    }
)
# A few words, what may lead to the other figure of a pair, and what ends it.
_FEW = r"(?: (?!{STOP}\b)[^\W\d_][\w'-]*){0,5}?"
_LEAD = r"(?: \(|,? - ?|, {LEAD} |, )(?:{SAME} )*"
_END = r"(?=\)|,|;|\.(?: |$)| -|$)(?!,? {WHOLE} )"
# A share in brackets, of nothing else: "30 (60 percent)", and not "30 (60 percent) of the men"; or
# between commas: "29, or 60 percent,".
_CLOSED = r"\)(?! {WHOLE} )"
_OVER = rf"(?:{_CLOSED}|[,.])"
_ASIDE = rf"(?: \(<share>{_CLOSED}|, or <share>(?=[,.;)]|$))"
# Parts before another one, each with its share: "40 (20 percent) came, 60 (30 percent) not".
_FURTHER = (
    rf"(?P<further>)(?:⟨n\d+⟩{_FEW}(?: \(⟨p\d+⟩\)|, {{OR}} ⟨p\d+⟩,){_FEW}(?:,|,? {{AND}}) ){{1,4}}"
    "<part>"
)
# What may stand between commas behind the whole: "Of the 90 shops, he said, 20, or 22 percent".
_SAID = r"(?:, (?!{ASIDE_OF}\b)[^⟨⟩,.;:!?()]{1,40}(?=,))?"
# A part that is all that a fraction stands for: "half of the 60 shops, 30, are new".
_ALONE = r"<part>(?=\)|,(?! ⟨))"
# When the whole was counted.
_DATED = r"(?: in ⟨d\d+⟩)?"
_ALL = r"(?:{ALL} )*"
PATTERNS = by_language(
    {
        "en": (
            f"<part>{_FEW} (?:out )?of (?:total )?{_ALL}(?:of )?<whole>{_FEW}{_LEAD}<share>{_END}",
            f"<share>{_FEW}(?: of[a-z ]{{1,30}}?)?{_LEAD}<part>{_FEW} (?:out )?of {_ALL}(?:of )?<whole>",
            f"(?P<loose>)\\b(?:of|among) {_ALL}<whole>{_FEW}{_FEW}{_DATED}{_SAID},?{_FEW} <part>{_FEW}{_ASIDE}",
            f"(?P<loose>)\\b(?:of|among) {_ALL}<whole>{_FEW}{_FEW}{_DATED},?{_FEW} {_FURTHER}{_FEW}{_ASIDE}",
            f"<part>{_FEW}(?: \\(|, or |, )<share>\\)?,? of {_ALL}(?:of )?<whole>",
            f"<share> of {_ALL}<whole>{_FEW}(?: \\(|,? or |, i\\.e\\. )<part>{_END}",
            f"(?P<loose>)<whole>{_FEW}{_FEW},? of (?:whom|which|them|these) {_ALL}<part>{_FEW}{_ASIDE}",
            (
                f"<whole>{_FEW}{_FEW}, <share> of (?:them|these|those|which|whom){_FEW}"
                f"(?: \\(|, or )<part>{_END}"
            ),
            f"<fraction> of {_ALL}<whole>{_FEW}(?: \\(|, or |, ){_ALONE}",
            f"<part>{_FEW} (?:out )?of {_ALL}<whole>{_FEW}(?: \\(|, or )<fraction>(?=[,.)])",
            f"<part>{_FEW}, or <fraction>,? of {_ALL}<whole>",
        ),
        "de": (
            f"<share> (?:der|des|von) (?:auf )?<whole>{_FEW}{_FEW} in höhe von <part>",
            f"<part>{_FEW} (?:von|der) {_ALL}(?:[a-zäöüß]*weit )?<whole>{_FEW}{_LEAD}<share>{_END}",
            f"<share>{_FEW}{_LEAD}<part>{_FEW} von {_ALL}<whole>",
            f"(?P<loose>)\\b(?:von|unter) {_ALL}<whole>{_FEW}{_FEW}{_SAID},?{_FEW} <part>{_FEW}(?: \\(|, also |, oder |, das sind )<share>{_OVER}",
            f"(?P<loose>)\\b(?:von|unter) {_ALL}<whole>{_FEW}{_FEW},?{_FEW} {_FURTHER}{_FEW}(?: \\(|, also |, oder )<share>{_OVER}",
            f"<part>{_FEW}(?: \\(|, oder |, )<share>\\)?,? (?:der|von|aller) {_ALL}<whole>",
            (
                f"<share> (?:der|von|aller) {_ALL}<whole>{_FEW}(?: \\(|,? also |,? oder |, das sind )"
                f"<part>{_END}"
            ),
            f"(?P<loose>)<whole>{_FEW}{_FEW},? (?:davon|von denen|wovon){_FEW} <part>{_FEW} \\(<share>\\)",
            (
                f"<whole>{_FEW}{_FEW}, (?:davon )?<share>(?: davon| von ihnen){_FEW}"
                f"(?: \\(|, also )<part>{_END}"
            ),
            f"<fraction> (?:der|von) {_ALL}<whole>{_FEW}(?: \\(|, also |, ){_ALONE}",
            f"<part>{_FEW} (?:von|der) {_ALL}<whole>{_FEW}(?: \\(|, also )<fraction>(?=[,.)])",
        ),
        "fr": (
            f"<fraction> des <whole>{_FEW}(?: \\(|, soit |, ){_ALONE}",
            f"(?P<loose>)\\bsur (?:les |ses )?<whole>{_FEW}{_FEW}{_SAID},?{_FEW} <part>{_FEW}(?: \\(|, soit )<share>{_OVER}",
            f"(?P<loose>)\\bsur (?:les |ses )?<whole>{_FEW}{_FEW},?{_FEW} {_FURTHER}{_FEW}(?: \\(|, soit )<share>{_OVER}",
            f"<part>{_FEW} sur (?:les |un total de )?<whole>{_FEW}(?: \\(|, soit )<share>{_END}",
            f"<part>{_FEW} des <whole>{_FEW}(?: \\(|, soit )<share>{_END}",
        ),
    },
    _WORDS,
)
# The share of what was counted in the sentence before.
_THEM = by_language(
    {
        "en": (
            f"<share> of (?:them|these|those){_FEW}(?: \\(|, or )<part>{_END}",
            "<part> of (?:them|these|those) \\(<share>\\)",
        ),
        "de": (
            f"<share> (?:davon|von ihnen){_FEW}(?: \\(|, also )<part>{_END}",
            "<part> (?:davon|von ihnen) \\(<share>\\)",
        ),
    },
    _WORDS,
)
# A count of the whole, which stands before what begins with "of".
_OF = guard(r"⟩(?: [^\W\d_]+){0,2} {OF} (?:(?:{ARTICLE} )?[a-z]+ )?$", _WORDS)
# What is no hedge before a whole, although it may be one elsewhere.
_AMONG = guard(r"\b{AMONG} $", _WORDS)
# What a share may be of instead of the whole.
_GROUPS = guard(r"\b{GROUP}\b", _WORDS)
# What stands before the later figure of a move: "von 50 auf 40 (20 %)".
_MOVES = guard(r"\b{TO} $", _WORDS)
# A share of votes is none of the seats that it won.
_SEATS = guard(r"\b{SEATS}\b", _WORDS)
_VOTES = guard(r"\b{VOTES}\b", _WORDS)
# What may stand between two sentences.
_BLANKS = 2


def _is_said_of(sketch: Sketch, match: Match) -> bool:
    """Whether the words say a share of the whole, and not of groups in it or of another thing."""
    if "loose" in match.words and _GROUPS(sketch.language).search(sketch.text):
        return False
    if _SEATS(sketch.language).search(sketch.text) and _VOTES(sketch.language).search(sketch.text):
        return False
    if _MOVES(sketch.language).search(sketch.text[: sketch.place(match.figures["part"])]):
        return False
    if not _OF(sketch.language).search(sketch.text[: sketch.place(match.figures["whole"])]):
        return True
    return match.start == min(map(sketch.place, match.figures.values()))


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the shares that a sentence gives with their part and their whole."""
    if not {"p", "f"} & {*sketch.letters} or sketch.amounts < len(("part", "whole", "share")):
        return
    for pattern in PATTERNS.get(language, ()):
        for match in matches(pattern, language, sketch):
            if _is_said_of(sketch, match):
                yield from _relation(sketch, match, match.figures["whole"])


def across(sketches: Sequence[Sketch], language: str) -> Iterator[Relation]:
    """Yield the shares of the one thing that the sentence before has counted."""
    for earlier, sketch in pairwise(sketches):
        if "p" not in sketch.letters or sketch.start - earlier.end > _BLANKS:
            continue
        counts = [
            one
            for one, letter in zip(earlier.figures, earlier.letters, strict=True)
            if letter not in "do"
        ]
        if len(counts) != 1 or "n" not in earlier.letters:
            continue
        joined = sketch._replace(start=earlier.start)
        for pattern in _THEM.get(language, ()):
            for match in matches(pattern, language, sketch):
                if not {*sketch.letters[: sketch.letters.index("p")]} & {*"nam"}:
                    yield from _relation(joined, match, counts[0])


def _relation(sketch: Sketch, match: Match, whole: Figure) -> Iterator[Relation]:
    """Yield what a match states, where part and whole are of one kind."""
    percent = match.figures.get("share") or match.figures["fraction"]
    if is_signed(percent, sketch.prose) or OTHER_PART(sketch.language).search(
        sketch.text[: sketch.place(percent)]
    ):
        return
    if whole in sketch.figures and _AMONG(sketch.language).search(
        sketch.text[: sketch.place(whole)]
    ):
        whole = unhedged(whole)
    counted = match.figures["part"]
    if "further" in match.words and _is_of_another(percent, counted, whole, sketch):
        return
    part, of = _count("part", counted), _count("whole", whole)
    rate = share(at_best(percent) if percent.kind is FigureKind.FRACTION else percent)
    if part and of and rate and dimension(part.figure) == dimension(whole):
        says = (Stated(f"part = {rate} * whole", percent),)
        yield Relation("share", sketch.start, sketch.end, (part, of), says)


def _is_of_another(percent: Figure, part: Figure, whole: Figure, sketch: Sketch) -> bool:
    """Whether a part may be that share of a part before it, and not of the whole."""
    told = meaning(percent)
    between = [one for one in sketch.figures if whole.start < one.start < part.start]
    return told is None or any(
        one.kind is FigureKind.NUMBER and one.value and (part.value or 0) / one.value in told.taken
        for one in between
    )


def _count(role: str, figure: Figure) -> Term | None:
    """Return a figure, exactly where it counts whole things."""
    found = count(role, figure)
    if found and found.counted:
        return found._replace(literal=f"exactly {found.literal}", counted=False)
    return found
