"""Texts of claim files changed as they stand there: plain, in quotation marks, or folded."""

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.fixing.edit import Edit, Known, Why
from factcheck.model.lines import Lines
from factcheck.model.span import Span, Text

# What a plain text of YAML cannot have in brackets, and what nowhere or not at its beginning.
_FLOW = re.compile(r"[,\[\]{}]")
_UNSAFE = re.compile(r"^[\s&*!|>'\"%@`{}\[\],#?:-]|: |:$| #|\s$|^$|^[\d.+~-]+$")


class Piece(NamedTuple):
    """A part ``[start:end]`` of a prose, and the words that replace it."""

    start: int
    end: int
    text: str


def replaced(text: str, pieces: Sequence[Piece], offset: int = 0) -> str:
    """Return a text that begins at an offset with its pieces replaced."""
    for start, end, new in reversed(pieces):
        text = text[: start - offset] + new + text[end - offset :]
    return text


def edits(known: Known, quote: Text, pieces: Sequence[Piece]) -> list[Edit | Why]:
    """Return the edits of parts of a quote, which may stand folded or escaped in its file.

    One that gets words that need quotation marks is written anew.
    """
    lines = known.corpus.lines.get(quote.span.file)
    if lines is None:
        return [Why.FOLDED]
    if not quote.literal:
        return [_hidden(lines, quote, piece) for piece in pieces]
    words = replaced(quote.value, pieces)
    told = in_its_style(lines, quote.span, words)
    if told != words and not _mark(lines, quote.span):
        return [Edit(quote.span, told)]
    return [
        Edit(quote.at(start, end), _escaped(lines, quote.span, new)) for start, end, new in pieces
    ]


def _hidden(lines: Lines, quote: Text, piece: Piece) -> Edit | Why:
    """Return the edit of a part of a quote whose characters stand in its file only once."""
    first, last = _offsets(lines, quote.span)
    raw, old = lines.text[first:last], quote.value[piece.start : piece.end]
    at = raw.find(old)
    if at < 0 or raw.find(old, at + 1) >= 0:
        return Why.FOLDED
    at += first
    return Edit(
        Span(quote.span.file, *lines.place(at), *lines.place(at + len(old))),
        _escaped(lines, quote.span, piece.text),
    )


def _offsets(lines: Lines, span: Span) -> tuple[int, int]:
    return lines.offset(span.line, span.column), lines.offset(span.end_line, span.end_column)


def _mark(lines: Lines, span: Span) -> str:
    """Return the quotation mark before a place; empty where there is none."""
    at = lines.offset(span.line, span.column) - 1
    mark = lines.text[at : at + 1] if at >= 0 else ""
    return mark if mark in {'"', "'"} else ""


def _escaped(lines: Lines, span: Span, new: str) -> str:
    """Return words as they stand within the quotation marks of a place."""
    mark = _mark(lines, span)
    if mark == '"':
        return json.dumps(new, ensure_ascii=False)[1:-1]
    return new.replace("'", "''") if mark else new


def in_its_style(lines: Lines, span: Span, words: str) -> str:
    """Return all words of a text as they stand within the quotation marks of a place.

    They get such where they need them.
    """
    before = lines.part(span.line - 1, 0, span.column - 1)
    is_flow = "{" in before or "[" in before
    unsafe = _UNSAFE.search(words) or (is_flow and _FLOW.search(words))
    if not _mark(lines, span) and unsafe:
        return json.dumps(words, ensure_ascii=False)
    return _escaped(lines, span, words)
