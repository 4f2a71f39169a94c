"""What has digits and is no quantity: names, codes, ordinals, and numbers of things in a row."""

import re
from fractions import Fraction

from factcheck.model.figure import FigureKind
from factcheck.recognise.cardinals import cardinal
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import MOST_DIGITS, MOST_PARTS, Number
from factcheck.recognise.tokens import HYPHENS, Tokens, is_number

_OPENING, _CLOSING = "([{<\"'„“‚*", ")]}>.,;:!?\"'”’“*"
_HUNDRED = 100
# What stands between the parts of a code, and between those of a telephone number.
_CHAINS = frozenset({"-", "/", "."})
_DIALS = frozenset({"-", "/", "(", ")"})
_ADDRESS = re.compile(r"://|www\.")
# Tokens of a code, at least: a_1.
_SHORTEST = 3


class Chunks:
    """The stretches without blanks of a text; each is looked into once."""

    __slots__ = ("_end", "_found", "_tokens")

    def __init__(self, tokens: Tokens) -> None:
        self._tokens, self._end, self._found = tokens, 0, range(0)

    def code(self, index: int) -> Draft | None:
        """Return the address, the file or the like that a token is within."""
        if self._tokens.gaps[index] and self._tokens.gaps[index + 1]:
            return None
        if index >= self._end:
            self._end = index + 1
            while not self._tokens.gaps[self._end]:
                self._end += 1
            first = self._tokens.chunks[index]
            is_short = self._end - first < _SHORTEST
            self._found = range(0) if is_short else self._look(first)
        return (
            Draft(self._found.start, self._found.stop, FigureKind.CODE)
            if index in self._found
            else None
        )

    def _look(self, first: int) -> range:
        """Return the tokens of a code in the stretch that begins with a token; none if none is."""
        tokens, end = self._tokens, self._end
        text = tokens.text[tokens.starts[first] : tokens.ends[end - 1]]
        address = _ADDRESS.search(text)
        if address:
            at = tokens.starts[first] + address.start()
            while tokens.ends[first] < at + (address[0] == "www."):  # https stands before its mark
                first += 1
        elif not _is_code(text):
            return range(0)
        else:
            brackets = [
                place for place in range(first, end - 1) if tokens.words[place] in ("(", "<")
            ]
            first = brackets[-1] + 1 if brackets else first  # [a link](/to/a_file.jpg)
        while first < end and tokens.words[first] in _OPENING:
            first += 1
        while end > first and tokens.words[end - 1] in _CLOSING:
            end -= 1
        return range(first, end)


def _is_code(text: str) -> bool:
    """Whether what stands between blanks is a name in a program, a mail address, or a path."""
    if "_" in text.strip("_") or ("@" in text and "." in text):
        return True
    return text.count("/") >= 2 and any(map(str.isalpha, text))


def name(tokens: Tokens, index: int, floor: int, lexicon: Lexicon) -> Draft | None:
    """Return the name that a token of digits is the end of, or within: R1, GPT-5, A320neo."""
    words = tokens.words
    if index <= floor or tokens.gaps[index]:
        return None
    before = index - 1
    if words[before] in HYPHENS and not tokens.gaps[before] and before > floor:
        before -= 1
        if lexicon.scales.get(tokens.lows[before]) or (
            lexicon.unit(tokens, before) and words[before].islower()
        ):
            return None
    is_none = before == index - 1 and (
        words[before] in lexicon.codes
        or lexicon.glued_currency(tokens, index)
        or (before == floor and words[before] in lexicon.words.crossed)  # 12x2 m
    )
    if not words[before].isalpha() or is_none:
        return None
    first = before
    while (
        first > floor
        and not tokens.gaps[first]
        and (words[first - 1].isalnum() or words[first - 1] in HYPHENS)
    ):
        first -= 1
    first += words[first] in HYPHENS
    return Draft(first, _rest(tokens, index + 1), FigureKind.NAME)


def after_digits(tokens: Tokens, index: int, end: int) -> Draft | None:
    """Return a name that digits begin: 5G, 3D, 24703L202."""
    if tokens.gaps[end] or not tokens.words[end][:1].isalpha():
        return None
    return Draft(index, _rest(tokens, end), FigureKind.NAME)


def _rest(tokens: Tokens, index: int) -> int:
    """Return the token behind letters and digits without a blank before them.

    A hyphen with digits behind it belongs to them.
    """
    while not tokens.gaps[index]:
        if tokens.words[index].isalnum():
            index += 1
        elif (
            tokens.words[index] in HYPHENS
            and tokens.hyphen(index)
            and is_number(tokens.words[index + 1])
        ):
            index += 2
        else:
            break
    return index


def long_code(tokens: Tokens, index: int) -> Draft | None:
    """Return a telephone number, a version, a network address, or more digits than a number has."""
    if len(tokens.words[index]) > MOST_DIGITS:
        return Draft(index, index + 1, FigureKind.CODE)
    found = _chained(tokens, index) if tokens.words[index + 1] in _CHAINS else None
    return found or _dialled(tokens, index)


