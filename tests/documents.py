"""The documents of tests/cases: prose, articles, claims, and the findings that they are to give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"
FENCE = re.compile(
    r"^```(?P<kind>\w*) ?(?P<name>\S*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
USUAL_NAMES = {"claims": "case.claims.yaml", "article": "article.txt"}


@dataclass(frozen=True, slots=True)
class Case:
    """A section of a document: claim files, articles, settings in TOML, and findings.

    Findings are in the concise format.
    """

    rule: str
    title: str
    claims: tuple[tuple[str, str], ...]
    articles: tuple[tuple[str, str], ...]
    settings: str
    findings: str

    @property
    def fires(self) -> bool:
        """Whether the rule of its document is among the findings."""
        return f" {self.rule}: " in self.findings


def documents() -> list[Path]:
    """All documents, in order."""
    return sorted(FOLDER.glob("*.md"))


def cases(document: Path) -> Iterator[Case]:
    """The sections of a document that hold claims."""
    for section in re.split(r"^## ", document.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        blocks = [
            (match["kind"], match["name"], match["text"]) for match in FENCE.finditer(section)
        ]
        claims, articles = (
            tuple(
                (name or USUAL_NAMES[wanted], text) for kind, name, text in blocks if kind == wanted
            )
            for wanted in USUAL_NAMES
        )
        if claims:
            settings, findings = (
                "".join(text for kind, _, text in blocks if kind == wanted)
                for wanted in ("settings", "findings")
            )
            yield Case(
                document.stem, section.partition("\n")[0], claims, articles, settings, findings
            )


def rewrite(case: Case, findings: str) -> None:
    """Put other findings into the document of a case."""
    document = FOLDER / f"{case.rule}.md"
    text = document.read_text(encoding="utf-8")
    start = text.index(f"## {case.title}\n")
    block = next(match for match in FENCE.finditer(text, start) if match["kind"] == "findings")
    document.write_text(
        f"{text[: block.start('text')]}{findings}{text[block.end('text') :]}", encoding="utf-8"
    )
