"""A part, its share, and the rest of a whole without a figure: "12, or 5 %, left, leaving 228"."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.reading.guards import by_language
from factcheck.reading.literals import exact_count, is_signed, share
from factcheck.reading.nouns import dimension
from factcheck.reading.phrases import likely, matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"STOP": "and|but|of|while"},
        "de": {"STOP": "und|aber|von"},
    }
)
# A few words behind the part.
_FEW = r"(?: (?!{STOP}\b)[^\W\d_][\w'-]*){0,5}?"
PATTERNS = by_language(
    {
        "en": (
            f"<part>{_FEW}(?:, or | \\()<share>[,)]{{STRETCH}},? leaving <rest>",
            (
                "<rest> (?:men|boys|adults) and <part> (?:women|girls|children),? who (?:made|make) ⇡?up "
                "<share>(?= of (?:the )?(?:field|total|whole|group|lot)\\b|[,.])"
            ),
        ),
        "de": (
            f"<part>{_FEW}(?:, also |, oder | \\()<share>[,)]{{STRETCH}},? (?:es )?(?:blieben|bleiben) <rest>",
            "<rest> (?:männer|jungen|erwachsene) und <part> (?:frauen|mädchen|kinder), die <share>(?= (?:ausmach|stell|des feldes))",
        ),
        "fr": (
            f"<part>{_FEW}(?:, soit | \\()<share>[,)]{{STRETCH}},? laissant <rest>",
            (
                "<rest> (?:hommes|garçons|adultes) et <part> (?:femmes|filles|enfants),? qui "
                "(?:représentent|forment) <share>(?= du (?:total|groupe|peloton)|[,.])"
            ),
        ),
    },
    _WORDS,
)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the shares that a sentence gives with their part and the rest."""
    if "p" not in sketch.letters or sketch.amounts < len(("part", "rest", "share")):
        return
    for pattern in likely(PATTERNS.get(language, ()), sketch):
        for match in matches(pattern, language, sketch):
            percent = match.figures["share"]
            part = exact_count("part", match.figures["part"])
            rest = exact_count("rest", match.figures["rest"])
            rate = share(percent)
            if not part or not rest or not rate or is_signed(percent, sketch.prose):
                continue
            if dimension(part.figure) == dimension(rest.figure):
                says = (Stated(f"part = {rate} * (part + rest)", percent),)
                yield Relation("remainder", sketch.start, sketch.end, (part, rest), says)
