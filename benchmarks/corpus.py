"""A seeded generator of realistic claim corpora, as claim files, with planted contradictions.

Every component is written from hidden true values, each figure rounded as it is written, so all of
it is certainly consistent; in some, one figure is then changed so much that interval arithmetic
alone proves the contradiction.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log
from pathlib import Path

from benchmarks.story import KINDS, Story, plant, write_story

MEDIAN, SPREAD, SMALLEST, LARGEST = 8, 0.6, 3, 50
HUNDREDS = range(100, 400)
GIANTS = 300
"""One component in so many has hundreds of claims."""

PLANTED = 0.02
CLAIMS_A_FILE = 150
SOURCES_A_FILE = 12
FIRST = ("north", "south", "upper", "lower", "old", "new", "great", "little", "east", "west")
SECOND = (
    "harbor",
    "ridge",
    "field",
    "bridge",
    "valley",
    "creek",
    "haven",
    "forest",
    "mill",
    "park",
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A planted contradiction: the changed claim, and all claims of its component."""

    claim: str
    component: frozenset[str]


@dataclass(frozen=True, slots=True)
class Generated:
    """Claim files by name, their number of claims, sizes of components, and what was planted."""

    files: Mapping[str, str]
    claims: int
    components: tuple[int, ...]
    planted: tuple[Planted, ...]

    def write(self, directory: Path) -> None:
        """Write the files into a directory."""
        for name, text in self.files.items():
            (directory / name).write_text(text, encoding="utf-8")


def generate(claims: int, seed: int = 0) -> Generated:
    """Return a corpus of at least so many claims; the same for the same arguments."""
    chance = random.Random(seed)
    files: dict[str, str] = {}
    sizes: list[int] = []
    planted: list[Planted] = []
    while sum(sizes) < claims:
        number = len(files)
        sources = [f"article_{number}_{index}" for index in range(SOURCES_A_FILE)]
        stories: list[Story] = []
        while sum(len(story.claims) for story in stories) < min(CLAIMS_A_FILE, claims - sum(sizes)):
            name = f"{chance.choice(FIRST)}_{chance.choice(SECOND)}_{len(sizes) + len(stories)}"
            story = write_story(
                name, _size(chance), chance, chance.sample(sources, chance.randint(2, 5))
            )
            changed = plant(story) if chance.random() < PLANTED else None
            if changed:
                planted.append(Planted(changed, frozenset(claim.id for claim in story.claims)))
            stories.append(story)
        files[f"desk_{number:04}.claims.yaml"] = "\n".join(_lines(sources, stories)) + "\n"
        sizes += [len(story.claims) for story in stories]
    return Generated(files, sum(sizes), tuple(sizes), tuple(planted))


def _size(chance: random.Random) -> int:
    """Return how many claims a component is to have."""
    if chance.random() < 1 / GIANTS:
        return chance.choice(HUNDREDS)
    return min(max(round(chance.lognormvariate(log(MEDIAN), SPREAD)), SMALLEST), LARGEST)


def _lines(sources: list[str], stories: list[Story]) -> Iterator[str]:
    """Yield the lines of a claim file."""
    yield "sources:"
    for source in sources:
        yield f"  {source}: {{title: The report {source}, language: en, published: 2025-07-24}}"
    yield "\nquantities:"
    for story in stories:
        for quantity in story.quantities.values():
            yield f"  {quantity.name}: {KINDS[quantity.kind][0]}"
    yield "\ndefinitions:"
    for story in stories:
        yield from (f"  - {definition}" for definition in story.definitions)
    yield "\nclaims:"
    for story in stories:
        for claim in story.claims:
            yield f'  - id: {claim.id}\n    source: {claim.source}\n    quote: "{claim.quote}"\n    says: {claim.says}'
