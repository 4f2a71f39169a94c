"""What a reader sees of HTML."""

import html as standard

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.load.html import NO_BLANK, bits
from factcheck.model.rendition import Rendition, rendition


def read(page: str) -> Rendition:
    """A page."""
    return rendition(bits(page))


def seen(page: str) -> str:
    """The text of a page, on one line."""
    return " ".join(read(page).text.split())


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("7,<b>5</b> Milliarden", "7,5 Milliarden"),
        ("<p>7</p><p>5</p>", "7 5"),
        ("one<br>two<hr>three", "one two three"),
        ("<ul><li>1<li>2</ul>3", "1 2 3"),
        ("<table><tr><td>1<td>2<tr><th>3</table>", "1 2 3"),
        (
            "7&nbsp;&euro;, &#8364;&#x20AC; &amp;amp; AT&T &lt;b&gt; &copy 5",
            "7 €, €€ &amp; AT&T <b> © 5",
        ),
        ("a<!-- 1 --><!doctype html>b<?php 2 ?>c<![CDATA[3]]>d", "abcd"),
        (
            "<title>1</title><style>2</style><script>3 </p> if (a<b)</script >4<noscript>5</noscript>",
            "4",
        ),
        ("<template>1<template>2</template>3</template>4", "4"),
        ("<textarea><b>1</b></textarea>", "<b>1</b>"),
        ("<head><meta charset=utf-8><p>1", "1"),
        ('<img alt="1"><a href="2" title=">">3</a>', "3"),
        ("10<sup>9</sup> CO<sub>2</sub>", f"10{NO_BLANK}9{NO_BLANK} CO{NO_BLANK}2{NO_BLANK}"),
        ("1 < 2 </> 3 <", "1 < 2 3 <"),
        ("<P>1<SCRIPT>2</SCRIPT>", "1"),
        ("a<b", "a"),
        ("unclosed <script> 1", "unclosed"),
        ("", ""),
    ],
)
def test_what_is_seen(page: str, text: str) -> None:
    """Blocks break the text and inline tags do not.

    Comments, scripts, styles and attributes are no text.
    """
    assert seen(page) == text


INLINE = (
    "a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q s samp small span strong time u var wbr "
    "acronym big font nobr strike tt"
)
HIDDEN = "iframe noembed noframes noscript script style template title"
BLOCKS = "p div li ul ol td th tr table br hr h1 h2 blockquote section article pre dl dt dd figure main form option"


def test_which_tags_break_a_word() -> None:
    """Those within a line do not, blocks do, and of what no reader sees nothing is left."""
    assert {tag: seen(f"7,<{tag}>5</{tag}>0") for tag in INLINE.split()} == dict.fromkeys(
        INLINE.split(), "7,50"
    )
    assert {tag: seen(f"7<{tag}>5</{tag}>0") for tag in HIDDEN.split()} == dict.fromkeys(
        HIDDEN.split(), "70"
    )
    assert all(seen(f"7<{tag}>5").split() == ["7", "5"] for tag in BLOCKS.split())


def test_places() -> None:
    """Every sign is found in the file, behind line breaks of all kinds too."""
    page = "<p>é\r\n7,<b>5</b>&nbsp;\r&euro;</p>"
    shown = read(page)
    for sign, written in [("é", "é"), ("7", "7"), ("5", "5"), ("\xa0", "&nbsp;"), ("€", "&euro;")]:
        start, end = shown.origin(at := shown.text.index(sign), at + 1)
        assert page[start:end] == written
    start, end = shown.origin(shown.text.index("7"), shown.text.index("€") + 1)
    assert page[start:end] == "7,<b>5</b>&nbsp;\r&euro;"


PARTS = [
    "<",
    ">",
    "/",
    "</",
    "</>",
    "<!--",
    "-->",
    "<!",
    "<?",
    "a",
    "b",
    "<b>",
    "</b>",
    "<p>",
    "<p ",
    "x=",
    '"',
    "'",
]
PARTS += [
    "&",
    "&euro;",
    "&notit;",
    "&#",
    "&#x41;",
    ";",
    "&#0;",
    "\0",
    "\r",
    "\n",
    "\r\n",
    " ",
    "é",
    "🙂",
    "<script>",
]
PARTS += [
    "</script>",
    "<title>",
    "</title>",
    "<template>",
    "</template>",
    "<textarea>",
    "]]>",
    "<![CDATA[",
    "<sup>",
]


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_any_page(page: str) -> None:
    """Each character comes from itself, or from the name of a character, or from nothing where blocks are apart."""
    shown = read(page)
    last = 0
    for at, sign in enumerate(shown.text):
        start, end = shown.origin(at, at + 1)
        assert last <= start <= end <= len(page)
        last = start
        written = page[start:end]
        if start == end:
            assert sign in ("\n", NO_BLANK)
        elif written.startswith("&") and len(written) > 1:
            assert sign in standard.unescape(written)
        else:
            assert sign == written


@pytest.mark.parametrize(
    "hostile", ["<", "<!--", "</", "<b>", "<script>", "<template>", "&", "&#", "<a b='"]
)
def test_a_long_page_costs_what_its_length_costs(hostile: str) -> None:
    """A hundred thousand characters that open and never close do not keep anybody waiting (the test would not end)."""
    page = hostile * (100_000 // len(hostile))
    assert len(read(page).text) <= len(page)
