"""Tells which functions are too complex to read: ``python -m tests.complexity FOLDER …``.

The measure is McCabe's ("A complexity measure", 1976), as radon counts: a point for each branch and
loop, also for those in expressions, and for each boolean operator. ruff's C901 does not do: it does
not count boolean operators, so that a condition of five parts is none the worse for it.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from radon.complexity import cc_visit
from radon.visitors import Class

MOST = 15
"""A function of more cases than this cannot be kept in mind at once."""

LATER = {
    Path(f"factcheck/recognise/{name}.py")
    for name in [
        "apart",
        "clock",
        "hedging",
        "measures",
        "moments",
        "numerals",
        "quantities",
        "scaling",
        "settle",
    ]
}
"""Modules whose functions are still told as the cases of a grammar, one after the other."""


def too_complex(file: Path) -> Iterator[str]:
    """The functions of a file that are too complex: place, name and complexity."""
    for block in cc_visit(file.read_text(encoding="utf-8")):
        if not isinstance(block, Class) and block.complexity > MOST:
            what = f"{block.fullname} has a complexity of {block.complexity}, more than {MOST}"
            yield f"{file}:{block.lineno}: {what}"


def main(folders: Sequence[str]) -> int:
    """Print what is too complex in some folders; 1 where anything is."""
    files = (file for folder in folders for file in sorted(Path(folder).rglob("*.py")))
    found = [told for file in files if file not in LATER for told in too_complex(file)]
    print(*found, sep="\n", end="\n" if found else "")  # noqa: T201 - a program
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
