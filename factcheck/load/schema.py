"""The door to pydantic: the claim file as JSON Schema, for editors and for programs that write claim files.

Files are not read through it: the table of plain functions in ``records`` knows where each value stands and costs no
import. A test holds the two together.
"""

from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

# All values are read as text, so that a number needs no quotation marks where text is asked for.
Unquoted = float | bool
Verbatim = str | Unquoted
Words = Annotated[str, Field(pattern=r"\S")] | Unquoted
Statements = Words | Annotated[list[Words], Field(min_length=1)]

# What sources, scenarios, readings and claims are called.
LABEL = r"^\S(.*\S)?$"
Label = Annotated[str, Field(pattern=LABEL)]
# A word of a quantity's name has letters, digits and "_" of any script and no digit in front.
WORD = r"[^\s\d!-/:-@\[-^`{-~][^\s!-/:-@\[-^`{-~]*"
Name = Annotated[str, Field(pattern=rf"^{WORD}(\.{WORD})*(\[[^\s\[\]]+\])?$")]


class _Record(BaseModel):
    """A mapping with these keys and no others; a key without a value counts as absent."""

    model_config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)


class Selector(_Record):
    """A passage that is not unique by itself (the W3C's TextQuoteSelector)."""

    exact: Words
    """The words of the source."""
    prefix: Verbatim | None = None
    """What stands before them."""
    suffix: Verbatim | None = None
    """What stands after them."""


Quote = Words | Selector
Year = Annotated[int, Field(ge=1000, le=9999)]


class SetAside(_Record):
    """A passage whose figures need no claim."""

    quote: Quote
    reason: Words


class Source(_Record):
    """A text that claims are taken from."""

    title: Words | None = None
    url: Words | None = None
    file: Words | None = None
    """The text itself: relative to this file or to a directory of the source path; it may be absent."""
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None = None
    """The digest of the text that the quotes were taken from."""
    language: Annotated[str, Field(pattern="^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")] | None = None
    """A BCP 47 tag such as en or de; it decides how numbers in the text are read."""
    published: Annotated[str, Field(pattern="^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")] | Year | None = None
    """A day, a month or a year."""
    set_aside: list[SetAside] | None = None
    """Passages whose figures need no claim."""


class Quantity(_Record):
    """A thing that has one value in all files."""

    unit: Words
    """A unit such as MW or USD/year, a counted noun such as people, 1 for plain ratios, or date."""
    label: Words | None = None
    """What it is, for people."""
    integer: bool | None = None
    """Whether its value is a whole number."""
    signed: bool | None = None
    """Whether its value can be below zero."""
    between: Words | None = None
    """What is plausible: two numbers with "to" between them, taken exactly."""


class Acceptance(_Record):
    """A finding that is accepted."""

    rule: Words
    reason: Words
    until: date | None = None
    """The last day on which it is accepted."""


class Claim(_Record):
    """A passage of a source and what it says: either statements that all hold, or readings of which one does."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["says"]}, {"required": ["readings"]}]})

    id: Annotated[str, Field(pattern=r"^[^\s=#]([^#]*[^\s#])?$")] | Unquoted
    source: Label | Unquoted | None = None
    """Whose claim it is; needed unless this file declares exactly one source."""
    quote: Quote | None = None
    says: Statements | None = None
    """One statement, or a list of which all hold."""
    readings: Annotated[dict[Label, Statements], Field(min_length=1)] | None = None
    """What the wording may mean, by name: at least one of them holds."""
    speaker: Words | None = None
    """Who says so, if not the source in its own voice."""
    scenario: Label | Unquoted | None = None
    """The hypothesis under which alone it holds."""
    draft: bool | None = None
    """Whether a person has yet to look at it."""
    as_of: date | None = None
    """The day that the figures are of; told, never computed with."""
    accept: list[Acceptance] | None = None
    """Findings about this claim that are accepted."""

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if (self.says is None) == (self.readings is None):
            message = "either says or readings"
            raise ValueError(message)
        return self


class ClaimFile(_Record):
    """A claim file of factcheck; in a JSON Lines file each line is one claim."""

    sources: dict[Label, Source | None] | None = None
    quantities: dict[Name, Words | Quantity] | None = None
    """The things claims are about: their unit, or more about them."""
    scenarios: dict[Label, Words] | None = None
    """Hypotheses that claims may be made under, in words."""
    definitions: list[Words] | None = None
    """Statements that the editor holds true: never blamed, always named."""
    claims: list[Claim] | None = None


class _WithoutDefaults(GenerateJsonSchema):
    """JSON Schema in which what may be absent has no default, which an editor would fill in."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """The schema of a value that is there."""
        return self.generate_inner(schema["schema"])


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a claim file."""
    return {
        "$schema": _WithoutDefaults.schema_dialect,
        **ClaimFile.model_json_schema(schema_generator=_WithoutDefaults),
    }
