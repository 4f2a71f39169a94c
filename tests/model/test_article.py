"""Passages of a text have their place in its file."""

import pytest

from factcheck.model.anchor import Evidence
from factcheck.model.article import Article, Trouble, Unavailable
from factcheck.model.lines import Lines
from factcheck.model.rendition import Bit, rendition
from factcheck.model.span import Span

# What a reader sees of “A b<br>\n&euro; 5”.
FILE = Lines("A b<br>\n&euro; 5")
PROSE = rendition(
    [
        Bit("A b", 0, 3),
        Bit("\n", 7, 8),
        Bit("€", 8, 14, whole=True),
        Bit(" 5", 14, 16),
        Bit("!", 16, 16, whole=True),
    ]
)
ARTICLE = Article("wire.html", "0" * 64, FILE, PROSE)


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        (0, 1, (1, 1, 1, 2)),
        (0, 3, (1, 1, 1, 4)),
        (2, 5, (1, 3, 2, 7)),
        (3, 4, (1, 8, 1, 9)),
        (4, 5, (2, 1, 2, 7)),
        (6, 7, (2, 8, 2, 9)),
        (7, 8, (2, 9, 2, 9)),
    ],
)
def test_a_passage_has_its_place_in_the_file(
    start: int, end: int, place: tuple[int, int, int, int]
) -> None:
    """From its first character up to behind its last one, whatever lines they are on.

    What the file does not have is no longer than nothing.
    """
    assert ARTICLE.span(start, end) == Span("wire.html", *place)


def test_the_lines_of_texts_are_known_by_their_files() -> None:
    """Of a text that is not to be had there are none."""
    evidence = Evidence({"wire": ARTICLE, "gone": Unavailable(Trouble.ABSENT)})
    assert evidence.lines == {"wire.html": FILE}
