"""Write drafts as a claim file in YAML, or add them to one."""

import json
import re
from collections.abc import Iterable, Iterator

from factcheck.model.draft import Draft, Drafted, Proposal

HEAD = """\
# Drafted from {file}: a quantity for each figure, named by the words around it. Give a quantity the same name wherever the
# same is meant, correct what was misread, and remove "draft: true" from each claim that you have looked at.
"""
# What YAML can carry raw in double quotes beside what JSON escapes.
_HARMFUL = re.compile(
    "[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff]"
)
_PLAIN = re.compile(r"[^\W\d][\w/.-]*")
_KEY = re.compile(r"[^\s#-].*?:(?=\s|$)")


def render_file(drafted: Drafted, file: str, sha256: str, language: str) -> str:
    """Return a new claim file with the drafts."""
    lines = [
        HEAD.format(file=file).rstrip(),
        "",
        "sources:",
        f"  {_plain_or_quoted(drafted.source)}:",
        f"    file: {_plain_or_quoted(file)}",
        f"    sha256: {sha256}",
        f"    language: {language}",
        "",
        *_section("quantities", _quantities(drafted.drafts, "  ")),
        *_section("claims", _claims(drafted, "  ")),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _section(key: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a section under its key; nothing where there are none."""
    entries = list(lines)
    if entries:
        yield f"{key}:"
        yield from entries
        yield ""


def add_drafts(text: str, drafted: Drafted) -> str | None:
    """Return a claim file with the drafts added and the rest as it was.

    ``None`` where a section stands on one line.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    for key, make in (("quantities", _quantity_lines), ("claims", _claim_lines)):
        lines = text.splitlines(keepends=True)
        place = _section_end(lines, key)
        if place is None:
            return None
        at, indent = place
        new = [f"{key}:"] if indent is None else []
        new += make(drafted, "  " if indent is None else indent)
        if at and not lines[at - 1].endswith(("\n", "\r")):
            lines[at - 1] += newline
        text = "".join([*lines[:at], *(line + newline for line in new), *lines[at:]])
    return text


def _quantity_lines(drafted: Drafted, indent: str) -> list[str]:
    """Return the lines of the drafts' quantities."""
    return list(_quantities(drafted.drafts, indent))


def _claim_lines(drafted: Drafted, indent: str) -> list[str]:
    """Return the lines of the drafts' claims."""
    return list(_claims(drafted, indent))


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


def _quantities(drafts: Iterable[Draft], indent: str) -> Iterator[str]:
    """Yield one line for each quantity of the drafts."""
    for draft in drafts:
        for proposal in draft.proposals:
            yield f"{indent}{proposal.name}: {_declaration(proposal)}"


def _declaration(proposal: Proposal) -> str:
    """Return the declaration of a quantity: its unit, whether it is signed, and no whole number."""
    unit = _plain_or_quoted(proposal.unit)
    further = ", signed: true" if proposal.signed else ""
    further += ", integer: false" if proposal.average else ""
    return f"{{unit: {unit}{further}}}" if further else unit


def _claims(drafted: Drafted, indent: str) -> Iterator[str]:
    """Yield the lines of each claim of the drafts."""
    for draft in drafted.drafts:
        statements = [f"{proposal.name} = {proposal.literal}" for proposal in draft.proposals]
        statements += draft.statements
        yield f"{indent}- id: {_plain_or_quoted(draft.id)}"
        yield f"{indent}  source: {_plain_or_quoted(drafted.source)}"
        context = (
            f"prefix: {_quoted(draft.prefix)}"
            if draft.prefix
            else f"suffix: {_quoted(draft.suffix)}"
        )
        if draft.prefix or draft.suffix:
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
