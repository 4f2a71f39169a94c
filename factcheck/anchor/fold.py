"""Text without its typography: the same for all that an editor or a keyboard may change in copying.

Quotation marks and apostrophes are one sign, and so are dashes, hyphens and minus signs; a run of
blanks and line breaks is one blank; what is drawn as nothing is left out; a ligature is its letters
and an ellipsis three full stops; letters and their accents are composed (Unicode NFC). Case is
kept. The cost is proportional to the length of the text.
"""

import re
from collections.abc import Iterator
from unicodedata import category, is_normalized, normalize

from factcheck.model.rendition import Bit, Rendition, rendition

# Quotation marks and apostrophes: typewriters' and accents in their place, General Punctuation,
# angles, corners, full width.
QUOTES = (
    "'\"`\xb4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\xab\xbb"
    "\u300c\u300d\u300e\u300f\u301d\u301e\u301f\uff02\uff07"
)
# Hyphens, dashes of all lengths, the minus sign.
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
# What Unicode calls white space.
BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
# Soft hyphen, zero-width blanks and joiners, marks of direction, variation selectors, the byte
# order mark.
NOTHING = "\xad\u180e\ufeff" + "".join(
    chr(code)
    for first, last in ((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F))
    for code in range(first, last + 1)
)
SIGNS = {
    ord(sign): one for one, signs in (("'", QUOTES), ("-", DASHES), (" ", BLANKS)) for sign in signs
}
# The ellipsis and the Latin ligatures.
LETTERS = {0x2026: "..."} | {code: normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}

# Whatever may be more than itself: blanks side by side, what is drawn as nothing, what may compose
# or fall apart.
FIRST_MARK = 0x300
VARYING = re.compile(rf"[ {NOTHING}]{{2,}}|[{NOTHING}]|[^\0-{chr(FIRST_MARK - 1)}{NOTHING}]+")
# Hangul's vowels and final consonants, which compose with the letter before them.
JAMO = range(0x1160, 0x1200)
# More accents on one letter than this are left as they are (Unicode's Stream-Safe Text Format, UAX
# #15).
LONGEST_CLUSTER = 32


def fold(text: str) -> Rendition:
    """Return a text without its typography, with the origin of each of its characters."""
    return rendition(_bits(text.translate(SIGNS)))


def _bits(text: str) -> Iterator[Bit]:
    at = 0
    for match in VARYING.finditer(text):
        start, end = match.span()
        if text[start] == " " or text[start] in NOTHING:
            yield Bit(text[at:start], at, start)
            if " " in match[0]:
                yield Bit(" ", start, end, whole=True)
        else:
            # An accent belongs to the letter before it.
            start -= start > at and _continues(text[start])
            if is_normalized("NFC", text[start:end]) and not LETTERS.keys() & set(
                map(ord, match[0])
            ):
                continue
            yield Bit(text[at:start], at, start)
            yield from _clusters(text, start, end)
        at = end
    yield Bit(text[at:], at, len(text))


def _clusters(text: str, start: int, end: int) -> Iterator[Bit]:
    """Yield each letter of a stretch, together with its accents."""
    while start < end:
        after = start + 1
        while after < end and _continues(text[after]):
            after += 1
        cluster = text[start:after]
        folded = (
            cluster
            if after - start > LONGEST_CLUSTER
            else normalize("NFC", cluster.translate(LETTERS))
        )
        yield Bit(folded, start, after, whole=folded != cluster)
        start = after


def _continues(character: str) -> bool:
    """Whether a character belongs to the letter before it."""
    return category(character)[0] == "M" or ord(character) in JAMO
