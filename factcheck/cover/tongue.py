"""The language of a text: as declared, else by its commonest words."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from types import MappingProxyType

from factcheck.recognise import LOCALES, words

COMMON: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": words("""
            a about above after again all along already also although an and any are around as at
            back be became because become been before being below between both but by came can could
            did do does down during each either else ever every far few for from further had has
            have he her here his how however i if in into is it its itself just later least less
            like made make many may more most much must near nearly never new no nor not now of off
            often on once one only onto or other our out over own per said same say says she should
            since so some still such than that the their them then there these they this those
            though through thus to together too under until up upon us very was we well went were
            what when where which while who whose will with within without would yet you your
            """),
        "de": words("""
            aber alle allein als also am an andere anderen auch auf aus bei beim bereits bis bisher
            da dabei dadurch dafür damit dann darin das dass davon dazu dem den denn der deren des
            deshalb dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem
            einen einer eines er erst es etwa etwas für gegen gibt habe haben hat hatte hatten hier
            hinter ich ihr ihre ihrem ihren ihrer im in ins insgesamt ist ja jede jeden jeder jedes
            jetzt kann kein keine können mehr mit nach nicht noch nun nur ob oder ohne rund schon
            sehr sei sein seine seinem seinen seiner seit sich sie sind so sogar soll sollen sowie
            statt über um und unter vom von vor war waren was weiter wenn wer werde werden wie
            wieder will wird wo wurde wurden während zu zum zur zuvor zwischen
            """),
    }
)
"""Words that every text in a language has: articles, prepositions, forms of to be and their like.
"""

_WORD = re.compile(r"[^\W\d_]+")
# Words of a text that are looked at, at most.
MOST = 2000


def known(language: str) -> str:
    """Return the language of a BCP 47 code, if its figures can be read; else empty."""
    code = language.replace("_", "-").partition("-")[0].lower()
    return code if code in LOCALES else ""


def guess(texts: Iterable[str]) -> str:
    """Return the language whose common words some texts have most.

    Empty where they have none, or as many of another.
    """
    found = (match[0].lower() for text in texts for match in _WORD.finditer(text))
    counts = dict.fromkeys(COMMON, 0)
    for word in islice(found, MOST):
        for language, common in COMMON.items():
            counts[language] += word in common
    first, second = sorted(COMMON, key=lambda language: (-counts[language], language))[:2]
    return first if counts[first] > counts[second] else ""
