"""What two things are together, behind a sentence with both: "Together the two cost 62 million"."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from factcheck.reading.guards import guard
from factcheck.reading.literals import count
from factcheck.reading.nouns import comparable
from factcheck.reading.phrases import matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"COMPARED": "than|from|instead|compared|after"},
        "de": {"COMPARED": "als|statt|gegenüber|nach|von"},
        "fr": {"COMPARED": "que|contre|au lieu|après"},
    }
)
PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "en": "^together,? {STRETCH}(?:<groups>|they|both){STRETCH} <whole>",
        "de": "^zusammen {STRETCH}(?:<groups>|beiden?|sie){STRETCH} <whole>",
        "fr": "^ensemble,? {STRETCH}(?:<groups>|les deux|ils|elles){STRETCH} <whole>",
    }
)
# What tells that one figure is that of another time or thing.
_COMPARED = guard(r"[↑↓⇡⇣]|\b{COMPARED}\b", _WORDS)
# What may stand between two sentences, and how many things are told of.
_BLANKS, _BOTH = 2, 2
_ROLES = ("whole", "part1", "part2")


def across(sketches: Sequence[Sketch], language: str) -> Iterator[Relation]:
    """Yield the sums of the two things that the sentence before has told of."""
    for earlier, sketch in pairwise(sketches):
        is_near = sketch.start - earlier.end <= _BLANKS
        if not is_near or language not in PATTERNS or _COMPARED(language).search(earlier.text):
            continue
        for match in matches(PATTERNS[language], language, sketch):
            whole, groups = match.figures["whole"], match.figures.get("groups")
            parts = [
                one
                for one in earlier.figures
                if one.kind is whole.kind and comparable(one, whole, sketch.prose, language)
            ]
            terms = [count(role, one) for role, one in zip(_ROLES, (whole, *parts), strict=False)]
            found = tuple(term for term in terms if term)
            if len(parts) == _BOTH == len(found) - 1 and (not groups or groups.value == _BOTH):
                says = (Stated("whole = part1 + part2", whole),)
                yield Relation("together", earlier.start, sketch.end, found, says)
