"""Phrases on what to change: repairs with how far they go and what else fits, and slips."""

import re
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from itertools import islice

from factcheck.language import SCALES
from factcheck.model.conflict import IMPLAUSIBLE
from factcheck.model.explanation import DATE, Diagnosis, Repair
from factcheck.model.finding import Finding
from factcheck.model.solution import Verdict
from factcheck.prose import amount, days_or_years, series, span_of_values, with_signs

# Statements that share a slip and are shown; JSON has all of them.
SHARING = 4
# What becomes of the claims once a statement is changed, by the verdict on all that is connected
# with it: behind what to change, behind what one statement would be, and behind several.
ENDINGS = {
    Verdict.CONSISTENT: ("and the claims agree", "agrees with the rest", "agree with the rest"),
    Verdict.CONTRADICTORY: (
        "to end this clash; other trouble stays",
        "ends this clash; other trouble stays",
        "end this clash; other trouble stays",
    ),
    Verdict.UNDECIDED: (
        "to end this clash; whether the claims agree then is undecided",
        "ends this clash; whether the claims agree then is undecided",
        "end this clash; whether the claims agree then is undecided",
    ),
}
# The same for a value that is not plausible, where the claims agree as they are.
PLAUSIBLE = (
    "and the value is plausible",
    "makes the value plausible",
    "make the value plausible",
)
# Which of several repairs to carry out where one alone does not do: of two, and of more.
BOTH, ALL = "both of these", "all of these"
PAIR = 2
# From so many times larger or smaller on, nobody cares how far apart two figures are.
MANY = 100
_DECIMALS = re.compile(r"\d\.(\d+)")
# Units that are signs behind the number.
SIGNS = frozenset({"%", "‰"})


def hints(finding: Finding) -> Iterator[str]:
    """Yield what may have gone wrong, one sentence for each diagnosis."""
    for diagnosis in finding.diagnoses:
        where, instead, ending = hint_parts(finding, diagnosis)
        slip = f"{diagnosis.message} ({diagnosis.kind} in {series(where)})"
        yield f"perhaps {slip}{f': {series(instead)}' if instead else ', which'} {ending}"


def hint_parts(finding: Finding, diagnosis: Diagnosis) -> tuple[list[str], list[str], str]:
    """Return the statements with a slip, the corrected ones, and what becomes of the claims then.

    Where there are many statements these are the first ones. There are no corrected ones for a
    claim that was read in a text, whose words are told instead.
    """
    where = dict.fromkeys(finding.name_of(name) for name, _ in diagnosis.corrected)
    instead = dict.fromkeys(text for _, text in diagnosis.corrected)
    one, several = _endings(finding, diagnosis.group)[1:]
    if diagnosis.statement in finding.words:
        return _first_of(where), [], one
    return _first_of(where), _first_of(instead), one if len(instead) == 1 else several


def _first_of(texts: Collection[str]) -> list[str]:
    """Return the first ``SHARING`` texts, and how many more there are."""
    further = len(texts) - SHARING
    return [*islice(texts, SHARING), *([f"{further} more"] if further > 0 else [])]


def repair_choices(finding: Finding) -> Iterator[tuple[str, str, Sequence[Repair]]]:
    """Yield which repairs to choose from, what they achieve, and the repairs.

    The first two are phrases: ``any one of these``, ``and the claims agree``. What the likeliest
    slip changes together goes before what may be changed alone.
    """
    joint = [
        (
            BOTH if len(together) == PAIR else ALL,
            _endings(finding, together[-1].group)[0],
            together,
        )
        for together in finding.joint_repairs
    ]
    slip = finding.diagnoses[0].corrected if finding.diagnoses else ()
    first = [one for one in joint if {(it.statement, it.replacement) for it in one[2]} == {*slip}]
    yield from first
    for group in ENDINGS:
        single = [repair for repair in finding.repairs if repair.group is group]
        if single:
            which = "this" if len(single) == 1 else "any one of these"
            yield which, _endings(finding, group)[0], single
    yield from (one for one in joint if one not in first)


def _endings(finding: Finding, group: Verdict) -> tuple[str, str, str]:
    """Return what becomes of the claims of a finding once a statement is changed."""
    if finding.rule == IMPLAUSIBLE and group is Verdict.CONSISTENT:
        return PLAUSIBLE
    after, one, several = ENDINGS[group]
    return (after.replace("claims", "figures") if finding.read else after), one, several


def place_of_change(finding: Finding, repair: Repair) -> tuple[str, str]:
    """Return what people call the place of a figure, and how often it is there if not once.

    Where other statements of its claim may be changed instead, that is its number, the first's too.
    """
    if repair.statement in finding.words:
        return finding.name_of(repair.statement), ""
    if not repair.beside:
        first = f"{repair.statement}#"
        others = (finding.repairs, *finding.joint_repairs)
        is_first = any(one.statement.startswith(first) for several in others for one in several)
        return f"{first}1" if is_first else repair.statement, ""
    claim = repair.statement.rpartition("#")[0] or repair.statement
    return claim, f"({len(repair.replaced)}\N{MULTIPLICATION SIGN})"


