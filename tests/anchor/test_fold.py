"""Folding the typography of a text."""

import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.anchor.fold import LETTERS, NOTHING, SIGNS, fold
from tests.anchor.retyping import Typed, typed


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ('„a“ ‚b‘ «c» "d" it’s', "'a' 'b' 'c' 'd' it's"),
        ("1–2 — −3 US\u2011Dollar", "1-2 - -3 US-Dollar"),
        ("a\xa0b\u2009c \t\r\n d", "a b c d"),
        ("Mil\xadli\u200barden\ufeff", "Milliarden"),
        ("a \xad b", "a b"),
        ("ﬁnde Oﬃce…", "finde Office..."),
        ("u\u0308ber Ångström", "über Ångström"),
        ("Case Is KEPT, ½ m² 5′ stay", "Case Is KEPT, ½ m² 5′ stay"),
        (
            "XYZ xyz 0123 .,;:!?()[]{}<>@#$%^&*_+=|\\/~",
            "XYZ xyz 0123 .,;:!?()[]{}<>@#$%^&*_+=|\\/~",
        ),
        ("´`'\"‘’‚‛“”„‟‹›«»「」『』〝〞〟＂＇", "'" * 25),
        ("-‐‑‒–—―−﹘﹣－", "-" * 11),
        ("\xad\u180e\ufeff\u200b\u200c\u200d\u200e\u200f\ufe00\ufe0f", ""),
        ("\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2064\u2066\u2069\u206a\u206f", ""),
        (
            "a\u1680b\u2000c\u200ad\u202fe\u205ff\u3000g\x1ch\x85i\u2028j\u2029k",
            "a b c d e f g h i j k",
        ),
        ("ﬀﬁﬂﬃﬄﬅﬆ", "fffiflffifflstst"),
        ("a\u1fffb\u200ac", "a\u1fffb c"),
    ],
)
def test_typography(written: str, folded: str) -> None:
    """What an editor or a keyboard may change is the same afterwards.

    What changes the meaning is kept.
    """
    assert fold(written).text == folded


def slowly(text: str) -> str:
    """The same in plain steps over the whole text, without offsets."""
    text = re.sub(f"[{NOTHING}]", "", text.translate(SIGNS))
    return re.sub(" +", " ", normalize("NFC", text.translate(LETTERS)))


@given(typed)
def test_fold_does_what_plain_steps_do(units: list[Typed]) -> None:
    """The text is that of its slow twin, and however a reader's text was typed, it is the same."""
    first, second = ("".join(unit[side] for unit in units) for side in (0, 1))
    assert fold(first).text == slowly(first)
    assert fold(first).text == fold(second).text


@given(st.one_of(st.text(), typed.map(lambda units: "".join(unit[0] for unit in units))))
def test_offsets_are_total_and_monotone(text: str) -> None:
    """Every character comes from some characters, in their order, and what it comes from folds to it again."""
    folded = fold(text)
    last = 0
    for at in range(len(folded.text)):
        start, end = folded.origin(at, at + 1)
        assert last <= start < end <= len(text)
        last = start
    ends = [*(piece.start for piece in folded.pieces[1:]), len(folded.text)]
    for piece, end in zip(folded.pieces, ends, strict=False):
        assert fold(text[piece.origin : piece.end]).text == folded.text[piece.start : end]


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded text stays as it is."""
    once = fold(text).text
    assert fold(once).text == once or normalize("NFC", once) != once


def test_very_many_accents_on_one_letter() -> None:
    """They are left as they are: to order them would cost the square of their number."""
    written = "a" + "\u0301\u0323" * 20
    assert fold(written).text == written
    assert fold(written[:5]).text == normalize("NFC", written[:5]) != written[:5]


@pytest.mark.parametrize(
    "hostile", [" \xad", "a" + "\u0323\u0301" * 50, "\u0301", "…", "\u1112\u1161", "\u0301\u0323"]
)
def test_a_long_text_costs_what_its_length_costs(hostile: str) -> None:
    """A hundred thousand signs of a kind do not keep anybody waiting (the test would not end)."""
    text = hostile * (100_000 // len(hostile))
    assert len(fold(text).text) <= 3 * len(text)
