"""Write values as JSON that UTF-8 can encode and a terminal can show."""

import json
import re

# What JSON need not escape but should not carry raw: controls, line separators, changes of
# direction, halves of characters.
HARMFUL = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
FLAT = json.JSONEncoder(ensure_ascii=False)
INDENTED = json.JSONEncoder(ensure_ascii=False, indent=2)

Json = dict[str, object]


def dump(content: object) -> str:
    """Return a value as JSON over several lines."""
    return _harmless(INDENTED.encode(content))


def dump_flat(content: object) -> str:
    """Return a value as JSON on one line."""
    return _harmless(FLAT.encode(content))


def _harmless(text: str) -> str:
    """Return JSON in which every character of ``HARMFUL`` is escaped."""
    return text if text.isascii() else HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
