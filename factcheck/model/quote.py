"""A passage of a source."""

from typing import NamedTuple

from factcheck.model.span import Text


class Quote(NamedTuple):
    """A passage word for word, with its prefix and suffix where it alone is not unique.

    The W3C Web Annotation model's TextQuoteSelector.
    """

    exact: Text
    prefix: str = ""
    suffix: str = ""
