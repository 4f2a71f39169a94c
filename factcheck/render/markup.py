"""Markdown's marks: text that marks up nothing, code, lists and tables."""

import re
from collections.abc import Sequence

from factcheck.render.terminal import clean

# The ampersand first, since the others bring their own; a number sign would link to an issue.
ENTITIES = {"&": "&amp;", "#": "&#35;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}


def escape(text: str) -> str:
    """Return text that Markdown and HTML show as it is, on one line, inside a table too."""
    text = clean(" ".join(text.split()))
    for character, entity in ENTITIES.items():
        text = text.replace(character, entity)
    # An underscore inside a word marks up nothing, and names are full of them.
    return re.sub(r"[\\`*\[\]~]|(?<!\w)_|_(?!\w)", r"\\\g<0>", text)


def code_span(text: str) -> str:
    """Return text as a code span.

    A bar becomes its look-alike, since it would end a table's cell even here.
    """
    text = clean(" ".join(text.split())).replace("|", "∣")  # noqa: RUF001 - looks like a bar and ends no cell
    longest = max(map(len, re.findall("`+", text)), default=0)
    if not longest:
        return f"`{text or ' '}`"
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}"


def bulleted_list(items: Sequence[str]) -> str:
    """Return items as a bulleted list."""
    return "\n".join(f"- {item}" for item in items)


def code_block(lines: Sequence[str]) -> str:
    """Return lines as a code block, with a fence longer than any in them."""
    text = "\n".join(clean(line) for line in lines)
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}text\n{text}\n{fence}"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table with its heads and rows."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
