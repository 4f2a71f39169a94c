"""What lies between two figures: "71 and 79 years, a gap of eight", "21 votes behind".

It does not matter which is the larger one.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.guards import by_language, guard
from factcheck.reading.literals import apart, pair, unhedged
from factcheck.reading.nouns import comparable, dimension
from factcheck.reading.phrases import likely, matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import POINTS, Sketch

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"CLAUSE": "and|but|while", "MORE": "further|another|more"},
        "de": {"CLAUSE": "und|aber|während", "MORE": "weitere[nrs]?|nochmals"},
    }
)
_BETWEEN = r"(?:[^⟨⟩.;:!?()]|\(⟨p\d+⟩\)|⟨[do]\d+⟩){0,70}?"
_SIDE = r"(?:[^⟨⟩.;:!?]|⟨[do]\d+⟩|⟨p\d+⟩){0,60}?"
# Up to the other figure of the gap, which is not told in a clause of its own.
_THAN = r"(?:(?!, {CLAUSE}\b)[^⟨⟩.;:!?]|⟨[do]\d+⟩|⟨p\d+⟩){0,60}?"
# What may stand beside a percentage in brackets, and what another one is of: "57 of 204".
_BESIDE = r"(?:[^⟨⟩.;:!?()]|⟨[dop]\d+⟩){0,70}?"
_PART = r"(?:⟨n\d+⟩(?: [^\W\d_]+)? ⟨n\d+⟩ )?"
_THINGS_EN = "votes|points|seats|strokes|goals"
_THINGS_DE = "stimmen|punkte|punkten|sitze|tore|mandate"
_THINGS_FR = "voix|points|sièges|buts"
# The end of a result, of which no third part is told.
_ALL = r"(?=[.;:!?)]|,(?! ⟨)| [^\W\d_]+|$)(?! {CLAUSE} ⟨)"
PATTERNS = by_language(
    {
        "en": (
            (
                f"<one>{_BETWEEN} and {_BETWEEN}<other>{_BETWEEN}(?:,| -) (?:(?:a|the) (?:gap|difference|"
                "spread|margin|lead)|resulting in an? [↑↓⇡⇣][a-z]+(?: of [a-z ]{1,40})?) (?:of|by) "
                "<difference>"
            ),
            f"<one>{_SIDE} <difference> (?:{_THINGS_EN}) (?:behind|ahead of) {_THAN}<other>",
            (
                f"\\(<one>\\){_BESIDE}(?:compared (?:to|with)|against|versus|and) {_BETWEEN}{_PART}"
                f"\\(<other>\\){_BETWEEN}, an? (?:absolute )?(?:gap|difference) of <difference>"
            ),
            (
                "(?:lead|gap|margin|difference) of <difference>(?: points?)? "
                "(?P<against>)\\(<one> (?:against|to|versus|vs\\.?) <other>\\)"
            ),
            f"by <difference> (?:{_THINGS_EN})(?:, | \\()(?P<against>)<one> (?:to|against) <other>{_ALL}",
        ),
        "de": (
            (
                f"<one>{_BETWEEN} und {_BETWEEN}<other>{_BETWEEN}(?:,| -) (?:eine |ein |die |der )?"
                "(?:differenz|unterschied|abstand|lücke|vorsprung) von <difference>"
            ),
            f"<one>{_SIDE} <difference> (?:{_THINGS_DE}) (?:hinter|vor) {_THAN}<other>",
            (
                f"\\(<one>\\){_BESIDE}(?:gegenüber|verglichen mit|gegen|und) {_BETWEEN}{_PART}"
                f"\\(<other>\\){_BETWEEN}, eine? (?:absoluter? )?(?:differenz|unterschied) von <difference>"
            ),
            (
                "(?:vorsprung|abstand|differenz|unterschied) von <difference>(?: punkten?)? "
                "(?P<against>)\\(<one> (?:gegen|zu|gegenüber) <other>\\)"
            ),
            f"mit <difference> (?:{_THINGS_DE}) vorsprung(?:, | \\()(?P<against>)<one> (?:zu|gegen) <other>{_ALL}",
        ),
        "fr": (
            "(?:avance|écart|différence) de <difference>(?: points?)? (?P<against>)\\(<one> contre <other>\\)",
            f"de <difference> (?:{_THINGS_FR})(?: d'avance)?(?:, | \\()(?P<against>)<one> (?:contre|à) <other>{_ALL}",
        ),
    },
    _WORDS,
)
# What stands before a second difference: "four points behind the first and a further five".
_MORE = guard(r"\b{MORE} $", _WORDS)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the gaps between two figures that a sentence states."""
    if sketch.amounts < len(("one", "other", "difference")):
        return
    for pattern in likely(PATTERNS.get(language, ()), sketch):
        for match in matches(pattern, language, sketch):
            one, other = match.figures["one"], match.figures["other"]
            # "45 gegen 32": what compares is no hedge.
            other = unhedged(other) if "against" in match.words else other
            difference = match.figures["difference"]
            small, large = sorted((one, other), key=lambda figure: figure.value or 0)
            amount = apart(difference, one, sketch.prose)
            terms = pair(("smaller", small), ("larger", large))
            if not terms or not amount or one.value == other.value:
                continue
            if _MORE(language).search(sketch.text[: sketch.place(match.figures["other"])]):
                continue
            if comparable(one, other, sketch.prose, language) and _fits(difference, amount, one):
                says = (Stated(f"larger = smaller + {amount}", difference),)
                yield Relation("gap", sketch.start, sketch.end, terms, says)


def _fits(difference: Figure, amount: str, one: Figure) -> bool:
    if "percent" in one.unit:
        return difference.unit in POINTS or amount.endswith(" pp")
    return dimension(difference) == dimension(one) and difference.kind is one.kind
