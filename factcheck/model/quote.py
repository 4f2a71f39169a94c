"""A passage of a source."""

from dataclasses import dataclass

from factcheck.model.span import Text


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage word for word, with what stands before and after it where it alone is not unique.

    The W3C Web Annotation model's TextQuoteSelector.
    """

    exact: Text
    prefix: str = ""
    suffix: str = ""
