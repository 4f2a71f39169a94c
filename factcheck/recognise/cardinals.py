"""Whole numbers in words, and the fractions that are made of them."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.tokens import Tokens

_HUNDRED = 100
# Number words before the next scale word: three hundred fifty five.
_MOST_REST = 4


def cardinal(
    tokens: Tokens, index: int, lexicon: Lexicon, start: int | None = None
) -> tuple[Fraction, int]:
    """Return a whole number in words, and the token behind it; that of ``index`` if there is none.

    ``start`` is what an article before it counts.
    """
    reading = _Reading(tokens, lexicon, index, index, index, current=start, is_started=bool(start))
    while reading.ended is None and _goes_on(reading):
        pass
    if reading.ended is not None:
        return reading.ended
    is_empty = reading.end == index
    return Fraction(reading.total + (0 if is_empty else reading.current or 0)), reading.end


def _goes_on(reading: "_Reading") -> bool:
    """Read the next word of a number, if it is one."""
    for guard, step in _STEPS:
        if guard(reading):
            return step(reading)
    return False


@dataclass(slots=True)
class _Reading:
    """A number in words as far as it has been read.

    ``total`` has its scale words applied, ``current`` is what stands before the next one and
    ``largest`` the smallest scale so far. ``end`` is the token behind the last word of the number.
    """

    tokens: Tokens
    lexicon: Lexicon
    index: int
    position: int
    end: int
    total: int = 0
    current: int | None = None
    largest: int | None = None
    is_started: bool = False
    ended: tuple[Fraction, int] | None = None

    @property
    def low(self) -> str:
        """The word that comes next, in small letters."""
        return self.tokens.lows[self.position]

    def advance(self, position: int) -> bool:
        """Take the words before a token as part of the number."""
        self.position = self.end = position
        return True


def _is_simple(reading: _Reading) -> bool:
    return below_hundred(reading.tokens, reading.position, reading.lexicon)[0] is not None


def _add_simple(reading: _Reading) -> bool:
    """Add a number without a scale: [two hundred] five, [sixty] three."""
    simple, after = below_hundred(reading.tokens, reading.position, reading.lexicon)
    current = reading.current
    if simple is None:
        return False
    if current is None:
        reading.current = simple
        return reading.advance(after)
    isbelow_hundreds = simple < _HUNDRED and current % _HUNDRED == 0 and current != 0
    is_below_ten = 0 < simple < 10 < current % _HUNDRED and current % 10 == 0
    if not (isbelow_hundreds or is_below_ten):
        return False
    reading.current = current + simple
    return reading.advance(after)


def _is_hundred(reading: _Reading) -> bool:
    return reading.low in reading.lexicon.words.hundreds


def _multiply_by_hundred(reading: _Reading) -> bool:
    current = reading.current
    if current is not None and not 0 < current < _HUNDRED:
        return False
    reading.current = (current or 1) * _HUNDRED
    return reading.advance(reading.position + 1)


def _is_scale(reading: _Reading) -> bool:
    low, lexicon = reading.low, reading.lexicon
    may_begin = reading.position > reading.index or reading.is_started
    return low in lexicon.scales and (may_begin or low in lexicon.words.bare_scales)


def _apply_scale(reading: _Reading) -> bool:
    """Apply a scale word; the last one of a number is left, so that it stays one."""
    factor, current, total = reading.lexicon.scales[reading.low], reading.current, reading.total
    is_first = not total and reading.position == reading.index
    if current is None and not is_first:
        return False
    if reading.largest is not None and factor >= reading.largest:
        return False
    is_last = not total and current is not None
    if is_last and _ends_here(reading.tokens, reading.position + 1, factor, reading.lexicon):
        reading.ended = Fraction(current or 0), reading.position
        return True
    reading.total = total + (1 if current is None else current) * factor
    reading.current, reading.largest = None, factor
    return reading.advance(reading.position + 1)


def _is_and(reading: _Reading) -> bool:
    is_behind = reading.end == reading.position and not reading.tokens.breaks[reading.position]
    has_number = reading.current is not None or bool(reading.total)
    return reading.low in reading.lexicon.words.ands and is_behind and has_number


def _pass_and(reading: _Reading) -> bool:
    """Pass a word within a number: two hundred [and] five."""
    tokens, lexicon, current = reading.tokens, reading.lexicon, reading.current
    at = reading.position + 1
    follower = simple_value(tokens.lows[at], lexicon)
    if follower is None:
        return False
    is_below = current is None or (current % _HUNDRED == 0 and current and follower < _HUNDRED)
    limit = (reading.largest or 0) if current is None else _HUNDRED
    if not is_below or part(tokens, at, lexicon)[0] or not _is_rest(tokens, at, limit, lexicon):
        return False
    reading.position = at
    return True


def _is_hyphen(reading: _Reading) -> bool:
    is_behind = reading.low == "-" and reading.end == reading.position
    return (
        is_behind
        and simple_value(reading.tokens.lows[reading.position + 1], reading.lexicon) is not None
    )


def _pass_hyphen(reading: _Reading) -> bool:
    """Pass a hyphen within a number: sixty-three."""
    is_ten = (reading.current or 1) % _HUNDRED % 10 == 0
    if not (reading.tokens.hyphen(reading.position) or is_ten):
        return False
    reading.position += 1
    return True


_STEPS: tuple[tuple[Callable[[_Reading], bool], Callable[[_Reading], bool]], ...] = (
    (_is_simple, _add_simple),
    (_is_hundred, _multiply_by_hundred),
    (_is_scale, _apply_scale),
    (_is_and, _pass_and),
    (_is_hyphen, _pass_hyphen),
)
"""What the next word of a number may be, and what it does; a step that does nothing ends it."""


def _is_rest(tokens: Tokens, index: int, limit: int, lexicon: Lexicon) -> bool:
    """Whether number words behind an ``and`` are below a limit.

    [two hundred and] five, but not [one hundred and] two hundred.
    """
    for low in tokens.lows[index : index + _MOST_REST]:
        simple = simple_value(low, lexicon)
        if low in lexicon.words.hundreds:
            if limit == _HUNDRED:
                return False
        elif low in lexicon.scales:
            return limit == _HUNDRED or lexicon.scales[low] < limit
        elif simple is None or simple >= limit:
            return simple is None
    return True


def _ends_here(tokens: Tokens, index: int, factor: int, lexicon: Lexicon) -> bool:
    """Whether a number ends before a token, behind its scale word."""
    low = tokens.lows[index]
    if low in lexicon.words.ands:
        if part(tokens, index + 1, lexicon)[0] or not _is_rest(tokens, index + 1, factor, lexicon):
            return True
        low = tokens.lows[index + 1]
    return simple_value(low, lexicon) is None and low not in lexicon.words.hundreds


def below_hundred(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[int | None, int]:
    """Return a number in words that is no scale, and the token behind it: quatre-vingt-dix."""
    has_phrases = lexicon.words.cardinal_phrases != ()
    found = lexicon.cardinal_phrases.at(tokens.lows, index) if has_phrases else None
    return found or (simple_value(tokens.lows[index], lexicon), index + 1)


def simple_value(low: str, lexicon: Lexicon) -> int | None:
    """Return the value of a number word that is no scale."""
    value = lexicon.words.cardinals.get(low)
    if value is None and lexicon.heads and low not in lexicon.words.bare_scales:
        found = lexicon.compound(low)
        if (
            found
            and not found.rest
            and found.value.denominator == 1
            and low not in lexicon.words.ones
        ):
            return int(found.value)
    return value


def part(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[Fraction, int]:
    """Return a fraction in words behind a whole number: [one and] a half; zero if there is none."""
    words, lows = lexicon.words, tokens.lows
    if lows[index] in words.halves and lows[index] not in words.articles:
        return (
            (words.halves[lows[index]], index + 1)
            if words.halves[lows[index]] < 1
            else (Fraction(0), index)
        )
    above, end = (
        (Fraction(1), index + 1)
        if lows[index] in words.articles or lows[index] in words.ones
        else cardinal(tokens, index, lexicon)
    )
    at = end + 1 if tokens.hyphen(end) else end
    below = words.denominators.get(lows[at])
    return (
        (above / below, at + 1) if below and end > index and above < below else (Fraction(0), index)
    )
