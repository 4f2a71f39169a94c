"""The things that have one value each."""

from typing import NamedTuple

from factcheck.model.span import Span, Text
from factcheck.model.table import Rate


class Quantity(NamedTuple):
    """A named thing with one value in all files, as declared.

    ``unit`` is ``date`` for a moment in time. ``integer`` is ``None`` where the declaration does
    not say whether its values are whole numbers. ``read``: nobody declared it, it is a figure that
    a text was read as. ``query`` or ``rate`` is what its value, or that of each index of it, is
    calculated from; ``rounded``: such a value is rounded at its last place.
    """

    name: str
    span: Span
    unit: Text
    label: str | None = None
    integer: bool | None = None
    signed: bool = False
    between: Text | None = None
    read: bool = False
    query: Text | None = None
    rate: Rate | None = None
    rounded: bool = False
