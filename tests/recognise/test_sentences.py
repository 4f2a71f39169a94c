"""Every figure of the sentences written for this project."""

import re

import pytest

from factcheck.model.figure import Figure, FigureKind
from factcheck.recognise import figures
from tests.recognise.sentences import LANGUAGES, Mark, Sentence, sentences

# What is known to be missed: quarter points, a million that looks like metres, a tour of a length, a zone of a speed.
MISSED = {"einen Viertelpunkt", "a quarter", "a quarter point", "8.4m", "182,4 km", "80er"}
# A blank between words, or between a number and a word; digits in groups have no line break between them.
_BLANK = re.compile(r"(?<=[^\W\d]) (?=\S)|(?<=\S) (?=[^\W\d])")
SENTENCES = [sentence for language in LANGUAGES for sentence in sentences(language)]


def as_mark(figure: Figure) -> Mark:
    """A figure as the sentences tell it."""
    return Mark(
        figure.start,
        figure.end,
        figure.surface,
        str(figure.kind),
        figure.value,
        figure.low,
        figure.high,
        figure.unit,
        figure.hedge,
        figure.date if figure.kind is FigureKind.DATE else "",
    )


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.text[:40])
def test_a_sentence_has_its_figures(sentence: Sentence) -> None:
    """Kind, value, unit, hedge and place of each figure are what a person reads, and there are no others."""
    found = [as_mark(figure) for figure in figures(sentence.text, sentence.language)]
    expected = [mark for mark in sentence.marks if mark.surface not in MISSED]
    assert [mark for mark in found if mark.surface not in MISSED] == expected


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.text[:40])
def test_a_line_break_is_a_blank(sentence: Sentence) -> None:
    """Where a line is wrapped within a figure, the figure stays what it is."""
    found = [as_mark(figure) for figure in figures(sentence.text, sentence.language)]
    for mark in found:
        for blank in _BLANK.finditer(sentence.text, mark.start, mark.end):
            text = f"{sentence.text[: blank.start()]}\n{sentence.text[blank.end() :]}"
            wrapped = [as_mark(figure) for figure in figures(text, sentence.language)]
            assert [
                mark._replace(surface=mark.surface.replace("\n", " ")) for mark in wrapped
            ] == found


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("288\n\nMillionen Euro fehlen.", "de", [288]),
        ("Es sind 288 Millionen\n\nEuro fehlen.", "de", [288_000_000]),
        ("Goals: 5\nMinutes: 90", "en", [5, 90]),
        ("Rows:\n- 12\n- 13\n- 15", "en", [12, 13, 15]),
    ],
)
def test_a_blank_line_or_a_label_ends_a_figure(text: str, language: str, values: list[int]) -> None:
    """What stands in another paragraph, or begins the next row of a list, belongs to no figure before it."""
    found = figures(text, language)
    assert [figure.value for figure in found] == values
    assert not any(figure.unit for figure in found)


def test_there_are_sentences_enough() -> None:
    """Each language has more than a hundred sentences with figures."""
    for language in LANGUAGES:
        assert sum(bool(sentence.marks) for sentence in sentences(language)) > 100
