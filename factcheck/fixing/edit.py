"""Edits of files, what they are made from, and why there are none."""

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import NamedTuple

from factcheck.model.anchor import Evidence
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage
from factcheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of a file and the text to replace it."""

    span: Span
    text: str


class Known(NamedTuple):
    """What was read, where its quotes stand, and the figures of the texts."""

    corpus: Corpus
    evidence: Evidence = Evidence()
    coverage: Coverage = Coverage()


class Why(StrEnum):
    """Why a repair cannot be carried out."""

    FOLDED = auto()  # its statement or quote stands folded or escaped in the file
    UNSAYABLE = auto()  # the figure cannot be said in the words that it has
    UNFOUND = auto()  # its figure is not in the quote, or there several times
    MARKED_UP = auto()  # there is markup between the characters of the figure
    SEVERAL = auto()  # several sentences or readings say it
