"""A rise or a fall between two figures: "rose from 40 to 50", "sank auf 3,1 von 3,4 Prozent"."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.reading.guards import guard_of_all
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
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "RANK": r"rank|place\b|spot\b|position|chart|seed|world number\b|no\.|number ⟨|league|"
            r"table\b|odds\b|handicap|grade\b",
            "MONEY": "(?:the|us) (?:dollar|euro|yen|pound|franc|yuan|rupee|rouble|lira)|sterling",
            "FREQUENCY": "frequenc",
            "TURNED": "upgrad|updat|migrat|transition|conver[ts]|switch|version|release|"
            r"rang(?:e|ing)\b",
            "FROM": "from",
            "DROPPED": r"drop\w*\b[^.;:]*\b(?:support|compatib\w*)\b",
        },
        "de": {
            "RANK": r"platz|ränge|rang\b|plätze|tabelle|liga\b|position|chart|handicap|note\b",
            "MONEY": "(?:der|dem) (?:dollar|euro|yen|franken)",
            "FREQUENCY": r"häufigkeit|takt\b",
        },
        "fr": {"RANK": r"rang\b|place\b|position|table\b|note\b"},
    }
)
# Ranks rise to smaller numbers, and so do currencies in some quotations. What happens more often
# does not happen after a longer time.
_NOT_READ = guard_of_all(r"\b(?:{RANK}|{MONEY}\b|{FREQUENCY})", _WORDS)
# What goes from one thing to another, beside the verb: "reduces the effort of an upgrade from".
# Programs drop support.
_OF_ANOTHER = guard_of_all(r"\b(?:{TURNED}[^⟨⟩↑↓⇡⇣]*\b{FROM} ⟨|{DROPPED})", _WORDS)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the rises and falls that a sentence states."""
    if sketch.amounts < len(("before", "after")):
        return
    for move in moves(PATTERNS.get(language, ()), language, sketch):
        if _NOT_READ.search(sketch.text) or _OF_ANOTHER.search(sketch.text):
            return
        says = Stated(f"after {'<' if move.falls else '>'} before", move.after.figure)
        terms = (move.before, move.after)
        yield Relation("direction", sketch.start, sketch.end, terms, (says,))
