"""Classes of words that patterns of relations share, by language."""

from collections.abc import Mapping
from types import MappingProxyType


def _either(words: str) -> str:
    """Return a regular expression for one of some words, which are separated by blanks."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


# Verbs of a rise and of a fall, of which one thing is the subject or the object.
_RISES = {
    "en": _either("""
        rose risen rise rises increased increases increase grew grown grow grows climbed climbs
        jumped jumps surged surges soared soars advanced rocketed leapt raised raises lifted hiked
        boosted doubled tripled quadrupled widened swelled expanded
        """),
    "de": _either("""
        stieg stiegen gestiegen steigt steigen erhöhte erhöhten erhöht wuchs wuchsen gewachsen
        wächst kletterte kletterten geklettert sprang sprangen schnellte schnellten steigerte
        steigerten gesteigert anstieg anstiegen anhob angehoben zulegte zunahm zugelegt zugenommen
        """),
}
_FALLS = {
    "en": _either("""
        fell fallen fall falls decreased decreases decrease declined declines decline dropped drops
        drop slipped slid sank shrank shrunk plunged tumbled reduced reduces lowered slashed halved
        narrowed dipped cut cuts plummeted
        """),
    "de": _either("""
        sank sanken gesunken sinkt sinken fiel fielen gefallen fällt reduzierte reduzierten
        reduziert verringerte verringerten verringert verminderte verminderten vermindert schrumpfte
        schrumpften geschrumpft senkte senkten gesenkt abnahm abgenommen zurückging zurückgegangen
        halbierte
        """),
}
# Other words of a rise and of a fall: nouns, adverbs, and what is going on.
_RISE = {
    "en": _either("rising increasing growing growth climbing gain gains gained up higher"),
    "de": _either("""
        zunahme anstieg anstiegs zuwachs zuwächse plus steigerung erhöhung wachstum anhebung mehr
        verbesserung verbesserte verbesserten legte legten
        """)
    + r"|nahm(?:en)?(?=[^.;]* zu\b[^a-zäöüß⟨]*(?:[,.;)]|und|$))",
}
_FALL = {
    "en": _either("falling decreasing declining dropping reduction reductions down lower"),
    "de": _either("""
        rückgang rückgangs abnahme minus senkung verringerung reduzierung verminderung weniger
        einbruch
        """)
    + r"|ging(?:en)?(?=[^.;]* zurück)|nahm(?:en)?(?=[^.;]* ab\b)|brach(?:en)?(?=[^.;]* ein\b)",
}


def _classes(language: str, classes: Mapping[str, str]) -> Mapping[str, str]:
    """Return classes with the words of a rise and of a fall: ``VERB``, ``MOVE``, ``SIGN``."""
    rises, falls = _RISES[language], _FALLS[language]
    rise, fall = f"{rises}|{_RISE[language]}", f"{falls}|{_FALL[language]}"
    return {
        **classes,
        "VERB": rf"\b(?:(?P<up>{rises})|(?P<down>{falls}))\b",
        "MOVE": rf"\b(?:(?P<up>{rise})|(?P<down>{fall}))\b",
        "MOVED": f"(?:{rise}|{fall})",
        "SIGN": r"(?:(?P<up>\+ ?)|(?P<down>- ?))",
        "BREAK": f"{classes['BREAK']}|{rise}|{fall}",
    }


_FREE = r"[^⟨⟩.;:!?()]{0,100}"
CLASSES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": _classes(
            "en",
            {
                "BREAK": "while|whereas|but|although|though|which|who|and|slowed|slowing|eased|"
                "accelerated|offset",
                "THAN": r"(?:up |down )?(?:from|compared (?:to|with)|versus|vs\.?|against|than|"
                "above|below)",
                "FILL": _either(
                    "just only about around roughly approximately nearly almost more less "
                    "than over under some the a an as many much high low record total of estimated "
                    "at least most up to well slightly its their his her our previous year's ~ "
                    "restated adjusted"
                ),
                "LEVEL": r"(?:(?P<up>higher|more|above|greater|larger)|"
                r"(?P<down>lower|less|fewer|below|smaller))\b",
                # A few words behind a figure, and when or where it was so.
                "NEAR": r"(?: (?!(?:and|with|as|while|but|or|by|from|to|{MOVED})\b)[a-z'-]+){0,3}?"
                r"(?: (?:in|for|during|at|on|as of|by)\b[^⟨⟩.,;:!?()]*(?:⟨[do]\d+⟩[^⟨⟩.,;:!?()]*)*?)?",
                # What leads to a change beside the figure that it is about.
                "APP": r"(?:,|, or| or| \(| -)? ?(?:(?:a|an|representing an?|which is an?|"
                r"that is an?|this is an?|marking an?|making an?|for an?|is|was|or) )?"
                r"(?:(?!{MOVED})[a-z]+ )?",
                "OFBY": r"(?: of| by)?",
                "PRIOR": r"(?:(?:⟨[do]\d+⟩ ?){1,2}|(?:in )?(?:the )?(?:prior|previous|last|"
                r"preceding)[- ](?:year|quarter|period|month)(?:'s)?|(?:a )?year[- ](?:earlier|ago)|"
                r"vs\.?|versus|against|compared (?:with|to)|(?:up |down )?from|was|py)[:,]? ?",
                "FREE": _FREE,
            },
        ),
        "de": _classes(
            "de",
            {
                "BREAK": "während|aber|obwohl|welche|welcher|welches|und|wobei|sowie",
                "THAN": "(?:von|nach|gegenüber|verglichen mit|im vergleich (?:zu[rm]?|mit)|als|"
                "statt|anstatt)",
                "FILL": _either(
                    "rund etwa circa zirka knapp gut fast nahezu über mehr weniger als ungefähr "
                    "mindestens höchstens bis zu nur noch insgesamt lediglich zuletzt zuvor bisher "
                    "jetzt nun den die das dem der einem einen rekordwert von ~ bereinigt "
                    "vorjahreszeitraum vorjahr im gerundet"
                ),
                "LEVEL": r"(?:(?P<up>über|mehr|höher|oberhalb)|"
                r"(?P<down>unter|weniger|niedriger|unterhalb))\b",
                "NEAR": r"(?: (?!(?:und|mit|um|von|auf|nach|{MOVED})\b)[a-zäöüß'-]+){0,3}?"
                r"(?: (?:in|im|für|während|bei|am|zum|per|ende|anfang)\b[^⟨⟩.,;:!?()]*"
                r"(?:⟨[do]\d+⟩[^⟨⟩.,;:!?()]*)*?)?",
                "APP": r"(?:,| \(| -)? ?(?:(?:was|das|dies|damit|also|somit|mithin|und damit) )?"
                r"(?:(?:ist|sind|entspricht|bedeutet|bedeutete|entsprach|war) )?"
                r"(?:(?:ein|eine|einem|einer|einen|eines) )?(?:[a-zäöüß]+(?:e|er|en|em|es) )?",
                "NOUN": r"(?:(?P<up>zunahme|anstieg|zuwachs|plus|steigerung|erhöhung|wachstum|"
                r"anhebung|verbesserung)|(?P<down>rückgang|abnahme|minus|senkung|verringerung|"
                r"reduzierung|verminderung|einbruch))\b",
                "OFBY": r"(?: von| um)?",
                "PRIOR": r"(?:(?:⟨[do]\d+⟩ ?){1,2}|(?:im )?(?:vorjahr|vorquartal|vormonat)"
                r"(?:e?s?(?:zeitraum|quartal|wert|monat|periode))?|vj\.?|i\. ?vj?\.|zuvor|bisher|"
                r"nach|von)(?: angepasst)?:? ?",
                "FREE": _FREE,
            },
        ),
    }
)
"""For each language its classes.

``VERB`` and ``MOVE`` are words of a rise (group ``up``) or a fall (``down``), ``NOUN`` those that
are nouns, ``MOVED`` any of them, ``SIGN`` a plus or minus, ``LEVEL`` what compares two levels.
``THAN`` stands before the earlier of two figures, ``PRIOR`` before it in brackets, ``FILL`` before
any figure. ``NEAR`` is what may follow a figure closely, ``FREE`` anything without a figure,
``APP`` leads to an apposition with the change, ``OFBY`` to the change itself. ``BREAK`` begins
another clause.
"""
