"""Random projects reach every form of a claim file, each often enough to occur in any run."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from factcheck import load
from factcheck.language import understand
from factcheck.language.tokens import SIGN
from tests.projects import Project, projects
from tests.projects import project as drawn_by
from tests.wording import FUNCTIONS, HEDGES, RELATIONS, SCALES, SIGNS, T

SETS = 400
# Of a hundred sets so many at least have each form.
LEAST = 1

Json = dict[str, Any]


def content(project: Project) -> Json:
    """All that the claim files of a project without mistakes say, as one mapping of lists."""
    merged: Json = {"claims": [], "sources": {}, "quantities": {}, "definitions": []}
    for name, text in project.claims.items():
        read: Json
        if name.endswith("jsonl"):
            read = {"claims": [json.loads(line) for line in text.splitlines()]}
        else:
            read = yaml.safe_load(text)
        merged["claims"] += read.get("claims") or []
        merged["sources"] |= read.get("sources") or {}
        merged["quantities"] |= read.get("quantities") or {}
        merged["definitions"] += read.get("definitions") or []
    return merged


def readings(claim: Json) -> list[list[str]]:
    """The statements of each reading, of a claim without readings as one."""
    ways = claim["readings"].values() if "readings" in claim else [claim["says"]]
    return [[way] if isinstance(way, str) else list(way) for way in ways]


def statements(read: Json) -> list[str]:
    """All statements of claims and definitions."""
    return [
        *read["definitions"],
        *(one for claim in read["claims"] for way in readings(claim) for one in way),
    ]


def _keys(of: str, *keys: str) -> Iterator[tuple[str, Callable[[Json], bool]]]:
    """Forms that are keys of the records of a section, which is a list or a mapping."""

    def has(key: str) -> Callable[[Json], bool]:
        def look(read: Json) -> bool:
            records = read[of].values() if isinstance(read[of], dict) else read[of]
            return any(isinstance(record, dict) and key in record for record in records)

        return look

    yield from ((f"{of}: {key}", has(key)) for key in keys)


def _says(pattern: str) -> Callable[[Json], bool]:
    """Whether a statement has what a pattern finds."""
    return lambda read: any(re.search(pattern, one) for one in statements(read))


def _claims(holds: Callable[[Json], bool]) -> Callable[[Json], bool]:
    """Whether a claim is as said."""
    return lambda read: any(map(holds, read["claims"]))


def _accepts(claim: Json, until: str | None) -> bool:
    return any(str(one.get("until"))[:2] == str(until)[:2] for one in claim.get("accept", ()))


CONTENT: Mapping[str, Callable[[Json], bool]] = {
    **dict(
        _keys("sources", "title", "url", "file", "sha256", "language", "published", "set_aside")
    ),
    **dict(_keys("quantities", "unit", "label", "integer", "signed", "between")),
    **dict(
        _keys(
            "claims",
            "source",
            "quote",
            "says",
            "readings",
            "speaker",
            "scenario",
            "draft",
            "as_of",
            "accept",
        )
    ),
    "no source": _claims(lambda claim: "source" not in claim),
    "no quote": _claims(lambda claim: "quote" not in claim),
    "selector": _claims(lambda claim: isinstance(claim.get("quote"), dict)),
    "several statements": _claims(lambda claim: len(readings(claim)[0]) > 1 and "says" in claim),
    "one reading": _claims(lambda claim: len(claim.get("readings", ())) == 1),
    "one reading of several statements": _claims(
        lambda claim: len(claim.get("readings", ())) == 1 and len(readings(claim)[0]) > 1
    ),
    "several readings": _claims(lambda claim: len(claim.get("readings", ())) > 1),
    "several readings of several statements": _claims(
        lambda claim: len(claim.get("readings", ())) > 1 and max(map(len, readings(claim))) > 1
    ),
    "readings alike": _claims(
        lambda claim: any(readings(claim).count(way) > 1 for way in readings(claim))
    ),
    "a statement said twice": lambda read: len({*statements(read)}) < len(statements(read)),
    "several acceptances": _claims(lambda claim: len(claim.get("accept", ())) > 1),
    "acceptance without end": _claims(lambda claim: _accepts(claim, None)),
    "acceptance that is over": _claims(lambda claim: _accepts(claim, "2020")),
    "acceptance that holds": _claims(lambda claim: _accepts(claim, "2030")),
    "a source with nothing but its name": lambda read: None in read["sources"].values(),
    "several sources": lambda read: len(read["sources"]) > 1,
    "a bare unit": lambda read: any(
        isinstance(about, str) for about in read["quantities"].values()
    ),
    "definitions": lambda read: bool(read["definitions"]),
    "a date": lambda read: any(
        (about if isinstance(about, str) else about["unit"]) == "date"
        for about in read["quantities"].values()
    ),
    "a name with dots": _says(r"part\.first"),
    "a name with an index": _says(r"rate\[2025\]"),
    "a name with other letters": _says("größe"),
    **{
        f"relation {one}": _says(rf"(?<![<>!]){re.escape(one)}(?!=) ")
        for one in sorted({*RELATIONS})
    },
    **{f"hedge {one}": _says(rf"(?<!\w){one} (?:[\d-]|{SIGN})") for one in HEDGES},
    "a worded share": _says(r"(half|third|quarters|fifth)\b"),
    "one in some": _says(r"\d in \d"),
    "a share of something": _says(r" of \(?[a-z]"),
    "a tolerance": _says(r" ± "),
    "an age": _says(r"aged \d"),
    "a power": _says(r"\)\^-?\d"),
    "a range with and": _says(r"between \S+ .*and \d"),
    "a range with a dash": _says("\N{EN DASH}"),
    "every index": _says(r"rate\[\*\]"),
    **{f"function {one}": _says(rf"\b{one}\(") for one in FUNCTIONS},
    **{f"scale {one}": _says(rf"\d {one}\b") for one, _ in SCALES},
    **{f"sign {one}": _says(re.escape(one) + r"\d") for one in SIGNS.values()},
    "a range": _says(r"\d to \d"),
    "an exact range": _says(r"exactly \S+ to \S"),
    "a vague range": _says(r"about \S+ to \S"),
    "a range with both units": _says(r"\d (?!to\b)\S+( \S+)? to \d"),
    "a range behind a sign": _says(rf"{SIGN}\d\S* to \d"),
    "grouped digits": _says(r"\d_\d"),
    "an exponent": _says(r"\de\d"),
    "a negative number": _says(r"-\d"),
    "a percentage": _says(r"\d%"),
    "a permille": _says(r"\d‰"),
    "points": _says(r"\d pp\b"),
    "basis points": _says(r"\d bp\b"),
    "a counted noun": _says(r"\d (people|chips)\b"),
    "a quotient of units": _says(r"\d (USD/MWh|MWh/year|USD/people)"),
    "a product of units": _says(r"MW\*year"),
    "a power of a unit": _says(r"km\^2|m²"),
    "a year": _says(r"@\d{4}(?!-)"),
    "a month": _says(r"@\d{4}-\d\d(?!-)"),
    "a day": _says(r"@\d{4}-\d\d-\d\d"),
    "a stated multiple": _says(r"\d times "),
    "a range of multiples": _says(r"\d to \d+ times "),
    "a vague multiple": _says(r"about 4 times "),
    "a sum": _says(r" \+ "),
    "a difference": _says(r" - "),
    "a product": _says(r" \* "),
    "a quotient": _says(r" / "),
    "growth": _says(r"\* \(1 [+-] "),
    "a negative": _says(r"-\("),
    "parentheses": _says(r"\(\w"),
}
FILES: Mapping[str, Callable[[Project], bool]] = {
    **{
        suffix: lambda one, suffix=suffix: any(name.endswith(suffix) for name in one.claims)  # type: ignore[misc]
        for suffix in (".yaml", ".yml", ".json", ".jsonl")
    },
    **{
        suffix: lambda one, suffix=suffix: any(name.endswith(suffix) for name in one.texts)  # type: ignore[misc]
        for suffix in (".txt", ".md", ".html", ".pdf")
    },
    "several files": lambda one: len(one.claims) > 1,
    "a text that is not there": lambda one: (
        ".txt" in "".join(one.claims.values()) and not one.texts
    ),
    "some rules": lambda one: bool(one.settings.select),
}


@settings(max_examples=settings().max_examples // 2)
@given(projects(linear=False))
def test_without_mistakes_everything_is_understood(
    tmp_path_factory: pytest.TempPathFactory, project: Project
) -> None:
    """What is drawn without a mistake has none, in whatever format and style it is written."""
    folder = tmp_path_factory.mktemp("project")
    for name, text in project.claims.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    corpus = load.read([folder])
    assert not corpus.problems
    assert not understand(corpus).problems
    assert len(corpus.claims) == len(content(project)["claims"])


def test_every_form_is_reached() -> None:
    """Each form of claim files, claims and statements is in at least one of a hundred sets."""
    met: Counter[str] = Counter()
    chance = Random(5)  # noqa: S311 - so that each run draws the same

    def pick(options: Sequence[T]) -> T:
        return chance.choice(options)

    for _ in range(SETS):
        drawn = drawn_by(pick, linear=False, most=8)
        read = content(drawn)
        met.update(form for form, holds in CONTENT.items() if holds(read))
        met.update(form for form, holds in FILES.items() if holds(drawn))
    rare = {form: met[form] for form in (*CONTENT, *FILES) if met[form] * 100 < LEAST * SETS}
    assert not rare, rare
