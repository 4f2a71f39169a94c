"""Votes of those who may vote: "with 33 yes votes and 14 no votes the 48 councillors passed it"."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.model.figure import FigureKind
from factcheck.reading.literals import count
from factcheck.reading.phrases import likely, matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

# Words of one clause up to the figure of those who vote.
_WORDS = r",?[^⟨⟩.;:!?(),]{0,60}? <whole>(?: [^\W\d_]+)?"
PATTERNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            (
                r"<part1> (?:yes votes|votes (?:for|in favou?r)|in favou?r)(?:,| and| to| against)? <part2> "
                r"(?:no votes|votes against|against)(?:,?(?: and| with)? <part3> abstentions)?"
                rf"{_WORDS} (?:members|councill?ors|deputies|senators|lawmakers|delegates|mps|present)\b"
            ),
        ),
        "de": (
            (
                r"<part1> (?:ja-?stimmen|stimmen dafür)(?:,| und| zu| gegen| bei)? <part2> "
                r"(?:nein-?stimmen|gegenstimmen|stimmen dagegen)(?:,?(?: und| bei)? <part3> enthaltungen)?"
                rf"{_WORDS} (?:mitglieder\w*|\w*räten?|abgeordnete\w*|senator\w*|delegierte\w*|anwesende\w*|"
                r"stimmberechtigte\w*)\b"
            ),
        ),
        "fr": (
            (
                r"<part1> (?:voix pour|votes pour|oui)(?:,| et| contre)? <part2> "
                r"(?:voix contre|votes contre|contre|non)(?:,?(?: et| avec)? <part3> abstentions)?"
                rf"{_WORDS} (?:membres|élus|députés|sénateurs|conseillers|délégués|présents|votants)\b"
            ),
        ),
    }
)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the votes of a sentence: nobody gives two, and some may give none."""
    if sketch.letters.count("n") < len(("part1", "part2", "whole")):
        return
    for pattern in likely(PATTERNS.get(language, ()), sketch):
        for match in matches(pattern, language, sketch):
            figures = match.figures
            largest = max(one.value or 0 for one in figures.values())
            are_counts = all(one.kind is FigureKind.NUMBER for one in figures.values())
            terms = [count(role, one) for role, one in sorted(figures.items())]
            found = tuple(term for term in terms if term)
            is_whole = are_counts and largest == figures["whole"].value
            if is_whole and len(found) == len(terms):
                total = " + ".join(term.role for term in found if term.role != "whole")
                says = (Stated(f"whole >= {total}", figures["whole"]),)
                yield Relation("votes", sketch.start, sketch.end, found, says)
