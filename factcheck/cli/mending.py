"""Chooses the fix of each finding, certain ones and those asked for, and edits the files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from itertools import chain
from os import path
from pathlib import Path

from factcheck.cli.certain import certain
from factcheck.cli.messages import fail
from factcheck.cli.offers import Offers, called, place_of
from factcheck.cli.trying import improves, is_gone, tried
from factcheck.config import Settings
from factcheck.fixing import Again, Edit, Why, applied, moved, said_again
from factcheck.load import project
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.prose import series
from factcheck.render.changes import hint_parts, hints
from factcheck.render.edits import Fix, all_fixes, known_of
from factcheck.render.signs import as_text_prints

# Why a change that is known cannot be carried out.
REASONS: Mapping[Why, str] = {
    Why.FOLDED: "its statement or quote stands folded or escaped in the file",
    Why.UNSAYABLE: "the text cannot say the new figure in the words of the old one",
    Why.UNFOUND: "the figure is not in the quote, or there more than once",
    Why.OTHERWISE: "the figure is not in the quote as the statement has it; mend that first",
    Why.MARKED_UP: "there is markup between the characters of the figure",
    Why.SEVERAL: "several statements say it",
}
NEW = "what would mend it brings a new finding"
ELSEWHERE = "{} is not part of the project"
NO_REPAIR = "no repair is known; factcheck check tells more"
SLIP = "{}; only a person can change these"
BY_HAND = "this is for a person to mend; factcheck check tells more"
BY_HAND_THERE = "{}: only a person can mend the {} there"
TOGETHER = "{}: this mends nothing alone; say that it is meant with {}"
SLIP_THERE = "{}: only a person can change this; perhaps {}"
WRITE = "{}: if so, write {} and say it in quote and text"
NO_FINDING = "{}: no finding has a repair there"

Plan = tuple[int, tuple[Edit, ...]]
"""The number of a finding in its report, and the edits that mend it."""


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that is not mended, and the reason."""

    place: str
    rule: str
    message: str
    why: str


