"""Tells whether a text is in a language that is not read, by its commonest words and letters.

A text that is too short to tell counts as one that is read.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.recognise import words

OTHERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "ca": words("""
            el la els les de del dels que en un una per amb no es és al als va són
            més com aquest aquesta entre sobre també fins ha han seva pel milions
            anys
            """),
        "cs": words("""
            ve se na je že ze do to jako by ale pro za při podle od po které která
            který jsou bylo byl byla však také milionů korun procent roku
            """),
        "da": words("""
            og at det som på er af for med den til ikke en et har de var fra men vi
            kan om blev der også efter eller ved skal over år millioner milliarder
            procent kroner
            """),
        "es": words("""
            el la los las de del que en un una por con para se no es su al lo como
            más pero sus le ha fue este esta entre cuando muy sin sobre también
            hasta desde está son han años millones año ciento frente tras
            """),
        "et": words("""
            ja on ei et oli see ta aga kui ka mis oma selle ning või kes nende
            pärast miljonit protsenti
            """),
        "fi": words("""
            ja on ei että oli se hän mutta kun myös ovat joka tai sen kuin jotka
            vuoden mukaan miljoonaa miljoonaan prosenttia euroa vuonna
            """),
        "hr": words("""
            je na se da su za od koji koja koje kao ne ali do te bi ili što iz po
            milijuna posto
            """),
        "hu": words("""
            az és hogy nem is egy van meg volt de csak már még ez el mint vagy pedig
            után szerint millió százalék
            """),
        "id": words("""
            yang dan di untuk dengan dari ini itu pada tidak dalam adalah akan oleh
            ke sebagai juga juta persen tahun
            """),
        "it": words("""
            il lo la gli le di che per una un uno con non sono del della dei delle
            nel nella si da dal più come anche alla al ha ma questo sul sulla ai era
            fra tra anni milioni miliardi anno cento dai rispetto hanno stato stata
            """),
        "lt": words("""
            ir kad iš su tai bet ne yra buvo už per nuo jo kaip ar po apie savo mln
            proc milijonų
            """),
        "lv": words("""
            un ir no ar uz kas ka par to bet arī tika gadā pēc lai pie kā miljoni
            procenti
            """),
        "nb": words("""
            og at det som på er av for med den til ikke en et har de var fra men vi
            kan om ble også etter eller ved skal over år seg millioner milliarder
            prosent kroner
            """),
        "nl": words("""
            de het een van en in is op te dat die met voor zijn niet aan er om ook
            als door bij naar heeft maar worden uit werd was dan nog over tot jaar
            hebben had deze miljoen miljard procent
            """),
        "pl": words("""
            na się nie że do to jest za od po jak co przez dla oraz tym są było ale
            ze tego który która roku lub też milionów mln proc procent lat rok
            """),
        "pt": words("""
            os as de do da dos das em um uma para com não que por mais foi ao são no
            na nos nas se como mas seu sua também pelo pela entre anos milhões ano
            cento
            """),
        "ro": words("""
            și în de la cu pe care nu este din sau pentru mai un fost să al ale au
            că prin milioane sută
            """),
        "sk": words("""
            sa na je že do aj to ako by ale pre za pri podľa od po ktoré ktorý sú
            bolo miliónov  roku
            """),
        "sl": words("""
            in je na da za se so pa ki ne tudi po iz kot bi ali pri do ter bil bilo
            milijonov odstotkov
            """),
        "sv": words("""
            och att det som på är av för med den till inte om ett en har de var från
            han men vi kan efter eller vid ska över år också sig miljoner miljarder
            procent kronor
            """),
        "tr": words("""
            ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ama ise
            en her milyon yüzde
            """),
        "vi": words("""
            và của là có được trong cho với các một không những này đã người năm khi
            để từ triệu
            """),
    }
)  # fmt: skip
"""The commonest words of languages that are not read, of at least two letters, also those that
several languages share; and the words that stand beside figures."""

# Common words that tell a language, at least: different ones, and all; and how many times those of
# the likeliest of ours.
KINDS, FEWEST, MORE = 3, 5, 1.2
# Words of which a text has fewer than such a share of common ones in every language of ours only
# where it is in none, and letters that tell a script, at least.
MANY, RARE, LETTERS = 100, 0.04, 20
# Where the Latin letters end, and a block of them behind that.
_LATIN, _FURTHER = 0x250, range(0x1E00, 0x1F00)


def is_foreign(found: Sequence[str], most: int) -> bool:
    """Whether the words of a text are in a language that is not read.

    ``most`` is how many common words of the likeliest language that is read are among them. Words
    with capitals are not compared, since they may be names.
    """
    letters = [letter for word in found for letter in word]
    if len(letters) >= LETTERS and 2 * sum(map(_is_latin, letters)) < len(letters):
        return True
    running = [word for word in found if word.islower()]
    for common in OTHERS.values():
        others = [word for word in running if word in common]
        is_told = len({*others}) >= KINDS and (len(others) >= FEWEST or not most)
        if is_told and len(others) > MORE * most:
            return True
    return len(running) >= MANY and most < RARE * len(running)


def _is_latin(letter: str) -> bool:
    return ord(letter) < _LATIN or ord(letter) in _FURTHER
