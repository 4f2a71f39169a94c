"""A whole split into percentages: "60 percent chose Ann, 30 percent Bob, the other 20 Eve".

They are at most 100 percent where words tell that the whole is split, or that the last one is the
rest. Less may be the rest of a part: "sold 20 percent in May and the remaining 30 percent in June".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.guards import by_language, guard
from factcheck.reading.literals import is_signed, term
from factcheck.reading.phrases import matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "THAT": "that|how",
            "OF_ANOTHER": r"of (?!(?:them|these|those|it)\b)",
            "OTHER": "than|while|whereas|respectively|compared|half",
            "AGAINST": "against|after",
            "AMONG": "among",
            "SEVERAL": "both|neither|also|as well",
            "OR": "and|or",
        },
        "de": {
            "THAT": "dass",
            "OF_ANOTHER": r"(?:der|des|von) (?!(?:ihnen|allen)\b)",
            "OTHER": "während|als|jeweils|beziehungsweise",
            "AGAINST": "gegenüber|nach",
            "AMONG": "unter den",
            "SEVERAL": "beide[nrs]?|weder|auch|ebenfalls|also",
            "OR": "und|oder",
        },
        "fr": {
            "THAT": "que",
            "OF_ANOTHER": "(?:des|du|de la|d') ",
            "AGAINST": "contre|après",
            "AMONG": "chez|parmi",
            "SEVERAL": "aussi|également|ni|les deux",
            "OR": "et|ou",
        },
    }
)
# Words up to the next percentage, with counts in brackets, those between a word that something is
# split and the first, and how many percentages there may be.
_GAP = r"(?:[^⟨⟩.:!?]|⟨[doanm]\d+⟩){0,80}?"
_LEAD = r"(?:(?!\b{THAT}\b)[^⟨⟩.:;!?,]|⟨[doanm]\d+⟩){0,80}?"
_MOST = 6
_LISTED = "".join(f"(?:<share{number}>{_GAP}" for number in range(1, _MOST - 1)) + ")?" * (
    _MOST - 2
)
_REST_EN = (
    r"(?:the (?:remaining|other)|(?:(?<!\bof )(?<!\bfrom )the|,|and) (?:rest|remainder)(?: is| are|,)?|"
    r"remaining) ?\(?"
)
_REST_DE = (
    r"(?:(?:die |der |das |den )?(?:übrigen?|restlichen?|verbleibenden?)|"
    r"(?:der |den )?rest(?: ist| sind|,)?) ?\(?"
)
_SPLIT_EN = r"\b(?:split|divided|distributed|allocated|apportioned|broken down|breaks? down)\b"
_SPLIT_DE = r"\b(?:aufgeteilt|verteil(?:t|en)|aufgegliedert|teil(?:t|en)|gliedert|gliedern)\b"
_SPLIT_FR = r"\b(?:répartie?s?|répartit|répartissent|ventilée?s?|divisée?s?|partagée?s?)\b"


def _split(word: str, joint: str) -> str:
    """Return the pattern of percentages behind a word that something is split."""
    return f"(?P<split>{word}){_LEAD}:? ?<share0>{_GAP}{_LISTED},? (?:{joint}){_GAP} ?<share9>"


PATTERNS = by_language(
    {
        "en": (
            f"<share0>{_GAP}{_LISTED}{_REST_EN}<share9>",
            f"<share0>{_GAP}{_LISTED}<share9>(?= (?:for|to|on) the (?:rest|remainder)\\b)",
            _split(_SPLIT_EN, "and"),
        ),
        "de": (
            f"<share0>{_GAP}{_LISTED}{_REST_DE}<share9>",
            _split(_SPLIT_DE, "und|sowie"),
        ),
        "fr": (
            f"<share0>{_GAP}{_LISTED}(?:le reste,? ?\\(?)<share9>",
            f"<share0>{_GAP}{_LISTED}(?:les )?<share9>(?= restants?)",
            _split(_SPLIT_FR, "et"),
        ),
    },
    _WORDS,
)
# What tells that percentages are those of several wholes, or no shares.
_OF = guard("⟩ {OF_ANOTHER}", _WORDS)
_OTHER = guard(r"[↑↓⇡⇣]|\b{OTHER}\b|\b{AGAINST} ⟨p|⟩[^⟨⟩]*\b{AMONG}\b", _WORDS)
# What tells, from the first percentage on, that some may be in several parts.
_SEVERAL = guard(r"\b{SEVERAL}\b", _WORDS)
_MORE = guard("⟩,? {OR} ⟨", _WORDS)
_CHANGE = re.compile("[↑↓]")
_ALL = 100
# Signs before the first percentage that may tell so.
_BEFORE = 25


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the percentages that a sentence splits a whole into."""
    if sketch.letters.count("p") < len(("share", "rest")):
        return
    for pattern in PATTERNS.get(language, ()):
        for match in matches(pattern, language, sketch):
            text = sketch.text[max(match.start - _BEFORE, 0) : match.end]
            shares = [match.figures[role] for role in sorted(match.figures)]
            if _OTHER(language).search(text) or _CHANGE.search(sketch.text):
                continue
            if _SEVERAL(language).search(sketch.text, sketch.place(shares[0])):
                continue
            if not _are_of_one(shares, sketch, is_split="split" in match.words):
                continue
            terms = [term(f"part{number}", one) for number, one in enumerate(shares, 1)]
            found = tuple(one for one in terms if one)
            if len(found) == len(terms):
                total = " + ".join(one.role for one in found)
                says = (Stated(f"{total} <= 100 %", shares[-1], silent=True),)
                yield Relation("split", sketch.start, sketch.end, found, says)


def _are_of_one(shares: Sequence[Figure], sketch: Sketch, *, is_split: bool) -> bool:
    """Whether percentages are all of those up to the last one, and of one whole.

    The first may name it, "60 percent of the voters", unless words before it have.
    """
    first, last = shares[0].start, shares[-1].start
    between = [
        one for one in sketch.figures if first <= one.start <= last and one.unit == "percent"
    ]
    if len(between) != len(shares) or any(is_signed(one, sketch.prose) for one in shares):
        return False
    ends = [sketch.text.index("⟩", sketch.place(one)) for one in shares]
    if any(_OF(sketch.language).match(sketch.text, end) for end in ends[not is_split :]):
        return False
    if _MORE(sketch.language).match(sketch.text, ends[-1]):
        return False
    # The last ones may be parts of what stands before them: "60 percent voted, 70 percent for Ann".
    values = [one.value or Fraction(0) for one in shares]
    sums = [sum(values[at:], Fraction(0)) for at in range(1, len(shares) - 1)]
    return not any(abs(total - _ALL) <= len(shares) for total in sums)
