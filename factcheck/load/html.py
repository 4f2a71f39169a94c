"""The only module that imports turbohtml: what a reader sees of HTML.

It reads the tokens of the WHATWG's tokenizer. These make up the file without a gap, so that the
length of each gives where the next one begins. Any bytes are HTML, and their cost is proportional
to their length.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.model.rendition import Bit

if TYPE_CHECKING:
    from turbohtml import Token

# Text that stands inside these is not shown in the text of a page, or is shown by no browser that
# runs scripts.
HIDDEN = frozenset(
    ["iframe", "noembed", "noframes", "noscript", "script", "style", "template", "title"]
)
# These do not break a word; everything else does.
TEXT_LEVEL = [
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "cite",
    "code",
    "data",
    "del",
    "dfn",
    "em",
    "i",
    "ins",
    "kbd",
    "label",
]
MORE_OF_IT = ["mark", "q", "s", "samp", "small", "span", "strong", "time", "u", "var", "wbr"]
OBSOLETE = ["acronym", "big", "font", "nobr", "strike", "tt"]
INLINE = frozenset([*TEXT_LEVEL, *MORE_OF_IT, *OBSOLETE])
# Digits set higher or lower belong to no number before them.
SHIFTED = frozenset(["sub", "sup"])
BREAK, NO_BLANK = "\n", "\N{ZERO WIDTH SPACE}"
# The marks of the layout, by the tags of elements.
MARKS = {
    "table": "table",
    "tr": "row",
    "td": "cell",
    "th": "heading",
    "pre": "code",
    **dict.fromkeys(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"], "block"),
    **dict.fromkeys(["dt", "dd", "figcaption", "caption", "summary"], "block"),
}
COLUMNS, ROWS = (
    re.compile(rf"""\b{name}\s*=\s*["']?(\d{{1,3}})""", re.IGNORECASE)
    for name in ("colspan", "rowspan")
)


def bits(page: str) -> Iterator[Bit]:
    """Yield what a reader sees of a page or a part of one, with line breaks between its blocks."""
    from turbohtml import TokenType, tokenize

    # The tokenizer counts a line break as one character and passes over an empty end tag without a
    # word.
    tokens = tokenize(
        page.replace("\r\n", " \n").replace("\r", "\n").replace("</>", "<!>"),
        resolve_references=False,
        capture_source=True,
        capture_attributes=False,
    )
    for token, start, end in _visible_tokens(tokens):
        if token.type is TokenType.TEXT:
            yield Bit(page[start:end], start, end)
        elif token.type is TokenType.CHARACTER_REFERENCE:
            yield Bit(token.data or "", start, end, whole=True)
        elif token.tag in SHIFTED:
            yield Bit(NO_BLANK, start, start, whole=True)
        elif token.tag:
            is_start = token.type is TokenType.START_TAG
            text = "" if token.tag in INLINE else BREAK
            mark = _mark(token.tag, page[start:end], is_start=is_start)
            if text or mark:
                yield Bit(text, start, start, whole=True, mark=mark)
        elif token.type is TokenType.COMMENT:
            yield Bit("", start, end, mark="comment")


def _mark(tag: str, source: str, *, is_start: bool) -> str:
    """Return the mark of a tag; that of a cell has the numbers of its columns and rows behind it.

    Each stands behind a colon, and both are there or neither.
    """
    mark = MARKS.get(tag, "")
    if not mark or not is_start:
        return mark and f"/{mark}"
    if mark not in {"cell", "heading"}:
        return mark
    found = [pattern.search(source) for pattern in (COLUMNS, ROWS)]
    spans = [match[1] if match else "1" for match in found]
    return mark if spans == ["1", "1"] else ":".join([mark, *spans])


def _visible_tokens(tokens: Iterable["Token"]) -> Iterator[tuple["Token", int, int]]:
    """Yield the tokens outside of hidden elements, each with its start and end."""
    from turbohtml import TokenType

    start, hidden, depth = 0, "", 0
    for token in tokens:
        end = start + len(token.source or token.data or "")
        begins = token.type is TokenType.START_TAG
        if hidden:
            if token.tag == hidden:
                depth += 1 if begins else -1
                hidden = hidden if depth else ""
        elif begins and token.tag in HIDDEN:
            hidden, depth = token.tag, 1
        else:
            yield token, start, end
        start = end
