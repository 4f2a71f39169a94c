"""Texts that are one literal and nothing else: bands, and figures of texts in our own words."""

import re

from factcheck.language import mistakes
from factcheck.language.grammar import check_length
from factcheck.language.tokens import AFTER, END, FUNCTION, MINUS, NAME, OPEN, OPERAND


def parse_literal(text: str) -> re.Match[str]:
    """Return the match of a text that is one literal or date and nothing else.

    Raises:
        BadTextError: where it is not; with offsets into the text.
    """
    check_length(text)
    match = OPERAND.match(text)
    if match is None or match.lastindex in (NAME, OPEN, MINUS, FUNCTION):
        raise mistakes.unexpected(text, len(text) - len(text.lstrip()), mistakes.NUMBER_WANTED)
    after = AFTER.match(text, match.end())
    if after is None:
        raise mistakes.no_operator(text, match.end(), match)
    if after.lastindex != END:
        raise mistakes.unexpected(text, after.start(after.lastindex or 0), mistakes.NOTHING)
    return match
