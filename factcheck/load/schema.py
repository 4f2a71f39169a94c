"""The only module that imports pydantic: the claim file as JSON Schema.

The schema is for editors and for programs that write claim files.

Models are made from the tables in ``records``, by which files are read: importing pydantic takes
longer than reading an article's claims, and the reader knows where each value stands.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, create_model, model_validator
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from factcheck.load import quantities, records
from factcheck.load.shapes import (
    Each,
    Matching,
    Record,
    boolean,
    day,
    label,
    period,
    text,
    verbatim,
    words,
)

# All values are read as text, so that a number needs no quotation marks where text is asked for.
Unquoted = float | bool
Verbatim = str | Unquoted
Words = Annotated[str, Field(pattern=r"\S")] | Unquoted
Statements = Words | Annotated[list[Words], Field(min_length=1)]

# The names of sources, scenarios, readings and claims.
LABEL = r"^\S(.*\S)?$"
Label = Annotated[str, Field(pattern=LABEL)]
# A word of a quantity's name has letters, digits and "_" of any script and no digit in front.
WORD = r"[^\s\d!-/:-@\[-^`{-~][^\s!-/:-@\[-^`{-~]*"
Name = Annotated[str, Field(pattern=rf"^{WORD}(\.{WORD})*(\[[^\s\[\]]+\])?$")]
Year = Annotated[int, Field(ge=1000, le=9999)]
Period = Annotated[str, Field(pattern="^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")] | Year

TYPES: dict[Any, Any] = {
    text: Words,
    words: Words,
    verbatim: Verbatim,
    boolean: bool,
    day: date,
    period: Period,
    label: Label | Unquoted,
    records.identity: Annotated[str, Field(pattern=r"^[^\s=#]([^#]*[^\s#])?$")] | Unquoted,
    records.statements: Statements,
    records.readings: Annotated[dict[Label, Statements], Field(min_length=1)],
}
"""The type that pydantic has for each shape; shapes of records are added once these are models."""


class _Record(BaseModel):
    """A mapping with these keys and no others; a key without a value counts as absent."""

    model_config = ConfigDict(extra="forbid", strict=True)


def _either(first: str, second: str) -> type[_Record]:
    """Return the rule of a record that has exactly one of two keys."""

    class Either(_Record):
        model_config = ConfigDict(
            json_schema_extra={"oneOf": [{"required": [first]}, {"required": [second]}]}
        )

        @model_validator(mode="after")
        def _has_one(self) -> Self:
            if (getattr(self, first, None) is None) == (getattr(self, second, None) is None):
                message = f"either {first} or {second}"
                raise ValueError(message)
            return self

    return Either


def _not_both(first: str, second: str) -> type[_Record]:
    """Return the rule of a record that has not both of two keys."""

    class NotBoth(_Record):
        model_config = ConfigDict(json_schema_extra={"not": {"required": [first, second]}})

        @model_validator(mode="after")
        def _has_not_both(self) -> Self:
            if getattr(self, first, None) is not None and getattr(self, second, None) is not None:
                message = f"{first} or {second}"
                raise ValueError(message)
            return self

    return NotBoth


def _model(
    name: str,
    record: Record,
    base: type[BaseModel] = _Record,
    types: Mapping[str, Any] | None = None,
) -> Any:  # noqa: ANN401 - a class that is made at run time
    """Return the model of a record; ``types`` are those of keys whose values are left to others."""
    fields: dict[str, Any] = {}
    for key, (shape, meaning, required, examples, choices) in record.keys.items():
        kind = types[key] if types and key in types else _type_of(shape)
        if choices:
            kind = Literal[tuple(choices)]
        described = Field(title=_title(key), description=meaning, examples=[*examples] or None)
        if required:
            fields[key] = Annotated[kind, described], ...
        else:
            fields[key] = Annotated[kind | None, described], None
    return create_model(name, __base__=base, __doc__=record.meaning, __module__=__name__, **fields)


def _title(name: str) -> str:
    """Return the name of a key or a record as a title: ``as_of`` as "As of"."""
    return re.sub("_|(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _type_of(shape: Any) -> Any:  # noqa: ANN401 - pydantic's types are values of many kinds
    if isinstance(shape, Matching):
        return Annotated[str, Field(pattern=f"^{shape.pattern}$")]
    return _listed(_type_of(shape.shape)) if isinstance(shape, Each) else TYPES[shape]


def _listed(item: Any) -> Any:  # noqa: ANN401 - as above
    return list[item]


def _named(name: Any, value: Any) -> Any:  # noqa: ANN401 - as above
    return dict[name, value]


Selector = _model("Selector", records.SELECTOR)
TYPES[records.quote] = Words | Selector
SetAside = _model("SetAside", records.SET_ASIDE)
TYPES[records.set_aside] = SetAside
Acceptance = _model("Acceptance", records.ACCEPTANCE)
TYPES[records.acceptance] = Acceptance
Source = _model("Source", records.SOURCE)
TYPES[quantities.on_day] = date
TYPES[quantities.over_period] = Period
Rate = _model("Rate", quantities.RATE, _either("on", "over"))
TYPES[quantities.rate] = Rate
TYPES[quantities.columns] = Annotated[dict[Name, Words], Field(min_length=1)]
Table = _model("Table", quantities.TABLE)
Quantity = _model("Quantity", quantities.QUANTITY, _not_both("query", "rate"))
Claim = _model("Claim", records.CLAIM, _either("says", "readings"))
ClaimFile = _model(
    "ClaimFile",
    records.FILE,
    types={
        "sources": _named(Label, Source | None),
        "quantities": _named(Name, Words | Quantity),
        "tables": _named(Name, Table),
        "scenarios": _named(Label, Words),
        "claims": _listed(Claim),
    },
)


class _WithoutDefaults(GenerateJsonSchema):
    """JSON Schema in which what may be absent has no default, which an editor would fill in."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema of a value that is there."""
        return self.generate_inner(schema["schema"])


ID = "urn:factcheck-lint:claim-file"
"""The name of the schema. It is no address: nothing is to be fetched."""


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a claim file."""
    made = ClaimFile.model_json_schema(schema_generator=_WithoutDefaults)
    described: dict[str, Any] = _in_one(made)
    for record in (described, *described["$defs"].values()):
        record["title"] = _title(record["title"])
    return {"$schema": _WithoutDefaults.schema_dialect, "$id": ID, **described}


def _in_one(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Return a schema whose alternatives of different types are one schema with several types.

    It means the same, since each keyword concerns one type. An editor shows the title of a key once
    for each alternative.
    """
    if isinstance(schema, list):
        return [_in_one(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    changed = {
        # What stands in an example is no schema.
        key: value if key == "examples" else _in_one(value)
        for key, value in schema.items()
    }
    if "patternProperties" in changed:
        changed["additionalProperties"] = False
    alternatives = changed.pop("anyOf", None)
    return {**changed, **_merged(alternatives)} if alternatives else changed


def _merged(alternatives: list[dict[str, Any]]) -> dict[str, Any]:
    """Return alternatives as one schema, beside those that are described elsewhere."""
    typed = [one for one in alternatives if isinstance(one.get("type"), str) and "enum" not in one]
    others = [one for one in alternatives if one not in typed]
    if len({one["type"] for one in typed}) < max(len(typed), 1):
        return {"anyOf": alternatives}
    merged: dict[str, Any] = {key: value for one in typed for key, value in one.items()}
    if len(typed) > 1:
        merged["type"] = [one["type"] for one in typed]
    return {"anyOf": [merged, *others]} if others else merged
