"""Fill the page's templates; the only module that imports Jinja.

It makes the page safe: every text is escaped, and nothing but the page's own style and script may
run.
"""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factcheck.prose import remaining_values, series
from factcheck.render.html.marking import STATE_WORDS
from factcheck.render.phrases import (
    UNPROVEN,
    count,
    hint_parts,
    margin_text,
    repair_choices,
    stated,
    subject_of,
    ways,
)
from factcheck.render.repairs import change_place, fitting_remark, place_of_change, shift_text
from factcheck.render.terminal import clean

BEYOND_LATIN = re.compile(r"[^\x00-\xff]")


def fill_template(template: str, **values: object) -> str:
    """Return a template of this folder with values filled in.

    Characters beyond Latin-1 are references: browsers keep such a page in one byte a character,
    and show a long one sooner.
    """
    page = _environment().get_template(template).render(**values)
    return BEYOND_LATIN.sub(lambda found: f"&#{ord(found[0])};", page)


@cache
def _environment() -> Environment:
    """Return Jinja's environment with the page's filters and globals."""
    environment = Environment(
        loader=PackageLoader("factcheck.render.html", ""),
        autoescape=True,
        finalize=_cleaned,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    style, script = (
        files(__package__).joinpath(name).read_text(encoding="utf-8")
        for name in ("page.css", "page.js")
    )
    environment.globals |= {
        "style": Markup(style),  # noqa: S704 - both are ours
        "script": Markup(script),  # noqa: S704 - our own file
        "style_hash": _csp_digest(style),
        "script_hash": _csp_digest(script),
        "count": count,
        "unproven": UNPROVEN,
        "state_words": STATE_WORDS,
    }
    environment.filters |= {
        "hint_parts": hint_parts,
        "series": series,
        "fitting_remark": fitting_remark,
        "remaining_values": remaining_values,
        "shift_text": shift_text,
        "margin_text": margin_text,
        "change_place": change_place,
        "place_of_change": place_of_change,
        "sentence": sentence,
        "subject_of": subject_of,
        "repair_choices": repair_choices,
        "stated": stated,
        "ways": ways,
        "called": lambda finding, statements: [*dict.fromkeys(map(finding.name_of, statements))],
    }
    return environment


def sentence(text: str) -> str:
    """Return a text as a sentence: with a capital letter and a full stop."""
    return f"{text[0].upper()}{text[1:]}."


def _cleaned(value: object) -> object:
    """Return a value; where it is text, with its control characters made visible."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _csp_digest(text: str) -> str:
    """Return the digest by which a Content-Security-Policy allows a text."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
