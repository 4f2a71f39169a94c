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
from factcheck.reading.phrases import Match, matches
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
            "SPLIT": "divided|split",
            "OVER": "over|on|about",
            "FOR": "for|to|from|on|in|goes|go|is|are",
            "OR": "and|or",
        },
        "de": {
            "THAT": "dass",
            "OF_ANOTHER": r"(?:der|des|von) (?!(?:ihnen|allen)\b)",
            "OTHER": "während|als|jeweils|beziehungsweise",
            "AGAINST": "gegenüber|nach",
            "AMONG": "unter den",
            "SEVERAL": "beide[nrs]?|weder|auch|ebenfalls|also",
            "FOR": "für|an|auf|aus|geht|gehen",
            "OR": "und|oder",
        },
        "fr": {
            "THAT": "que",
            "OF_ANOTHER": "(?:des|du|de la|d') ",
            "AGAINST": "contre|après",
            "AMONG": "chez|parmi",
            "SEVERAL": "aussi|également|ni|les deux",
            "SPLIT": "partagée?s?|divisée?s?",
            "OVER": "sur|quant",
            "FOR": "pour|à|aux?|va|vont|de|du|des",
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


def _answers(pairs: Sequence[tuple[str, str]], none: str) -> tuple[str, ...]:
    """Return the patterns of an answer, its opposite, and those who gave neither."""
    return tuple(
        rf"<share0>[^⟨⟩.;:!?()]{{0,80}}?\b(?:{one})\b[^⟨⟩.;:!?()]{{0,60}}? <share1>"
        rf"[^⟨⟩.;:!?()]{{0,30}}? ?\b(?:{other})\b[^⟨⟩]{{0,60}}? <share2>(?= (?:{none}))"
        for one, other in pairs
    )


def _duel(won: str, by: str, to: str) -> str:
    """Return the pattern of what share of votes won against what share."""
    return (
        rf"\b(?:{won})\b(?:[^⟨⟩.:!?()]|⟨[do]\d+⟩){{0,60}}? (?:{by}) <share0>(?: (?:of|der) [^⟨⟩.,;:!?()]{{1,20}})?"
        rf" {to} <share9>"
    )


_ANSWERS_EN = _answers(
    (
        ("yes", "no"),
        (r"for|in favou?r|support\w*|back\w*", r"against|oppos\w*|reject\w*"),
        (r"satisfied|happy|content", r"dissatisfied|unsatisfied|unhappy|not"),
        (r"agree\w*|approve\w*", r"disagree\w*|disapprov\w*|not"),
    ),
    r"(?:were |are |was )?undecided|(?:did|do|does) not (?:know|answer|say|reply)|didn't know|don't know|"
    r"(?:had|have|gave|give) no (?:answer|opinion|view)|no (?:answer|opinion)",
)
_ANSWERS_DE = _answers(
    (
        ("ja", "nein"),
        (r"dafür|stimm\w+ zu|befürwort\w*", r"dagegen|lehn\w+|ablehn\w*"),
        ("zufrieden", "unzufrieden|nicht"),
    ),
    r"(?:machten|machen|gaben) keine|(?:sind |waren )?(?:unentschlossen|unentschieden)|"
    r"(?:wussten|wissen) es nicht|(?:ohne|keine) (?:angabe|antwort|meinung)",
)
_ANSWERS_FR = _answers(
    (
        ("oui", "non"),
        (r"pour|favorables?", r"contre|défavorables?|opposé\w*"),
        (r"satisfaits?|contents?", r"insatisfaits?|mécontents?"),
    ),
    r"ne (?:savent|sait|se prononcent) pas|(?:sont )?(?:sans opinion|indécis)",
)
_DUEL_EN = _duel(
    r"won|wins?|beat|beats|beaten|defeat(?:s|ed)|elected|passed|approved|rejected|lost|loses",
    "with|by",
    "to",
)
_DUEL_DE = _duel(
    r"gewann|gewinnt|gewonnen|siegte|schlug|gewählt|unterlag|angenommen|abgelehnt|verlor",
    "mit",
    "zu",
)

PATTERNS = by_language(
    {
        "en": (
            f"<share0>{_GAP}{_LISTED}{_REST_EN}<share9>",
            f"<share0>{_GAP}{_LISTED}<share9>(?= (?:for|to|on) the (?:rest|remainder)\\b)",
            _split(_SPLIT_EN, "and"),
            *_ANSWERS_EN,
            _DUEL_EN,
        ),
        "de": (
            f"<share0>{_GAP}{_LISTED}{_REST_DE}<share9>",
            _split(_SPLIT_DE, "und|sowie"),
            *_ANSWERS_DE,
            _DUEL_DE,
        ),
        "fr": (
            f"<share0>{_GAP}{_LISTED}(?:le reste,? ?\\(?)<share9>",
            f"<share0>{_GAP}{_LISTED}(?:les )?<share9>(?= restants?)",
            _split(_SPLIT_FR, "et"),
            *_ANSWERS_FR,
        ),
    },
    _WORDS,
)
# What tells that percentages are those of several wholes, or no shares.
_OF = guard("⟩ {OF_ANOTHER}", _WORDS)
_OTHER = guard(r"[↑↓⇡⇣]|\b{OTHER}\b|\b{AGAINST} ⟨p|⟩[^⟨⟩]*\b{AMONG}\b", _WORDS)
# What tells, from the first percentage on, that some may be in several parts.
_SEVERAL = guard(r"\b{SEVERAL}\b", _WORDS)
# What is split over a question is of two minds; of each share it is told then what it is for.
_DIVIDED = guard("{SPLIT}(?: {OVER} [^⟨⟩:]*)? ?:", _WORDS)
_FOR = guard(r"⟩ {FOR}\b", _WORDS)
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
            shares = [match.figures[role] for role in sorted(match.figures)]
            is_split = "split" in match.words
            if _are_others(match, shares, sketch) or not _are_of_one(
                shares, sketch, is_split=is_split
            ):
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


def _are_others(match: Match, shares: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether percentages are changes, of several wholes, or of people who are of two minds."""
    text = sketch.text[max(match.start - _BEFORE, 0) : match.end]
    language = sketch.language
    if _OTHER(language).search(text) or _CHANGE.search(sketch.text):
        return True
    places = [*map(sketch.place, shares)]
    if _SEVERAL(language).search(sketch.text, places[0]):
        return True
    are_for = (_FOR(language).match(sketch.text, sketch.behind(place) - 1) for place in places)
    return _DIVIDED(language).match(sketch.text, match.start) is not None and not all(are_for)
