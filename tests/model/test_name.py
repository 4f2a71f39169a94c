"""Names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.hedges import PHRASES
from factcheck.language.scales import AMBIGUOUS, SCALES
from factcheck.language.tokens import NAME, OPERAND
from factcheck.language.words import HALVES, OPENERS
from factcheck.model.name import RESERVED, canonical, flaw, skeleton


@pytest.mark.parametrize(
    "name",
    [
        "staff",
        "softbank.first_round",
        "revenue[2025]",
        "revenue[2025-Q1.final]",
        "größte_anlage.leistung",
        "_private",
        "q1",
        "収益.合計",
        "выручка",
        "राजस्व.हिंदी",
        "إيرادات",
        "הכנסות[٢٠٢٥]",
        "cafe\u0301",
        "first.million",
        "about.staff",
        "MW",
    ],
)
def test_names_of_every_script(name: str) -> None:
    """Dotted words with an optional index are names, in whatever script, with combining marks or without."""
    assert flaw(canonical(name)) == ""


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "a word begins with a letter"),
        ("5g", "a word begins with a letter"),
        ("a..b", "a word begins with a letter"),
        ("a.", "a word begins with a letter"),
        ("a.2", "a word begins with a letter"),
        ("\u0301a", "a word begins with a letter"),
        ("\N{SCRIPT CAPITAL P}", "a word begins with a letter"),
        ("[1]", "a word begins with a letter"),
        ("a b", "a word has letters, digits and _ only"),
        ("order-total", "a word has letters, digits and _ only"),
        ("a\u200db", "a word has letters, digits and _ only"),
        ("a\u200cb", "a word has letters, digits and _ only"),
        ("コスト・合計", "a word has letters, digits and _ only"),
        ("col·lecció", "a word has letters, digits and _ only"),
        ("a\n", "a word has letters, digits and _ only"),
        ("a[]", "an index has letters, digits, - and . only"),
        ("a[1", "an index has letters, digits, - and . only"),
        ("a[1]b", "an index has letters, digits, - and . only"),
        ("a[1][2]", "an index has letters, digits, - and . only"),
        ("a[1\u200d2]", "an index has letters, digits, - and . only"),
        ("a[1 2]", "an index has letters, digits, - and . only"),
        ("to", "the word is reserved; as part of a name with a dot it is fine"),
        ("about[1]", "the word is reserved; as part of a name with a dot it is fine"),
        ("Milliarden", "the word is reserved; as part of a name with a dot it is fine"),
    ],
)
def test_what_is_no_name(name: str, why: str) -> None:
    """Everything else is told apart by what is wrong with it."""
    assert flaw(name) == why


def test_reserved_words_are_those_of_the_language() -> None:
    """Hedges of one word, scale words, fractions of one word, min and max, and what joins numbers.

    The first words of the oldest hedges too, and nothing else.
    """
    hedges = {phrase for phrase in (*PHRASES, *OPENERS) if phrase.isalpha()}
    fractions = {phrase for phrase in HALVES if phrase.isalpha()}
    first = {"at", "just", "less", "more", "up"}
    joints = {"to", "of", "in", "times"}
    assert hedges | first | {*SCALES, *AMBIGUOUS} | fractions | joints | {"min", "max"} == RESERVED


WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=6)


@given(WORDS | st.from_regex(r"\w+(\.\w+)?(\[[\w.-]+\])?", fullmatch=True))
def test_every_name_can_be_used_in_a_statement(name: str) -> None:
    """What may be declared is read as one name where a value is expected."""
    name = canonical(name)
    if flaw(name):
        return
    match = OPERAND.match(name)
    assert match is not None
    assert match.lastindex == NAME
    assert match[NAME] == name


@given(WORDS)
def test_canonical_names_are_stable(name: str) -> None:
    """However letters and accents are encoded, the canonical form is one, and has the same skeleton."""
    assert (
        canonical(unicodedata.normalize("NFD", name))
        == canonical(name)
        == canonical(canonical(name))
    )
    assert (
        skeleton(unicodedata.normalize("NFD", name)) == skeleton(name) == skeleton(skeleton(name))
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("plant", "pl\N{CYRILLIC SMALL LETTER A}nt"),
        ("total", "t\N{GREEK SMALL LETTER OMICRON}tal"),
        ("COST", "\N{CYRILLIC CAPITAL LETTER ES}\N{GREEK CAPITAL LETTER OMICRON}ST"),
        ("ä", "\N{CYRILLIC SMALL LETTER A}\N{COMBINING DIAERESIS}"),
        ("ä", "\N{CYRILLIC SMALL LETTER A WITH DIAERESIS}"),
        ("staff", "\N{FULLWIDTH LATIN SMALL LETTER S}taff"),
        ("staff", "sta\N{LATIN SMALL LIGATURE FF}"),
        ("staff", "staff\N{VARIATION SELECTOR-1}"),
        ("c", "\N{GREEK LUNATE SIGMA SYMBOL}"),
        ("выручка", "вырyчкa"),
    ],
)
def test_names_that_look_alike(one: str, other: str) -> None:
    """Letters of another script, compatibility forms and what is not drawn at all do not tell names apart."""
    assert one != other
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"), [("q1", "ql"), ("a", "A"), ("a", "ä"), ("total", "totaI"), ("и", "n")]
)
def test_names_that_differ(one: str, other: str) -> None:
    """Digits, case and accents do tell names apart."""
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("latin", "others"),
    [
        ("a", "CYRILLIC SMALL LETTER A, GREEK SMALL LETTER ALPHA"),
        ("c", "CYRILLIC SMALL LETTER ES, GREEK LUNATE SIGMA SYMBOL"),
        ("d", "CYRILLIC SMALL LETTER KOMI DE"),
        ("e", "CYRILLIC SMALL LETTER IE"),
        ("h", "CYRILLIC SMALL LETTER SHHA"),
        (
            "i",
            "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I, GREEK SMALL LETTER IOTA, LATIN SMALL LETTER DOTLESS I",
        ),
        ("j", "CYRILLIC SMALL LETTER JE, GREEK LETTER YOT"),
        ("k", "CYRILLIC SMALL LETTER KA, GREEK SMALL LETTER KAPPA"),
        ("l", "CYRILLIC SMALL LETTER PALOCHKA"),
        ("o", "CYRILLIC SMALL LETTER O, GREEK SMALL LETTER OMICRON, GREEK SMALL LETTER SIGMA"),
        ("p", "CYRILLIC SMALL LETTER ER, GREEK SMALL LETTER RHO"),
        ("q", "CYRILLIC SMALL LETTER QA"),
        ("r", "CYRILLIC SMALL LETTER GHE"),
        ("s", "CYRILLIC SMALL LETTER DZE"),
        ("u", "GREEK SMALL LETTER UPSILON"),
        ("v", "CYRILLIC SMALL LETTER IZHITSA, GREEK SMALL LETTER NU"),
        ("w", "CYRILLIC SMALL LETTER WE"),
        ("x", "CYRILLIC SMALL LETTER HA"),
        (
            "y",
            "CYRILLIC SMALL LETTER U, CYRILLIC SMALL LETTER STRAIGHT U, GREEK SMALL LETTER GAMMA",
        ),
        ("A", "CYRILLIC CAPITAL LETTER A, GREEK CAPITAL LETTER ALPHA"),
        ("B", "CYRILLIC CAPITAL LETTER VE, GREEK CAPITAL LETTER BETA"),
        ("C", "CYRILLIC CAPITAL LETTER ES, GREEK CAPITAL LUNATE SIGMA SYMBOL"),
        ("E", "CYRILLIC CAPITAL LETTER IE, GREEK CAPITAL LETTER EPSILON"),
        ("G", "CYRILLIC CAPITAL LETTER KOMI SJE"),
        ("H", "CYRILLIC CAPITAL LETTER EN, GREEK CAPITAL LETTER ETA"),
        (
            "I",
            "CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I, GREEK CAPITAL LETTER IOTA, CYRILLIC LETTER PALOCHKA",
        ),
        ("J", "CYRILLIC CAPITAL LETTER JE"),
        ("K", "CYRILLIC CAPITAL LETTER KA, GREEK CAPITAL LETTER KAPPA"),
        ("M", "CYRILLIC CAPITAL LETTER EM, GREEK CAPITAL LETTER MU"),
        ("N", "GREEK CAPITAL LETTER NU"),
        ("O", "CYRILLIC CAPITAL LETTER O, GREEK CAPITAL LETTER OMICRON"),
        ("P", "CYRILLIC CAPITAL LETTER ER, GREEK CAPITAL LETTER RHO"),
        ("Q", "CYRILLIC CAPITAL LETTER QA"),
        ("S", "CYRILLIC CAPITAL LETTER DZE"),
        ("T", "CYRILLIC CAPITAL LETTER TE, GREEK CAPITAL LETTER TAU"),
        ("V", "CYRILLIC CAPITAL LETTER IZHITSA"),
        ("W", "CYRILLIC CAPITAL LETTER WE"),
        ("X", "CYRILLIC CAPITAL LETTER HA, GREEK CAPITAL LETTER CHI"),
        (
            "Y",
            "CYRILLIC CAPITAL LETTER U, CYRILLIC CAPITAL LETTER STRAIGHT U, GREEK CAPITAL LETTER UPSILON",
        ),
        ("Z", "GREEK CAPITAL LETTER ZETA"),
    ],
)
def test_a_letter_of_another_script_looks_like_a_latin_one(latin: str, others: str) -> None:
    """A Cyrillic or Greek letter that is drawn like a Latin one is taken for it."""
    for other in map(unicodedata.lookup, others.split(", ")):
        assert skeleton(f"\N{MICRO SIGN}{other}") == skeleton(f"\N{MICRO SIGN}{latin}")


def test_letters_of_ascii_are_never_taken_for_others() -> None:
    """Beside whatever they stand, each stays what it is."""
    assert [skeleton(f"{letter}\N{MICRO SIGN}")[0] for letter in map(chr, range(33, 127))] == [
        *map(chr, range(33, 127))
    ]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (0x34F, 0x34F),
        (0x115F, 0x1160),
        (0x180B, 0x180F),
        (0x3164, 0x3164),
        (0xFE00, 0xFE0F),
        (0xE0100, 0xE01EF),
    ],
)
def test_what_is_drawn_as_nothing_tells_no_names_apart(first: int, last: int) -> None:
    """Fillers, joiners and variation selectors fall away, what stands beside them in Unicode does not."""
    assert {skeleton(f"a{chr(number)}b") for number in range(first, last + 1)} == {"ab"}
    assert "ab" not in {skeleton(f"a{chr(number)}b") for number in (first - 1, last + 1)}
