"""Put random mistakes into claim files: into statements, the structure and the characters."""

from collections.abc import Sequence
from typing import Any

from tests.wording import Pick

# What a statement may be made of, in any order.
TOKENS = (
    "total", "part.first", "rate[2025]", "größe", "totl", "part", "x", "=", "<", ">=", "!=", "==", "<>", "+", "-", "*", "/", "(",
    ")", "times", "to", "about", "nearly", "up to", "less than", "exactly", "just over", "5", "7.5", "1_000", "1,5", "1e3", "1e999999999",
    "-3.2", "0", "007", "1.", ".5", "billion", "Mio", "Billion", "k", "m", "M", "USD", "$", "€5", "$7 EUR", "%", "‰", "pp", "MW", "MWhh",
    "kWh/year", "USD/MWh", "m^2", "m^-1", "m^99", "°C", "people", "chips", "jobs/month", "@2025", "@2025-13", "@2025-02-30", "@", "date",
    "200 to 150", "5 to 7", "to to", "1/0", "Total", "tоtal", "[", "]", "#", "'", '"', ":", "–", "×", "²", "\t", "\n", "\x00", "\u200b", "𝟓", "٣",
    "sum(total, x)", "±", "1 in 5", "half", "a third", "aged 84", "2 ^ 3", "20%", "% of", "thousand million",
)  # fmt: skip
VALUES: tuple[object, ...] = (
    None, True, False, 0, -1, 1.5, "", " ", "text", [], {}, ["total = 5"], [[]], [None], {"a": "b"}, {"unit": "USD"}, {"": ""},
    "2025-07-28", "x" * 300, {"exact": 5}, [{}], "date", "1", "USD/EUR/GBP", "\u202e", "a#b", "=a", "a: b", "- a", 10**40,
)  # fmt: skip
KEYS = (
    "id", "source", "quote", "says", "readings", "speaker", "scenario", "draft", "as_of", "accept", "unit", "signed", "integer", "between",
    "label", "file", "sha256", "language", "published", "set_aside", "title", "claims", "sources", "quantities", "definitions", "scenarios",
    "include", "sayz", "to", "half", "a b", "",
)  # fmt: skip
CHARACTERS = (
    ":", "- ", "{", "}", "[", "]", '"', "'", "\n", "  ", "\t", "#", "&a", "*a", "!!str ", "|", ">", "%", "@", "`", "---\n", "...\n", "\x00", "\ufeff", "\x85",
    "\u2028", "é", "\ud83d\ude00", "<<: ", "? ", ",", "=", "\\", "~", "0x1F", "1e3", "2025-07-28", "null",
)  # fmt: skip


def statement(pick: Pick) -> str:
    """Join up to nine words of the statement language, and others, in any order."""
    words = [pick(TOKENS) for _ in range(pick(range(1, 10)))]
    return pick((" ", " ", "")).join(words)


def mistaken(pick: Pick, content: dict[str, Any]) -> dict[str, Any]:
    """Return the content with one to three mistakes in its statements or its structure."""
    changed: dict[str, Any] = _copied(content)
    for _ in range(pick((1, 2, 3))):
        kind = pick(("statement", "statement", "word", "value", "value", "key", "lost"))
        owner, key = pick(_places(changed))
        if kind == "statement":
            owner, key = pick(_statements(changed) or [(owner, key)])
            owner[key] = statement(pick)
        elif kind == "word" and isinstance(owner[key], str):
            words = owner[key].split(" ")
            words[pick(range(len(words)))] = pick(TOKENS)
            owner[key] = " ".join(words)
        elif kind == "key" and isinstance(owner, dict):
            owner[pick(KEYS)] = owner.pop(key)
        elif kind == "lost" and isinstance(owner, dict):
            del owner[key]
        else:
            owner[key] = _copied(pick(VALUES))
    return changed


def damaged(pick: Pick, text: str) -> str:
    """Return the text with characters put in, taken away or cut off."""
    for _ in range(pick((1, 2))):
        at = pick(range(len(text) + 1))
        match pick(("in", "in", "out", "end", "line")):
            case "in":
                text = text[:at] + pick(CHARACTERS) + text[at:]
            case "out":
                text = text[:at] + text[at + pick(range(1, 13)) :]
            case "end":
                text = text[:at]
            case _:
                lines = text.splitlines(keepends=True) or [""]
                chosen = pick(lines)
                text = text[:at] + chosen + text[at:]
    return text.encode("utf-8", "replace").decode()


def _copied(value: Any) -> Any:  # noqa: ANN401 - what YAML may hold
    """Copy lists and mappings, however deep."""
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value


def _places(value: Any) -> Sequence[tuple[Any, Any]]:  # noqa: ANN401 - likewise
    """Return the place of every value: the list or mapping that holds it, and its index or key."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        owner = waiting.pop()
        inner = owner.items() if isinstance(owner, dict) else enumerate(owner)
        for key, child in list(inner):
            found.append((owner, key))
            if isinstance(child, dict | list):
                waiting.append(child)
    return found


def _statements(value: Any) -> Sequence[tuple[Any, Any]]:  # noqa: ANN401 - likewise
    """Return the places of all texts that look like statements."""
    texts = [(owner, key) for owner, key in _places(value) if isinstance(owner[key], str)]
    return [(owner, key) for owner, key in texts if any(sign in owner[key] for sign in "=<>")]
