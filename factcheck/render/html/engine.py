"""The only module that imports Jinja, and what makes the page safe: every text is escaped, nothing but its own style and script may run."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factcheck.prose import left_open
from factcheck.render.phrases import (
    ENDINGS,
    UNPROVEN,
    count,
    fitting,
    margin,
    moved,
    subject_of,
    ways,
)
from factcheck.render.terminal import clean


def fill(template: str, **values: object) -> str:
    """A template of this folder with values put in."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("factcheck.render.html", ""),
        autoescape=True,
        finalize=_visible,
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
        "style_hash": _digest(style),
        "script_hash": _digest(script),
        "count": count,
        "unproven": UNPROVEN,
    }
    environment.filters |= {
        "ending": lambda diagnosis: ENDINGS[diagnosis.group][1],
        "fitting": fitting,
        "left_open": left_open,
        "moved": moved,
        "margin": margin,
        "sentence": sentence,
        "subject_of": subject_of,
        "ways": ways,
    }
    return environment


def sentence(text: str) -> str:
    """A text that stands alone."""
    return f"{text[0].upper()}{text[1:]}."


def _visible(value: object) -> object:
    """A text with its control characters made visible."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _digest(text: str) -> str:
    """What a Content-Security-Policy knows a text by."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
