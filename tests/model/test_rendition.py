"""Texts that know where they come from."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.rendition import Bit, Rendition, rendition

# What a reader sees of “7,<b>5</b> &euro; b”.
SHOWN = rendition(
    [
        Bit("7,", 0, 2),
        Bit("5", 5, 6),
        Bit(" ", 10, 11),
        Bit("€", 11, 17, whole=True),
        Bit(" b", 17, 19),
    ]
)


def test_origins() -> None:
    """A character comes from its own place, a sign that comes from several from all of these."""
    assert SHOWN.text == "7,5 € b"
    assert [SHOWN.origin(at, at + 1) for at in range(7)] == [
        (0, 1),
        (1, 2),
        (5, 6),
        (10, 11),
        (11, 17),
        (17, 18),
        (18, 19),
    ]
    assert SHOWN.origin(1, 5) == (1, 17)


def test_where_it_may_be_cut() -> None:
    """Anywhere but inside what comes from one whole."""
    text = rendition([Bit("a", 0, 1), Bit("...", 1, 2, whole=True), Bit("bc", 2, 4)])
    assert [text.can_cut(at) for at in range(7)] == [True, True, False, False, True, True, True]


def test_pieces_that_adjoin_are_one() -> None:
    """Bits that follow each other in the original make one piece, unless one is whole.

    Empty ones are left out.
    """
    bits = [
        Bit("a", 0, 1),
        Bit("", 1, 1),
        Bit("b", 1, 2),
        Bit("", 2, 9),
        Bit("c", 9, 10),
        Bit("d", 10, 11, whole=True),
    ]
    assert [tuple(piece) for piece in rendition(bits).pieces] == [
        (0, 0, 2, False),
        (2, 9, 10, False),
        (3, 10, 11, True),
    ]
    assert rendition(bits).text == "abcd"
    assert rendition([]) == Rendition("", ())


@given(
    st.lists(
        st.tuples(st.text("ab", max_size=3), st.integers(0, 2), st.booleans(), st.integers(0, 2))
    )
)
def test_any_bits(drawn: list[tuple[str, int, bool, int]]) -> None:
    """The origin of each character is that of its bit, however bits are joined."""
    bits, expected, at = [], [], 0
    for text, gap, whole, more in drawn:
        start = at + gap
        at = start + (more if whole else len(text))
        bits.append(Bit(text, start, at, whole))
        expected += [
            (start, at) if whole else (start + number, start + number + 1)
            for number in range(len(text))
        ]
    made = rendition(bits)
    assert made.text == "".join(text for text, *_ in drawn)
    assert [made.origin(number, number + 1) for number in range(len(made.text))] == expected
