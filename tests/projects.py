"""Random whole projects: claim files in every format and form, quoted texts, settings, mistakes.

What the claims say is a ``Case``, so that claims meet; around it is all else that a claim file may
hold.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import yaml
from hypothesis import strategies as st

from factcheck.config import Settings
from factcheck.model.rule import Severity
from tests.mistakes import damaged, mistaken
from tests.strategies import Case, case, picking
from tests.wording import Pick

Json = dict[str, Any]

SOURCES = ("wire", "the paper", "ministry")
SPEAKERS = (None, None, None, None, "the mayor", "a critic")
DAYS = ("2025-07-01", "2024-12-31", "2026-01-15")
LABELS = (None, None, "what it comes to", "Anzahl [der] *Züge*")
WORDS = ("it is {}", "about {} of it, it says", "so {}.", "es sind {}", "{}", "rund {}, heißt es")
# Sentences with figures that no claim says, and some that repeat.
SENTENCES = (
    "It was founded in 1987.",
    "Nobody knows why.",
    "On 28 July 2025 some 1.5 million people, 20 to 30 percent, came.",
    "Am 28. Juli 2025 kamen rund 1,5 Mio. Euro, also 20 bis 30 Prozent.",
    "One in five, three quarters, 3/4, §5 and $15 to 25 billion.",
    "It is 7 km away and costs €3.50; 12:30, 2nd floor, model T-1000.",
)
ACCEPTED = (
    "contradiction",
    "source-conflict",
    "disputed",
    "boundary",
    "untested",
    "reading",
    "quote-missing",
    "no-rule",
)
FORMS = (".claims.yaml", ".claims.yml", ".claims.json", ".claims.yaml")
RULES = ((), (), (), ("contradiction",), ("untested", "boundary", "unclaimed-figure"))

# Seconds, for budgets that are to be counted work alone: on a busy machine a clock cuts off now
# this, now that.
PATIENCE = 600.0
PLAIN = {True: "true", False: "false", None: "null"}


@dataclass(frozen=True)
class Project:
    """Claim files and source texts by their names, and how they are checked."""

    claims: Mapping[str, str]
    texts: Mapping[str, str]
    settings: Settings


@st.composite
def projects(
    draw: st.DrawFn, *, linear: bool = True, most: int = 8, wrong: bool = False
) -> Project:
    """Projects with up to ``most`` claims.

    ``wrong`` ones have mistakes in their statements, their structure or their text.
    """
    return project(picking(draw), linear=linear, most=most, wrong=wrong)


def project(pick: Pick, *, linear: bool, most: int, wrong: bool = False) -> Project:
    """Draw one project."""
    content, texts = _Writer(pick, case(pick, linear=linear, most=most)).written()
    if wrong and pick((True, True, False)):
        content = mistaken(pick, content)
    files = _split(pick, content)
    if wrong:
        files = {
            name: damaged(pick, text) if pick((False, False, True)) else text
            for name, text in files.items()
        }
    return Project(files, texts, _settings(pick))


def _settings(pick: Pick) -> Settings:
    """Settings whose budgets are counted work alone, and anything else that bears on the report."""
    return Settings(
        workers=1,
        timeout=PATIENCE,
        rlimit=200_000,
        max_sets=pick((20, 20, 1)),
        max_corrections=pick((20, 20, 1)),
        about=pick((Fraction(1, 10), Fraction(1, 10), Fraction(1, 3))),
        select=pick(RULES),
        ignore=pick(RULES),
        fail_on=pick((Severity.ERROR, Severity.ERROR, Severity.WARNING, Severity.NOTE)),
    )


class _Dumper(yaml.SafeDumper):
    """Writes true, false and nothing plainly in any style, and repeated values both times."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - whatever it is
        """Return True: claim files have no aliases."""
        return True

    def represent_plainly(self, value: bool | None) -> yaml.ScalarNode:
        """Represent one of the three."""
        return self.represent_scalar(
            f"tag:yaml.org,2002:{'null' if value is None else 'bool'}", PLAIN[value], style=""
        )


for _kind in (bool, type(None)):
    _Dumper.add_representer(_kind, _Dumper.represent_plainly)


