"""A text by lines, as an editor shows them."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import overload

FEED, RETURN = "\n", "\r"
BREAK = re.compile(r"\r\n?|\n")


class Lines(Sequence[str]):
    """The lines of a text, without their ends: a line feed, a carriage return, or both.

    The text is kept once, and beside it only the offset of each line: a line is cut out when it is
    asked for, and of a line that may be very long, only the ``part`` that is needed.
    """

    __slots__ = ("starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = array("Q", [0])
        self.starts.extend(_ends(text))

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        numbers = range(len(self.starts))[index]
        if isinstance(numbers, range):
            return [self.part(number) for number in numbers]
        return self.part(numbers)

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Lines) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    def part(self, index: int, start: int = 0, end: int | None = None) -> str:
        """Return the characters of a line from ``start`` up to ``end``, as far as it has them."""
        first, last = self.starts[index], self._end(index)
        end = last if end is None else min(first + max(end, 0), last)
        return self.text[first + max(start, 0) : end]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of the character at an offset, both counted from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of the character at a line and a column: what ``place`` reverses."""
        return self.starts[line - 1] + column - 1

    def width(self, index: int) -> int:
        """Return the number of characters of a line."""
        return self._end(index) - self.starts[index]

    def _end(self, index: int) -> int:
        """Return the offset behind the last character of a line."""
        if index + 1 == len(self.starts):
            return len(self.text)
        end = self.starts[index + 1] - 1
        return (
            end - 1
            if self.text[end] == FEED and self.text.endswith(RETURN, self.starts[index], end)
            else end
        )


def _ends(text: str) -> Iterator[int]:
    """Yield the offset behind the end of each line but the last."""
    if RETURN in text:
        yield from (match.end() for match in BREAK.finditer(text))
        return
    # As nearly always; `find` passes over a long line many times faster than a pattern does.
    end = text.find(FEED) + 1
    while end:
        yield end
        end = text.find(FEED, end) + 1
