"""What becomes of the figures of texts, as tables for a terminal."""

from collections.abc import Iterator

from factcheck.model.coverage import Coverage, Covered, State, Tracked
from factcheck.prose import columns, pad, series
from factcheck.render.phrases import count
from factcheck.render.style import Style
from factcheck.render.terminal import clean

# So much of an address is shown.
LONGEST = 40
ROLES = {
    State.CLAIMED: "good",
    State.SET_ASIDE: "faint",
    State.UNCLAIMED: "warning",
    State.NOT_COUNTED: "faint",
}


def render(coverage: Coverage, style: Style) -> str:
    """For each source its percentage, then one line a figure: its place, the figure as written, its kind and what becomes of it."""
    return "\n".join(
        "".join(f"{line}\n" for line in _source(covered, style)) for covered in coverage.sources
    )


def percent(covered: Covered) -> str:
    """A percentage with one decimal, rounded down: 100% is all of them."""
    tenths = covered.percent * 10 // 1
    whole, rest = divmod(int(tenths), 10)
    return f"{whole}.{rest}%" if rest else f"{whole}%"


def _source(covered: Covered, style: Style) -> Iterator[str]:
    left = covered.count(State.UNCLAIMED)
    parts = [
        f"{covered.count(State.CLAIMED)} claimed",
        f"{covered.count(State.SET_ASIDE)} set aside",
        f"{left} unclaimed",
    ]
    share = style.paint("warning" if left else "good", percent(covered))
    counts = f"{count(covered.quantities, 'quantity', 'quantities')}: {series(parts)}"
    yield f"{style.paint('strong', clean(covered.source))}: {share} of {counts} ({clean(covered.file)})"
    rows: list[tuple[str, str, str]] = [
        (
            f"{tracked.span.line}:{tracked.span.column}",
            _short(clean(" ".join(tracked.figure.surface.split()))),
            str(tracked.figure.kind),
        )
        for tracked in covered.figures
    ]
    widths = [max((columns(row[column]) for row in rows), default=0) for column in (0, 1, 2)]
    for tracked, (place, surface, kind) in zip(covered.figures, rows, strict=True):
        told = style.paint(ROLES[tracked.state], _told(tracked))
        yield f"  {place.rjust(widths[0])}  {pad(surface, widths[1])}  {pad(kind, widths[2])}  {told}"


def _short(surface: str) -> str:
    return surface if len(surface) <= LONGEST else f"{surface[: LONGEST - 1]}…"


def _told(tracked: Tracked) -> str:
    claims = clean(series(tracked.claims))
    match tracked.state:
        case State.CLAIMED:
            return f"claimed by {claims}"
        case State.SET_ASIDE:
            return f"set aside: {clean(tracked.reason)}"
        case State.UNCLAIMED:
            return f"unclaimed; quoted, but not said, by {claims}" if claims else "unclaimed"
        case State.NOT_COUNTED:
            return "not counted"
