"""Every figure of the sentences written for this project."""

import pytest

from factcheck.model.figure import Figure
from factcheck.recognise import figures
from tests.recognise.sentences import LANGUAGES, Mark, Sentence, sentences

# What is known to be missed: quarter points, a million that looks like metres, a tour of a length, a zone of a speed.
MISSED = {"einen Viertelpunkt", "a quarter", "a quarter point", "8.4m", "182,4 km", "80er"}
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
    )


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.text[:40])
def test_a_sentence_has_its_figures(sentence: Sentence) -> None:
    """Kind, value, unit, hedge and place of each figure are what a person reads, and there are no others."""
    found = [as_mark(figure) for figure in figures(sentence.text, sentence.language)]
    expected = [mark for mark in sentence.marks if mark.surface not in MISSED]
    assert [mark for mark in found if mark.surface not in MISSED] == expected


def test_there_are_sentences_enough() -> None:
    """Each language has more than a hundred sentences with figures."""
    for language in LANGUAGES:
        assert sum(bool(sentence.marks) for sentence in sentences(language)) > 100
