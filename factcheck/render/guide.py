"""Render what the language knows: sections of its page, its hedges, its units."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from factcheck.language import ABOUT, CURRENCY_SIGNS, HEDGES, PHRASES, Stated, UnitGroup
from factcheck.prose import span_of_values
from factcheck.render.style import Style
from factcheck.render.terminal import fold

_WORD = re.compile(r"[^\W_]+")
# What hedges are shown with: a number, and a range.
NUMBER, RANGE = Fraction(40), (Fraction(40), Fraction(50))


def sections(page: str) -> Mapping[str, str]:
    """Return the sections of a page by their headings, each with its heading."""
    found = re.split(r"^(?=## )", page, flags=re.MULTILINE)[1:]
    return {text.partition("\n")[0].removeprefix("## "): text.strip() + "\n" for text in found}


def sections_called(name: str, titles: Sequence[str]) -> list[str]:
    """Return the titles that are a name, else those that begin with it, else those with its words.

    A word may be the beginning of one.
    """
    wanted = name.casefold().split()
    called = " ".join(wanted)
    words = {title: _WORD.findall(title.casefold()) for title in titles}
    ways: tuple[Callable[[str], bool], ...] = (
        lambda title: title.casefold() == called,
        lambda title: title.casefold().startswith(called),
        lambda title: all(any(one.startswith(word) for one in words[title]) for word in wanted),
    )
    found: Iterator[list[str]] = ([title for title in titles if is_it(title)] for is_it in ways)
    return next(filter(None, found), []) if wanted else []


def render_hedges(style: Style) -> str:
    """Return each hedge with the values that it leaves a number, and a range where it may."""
    rows = []
    for word, hedge in HEDGES.items():
        rows.append(
            (f"{word} {NUMBER}", span_of_values(hedge.values(_stated(NUMBER, NUMBER)), "1"))
        )
        if hedge.before_range:
            low, high = RANGE
            values = hedge.values(_stated(low, high))
            rows.append((f"{word} {low} to {high}", span_of_values(values, "1")))
        others = [phrase for phrase, meant in PHRASES.items() if meant == word != phrase]
        if others:
            rows.append(("", f"also {', '.join(others)}"))
    width = max(len(written) for written, _ in rows)
    gap = width + 4
    return _page(
        "Hedges",
        "Each before a number, with the values that it leaves. Counted things are whole, so that "
        "“nearly 9 people” may be 8.",
        [
            "\n".join(
                f"  {written.ljust(width)}  {fold(values, style.width, gap, gap)}"
                for written, values in rows
            )
        ],
        style,
    )


def _stated(low: Fraction, high: Fraction) -> Stated:
    return Stated(low, high, Fraction(1), ABOUT, counted=False, multiple=False)


def render_units(groups: Iterable[UnitGroup], currencies: Iterable[UnitGroup], style: Style) -> str:
    """Return all units with their spellings, and the currencies."""
    signs = {code: sign for sign, code in CURRENCY_SIGNS.items()}
    parts = []
    for title, units in groups:
        parts.append(_group(title, [_unit(*spellings) for spellings in units], style))
    for title, units in currencies:
        codes = [_unit(code, *filter(None, [signs.get(code)])) for code, *_ in units]
        parts.append(_group(title, codes, style))
    return _page(
        "Units",
        "In products and quotients, without blanks: km/h, USD/MWh, m^2. Units of the SI, of energy "
        "and of data take prefixes: km, MWh, GiB. Any other single word is a counted noun, if a "
        "quantity declares it as its unit.",
        parts,
        style,
    )


def _unit(name: str, *others: str) -> str:
    return f"{name} ({', '.join(others)})" if others else name


def _group(title: str, units: Sequence[str], style: Style) -> str:
    return f"{style.paint('strong', f'## {title}')}\n\n{fold(', '.join(units), style.width)}"


def _page(title: str, text: str, parts: Sequence[str], style: Style) -> str:
    """Return a page in Markdown, its heading painted."""
    heading = style.paint("strong", f"# {title}")
    return "\n\n".join([heading, fold(text, style.width), *parts]) + "\n"
