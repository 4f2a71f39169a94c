"""Forms that people type and the language does not have, with what to write instead."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.language.flaw import replaced
from factcheck.language.scales import SCALES
from factcheck.language.tokens import NUMBER

# Characters of a statement that is looked through; a longer one nobody typed.
LONGEST = 300
_PERCENT = rf"{NUMBER}\s?(?:%|percent\b|Prozent\b)"
_NAME = r"[^\W\d][\w.\[\]-]*"
_MULTIPLES = {
    "twice": "2", "thrice": "3", "double": "2", "triple": "3", "treble": "3", "quadruple": "4",
    "doppelt": "2", "zweimal": "2", "dreimal": "3", "viermal": "4", "zehnmal": "10",
}  # fmt: skip
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "January Jan Januar Jänner", "February Feb Februar", "March Mar März",
            "April Apr", "May Mai", "June Jun Juni", "July Jul Juli", "August Aug",
            "September Sept Sep", "October Oct Oktober Okt", "November Nov",
            "December Dec Dezember Dez",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_VAGUE = (
    "dozens|scores|hundreds|thousands|millions|billions|several|many|few|countless|numerous|"
    "most|Dutzende|Hunderte|Tausende|einige|mehrere|viele|wenige|zahlreiche"
)


class Typed(NamedTuple):
    """A stretch of a statement that is a form of another language, and why it is none of ours.

    ``instead`` is the whole statement as it was probably meant; empty where it has no meaning.
    """

    start: int
    end: int
    why: str
    instead: str


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    why: str
    instead: str


def _form(pattern: str, why: str, instead: str) -> _Form:
    return _Form(re.compile(pattern), why, instead)


# What to write has the groups of the pattern; a month and a multiple stand in it as numbers.
_FORMS = (
    _form(rf"(?P<base>{_NAME})\s+up\s+(?:by\s+)?(?P<share>{_PERCENT})", "growth", "{base} * (1 + {share})"),
    _form(rf"(?P<base>{_NAME})\s+down\s+(?:by\s+)?(?P<share>{_PERCENT})", "growth", "{base} * (1 - {share})"),
    _form(rf"(?P<share>{_PERCENT})\s+(?:more|higher|larger|greater)\s+than\s+(?P<base>{_NAME})", "growth", "{base} * (1 + {share})"),
    _form(rf"(?P<share>{_PERCENT})\s+(?:less|lower|smaller|fewer)\s+than\s+(?P<base>{_NAME})", "growth", "{base} * (1 - {share})"),
    _form(rf"(?P<base>{_NAME})\s*\+\s*(?P<share>{_PERCENT})", "growth", "{base} * (1 + {share})"),
    _form(rf"(?P<base>{_NAME})\s*-\s*(?P<share>{_PERCENT})", "growth", "{base} * (1 - {share})"),
    _form(rf"(?<![\w.])(?P<multiple>{'|'.join(_MULTIPLES)})\s+(?:of\s+|as\s+(?:much|many)\s+as\s+)?(?=[^\W\d(])", "times", "{multiple} times "),
    _form(rf"(?<![\w.])(?P<number>{NUMBER})\s?[xX]\s+(?=[^\W\d(])", "times", "{number} times "),
    _form(r"\s+(?:is|are|was|were|equals|ist|sind|war|beträgt)\s+(?=\S)", "equals", " = "),
    _form(rf"(?<![\w@.-])(?:in\s+|on\s+)?(?P<day>[0-9]{{1,2}})(?:\.|st|nd|rd|th)?\s+(?P<month>{_MONTH})\.?\s+(?P<year>[0-9]{{4}})(?!\w)", "date", "@{year}-{month}-{day}"),
    _form(rf"(?<![\w@.-])(?:in\s+|on\s+)?(?P<month>{_MONTH})\.?\s+(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>[0-9]{{4}})(?!\w)", "date", "@{year}-{month}-{day}"),
    _form(rf"(?<![\w@.-])(?:in\s+)?(?P<month>{_MONTH})\.?\s+(?P<year>[0-9]{{4}})(?!\w)", "date", "@{year}-{month}"),
    _form(r"(?<![\w@.-])(?:in\s+|on\s+)?(?P<date>[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)(?![\w-])", "date", "@{date}"),
    _form(r"(?<![\w@.-])(?P<day>[0-9]{1,2})[./](?P<number>[0-9]{1,2})[./](?P<year>[0-9]{4})(?!\w)", "date", ""),
    _form(r"(?<![\w@.-])in\s+(?P<year>[0-9]{4})(?!\w)", "date", "@{year}"),
    _form(rf"(?P<low>{NUMBER}\S*)\s*\+/?-\s*(?=[0-9])", "tolerance", "{low} ± "),
    _form(rf"(?<![\w.])(?P<code>[A-Z]{{3}})\s?(?P<number>{NUMBER})(?:\s?(?P<scale>{_SCALE}))(?!\w)", "order", "{number} {scale} {code}"),
    _form(rf"(?<![\w.])(?P<code>[A-Z]{{3}})\s?(?P<number>{NUMBER})(?![\w%])", "order", "{number} {code}"),
    _form(rf"(?P<number>{NUMBER})\s+(?P<unit>\S+)\s+(?P<scale>{_SCALE})(?!\w)", "order", "{number} {scale} {unit}"),
    _form(rf"(?<![\w.])(?:half\s+an?|eine\s+halbe)\s+(?P<scale>{_SCALE})(?!\w)", "digits", "0.5 {scale}"),
    _form(r"(?<![\w.])half\s+an?\s+dozen(?!\w)", "digits", "6"),
    _form(r"(?<![\w.])an?\s+half\s+dozen(?!\w)", "digits", "6"),
    _form(r"(?<![\w.])(?:(?:an?|ein)\s+)?(?:dozen|Dutzend)(?!\w)", "digits", "12"),
    _form(rf"(?P<share>{NUMBER})\s+out\s+of\s+(?P<whole>{NUMBER})(?!\w)", "share of", "{share} in {whole}"),
    _form(rf"(?<![\w./])(?P<share>{NUMBER})/(?P<whole>{NUMBER})\s+of\s+(?=\S)", "share of", "{share} / {whole} * "),
    _form(rf"(?<![\w.])(?P<number>{NUMBER})\s+times\s+as\s+(?:many|much|large|high|big|long)\s+(?:as\s+)?(?=[^\W\d(])", "times", "{number} times "),
    _form(rf"(?<![\w.])(?P<number>{NUMBER})\s+(?:percentage\s+)?points(?!\w)", "points", "{number} pp"),
    _form(r"(?<!\w)(?P<sign>US|C|A|AU|CA|NZ|HK|S)\$\s?", "dollar", ""),
    _form(rf"(?P<number>{NUMBER})\s+years?\s+old(?!\w)", "age", "aged {number}"),
    _form(r"(?<![\w.])(?:the\s+)?(?:average|mean)\s+of\s+(?P<list>[^\W\d][\w.\[\]*]*(?:,\s*[^\W\d][\w.\[\]*]*)*)", "function", "mean({list})"),
    _form(r"(?<![\w.])(?:the\s+)?(?:sum|total)\s+of\s+(?P<list>[^\W\d][\w.\[\]*]*(?:,\s*[^\W\d][\w.\[\]*]*)*)", "function", "sum({list})"),
    _form(rf"@\s?(?P<day>[0-9]{{1,2}})\.?\s+(?P<month>{_MONTH})\.?\s+(?P<year>[0-9]{{4}})(?!\w)", "date", "@{year}-{month}-{day}"),
    _form(rf"@\s?(?P<month>{_MONTH})\.?\s+(?P<year>[0-9]{{4}})(?!\w)", "date", "@{year}-{month}"),
    _form(r"\s+plus\s+(?=\S)", "sign", " + "),
    _form(r"\s+minus\s+(?=\S)", "sign", " - "),
    _form(r"(?<=[^\W\d])\s+(?:per|a|an|pro|je)\s+(?P<unit>[^\W\d]\w*)(?!\w)", "per", "/{unit}"),
    _form(rf"(?<![\w.])(?:a\s+)?(?:{_VAGUE})(?![\w.\[])", "vague", ""),
    _form(r"(?<![0-9])(?:\s+and\s+|\s*[;&]\s*)(?=\S)", "several", ""),
)  # fmt: skip


def typed(text: str) -> Iterator[Typed]:
    """Yield the forms in a statement that may be why it is not understood, the likeliest first."""
    if len(text) > LONGEST:
        return
    for form in _FORMS:
        found = form.pattern.search(text)
        if found is None:
            continue
        parts = {key: value for key, value in found.groupdict().items() if value}
        if "month" in parts:
            parts["month"] = f"{_MONTHS[parts['month']]:02}"
        if "day" in parts:
            parts["day"] = parts["day"].zfill(2)
        if "multiple" in parts:
            parts["multiple"] = _MULTIPLES[parts["multiple"]]
        new = form.instead.format(**parts)
        instead = replaced(text, *found.span(), new) if new else ""
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        yield Typed(start, start + len(found[0].strip()), form.why, instead)
