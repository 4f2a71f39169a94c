"""Classes of words that patterns of relations share, by language."""

from collections.abc import Mapping
from types import MappingProxyType


def _either(words: str) -> str:
    """Return a regular expression for one of some words."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


_UP = {
    "en": _either("""
        rose risen rise rises rising increased increase increases increasing grew grown grow grows
        growth growing climbed climbing jumped surged soared gained gain gains advanced expanded
        up higher
        """),
    "de": _either("""
        stieg stiegen gestiegen steigt steigen steigerte steigerten erhöhte erhöhten erhöht wuchs
        wuchsen gewachsen wächst legte legten kletterte kletterten zunahm anstieg anstiegs zunahme
        zuwachs plus steigerung erhöhung wachstum zulegte nahm nahmen verbesserte verbesserten
        """),
}
_DOWN = {
    "en": _either("""
        fell fallen fall falls falling decreased decrease decreases decreasing declined decline
        declines declining dropped drop drops dropping slipped slid sank shrank shrunk plunged
        tumbled reduced reduction down lower
        """),
    "de": _either("""
        sank sanken gesunken sinkt sinken fiel fielen gefallen fällt reduzierte reduzierten
        reduziert verringerte verringerten verringert verminderte verminderten ging gingen
        schrumpfte schrumpften rückgang rückgangs abnahme minus senkung verringerung reduzierung
        """),
}


def _with_moves(language: str, classes: Mapping[str, str]) -> Mapping[str, str]:
    """Return classes with the words of a rise and of a fall, and both as ``MOVE``."""
    move = rf"\b(?:(?P<up>{_UP[language]})|(?P<down>{_DOWN[language]}))\b"
    breaks = f"{classes['BREAK']}|{_UP[language]}|{_DOWN[language]}"
    return {**classes, "MOVE": move, "BREAK": breaks}


CLASSES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": _with_moves(
            "en",
            {
                "BREAK": "while|whereas|but|although|though|which|who|and",
                "THAN": "(?:up |down |as )?(?:from|compared (?:to|with)|versus|vs|against|after)",
            },
        ),
        "de": _with_moves(
            "de",
            {
                "BREAK": "während|aber|obwohl|welche|welcher|welches|und",
                "THAN": "(?:von|nach|gegenüber|verglichen mit|im vergleich (?:zu|mit))",
            },
        ),
    }
)
"""For each language its classes: ``MOVE`` are words of a rise (group ``up``) or a fall (``down``),
``THAN`` what stands before the earlier of two figures, ``BREAK`` what begins another clause."""
