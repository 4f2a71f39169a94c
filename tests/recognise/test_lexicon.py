"""Phrases are found where they begin and where they end; they mean what they do in statements."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language import ENGLISH_HEDGES, GERMAN_HEDGES, SCALES, WORDED
from factcheck.recognise import figures
from factcheck.recognise.phrases import Phrases
from factcheck.recognise.symbols import SHORT
from factcheck.recognise.tokens import Tokens, cut

WORDS = st.lists(
    st.sampled_from(["up", "to", "just", "Über", "d'", "US-$"]), min_size=1, max_size=4
).map(" ".join)


@given(st.one_of(st.text(), WORDS))
def test_a_text_is_cut_into_its_tokens(text: str) -> None:
    """What a text is cut into are its tokens in small letters."""
    tokens = Tokens(text)
    assert cut(text) == tokens.lows[: tokens.count]


@given(st.lists(WORDS, max_size=6), WORDS)
def test_the_longest_phrase_wins(phrases: list[str], text: str) -> None:
    """At each token the longest phrase is found that begins there, and the longest that ends before it."""
    known, lows = Phrases((phrase, phrase.upper()) for phrase in phrases), cut(text)
    for index in range(len(lows)):
        begin = [
            phrase for phrase in phrases if lows[index : index + len(cut(phrase))] == cut(phrase)
        ]
        end = [phrase for phrase in phrases if lows[:index][-len(cut(phrase)) :] == cut(phrase)]
        longest, last = (
            max(some, key=lambda phrase: len(cut(phrase)), default=None) for some in (begin, end)
        )
        assert known.at(lows, index) == (longest and (longest.upper(), index + len(cut(longest))))
        assert known.before(lows, index) == (last and (last.upper(), index - len(cut(last))))


@pytest.mark.parametrize(("language", "hedges"), [("en", ENGLISH_HEDGES), ("de", GERMAN_HEDGES)])
def test_a_hedge_means_in_texts_what_it_means_in_statements(
    language: str, hedges: Mapping[str, str]
) -> None:
    """Every phrase of the language is known, before the figure it stands at."""
    for phrase, hedge in hedges.items():
        (found,) = (one for one in figures(f"{phrase} 40 %", language) if one.unit == "percent")
        assert found.hedge == hedge, phrase


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "thousand million mn billion bn trillion tn"),
        ("de", "Tausend tausend Tsd Million Millionen Mio mn Milliarde Milliarden Mrd"),
    ],
)
def test_a_scale_word_means_in_texts_what_it_means_in_statements(language: str, words: str) -> None:
    """Both know the words of a language, but for those that are ambiguous in statements."""
    for word in words.split():
        (found,) = figures(f"40 {word} USD", language)
        assert found.value == 40 * SCALES[word], word


def test_words_for_percent_mean_in_texts_what_they_mean_in_statements() -> None:
    """Each of them is read in one of the two languages."""
    for word, symbol in WORDED.items():
        found = [*figures(f"40 {word}", "en"), *figures(f"40 {word}", "de")]
        assert symbol in {SHORT.get(one.unit, one.unit) for one in found}, word
