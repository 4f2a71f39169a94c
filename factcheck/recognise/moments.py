"""Dates, and where a time or a date begins."""

from datetime import date

from factcheck.model.figure import FigureKind
from factcheck.recognise.clock import clock, hour
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import GROUP, JOINING, SEPARATORS
from factcheck.recognise.tokens import DASHES, Tokens, is_number
from factcheck.recognise.years import FIRST_YEAR, LAST_YEAR, YEAR_DIGITS, is_counted

_LEAP_YEAR = 2000  # A day without its year may be the 29th of February.
_MONTHS, _DAYS = 12, 31


def moment(tokens: Tokens, index: int, lexicon: Lexicon) -> Draft | None:
    """Return the date or the time that begins with a token of digits."""
    words = tokens.words
    if len(words[index]) > YEAR_DIGITS:
        return None
    joined = words[index + 1] if not tokens.gaps[index + 1] else ""
    if (
        joined
        and not tokens.gaps[index + 2]
        and is_number(words[index + 2])
        and len(words[index + 2]) <= YEAR_DIGITS
    ):
        found = _numeric_date(tokens, index, joined) or clock(tokens, index, joined, lexicon)
        if found:
            return found
    return _day_month(tokens, index, lexicon) or hour(tokens, index, lexicon)


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
    if _is_number_of_more(tokens, end) or _is_no_month_day(tokens, end, lexicon):
        return None
    comma = end + 1 if words[end] == "," else end
    if _is_year(words[comma]) and tokens.gaps[comma]:
        return _dated(index, comma + 1, words[comma], month, day)
    if tokens.lows[end] in lexicon.scales or lexicon.unit(tokens, end):
        return None
    return _dated(index, end, "", month, day)


def _is_number_of_more(tokens: Tokens, index: int) -> bool:
    """Whether the digits behind a month go on, and are no day: May 3.5, May 3:30, May 3,500."""
    is_joined = not tokens.gaps[index] and not tokens.gaps[index + 1]
    is_more = tokens.words[index] in (".", "%", ":") and is_number(tokens.words[index + 1])
    return (is_joined and is_more) or _is_grouped(tokens, index)


def _is_no_month_day(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether digits behind a month are a part or an age: May 15 of 60, May 12-year-olds."""
    behind = tokens.words[index + 1]
    if tokens.lows[index] in lexicon.words.of:
        return is_number(behind) and not _is_year(behind)
    return tokens.hyphen(index) and bool(lexicon.unit(tokens, index + 1))


def _is_grouped(tokens: Tokens, index: int) -> bool:
    """Whether digits go on as a group of three behind a separator, or a blank that joins."""
    sign, digits = tokens.words[index], tokens.words[index + 1]
    if is_number(sign):
        return len(sign) == GROUP and tokens.text[tokens.ends[index - 1]] in JOINING
    is_joined = not tokens.gaps[index] and not tokens.gaps[index + 1]
    return is_joined and sign in SEPARATORS and len(digits) == GROUP and is_number(digits)


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


def _numeric_date(tokens: Tokens, index: int, joined: str) -> Draft | None:
    """Return a date in digits: ``28.07.2025``, ``2025-07-28``, ``7/28/2025``."""
    words = tokens.words
    if joined not in "./-" or words[index + 3] != joined or tokens.gaps[index + 3]:
        return None
    last, is_last = words[index + 4], not tokens.gaps[index + 4] and is_number(words[index + 4])
    if not is_last:
        return None
    first, second = words[index], words[index + 2]
    if len(first) == YEAR_DIGITS and joined == "-" and len(last) <= len("31"):
        told = _dated(index, index + 5, first, int(second), last)
        return told if told.date else None
    if len(last) not in (2, YEAR_DIGITS) or len(first) > 2 or len(second) > 2:
        return None
    day, month = (
        (first, second) if joined == "." or int(second) <= _MONTHS < int(first) else (second, first)
    )
    if not (0 < int(day) <= _DAYS and 0 < int(month) <= _MONTHS):
        return None
    year = last if len(last) == YEAR_DIGITS else f"20{last}"
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
            and not _is_grouped(tokens, at + 1)
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
    return len(word) == YEAR_DIGITS and is_number(word) and FIRST_YEAR <= int(word) <= LAST_YEAR


def _dated(first: int, end: int, year: str, month: int, day: str) -> Draft:
    """Return a date; one that no calendar has, as the 31st of April, has no meaning."""
    try:
        date(int(year or _LEAP_YEAR), month, int(day or 1))
    except ValueError:
        return Draft(first, end, FigureKind.DATE)
    told = f"{year or '-'}-{month:02}" + (f"-{int(day):02}" if day else "")
    return Draft(first, end, FigureKind.DATE, date=told)
