"""What two things are together, behind a sentence with both: "Together the two cost 62 million"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from factcheck.reading.literals import count
from factcheck.reading.nouns import comparable
from factcheck.reading.phrases import matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

_WORDS = r"(?:[^⟨⟩.;:!?()]|⟨[do]\d+⟩){0,60}?"
PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "en": f"^together,? {_WORDS}(?:<groups>|they|both){_WORDS} <whole>",
        "de": f"^zusammen {_WORDS}(?:<groups>|beiden?|sie){_WORDS} <whole>",
        "fr": f"^ensemble,? {_WORDS}(?:<groups>|les deux|ils|elles){_WORDS} <whole>",
    }
)
# What tells that one figure is that of another time or thing.
_COMPARED = re.compile(
    r"[↑↓⇡⇣]|\b(?:than|from|instead|compared|after|als|statt|gegenüber|nach|von|que|contre|au lieu|"
    r"après)\b"
)
# What may stand between two sentences, and how many things are told of.
_BLANKS, _BOTH = 2, 2
_ROLES = ("whole", "part1", "part2")


def across(sketches: Sequence[Sketch], language: str) -> Iterator[Relation]:
    """Yield the sums of the two things that the sentence before has told of."""
    for earlier, sketch in pairwise(sketches):
        is_near = sketch.start - earlier.end <= _BLANKS
        if not is_near or language not in PATTERNS or _COMPARED.search(earlier.text):
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
