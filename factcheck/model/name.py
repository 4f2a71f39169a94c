"""What a quantity may be called, and which names look alike."""

from unicodedata import normalize

# Words that have a meaning of their own in statements, so that no name consists of one of them:
# hedges, and the first words of the oldest ones; scales; worded fractions; what stands between
# numbers and before them; two functions. The other two, sum and mean, are names of quantities in
# many files: they are functions before a parenthesis, where no name can stand.
RESERVED = frozenset({
    "about", "almost", "around", "approximately", "approx", "some", "circa", "ca", "roughly",
    "exactly", "precisely", "nearly", "under", "below", "over", "above", "maximum", "minimum",
    "from", "between", "aged", "at", "just", "less", "more", "up", "genau", "exakt", "etwa",
    "rund", "zirka", "ungefähr", "schätzungsweise", "fast", "beinahe", "nahezu", "annähernd",
    "knapp", "gut", "bis", "maximal", "höchstens", "allenfalls", "mindestens", "wenigstens",
    "zumindest", "ab", "minimal", "unter", "über", "von", "zwischen", "thousand", "million",
    "billion", "trillion", "Tsd", "Tausend", "tausend", "mn", "Mio", "bn", "Mrd", "tn", "Million",
    "Millionen", "Milliarde", "Milliarden", "Billion", "Billionen", "Trillion", "Trillionen",
    "half", "Hälfte", "to", "of", "in", "times", "min", "max",
})  # fmt: skip

# Cyrillic, then Greek letters that are drawn like a Latin one: the single letters of Unicode's
# confusables (UTS #39). Digits are left out: an editor's q1 and ql are two names.
LOOK_ALIKES = {
    "a": "\u0430\u03b1",
    "c": "\u0441\u03f2",
    "d": "\u0501",
    "e": "\u0435",
    "h": "\u04bb",
    "i": "\u0456\u03b9\u0131",
    "j": "\u0458\u03f3",
    "k": "\u043a\u03ba",
    "l": "\u04cf",
    "o": "\u043e\u03bf\u03c3",
    "p": "\u0440\u03c1",
    "q": "\u051b",
    "r": "\u0433",
    "s": "\u0455",
    "u": "\u03c5",
    "v": "\u0475\u03bd",
    "w": "\u051d",
    "x": "\u0445",
    "y": "\u0443\u04af\u03b3",
    "A": "\u0410\u0391",
    "B": "\u0412\u0392",
    "C": "\u0421\u03f9",
    "E": "\u0415\u0395",
    "G": "\u050c",
    "H": "\u041d\u0397",
    "I": "\u0406\u0399\u04c0",
    "J": "\u0408",
    "K": "\u041a\u039a",
    "M": "\u041c\u039c",
    "N": "\u039d",
    "O": "\u041e\u039f",
    "P": "\u0420\u03a1",
    "Q": "\u051a",
    "S": "\u0405",
    "T": "\u0422\u03a4",
    "V": "\u0474",
    "W": "\u051c",
    "X": "\u0425\u03a7",
    "Y": "\u0423\u04ae\u03a5",
    "Z": "\u0396",
}
# Letters and marks that are drawn as nothing: fillers, joiners, variation selectors.
INVISIBLE = (
    0x34F,
    0x115F,
    0x1160,
    *range(0x180B, 0x1810),
    0x3164,
    *range(0xFE00, 0xFE10),
    *range(0xE0100, 0xE01F0),
)
# Unicode lets these into identifiers, the joiners and the dots of katakana since 15.1; a dot is a
# sign of multiplication in units.
NO_LETTERS = frozenset("\u00b7\u200c\u200d\u30fb\uff65")
FOLDS = dict.fromkeys(INVISIBLE) | {
    ord(alike): letter for letter, all_alike in LOOK_ALIKES.items() for alike in all_alike
}


def canonical(name: str) -> str:
    """Return the form under which a name is known (Unicode NFC).

    The same however its letters and accents are encoded.
    """
    return name if name.isascii() else normalize("NFC", name)


def skeleton(name: str) -> str:
    """Return what a name looks like: equal for two names that a reader cannot tell apart."""
    return name if name.isascii() else normalize("NFKD", name.translate(FOLDS)).translate(FOLDS)


def flaw(name: str) -> str:
    """Return why a text in its canonical form cannot be the name of a quantity; empty if it can.

    A name is words with dots between them, and perhaps an index of letters, digits, ``-`` and ``.``
    in brackets. A word begins with a letter or ``_`` and goes on with letters, digits, combining
    marks and ``_`` of any script (UAX #31).
    """
    words, bracket, index = name.partition("[")
    if words in RESERVED:
        return "the word is reserved; as part of a name with a dot it is fine"
    for word in words.split("."):
        first = word[:1]
        if not (first.isidentifier() and (first == "_" or first.isalnum())):
            return "a word begins with a letter"
        if not _is_word(word):
            return "a word has letters, digits and _ only"
    if bracket and not _is_index(index):
        return "an index has letters, digits, - and . only"
    return ""


def _is_index(rest: str) -> bool:
    """Whether a text is an index without its opening bracket, up to and with the closing one."""
    inside = rest[:-1]
    return (
        rest.endswith("]")
        and bool(inside)
        and all(letter in "-." or _is_word(f"_{letter}") for letter in inside)
    )


def _is_word(text: str) -> bool:
    return text.isidentifier() and (text.isascii() or NO_LETTERS.isdisjoint(text))
