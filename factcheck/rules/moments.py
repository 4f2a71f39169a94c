"""Advise to index a quantity by moment where clashing figures are of different moments."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from factcheck.model.conflict import Conflict
from factcheck.model.expression import Assertion
from factcheck.prose import series

# The formats of an index by moment; the first in which all moments differ is proposed.
FORMATS = ("%Y", "%Y-%m", "%Y-%m-%d")
SAID = "these figures are as of different moments"
# Indexed quantities that are spelled out in a sentence.
SPELLED_OUT = 4


def index_advice(
    conflicts: Iterable[Conflict], assertions: Mapping[str, Assertion]
) -> tuple[str, ...]:
    """Return what to write where clashing statements are as of different moments; mostly nothing.

    Quantities that have one value at one moment and another at another come first; without any,
    the moments of different quantities are what does not match.
    """
    for conflict in conflicts:
        dated = [
            (assertion, assertion.claim.as_of)
            for assertion in map(assertions.__getitem__, conflict.statements)
            if assertion.claim and assertion.claim.as_of
        ]
        if len({moment for _, moment in dated}) > 1:
            names = list(dict.fromkeys(_indexed_names(dated)))
            if names:
                more = ["…"] if len(names) > SPELLED_OUT else []
                examples = series([*names[:SPELLED_OUT], *more])
                noun = (
                    "quantity"
                    if len({name.partition("[")[0] for name in names}) == 1
                    else "quantities"
                )
                return (
                    f"{SAID}: where each is right for its own, index the {noun} by it: {examples}",
                )
    return ()


def _indexed_names(dated: Sequence[tuple[Assertion, date]]) -> Iterator[str]:
    """Yield the name of each quantity with each of its moments as index."""
    moments: defaultdict[str, set[date]] = defaultdict(set)
    for assertion, moment in dated:
        for name in assertion.quantities:
            moments[name].add(moment)
    several = {name for name, dates in moments.items() if len(dates) > 1}
    form = _shortest_format({moment for _, moment in dated})
    for name, dates in moments.items():
        if name in several or not several:
            for moment in sorted(dates):
                indexed = _add_index(name, moment.strftime(form))
                if indexed:
                    yield indexed


def _shortest_format(moments: set[date]) -> str:
    """Return the shortest format in which no two moments are the same."""
    return next(
        form
        for form in FORMATS
        if len({moment.strftime(form) for moment in moments}) == len(moments)
    )


def _add_index(name: str, moment: str) -> str:
    """Return the name with a moment as index, or a longer index that adds the moment.

    Empty where the name has another moment as index.
    """
    base, _, index = name.rstrip("]").partition("[")
    if not index or moment.startswith(index):
        return f"{base}[{moment}]"
    return "" if index[:4].isdecimal() else f"{base}[{index}.{moment}]"
