"""A rise or a fall between two figures: "rose from 40 to 50", "sank auf 3,1 von 3,4 Prozent"."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.reading.moves import moves
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

PATTERNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            "{VERB} … from <before> … to <after>",
            (
                r"\b(?:went|was|were|is|are|gone) (?:(?P<up>⇡)up|(?P<down>⇣)down) from <before> … to "
                "<after>"
            ),
            "{VERB} … to <after>{NEAR},? from <before>",
        ),
        "de": (
            "{VERB} … von <before> … auf <after>",
            "von <before> … auf <after>{TAIL}{VERB}",
            "{VERB} … auf <after>{NEAR},? (?:nach|von) <before>",
        ),
        "fr": ("{VERB} … de <before>{NEAR} à <after>",),
    }
)
# Ranks rise to smaller numbers, and so do currencies in some quotations.
_NOT_READ = re.compile(
    r"\brank|\bplace\b|\bspot\b|\bposition|\bchart|\bseed|\bworld number\b|\bno\.|\bnumber ⟨|"
    r"\bleague|\btable\b|\bodds\b|\bhandicap|\bplatz|\bränge|\brang\b|\bplätze|\btabelle|\bliga\b|"
    r"\bposition|\b(?:the|us) (?:dollar|euro|yen|pound|franc|yuan|rupee|rouble|lira)\b|\bsterling\b|"
    r"\b(?:der|dem) (?:dollar|euro|yen|franken)\b|\bnote\b|\bgrade\b|"
    # What goes from one thing to another, beside the verb: "reduces the effort of an upgrade from".
    # What happens more often does not happen after a longer time. Programs drop support.
    r"\b(?:upgrad|updat|migrat|transition|conver[ts]|switch|version|release|rang(?:e|ing)\b)"
    r"[^⟨⟩↑↓⇡⇣]*\bfrom ⟨|\bdrop\w*\b[^.;:]*\b(?:support|compatib\w*)\b|\bfrequenc|\bhäufigkeit|\btakt\b"
)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the rises and falls that a sentence states."""
    if sketch.amounts < len(("before", "after")):
        return
    for move in moves(PATTERNS.get(language, ()), language, sketch):
        if _NOT_READ.search(sketch.text):
            return
        says = Stated(f"after {'<' if move.falls else '>'} before", move.after.figure)
        terms = (move.before, move.after)
        yield Relation("direction", sketch.start, sketch.end, terms, (says,))
