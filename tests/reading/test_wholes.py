"""Of which whole a percentage is, where a sentence has several of them."""

import pytest

from factcheck import check_text
from tests.reading.stated import kinds


@pytest.mark.parametrize(
    ("language", "right", "wrong", "told"),
    [
        # "Of A … N (P), of B …": P is of A.
        ("en", "Of the 90 ewes {} lambed (40%), of the 60 goats 30 (50%).", 36, "40% of 90 is 36"),
        ("en", "Of the 90 ewes {} lambed, or 40%, of the 60 goats 30, or 50%.", 36, "40% of 90 is"),
        ("en", "Of 90 treated ewes {} died (40%), of 60 others 30 (50%).", 36, "40% of 90 is 36"),
        ("en", "Of 90 in 2020 {} died (40%), of 60 in 2021 30 (50%).", 36, "40% of 90 is 36"),
        ("de", "Von 90 Schafen lahmten {} (40 %), von 60 Ziegen 30 (50 %).", 36, "40 % of 90 is"),
        ("de", "Von 90 Schafen lahmten {}, also 40 %, von 60 Ziegen 30.", 36, "40 % of 90 is"),
        ("fr", "Sur 90 brebis {} boitent (40 %), sur 60 chèvres 30 (50 %).", 36, "40 % of 90 is"),
        # "N of A …, of whom M (Q)": Q is of N.
        ("en", "{} of 90 ewes were lame, of which 9 (25%) badly.", 36, "25% of 45 is 11.25"),
        ("en", "{} of the 90 ewes were lame, 25% of them (9) badly.", 36, "25% of 45 is 11.25"),
        ("de", "{} von 90 Schafen lahmten, davon 9 (25 Prozent) sehr.", 36, "25 Prozent of 45"),
        ("de", "{} von 90 Schafen lahmten, 25 Prozent davon (9) sehr.", 36, "25 Prozent of 45"),
        ("fr", "{} des 90 brebis boitent, dont 9 (25 %) beaucoup.", 36, "25 % of 45 is 11.25"),
        ("de", "Von 90 Schafen waren 2020 {} lahm (40 %), von 60 Ziegen 30.", 36, "40 % of 90 is"),
        # A whole that words tell, whatever others would fit: 45 of 90 is half of that.
        ("en", "In May 45 of 90 (50%), in June {} of 90 (40%) lambed.", 36, "40% of 90 is 36"),
        ("en", "Only 30 ewes (50% of 60) and {} goats (40% of 90) are old.", 36, "40% of 90 is 36"),
        ("en", "Of the 90 ewes {} (40%) are old, 18 of them (50%) ill.", 36, "40% of 90 is 36"),
        # A percentage next to its part, of the whole behind it.
        ("en", "Some {}, or 40%, of the 90 ewes were lame.", 36, "40% of 90 is 36"),
        ("en", "Some {}, or 40%, of the 90 ewes lambed within 12 days.", 36, "40% of 90 is 36"),
        ("de", "Es lahmten {} (40 %) von 90 Schafen.", 36, "40 % of 90 is 36"),
    ],
)
def test_a_percentage_is_of_its_own_whole(language: str, right: str, wrong: int, told: str) -> None:
    """What is right is silent, and what is wrong is told of the whole that its words name."""
    assert not check_text(right.format(wrong), language=language).findings
    (found,) = check_text(right.format(45), language=language).findings
    assert found.message.startswith(told)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Of the larger whole, or of several together.
        ("en", "36 of 90 ewes were lame, of which 9 (10%) badly."),
        ("en", "The 90 ewes and 60 goats, of which 30 (20%) are old, were sold."),
        ("de", "Die 90 Schafe und 60 Ziegen, davon 30 (20 %) alt, sind verkauft."),
        ("fr", "Les 90 brebis et 60 chèvres, dont 30 (20 %) âgées, sont vendues."),
        # Of what is not printed.
        ("en", "40% of the 90 ewes were lame, of which 9 (25%) badly."),
        ("de", "40 % der 90 Schafe lahmten, davon 9 (25 %) sehr."),
        # Of one whole of many.
        ("en", "The vet saw 90 ewes; 36 were lame (40%), of 60 goats 30 (50%)."),
        ("en", "Of 60 sheep 12 treated (40%) and 6 control (20%) ones fell ill."),
        ("en", "In the south 36 lambed, or 40 percent, of the 60 in the north 30 did."),
        ("de", "Im Süden lammten 36, also 40 Prozent, von 60 im Norden auch 30."),
        ("en", "Of 90 ewes 36 were lame, 40 percent, 30 of 60 goats, 50 percent."),
    ],
)
def test_a_percentage_that_fits_one_whole_is_silent(language: str, text: str) -> None:
    """A text is read charitably: who means which whole may be open, and none is accused."""
    assert not check_text(text, language=language).findings


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        (
            "en",
            "The lamp costs 59.50 euros, of which 9.50 euros (19 percent) are VAT.",
            "The lamp costs 59.50 euros, of which 9.50 euros (19 percent) are for its bulb.",
        ),
        (
            "en",
            "We paid $132, of which $12 (10 percent) was service.",
            "We paid $132, of which $12 (12 percent) was service.",
        ),
        (
            "de",
            "Die Lampe kostet 59,50 Euro, davon 9,50 Euro (19 Prozent) Mehrwertsteuer.",
            "Die Lampe kostet 59,50 Euro, davon 9,50 Euro (19 Prozent) für die Birne.",
        ),
        (
            "fr",
            "La lampe coûte 60 euros, dont 10 euros (20 %) de TVA.",
            "La lampe coûte 60 euros, dont 10 euros (20 %) de port.",
        ),
    ],
)
def test_a_tax_is_of_the_price_without_it(language: str, right: str, wrong: str) -> None:
    """What is added to a price may be so many percent of that, and is less of the sum."""
    assert not check_text(right, language=language).findings
    assert [one.rule for one in check_text(wrong, language=language).findings] == ["contradiction"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong", "told"),
    [
        ("en", "Exports were 40% ({} of 200 million).", "80", "70", "80 million, not 70"),
        ("en", "Of the 8 million voters {} (40%) came.", "3.2", "2.3", "3.2 million, not 2.3"),
        ("de", "Es kamen {} von 8 Millionen Wählern (40 %).", "3,2", "2,3", "3.2 million, not 2"),
        ("fr", "Sur les 8 millions d'inscrits, {} (40 %) ont voté.", "3,2", "2,3", "3.2 million"),
        # What is tiny in full is meant so.
        ("en", "Only {} of the 3 million dams (0.0004%) broke.", "12", "24", "12, not"),
    ],
)
def test_a_part_may_lack_the_scale_of_its_whole(
    language: str, text: str, right: str, wrong: str, told: str
) -> None:
    """80 of 200 million are 80 million, unless the percentage says that they are 80."""
    assert not check_text(text.format(right), language=language).findings
    (found,) = check_text(text.format(wrong), language=language).findings
    assert told in found.message


def test_the_whole_of_the_next_part_is_not_read() -> None:
    """Even where both percentages are right of their own, no third relation is stated."""
    text = "Of the 90 ewes 36 lambed (40%), of the 60 goats 30 did (50%)."
    assert kinds(text) == {"share"}
    assert len(check_text(text, language="en").findings) == 0
