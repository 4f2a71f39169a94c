"""Names of lands, by how much lies in them: a town in a state, this in a country.

Of people who were born in Rome and people who were born in Italy some are the same.
"""

from enum import IntEnum

from factcheck.recognise import words


class Land(IntEnum):
    """How much a place is: anything that has no name of a land may be a town."""

    TOWN = 0
    STATE = 1
    COUNTRY = 2
    CONTINENT = 3


_CONTINENTS = words("""
    africa america americas asia europe eu oceania afrika amerika asien europa ozeanien afrique
    amérique asie océanie ue
    """)
_COUNTRIES = words("""
    afghanistan albania algeria angola argentina armenia australia austria azerbaijan bangladesh
    belarus belgium bolivia bosnia brazil britain bulgaria cambodia cameroon canada chile china
    colombia croatia cuba cyprus czechia denmark ecuador egypt england estonia ethiopia finland
    france georgia germany ghana greece hungary iceland india indonesia iran iraq ireland israel
    italy jamaica japan jordan kazakhstan kenya kosovo kuwait latvia lebanon libya lithuania malaysia
    mali malta mexico moldova mongolia morocco myanmar nepal netherlands nigeria norway pakistan
    palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland
    senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan
    tanzania thailand tunisia turkey uganda uk ukraine uruguay us usa venezuela vietnam wales yemen
    zambia zimbabwe

    ägypten albanien algerien argentinien armenien aserbaidschan australien bangladesch belgien
    bolivien bosnien brasilien bulgarien chile china dänemark deutschland ecuador england estland
    finnland frankreich georgien griechenland großbritannien indien indonesien irak irland island
    italien japan jordanien kambodscha kamerun kanada kasachstan kenia kolumbien kroatien kuba
    lettland libanon libyen litauen luxemburg marokko mexiko moldau niederlande niederlanden nigeria
    nordmazedonien norwegen österreich peru philippinen polen rumänien russland schottland schweden
    schweiz serbien slowakei slowenien spanien südafrika syrien thailand tschechien tunesien türkei
    ukraine ungarn zypern

    afghanistan albanie algérie allemagne angleterre argentine arménie australie autriche belgique
    bolivie bosnie brésil bulgarie cambodge cameroun canada chili chine chypre colombie corée croatie
    danemark écosse égypte équateur espagne estonie éthiopie finlande france géorgie grèce hongrie
    inde indonésie irlande islande israël italie japon jordanie liban libye lituanie lettonie
    luxembourg maroc mexique norvège pakistan pologne portugal roumanie russie sénégal serbie
    slovaquie slovénie suède suisse syrie tchéquie thaïlande tunisie turquie ukraine
    """)
_STATES = words("""
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho
    illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
    mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas
    utah vermont virginia wisconsin wyoming ontario quebec alberta manitoba saskatchewan queensland
    tasmania bavaria saxony hesse brandenburg bayern sachsen hessen thüringen saarland tirol kärnten
    steiermark bavière saxe bretagne normandie provence alsace catalonia tuscany lombardy
    katalonien toskana lombardei catalogne toscane lombardie
    """)


def land(name: str) -> Land:
    """Return how much a place is, by its name."""
    lower = name.lower()
    groups = ((_CONTINENTS, Land.CONTINENT), (_COUNTRIES, Land.COUNTRY), (_STATES, Land.STATE))
    return next((size for names, size in groups if lower in names), Land.TOWN)
