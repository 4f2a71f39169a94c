"""Rises and falls that texts state, told as such: "7.5 percent is no fall from 6.8 percent"."""

import re
from collections.abc import Mapping

from factcheck.model.explanation import Diagnosis
from factcheck.model.expression import Assertion, Comparison, Name
from factcheck.model.finding import Finding
from factcheck.model.relation import Relation
from factcheck.rules.statements import number_of

KIND = "direction"
_SIGN = re.compile("[-+\N{MINUS SIGN}]")
# The noun of a move, and what to write instead of its verb.
_MOVES: Mapping[Relation, tuple[str, str]] = {
    Relation.LESS: ("fall", "rose"),
    Relation.GREATER: ("rise", "fell"),
}

# What changes of texts are read as, and how a slip tells that one was taken for the other.
_CHANGES = frozenset({"change", "difference", "amount"})
_TURNED = {
    "a rise was written as a fall": "it rose where the text says that it fell",
    "more was written as less": "it rose where the text says that it fell",
    "a fall was written as a rise": "it fell where the text says that it rose",
    "less was written as more": "it fell where the text says that it rose",
}


def as_turned(slip: Diagnosis, kind: str, words: str) -> Diagnosis:
    """Return a slip of a sign as one of the verb, in a change that a text prints without a sign."""
    told = _TURNED.get(slip.message)
    is_verb = told is not None and kind in _CHANGES and not _SIGN.search(words)
    return slip._replace(message=told) if told and is_verb else slip


def as_moved(finding: Finding, assertions: Mapping[str, Assertion]) -> Finding:
    """Return a finding on a rise or a fall of a text in words of that; any other as it is.

    It has no repairs: a figure that any value beyond the other would mend is not the likeliest
    mistake, but the verb, or the order of both.
    """
    read = [assertions[name] for name in finding.words]
    if len(finding.claims) > 1 or any(one.claim is None or one.claim.kind != KIND for one in read):
        return finding
    printed: dict[str, str] = {}
    told: dict[Relation, tuple[str, str]] = {}
    for one in read:
        match one.comparison:
            case Comparison(left=Name(quantity=after), right=Name(quantity=before)) as move:
                told[move.relation] = after, before
            case Comparison(left=Name(quantity=name)):
                printed[name] = one.claim.told[number_of(one)] if one.claim else ""
    if len(told) != 1 or not told.keys() <= _MOVES.keys():
        return finding
    ((relation, (after, before)),) = told.items()
    noun, verb = _MOVES[relation]
    return finding._replace(
        message=f"{printed[after]} is no {noun} from {printed[before]}",
        helps=(f"write that it {verb}, or swap the two figures, whichever was meant",),
        repairs=(),
        joint_repairs=(),
    )
