"""What a reader sees of Markdown."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.load.markdown import bits
from factcheck.model.rendition import Rendition, rendition


def read(text: str) -> Rendition:
    """A document."""
    return rendition(bits(text))


def seen(text: str) -> str:
    """What is seen of a document, on one line."""
    return " ".join(read(text).text.split())


@pytest.mark.parametrize(
    ("document", "text"),
    [
        ("7,**5** *Milli*arden __x__ ~~y~~", "7,5 Milliarden x y"),
        ("# One\n\nTwo\nthree  \nfour\\\nfive\n***\nSix\n---", "One Two three four five Six"),
        (
            "[7,*5*](https://example.org/8 '9') <https://example.org> [a][b]\n\n[b]: /10",
            "7,5 https://example.org a",
        ),
        ("![picture of 7](p.png)8", "8"),
        ("7[^1] and `8  9` and ``a`b``\n\n[^1]: ten", "7 and 8 9 and a`b ten"),
        ("- 1\n- [x] 2\n  3\n\n1. 4\n\n> 5\n> 6", "1 2 3 4 5 6"),
        ("| a | b |\n|---|--:|\n| 1 | 2\\|3 |", "a b 1 2|3"),
        ("```python\n7 < 8\n```\n\n    9  0", "7 < 8 9 0"),
        ("7&nbsp;&euro; \\* &amp; AT&T", "7 € * & AT&T"),
        ("7,<b>5</b> <!-- 6 --> a<br>b", "7,5 a b"),
        ("<div>\n<p>7,<b>5</b>\n<script>\n8\n</script>&euro;\n</div>\n\n*nine*", "7,5 € nine"),
        ("> <p>7\n> 8</p>\n> <!-- 9\n> 10 -->\n\n11", "7 8 11"),
        ("---\ntitle: 7\n---\n\n8", "8"),
        ("8\n\n---\nnine\n---\n", "8 nine"),
        (
            "7\0`5\0`<b>\0</b>",
            "7\N{REPLACEMENT CHARACTER}5\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}",
        ),
        ('$10 billion and $5 -- "so" ...', '$10 billion and $5 -- "so" ...'),
        ("", ""),
    ],
)
def test_what_is_seen(document: str, text: str) -> None:
    """The text without its marks.

    Front matter, addresses, descriptions of pictures and marks of footnotes are left out.
    """
    assert seen(document) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places(end: str) -> None:
    """Every sign is found in the file: behind wide characters, in code, in tables, in HTML inside a quotation."""
    document = end.join(
        [
            "# 🙂é *A*",
            "",
            "`b c`&euro;",
            "",
            "|x|",
            "|-|",
            "|D\\|E|",
            "",
            "> <p>F<b>G</b>",
            "> H&amp;</p>",
        ]
    )
    shown = read(document)
    for sign in "🙂éAbcDEFGH|":
        start, end_of = shown.origin(at := shown.text.index(sign), at + 1)
        assert document[start:end_of] == sign
    for sign, written in [("€", "&euro;"), ("&", "&amp;")]:
        start, end_of = shown.origin(at := shown.text.index(sign), at + 1)
        assert document[start:end_of] == written


PARTS = [
    "*",
    "**",
    "_",
    "`",
    "``",
    "~~",
    "[",
    "](",
    ")",
    "![",
    "[^1]",
    "[^1]: ",
    "\n",
    "\n\n",
    "\r\n",
    "    ",
    "> ",
    "- ",
]
PARTS += [
    "# ",
    "|",
    "|-|\n",
    "---\n",
    "```\n",
    "<b>",
    "</b>",
    "<div>\n",
    "</div>",
    "<!--",
    "-->",
    "&euro;",
    "&",
    "\\",
    "a",
]
PARTS += [
    "é",
    "🙂",
    "\0",
    "\t",
    " ",
    "7,5",
    "<script>",
    "</script>",
    "<",
    ">",
    "1. ",
    "[x] ",
    "===\n",
    "<br>",
    "$",
]


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_any_document(document: str) -> None:
    """Each character comes from itself or from something longer in the file, in the order of the file."""
    shown = read(document)
    last = 0
    for at, sign in enumerate(shown.text):
        start, end = shown.origin(at, at + 1)
        assert last <= start <= end <= len(document)
        last = start
        if sign not in "\n\0\N{REPLACEMENT CHARACTER} \t\N{ZERO WIDTH SPACE}":
            written = document[start:end]
            assert sign == written or (written.startswith("&") and sign in html.unescape(written))


@pytest.mark.parametrize(
    "hostile", ["[", "<", "`a", "> ", "**a ", "[a](", "|a|\n|-|\n", "é*a* ", "<!--", "<div>\n"]
)
def test_a_long_document_costs_what_its_length_costs(hostile: str) -> None:
    """A hundred thousand characters that open and never close do not keep anybody waiting (the test would not end)."""
    assert len(read(hostile * (100_000 // len(hostile))).text) <= 200_000
