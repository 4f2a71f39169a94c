"""Render the state of the figures of source texts as tables for a terminal."""

from collections.abc import Iterator

from factcheck.model.coverage import Coverage, Covered, State, Tracked
from factcheck.prose import columns, pad, series
from factcheck.render.phrases import count
from factcheck.render.style import Style
from factcheck.render.terminal import clean

# Characters of a figure that are shown; an address can have more.
LONGEST = 40
ROLES = {
    State.CLAIMED: "good",
    State.SET_ASIDE: "faint",
    State.READ: "good",
    State.UNCLAIMED: "warning",
    State.NOT_COUNTED: "faint",
}


def render(coverage: Coverage, style: Style) -> str:
    """Return for each source its percentage, then one line for each figure.

    The line has the figure's place, the figure as written, its kind and its state.
    """
    return "\n".join(
        "".join(f"{line}\n" for line in _source_lines(covered, style))
        for covered in coverage.sources
    )


def percent_text(covered: Covered) -> str:
    """Return a percentage with one decimal, rounded down: 100% means all of them."""
    tenths = covered.percent * 10 // 1
    whole, rest = divmod(int(tenths), 10)
    return f"{whole}.{rest}%" if rest else f"{whole}%"


def _source_lines(covered: Covered, style: Style) -> Iterator[str]:
    """Yield the lines of one source: its counts, then its figures in columns."""
    unclaimed = covered.count(State.UNCLAIMED)
    parts = [
        f"{covered.count(State.CLAIMED)} claimed",
        *([f"{read} read"] if (read := covered.count(State.READ)) else []),
        f"{covered.count(State.SET_ASIDE)} set aside",
        f"{unclaimed} unclaimed",
    ]
    share = style.paint("warning" if unclaimed else "good", percent_text(covered))
    counts = f"{count(covered.quantities, 'quantity', 'quantities')}: {series(parts)}"
    yield f"{style.paint('strong', clean(covered.source))}: {share} of {counts} ({clean(covered.file)})"
    rows: list[tuple[str, str, str]] = [
        (
            f"{tracked.span.line}:{tracked.span.column}",
            _shortened(clean(" ".join(tracked.figure.surface.split()))),
            str(tracked.figure.kind),
        )
        for tracked in covered.figures
    ]
    widths = [max((columns(row[column]) for row in rows), default=0) for column in (0, 1, 2)]
    for tracked, (place, surface, kind) in zip(covered.figures, rows, strict=True):
        state = style.paint(ROLES[tracked.state], _state_text(tracked))
        yield f"  {place.rjust(widths[0])}  {pad(surface, widths[1])}  {pad(kind, widths[2])}  {state}"


def _shortened(surface: str) -> str:
    """Return a figure as written, cut to ``LONGEST`` characters."""
    return surface if len(surface) <= LONGEST else f"{surface[: LONGEST - 1]}…"


def _state_text(tracked: Tracked) -> str:
    """Return the state of a figure in words, with the claims or the reason that belong to it."""
    claims = clean(series(tracked.claims))
    match tracked.state:
        case State.CLAIMED:
            return f"claimed by {claims}"
        case State.SET_ASIDE:
            return f"set aside: {clean(tracked.reason)}"
        case State.READ:
            return "read: it stands in a relation that was checked"
        case State.UNCLAIMED:
            return f"unclaimed; quoted, but not said, by {claims}" if claims else "unclaimed"
        case State.NOT_COUNTED:
            return "not counted"
