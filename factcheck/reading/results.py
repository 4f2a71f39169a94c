"""Results whose parts exclude each other: matches won and lost, people given to groups."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

_CLAUSE = r"[^⟨⟩.;:!?()]{0,60}"


def _given(told: str, to: str, joint: str) -> str:
    """Return the pattern of people who were given to two groups at random."""
    to = rf"(?: [^\W\d_]+){{0,2}}? (?:{to}) "
    return (
        rf"(?:<whole>{_CLAUSE}\b(?:{told})\b|\b(?:{told}) <whole>){_CLAUSE}(?P<vote>:|,| -) ?<part1>{to}"
        rf"[^⟨⟩.;:!?()]{{1,60}}?(?:,|,? {joint}) <part2>{to}"
    )


RESULTS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": (
            (
                rf"\bin <whole> (?:[a-z]+ ){{0,2}}?(?:matches|games|fixtures)\b{_CLAUSE} (?P<vote>won) "
                r"<part1>(?:,| and) (?:drew|tied|lost) <part2>(?:,? and (?:lost|drew|tied) <part3>)?"
            ),
            (
                r"(?P<vote>won) <part1> (?:out )?of <whole> (?:[a-z]+ ){0,2}?(?:matches|games|fixtures)"
                r"(?:,| and) (?:drew|tied|lost) <part2>(?:,? and (?:lost|drew|tied) <part3>)?"
            ),
            _given(r"randomi[sz]ed|randomly (?:assigned|allocated)|at random", "to", "and"),
        ),
        "de": (
            (
                rf"\bin <whole> (?:[a-zäöüß]+ ){{0,2}}?(?:spielen|partien|begegnungen)\b{_CLAUSE}"
                r"(?P<vote>gewann(?:en)?) (?:[a-zäöüß]+ ){0,2}?<part1>, spielten? <part2> unentschieden "
                r"und verlor(?:en)? <part3>"
            ),
            _given(r"randomisiert|zufällig|per los", "der|in|auf|zu[rm]?", "und"),
        ),
        "fr": (
            (
                rf"\ben <whole> (?:matchs|rencontres)\b{_CLAUSE} (?P<vote>gagné) <part1>, "
                r"(?:fait |obtenu |concédé )?<part2> (?:matchs )?nuls et (?:en )?(?:a |ont )?perdu <part3>"
            ),
            _given(r"randomisée?s|tirée?s au sort|au hasard", "dans|pour|à|au", "et"),
        ),
    }
)
"""By language the patterns of ``relations.parts`` for them: no more than the whole."""
