"""Names of what was read."""

import pytest

from factcheck.load.texts import article
from factcheck.reading import read
from factcheck.reading.subjects import subject
from factcheck.recognise import figures


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Revenue rose from $40 million to $50 million, up 25 percent.", "revenue"),
        ("en", "The average rent climbed 15 percent to $920 from $800.", "average_rent"),
        ("en", "Net sales totalled $22 million, up 10 percent from $20 million.", "net_sales"),
        ("en", "Of the 250 guests, 100 (40%) came by train.", "guests"),
        ("en", "It has 90 beds, of which 60 are in Rome and 30 in Oslo.", "beds"),
        ("en", "More than half (54%) of the teachers agreed.", "teachers"),
        ("de", "Der Umsatz stieg um 10 Prozent auf 22 Euro nach 20 Euro im Vorjahr.", "umsatz"),
        ("de", "Die Zahl der Filialen wuchs um 15 auf 425, nach 410.", "zahl_filialen"),
        ("de", "Es gab 90 Anträge (60 Frauen und 30 Männer).", "anträge"),
    ],
)
def test_a_relation_is_named_by_its_noun(language: str, text: str, name: str) -> None:
    """By what it counts, else by its subject: never by its verb or another figure."""
    (relation,) = read(article("x.txt", text), language, figures(text, language))
    assert subject(relation, text, language) == name
