"""What a text states, as its reader writes it down."""

from factcheck.load.texts import article
from factcheck.reading import read
from factcheck.reading.relation import Relation
from factcheck.recognise import figures

READERS = {"md": "markdown", "html": "html", "txt": ""}


def relations_of(text: str, language: str = "en", form: str = "txt") -> list[Relation]:
    """Return the relations of a text."""
    page = article(f"x.{form}", text, READERS[form])
    return read(page, language, figures(page.prose.text, language))


def stated(text: str, language: str = "en", form: str = "txt") -> list[list[str]]:
    """Return for each relation of a text its terms and statements, by the roles of its terms."""
    return [
        [f"{term.role} = {term.literal}" for term in relation.terms]
        + [one.text for one in relation.says]
        for relation in relations_of(text, language, form)
    ]


def kinds(text: str, language: str = "en") -> set[str]:
    """Return the kinds of the relations of a text."""
    page = article("x.txt", text)
    return {one.kind for one in read(page, language, figures(page.prose.text, language))}


def counted(text: str, language: str = "en") -> set[str]:
    """Return the terms of a text's relations that count whole things."""
    page = article("x.txt", text)
    found = read(page, language, figures(page.prose.text, language))
    return {term.role for one in found for term in one.terms if term.counted}
