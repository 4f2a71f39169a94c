"""Phrases that several formats share: counts, reasons, facts and hints, choices of repairs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from urllib.parse import urlsplit

from factcheck.model.bound import Implied, Unbounded, Why
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.inquiry import ASSUMED
from factcheck.model.report import Report
from factcheck.model.span import Text
from factcheck.prose import amount, series, shorten
from factcheck.render.origins import definitions_told

# Findings that claims cannot all be true, by rule; what one and several of them are called.
CLASHES = {
    "contradiction": ("contradiction", "contradictions"),
    "source-conflict": ("conflict between sources", "conflicts between sources"),
    "disputed": ("disputed point", "disputed points"),
}
# Said of a contradiction without a certificate.
UNPROVEN = "the solver found this, and nothing re-checks it: it rests on products of quantities or on very many cases"
# Corrections of a large knot that are shown; JSON has all of them.
CORRECTIONS = 4
# Characters of a quote or a statement that a page shows of a finding; few are longer than a tenth
# of it.
LONGEST = 2000
# Why quantities have no values.
WHY = {
    Why.CONTRADICTORY: "connected claims contradict each other",
    Why.UNDECIDED: "whether the connected claims can all be true is undecided",
    Why.NOT_FOUND: "that was not found out within the budget",
    Why.ONLY_SUPPOSED: "only claims under scenarios tell",
    Why.UNDEFINED: "what it is divided by would have to be zero",
    Why.UNMENTIONED: "no statement that was read tells",
}
# Said of a bound that no value passes for certain, but that perhaps none reaches.
LOOSE = "may be narrower"


def count(number: int, one: str, several: str = "") -> str:
    """Return a number of things: ``1 claim``, ``14 claims``."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def safe_link(url: str | None) -> str:
    """Return an address that a page may link to (http, https); empty for any other."""
    try:
        return url if url and urlsplit(url).scheme in {"http", "https"} else ""
    except ValueError:
        return ""


def claim_of(statement: str, claims: Mapping[str, Claim]) -> Claim | None:
    """Return the claim that a statement belongs to: ``rest#2`` is the second one of ``rest``."""
    return claims.get(statement) or claims.get(statement.rpartition("#")[0])


def text_of(statement: str, claims: Mapping[str, Claim]) -> Text | None:
    """Return a statement as its claim file has it.

    ``None`` for a claim whose readings say more than one thing.
    """
    claim = claim_of(statement, claims)
    if claim is None:
        return None
    if claim.readings:
        texts = texts_of(claim)
        return texts[0] if len(texts) == 1 else None
    number = 1 if claim.id == statement else int(statement.removeprefix(f"{claim.id}#"))
    return claim.says[number - 1]


def texts_of(claim: Claim) -> list[Text]:
    """Return everything that a claim says, in one reading or several."""
    return [*claim.says, *(text for reading in claim.readings for text in reading.says)]


def relation_text(claim: Claim) -> str:
    """Return the words of the figures that a claim relates which was read, and how it does so."""
    places = {text.span: words for text, words in zip(claim.says, claim.words, strict=True)}
    return f"{brief(series([places[span] for span in sorted(places)]))} ({claim.kind})"


def brief(text: str) -> str:
    """Return a quote or a statement on one line; of a very long one, its beginning and its end."""
    return shorten(text, LONGEST)


def facts_of(finding: Finding, report: Report) -> Iterator[tuple[str, str]]:
    """Yield what to know beside the places: a word and the fact that it introduces."""
    assumed = {one.says.value for one in report.corpus.definitions if one.says.span.file == ASSUMED}
    for definition, origin in definitions_told(finding.definitions, report):
        told = f"{definition} ({origin})" if origin else definition
        yield "assumed" if definition in assumed else "definition", told
    if finding.scenario:
        text = report.corpus.scenarios.get(finding.scenario)
        yield "scenario", f"{finding.scenario}: {text[0]}" if text else finding.scenario
    yield from _knot_facts(finding)
    if finding.sets and not finding.certified:
        yield "unproven", UNPROVEN
    if finding.margin and not finding.read:  # to editors of texts it says nothing
        yield "tolerance", margin_text(finding)


def _knot_facts(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield how much clashes at once, and which statements are enough to change."""
    if len(finding.sets) <= 1:
        return
    at_least = "" if finding.sets_complete else "at least "
    yield (
        "clashes",
        f"{at_least}{len(finding.sets)} sets of {stated(finding)}, among {count(len(finding.claims), 'relation' if finding.read else 'claim')}",
    )
    found = [series(way) for way in ways(finding)]
    more = ["…"] if len(found) > CORRECTIONS else []
    if found:
        yield "enough", "change " + "; or ".join([*found[:CORRECTIONS], *more])


def stated(finding: Finding) -> str:
    """Return what a finding is about: statements of claims, or figures of texts."""
    return "figures" if finding.read else "statements"


def ways(finding: Finding) -> list[tuple[str, ...]]:
    """Return which statements are enough to change, each way once, as people call them."""
    called = (tuple(map(finding.name_of, correction)) for correction in finding.corrections)
    return list(dict.fromkeys(called))


def margin_text(finding: Finding) -> str:
    """Return how far off all figures of the statements shown would have to be."""
    which = f"the {stated(finding)} shown" if len(finding.sets) > 1 else "they"
    return f"{which} agree once every stated figure may be off by another {amount(Fraction(finding.margin) * 100, '%')}"


def missing_by_reason(missing: Sequence[Unbounded]) -> Iterator[tuple[str, list[str]]]:
    """Yield each reason why quantities have no values, and the names of these quantities."""
    for why, words in WHY.items():
        names = [one.quantity for one in missing if one.why is why]
        if names:
            yield words, names


def informative(implied: Iterable[Implied]) -> list[Implied]:
    """Return the implied figures that say more than that nothing is negative."""
    return [one for one in implied if one.values.high is not None or one.values.low]


def subject_of(implied: Implied) -> str:
    """Return the id of the claim, and its reading where it has several."""
    return f"{implied.assertion} ({implied.reading})" if implied.reading else implied.assertion


def acceptance_reason(finding: Finding) -> str:
    """Return why and until when a finding is accepted; empty where it is not.

    An example is ``corrected (until 2026-12-31)``.
    """
    if not finding.accepted:
        return ""
    until = f" (until {finding.accepted.until})" if finding.accepted.until else ""
    return f"{finding.accepted.reason}{until}"
