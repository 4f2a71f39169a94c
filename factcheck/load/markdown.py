"""The only module that imports pyromark (pulldown-cmark): what a reader sees of Markdown.

It reads the parser's events and their places: CommonMark with GitHub's tables and footnotes. HTML
inside it is read as HTML; front matter, the addresses of links, the descriptions of pictures and
the marks of footnotes are left out.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pyromark import Options, events_with_range

from factcheck.load import html
from factcheck.model.rendition import Bit, rendition

OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
)
INLINE = frozenset(["Emphasis", "Strong", "Strikethrough", "Link"])
ENDS = frozenset(["Start", "End"])
# The marks of the layout, by the parser's names.
MARKS = {
    "Table": "table",
    "TableHead": "head",
    "TableRow": "row",
    "TableCell": "cell",
    "CodeBlock": "code",
    "Paragraph": "block",
    "Heading": "block",
    "Item": "block",
    "BlockQuote": "block",
}
LINE_BREAKS = frozenset(["SoftBreak", "HardBreak"])


class Leaf(NamedTuple):
    """An event without others inside: its name, its text, and its place."""

    kind: str
    content: str
    start: int
    end: int


class _Offsets:
    """Turns offsets into the UTF-8 of a text into offsets into the text.

    They come in ascending order.
    """

    def __init__(self, text: str) -> None:
        self.data = text.encode()
        self.byte = self.character = 0

    def at(self, byte: int) -> int:
        """Return how many characters come before a byte."""
        self.character += len(self.data[self.byte : byte].decode())
        self.byte = byte
        return self.character


def bits(text: str) -> Iterator[Bit]:
    """Yield what a reader sees of a document, with line breaks between its blocks."""
    text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")  # as the parser does
    offsets = _Offsets(text)
    hidden = 0
    block: list[Bit] | None = None  # the lines of HTML that belong together
    for event, place in events_with_range(text, options=OPTIONS):
        kind, content = _split(event)
        if kind in ENDS:
            name, _ = _split(content)
            # Front matter is at the front; elsewhere what looks like it is a passage between two
            # rules.
            if name == "Image" or (name == "MetadataBlock" and not place["start"]):
                hidden += 1 if kind == "Start" else -1
            elif name == "HtmlBlock" and kind == "Start":
                block = []
            elif name not in INLINE:
                if block is not None:
                    yield from _html(block)
                    block = None
                start = offsets.character
                yield Bit(html.BREAK, start, start, whole=True, mark=_mark(name, kind))
            continue
        if hidden or not isinstance(content, str | None):
            continue
        start, end = offsets.at(place["start"]), offsets.at(place["end"])
        leaf = Leaf(kind, content or "", start, end)
        if block is None:
            yield from _visible_bits(text, leaf)
        else:
            block.append(_as_written(text, leaf))


def _mark(name: str, kind: str) -> str:
    """Return the mark of the start or end of a block; empty where it has none."""
    mark = MARKS.get(name, "")
    return f"/{mark}" if mark and kind == "End" else mark


def _visible_bits(text: str, leaf: Leaf) -> Iterator[Bit]:
    """Yield what is seen of a leaf that stands in no block of HTML."""
    if leaf.kind == "Text":
        yield _as_written(text, leaf)
    elif leaf.kind in LINE_BREAKS:
        yield Bit(html.BREAK, leaf.start, leaf.end, whole=True)
    elif leaf.kind == "InlineHtml":
        yield from _html([_as_written(text, leaf)])
    elif leaf.kind == "Code":
        yield from _code(text, leaf)


def _split(event: Any) -> tuple[str, Any]:  # noqa: ANN401 - a word, or one with more
    """Return the name of an event and its content."""
    return (event, None) if type(event) is str else next(iter(event.items()))


def _as_written(text: str, leaf: Leaf) -> Bit:
    """Return a leaf as a bit, which comes from its place character by character if it can."""
    return Bit(
        leaf.content, leaf.start, leaf.end, whole=text[leaf.start : leaf.end] != leaf.content
    )


def _code(text: str, leaf: Leaf) -> Iterator[Bit]:
    """Yield the inside of a code span, without its marks, its line breaks as blanks."""
    _, content, at, end = leaf
    while at < end and text[at] == "`":
        at += 1
    for sign in content:
        while at < end - 1 and text[at] != sign and not (sign == " " and text[at] in "\r\n"):
            at += 1
        yield Bit(sign, at, at + 1)
        at += 1


def _html(lines: list[Bit]) -> Iterator[Bit]:
    """Yield what a reader sees of lines of HTML, with its origins in the document."""
    written = rendition(lines)
    for text, start, end, whole, mark in html.bits(written.text):
        if start < end:
            yield from (
                (Bit(text, *written.origin(start, end), whole, mark),)
                if whole or mark
                else written.bits(start, end)
            )
        else:
            at = lines[0].origin if not start else written.origin(start - 1, start)[1]
            yield Bit(text, at, at, whole, mark)
