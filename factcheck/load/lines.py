"""Lines as an editor shows them: they end with a line feed, a carriage return, or both."""

import re

BREAK = re.compile(r"\r\n?|\n")


def split(text: str) -> list[str]:
    """The lines of a text, without their ends."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def starts(text: str) -> list[int]:
    """The offset at which each line of a text begins."""
    return [0, *(match.end() for match in BREAK.finditer(text))]


def place_at(text: str, offset: int) -> tuple[int, int]:
    """Line and column of one character of a text."""
    before = split(text[:offset])
    return len(before), len(before[-1]) + 1
