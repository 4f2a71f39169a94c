"""What stands in brackets behind a figure: its parts, or something else."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.guards import guard_of_all
from factcheck.reading.sketch import Sketch

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "NO_PARTS": "previous|prior|plan|budget|average|avg|mean|median|min|max|range|sd|ci|vs|"
            "from|to|up|down|earlier|ago|aged?|compared",
        },
        "de": {"NO_PARTS": "vorjahr|vj|plan|budget|bis|gegenüber|nach|mittelwert|schnitt"},
    }
)
# What tells in brackets that they hold no parts: another time, another measure.
_NO_PARTS = guard_of_all(r"\b{NO_PARTS}\b|[±≤≥<>=%]", _WORDS)


def is_aside(sketch: Sketch, text: str, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether figures in brackets are other things than the parts of what is before them."""
    is_other = _NO_PARTS.search(text) is not None or not _are_counts(sketch, parts)
    is_other |= whole.unit not in {one.unit for one in parts}
    return is_other or _is_balance(sketch, whole, parts)


def _is_balance(sketch: Sketch, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a figure is less than one of those in brackets: a difference, or another count."""
    has_sign = whole.surface[0] in "+-\N{MINUS SIGN}"
    has_sign |= sketch.prose[max(whole.start - 1, 0) : whole.start] in {*"+-\N{MINUS SIGN}"}
    return has_sign or any((one.value or 0) > (whole.value or 0) for one in parts)


def _are_counts(sketch: Sketch, parts: Sequence[Figure]) -> bool:
    """Whether parts in brackets have a unit, or count what stands before the bracket."""
    if parts[0].kind is not FigureKind.NUMBER:
        return True
    before = sketch.text[: sketch.place(parts[0])].rpartition("(")[0]
    values = [one.value for one in parts]
    return before[-2:-1].isalpha() and all(one and one.denominator == 1 for one in values)
