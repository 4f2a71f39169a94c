"""What is replaced in a text."""

from typing import NamedTuple


class Stretch(NamedTuple):
    """A part ``[start:end]`` of a text, and the words to stand there."""

    start: int
    end: int
    words: str
