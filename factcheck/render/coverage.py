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
    read = covered.count(State.READ)
    data = f" ({covered.supported} of them compared with data)" if covered.supported else ""
    parts = [f"{covered.count(State.CLAIMED)} claimed{data}"] if covered.written else []
    parts += [f"{read} read"] if read or not covered.written else []
    parts += [f"{covered.count(State.SET_ASIDE)} set aside"] if covered.written else []
    parts += [f"{unclaimed} {'unclaimed' if covered.written else 'not read'}"]
    share = style.paint(
        "warning" if unclaimed and covered.written else "good", percent_text(covered)
    )
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
        is_open = tracked.state is State.UNCLAIMED and not covered.written
        role = "faint" if is_open else ROLES[tracked.state]
        state = style.paint(role, _state_text(tracked, written=covered.written))
        yield f"  {place.rjust(widths[0])}  {pad(surface, widths[1])}  {pad(kind, widths[2])}  {state}"


def _shortened(surface: str) -> str:
    """Return a figure as written, cut to ``LONGEST`` characters."""
    return surface if len(surface) <= LONGEST else f"{surface[: LONGEST - 1]}…"


def _state_text(tracked: Tracked, *, written: bool) -> str:
    """Return the state of a figure in words, with the claims or the reason that belong to it.

    ``written``: somebody has written claims about the text.
    """
    claims = clean(series(tracked.claims))
    match tracked.state:
        case State.CLAIMED:
            return f"claimed by {claims}{', compared with data' if tracked.supported else ''}"
        case State.SET_ASIDE:
            return f"set aside: {clean(tracked.reason)}"
        case State.READ:
            return "read, and checked against others"
        case State.UNCLAIMED if not written:
            return "not read"
        case State.UNCLAIMED:
            return f"unclaimed; quoted, but not said, by {claims}" if claims else "unclaimed"
        case State.NOT_COUNTED:
            return "not counted"
