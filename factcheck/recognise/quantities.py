"""One quantity: a number with its sign, its currency or its unit."""

from factcheck.model.figure import COINS, FigureKind
from factcheck.prose import exact
from factcheck.recognise import apart
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.measures import kind_of, measure, quotient, scaled_code
from factcheck.recognise.numerals import MOST_DIGITS, Number
from factcheck.recognise.parts import half_behind
from factcheck.recognise.scaling import number
from factcheck.recognise.symbols import CURRENCY_SIGNS, RAISED, RELAYS
from factcheck.recognise.tokens import MINUS, Tokens, is_number

# Years of tournaments that are named like a currency.
_TOURNAMENTS = range(1960, 2060)
_INCHES = frozenset({"inch"})


def single(tokens: Tokens, index: int, floor: int, lexicon: Lexicon) -> Draft | None:
    """Return one number with its sign, its currency and its unit."""
    first, unit = _currency_before(tokens, index, floor, lexicon)
    found = number(tokens, index, lexicon, money=bool(unit))
    if found and unit and first < index and (scaled := scaled_code(tokens, index - 1, lexicon)):
        found = found._replace(scale=found.scale * scaled[0])
    if found is None:
        return (
            Draft(index, index + 1, FigureKind.CODE)
            if len(tokens.words[index]) > MOST_DIGITS
            else None
        )
    is_negative, first = _sign(tokens, first, floor, lexicon)
    if is_negative:
        found = found._replace(
            value=-found.value, written=f"-{found.written}" if found.written else ""
        )
    if unit:
        return _priced(tokens, first, found, unit, lexicon)
    end = found.end
    times = end + 1 if tokens.hyphen(end) else end
    if tokens.lows[times] in lexicon.words.times and _is_multiple(tokens, times, found, lexicon):
        return Draft(first, times + 1, FigureKind.MULTIPLE, (found,))
    if (times > end and tokens.lows[times] in lexicon.words.unit_suffixes) or (
        not tokens.gaps[end] and tokens.lows[end] in lexicon.words.unit_suffixes
    ):
        unit = lexicon.words.unit_suffixes[tokens.lows[times]]
        return Draft(first, times + 1, kind_of(unit, found, lexicon), (found,), unit)
    found_unit = measure(tokens, found, lexicon)
    if found_unit:
        told = found
        if found_unit.scale != 1:
            told = found._replace(scale=found.scale * found_unit.scale)
        kind = kind_of(found_unit.unit, told, lexicon)
        draft = Draft(first, found_unit.end, kind, (told,), found_unit.unit)
        return _with_half(tokens, _with_hundredths(tokens, draft, lexicon), lexicon)
    if is_number(tokens.words[index]) and not found.fraction:
        named = apart.after_digits(tokens, index, end)
        if named and not _is_crossed(tokens, end, lexicon):
            return named
    return Draft(first, end, kind_of("", found, lexicon), (found,))


def _is_multiple(tokens: Tokens, index: int, found: Number, lexicon: Lexicon) -> bool:
    """Whether a word for times makes a number a multiple, and does not join it with a side."""
    if found.fraction or (tokens.lows[index] == "x" and tokens.gaps[index]):
        return False
    return not _is_crossed(tokens, index, lexicon)


