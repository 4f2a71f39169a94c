"""Dates, years and times of day."""

from datetime import date
from fractions import Fraction

from factcheck.model.figure import FigureKind
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.measures import is_timed
from factcheck.recognise.numerals import MOST_DIGITS, Number
from factcheck.recognise.tokens import DASHES, Tokens, is_number

FIRST_YEAR, LAST_YEAR = 1000, 2199
USUAL_YEARS = range(1800, 2100)
# Four digits that are seldom anything else in the news, unless they are round.
_RECENT_YEARS = range(1990, 2050)
_CENTURY = 100
_LEAP_YEAR = 2000  # A day without its year may be the 29th of February.
_MONTHS, _DAYS, _HOURS, _MINUTES = 12, 31, 24, 60
_YEAR_DIGITS = 4
# The unit of the last of so many numbers with colons between them, by the unit behind them.
_DURATIONS = {("hour", 2): "minute", ("hour", 3): "second", ("minute", 2): "second"}


def moment(tokens: Tokens, index: int, lexicon: Lexicon) -> Draft | None:
    """Return the date or the time that begins with a token of digits."""
    words = tokens.words
    if len(words[index]) > _YEAR_DIGITS:
        return None
    joined = words[index + 1] if not tokens.gaps[index + 1] else ""
    if (
        joined
        and not tokens.gaps[index + 2]
        and is_number(words[index + 2])
        and len(words[index + 2]) <= _YEAR_DIGITS
    ):
        found = _numeric_date(tokens, index, joined) or _clock(tokens, index, joined, lexicon)
        if found:
            return found
    return _day_month(tokens, index, lexicon) or _hour(tokens, index, lexicon)


def month_first(tokens: Tokens, index: int, lexicon: Lexicon) -> Draft | None:
    """Return the date that begins with the name of a month."""
    words = tokens.words
    month = _month(tokens, index, lexicon)
    if not month or (tokens.glued(index) and words[index - 1].isalnum()):
        return None
    at = index + 1
    if words[at] == "." and not tokens.gaps[at] and len(words[index]) <= 4:
        at += 1
    if not is_number(words[at]) or tokens.breaks[at]:
        return None
    if _is_year(words[at]):
        return _dated(index, at + 1, words[at], month, "")
    if not lexicon.words.month_day or len(words[at]) > 2 or not 0 < int(words[at]) <= _DAYS:
        return None
    day, end = words[at], at + 1
    if tokens.lows[end] in lexicon.words.ordinal_suffixes and not tokens.gaps[end]:
        end += 1
    if _is_second_day(tokens, end, lexicon) and (
        tokens.lows[end] not in lexicon.words.lists or not _is_no_day(tokens, end, day, lexicon)
    ):
        end += 2
    if (
        words[end] in (".", "%", ":")
        and not tokens.gaps[end]
        and is_number(words[end + 1])
        and not tokens.gaps[end + 1]
    ):
        return None
    comma = end + 1 if words[end] == "," else end
    if _is_year(words[comma]) and tokens.gaps[comma]:
        return _dated(index, comma + 1, words[comma], month, day)
    if tokens.lows[end] in lexicon.scales or lexicon.unit(tokens, end):
        return None
    return _dated(index, end, "", month, day)


