"""How many times as fast or as large one of two figures is: "from 340 ms to 100 ms, 3.4x faster".

"2.4 times faster" may mean 2.4 or 3.4 times as fast, and a whole number is a round one: only what
is wrong in each way is read.
"""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.model.interval import Interval
from factcheck.reading.guards import by_language
from factcheck.reading.literals import rounded, term, unhedged
from factcheck.reading.nouns import comparable, dimension
from factcheck.reading.phrases import Match, matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch
from factcheck.recognise import meaning

_SOME = r"(?:[^⟨⟩.;:!?(),]|⟨[do]\d+⟩){0,40}?"
_FEW = r"(?: [^\W\d_]+){0,3}?"
_LEAD = r"(?:\)?,| -| \(|:|\)?) ?(?:(?:which is|that is|making it|or|is|it is|an?|some) ){0,2}"
_TIMES = r"(?:<times>|<crossed>x)"
# What is so many times another; only times and rates are fast. No noun follows: "2x more memory".
_EN = (
    rf"{_TIMES} (?:(?P<more>(?P<speed>faster|quicker|slower)|larger|bigger|smaller|heavier|longer|"
    r"shorter|higher|lower|more|less|fewer|cheaper)|as (?:(?P<speed>fast|quick|slow)|large|big|small|"
    r"heavy|long|high|many|much|expensive|cheap|wide|deep)|(?P<speed>speed-?up|slow-?down)|"
    r"(?P<more>[⇡⇣]?(?:improvement|reduction)))"
)
_DE = (
    rf"{_TIMES} (?:(?P<more>(?P<speed>schneller|langsamer)|größer|kleiner|höher|niedriger|schwerer|"
    r"länger|kürzer|mehr|weniger|teurer|billiger)|so (?:(?P<speed>schnell|langsam)|groß|klein|hoch|"
    r"schwer|lang|viele?|teuer))"
)
_FR = (
    rf"{_TIMES} (?P<more>(?:plus|moins) (?:(?P<speed>vite|rapide|lente?)|grande?s?|élevée?s?|"
    r"chère?s?|longue?s?))"
)
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"THAN_BEFORE": "than (?:before|(?:the )?(?:old|previous|earlier))"},
        "de": {"THAN_BEFORE": "als (?:zuvor|vorher|bisher)"},
    }
)
# The end of what is compared.
_END = r"(?=[.;:!?)]|,(?! ⟨)| -|$| {THAN_BEFORE}\b)"
_INSTEAD_EN = r"(?:instead of|rather than|compared (?:to|with)|versus|vs\.?|against|(?:[⇡⇣](?:up|down) )?from)"
_INSTEAD_DE = r"(?:statt|anstatt|anstelle von|gegenüber|verglichen mit|im vergleich zu|nach|vs\.?)"
PATTERNS = by_language(
    {
        "en": (
            f"from <one>{_SOME} to <other>{_SOME}{_LEAD}{_EN}{_END}",
            f"<one>{_SOME},? {_INSTEAD_EN} <other>{_SOME}{_LEAD}{_EN}{_END}",
            f"<one>{_SOME}{_LEAD}{_EN} than {_SOME}\\(?<other>",
            f"{_EN}{_SOME}(?:[:,]| \\() ?(?:from )?<one>{_SOME} (?:{_INSTEAD_EN}|to) <other>",
        ),
        "de": (
            f"von <one>{_SOME} auf <other>{_SOME}(?:,| -| \\() ?(?:(?:also|somit|und|ist|das) ){{0,2}}{_DE}{_END}",
            f"<one>{_SOME},? {_INSTEAD_DE} <other>{_SOME}(?:(?:,| -|:)?{_FEW} | \\(){_DE}{_END}",
            f"{_DE}{_SOME}(?:[:,]| \\() ?<one>{_SOME} {_INSTEAD_DE} <other>",
        ),
        "fr": (
            f"de <one>{_SOME} à <other>{_SOME}(?:, (?:soit )?| \\(){_FR}{_END}",
            f"<one>{_SOME},? (?:au lieu de|contre) <other>{_SOME}(?:, (?:soit )?| \\(){_FR}{_END}",
        ),
    },
    _WORDS,
)
_CROSSED = re.compile(r"⟩x\b")
# What a whole number of times may be, as a part of it: "3x" is said of 3.9 and of 2.5.
_ROUGHLY = (Fraction(7, 10), Fraction(3, 2))
# What a measured time or size may be off, since it is printed with fewer digits than it has.
_NEARLY = Fraction(5, 100)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the multiples that a sentence states between two figures."""
    if "x" not in sketch.letters and not _CROSSED.search(sketch.text):
        return
    for pattern in PATTERNS.get(language, ()):
        for match in matches(pattern, language, sketch):
            relation = _relation(match, sketch, language)
            if relation:
                yield relation


def _relation(match: Match, sketch: Sketch, language: str) -> Relation | None:
    """Return what a match states; ``None`` where it may hold in another way."""
    one, other = match.figures["one"], match.figures["other"]
    times = match.figures.get("times") or match.figures["crossed"]
    if FigureKind.PERCENT in {one.kind, other.kind}:
        return None
    if "speed" in match.words and not all(_takes_time(figure) for figure in (one, other)):
        return None
    if not comparable(one, other, sketch.prose, language):
        return None
    first, second = meaning(one), meaning(other)
    told = meaning(times)
    if not first or not second or not told:
        return None
    ratio = _ratio(first.taken, second.taken)
    if not ratio or _may_hold(times, told.taken, ratio, may_be_more="more" in match.words):
        return None
    pair = sorted((one, other), key=_size)
    terms = term("smaller", pair[0]), term("larger", pair[1])
    number = rounded(times)
    if not terms[0] or not terms[1] or not number:
        return None
    says = (Stated(f"larger = {number} times smaller", times),)
    return Relation("multiple", sketch.start, sketch.end, (terms[0], terms[1]), says)


def _takes_time(figure: Figure) -> bool:
    """Whether a figure is a time, or so much in a time."""
    found = dimension(figure)
    return found is not None and any(base == "[time]" for base, _ in found.exponents)


def _size(figure: Figure) -> Fraction:
    """Return how much a figure is in base units."""
    meant = meaning(unhedged(figure))
    return (meant.exact.low if meant else None) or Fraction(0)


def _ratio(one: Interval, other: Interval) -> tuple[Fraction, Fraction] | None:
    """Return how many times the smaller of two the larger may be, at least and at most."""
    small, large = sorted((one, other), key=lambda interval: interval.low or 0)
    ends = (small.low, small.high, large.low, large.high)
    if any(end is None or end <= 0 for end in ends):
        return None
    low, high, least, most = (end for end in ends if end is not None)
    return least / high, most / low


def _may_hold(
    times: Figure, told: Interval, ratio: tuple[Fraction, Fraction], *, may_be_more: bool
) -> bool:
    """Whether a multiple may be right otherwise than by the figures: round, or so many more.

    Less than one is how many times as large the smaller one is.
    """
    if told.low is None or told.high is None or times.value is None or times.value < 1:
        return True
    low, high = ratio
    if times.value.denominator == 1:
        return low <= times.value * _ROUGHLY[1] and times.value * _ROUGHLY[0] <= high
    is_right = low <= told.high and told.low <= high
    is_near = low * (1 - _NEARLY) <= told.high and told.low <= high * (1 + _NEARLY)
    is_more = may_be_more and low <= told.high + 1 and told.low + 1 <= high
    return (is_near and not is_right) or is_more