def _chained(tokens: Tokens, index: int) -> Draft | None:
    """Return three numbers and more with ``-``, ``/`` or ``.`` between them.

    Such as 192.168.1.2, 555-123-4567.
    """
    words, end = tokens.words, index + 1
    while (
        words[end] in _CHAINS
        and not tokens.gaps[end]
        and is_number(words[end + 1])
        and not tokens.gaps[end + 1]
    ):
        end += 2
    parts = words[index:end:2]
    is_grouped = words[index + 1] == "." and {*map(len, parts[1:])} == {3} and len(parts[0]) <= 3
    if len(parts) <= 2 or (is_grouped and len(parts) <= MOST_PARTS):
        return None
    return Draft(index, end, FigureKind.CODE)


def _dialled(tokens: Tokens, index: int) -> Draft | None:
    """Return a telephone number: +49 30 7654321, 0171/1234567."""
    words, end, parts = tokens.words, index + 1, 1
    is_local = words[index][0] == "0" and len(words[index]) > 2
    if not is_local and (tokens.gaps[index] or words[index - 1] != "+"):
        return None
    while not tokens.lines[end] and (
        is_number(words[end]) or (words[end] in _DIALS and is_number(words[end + 1]))
    ):
        end += 1 if is_number(words[end]) else 2
        parts += 1
    return Draft(index, end, FigureKind.CODE) if parts > 2 or (is_local and parts > 1) else None


def ordinal(tokens: Tokens, index: int, lexicon: Lexicon) -> Draft | None:
    """Return an ordinal: ``3rd``, ``das 3. Quartal``, ``twenty-first``, ``drittgrößte``."""
    words, low = lexicon.words, tokens.lows[index]
    if is_number(low):
        end = index + 1
        if tokens.lows[end] in words.ordinal_suffixes and not tokens.gaps[end]:
            return _ordinal(index, end + 1, int(low)) if len(low) <= MOST_DIGITS else None
        if (
            words.ordinal_point
            and tokens.words[end] == "."
            and not tokens.gaps[end]
            and len(low) <= 2
        ):
            return _pointed(tokens, index, lexicon)
        return None
    if low in words.ordinals:
        return _ordinal(index, index + 1, words.ordinals[low])
    if low in words.groups and index and tokens.lows[index - 1] in words.group_openers:
        return _ordinal(index, index + 1, words.groups[low])
    long = _long_ordinal(tokens, index, lexicon)
    if long:
        return long
    found = lexicon.compound(low) if lexicon.heads else None
    if found and found.rest and found.value.denominator == 1:
        rest = found.rest
        is_superlative = (
            rest[0] in "ts" and len(rest) > 4 and rest.endswith(tuple(words.ordinal_suffixes))
        )
        if rest in words.ordinal_suffixes or is_superlative:
            return _ordinal(index, index + 1, int(found.value))
    return None


def _long_ordinal(tokens: Tokens, index: int, lexicon: Lexicon) -> Draft | None:
    """Return an ordinal of several words: ``one hundred twenty-fifth``, ``three trillionth``."""
    words, lows = lexicon.words, tokens.lows
    is_article = lows[index] in words.articles
    if not lexicon.heads and lows[index + is_article + 1] not in lexicon.in_numbers:
        return None
    value, end = cardinal(tokens, index + is_article, lexicon, 1 if is_article else None)
    if end == index + is_article:
        return None
    if lows[end] in lexicon.scales:
        value, end = value * lexicon.scales[lows[end]], end + 1
    at = end + tokens.hyphen(end)
    last = words.ordinals.get(lows[at], 0)
    if last >= _HUNDRED and value > 1:
        return _ordinal(index, at + 1, int(value) * last)
    is_time = at == end and bool(lexicon.unit(tokens, at))  # twenty second breaks
    is_added = _is_added(int(value), last) and not words.compounds and not is_time
    return _ordinal(index, at + 1, int(value) + last) if is_added else None


def _is_added(value: int, last: int) -> bool:
    """Whether the last word of an ordinal is below the place of what stands before it."""
    if not last or not value:
        return False
    if value % _HUNDRED == 0:
        return last < _HUNDRED
    return value % 10 == 0 and value % _HUNDRED >= 20 and last < 10


def _pointed(tokens: Tokens, index: int, lexicon: Lexicon) -> Draft | None:
    """Return an ordinal of digits with a point, which may end the sentence instead."""
    follower = index + 2
    word = tokens.words[follower]
    if word in (",", ")") and not tokens.gaps[follower]:
        # in der 12., 45. und 78. Minute
        return _ordinal(index, index + 2, int(tokens.words[index]))
    if (
        not word[:1].isalpha()
        or tokens.lines[follower]
        or (tokens.lows[follower] in lexicon.words.openers and word[0].isupper())
    ):
        return None
    if index and (tokens.lows[index - 1] in lexicon.words.labels or tokens.gaps[follower] is False):
        return None
    return _ordinal(index, index + 2, int(tokens.words[index]))


def _ordinal(first: int, end: int, value: int) -> Draft:
    return Draft(
        first, end, FigureKind.ORDINAL, numbers=(Number(Fraction(value), str(value), end),)
    )
