"""How to write to a terminal: its width and colours."""

from typing import NamedTuple

# SGR parameters of ECMA-48, by what a piece of text is.
COLORS = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "accepted": "2",
    "help": "1;32",
    "hint": "1;36",
    "frame": "1;34",
    "strong": "1",
    "faint": "2",
    "good": "1;32",
}


class Style(NamedTuple):
    """The width to stay within, whether to use colours, and whether to show findings alone."""

    width: int = 100
    color: bool = False
    quiet: bool = False

    def paint(self, role: str, text: str) -> str:
        """Return a text in the colour of its role, where colours are wanted."""
        return f"\x1b[{COLORS[role]}m{text}\x1b[0m" if self.color and text else text
