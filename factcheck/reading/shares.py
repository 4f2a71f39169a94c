"""Words of shares of a whole, by language: what leads to them, and what tells of another whole."""

from collections.abc import Mapping
from types import MappingProxyType

SHARES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "STOP": "and|but|of|while",
            "SEX": "men|women|boys|girls",
            "AGE": "aged|between|under|over|from",
            "AGE_OF": "ages? of",
            "SINCE": "since",
            "MORE": "more|less|fewer|higher|lower",
            "BEFORE": "in|at|on|for|by|from|with|to|into|per|than|within|over|under|about|after|before|"
            "between|the|an?|its|their|his|her|some|only|just|all|each|every",
            "LEAD": "or",
            "SAME": r"or|i\.e\.",
            "OR": "or",
            "AND": "and|while|but",
            "ASIDE_OF": "and|but|including|especially",
            "ALL": "the|all|its|their|these|those|our|a|total",
            "OF": "of",
            "OF_THAT": "of",
            "WHOLE": "of",
            "ARTICLE": "an?|the",
            "GROUP": "groups?|arms?|cohorts?|{TREATED}|respectively|each|both",
            "TREATED": "placebo|controls?|treated|treatment",
            "TO": "to",
            "SEATS": "seats?",
            "VOTES": "votes?|part(?:y|ies)|coalition|bloc|alliance",
        },
        "de": {
            "STOP": "und|aber|von",
            "SEX": "männer|frauen|jungen|mädchen",
            "AGE": "zwischen|unter|über|ab|von",
            "AGE_OF": "alter von",
            "MORE": "mehr|weniger|höher|niedriger",
            "BEFORE": "in|im|an|am|auf|für|aus|bei|mit|nach|vor|zu|je|pro|als|über|unter|um|zwischen|"
            "de[mnrs]|die|das|eine[mnrs]?|ihre[nr]?|seine[nr]?|rund|etwa|nur|alle[nr]?",
            "LEAD": "oder|also|das (?:sind|ist|entspricht)",
            "OR": "also|oder",
            "AND": "und|aber",
            "ASIDE_OF": "und|aber|darunter|davon",
            "ALL": "den|der|allen|insgesamt|rund|ihren",
            "OF": "von",
            "OF_THAT": "{WHOLE}",
            "WHOLE": "von|der|des",
            "AMONG": "unter",
            "TREATED": "placebo",
            "GROUP": "gruppen?|{TREATED}|jeweils|beziehungsweise|bzw",
            "TO": "auf|bis",
            "SEATS": "sitzen?|mandaten?",
            "VOTES": "stimmen|partei(?:en)?|fraktion|koalition|liste",
        },
        "fr": {
            "SEX": "hommes|femmes|garçons|filles",
            "AGE": "âgée?s? de|de|entre",
            "AGE_OF": "âge de",
            "OR": "soit",
            "AND": "et",
            "ASIDE_OF": "et|mais|dont",
            "OF_THAT": "des|sur",
            "WHOLE": "des",
            "GROUP": r"groupes|(?<!\bdu )groupe|placebo|respectivement",
            "TO": "à",
            "SEATS": "sièges?",
            "VOTES": "voix|partis?|coalition|alliance",
        },
    }
)
"""For each language the classes of words of ``relations.share``."""
