"""Why a text is no statement: what was expected, what stands there, what was probably meant."""

import re
from fractions import Fraction

from factcheck.language.flaw import BadTextError, bad, replaced, shortened
from factcheck.language.hedges import PHRASES
from factcheck.language.miswritten import miswritten
from factcheck.language.scales import AMBIGUOUS, SCALES
from factcheck.language.tokens import (
    CURRENCY_SIGNS,
    DATE,
    FRACTION,
    HEDGE,
    HIGH,
    LOW,
    NAME,
    NUMBER,
    SIGN,
    UNIT,
)
from factcheck.language.words import OPENERS
from factcheck.model.problem import Kind

# The names of what can be expected, in the words of the sentence about it.
OPERAND, NUMBER_WANTED, OPERATOR = "a number or a name", "a number", "an operator (+ - * / ^)"
EXPONENT = "a whole number behind ^, as in ^2 or ^-1,"
ONE_POWER = "an operator other than ^ (a power of a power takes parentheses)"
_EXPONENT = re.compile(r"\^\s*(?:[-+]?[\w.]+)?")
RELATION, NOTHING = "a relation (= != < <= > >=)", "nothing more"

# Signs that look right, and what to write for them.
MEANT = {
    "==": "=",
    "=>": "=",
    "=<": "<=",
    "<>": "!=",
    "~": "a number",
    "≈": "a number",
    "\N{EN DASH}": "- or to",
    "\N{EM DASH}": "- or to",
    "**": "^",
    ":": "=",
}
# Of these, what can stand there instead without a doubt.
CERTAIN = frozenset({"==", "=>", "=<", "<>", "**", ":"})
_TOKEN = re.compile(r"[^\W_]\w*|[<>=!]+|\*\*|\S", re.DOTALL)
_NUMBER = re.compile(NUMBER)
_HYPHEN = re.compile(rf"-{SIGN}?(?P<number>{NUMBER})")
_TAKEN_OFF_ONE = re.compile(
    rf"\(\s*1\s*[-\N{{EN DASH}}\N{{EM DASH}}\N{{FIGURE DASH}}]\s*{NUMBER}\s*(?:[%‰]|per|Pro)"
)
_TIGHT_COMMA = re.compile(r"\s*,(?=\S)")
DASHES = frozenset("\N{EN DASH}\N{EM DASH}\N{FIGURE DASH}")
# Words that only stand behind a number.
NO_BEGINNING = frozenset({"to", "times", "of", "in"})
_PHRASE = re.compile(
    "(?:"
    + "|".join(
        phrase.replace(" ", r"\s+")
        for phrase in sorted({**PHRASES, **OPENERS}, key=len, reverse=True)
        if phrase[0].isalpha()
    )
    + r")(?!\w)"
)


def unexpected(text: str, position: int, expected: str) -> BadTextError:
    """Return the error that something else than expected stands at a place, or nothing."""
    position = len(text) - len(text[position:].lstrip())
    if expected is OPERATOR and (match := _EXPONENT.match(text, position)):
        return bad(Kind.SYNTAX, position, match.end(), EXPONENT, shortened(match[0]))
    match = _TOKEN.match(text, position)
    found = match[0] if match else ""
    end = position + len(found)
    instead = ""
    if found in CERTAIN:
        before = f"{text[:position].rstrip()} " if position else ""
        instead = before + MEANT[found] + text[end:]
    wanted = MEANT.get(found, expected)
    return bad(Kind.SYNTAX, position, end, wanted, shortened(found), instead=instead)


def no_relation(text: str, position: int) -> BadTextError:
    """Return the error that a statement ends without a relation."""
    return unexpected(text, position, RELATION)


def check_hyphen(text: str, literal: re.Match[str]) -> None:
    """Check that no hyphen joins a number to a larger one, as in a range: ``2-3 billion USD``.

    A percentage taken off one in a parenthesis is none: ``(1-50%)``.

    Raises:
        BadTextError: where it does, with the range to write instead.
    """
    end = literal.end()
    high = _HYPHEN.match(text, end)
    if high is None or literal[HIGH] or not literal[LOW] or text[end - 1] == " ":
        return
    number = _NUMBER.search(literal[LOW])
    if (
        number is None
        or _is_taken_off_one(text, literal)
        or _size(number[0]) >= _size(high["number"])
    ):
        return
    instead = replaced(text, end, end + 1, " to ")
    place = literal.start(LOW), high.end()
    raise bad(Kind.OTHER_FORM, *place, shortened(text[slice(*place)]), "range", instead=instead)