def _is_crossed(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word stands between two sides, of which the second has a length: 40x10 m."""
    if tokens.lows[index] not in lexicon.words.crossed or not is_number(tokens.words[index + 1]):
        return False
    side = lexicon.unit(tokens, index + 2)
    return bool(side and side[0] in RAISED) and tokens.words[index + 1] not in RELAYS


def _priced(tokens: Tokens, first: int, found: Number, unit: str, lexicon: Lexicon) -> Draft:
    """Return a number with its currency before it; the currency may be repeated behind it."""
    end, behind = found.end, lexicon.unit(tokens, found.end)
    is_twice = (
        behind
        and behind[0] == unit
        and not tokens.hyphen(behind[1])
        and not is_number(tokens.words[behind[1]])
    )
    told = quotient(tokens, unit, behind[1] if behind and is_twice else end, lexicon)
    return Draft(first, told.end, FigureKind.MONEY, (found,), told.unit, signed=True)


def _currency_before(tokens: Tokens, index: int, floor: int, lexicon: Lexicon) -> tuple[int, str]:
    """Return the first token of a currency before a number, and its code."""
    word = tokens.words[index]
    if index <= floor or tokens.breaks[index] or not (is_number(word) or word == lexicon.decimal):
        return index, ""
    glued = None if tokens.gaps[index] else lexicon.glued_currency(tokens, index)
    if glued and glued[0] >= floor:
        return glued
    found = lexicon.signs.before(tokens.lows, index)
    if found and found[1] >= floor:
        if _is_named(tokens, found[1], index, lexicon):
            return index, ""
        code, first = found
        letter = tokens.words[first]
        is_word = letter in ("a", "s", "r") or (letter == "A" and tokens.gaps[first + 1])
        if is_word and first < index - 1:
            return index - 1, CURRENCY_SIGNS.get(tokens.words[index - 1], code)
        return first, code
    before = tokens.words[index - 1]
    if before in lexicon.codes and not (
        tokens.glued(index - 1) and tokens.words[index - 2].isalnum()
    ):
        return index - 1, before
    scaled = scaled_code(tokens, index - 1, lexicon)
    return (index - 1, scaled[1]) if scaled else (index, "")


def _is_named(tokens: Tokens, first: int, index: int, lexicon: Lexicon) -> bool:
    """Whether the name of a currency begins the name of something else: Euro 2004, Euro 6."""
    word, behind = tokens.words[index], index + 1
    if tokens.lows[first] not in lexicon.words.names or tokens.words[first].islower():
        return False
    is_short = len(word) == 1 or (len(word) == len("2004") and int(word) in _TOURNAMENTS)
    continues = not tokens.gaps[behind] and tokens.words[behind] in (".", ",")
    is_whole = not (continues and is_number(tokens.words[behind + 1]))
    return is_short and is_whole and tokens.lows[behind] not in lexicon.scales


def _sign(tokens: Tokens, first: int, floor: int, lexicon: Lexicon) -> tuple[bool, int]:
    """Return whether there is a minus before a number, and the first token with it."""
    before = first - 1
    if before < floor or before < 0:
        return False, first
    if tokens.lows[before] in lexicon.words.minus:
        if lexicon.hedges.before(tokens.lows, first):
            return False, first  # au moins 12
        # plus or minus 3 points
        return (
            (True, before) if tokens.lows[before - 1] not in lexicon.words.lists else (False, first)
        )
    is_free = tokens.gaps[before] or tokens.words[before - 1] in "(["
    return (
        (True, before)
        if tokens.words[before] in MINUS and not tokens.gaps[first] and is_free
        else (False, first)
    )


def _with_half(tokens: Tokens, draft: Draft, lexicon: Lexicon) -> Draft:
    """Return an amount with the fraction behind its unit: two years and a half."""
    if tokens.lows[draft.end] not in lexicon.words.ands:
        return draft
    (whole,) = draft.numbers
    added, end = half_behind(tokens, draft.end, lexicon)
    if added and whole.value.denominator == 1 and whole.scale == 1:
        value = whole.value + added
        draft.numbers, draft.end = (Number(value, exact(value), end, words=whole.words),), end
    return draft


def _with_hundredths(tokens: Tokens, draft: Draft, lexicon: Lexicon) -> Draft:
    """Return a sum with its cents, feet with their inches: ``3 dollars 50 cents``, ``6-foot-5``."""
    (whole,) = draft.numbers
    names = (
        _INCHES
        if draft.unit == "foot"
        else COINS
        if draft.unit in lexicon.currencies
        else frozenset[str]()
    )
    if (
        not names
        or whole.value.denominator != 1
        or whole.scale != 1
        or whole.value < 0
        or tokens.breaks[draft.end]
    ):
        return draft
    parts = 12 if names is _INCHES else 100
    is_joined = names is _INCHES and tokens.hyphen(draft.end)
    at = draft.end + 1 if is_joined or tokens.lows[draft.end] in lexicon.words.ands else draft.end
    low = tokens.lows[at]
    if (
        not is_number(low)
        and low not in lexicon.words.cardinals
        and not (lexicon.heads and lexicon.compound(low))
    ):
        return draft
    rest = number(tokens, at, lexicon)
    if not rest or rest.total.denominator != 1 or not 0 <= rest.total < parts:
        return draft
    behind = lexicon.unit(tokens, rest.end)
    if not is_joined and (not behind or behind[0] not in names):
        return draft
    draft.end = behind[1] if behind and behind[0] in names else rest.end
    written = f"{whole.value}.{int(rest.total):02}" if parts == 100 else ""
    draft.numbers = (Number(whole.value + rest.total / parts, written, draft.end),)
    return draft
