"""A fraction in words and the percentage that it stands for: "more than half (54%)"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.guards import OTHER_PART
from factcheck.reading.literals import is_signed, share, term
from factcheck.reading.phrases import matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

_EN = (
    (
        r"<fraction>(?: (?!and\b|while\b|earlier|later|ago|year|hour|century|time|mile|final|point|percentage|mark|majority|threshold|quorum|barrier|hurdle)[a-z'-]+)"
        r"{0,7}?(?: \(|,? - ?|, or )<share>(?=\)|,| -)"
    ),
    r"<share>(?: of(?: [a-z'-]+){1,3})?(?: \(|,? - |,? or )<fraction>(?=\)|,| -| of\b)",
)
_DE = (
    (
        r"<fraction>(?: (?!und\b|aber\b|jahr|stunde|finale|zeit|prozentpunkt|punkt|mehrheit|marke|schwelle|hürde)[a-zäöüß'-]+){0,7}?"
        r"(?: \(|,? - ?|, also |, das (?:sind|ist|entspricht) )<share>(?=\)|,| -|\.)"
    ),
    r"<share>(?: de[rs](?: [a-zäöüß]+){1,3})?(?: \(|,? - |, also |,? oder )<fraction>(?=\)|,| -)",
)
_FR = (
    r"(?<!barre des )(?<!seuil des )(?<!majorité des )<fraction>(?: (?!et\b)[^\W\d_]+(?:['-][^\W\d_]+)*){0,7}?(?: \(|, soit )<share>(?=\)|,|\.)",
)
PATTERNS: Mapping[str, Sequence[str]] = MappingProxyType({"en": _EN, "de": _DE, "fr": _FR})
# A share of more things than people have fingers is a count, and no figure of speech.
_FINGERS = 10
_NUMBER = re.compile(r"\d+")


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the fractions that stand beside their percentages."""
    if "f" not in sketch.letters or "p" not in sketch.letters:
        return
    for pattern in PATTERNS.get(language, ()):
        for match in matches(pattern, language, sketch):
            fraction, percent = match.figures["fraction"], match.figures["share"]
            told, stated = term("share", percent), _literal(fraction)
            is_other = OTHER_PART(language).search(sketch.text[: sketch.place(fraction)])
            if told and stated and not is_other and not is_signed(percent, sketch.prose):
                says = (Stated(f"share = {stated}", fraction),)
                yield Relation("fraction", sketch.start, sketch.end, (told,), says)


def _literal(fraction: Figure) -> str:
    """Return a fraction as a literal; one of a count, "13 out of 659", is exact."""
    value = fraction.value
    if value is None:
        return ""
    counts = [int(one) for one in _NUMBER.findall(fraction.surface)]
    is_count = len(counts) > 1 and counts[-1] > _FINGERS and not fraction.hedge
    return f"{value.numerator} / {value.denominator}" if is_count else share(fraction)
