"""The things that have one value each."""

from typing import NamedTuple

from factcheck.model.span import Span, Text


class Quantity(NamedTuple):
    """A named thing with one value in all files, as declared.

    ``unit`` is ``date`` for a moment in time.
    """

    name: str
    span: Span
    unit: Text
    label: str | None = None
    integer: bool = False
    signed: bool = False
    between: Text | None = None