def change_place(finding: Finding, repair: Repair) -> str:
    """Return the same in one."""
    return " ".join(filter(None, place_of_change(finding, repair)))


def change_text(finding: Finding, repair: Repair) -> str:
    """Return what to change into what: ``order-total: 38 -> 40``; in a text ``“38” -> 40``."""
    name = change_place(finding, repair)
    if repair.statement in finding.words:
        return f"{name} -> {repair.told}"
    return f"{name}: {repair.now} -> {repair.then}"


def fitting_values(repair: Repair, *, bare: bool = False) -> str:
    """Return the values that a repair leaves to choose from: ``29 to 31 billion USD``.

    ``bare`` omits the unit, for a column that has it elsewhere: ``29 to 31``. What is anything over
    zero is ``up to 31``; a single value has the decimals of the figure. What a text is to say is in
    the numbers of that text: ``8.173,5 to 8.176,5``.
    """
    return with_signs(_fitting_values(repair, bare=bare), repair.signs)


def _fitting_values(repair: Repair, *, bare: bool) -> str:
    fits, unit = repair.fits, "1" if bare and repair.unit not in {*SIGNS, DATE} else repair.unit
    if fits.low == 0 and fits.low_open and fits.high is not None and fits.high > 0:
        return span_of_values(fits._replace(low=None), unit, inward=True).replace(
            "at most", "up to"
        )
    decimals = _DECIMALS.search(repair.then)
    return span_of_values(fits, unit, inward=True, decimals=len(decimals[1]) if decimals else 0)


def fitting_remark(repair: Repair, *, bare: bool = False) -> str:
    """Return the same as a remark: ``29 to 31 fits``.

    Empty where all that is known is that there may be values.
    """
    values = fitting_values(repair, bare=bare)
    if repair.every:
        return f"{values} fits"
    if repair.fits.is_point:
        return f"only {values.removeprefix('exactly ')} fits"
    return f"only {values} can fit" if repair.fits.is_bounded else ""


def shift_text(finding: Finding, repair: Repair, *, bare: bool = False) -> str:
    """Return how far a repair moves a figure: ``2.5 billion USD less`` and in percent.

    ``bare`` omits the unit: ``2.5 less``. Percentages go up and down by points alone, and of what
    becomes a hundred times as much that is told. Empty where a range only becomes wider or
    narrower.
    """
    told = _shift_text(repair, bare=bare, least=_least_told(finding, repair))
    return with_signs(told, repair.signs)


def _shift_text(repair: Repair, *, bare: bool, least: Fraction) -> str:
    if not repair.moves:
        return ""
    if repair.unit == DATE:
        return f"{days_or_years(abs(repair.moves))} {'later' if repair.moves > 0 else 'earlier'}"
    way = "more" if repair.moves > 0 else "less"
    if repair.unit in SIGNS:
        return f"{amount(abs(repair.moves), 'points')} {way}"
    ratio = None if repair.share is None else 1 + repair.share
    if ratio and (ratio >= MANY or 0 < ratio * MANY <= 1):
        return f"{amount(max(ratio, 1 / ratio), '1')} times {'larger' if ratio > 1 else 'smaller'}"
    distance = f"{_distance(repair, bare=bare, least=least)} {way}"
    if repair.share is None:
        return distance
    percent = abs(repair.share) * 100
    # Tenths of a percent are enough, unless they are nothing.
    return f"{distance}, {'+' if repair.share > 0 else '−'}{amount(Fraction(round(percent, 1)) or percent, '%')}"  # noqa: RUF001 - a true minus


def _least_told(finding: Finding, repair: Repair) -> Fraction:
    """Return the least number that the figures of a finding have in the unit of a repair."""
    several = (*finding.repairs, *(one for pair in finding.joint_repairs for one in pair))
    return min(_smaller_of(one) for one in (repair, *several) if one.unit == repair.unit)


def _smaller_of(repair: Repair) -> Fraction:
    """Return the smaller one of the figures before and after a repair."""
    old = repair.moves / repair.share if repair.share else Fraction(0)
    return min(abs(old), abs(old + repair.moves))


def _distance(repair: Repair, *, bare: bool, least: Fraction) -> str:
    """Return how far a repair moves a figure, in a scale that a reader would use.

    That is ``90,000 USD`` for 0.09 million of them, unless a figure, the ``least``, is less than a
    million, too: who writes that reads 0.09 million as well, and all distances are told so. A
    figure that gets another scale word moves by so many of that one, which is told.
    """
    distance = abs(repair.moves)
    word, _, unit = repair.unit.partition(" ")
    if word not in SCALES or (bare and word in repair.now):
        return amount(distance, "1" if bare else repair.unit)
    if distance < 1 <= least:
        return amount(distance * SCALES[word], unit or "1")
    return amount(distance, repair.unit)
