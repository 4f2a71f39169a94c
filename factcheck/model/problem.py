"""What is wrong with the input, as data: the kind, the place, and the words for its sentence."""

from enum import StrEnum, auto
from typing import NamedTuple

from factcheck.model.span import Span


class Kind(StrEnum):
    """Every way in which input can be bad; the rule that reports a kind has its sentence."""

    # invalid-file: the file itself
    UNREADABLE_FILE = auto()  # reason
    # why: outside (the project and the source path) | disguised (what a link leads to)
    NOT_FOLLOWED = auto()
    # the file as it is named, what the system said; why: name | system | outside | disguised
    NOT_INCLUDED = auto()
    NOT_UTF8 = auto()  # offset of the first bad byte
    NO_TEXT = auto()  # what kind of file it is
    FILE_TOO_LARGE = auto()  # size, limit
    EMPTY_FILE = auto()
    NOT_YAML = auto()  # what the reader said
    NOT_QUOTED = auto()  # the key and its value as they should be written
    INDEX_IN_FLOW = auto()  # the name with its index
    TAB_INDENT = auto()
    ALIAS = auto()  # the alias or anchor as written
    TAG = auto()  # the tag as written
    SEVERAL_DOCUMENTS = auto()
    TOO_DEEP = auto()  # limit
    DUPLICATE_KEY = auto()  # key
    BAD_COMMENT = auto()  # what a comment of a text says to us
    # invalid-file: the schema
    UNKNOWN_KEY = auto()  # key, nearest known key or ""
    MISSING_KEY = auto()  # key, where
    WRONG_SHAPE = auto()  # key, what was expected, what stands there
    DUPLICATE_ID = auto()  # id, where the first is
    DECLARED_DIFFERENTLY = auto()  # what (quantity | source | scenario), name, where the first is
    BAD_NAME = auto()  # name, why (a word for what is wrong with it)
    CONFUSABLE_NAME = auto()  # name, the declared name that it looks like
    # invalid-file: a statement
    SYNTAX = auto()  # what was expected, what stands there or "" at the end
    # as written, why: range (a hyphen) | power (of what?) | equals | times | growth | date |
    # vague | tolerance | several (statements in one) | of (what is no share) | share (over one)
    OTHER_FORM = auto()
    EVERY_INDEX = auto()  # the name with [*]
    SEVERAL_RELATIONS = auto()  # the two statements to write instead
    NO_QUANTITY = auto()  # the statement
    STATEMENT_TOO_LONG = auto()  # length, limit
    TOO_MANY_OPERATORS = auto()  # limit
    TOO_HIGH_POWER = auto()  # as written, limit
    NUMBER_TOO_LONG = auto()  # digits when written out, limit
    DECIMAL_COMMA = auto()  # as written, what to write
    AMBIGUOUS_SCALE = auto()  # as written, what to write
    # hedge, why: range (before one) | sign (of a number that is not above zero) | age (of what is
    # no time) | tolerance (before one)
    UNKNOWN_HEDGE_USE = auto()
    BAD_DATE = auto()  # as written
    DIVISION_BY_ZERO = auto()  # divisor as written
    FRACTION_OF_WHOLE = auto()  # figure as written, a quantity that it is for, its unit
    # unknown-name
    # name, nearest or "", what else it is: unit | look-alike (of the nearest) | ""
    UNKNOWN_QUANTITY = auto()
    # name, its file, nearest index or its column, its row, why: row (there is none) | none (in any
    # row) | empty (nothing stands there) | key (a query gives none)
    NO_CELL = auto()
    UNKNOWN_SOURCE = auto()  # name, nearest or ""
    UNKNOWN_SCENARIO = auto()  # name, nearest or ""
    # unit-mismatch
    UNKNOWN_UNIT = auto()  # unit, nearest or "", what to write where a quantity was meant, or ""
    NOT_A_SCALE = auto()  # as written, what to write
    OFFSET_TEMPERATURE = auto()  # unit
    # left as written, its dimension, right, its dimension, the missing factor or "", the side that
    # lacks it or "", what to write for the literal among them or ""
    DIMENSIONS_DIFFER = auto()
    # the operation as written, what is allowed, what to write for the literal in it or ""
    DATE_ARITHMETIC = auto()
    # stale-evidence
    # file as written, what the system says or its size, why: absent | no file | outside | disguised
    # | pattern | format | large | system
    NO_DATA = auto()
    DATA_CHANGED = auto()  # file as written, how its digest begins, how the recorded one does
    # file as written, what is missing or what DuckDB says, what is there or "", why: column | twice
    # | failed
    BAD_TABLE = auto()
    # file, row, column, what stands there, why: number | either | other | date
    BAD_CELL = auto()
    # file, row, what names it, why: name (no index of the language) | twice (another row, first)
    BAD_ROW = auto()
    TOO_MANY_ROWS = auto()  # file as written, limit
    # what DuckDB or we say of it, why: refused | volatile | failed | shape | value | name
    BAD_QUERY = auto()
    # the rate, what is known of it, why: currency | before | after
    NO_RATE = auto()
    NO_ENGINE = auto()  # what needs it, what installs it
    # inverted-range
    INVERTED_RANGE = auto()  # as written, what to write


class Problem(NamedTuple):
    """One thing wrong with the input.

    ``values`` fill the sentence of its kind, in the order noted beside the kind. ``instead`` is the
    statement as it was probably meant, one that can be read; empty where nothing can be guessed.
    """

    kind: Kind
    span: Span
    values: tuple[str, ...] = ()
    claim: str | None = None
    instead: str = ""