@dataclass
class Mending:
    """Mends the findings of a report: plans the edits and tries them on copies of the files.

    ``chosen`` has what ``--repair`` names: claims, and places of texts whose figure is wrong.
    ``unmatched`` are the names among them that no repair has, ``reasons`` says why a finding has no
    plan, by its number. ``fixed`` counts the findings that are mended, ``after`` is the report on
    the mended files, ``again`` has the figures that their texts keep elsewhere.
    """

    report: Report
    settings: Settings
    chosen: Sequence[str]
    plans: list[Plan] = field(default_factory=list)
    reasons: dict[int, str] = field(default_factory=dict)
    unmatched: list[str] = field(default_factory=list)
    fixed: int = 0
    again: list[Again] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read each file that the report is about, by the name that users see."""
        self.known = known_of(self.report)
        self.places = {name: Path(name) for name in self.report.corpus.lines}
        self.places |= {name: Path(file) for name, file in self.report.corpus.texts.items()}
        data = {name: Path(name) for name in self.report.corpus.data}
        self.places |= {name: file for name, file in data.items() if file.is_file()}
        self.contents = {name: _bytes(file) for name, file in self.places.items()}
        self.after = self.report
        self.ways = [[*all_fixes(one, self.known)] for one in self.report.counted]
        self.offers = Offers(self.report.counted, self.ways)

    def choose(self) -> None:
        """Plan the edits of each finding, or note the reason why it has none."""
        used: set[str] = set()
        for number, finding in enumerate(self.report.counted):
            made = self._moved(finding) or self._repaired(number, used)
            if isinstance(made, tuple):
                outside = next((one for one in made if not self._is_ours(one.span.file)), None)
                if outside:
                    self.reasons[number] = ELSEWHERE.format(outside.span.file)
                else:
                    self.plans.append((number, made))
            elif made:
                self.reasons[number] = made
        self.unmatched = [name for name in self.chosen if name not in used]

    def refusals(self) -> Iterator[str]:
        """Yield why each of the claims and places without a repair has none."""
        for name in self.unmatched:
            there = [
                one
                for one in self.report.counted
                if name in {place_of(one.span), f"{one.span.file}:{one.span.line}"}
            ]
            together = next(self._together(name), "")
            slip = next(self._slips(name), "")
            if together:
                yield TOGETHER.format(name, together)
            elif slip:
                yield SLIP_THERE.format(name, slip)
            elif there:
                yield "; ".join([BY_HAND_THERE.format(name, there[0].rule), *there[0].helps])
            else:
                yield NO_FINDING.format(name)

    def _together(self, name: str) -> Iterator[str]:
        """Yield the options that choose a change of several places, one of which is named."""
        for finding, ways in zip(self.report.counted, self.ways, strict=True):
            for way in ways:
                if any(self.offers.mean(name, repair, finding) for repair in way.repairs):
                    yield series(self.offers.choice(finding, [way]))

    def _slips(self, name: str) -> Iterator[str]:
        """Yield what may have gone wrong in a statement, and what to write then."""
        for finding in self.report.counted:
            for slip in finding.diagnoses:
                meant = {one for told, _ in slip.corrected for one in called(told, finding)}
                if meant & {name, name.partition("=")[0]}:
                    _, instead, _ = hint_parts(finding, slip)
                    told = series(instead)
                    yield WRITE.format(slip.message, told) if told else slip.message

    def carry_out(self) -> tuple[dict[str, str], list[Left]]:
        """Return the new texts of files, and the findings that are not mended.

        A plan that brings a new finding is not carried out.
        """
        kept = self.plans
        texts, after = self._try(kept)
        if after is None:
            kept, texts, after = self._one_by_one()
        self.after = after or self.report
        self.fixed = len(kept)
        self.again = [*said_again([edit for _, there in kept for edit in there], self.known)]
        mended = [number for number, _ in kept]
        return texts, [*self._left(mended)]

    def _one_by_one(self) -> tuple[list[Plan], dict[str, str], Report | None]:
        """Return the plans that, tried one by one, bring no new finding, and their outcome."""
        kept: list[Plan] = []
        texts: dict[str, str] = {}
        after = None
        for plan in self.plans if len(self.plans) > 1 else ():
            found, report = self._try([*kept, plan])
            if report:
                kept, texts, after = [*kept, plan], found, report
        return kept, texts, after

    def diffs(self, texts: Mapping[str, str]) -> Iterator[str]:
        """Yield the lines of a unified diff of all files."""
        for name, text in sorted(texts.items()):
            before = self.contents[name].decode()
            for line in unified_diff(
                before.splitlines(keepends=True),
                text.splitlines(keepends=True),
                f"a/{name}",
                f"b/{name}",
            ):
                yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"

    def refuse_changed(self) -> None:
        """End where a file has changed since it was read."""
        for name, file in self.places.items():
            if _bytes(file) != self.contents[name]:
                fail(f"{name} has changed since it was checked; nothing is written")

    def _try(self, plans: Sequence[Plan]) -> tuple[dict[str, str], Report | None]:
        """Return the new texts under some plans, and the report on them if nothing new is in it."""
        edits = [edit for _, there in plans for edit in there]
        texts = applied(edits, self.known, self.contents) if edits else None
        if not texts:
            return {}, None
        report = tried(texts, self.contents, self.settings)
        mended = [self.report.counted[number] for number, _ in plans]
        return (texts, report) if improves(self.report, report, mended) else ({}, None)

    def _moved(self, finding: Finding) -> tuple[Edit, ...] | str:
        """Return the edit of a quote that has moved, or the reason why there is none.

        The reason is empty for any other finding.
        """
        if finding.rule != "quote-missing" or not finding.claims:
            return ""
        claim = next(one for one in self.report.corpus.claims if one.id == finding.claims[0])
        made = moved(self.known, claim)
        if not isinstance(made, Why):
            return (made,)
        return REASONS[made] if finding.places else ""

    def _repaired(self, number: int, used: set[str]) -> tuple[Edit, ...] | str:
        """Return the edits of the repair that is asked for or certain, or why there are none."""
        finding, ways = self.report.counted[number], self.ways[number]
        meant = [self._names_for(way, finding) for way in ways]
        used.update(chain.from_iterable(meant))
        wanted = [way for way, names in zip(ways, meant, strict=True) if names]
        question = next(filter(None, map(self.offers.question, chain.from_iterable(meant))), "")
        if question:
            return question
        if not wanted and not self.chosen:
            told = certain(finding, ways)
            wanted = [way for way in told if not any(said_again(way.edits, self.known))]
        if len(wanted) == 1:
            (way,) = wanted
            return REASONS[way.why] if way.why else way.edits
        if not ways:
            hint = next(hints(as_text_prints(finding)), "")
            return SLIP.format(hint) if hint else NO_REPAIR if finding.sets else BY_HAND
        return self._choice(finding, wanted or ways)

    def _names_for(self, way: Fix, finding: Finding) -> list[str]:
        """Return the names in ``chosen`` for a way; none where not all that it changes has one."""
        names = [
            [name for name in self.chosen if self.offers.mean(name, repair, finding)]
            for repair in way.repairs
        ]
        return [*chain.from_iterable(names)] if all(names) else []

    def _choice(self, finding: Finding, ways: Sequence[Fix]) -> str:
        """Return a message with the changes to choose from, and the option that chooses each.

        Of one change, the option that carries it out. What no program can change is not to choose.
        """
        able = [way for way in ways if not way.why]
        if not able and ways[0].why:
            return REASONS[ways[0].why]
        told = self.offers.choice(finding, able)
        if len(ways) == 1:
            return f"one change is known that mends it; say that it is meant with {series(told)}"
        choose = f"any of {len(ways)} changes mends it; choose {series(told, 'or')}"
        further = len(ways) - len(able)
        return f"{choose}; {further} more only a person can make" if further else choose

    def _left(self, mended: Sequence[int]) -> Iterator[Left]:
        """Yield the findings that are not mended, with the reason; notes are not among them."""
        for number, finding in enumerate(self.report.counted):
            if finding.severity is Severity.NOTE or number in mended:
                continue
            if self.after is self.report or not is_gone(finding, self.report, self.after):
                place = place_of(finding.span)
                message = as_text_prints(finding).message
                yield Left(place, finding.rule, message, self.reasons.get(number, NEW))

    def _is_ours(self, file: str) -> bool:
        """Whether a file belongs to the project, and not only to the source path."""
        within = project(self.settings.project, self.settings.paths)
        place = self.places.get(file)
        return (
            place is not None
            and within.has(path.realpath(place))
            and not within.leads_out(str(place))
        )


def _bytes(file: Path) -> bytes:
    """Return the content of a file; empty where it cannot be read."""
    try:
        return file.read_bytes()
    except OSError:
        return b""
