"""What is wrong where a YAML parser stops, as somebody who typed it would say."""

import re
from collections.abc import Sequence

from factcheck.model.problem import Kind

# What the parsers say of a value that needs quotation marks, and a line with one.
UNQUOTED = ("mapping values are not allowed", "cannot start any token")
# What they say of a bracket inside a list or a mapping, and a name with an index.
IN_FLOW = "expected ',' or"
INDEXED = re.compile(r"[^\W\d][\w.]*\[[\w.-]+\]")
VALUE = re.compile(r"\s*(?:- )?\s*(?P<key>[\w-]+): +(?P<value>[^\s{\[].*?)\s*$")


def mistake(text: str, index: int, words: Sequence[str]) -> tuple[Kind, str]:
    """Return what is wrong at a place of a text, and the value that its message takes.

    ``words`` are those of the parser.
    """
    reason = ", ".join(words)
    if text[index : index + 1] == "\t":
        return Kind.TAB_INDENT, reason
    quoted = _in_quotation_marks(text, index, words[-1] if words else "")
    if quoted:
        return Kind.NOT_QUOTED, quoted
    if IN_FLOW in reason:
        _, line = _line_at(text, index)
        if indexed := INDEXED.search(line):
            return Kind.INDEX_IN_FLOW, indexed[0]
    return Kind.NOT_YAML, reason


def _in_quotation_marks(text: str, index: int, problem: str) -> str:
    """Return the value at a place of a text in quotation marks, where they are what it lacks.

    So it is with a colon and a blank in a value, and with a sign that YAML keeps for itself at its
    beginning. Empty where anything else is wrong.
    """
    if not any(words in problem for words in UNQUOTED):
        return ""
    start, written = _line_at(text, index)
    line = VALUE.match(written)
    if line is None or index < start + line.start("value"):
        return ""
    mark = "'" if '"' in line["value"] else '"'
    return f"{line['key']}: {mark}{line['value']}{mark}" if mark not in line["value"] else ""


def _line_at(text: str, index: int) -> tuple[int, str]:
    """Return where the line of a place begins, and the line."""
    start, end = text.rfind("\n", 0, index) + 1, text.find("\n", index)
    return start, text[start : len(text) if end < 0 else end]
