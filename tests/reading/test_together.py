"""What two things are together, behind the sentence that tells of both."""

import pytest

from factcheck import check_text
from tests.reading.stated import stated


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill employs 130 people and the shop 45 people. Together, the two employ 185 people."),
        ("de", "Der Bau kostet 24 Millionen Euro, der Umbau 38 Millionen Euro. Zusammen kosten beide 65 Millionen Euro."),
        ("fr", "La tour coûte 24 millions d'euros, le pont 38 millions d'euros. Ensemble, les deux coûtent 65 millions d'euros."),
    ],
)  # fmt: skip
def test_what_two_things_are_together(language: str, text: str) -> None:
    """It is the sum of those in the sentence before."""
    (found,) = stated(text, language)
    assert found[-1] == "whole = part1 + part2"
    assert check_text(text, language=language, name="x.txt").findings


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill employs 130 people, the shop 45 people and the inn 20 people. Together, the two employ 65 people."),
        ("en", "The mill employs 130 people, up from 120 people. Together they employ 200 people."),
        ("en", "The mill has 130 looms and the shop 45 looms. Together the three have 200 looms."),
        ("de", "Der Bau kostet 24 Millionen Euro statt 20 Millionen Euro. Zusammen kosten sie 60 Millionen Euro."),
    ],
)  # fmt: skip
def test_other_things_together(language: str, text: str) -> None:
    """More things, or one thing at two times."""
    assert not stated(text, language)
