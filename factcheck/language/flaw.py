"""The error with which this package's functions report a bad text; it never leaves the package."""

from typing import NamedTuple

from factcheck.model.problem import Kind

# A longer stretch of text is shortened where it is shown.
SHOWN = 60


class Flaw(NamedTuple):
    """What is wrong with a text: its kind, its place, and the values that its sentence needs.

    ``instead`` is the whole text as it was probably meant; empty where nothing can be guessed.
    """

    kind: Kind
    start: int
    end: int
    values: tuple[str, ...] = ()
    instead: str = ""


class BadTextError(Exception):
    """A statement, a literal or a unit cannot be understood, for these reasons.

    There are none where the reason is reported elsewhere: at the declaration of a quantity that the
    text mentions.
    """

    def __init__(self, *flaws: Flaw) -> None:
        super().__init__(*flaws)
        self.flaws = flaws


def bad(kind: Kind, start: int, end: int, *values: str, instead: str = "") -> BadTextError:
    """Return the error with one flaw."""
    return BadTextError(Flaw(kind, start, end, values, instead))


def replaced(text: str, start: int, end: int, new: str) -> str:
    """Return a text with another stretch in place of one; a word behind a digit has a blank."""
    blank = " " if new[:1].isalpha() and text[:start][-1:].isdigit() else ""
    return f"{text[:start]}{blank}{new}{text[end:]}"


def shortened(text: str) -> str:
    """Return a stretch of text, shortened where it is too long for a sentence."""
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "\N{HORIZONTAL ELLIPSIS}"
