"""One part of a sum in another scale."""

import pytest

from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "Of the $40 million, $9 billion went to schools and $2 million to parks.", "USD"),
        ("en", "The fund has $40 million, of which $9 billion is spent.", "USD"),
        ("en", "The fund has $40 million, including $9 billion for schools.", "USD"),
        ("en", "They spent $9 billion of the $40 million.", "USD"),
        ("de", "Von den 40 Millionen Euro gingen 9 Milliarden Euro an Schulen.", "EUR"),
        ("de", "Der Fonds hat 40 Millionen Euro, davon 9 Milliarden Euro für Schulen.", "EUR"),
        ("fr", "Le fonds a 40 millions d'euros, dont 9 milliards d'euros pour l'école.", "EUR"),
    ],
)
def test_a_part_in_another_scale_is_read(language: str, text: str, unit: str) -> None:
    """It is no more than the sum, whatever else is told of that."""
    terms = [f"whole = 40 million {unit}", f"part = 9 billion {unit}", "whole >= part"]
    assert stated(text, language)[-1] == terms


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the $4 million, $9 million went to schools."),
        ("en", "They sold $9 billion of $40 million notes."),
        ("en", "They sold $9 billion of the $40 million each."),
        ("en", "They raised $9 billion of the $40 million that they had sought."),
        ("en", "Of the 40 million people, 9 billion meals were served."),
        ("en", "Of the $40 million, they said, the state with $9 billion in debt paid half."),
        ("en", "Profit was $40 million on sales of $9 billion."),
        ("en", "Of the $40 million, a $9 billion fund paid half."),
        ("en", "Of the $40 million budget, the $9 billion firm gets half."),
        ("en", "The merger saves $40 million, including costs in the $9 billion unit."),
        ("de", "Von den 40 Millionen Euro zahlt ein 9 Milliarden Euro großer Fonds die Hälfte."),
        ("de", "Von den 40 Millionen Euro gingen 9 Milliarden Dollar an Schulen."),
    ],
)
def test_sums_that_are_no_part_of_another_are_not_read(language: str, text: str) -> None:
    """Of one scale, of another kind, or of what describes a thing."""
    assert not kinds(text, language)