class _Writer:
    """Adds sources, quotes, speakers, acceptances and texts to the claims of a case."""

    def __init__(self, pick: Pick, what: Case) -> None:
        self.pick = pick
        self.case = what
        self.sources = SOURCES[: pick((1, 1, 2, 3))]
        self.quoted: dict[str, list[str]] = {name: [] for name in self.sources}

    def maybe(self, key: str, *values: object) -> Json:
        """Return a mapping with the key and one of the values, or an empty one."""
        value = self.pick((None, *values))
        return {} if value is None else {key: value}

    def written(self) -> tuple[Json, dict[str, str]]:
        """Return the content of all claim files together, and the source texts by name."""
        content: Json = self.case.as_file()
        content["claims"] = [self.claim(claim) for claim in content["claims"]]
        content["quantities"] = {
            name: self.quantity(about) for name, about in content["quantities"].items()
        }
        texts: dict[str, str] = {}
        content["sources"] = {
            name: self.source(name, place, texts) for place, name in enumerate(self.sources)
        }
        if not content["definitions"]:
            del content["definitions"]
        return content, texts

    def quantity(self, about: Json) -> object:
        """Declare a quantity at length, or by its unit alone."""
        kept = {key: value for key, value in about.items() if key != "signed" or value}
        kept |= self.maybe("label", *filter(None, LABELS))
        return kept["unit"] if list(kept) == ["unit"] and self.pick((True, False)) else kept

    def claim(self, claim: Json) -> Json:
        """Add source, quote and the optional keys to a claim."""
        source = self.pick(self.sources)
        del claim["quote"]
        claim["source"] = source
        if len(self.sources) == 1 and self.pick((True, False)):
            del claim["source"]
        says = claim.get("says") or next(iter(claim["readings"].values()))
        if "says" in claim and len(says) == 1 and self.pick((True, False)):
            claim["says"] = says[0]
        if self.pick((False, True, True)):
            claim["quote"] = self.quote(says[0], source)
        speaker = self.pick(SPEAKERS)
        claim |= {"speaker": speaker} if speaker else {}
        claim |= self.maybe("as_of", None, None, *DAYS)
        claim |= self.maybe("draft", None, None, *(True, False))
        if self.pick((False, False, False, True)):
            claim["accept"] = [self.acceptance() for _ in range(self.pick((1, 1, 2)))]
        return claim

    def quote(self, says: str, source: str) -> object:
        """Quote the figure of a statement.

        Three of four times the source text gets the words too.
        """
        figure = says.partition("=")[2].strip().replace("_", ",") or says
        exact = self.pick(WORDS).format(figure)
        prefix, suffix = self.pick(("and ", "— ", "")), self.pick((" then", ", "))
        if self.pick((True, True, True, False)):
            self.quoted[source].append(f"{prefix}{exact}{suffix}")
        if self.pick((True, True, False)):
            return exact
        return {"exact": exact} | self.maybe("prefix", prefix) | self.maybe("suffix", suffix)

    def acceptance(self) -> Json:
        """Accept a rule, for ever, until a past day or until a future one."""
        return {"rule": self.pick(ACCEPTED), "reason": "known: 5 %"} | self.maybe(
            "until", "2020-12-31", "2030-01-01"
        )

    def source(self, name: str, place: int, texts: dict[str, str]) -> Json | None:
        """Declare a source and write its text into ``texts``.

        Return ``None`` for a source without keys.
        """
        if self.pick((False, False, False, False, False, True)):
            return None
        about = self.maybe("title", "A title: with [marks]") | self.maybe(
            "url", "https://example.org/a?b=1&c=2", "http://[", "wire.md"
        )
        about |= self.maybe("language", "en", "de", "fr-CA") | self.maybe(
            "published", "2025", "2025-07", "2025-07-28"
        )
        about |= self.maybe("sha256", None, "0" * 64)
        if self.pick((True, True, False)):
            file = f"text{place}" + self.pick((".txt", ".md", ".html", ".pdf"))
            about["file"] = file
            if self.pick((True, True, True, False)):
                texts[file] = self.text(self.quoted[name])
        if self.pick((False, False, True)):
            quote = self.pick(("founded in 1987", {"exact": "1987", "prefix": "in "}, "nowhere"))
            about["set_aside"] = [{"quote": quote, "reason": "background"}]
        return about

    def text(self, quoted: Sequence[str]) -> str:
        """Join the quoted words, some of them twice, with sentences that no claim quotes."""
        parts = [*quoted, *quoted[: self.pick((0, 0, 1))], *SENTENCES[: self.pick((0, 2, 6))]]
        return self.pick((" ", "\n\n", "<p>", "\n- ")).join(parts)


def _split(pick: Pick, content: Json) -> dict[str, str]:
    """Write the content into one file, or share it out among several, in any format."""
    claims = content.get("claims")
    if not isinstance(claims, list) or not all(isinstance(claim, dict) for claim in claims):
        return _file(pick, "all", content)
    first = {key: value for key, value in content.items() if key != "claims"}
    match pick(("one", "one", "one", "two", "lines", "copied")):
        case "two":
            half = len(claims) // 2
            named = [{**claim, "source": claim.get("source", SOURCES[0])} for claim in claims]
            return _file(pick, "a", {**first, "claims": named[:half]}) | _file(
                pick, "b", {"claims": named[half:]}
            )
        case "lines":
            lines = "".join(
                json.dumps(claim, ensure_ascii=pick((True, False))) + "\n" for claim in claims
            )
            return _file(pick, "a", first) | {"b.claims.jsonl": lines}
        case "copied":
            return _file(pick, "a", first) | _file(pick, "b", content)
        case _:
            return _file(pick, "all", content)


def _file(pick: Pick, stem: str, content: Json) -> dict[str, str]:
    """Write a claim file in some format and style."""
    form = pick(FORMS)
    if form.endswith("json"):
        return {
            stem + form: json.dumps(
                content, indent=pick((None, 2)), ensure_ascii=pick((False, True))
            )
        }
    text: str = yaml.dump(
        content,
        Dumper=_Dumper,
        default_flow_style=pick((None, False, True)),
        default_style=pick((None, None, '"', "'", "|", ">")),
        width=pick((1000, 20)),
        allow_unicode=pick((True, False)),
        sort_keys=False,
    )
    return {stem + form: text}


def reordered(project: Project) -> Project:
    """Return the project with its files named in the opposite order."""
    return replace(project, claims=dict(reversed([*project.claims.items()])))