def check_dash(text: str, literal: re.Match[str]) -> None:
    """Check that a dash between two numbers is not meant as a minus.

    Raises:
        BadTextError: where it may be: a percentage taken off one in a parenthesis.
    """
    if literal["joint"] in DASHES and _is_taken_off_one(text, literal):
        place = literal.start(LOW), literal.end()
        raise bad(Kind.OTHER_FORM, *place, shortened(text[slice(*place)]), "range")


def _is_taken_off_one(text: str, literal: re.Match[str]) -> bool:
    """Whether a percentage is taken off one: ``(1-50%)``."""
    before = text[: literal.start(LOW)].rstrip()
    return before.endswith("(") and _TAKEN_OFF_ONE.match(text, len(before) - 1) is not None


def _size(number: str) -> Fraction:
    """Return a number as written; one with an exponent without it, which is enough to compare."""
    return Fraction(number.lower().partition("e")[0].replace("_", ""))


def check_base(text: str, base: re.Match[str], end: int) -> None:
    """Check that it is clear what is raised to a power which ends at a place of the text.

    Raises:
        BadTextError: where it may be a number without its sign, its hedge or its unit.
    """
    if base.lastindex == NAME:
        return
    is_clear = base.lastindex != DATE and not (
        base[HEDGE]
        or base[HIGH]
        or base[FRACTION]
        or not base[LOW][0].isdigit()
        or (base[LOW + UNIT] and text[base.end()] == "^")
    )
    if not is_clear:
        start = base.start(HEDGE) if base[HEDGE] else base.start() + _blanks(base[0])
        raised = text[start : base.end()]
        instead = replaced(text, start, base.end(), f"({raised})")
        raise bad(Kind.OTHER_FORM, start, end, shortened(text[start:end]), "power", instead=instead)


def _blanks(text: str) -> int:
    """Return how many blanks a text begins with."""
    return len(text) - len(text.lstrip())


def no_operand(text: str, position: int) -> BadTextError:
    """Return the error that there is no value where there should be one."""
    start = len(text) - len(text[position:].lstrip())
    rest = text[start:]
    if rest[:1] == "." and (digits := _NUMBER.match(rest, 1)):
        end, instead = start + digits.end(), "0." + digits[0]
        return bad(
            Kind.SYNTAX,
            start,
            end,
            instead,
            "." + digits[0],
            instead=replaced(text, start, end, instead),
        )
    if rest[:1] in CURRENCY_SIGNS:
        return unexpected(text, start + 1, NUMBER_WANTED)
    return unexpected(text, start, OPERAND)


def reserved_word(text: str, match: re.Match[str]) -> BadTextError:
    """Return the error that a word stands alone which belongs to a number."""
    word = match["name"]
    if word in SCALES or word in AMBIGUOUS or word in NO_BEGINNING:
        return unexpected(text, match.start("name"), OPERAND)
    phrase = _PHRASE.match(text, match.start("name"))
    return unexpected(text, phrase.end() if phrase else match.end(), NUMBER_WANTED)


def no_operator(text: str, position: int, operand: re.Match[str]) -> BadTextError:
    """Return the error that what follows a value cannot follow it."""
    if operand.lastindex not in (NAME, DATE) and position == operand.end():
        return (
            miswritten(text, operand)
            or _open_range(text, operand)
            or unexpected(text, position, OPERATOR)
        )
    phrase = _PHRASE.match(text, operand.start(NAME)) if operand.lastindex == NAME else None
    if phrase and phrase.end() > position:
        return unexpected(text, phrase.end(), NUMBER_WANTED)
    comma = _TIGHT_COMMA.match(text, position)
    if comma and "(" in text[:position]:
        place = comma.end() - 1, comma.end()
        instead = replaced(text, *place, ", ")
        return bad(Kind.SYNTAX, *place, "a blank behind the comma", ",", instead=instead)
    return unexpected(text, position, OPERATOR)


def second_relation(text: str, first: re.Match[str], second: re.Match[str]) -> BadTextError:
    """Return the error that one statement holds two."""
    one, two = text[: second.start("relation")].strip(), text[first.end() :].strip()
    return bad(Kind.SEVERAL_RELATIONS, *second.span("relation"), shortened(one), shortened(two))


def _open_range(text: str, operand: re.Match[str]) -> BadTextError | None:
    """Return the error of a range without its second number, if any."""
    joints = OPENERS.get(" ".join((operand[HEDGE] or "").split()), ("to", "±"))
    match = re.compile(rf"\s*(?:{'|'.join(joints)})(?!\w)").match(text, operand.end())
    return unexpected(text, match.end(), NUMBER_WANTED) if match and not operand["high"] else None


def half_a_range(text: str, position: int, joint: str) -> BadTextError:
    """Return the error of a range that was opened but has no second number."""
    return unexpected(text, position, f'"{joint}" and a number')
