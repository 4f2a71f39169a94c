"""One part of a sum in another scale: "of the $240 million, $30 billion went to roads".

Parts of one scale may be of something else that words do not tell, as "three plants: 120 jobs in
Gary" are; what is a million of some billions, or a billion of some millions, is said of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.guards import guard
from factcheck.reading.literals import term
from factcheck.reading.nouns import comparable
from factcheck.reading.phrases import Match, matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

_FEW = r"(?: [^\W\d_]+){0,2}"
_SOME = r"(?:[^⟨⟩.;:!?(),]|⟨[do]\d+⟩){0,40}"
PATTERNS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": (
            f"<whole>{_SOME},? (?:of which|including){_FEW} <part>",
            f"(?:^|[,;] )of <whole>{_FEW},?{_FEW} <part>",
            "(?P<told><part>) of <whole>",
        ),
        "de": (
            f"<whole>{_SOME},? (?:davon|wovon|von denen|darunter){_FEW} <part>",
            f"(?:^|[,;] )von <whole>{_FEW} <part>",
            "(?P<told><part>) (?:der|von|von den) <whole>",
        ),
        "fr": (
            f"<whole>{_SOME},? dont{_FEW} <part>",
            f"(?:^|[,;] )sur <whole>{_FEW},?{_FEW} <part>",
            "(?P<told><part>) (?:des|sur) <whole>",
        ),
    }
)
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "OF_THE": r"of\s+(?:the|its|their|this|that|these|those|his|her|our)",
            "ARTICLE": "an?|the|its|their|his|her|our|another",
            "OTHER": "each|apiece|a year|sought|hoped|wanted",
            "NET": "loss(?:es)?|deficits?|shortfall|profits?|earnings|income|net|balance|surplus",
        },
        "de": {
            "OF_THE": r"der|des|von\s+(?:den|ihren|seinen|diesen)",
            "ARTICLE": "ein(?:e[mnrs]?)?|de[mnrs]|das|die",
            "OTHER": r"jeweils|pro jahr|erhofft\w*|gesucht\w*",
            "NET": r"\w*(?:verluste?|defizit|fehlbetrag|gewinn|ergebnis|überschuss|saldo)",
        },
        "fr": {
            "OF_THE": r"des|sur\s+(?:les|ses|leurs)",
            "ARTICLE": "une?|les?|la|des",
            "OTHER": "chacun|par an|espérés?|demandés?",
            "NET": "pertes?|déficits?|bénéfices?|résultat|solde|excédent|nette?",
        },
    }
)
# What stands between a part and a sum that is known already: "of the", not "of $5 million notes".
_KNOWN = guard(r"\s*{OF_THE}\s*", _WORDS)
# What stands before a sum that describes a thing: "a $9 billion fund".
_ARTICLE = guard(r"(?i)\b{ARTICLE}\s+$", _WORDS)
# What makes of a sum another one: for each, each year, or what somebody had hoped for.
_OTHER = guard(r"(?: [^\W\d_]+){0,3} {OTHER}\b", _WORDS)
# What is left of more after something was taken off, so that it may have larger parts.
_NET = guard(r"\b{NET}\b", _WORDS)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the parts of a sum whose scale word is another one."""
    if len({one.scales for one in sketch.figures} - {(), (1,)}) < len(("whole", "part")):
        return
    for pattern in PATTERNS.get(language, ()):
        for match in matches(pattern, language, sketch):
            part, whole = match.figures["part"], match.figures["whole"]
            if not _is_part(match, part, whole, sketch, language):
                continue
            first, second = term("whole", whole), term("part", part)
            if first and second:
                says = (Stated("whole >= part", part),)
                yield Relation("portion", sketch.start, sketch.end, (first, second), says)


def _is_part(match: Match, part: Figure, whole: Figure, sketch: Sketch, language: str) -> bool:
    """Whether both have a scale word of their own, and one is said to be of the other."""
    if (1,) in {part.scales, whole.scales} or part.scales == whole.scales:
        return False
    if part.kind is not whole.kind or not comparable(part, whole, sketch.prose, language):
        return False
    if "told" in match.words:
        is_own = _KNOWN(language).fullmatch(sketch.prose, part.end, whole.start) is not None
    else:
        is_own = not _ARTICLE(language).search(sketch.prose[sketch.start : part.start])
    if not is_own or _NET(language).search(sketch.text, 0, sketch.place(whole)):
        return False
    return not any(
        _OTHER(language).match(sketch.text, sketch.behind(sketch.place(one)))
        for one in (part, whole)
    )
