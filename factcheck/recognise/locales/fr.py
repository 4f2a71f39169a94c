"""French."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.recognise.locales._base import BASE
from factcheck.recognise.vocabulary import differing, fractions, numbers, rows, table, words

_CARDINALS = numbers("""
    zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11
    douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50
    soixante=60 septante=70 huitante=80 octante=80 nonante=90
""")
_BELOW_TEN = {word: number for word, number in _CARDINALS.items() if 0 < number < 10}
_TEENS = {word: number for word, number in _CARDINALS.items() if 10 <= number < 17} | {
    f"dix-{word}": 10 + number for word, number in _BELOW_TEN.items() if number > 6
}
_ONES = ("un", "une", "onze")


def _joined() -> Iterator[tuple[str, int]]:
    """Yield the numbers below 100 of several words: vingt et un, quatre-vingt-dix-sept."""
    yield from ((f"dix-{word}", 10 + number) for word, number in _BELOW_TEN.items() if number > 6)
    for ten, value in _CARDINALS.items():
        if value >= 20:
            # soixante-dix continues to 79
            units = _BELOW_TEN | (_TEENS if ten == "soixante" else {})
            for unit, number in units.items():
                yield f"{ten}-{unit}", value + number
                if unit in _ONES:
                    yield f"{ten} et {unit}", value + number
                    yield f"{ten}-et-{unit}", value + number
    yield from (("quatre-vingts", 80), ("quatre-vingt", 80))
    yield from ((f"quatre-vingt-{word}", 80 + number) for word, number in _BELOW_TEN.items())
    yield from ((f"quatre-vingt-{word}", 80 + number) for word, number in _TEENS.items())


def _phrases() -> Iterator[tuple[str, int]]:
    """Yield the same with blanks instead of hyphens too."""
    for phrase, number in _joined():
        yield phrase, number
        yield phrase.replace("-", " "), number


_ORDINALS = numbers("""
    premier=1 première=1 premiers=1 premières=1 second=2 seconde=2 deuxième=2 troisième=3
    quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 onzième=11
    douzième=12 treizième=13 quatorzième=14 quinzième=15 seizième=16 vingtième=20 trentième=30
    quarantième=40 cinquantième=50 centième=100 millième=1000
