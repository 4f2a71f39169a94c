"""The JSON Schema and the reader, held together."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
from pydantic import ValidationError

from factcheck.load import json_schema, quantities, records, schema
from factcheck.load.document import read_document
from factcheck.load.shapes import Record
from factcheck.model.rule import UNREAD
from factcheck.model.span import Text
from factcheck.rules import NAMES

RECORDS: dict[str, Record] = {
    "file": records.FILE,
    "source": records.SOURCE,
    "quantity": quantities.QUANTITY,
    "table": quantities.TABLE,
    "rate": quantities.RATE,
    "claim": records.CLAIM,
    "quote": records.SELECTOR,
    "set_aside": records.SET_ASIDE,
    "accept": records.ACCEPTANCE,
}

# Values of every shape, good in one place or another.
VALUES: list[Any] = [
    *(
        "text",
        "",
        " ",
        "a = 1",
        "2025-07-28",
        "2025-07",
        "2025",
        "20250728",
        "true",
        "en",
        "de-CH",
        "no",
        "x" * 64,
        "ab" * 32,
    ),
    *("a#b", "=a", " a", "a b", "a.b[2025]", "5g", "größe", "a-b", "0 to 1"),
    *(5, 2025, 1.5, True, False, None),
    *([], ["a"], ["a", " "], ["a", None], [[]], [5]),
    *(
        {},
        {"a": "b"},
        {"a": ["b"]},
        {"a": []},
        {" a": "b"},
        {"a": None},
        {"exact": "a"},
        {"exact": "a", "prefix": ""},
    ),
    *(
        {"exact": "a", "suffix": 5},
        {"exact": ""},
        {"prefix": "a"},
        {"unit": "USD"},
        {"a": {"unit": "USD"}},
        {"a": {}},
    ),
    *(
        [{"quote": "a", "reason": "b"}],
        [{"rule": "reading", "reason": "b"}],
        [{"rule": "reading"}],
        [{"id": "a", "says": "b"}],
    ),
]


def whole() -> dict[str, Any]:
    """A claim file with every key of every record."""
    return {
        "sources": {
            "wire": {
                "title": "a",
                "url": "b",
                "file": "c",
                "sha256": "0" * 64,
                "language": "en",
                "published": "2025",
                "set_aside": [{"quote": "a", "reason": "b"}],
            }
        },
        "quantities": {
            "x": {
                "unit": "USD",
                "label": "a",
                "integer": True,
                "signed": False,
                "between": "0 to 1",
                "query": "SELECT 1",
                "rounded": False,
            },
            "z": {
                "unit": "USD/EUR",
                "rate": {"from": "EUR", "to": "USD", "on": "2025-07-28"},
            },
        },
        "tables": {
            "sales": {
                "file": "a.csv",
                "key": "year",
                "columns": {"online": "USD"},
                "rounded": True,
                "sha256": "0" * 64,
                "decimal": ",",
            }
        },
        "scenarios": {"calm": "a"},
        "definitions": ["x > 1"],
        "claims": [
            {
                "id": "a",
                "source": "wire",
                "quote": {"exact": "a", "prefix": "b", "suffix": "c"},
                "says": "x = 1",
                "speaker": "b",
                "scenario": "calm",
                "draft": True,
                "as_of": "2025-07-01",
                "accept": [{"rule": "reading", "reason": "a", "until": "2026-01-01"}],
            }
        ],
    }


def record_in(document: dict[str, Any], name: str) -> dict[str, Any]:
    """A record of a document by its name."""
    claim, source = document["claims"][0], document["sources"]["wire"]
    found: dict[str, dict[str, Any]] = {
        "file": document,
        "source": source,
        "quantity": document["quantities"]["x"],
        "table": document["tables"]["sales"],
        "rate": document["quantities"]["z"]["rate"],
        "claim": claim,
        "quote": claim["quote"],
        "set_aside": source["set_aside"][0],
        "accept": claim["accept"][0],
    }
    return found[name]


def changed() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The whole document with one key of one record left out, or given another value."""
    for name, record in RECORDS.items():
        for key in [*record.keys, "colour"]:
            for value in [..., *VALUES]:
                document = whole()
                place = record_in(document, name)
                if name == "claim" and key == "readings" and value is not ...:
                    del place["says"]
                if value is ...:
                    place.pop(key, None)
                else:
                    place[key] = value
                yield name, key, document


def accepted_by_schema(document: dict[str, Any]) -> bool:
    """Whether a document follows the schema."""
    try:
        schema.ClaimFile.model_validate_json(json.dumps(document))
    except ValidationError:
        return False
    return True


def accepted_by_reader(document: dict[str, Any]) -> bool:
    """Whether the reader finds nothing wrong with a document.

    What its parts have to do with each other is left aside.
    """
    return not read_document("a.claims.json", json.dumps(document)).problems


