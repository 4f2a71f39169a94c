"""Write drafts as a claim file in YAML, or add them to one."""

import json
import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from factcheck.model.draft import Draft, Proposal, Source

HEAD = """\
# Drafted from {file}: a quantity for each thing that has figures, named by the words around them. Give it the same name
# wherever the same is meant, correct what was misread, and remove "draft: true" from each claim that you have looked at.
"""
# Files that are named.
FEW = 3
# What YAML can carry raw in double quotes beside what JSON escapes.
_HARMFUL = re.compile(
    "[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff]"
)
_PLAIN = re.compile(r"[^\W\d][\w/.-]*")
_KEY = re.compile(r"[^\s#-].*?:(?=\s|$)")


def render_file(sources: Sequence[Source]) -> str:
    """Return a new claim file with the drafts of some texts."""
    drafts = [draft for source in sources for draft in source.drafted.drafts]
    lines = [
        HEAD.format(file=_listed([source.file for source in sources])).rstrip(),
        "",
        *_section("sources", _sources(sources, "  ")),
        *_section("quantities", _quantities(drafts, "  ")),
        *_section("claims", _claims(sources, "  ")),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _section(key: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a section under its key; nothing where there are none."""
    entries = list(lines)
    if entries:
        yield f"{key}:"
        yield from entries
        yield ""


def _listed(files: Sequence[str]) -> str:
    """Return the names of some files, of many their number."""
    return ", ".join(files) if len(files) <= FEW else f"{len(files)} texts"


def add_drafts(text: str, sources: Sequence[Source], known: Container[str]) -> str | None:
    """Return a claim file with the drafts of some texts added and the rest as it was.

    ``known`` are the quantities that it declares. ``None`` where a section stands on one line.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    drafts = [draft for source in sources for draft in source.drafted.drafts]
    sections: Sequence[tuple[str, Callable[[str], Iterator[str]]]] = (
        ("sources", lambda indent: _sources(sources, indent)),
        ("quantities", lambda indent: _quantities(drafts, indent, known)),
        ("claims", lambda indent: _claims(sources, indent)),
    )
    for key, make in sections:
        lines = text.splitlines(keepends=True)
        place = _section_end(lines, key)
        if not [*make("")]:
            continue
        if place is None:
            return None
        at, indent = place
        new = [f"{key}:"] if indent is None else []
        new += make("  " if indent is None else indent)
        if at and not lines[at - 1].endswith(("\n", "\r")):
            lines[at - 1] += newline
        text = "".join([*lines[:at], *(line + newline for line in new), *lines[at:]])
    return text


def _sources(sources: Iterable[Source], indent: str) -> Iterator[str]:
    """Yield the lines of the sources that a claim file does not have yet."""
    for source in sources:
        if source.file:
            yield f"{indent}{_plain_or_quoted(source.drafted.source)}:"
            yield f"{indent}  file: {_plain_or_quoted(source.file)}"
            yield f"{indent}  sha256: {source.sha256}"
            yield f"{indent}  language: {source.language}"


def _section_end(lines: list[str], key: str) -> tuple[int, str | None] | None:
    """Return after which line a section ends, and how far its entries are indented.

    Without the section that is the end of the file. ``None`` where it stands in a form that no line
    can be added to.
    """
    first = next((number for number, line in enumerate(lines) if line.startswith(f"{key}:")), None)
    if first is None:
        return len(lines), None
    if lines[first].removeprefix(f"{key}:").partition("#")[0].strip():
        return None
    last, indent = first, None
    for number in range(first + 1, len(lines)):
        line = lines[number]
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        if _KEY.match(line) or bare in {"---", "..."}:
            break
        indent = line[: len(line) - len(line.lstrip())] if indent is None else indent
        last = number
    return last + 1, "  " if indent is None else indent


def _quantities(drafts: Iterable[Draft], indent: str, known: Container[str] = ()) -> Iterator[str]:
    """Yield one line for each quantity of the drafts that is not known, below its note."""
    proposals: dict[str, list[Proposal]] = {}
    for draft in drafts:
        for proposal in draft.proposals:
            proposals.setdefault(proposal.name, []).append(proposal)
    for name, same in proposals.items():
        if name in known:
            continue
        yield from (f"{indent}# {one.note}" for one in same if one.note)
        yield f"{indent}{name}: {_declaration(same)}"


def _declaration(same: Sequence[Proposal]) -> str:
    """Return the declaration of a quantity, which several figures may be for.

    That is its unit, whether it is signed, and whether it is a whole number where its unit does
    not tell.
    """
    unit = _plain_or_quoted(same[0].unit)
    further = ", signed: true" if any(one.signed for one in same) else ""
    if any(one.average for one in same):
        further += ", integer: false"
    elif all(one.counted for one in same):
        further += ", integer: true"
    return f"{{unit: {unit}{further}}}" if further else unit


def _claims(sources: Iterable[Source], indent: str) -> Iterator[str]:
    """Yield the lines of each claim of the drafts."""
    for name, draft in (
        (source.drafted.source, draft) for source in sources for draft in source.drafted.drafts
    ):
        statements = [f"{one.name} = {one.literal}" for one in draft.proposals if one.literal]
        statements += draft.statements
        yield f"{indent}- id: {_plain_or_quoted(draft.id)}"
        yield f"{indent}  source: {_plain_or_quoted(name)}"
        around = {"prefix": draft.prefix, "suffix": draft.suffix}
        context = ", ".join(f"{side}: {_quoted(words)}" for side, words in around.items() if words)
        if context:
            yield f"{indent}  quote: {{exact: {_quoted(draft.quote)}, {context}}}"
        else:
            yield f"{indent}  quote: {_quoted(draft.quote)}"
        if len(statements) == 1:
            yield f"{indent}  says: {statements[0]}"
        else:
            yield f"{indent}  says:"
            yield from (f"{indent}    - {statement}" for statement in statements)
        yield f"{indent}  draft: true"


def _plain_or_quoted(text: str) -> str:
    """Return a short text, in quotation marks where YAML might take it for something else."""
    return text if _PLAIN.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    """Return a text in double quotes, as JSON and YAML both read it."""
    return _HARMFUL.sub(
        lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False)
    )
