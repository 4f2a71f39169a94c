"""Which patterns are searched in a sentence, and that no other would find anything."""

import pytest

from factcheck.reading.phrases import likely, matches
from factcheck.reading.relations import change, difference, direction
from factcheck.reading.sketch import Sketch, sketch
from factcheck.recognise import figures

FALLING = "Sales fell 20 percent to 40 from 50."


def seen(text: str, language: str = "en") -> Sketch:
    """A sentence as patterns see it."""
    return sketch(text, 0, len(text), figures(text, language), language)


@pytest.mark.parametrize(
    ("pattern", "text", "is_searched"),
    [
        ("{MOVE} … to <after>", FALLING, True),
        ("{MOVE} … to <after>", "Sales fell 20 percent from 50.", False),
        ("{MOVE} … to <after>", "It went to 40.", False),
        ("{MOVE} … (?:to )?<after>", "Sales fell 20 percent from 50.", True),
        ("(?:{NOUN}|{LEVEL}) <after>", "It is 40.", True),
        ("(?: {MOVE})?<after>", "It is 40.", True),
        ("{MOVE}? <after>", "It is 40.", True),
        ("from <before>|to <after>", "It went to 40.", True),
        ("\\(from <before>\\)", "It went to 40.", False),
        ("[(]to <after>", "It went to 40.", True),
        ("o? <after>", "It is 40.", True),
    ],
)
def test_what_a_pattern_needs(pattern: str, text: str, *, is_searched: bool) -> None:
    """It is the words before figures and those of a move, but none that a group makes optional."""
    assert [*likely((pattern,), seen(text))] == [pattern] * is_searched


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (FALLING, "en"),
        ("It rose from 40 to 50, up 25 percent.", "en"),
        ("They were 50, up from 40, a rise of 25 percent.", "en"),
        ("It was 50 (up 25 percent on 40).", "en"),
        ("Der Umsatz sank um 20 Prozent auf 40 von 50.", "de"),
        ("Er stieg von 40 auf 50, ein Plus von 25 Prozent.", "de"),
        ("Es waren 50, 25 Prozent mehr als 40.", "de"),
        ("Le chiffre a reculé de 20 % à 40, contre 50.", "fr"),
    ],
)
def test_no_other_pattern_finds_anything(text: str, language: str) -> None:
    """Some pattern finds something, and all that do are searched."""
    one = seen(text, language)
    patterns = tuple(
        pattern for kind in (change, difference, direction) for pattern in kind.PATTERNS[language]
    )
    finding = {pattern for pattern in patterns if any(matches(pattern, language, one))}
    assert finding
    assert finding <= {*likely(patterns, one)}
