"""Looking up quotes."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.anchor.fold import fold
from factcheck.anchor.locate import MOST, locate
from factcheck.anchor.page import Page, is_in_number, keys
from factcheck.model.anchor import Ambiguous, Anchor, Difference, Missing
from tests.anchor.retyping import Typed, is_empty, quoted, typed

TEXT = "Sales were “$10\xa0billion” in May – and $10 billion in June; costs were $7,5 billion, 25 million of it for staff."


def look_up(exact: str, prefix: str = "", suffix: str = "", text: str = TEXT) -> list[str]:
    """The passages that a quote may mean, as the text writes them."""
    outcome = locate(quoted(exact, prefix, suffix), Page(text))
    places = (
        (outcome,)
        if isinstance(outcome, Anchor)
        else outcome.places
        if isinstance(outcome, Ambiguous)
        else ()
    )
    return [text[place.start : place.end] for place in places]


def test_an_anchor_is_as_the_text_writes_it() -> None:
    """Typography aside, the words are found where they stand."""
    assert look_up("'$10 billion' in May - and") == ["“$10\xa0billion” in May – and"]
    assert look_up(" in  June; ") == ["in June;"]


def test_all_places_of_an_ambiguous_quote() -> None:
    """They come in their order."""
    assert look_up("$10 billion") == ["$10\xa0billion", "$10 billion"]
    assert look_up("aa", text="aaa") == ["aa", "aa"]


def test_very_many_places() -> None:
    """Only the first are listed, and that there are more is told."""
    outcome = locate(quoted("a"), Page("a " * (MOST + 1)))
    assert outcome == Ambiguous(
        tuple(Anchor(2 * place, 2 * place + 1) for place in range(MOST)), complete=False
    )
    outcome = locate(quoted("a"), Page("a " * MOST))
    assert isinstance(outcome, Ambiguous)
    assert outcome.complete


@pytest.mark.parametrize(
    ("prefix", "suffix", "place"),
    [
        ("and ", "", 38),
        ("and", "", 38),
        ("May - and ", "in June", 38),
        ("", "' in May", 12),
        ("'", "'", 12),
        ("were '", "", 12),
    ],
)
def test_prefix_and_suffix_adjoin(prefix: str, suffix: str, place: int) -> None:
    """What stands right before and after tells which place is meant, with or without a blank between, typography aside."""
    outcome = locate(quoted("$10 billion", prefix, suffix), Page(TEXT))
    assert outcome == Anchor(place, place + len("$10 billion"))


def test_a_context_that_is_not_there() -> None:
    """The first place of the words is told."""
    assert locate(quoted("$10 billion", "April "), Page(TEXT)) == Missing(
        Anchor(12, 23), misplaced=True
    )
    assert locate(quoted("May", suffix="June"), Page(TEXT)) == Missing(
        Anchor(28, 31), misplaced=True
    )


@pytest.mark.parametrize("exact", ["5 billion", "$7", "$7,", "5 million", ",5 billion", "$1"])
def test_a_number_is_not_cut(exact: str) -> None:
    """A quote does not begin or end between two digits of one number."""
    assert look_up(exact) == []


@pytest.mark.parametrize(
    ("text", "at", "inside"),
    [
        ("25", 1, True),
        ("7,5", 1, True),
        ("7,5", 2, True),
        ("1'000", 1, True),
        ("7, 5", 1, False),
        ("a,5", 2, False),
        ("v5", 1, False),
        ("7.", 1, False),
        ("5 6", 1, False),
        ("7..5", 2, False),
        ("7X5", 1, False),
        ("7X5", 2, False),
        ("", 0, False),
    ],
)
def test_inside_of_a_number(text: str, at: int, inside: bool) -> None:
    """Digits on both sides with at most one separator between are one number."""
    assert is_in_number(text, at) is inside


@pytest.mark.parametrize(
    ("exact", "text"), [("f", "ﬁx"), ("ix", "ﬁx"), ("a", "a\u0308 b\u0308"), ("..", "Ende…")]
)
def test_a_sign_is_not_cut(exact: str, text: str) -> None:
    """A quote has the whole of a ligature, of a letter with its accents, of an ellipsis, or nothing of it."""
    assert look_up(exact, text=text) == []


@pytest.mark.parametrize("letter", ["\u115f", "\u1200", "b"])
def test_a_letter_behind_one_with_an_accent(letter: str) -> None:
    """It is a sign of its own, also where it stands in Unicode beside the vowels and final consonants of Hangul."""
    assert look_up(letter, text=f"a\u0308{letter}") == [letter]


@pytest.mark.parametrize("nothing", ["\u200b", " ", "\xad \ufeff"])
def test_a_quote_of_nothing(nothing: str) -> None:
    """What is drawn as nothing is in no text."""
    assert locate(quoted(nothing), Page(TEXT)) == Missing()


@given(typed, st.data())
def test_a_quote_typed_anew_is_found_where_it_was_cut(
    units: list[Typed], data: st.DataObject
) -> None:
    """Words cut out of a text and typed anew anchor where they were cut out.

    All their places fold to them.
    """
    first = data.draw(st.integers(0, len(units) - 1))
    last = data.draw(st.integers(first + 1, len(units)))
    while first < last and is_empty(units[first]):
        first += 1
    while first < last and is_empty(units[last - 1]):
        last -= 1
    assume(first < last)
    starts = [
        len("".join(written for written, _ in units[:number])) for number in range(len(units) + 1)
    ]
    text = "".join(written for written, _ in units)
    quote = "".join(again for _, again in units[first:last])
    outcome = locate(quoted(quote), Page(text))
    assert not isinstance(outcome, Missing)
    places = outcome.places if isinstance(outcome, Ambiguous) else (outcome,)
    assert Anchor(starts[first], starts[last]) in places
    for place in places:
        assert fold(text[place.start : place.end]).text == fold(quote).text.strip()


@given(
    st.text("a1,5 .“ä\u0308ﬁ…-\xad\n", max_size=30),
    st.text("a1,5 .'ä\u0308fi…-", min_size=1, max_size=4),
)
def test_an_anchored_span_folds_to_its_quote(text: str, quote: str) -> None:
    """Whatever is quoted from whatever text."""
    outcome = locate(quoted(quote), Page(text))
    places = (
        outcome.places
        if isinstance(outcome, Ambiguous)
        else (outcome,)
        if isinstance(outcome, Anchor)
        else ()
    )
    for place in places:
        assert fold(text[place.start : place.end]).text == fold(quote).text.strip()


def nearest(quote: str, text: str) -> tuple[str, list[tuple[str, str]]]:
    """The passage most like a quote, and how they differ."""
    outcome = locate(quoted(quote), Page(text))
    assert isinstance(outcome, Missing)
    assert outcome.nearest
    passage = text[outcome.nearest.start : outcome.nearest.end]
    return passage, [(difference.text, difference.quote) for difference in outcome.differences]


@pytest.mark.parametrize(
    ("quote", "passage", "differences"),
    [
        ("costs were $7.5 billion", "costs were $7,5 billion", [("7,5", "7.5")]),
        ("5 billion", "7,5 billion", [("7,5", "5")]),
        ("5 million of it", "25 million of it", [("25", "5")]),
        ("sales were '$10 billion'", "Sales were “$10\xa0billion”", [("Sales", "sales")]),
        ("and $10 billion dollars in June", "and $10 billion in June", [("", "dollars")]),
        ("and $10 in June", "and $10 billion in June", [("billion", "")]),
        ("costs  were $ 7,5billion", "costs were $7,5 billion", [("7,5 billion", "7,5billion")]),
        (
            "$10 in June; Costs Were",
            "$10 billion in June; costs were",
            [("billion", ""), ("costs were", "Costs Were")],
        ),
        (
            "Rates were $10 billion in March",
            "Sales were “$10\xa0billion” in May",
            [("Sales", "Rates"), ("“$", "$"), ("”", ""), ("May", "March")],
        ),
    ],
)
def test_the_nearest_passage(quote: str, passage: str, differences: list[tuple[str, str]]) -> None:
    """The words around the difference are found, and both sides of it are given as they are written."""
    assert nearest(quote, TEXT) == (passage, differences)


def test_how_many_words_more_a_passage_may_have() -> None:
    """Three between those of the quote; of one with more, only a part is like it."""
    assert (
        nearest("alpha omega", "so alpha one two three omega so")[0] == "alpha one two three omega"
    )
    assert (
        nearest("alpha omega", "so alpha one two three four omega so")[0]
        != "alpha one two three four omega"
    )
    # Of so many words the last is not among those that say where to look.
    begin = "alpha bravo charlie delta echo"
    assert (
        nearest(f"{begin} omega", f"so {begin} one two three omega so")[0]
        == f"{begin} one two three omega"
    )
    assert nearest(f"{begin} omega", f"so {begin} one two three four omega so")[0] == f"{begin} one"


def test_the_nearest_of_several() -> None:
    """The passage with the most words in common is told, of these that with the most letters, of these the first."""
    text = "a red dog. " * 3 + "a big red dog. " * 3 + "a big red rat. " * 3 + "a big blue cat. "
    outcome = locate(quoted("a big red cat"), Page(text))
    place = text.index("a big red rat")
    assert outcome == Missing(Anchor(place, place + 13), (Difference("rat", "cat"),))


@pytest.mark.parametrize(
    ("quote", "text", "found"),
    [
        ("north coast", "north bridges", True),
        ("north coast road", "north bridges open", False),
        ("x abcd efg", "x abzz efz", True),
        ("x abcd efg", "x abzz ezz", False),
    ],
)
def test_how_alike_a_passage_must_be(quote: str, text: str, found: bool) -> None:
    """Half of the words are the same, or else seven of ten letters."""
    outcome = locate(quoted(quote), Page(text))
    assert isinstance(outcome, Missing)
    assert outcome.nearest == (Anchor(0, len(text)) if found else None)


@pytest.mark.parametrize(("others", "told"), [(11, "a red car"), (12, "a red dog")])
def test_how_many_places_are_compared(others: int, told: str) -> None:
    """Of places with as many words in common, the first twelve are compared letter by letter."""
    assert nearest("a red cat", "a red dog. " * others + "a red car.")[0] == told


@pytest.mark.parametrize(("length", "told"), [(1999, "xq"), (2000, "zz")])
def test_how_many_letters_are_compared(length: int, told: str) -> None:
    """What stands behind the first two thousand letters of a passage does not decide between two."""
    begin = "long " + "w" * (length - 6) + " "
    quote = begin.replace("long", "lonx") + "xy"
    assert nearest(quote, f"{begin}zz. . . . {begin}xq.")[0] == begin + told


@pytest.mark.parametrize(("others", "found"), [(399, True), (400, False)])
def test_at_how_many_places_a_frequent_word_is_looked_up(others: int, found: bool) -> None:
    """At the first eight hundred, which the words of a quote share."""
    before = "x . . . . . . y . . . . . . " * others
    outcome = locate(quoted("x big y"), Page(f"{before}x red y."))
    assert isinstance(outcome, Missing)
    assert outcome.nearest == (Anchor(len(before), len(before) + len("x red y")) if found else None)


@pytest.mark.parametrize(("rarer", "found"), [(7, True), (8, False)])
def test_how_many_rare_words_say_where_to_look(rarer: int, found: bool) -> None:
    """The eight rarest words of a quote do.

    A passage that has only a more frequent one is not looked at.
    """
    words = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india"]
    apart = " . " * 20
    passage = " ".join([*(f"{word}s" for word in words[:-1]), words[-1]])
    text = apart.join([*words[:rarer], passage, words[-1], words[-1], ""])
    outcome = locate(quoted(" ".join(words)), Page(text))
    place = text.index(passage)
    assert isinstance(outcome, Missing)
    assert outcome.nearest == (Anchor(place, place + len(passage)) if found else None)


@pytest.mark.parametrize("quote", ["oil is cheap", "billion barrels of oil a day", "漢字"])
def test_nothing_is_near(quote: str) -> None:
    """Where little is the same nothing is told."""
    assert locate(quoted(quote), Page(TEXT)) == Missing()


def test_a_long_quote_is_looked_for_by_its_beginning() -> None:
    """A thousand words are found by the first of them, and in a text of one word nothing takes long."""
    words = " ".join(f"w{number}x" for number in range(3000))
    passage, differences = nearest(words.replace("w7x", "w8y"), words)
    assert passage.startswith("w0x")
    assert differences == [("w7x", "w8y")]
    assert isinstance(locate(quoted("der " * 3000 + "die"), Page("der " * 3000)), Missing)


def test_how_much_of_a_long_quote_is_looked_for() -> None:
    """Two hundred words of it, and a difference in the last of these is told."""
    words = " ".join(f"w{number}x" for number in range(300))
    assert nearest(words.replace("w199x", "w1x"), words)[1] == [("w199x", "w1x")]
    assert nearest(words.replace("w200x", "w1x"), words)[1] == []


def test_words_and_pairs_of_words_say_where_to_look() -> None:
    """Each word and each two that follow each other, by the number of the first."""
    assert [*keys(["a", "b", "c"])] == [
        (0, "a"),
        (0, "a b"),
        (1, "b"),
        (1, "b c"),
        (2, "c"),
        (2, "c "),
    ]


@given(typed, typed)
def test_any_missing_quote(units: list[Typed], others: list[Typed]) -> None:
    """Whatever is missing, a nearest passage is one of the text, and no difference is empty on both sides."""
    text = "".join(written for written, _ in units)
    outcome = locate(quoted("".join(written for written, _ in others)), Page(text))
    if isinstance(outcome, Missing) and outcome.nearest:
        assert 0 <= outcome.nearest.start < outcome.nearest.end <= len(text)
        assert all(difference.text or difference.quote for difference in outcome.differences)