""")
_PARTS = {"demi": 2, "demie": 2, "tiers": 3, "quart": 4} | {
    word: number for word, number in _ORDINALS.items() if number > 4
}
_HALF = Fraction(1, 2)

VOCABULARY = differing(
    BASE,
    locale="fr",
    common=words("""
        ainsi alors après au aucun aussi autre autres aux avait avant avec avoir bien car ce cela
        celle celui ces cet cette ceux chaque chez comme comment contre dans de depuis des deux donc
        dont du déjà elle elles en encore entre est et eu eux fait il ils jamais je jusqu la le les
        leur leurs lors lui là mais moins même ne nos notre nous on ont ou où par parce pas pendant
        peu peut plus pour pourquoi qu quand que quel quelle qui quoi sa sans se selon sera ses si
        son sont sous sur tous tout toute toutes très trop un une vers vos votre vous à était été
        être
    """),
    letters="àâçéèêëîïôœùû",
    blank_groups=True,
    month_capitals=False,
    cardinals=_CARDINALS,
    cardinal_phrases=tuple(_phrases()),
    hundreds=words("cent cents"),
    scales=numbers("""
        mille=e3 million=e6 millions=e6 milliard=e9 milliards=e9 billion=e12 billions=e12 md=e9
        mds=e9 mn=e6
    """),
    code_scales=numbers("Md=e9 Mds=e9 Mrd=e9"),
    bare_scales=words("mille cent"),
    dozen=numbers("""
        dizaine=10 dizaines=10 douzaine=12 douzaines=12 quinzaine=15 vingtaine=20 trentaine=30
        quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 centaines=100 millier=1000
        milliers=1000
    """),
    plurals=words("personnes gens femmes hommes enfants morts chevaux travaux journaux foyers"),
    ands=words("et"),
    articles=words("un une"),
    ones=words("un une"),
    past=words("auparavant plus tard avant après"),
    points=words("virgule"),
    ordinals=_ORDINALS,
    ordinal_suffixes=words("er re e ème eme ère nd nde"),
    denominators=_PARTS
    | {"quarts": 4}
    | {f"{word}s": number for word, number in _PARTS.items() if word.endswith("ième")},
    singular_denominators=frozenset(_PARTS),
    invariable_denominators=words("tiers"),
    halves={"moitié": _HALF, "demi": _HALF, "demie": _HALF},
    fraction_links=(("d", "'"), ("de",), ("d", "'", "un"), ("d", "'", "une"), ("-",)),
    unit_links=(("d", "'"), ("de",)),
    multiples=fractions("""
        double=2 doublé=2 doublée=2 doubler=2 doublement=2 triple=3 triplé=3 tripler=3 quadruplé=4
        quadrupler=4 quintuplé=5 décuplé=10
    """),
    ratios=(("sur", 10**9),),
    ratio_nouns=True,
    times=words("fois"),
    hedges=rows("""
        environ, quelque, quelques, autour de, aux alentours de, de l'ordre de, à peu près = about
        approximativement, circa, ca, env, grosso modo = about
        près de, presque, pas loin de, un peu moins de, un peu moins d' = nearly
        à peine plus de, un peu plus de, un peu plus d', légèrement plus de, tout juste plus de = just over
        jusqu'à, un maximum de, pas plus de, jusqu'à environ = up to
        au plus, tout au plus, au maximum, maximum = at most
        au moins, pas moins de, au minimum, minimum, un minimum de, à partir de, dès = at least
        moins de, moins d', moins des, en dessous de, sous la barre des, sous les = less than
        plus de, plus d', plus des, plus du, au-dessus de, au-delà de, supérieur à, supérieure à = more than
        bien plus de, nettement plus de, largement plus de, dépasse, dépassent, dépassé = more than
        bien moins de, nettement moins de, inférieur à, inférieure à = less than
        exactement, précisément, pile = exactly
    """),
    hedges_behind=rows("""
        ou plus, et plus, au moins, au minimum, minimum = at least
        ou moins, au plus, tout au plus, au maximum, maximum = at most
        environ, à peu près = about
    """),
    abbreviated=words("ca env"),
    comparing=(("plus", "que"), ("moins", "que"), ("de", "plus"), ("de", "moins")),
    fillers=words("le la les l ' seulement encore autres"),
    between={"entre": words("et"), "de": words("à"), "du": words("au")},
    to=words("à au"),
    from_words=words("de du"),
    from_to=words("de"),
    ranging=words("varie varient variant allant vont va fourchette âgés âgées âgé âgée compris"),
    reaching=words("à"),
    of=words("de du"),
    of_which=(("dont",),),
    levels=words("barre seuil total nombre plafond"),
    crossed=words("sur"),
    scored=words("""
        gagné gagne gagnent battu bat battent perdu perd perdent victoire défaite nul mené mène
        mènent menait score battus
    """),
    seconds_after=words("en sous après pendant duré dure durait de à par environ moins"),
    by=words("par"),
    changes=words("""
        passe passent passé passée passés passées passait passer passant augmente augmentent
        augmenté augmenter baisse baissent baissé baisser recule reculent reculé progresse
        progressent progressé monte montent monté monter grimpe grimpent grimpé tombe tombent
        tombé tombée chuté diminue diminué réduit réduire relève relevé relever abaisse abaissé
        gagne gagné perdu perd bondi bondit croît crû accru replié hissé ramené ramener porté
        porter chuter chutent descend descendre descendu
        doublé doublée doubler triplé tripler quadruplé
    """),
    lists=words("et ou respectivement contre"),
    links=words("à contre au que de mais puis les"),
    units=rows("""
        pour cent, p . c ., pour-cent = percent
        point de pourcentage, points de pourcentage, point de pour cent, points de pour cent, pts = percentage_point
        point de base, points de base, pdb = basis_point
        pour mille = permille
        degré celsius, degrés celsius, degré c, degrés c = degree_Celsius
        degré fahrenheit, degrés fahrenheit = degree_Fahrenheit
        degré, degrés = degree
        tonne, tonnes = tonne
        heure, heures, h = hour
        minute, minutes, mn = minute
        seconde, secondes, sec = second
        jour, jours = day
        semaine, semaines = week
        mois = month
        an, ans, année, années = year
        décennie, décennies = decade
        siècle, siècles = century
        kilomètres-heure, kilomètre-heure, kilomètres heure, kilomètres à l'heure, kilomètres par heure = kilometer/hour
        mètre carré, mètres carrés = meter^2
        kilomètre carré, kilomètres carrés = kilometer^2
        mètre cube, mètres cubes = meter^3
        hectare, hectares = hectare
        baril, barils = barrel
        pouce, pouces = inch
        pied, pieds = foot
        mille marin, milles marins = nautical_mile
        année-lumière, années-lumière = light_year
        once, onces = ounce
        kilo, kilos = kilogram
        litre, litres = liter
        ch, chevaux-vapeur = metric_horsepower
        octet, octets = byte
        kilooctet, kilooctets, ko = kilobyte
        mégaoctet, mégaoctets, mo = megabyte
        gigaoctet, gigaoctets, go = gigabyte
        téraoctet, téraoctets, to = terabyte
    """),
    bases=table("""
        watt=watt watts=watt wattheure=watt_hour wattheures=watt_hour watt-heure=watt_hour
        watts-heures=watt_hour volt=volt volts=volt ampère=ampere ampères=ampere hertz=hertz
        joule=joule joules=joule gramme=gram grammes=gram mètre=meter mètres=meter litre=liter
        litres=liter pascal=pascal pascals=pascal newton=newton calorie=calorie calories=calorie
        bit=bit bits=bit
    """),
    prefixes=table("""
        kilo=kilo méga=mega giga=giga téra=tera hecto=hecto centi=centi déci=deci milli=milli
        micro=micro nano=nano
    """),
    weak_units=words("won rand real mark livre livres couronne couronnes"),
    scaled_units={"pound": "GBP"},
    endings=("s",),
    adjective_endings=("s",),
    per=(("par",), ("le",), ("la",), ("l", "'")),
    currencies=rows("""
        euro, euros = EUR
        dollar, dollars, dollar américain, dollars américains, $ us = USD
        dollar canadien, dollars canadiens, $ ca, $ can = CAD
        dollar australien, dollars australiens = AUD
        livre sterling, livres sterling = GBP
        franc suisse, francs suisses = CHF
        franc, francs, franc français, francs français, ff = FRF
        yen, yens = JPY
        yuan, yuans, renminbi = CNY
        rouble, roubles = RUB
        roupie, roupies = INR
        real, reais = BRL
        peso, pesos = MXN
        rand, rands = ZAR
        won, wons = KRW
        couronne suédoise, couronnes suédoises = SEK
        couronne norvégienne, couronnes norvégiennes = NOK
        couronne danoise, couronnes danoises = DKK
        zloty, zlotys = PLN
        bitcoin, bitcoins = BTC
    """),
    minor_currencies={"centime": "cent", "centimes": "cent", "cent": "cent", "pence": "penny"},
    months={"janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "déc": 12},
    day_parts=words("matin midi après-midi soir nuit"),
    day_openers=words("le"),
    day_verbs=words("était est fut sera tombe tombait"),
    clock_units=words("h heures heure"),
    clock_before=words("à vers dès"),
    minus=words("moins"),
    year_cues=words("""
        en depuis de du à au dès début fin mi courant année années an printemps été automne hiver
        d'ici ici entre et jusqu'en avant après exercice saison élection pour par rapport contre
        vers circa les ' que
    """),
    counting=words("les ces tous toutes compte comptait avec"),
    dating=words("en depuis"),
    labels=words("""
        page pages article articles chapitre section numéro numéros n° no salle porte quai ligne
        vol étape phase catégorie niveau type tableau figure annexe paragraphe alinéa groupe tome
        volume place rang tour étage lot route autoroute jour journée semaine
    """),
    point_labels=words("art p pp no vol chap fig"),
    names=words("formule agenda"),
)