def _is_second_day(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether another day follows the first of a date: [August 9] and 10, [August 9]-10."""
    is_joined = tokens.words[index] in ("-", *DASHES) or (
        tokens.lows[index] in lexicon.words.to or tokens.lows[index] in lexicon.words.lists
    )
    day = tokens.words[index + 1]
    return is_joined and is_number(day) and len(day) <= 2


def _is_no_day(tokens: Tokens, index: int, first: str, lexicon: Lexicon) -> bool:
    """Whether the number behind an ``and`` is no day after the first, or counts something."""
    day, behind = tokens.words[index + 1], index + 2
    is_apart = not tokens.gaps[behind] and tokens.words[behind] not in (",", ".", ";", ")")
    return (
        not int(first) < int(day) <= _DAYS
        or is_apart
        or tokens.lows[behind] in lexicon.scales
        or bool(lexicon.unit(tokens, behind))
        or is_counted(tokens, behind, lexicon)
    )


def is_year(number: Number, tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a bare number is a year, by its size and by the words around it."""
    if (
        not number.plain
        or not FIRST_YEAR <= number.value <= LAST_YEAR
        or len(tokens.words[index]) != _YEAR_DIGITS
    ):
        return False
    before = tokens.lows[index - 1] if index else ""
    if before in lexicon.words.of and _is_level(number, tokens.lows[index - 2], lexicon):
        return False
    if before in lexicon.words.year_cues or before in lexicon.months:
        return (
            not is_counted(tokens, number.end, lexicon, cue=True)
            if int(number.value) % _CENTURY == 0
            else True
        )
    if int(number.value) not in USUAL_YEARS:
        return False
    if (
        int(number.value) in _RECENT_YEARS
        and int(number.value) % 10
        and _stands_free(tokens, number.end, before, lexicon)
    ):
        return True
    return not is_counted(tokens, number.end, lexicon)


def _is_level(number: Number, noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun before "of" has a number and no year: the mark of 2000."""
    is_usual = int(number.value) in _RECENT_YEARS and int(number.value) % 10
    return not is_usual and any(map(noun.endswith, lexicon.words.levels))


def _stands_free(tokens: Tokens, end: int, before: str, lexicon: Lexicon) -> bool:
    """Whether four digits need not count anything, by the words around them.

    Such as: its 2023 profits, zahlte 2023 Steuern.
    """
    is_counted = (
        before in lexicon.words.counting
        or before in lexicon.words.fillers
        or before in lexicon.hedges.last
    )
    return before.isalpha() and not is_counted and tokens.lows[end] not in lexicon.words.plurals


def is_counted(tokens: Tokens, index: int, lexicon: Lexicon, *, cue: bool = False) -> bool:
    """Whether the word behind a number is what it counts."""
    word = tokens.words[index]
    if not word[:1].isalpha() or tokens.breaks[index]:
        return False
    if lexicon.words.noun_capitals:
        return word[0].isupper() and word[1:].islower() and not cue
    return word in lexicon.words.plurals or (
        word.islower() and word.endswith("s") and len(word) > len("was.")
    )


def decade(tokens: Tokens, index: int, lexicon: Lexicon) -> Draft | None:
    """Return a decade: ``1990s``, ``90er``."""
    word, suffix = tokens.words[index], tokens.lows[index + 1]
    at = index + 1
    if suffix in ("'", "’") and not tokens.gaps[at]:
        at, suffix = at + 1, tokens.lows[index + 2]
    if (
        suffix not in lexicon.words.decades
        or (suffix == "s" and len(word) == 2 and is_timed(tokens, index, lexicon))
        or tokens.gaps[at]
        or word[-1] != "0"
        or len(word) not in (2, 4)
    ):
        return None
    return Draft(index, at + 1, FigureKind.YEAR)


def _numeric_date(tokens: Tokens, index: int, joined: str) -> Draft | None:
    """Return a date in digits: ``28.07.2025``, ``2025-07-28``, ``7/28/2025``."""
    words = tokens.words
    if joined not in "./-" or words[index + 3] != joined or tokens.gaps[index + 3]:
        return None
    last, is_last = words[index + 4], not tokens.gaps[index + 4] and is_number(words[index + 4])
    if not is_last:
        return None
    first, second = words[index], words[index + 2]
    if len(first) == _YEAR_DIGITS and joined == "-":
        told = _dated(index, index + 5, first, int(second), last)
        return told if told.date else None
    if len(last) not in (2, _YEAR_DIGITS) or len(first) > 2 or len(second) > 2:
        return None
    day, month = (
        (first, second) if joined == "." or int(second) <= _MONTHS < int(first) else (second, first)
    )
    if not (0 < int(day) <= _DAYS and 0 < int(month) <= _MONTHS):
        return None
    year = last if len(last) == _YEAR_DIGITS else f"20{last}"
    # Which of two small numbers is the month depends on the country.
    is_sure = joined == "." or int(day) > _MONTHS
    return (
        _dated(index, index + 5, year, int(month), day)
        if is_sure
        else Draft(index, index + 5, FigureKind.DATE)
    )


def _day_month(tokens: Tokens, index: int, lexicon: Lexicon) -> Draft | None:
    """Return a date that begins with the day: ``28. Juli 2025``, ``4th of July``."""
    words, lows = tokens.words, tokens.lows
    if len(words[index]) > 2 or not 0 < int(words[index]) <= _DAYS:
        return None
    at = _past_day(tokens, index, lexicon)
    if at == index + 1 and _is_second_day(tokens, at, lexicon):
        then = _past_day(tokens, at + 1, lexicon)
        if lexicon.months.get(lows[then]) and int(words[index]) < int(words[at + 1]) <= _DAYS:
            at = then  # 9 and 10 August
    while lows[at] in lexicon.words.day_words and at < index + 4:
        at += 1
    if (
        is_number(words[at])
        and words[at + 1] == "."
        and not tokens.gaps[at + 1]
        and words[index + 1] == "."
        and len(words[at]) <= 2
    ):
        # 28.7., 28. 7. 2025
        if (
            0 < int(words[at]) <= _MONTHS
            and not (tokens.gaps[at] and not is_number(words[at + 2]))
            and lexicon.words.ordinal_point
        ):
            is_year_behind = _is_year(words[at + 2])
            if is_year_behind:
                return _dated(index, at + 3, words[at + 2], int(words[at]), words[index])
            return _dated(index, at + 2, "", int(words[at]), words[index])
        return None
    month = _month(tokens, at, lexicon)
    if not month or tokens.breaks[at] or words[at - 1] in (",", ";"):
        return None
    end = at + 1
    if (
        words[end] == "."
        and not tokens.gaps[end]
        and len(words[at]) <= 4
        and (is_number(words[end + 1]) or words[end + 1].islower())
    ):
        end += 1
    year = end + 1 if words[end] == "," else end
    if _is_year(words[year]) and not (
        words[year + 1] == "." and is_number(words[year + 2]) and not tokens.gaps[year + 2]
    ):
        return _dated(index, year + 1, words[year], month, words[index])
    return _dated(index, end, "", month, words[index])


def _month(tokens: Tokens, index: int, lexicon: Lexicon) -> int:
    """Return the month that a word names; 0 if it names none."""
    may_be = tokens.words[index][:1].isupper() or not lexicon.words.month_capitals
    return lexicon.months.get(tokens.lows[index], 0) if may_be else 0


def _past_day(tokens: Tokens, index: int, lexicon: Lexicon) -> int:
    """Return the token behind a day and its point or ending: 9, 9., 9th."""
    at = index + 1
    is_ordinal = tokens.words[at] == "." or tokens.lows[at] in lexicon.words.ordinal_suffixes
    return at + (is_ordinal and not tokens.gaps[at])


def _is_year(word: str) -> bool:
    return len(word) == _YEAR_DIGITS and is_number(word) and FIRST_YEAR <= int(word) <= LAST_YEAR


def _dated(first: int, end: int, year: str, month: int, day: str) -> Draft:
    """Return a date; one that no calendar has, as the 31st of April, has no meaning."""
    try:
        date(int(year or _LEAP_YEAR), month, int(day or 1))
    except ValueError:
        return Draft(first, end, FigureKind.DATE)
    told = f"{year or '-'}-{month:02}" + (f"-{int(day):02}" if day else "")
    return Draft(first, end, FigureKind.DATE, date=told)


def _clock(tokens: Tokens, index: int, joined: str, lexicon: Lexicon) -> Draft | None:
    """Return a time: ``14:30``, ``14.30 Uhr``.

    Two numbers around a colon that are no time are a score.
    """
    words, hour, minute, end = tokens.words, tokens.words[index], tokens.words[index + 2], index + 3
    found = lexicon.clock.at(tokens.lows, end)
    is_time = len(hour) <= 2 and len(minute) == 2 and int(hour) <= _HOURS and int(minute) < _MINUTES
    if is_time and joined in ":." and found:
        return Draft(index, found[1], FigureKind.TIME)
    if is_time and joined == "." and _is_pointed(tokens, index, lexicon):
        return Draft(index, end, FigureKind.TIME)
    if joined != ":":
        return None
    if is_time:
        fields = [hour, minute]
        for mark in (":", ".,"):  # seconds, and parts of them
            if (
                words[end]
                and words[end] in mark
                and not tokens.gaps[end]
                and is_number(words[end + 1])
                and not tokens.gaps[end + 1]
            ):
                fields.append(words[end + 1] if mark == ":" else f"{fields.pop()}.{words[end + 1]}")
                end += 2
        return _duration(tokens, index, end, fields, lexicon) or Draft(index, end, FigureKind.TIME)
    return Draft(index, end, FigureKind.SCORE) if len(hour) <= 3 and len(minute) <= 3 else None


def _is_pointed(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word before a time with a point says that it is one: um 18.00."""
    if not index or tokens.lows[index - 1] not in lexicon.words.clock_before:
        return False
    end = index + 3
    measured = lexicon.unit(tokens, end) or tokens.lows[end] in lexicon.scales
    counted = is_counted(tokens, end, lexicon)
    is_change = any(low in lexicon.words.changes for low in tokens.lows[max(0, index - 4) : index])
    return not (measured or counted or is_change)


def _duration(
    tokens: Tokens, index: int, end: int, fields: list[str], lexicon: Lexicon
) -> Draft | None:
    """Return a time with its unit behind it, in the unit of its last number.

    ``1:26,204 Minuten`` in seconds, ``3:21 hours`` in minutes.
    """
    found = (
        lexicon.unit(tokens, end)
        if tokens.words[end].isalpha() and not tokens.breaks[end]
        else None
    )
    unit = _DURATIONS.get((found[0], len(fields))) if found else None
    if not found or not unit or len(fields[-1]) > MOST_DIGITS:
        return None
    last, _, decimals = fields[-1].partition(".")
    whole = 0
    for field in (*fields[:-1], last):
        whole = whole * _MINUTES + int(field)
    written = f"{whole}.{decimals}" if decimals else str(whole)
    return Draft(
        index, found[1], FigureKind.AMOUNT, (Number(Fraction(written), written, end),), unit
    )


def _hour(tokens: Tokens, index: int, lexicon: Lexicon) -> Draft | None:
    """Return a full hour or one with its minutes: ``14 Uhr``, ``8 p.m.``, ``18 h 30``."""
    found, words = lexicon.clock.at(tokens.lows, index + 1), tokens.words
    is_unit = tokens.lows[index + 1] in lexicon.words.clock_units
    if not (found or is_unit) or len(words[index]) > 2 or int(words[index]) > _HOURS:
        return None
    end = found[1] if found else index + 2
    has_minutes = is_unit and is_number(words[end]) and len(words[end]) == 2
    has_minutes = has_minutes and not tokens.breaks[end]
    before = tokens.lows[index - 1] if index else ""
    if not found and not has_minutes and before not in lexicon.words.clock_before:
        return None
    return Draft(index, end + has_minutes, FigureKind.TIME)
