"""Reports on texts that nobody has written claims about: one that was checked, one made by hand."""

from pathlib import Path

from factcheck import check
from factcheck.load.texts import article
from factcheck.model.anchor import Anchor, Evidence
from factcheck.model.claim import Claim
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage, Covered
from factcheck.model.finding import Finding, ShownStatement
from factcheck.model.quote import Quote
from factcheck.model.report import Report, Summary
from factcheck.model.rule import Severity
from factcheck.model.solution import Verdict
from factcheck.model.source import Source
from factcheck.model.span import Span, Text
from factcheck.rules import RULES

LETTER = (
    "# News\n\nRents | flats rose from *€600* to €900, up 40 percent. Fares fell by a tenth, from "
    "20 euros to 18 euros. There were 77 <b>buses</b>.\n"
)
TABLE = """
Rides in thousands:

| Line | 2023 | 2024 |
|---|---:|---:|
| Buses | 45 | 40 |
| Trams | 25 | 30 |
| Ferries | 1 | |
| All | 71 | 80 |
"""


def checked(folder: Path, text: str = LETTER) -> Report:
    """The report on a text alone, which is ``note.md`` in the working folder."""
    (folder / "note.md").write_text(text, encoding="utf-8")
    return check("note.md")


def of_a_table() -> Report:
    """A report on a table whose column 2024 has a wrong total."""
    page = article("sheet.md", TABLE, "markdown")
    prose = page.prose.text
    figures = {words: prose.index(f"\n{words}\n") + 1 for words in ("40", "30")}
    figures["80"] = prose.rindex("80")
    spans = {words: page.span(at, at + len(words)) for words, at in figures.items()}
    (table,) = page.layout.tables
    place = page.span(table.start, table.end)
    names = {"40": "sheet.all.buses", "30": "sheet.all.trams", "80": "sheet.all.whole"}
    says = [Text(f"{names[words]} = {words}", span, literal=False) for words, span in spans.items()]
    says.append(Text(" = ".join([names["80"], "…"]), spans["80"], literal=False))
    claim = Claim(
        "sheet-all",
        place,
        Text("sheet.md", place),
        Quote(Text(" ".join(prose[table.start : table.end].split()), place, literal=False)),
        tuple(says),
        read=True,
        words=("40", "30", "80", "80"),
        kind="total",
    )
    ids = ["sheet-all", "sheet-all#2", "sheet-all#3", "sheet-all#4"]
    finding = Finding(
        "contradiction",
        Severity.ERROR,
        "40 and 30 make 70, not 80",
        spans["80"],
        claims=(claim.id,),
        statements=tuple(
            ShownStatement(name, text.value, text.span)
            for name, text in zip(ids, says, strict=True)
        ),
        read=True,
        words=dict(zip(ids, claim.words, strict=True)),
    )
    source = Source("sheet.md", Span("sheet.md", 1, 1, 1, 1), given=True)
    return Report(
        Verdict.CONTRADICTORY,
        Summary(0, 0, 0, 0, 0, 1, errors=1, texts=1, relations=1),
        (finding,),
        corpus=Corpus(
            sources={"sheet.md": source}, claims=(claim,), lines={"sheet.md": page.lines}
        ),
        evidence=Evidence({"sheet.md": page}, {claim.id: Anchor(table.start, table.end)}),
        rules=RULES,
        coverage=Coverage(sources=(Covered("sheet.md", "sheet.md", "en", (), written=False),)),
    )
