"""Scale words and what stands in their place for another scale, by language."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.reword.surfaces import Surface

Row = Mapping[int, tuple[str, ...]]


def _row(words: str) -> Row:
    """Return the forms of each scale, by its power of ten: ``6=Million/Millionen``."""
    pairs = (word.split("=") for word in words.split())
    return MappingProxyType({10 ** int(power): tuple(forms.split("/")) for power, forms in pairs})


# Words that one writer uses together, for one and for several.
ROWS: Mapping[str, tuple[Row, ...]] = MappingProxyType(
    {
        "en": (
            _row("3=thousand 6=million 9=billion 12=trillion"),
            _row("3=k 6=m 9=bn 12=tn"),
            _row("6=mn 9=bn 12=tn"),
            _row("3=K 6=M 9=B 12=T"),
        ),
        "de": (
            _row("3=tausend 6=Million/Millionen 9=Milliarde/Milliarden 12=Billion/Billionen"),
            _row("3=Tsd. 6=Mio. 9=Mrd. 12=Bio."),
            _row("3=Tsd 6=Mio 9=Mrd 12=Bio"),
        ),
        "fr": (
            _row("3=mille 6=million/millions 9=milliard/milliards"),
            _row("6=M 9=Md"),
        ),
    }
)
# Words that no figure gets in place of another one: 370 000 is in digits.
IN_DIGITS = frozenset({"mille", "tausend"})
# What stands between a scale word of French and what is counted, but not behind digits.
_OF = re.compile(r"^(?:d['\u2019]|de\s+)")
# A shorter word is a sign, whose case matters.
WORD = 4


def other_scales(surface: Surface) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield other scales that the words behind a number may have, with the words for one and more.

    Each is all that stands behind the number then.
    """
    for row in ROWS.get(surface.language, ()):
        for form in sorted(row.get(surface.scale, ()), key=len, reverse=True):
            case = re.IGNORECASE if len(form) >= WORD else 0
            match = re.match(rf"([\s\u00ad-]*)({re.escape(form)})(?![^\W\d_.])", surface.rest, case)
            if match and len(match[2]) == len(form):
                for scale, forms in row.items():
                    if scale != surface.scale and IN_DIGITS.intersection(forms):
                        continue
                    told = (_cased(one, match[2]) for one in (forms[0], forms[-1]))
                    yield (
                        scale,
                        tuple(f"{match[1]}{one}{surface.rest[match.end() :]}" for one in told),
                    )
                bare = _OF.sub("", surface.rest[match.end() :].lstrip())
                yield 1, (f"{match[1]}{bare}" if bare else "",) * 2
                return


def _cased(word: str, like: str) -> str:
    """Return a word with a capital where another one has it."""
    if len(word) < WORD:
        return word
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word
