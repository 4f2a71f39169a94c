"""Phrases are found where they begin and where they end."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognise.lexicons import Phrases
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
