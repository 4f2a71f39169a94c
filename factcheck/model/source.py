"""The texts that claims are taken from."""

from typing import NamedTuple

from factcheck.model.quote import Quote
from factcheck.model.span import Span, Text


class SetAside(NamedTuple):
    """A passage whose figures need no claim, and why."""

    quote: Quote
    reason: str


class Source(NamedTuple):
    """A published text: its name, and where its wording can be found.

    ``given``: it was given as a text, and no claim file declares it.
    """

    name: str
    span: Span
    title: str | None = None
    url: str | None = None
    file: Text | None = None
    sha256: str | None = None
    language: str | None = None
    published: str | None = None
    set_aside: tuple[SetAside, ...] = ()
    given: bool = False
