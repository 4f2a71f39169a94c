"""What people may call the changes that findings offer, and which of them they mean."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.model.explanation import Repair
from factcheck.model.finding import Finding
from factcheck.model.span import Span
from factcheck.prose import series
from factcheck.render.changes import change_text
from factcheck.render.edits import Fix

# Ways to choose from that are named.
MOST = 6
# A number of a figure, or its date, perhaps with a minus that stands before a currency.
_NUMBER = re.compile(r"([-\N{MINUS SIGN}]?)[^\w\s\-]?(\d[\d_]*(?:[.\-]\d+)*)")


@dataclass(frozen=True, slots=True)
class Offer:
    """A change that findings offer: its repair in one of them, and their numbers."""

    repair: Repair
    finding: Finding
    findings: frozenset[int]

    def option(self, name: str) -> str:
        """Return the option that chooses the change by a name, and the change itself."""
        given = f"'{name}'" if " " in name else name
        return f"--repair {given} ({change_text(self.finding, self.repair)})"


class Offers:
    """All changes that the findings of a report offer, by the names that people may give them."""

    def __init__(self, findings: Sequence[Finding], ways: Sequence[Sequence[Fix]]) -> None:
        self._by_name: dict[str, dict[tuple[str, str], Offer]] = {}
        for number, (finding, several) in enumerate(zip(findings, ways, strict=True)):
            for repair in (repair for way in several for repair in way.repairs):
                self._add(number, finding, repair)

    def _add(self, number: int, finding: Finding, repair: Repair) -> None:
        key = (repair.statement, repair.replacement)
        for name in names(repair, finding):
            known = self._by_name.setdefault(name, {})
            before = known[key].findings if key in known else frozenset[int]()
            known[key] = Offer(repair, finding, before | {number})

    def mean(self, name: str, repair: Repair, finding: Finding) -> bool:
        """Whether a user's name, as ``total`` or ``total=19``, selects a repair of a finding."""
        name, value = self._parts(name)
        return name in names(repair, finding) and value in {"", *_values(repair, finding)}

    def question(self, name: str) -> str:
        """Return what to ask where a name means changes of several findings; empty elsewhere."""
        name, value = self._parts(name)
        offers = [*self._by_name.get(name, {}).values()] if not value else []
        if len({one.findings for one in offers}) < 2:  # noqa: PLR2004 - one finding asks for itself
            return ""
        told = [one.option(self.name(one.repair, one.finding)) for one in offers[:MOST]]
        number = len(offers)
        return f"--repair {name} may mean any of {number} changes: choose {series(told, 'or')}"

    def choice(self, finding: Finding, ways: Iterable[Fix]) -> list[str]:
        """Return the options that choose the first of some ways, and what each changes.

        One that changes several figures takes an option for each.
        """
        told: list[str] = []
        for way in [*ways][:MOST]:
            names = [self.name(repair, finding) for repair in way.repairs]
            if all(names):
                offers = [Offer(repair, finding, frozenset()) for repair in way.repairs]
                told.append(" and ".join(map(Offer.option, offers, names)))
        return told

    def name(self, repair: Repair, finding: Finding) -> str:
        """Return the shortest name that means a repair and no other; in a text it is the place.

        With the value where other findings offer another one. Empty where it has no name.
        """
        own = _own_names(repair, finding)
        alone = [name for name in own if len(self._by_name[name]) == 1]
        if alone or not own:
            return min(alone, key=len, default="")
        of_statement = [
            name for name in own if len({statement for statement, _ in self._by_name[name]}) == 1
        ]
        name = min(of_statement or own, key=len)
        others = [
            value
            for one in self._by_name[name].values()
            if one.repair.replacement != repair.replacement
            for value in _values(one.repair, one.finding)
        ]
        value = next((one for one in _values(repair, finding) if one not in others), "")
        return f"{name}={value}" if value else name

    def _parts(self, name: str) -> tuple[str, str]:
        """Return a name and the value behind it; an id may have the sign between them, too."""
        if name in self._by_name:
            return name, ""
        before, _, value = name.partition("=")
        return before, value


def place_of(span: Span) -> str:
    """Return a place as people name it: file, line and column."""
    return f"{span.file}:{span.line}:{span.column}"


def names(repair: Repair, finding: Finding) -> set[str]:
    """Return what people may call a repair: by each statement that it changes."""
    return {name for statement, _ in repair.replaced for name in called(statement, finding)}


def _own_names(repair: Repair, finding: Finding) -> list[str]:
    """Return the names of a repair that are told, sorted; in a text the place of its figure."""
    if repair.statement in finding.words:
        spans = [one.span for one in finding.statements if one.claim == repair.statement]
        return [place_of(spans[0])] if spans else []
    return sorted(called(repair.statement, finding))


def called(statement: str, finding: Finding) -> set[str]:
    """Return what people may call a statement: its claim, itself, or its place in a text."""
    if statement not in finding.words:
        claim, _, number = statement.rpartition("#")
        return {claim, statement} if claim else {number, f"{number}#1"}
    spans = [one.span for one in finding.statements if one.claim == statement]
    return {name for span in spans for name in (f"{span.file}:{span.line}", place_of(span))}


def _values(repair: Repair, finding: Finding) -> list[str]:
    """Return what people may write for the figure that a repair proposes, the shortest first."""
    told = repair.told if repair.statement in finding.words else repair.then
    found = [(bool(minus), number.replace("_", "")) for minus, number in _NUMBER.findall(told)]
    numbers = [f"-{number}" if is_negative else number for is_negative, number in found]
    return [*(numbers if len(numbers) == 1 else ()), told]
