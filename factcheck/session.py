"""Checks of one text after the other, by what is loaded once.

In: texts and paths, as ``api`` takes them. Out: ``Report``s.
"""

from datetime import date

from factcheck.api import Claims, Paths, check, check_text
from factcheck.config import Settings
from factcheck.model.report import Report

# Read and found wrong when a session begins, so that everything that takes part is loaded.
FIRST_WORDS = "Revenue rose from $40 million to $50 million, up 30 percent.\n"


class Session:
    """Checks one text after the other under the same settings.

    Everything that takes part is loaded when it begins, so that each check takes only its own time.
    It keeps nothing of what it has checked.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        check_text(FIRST_WORDS, settings=self.settings)

    def check(self, paths: Paths, *, today: date | None = None, bounds: bool = False) -> Report:
        """Return the report on files, as ``factcheck.check`` does."""
        return check(paths, settings=self.settings, today=today, bounds=bounds)

    def check_text(  # noqa: PLR0913 - as the function has them
        self,
        text: str,
        *,
        language: str | None = None,
        claims: Claims | None = None,
        name: str = "text.md",
        today: date | None = None,
        bounds: bool = False,
    ) -> Report:
        """Return the report on a text, as ``factcheck.check_text`` does."""
        return check_text(
            text,
            language=language,
            claims=claims,
            name=name,
            settings=self.settings,
            today=today,
            bounds=bounds,
        )
