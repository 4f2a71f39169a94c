"""Drafts of claims: sentences, names, and a claim file that holds."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.drafting import Drafter
from factcheck.model.draft import Draft, Source
from factcheck.reading import naming
from factcheck.reading.sentence import sentences
from factcheck.recognise import figures
from factcheck.render import skeleton
from tests.recognise import test_recognise

PIECES = (
    "It cost ", "$5", " 5 km", " a third", " −3 %", "1.5 to 2 million jobs", " in May 2027", "2019", ". ", "! A", ", ", "\n", "\n\n",
    '"', "\\", "\u200b", "\x85", "\u2028", ": ", " #", "{", "é", "–", "10²", "about ", " to ",
)  # fmt: skip
SENTENCES = Path(test_recognise.__file__).parent


def cut(text: str, language: str = "en") -> list[str]:
    """The sentences of a text."""
    return [text[start:end] for start, end in sentences(text, figures(text, language))]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "It cost $5. Nobody knew! Why? It did.",
            "en",
            ["It cost $5.", "Nobody knew!", "Why?", "It did."],
        ),
        ("Dr. A. Mills paid approx. 5 dollars.", "en", ["Dr. A. Mills paid approx. 5 dollars."]),
        (
            "Am 28. Juli kam er. Am 3. Tag ging er.",
            "de",
            ["Am 28. Juli kam er.", "Am 3. Tag ging er."],
        ),
        ("7,5 Mrd. Euro, z. B. heute.", "de", ["7,5 Mrd. Euro, z. B. heute."]),
        ('"It cost $5." Nobody knew.', "en", ['"It cost $5."', "Nobody knew."]),
        ("A headline\nIt cost 5.5 dollars.\n", "en", ["A headline", "It cost 5.5 dollars."]),
        ("A headline\n\nIt cost\n5.5 dollars.\n", "en", ["A headline", "It cost\n5.5 dollars."]),
        (" \n", "en", []),
        (
            "He asked (why?) and left. Then it rained...",
            "en",
            ["He asked (why?) and left.", "Then it rained..."],
        ),
        (
            "It fell!) Then it rose.’ “Now?” Yes.",
            "en",
            ["It fell!)", "Then it rose.’", "“Now?”", "Yes."],
        ),
        (
            "The old man then asked us (why?) and left.",
            "en",
            ["The old man then asked us (why?) and left."],
        ),
        ("Prof. Mills paid 5 dollars.", "en", ["Prof. Mills paid 5 dollars."]),
        ("Plan B. It cost 5. A B. went.", "en", ["Plan B. It cost 5.", "A B. went."]),
        (f"It fell.{' ' * 19}and rose.", "en", [f"It fell.{' ' * 19}and rose."]),
        (f"It fell.{' ' * 20}and rose.", "en", ["It fell.", "and rose."]),
        ("Line one\n \nLine\ntwo\n\nThree", "en", ["Line one", "Line\ntwo", "Three"]),
        (
            "They paid Mr. Lee. No. 5 came on Sept. 9, ca. 5 p.m. Nobody knew.",
            "en",
            ["They paid Mr. Lee.", "No. 5 came on Sept. 9, ca. 5 p.m. Nobody knew."],
        ),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, language: str, told: list[str]) -> None:
    """At full stops and paragraphs, not behind abbreviations nor inside figures.

    Lines are paragraphs where no blank line is.
    """
    assert cut(text, language) == told


@given(st.text(alphabet="aA1., \n!28$%€", max_size=60))
def test_sentences_leave_nothing_out_and_cut_no_figure(text: str) -> None:
    """All but blanks is in one of them, in order, and every figure lies within one."""
    found = figures(text, "en")
    spans = list(sentences(text, found))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(
        text.split()
    )
    assert all(
        any(start <= figure.start and figure.end <= end for start, end in spans) for figure in found
    )


@pytest.mark.parametrize(
    ("before", "behind", "language", "name"),
    [
        ("The port of Millhaven will spend ", " on it", "en", "port_millhaven_spend"),
        ("Der Bund bezahlt für die neue Straßenbahn ", "", "de", "bund_straßenbahn"),
        ("", " were lost in the fire", "en", "lost_fire"),
        ("about ", " of it", "en", "figure"),
        (
            "The plant ",
            " megawatts burned near Millhaven yesterday",
            "en",
            "plant_megawatts_burned",
        ),
        ("", " megawatts burned near Millhaven yesterday", "en", "megawatts_burned_millhaven"),
        ("plant cost ", " megawatts burned", "en", "plant_cost"),
        ("a b x plan ", "", "en", "plan"),
        ("The " + "long" * 9 + " plan ", "", "en", "longlonglonglonglonglong_plan"),
        ("new port of Millhaven will spend ", "", "en", "port_millhaven_spend"),
        ("Der Bund zahlt ", "", "de", "bund_zahlt"),
        ("le ", "", "is", "le"),
    ],
)
def test_a_name_is_made_of_the_words_around(
    before: str, behind: str, language: str, name: str
) -> None:
    """Of those that tell something, in German the nouns; ``figure`` where there are none."""
    assert naming.about(before, behind, language) == name


@pytest.mark.parametrize(
    ("behind", "language", "noun"),
    [
        (" new jobs in town", "en", "jobs"),
        (" people", "en", "people"),
        (" of the jobs", "en", ""),
        (", jobs", "en", ""),
        (" less", "en", ""),
        (" glass", "en", ""),
        (" tall glass cups", "en", "cups"),
        (" very tall cranes", "en", ""),
        (" tall steel cranes", "en", "cranes"),
        (" tall old steel cranes", "en", ""),
        (" (jobs)", "en", ""),
        (" 5 jobs", "en", ""),
        (" children", "en", "children"),
        *(
            (f" {word} cranes", "en", "cranes")
            for word in ("additional", "further", "more", "new", "other", "own")
        ),
        *(
            (f" {word} Stellen", "de", "Stellen")
            for word in ("andere", "anderen", "weitere", "weiteren")
        ),
        (" weitere Stellen", "de", "Stellen"),
        (" sind Meter", "de", ""),
        (" tons", "en", ""),
    ],
)
def test_what_a_number_counts(behind: str, language: str, noun: str) -> None:
    """The noun close behind it, if it may be declared as a unit."""
    assert naming.counted(behind, language) == noun


def test_a_slug_is_a_word_of_a_name() -> None:
    """Whatever a file is called."""
    assert [naming.slug(text) for text in ("2025-07 wire", "Größe", "…", "to")] == [
        "text_2025_07_wire",
        "größe",
        "text",
        "text_to",
    ]


def drafts(text: str, language: str = "en") -> tuple[Draft, ...]:
    """The drafts for a text of a source called wire."""
    return Drafter().draft(text, language, "wire").drafts


def test_a_sentence_is_a_claim_with_all_its_figures() -> None:
    """Typed, hedged, with units, and under names of their own."""
    (one,) = drafts(
        "The port spends up to $3.2 billion, 5 to 6 percent more, on 12 new cranes in July 2028."
    )
    assert [(made.name, made.unit, made.literal) for made in one.proposals] == [
        ("wire.port_spends", "USD", "up to 3.2 billion USD"),
        ("wire.port_spends_2", "%", "5 to 6 %"),
        ("wire.cranes[2028-07]", "cranes", "12 cranes"),
        ("wire.cranes_date", "date", "@2028-07"),
    ]
    assert one.id == "wire-port-spends"


def test_sentences_without_figures_are_no_claims() -> None:
    """Nor are those with names and codes alone; what has no literal is told."""
    assert drafts("GPT-5 is the first of its kind. See [1].") == ()
    found = Drafter().draft("A third is empty.", "en", "wire")
    assert (found.drafts, found.without_literal) == ((), ("A third",))
    found = Drafter().draft("A third of the $5 is gone.", "en", "wire")
    assert (
        [made.literal for one in found.drafts for made in one.proposals],
        found.without_literal,
    ) == (["5 USD"], ("A third",))


def test_a_figure_that_stands_twice_in_a_sentence_is_drafted_twice() -> None:
    """Or once where the other is covered."""
    text = "The roof cost $5 and the door $5."
    (one,) = drafts(text)
    assert [made.literal for made in one.proposals] == ["5 USD", "5 USD"]
    (one,) = Drafter().draft(text, "en", "wire", {0}).drafts
    assert [made.literal for made in one.proposals] == ["5 USD"]


def test_a_sentence_that_stands_twice_is_told_apart() -> None:
    """By the words before it or, at the beginning, behind it."""
    first, second = drafts("It cost $5. Then it rained. It cost $5.")
    assert (first.quote, first.prefix, first.suffix) == ("It cost $5.", "", "Then")
    assert (second.prefix, second.suffix) == ("rained.", "")
    first, second = drafts("It cost $5. So said Anna. It cost $5. Then left Anna.\n")
    assert (first.prefix, first.suffix) == ("", "So")
    assert (second.prefix, second.suffix) == ("Anna.", "")


@pytest.mark.parametrize(("size", "is_enough"), [(1, True), (11, True), (12, False)])
def test_as_much_context_as_makes_a_quote_unique(size: int, is_enough: bool) -> None:
    """Twelve words before or behind it at most; where these do not tell, words on both sides."""
    same = " ".join(["So"] * size)
    first, second = drafts(
        f"Anna {same}. It cost $5. {same} Anna. Bert {same}. It cost $5. {same} Bert."
    )
    if is_enough:
        assert (first.prefix, second.prefix) == (f"Anna {same}.", f"Bert {same}.")
        assert (first.suffix, second.suffix) == ("", "")
    else:
        assert (first.prefix, first.suffix) == (f"Anna {same}.", f"{same} Anna. Bert So So")
    first, second = drafts(f"It cost $5. {same} Anna. {'No ' * 20}. It cost $5. {same} Bert.")
    assert first.prefix == ""
    assert first.suffix == (f"{same} Anna." if is_enough else "")


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("It cost $5.\n\nIt cost $5.\n\nIt cost $5.", ("$5.", "It")),
        ("So. It cost $5. No. So. It cost $5. No. So. It cost $5. No.", ("No. So.", "No. So.")),
    ],
)
def test_a_sentence_among_others_that_are_the_same(text: str, around: tuple[str, str]) -> None:
    """What stands on both sides tells which one it is, and the file of the draft says so."""
    _, second, _ = drafts(text)
    assert (second.prefix, second.suffix) == around


@pytest.mark.parametrize(("size", "helps"), [(997, True), (998, False)])
def test_how_long_the_words_of_a_context_may_be(size: int, helps: bool) -> None:
    """A thousand characters before or behind a sentence are looked at."""
    same = "N" * size
    first, _ = drafts(f"It cost $5. {same}Na It cost $5. {same}Nb")
    assert first.suffix == (f"{same}Na" if helps else "")
    _, last = drafts(f"a{same}. It cost $5. b{same}. It cost $5.")
    assert last.prefix == (f"b{same}." if helps else "")


def test_words_up_to_the_next_figure_tell_what_one_is_about() -> None:
    """What stands behind that belongs to the next one, and what stands before it to the one before.

    The last word counts where no full stop ends the sentence.
    """
    (one,) = drafts("5 MW burned on 6 km tracks and 12 cranes")
    assert [(made.name, made.literal) for made in one.proposals] == [
        ("wire.burned", "5 MW"),
        ("wire.tracks", "6 km"),
        ("wire.cranes", "12 cranes"),
    ]


def test_an_average_of_counted_things_is_declared_as_one() -> None:
    """A figure with a fraction is no whole number of things; one of thousands is."""
    text = "It sold 2.5 tickets a minute, 2.5 thousand tickets in all, 7 tickets at once."
    drafted = Drafter().draft(text, "en", "wire")
    averages = [one.average for part in drafted.drafts for one in part.proposals]
    assert averages == [True, False, False]
    assert ": {unit: tickets, integer: false}" in skeleton.render_file(
        [Source(drafted, "a.md", "", "en")]
    )


def test_what_is_covered_is_left_out() -> None:
    """Figures by their place in the row of all; names and ids that are taken are not used again."""
    text = "It cost $5 and $6."
    found = Drafter(["wire.cost"], ["wire-cost-2"]).draft(text, "en", "wire", {0})
    assert [(one.id, one.proposals[0].name, one.proposals[0].literal) for one in found.drafts] == [
        ("wire-cost-2-2", "wire.cost_2", "6 USD")
    ]


def checked(folder: Path, text: str, language: str) -> factcheck.Report:
    """The report on the draft of a text."""
    (folder / "wire.txt").write_text(text, encoding="utf-8", newline="\n")
    made = skeleton.render_file(
        [Source(Drafter().draft(text, language, "wire"), "wire.txt", "0" * 64, language)]
    )
    (folder / "wire.claims.yaml").write_text(made, encoding="utf-8", newline="\n")
    settings = factcheck.Settings(
        ignore=("untested", "unclaimed-figure", "draft-claim", "source-changed")
    )
    return factcheck.check(folder, settings=settings, bounds=False)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_draft_is_checked_without_errors(language: str, tmp_path: Path) -> None:
    """Of whatever the recogniser is tried with: quotes are found, figures are quoted, all statements are understood and agree."""
    text = (SENTENCES / f"sentences_{language}.md").read_text(encoding="utf-8")
    assert checked(tmp_path, text, language).findings == ()


@settings(max_examples=30)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_a_draft_of_anything_is_a_claim_file(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str]
) -> None:
    """Whatever signs a text has, the draft has no errors."""
    assert not checked(tmp_path_factory.mktemp("draft"), "".join(pieces), "en").summary.errors
