"""Lines as an editor shows them: they end with a line feed, a carriage return, or both."""

import re

from factcheck.load.node import Place

BREAK = re.compile(r"\r\n?|\n")


def split(text: str) -> list[str]:
    """The lines of a text, without their ends."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def starts(text: str) -> list[int]:
    """The offset at which each line of a text begins."""
    return [0, *(match.end() for match in BREAK.finditer(text))]


def place_at(text: str, offset: int) -> Place:
    """The place before one character of a text."""
    before = split(text[:offset])
    line, column = len(before), len(before[-1]) + 1
    return line, column, line, column
