"""The only module that imports turbohtml: what a reader sees of HTML, from the tokens of the WHATWG's tokenizer.

The tokens make up the file without a gap, so that the length of each tells where the next one begins. Any bytes are HTML, and
they cost what their length costs.
"""

from collections.abc import Iterator

from factcheck.model.rendition import Bit

# Text that stands inside these is not shown in the text of a page, or is shown by no browser that runs scripts.
HIDDEN = frozenset(["iframe", "noembed", "noframes", "noscript", "script", "style", "template", "title"])
# These do not break a word; everything else does.
TEXT_LEVEL = ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "label"]
MORE_OF_IT = ["mark", "q", "s", "samp", "small", "span", "strong", "time", "u", "var", "wbr"]
OBSOLETE = ["acronym", "big", "font", "nobr", "strike", "tt"]
INLINE = frozenset([*TEXT_LEVEL, *MORE_OF_IT, *OBSOLETE])
# Digits set higher or lower belong to no number before them.
SHIFTED = frozenset(["sub", "sup"])
BREAK, NO_BLANK = "\n", "\N{ZERO WIDTH SPACE}"


def bits(page: str) -> Iterator[Bit]:
    """What a reader sees of a page or a part of one, with line breaks between its blocks."""
    from turbohtml import TokenType, tokenize

    # The tokenizer counts a line break as one character and passes over an empty end tag without a word.
    tokens = tokenize(
        page.replace("\r\n", " \n").replace("\r", "\n").replace("</>", "<!>"),
        resolve_references=False,
        capture_source=True,
        capture_attributes=False,
    )
    at = 0
    hidden = ""
    depth = 0
    for token in tokens:
        kind, tag, start = token.type, token.tag or "", at
        at += len(token.source or token.data or "")
        if hidden:
            if tag == hidden:
                depth += 1 if kind is TokenType.START_TAG else -1
                hidden = hidden if depth else ""
        elif kind is TokenType.TEXT:
            yield Bit(page[start:at], start, at)
        elif kind is TokenType.CHARACTER_REFERENCE:
            yield Bit(token.data or "", start, at, whole=True)
        elif tag in HIDDEN and kind is TokenType.START_TAG:
            hidden, depth = tag, 1
        elif tag in SHIFTED:
            yield Bit(NO_BLANK, start, start, whole=True)
        elif tag and tag not in INLINE:
            yield Bit(BREAK, start, start, whole=True)