def accepted_by_client(document: dict[str, Any]) -> bool:
    """Whether a program that knows the printed schema alone takes a document."""
    return CLIENT.is_valid(document)


CLIENT = jsonschema_rs.Draft202012Validator(json_schema(), validate_formats=True)

# The words true and false are languages as far as the reader knows; no source has use for them.
# A rule that does not exist is a warning when it is read, and an editor's error at once.
TOLERATED = {("source", "language"), ("accept", "rule")}


def test_both_accept_the_same() -> None:
    """Whatever is left out, put in or changed, either both take it or neither."""
    assert accepted_by_schema(whole())
    assert accepted_by_reader(whole())
    differences = [
        (name, key, record_in(document, name).get(key, ...))
        for name, key, document in changed()
        if accepted_by_schema(document) != accepted_by_reader(document)
        and (name, key) not in TOLERATED
    ]
    assert differences == []


def test_what_is_read_is_whole() -> None:
    """However wrong a file is, the claims and quantities that are read from it lack nothing."""
    for _, _, document in changed():
        corpus = read_document("a.claims.json", json.dumps(document))
        for claim in corpus.claims:
            assert bool(claim.says) != bool(claim.readings)
            assert all(reading.says for reading in claim.readings)
            assert (type(claim.id), type(claim.draft), type(claim.accept)) == (str, bool, tuple)
        for quantity in corpus.quantities.values():
            assert (type(quantity.unit), type(quantity.signed)) == (Text, bool)
            assert quantity.integer in (True, False, None)


def test_every_key_that_needs_it_is_explained() -> None:
    """The schema says what each record is, and refuses what it does not know."""
    printed = json_schema()
    definitions = printed["$defs"]
    assert isinstance(definitions, dict)
    for definition in (printed, *definitions.values()):
        assert definition["description"]
        assert definition["additionalProperties"] is False
    assert printed["$id"] == "urn:factcheck-lint:claim-file"
    assert printed["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert definitions["Claim"]["oneOf"] == [{"required": ["says"]}, {"required": ["readings"]}]


def test_a_client_takes_what_the_reader_takes() -> None:
    """The schema as it is printed says the same: it is what editors have.

    But that an editor takes a statement, or the day of a rate, whose value is yet to be typed.
    """
    assert accepted_by_client(whole())
    differences = [
        (name, key, record_in(document, name).get(key, ...))
        for name, key, document in changed()
        if accepted_by_client(document) != accepted_by_reader(document)
        and (name, key) not in TOLERATED
    ]
    assert differences == [
        ("quantity", "rate", None),
        ("rate", "on", None),
        ("rate", "over", None),
        ("claim", "says", None),
        ("claim", "readings", None),
    ]


def test_the_schema_is_one() -> None:
    """It is valid under its own meta-schema."""
    assert jsonschema_rs.meta.is_valid(json_schema())


def properties() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key of every record in the printed schema."""
    printed = json_schema()
    for record in (printed, *printed["$defs"].values()):  # type: ignore[attr-defined]
        for key, described in record["properties"].items():
            yield f"{record['title']}: {key}", described


def test_every_key_is_described_once() -> None:
    """An editor shows for each key one title, what it is for, and values that it may have."""
    described = dict(properties())
    assert len(described) == sum(len(record.keys) for record in RECORDS.values())
    for name, key in described.items():
        assert key["title"], name
        assert key["description"].endswith("."), name
        assert key.get("examples") or key.get("enum"), name
        alternatives = key.get("anyOf", [])
        assert not any("title" in one for one in alternatives), name
        assert len([one for one in alternatives if "$ref" not in one]) <= 1, name


def test_examples_are_good() -> None:
    """What the schema gives as an example, the reader takes."""
    for name, record in RECORDS.items():
        for key, described in record.keys.items():
            for example in [*described.examples, *described.choices]:
                document = whole()
                place = record_in(document, name)
                for instead, other in (("readings", "says"), ("over", "on"), ("rate", "query")):
                    if key == instead:
                        del place[other]
                place[key] = example
                assert accepted_by_client(document), (name, key, example)
                assert accepted_by_reader(document), (name, key, example)


def test_every_rule_that_can_be_accepted_is_offered() -> None:
    """The choices of an acceptance are the rules that exist, but those that nothing hides."""
    assert {*records.ACCEPTABLE} == {*NAMES} - UNREAD


@pytest.mark.parametrize(
    "name",
    ["a", "a.b[2025]", "größe", "a b", "5g", "a-b", "a.", "", "a[1", "выручка", "a..b", "a[]"],
)
def test_names_of_quantities(name: str) -> None:
    """The pattern for names says what the reader says."""
    document = {"quantities": {name: "USD"}}
    assert accepted_by_schema(document) == accepted_by_reader(document)
