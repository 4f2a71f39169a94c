"""German."""

from fractions import Fraction

from factcheck.language import GERMAN_CARDINALS, GERMAN_HEDGES
from factcheck.recognise.locales._base import BASE
from factcheck.recognise.vocabulary import (
    differing,
    fractions,
    numbers,
    phrases,
    rows,
    table,
    words,
)

_CARDINALS = dict(GERMAN_CARDINALS) | {"zwo": 2, "dreissig": 30, "zweien": 2, "dreien": 3}
# Written without umlauts too, as where keyboards have none.
_CARDINALS |= {
    word.replace("ü", "ue").replace("ö", "oe"): number for word, number in _CARDINALS.items()
}
_FORMS = ("e", "er", "es", "en", "em")
_STEMS = {"erst": 1, "dritt": 3, "siebt": 7, "acht": 8}
_LARGE = {"million": 6, "milliard": 9, "billion": 12}
_HALF = Fraction(1, 2)
_TELS = numbers(
    "drittel=3 viertel=4 fünftel=5 sechstel=6 siebtel=7 achtel=8 neuntel=9 zehntel=10 zwölftel=12 zwanzigstel=20 hundertstel=100 tausendstel=1000"
)
_FOLD = numbers("""
    doppelt=2 verdoppelt=2 verdopplung=2 verdoppelung=2 verdreifacht=3 verdreifachung=3 vervierfacht=4 vervierfachung=4 verfünffacht=5
    verfünffachung=5 versechsfacht=6 versiebenfacht=7 verachtfacht=8 verzehnfacht=10 verzehnfachung=10 verhundertfacht=100 verhundertfachung=100
""")

VOCABULARY = differing(
    BASE,
    locale="de",
    common=words("""
        aber alle allein als also am an andere anderen auch auf aus bei beim bereits bis bisher da dabei dadurch dafür damit dann darin das dass davon dazu dem den
        denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines er erst es etwa etwas für
        gegen gibt habe haben hat hatte hatten hier hinter ich ihr ihre ihrem ihren ihrer im in ins insgesamt ist ja jede jeden jeder jedes jetzt kann kein keine
        können mehr mit nach nicht noch nun nur ob oder ohne rund schon sehr sei sein seine seinem seinen seiner seit sich sie sind so sogar soll sollen sowie statt
        über um und unter vom von vor war waren was weiter wenn wer werde werden wie wieder will wird wo wurde wurden während zu zum zur zuvor zwischen
    """),
    letters="äöüß",
    morphemes={"ein": 1},
    comparing=phrases("mehr als | weniger als"),
    abbreviated=words("ca"),
    compounds=True,
    blank_groups=True,
    noun_capitals=True,
    cardinals=_CARDINALS,
    hundreds=words("hundert"),
    scales=numbers("""
        tausend=e3 tsd=e3 mio=e6 mill=e6 mn=e6 mrd=e9 mia=e9 mld=e9 bn=e9 bio=e12 brd=e15 billiarde=e15 billiarden=e15 trillion=e18 trillionen=e18
    """),
    bare_scales=words("hundert tausend"),
    dozen={"dutzend": 12},
    plurals=words("""
        menschen personen leute kinder kindern frauen männer teilnehmer teilnehmern soldaten verletzte verletzten tote toten fälle fällen einwohner einwohnern
    """),
    ands=words("und"),
    articles=words("ein eine einen einem einer eines"),
    alone=words("eins"),
    ones=words("ein eine einen einem einer eines eins"),
    not_one_of=words("""
        jahr jahre jahres tag tages monat monats woche stunde minute sekunde jahrzehnt jahrhundert tropfen grad unze bit rand real won mark
        krone kronen nacht
    """),
    points=words("komma"),
    ordinals={f"{stem}{form}": number for stem, number in _STEMS.items() for form in _FORMS}
    | {f"{stem}st{form}": 10**power for stem, power in _LARGE.items() for form in _FORMS}
    | {"zuerst": 1},
    ordinal_suffixes=words("te ter tes ten tem ste ster stes sten stem"),
    reversed_stems=("letzt",),
    groups=numbers("""
        zweit=2 dritt=3 viert=4 fünft=5 sechst=6 siebt=7 acht=8 neunt=9 zehnt=10 elft=11 zwölft=12 zwoelft=12
    """),
    group_openers=words("zu"),
    ordinal_stems={"dritt": 3, "siebt": 7},
    ordinal_point=True,
    openers=words("""
        der die das den dem des er sie es wir ich im in am an auf aus bei mit nach von vor zu zum zur für und oder aber doch auch so da dann dort hier damit dabei
        dazu dagegen deshalb daher denn wenn weil während bis um als wie was wer wo nun nur noch schon dies diese dieser dieses diesem diesen ein eine einer eines
        einem einen kein keine alle allein insgesamt laut seit trotz über unter zwischen gegen ohne beim vom ins zuvor danach darin daran darauf zudem außerdem
        allerdings jedoch inzwischen mittlerweile derzeit bislang bisher heute gestern morgen jetzt man seine seiner ihre ihrer unser unsere viele mehr weniger
        nicht rund etwa knapp gut fast ab zugleich gleichzeitig
    """),
    denominators=_TELS
    | {"halbe": 2, "halben": 2, "halbes": 2, "halber": 2, "halb": 2, "hälften": 2}
    | {f"{word}n": number for word, number in _TELS.items()},
    singular_denominators=words("halbe halben halbes halber halb halbem"),
    halves=fractions("""
        anderthalb=3/2 eineinhalb=3/2 einundhalb=3/2 hälfte=1/2 dreiviertel=3/4 zweidrittel=2/3 halbe=1/2 halben=1/2 halbes=1/2 halber=1/2 einhalb=1/2
    """),
    added_halves={"einhalb": _HALF, "undeinhalb": _HALF},
    fraction_units={
        word: (part, "hour")
        for word, part in fractions(
            "viertelstunde=1/4 viertelstunden=1/4 dreiviertelstunde=3/4 halbstunde=1/2"
        ).items()
    },
    fraction_links=((),),
    multiples={
        f"{word}{form}": Fraction(number)
        for word, number in _FOLD.items()
        for form in ("", "e", "er", "es", "en", "em")
    }
    | {
        f"{word[:-1]}{form}": Fraction(number)
        for word, number in _FOLD.items()
        if word.startswith("ver") and word.endswith("t")
        for form in ("en", "e", "t")
    }
    | fractions("""
        halbiert=1/2 halbierte=1/2 halbierten=1/2 halbieren=1/2 halbierung=1/2 zweifach=2 verdoppeln=2 verdoppele=2
    """),
    ratios=(("von", 10), ("aus", 10)),
    times=words("mal x fach fache facher faches fachen fachem"),
    time_suffixes=words("mal fach fache facher faches fachen fachem malige maligen maliger"),
    unit_suffixes={
        f"{stem}{form}": unit
        for stem, unit in table("""
            jährig=year tägig=day stündig=hour minütig=minute monatig=month wöchig=week prozentig=percent sekündig=second
        """).items()
        for form in ("", *_FORMS)
    },
    hedges=(
        *GERMAN_HEDGES.items(),
        *rows("""
        ungefahr, geschätzt, geschätzte, geschätzten, um die, an die, so um die, grob = about
        annäherungsweise, in der größenordnung von, ungefähr bei, so etwa, gegen = about
        kurz vor, bald, etwas unter, leicht unter, schier = nearly
        nicht über, bis an die = up to
        kleiner oder gleich = at most
        nicht unter, größer oder gleich, gut und gern = at least
        oberhalb von, größer als, höher als, länger als, älter als, jenseits von, jenseits der, weit über, deutlich über, deutlich mehr als, weit mehr als = more than
        übersteigt, überstieg, übersteigen, überschreitet, überschritt, übertraf = more than
        unterhalb von, kleiner als, niedriger als, geringer als, kürzer als, jünger als, deutlich unter, deutlich weniger als, weit unter = less than
        leicht über, kurz über, wenig mehr als, ein wenig mehr als, geringfügig mehr als = just over
        präzise, punktgenau = exactly
    """),
    ),
    hedges_behind=rows("""
        oder mehr, und mehr, oder darüber, oder älter, oder länger, -plus, +, aufwärts, mindestens = at least
        oder weniger, oder darunter, oder jünger, höchstens, maximal = at most
        oder so, ungefähr = about
    """),
    topical=words("über"),
    spanning=words("über"),
    not_spanning=words(
        "seit vor nach mit in bei binnen dauert dauern dauerte dauerten gedauert brauchte brauchten braucht brauchen alt her hinaus lang später früher zu"
    ),
    governing=words(
        "verfügt verfügen verfügte verfügten verfüge berichtet berichten berichtete berichteten"
    ),
    fillers=words(
        "den der die das dem insgesamt weitere weiteren nur einer einem eine zusätzliche zusätzlich zusätzlichen"
    ),
    between={"zwischen": words("und"), "von": words("bis"), "vom": words("bis")},
    bounded=phrases("und | , aber"),
    to=words("bis"),
    from_words=words("von vom"),
    reaching=words("auf"),
    of=words("von"),
    of_which=(("davon",), ("wovon",)),
    levels=words("marke schwelle grenze hürde kapazität auflage zahl anzahl höhe summe"),
    crossed=words("x × mal"),
    every=words("jeder jede jedes jeden jedem"),
    occasions=words("mal schritt"),
    scored=words("""
        gewann gewannen gewonnen gewinnt siegte siegten verlor verloren verliert unterlag unterlagen führte führten führt besiegte besiegten schlug schlugen
        niederlage sieg heimsieg auswärtssieg remis unentschieden gegen endstand zwischenstand halbzeitstand ergebnis
    """),
    seconds_after=words(
        "in nach unter binnen dauerte dauerten dauert dauern für auf von um über etwa rund knapp fast bis innerhalb als"
    ),
    by=words("um"),
    changes=words("""
        stieg stiegen steigt steigen gestiegen sank sanken sinkt sinken gesunken fiel fielen fällt fallen gefallen wuchs wuchsen wächst wachsen gewachsen kletterte
        kletterten geklettert legte legten zugelegt erhöhte erhöhten erhöht erhöhen reduzierte reduziert verringerte verringert senkte senkten senkt gesenkt nahm
        nahmen zog zogen schrumpfte schrumpften anstieg rückgang zuwachs zunahme abnahme steigerung erhöhung senkung wachstum plus
    """),
    lists=words("und oder beziehungsweise bzw respektive sowie"),
    links=words("auf nach statt gegenüber von gegen als bis anstatt aber nur dann den der die um"),
    units=rows("""
        prozent, v . h ., vom hundert, pct, proz = percent
        prozentpunkt, prozentpunkte, prozentpunkten, prozentpunktes, %-punkte, % - punkte = percentage_point
        basispunkt, basispunkte, basispunkten = basis_point
        promille = permille
        grad celsius, grad c = degree_Celsius
        grad fahrenheit = degree_Fahrenheit
        grad = degree
        tonne, tonnen, to = tonne
        pfund = pound
        stundenkilometer, stundenkilometern, km / h, kmh, tempo = kilometer/hour
        meter pro sekunde, metern pro sekunde, meter je sekunde = meter/second
        jahr, jahre, jahren, jahres = year
        monat, monate, monaten, monats = month
        woche, wochen = week
        tag, tage, tagen, tages = day
        stunde, stunden, std, stdn = hour
        minute, minuten, min = minute
        sekunde, sekunden, sek = second
        zehntelsekunde, zehntelsekunden = decisecond
        hundertstelsekunde, hundertstelsekunden = centisecond
        tausendstelsekunde, tausendstelsekunden = millisecond
        jahrzehnt, jahrzehnte, jahrzehnten = decade
        jahrhundert, jahrhunderte, jahrhunderten = century
        quadratmeter, quadratmetern, qm = meter^2
        quadratkilometer, quadratkilometern, qkm = kilometer^2
        kubikmeter, kubikmetern, festmeter, cbm = meter^3
        hektar, hektaren = hectare
        zoll = inch
        fuß = foot
        meile, meilen = mile
        seemeile, seemeilen = nautical_mile
        lichtjahr, lichtjahre, lichtjahren = light_year
        barrel, barrels, fass, fässer = barrel
        unze, unzen = ounce
        feinunze, feinunzen = troy_ounce
        teelöffel, teelöffeln, tl = teaspoon
        esslöffel, esslöffeln, el = tablespoon
        umdrehung, umdrehungen, turn = turn
        ps, pferdestärken = metric_horsepower
        zentner = 50*kilogram
        liter, litern = liter
        kilo, kilos = kilogram
        kilowattstunde, kilowattstunden, kwh = kilowatt_hour
        megawattstunde, megawattstunden = megawatt_hour
        gigawattstunde, gigawattstunden = gigawatt_hour
        radiant, rad = radian
        knoten = knot
    """),
    bases=table("""
        watt=watt wattstunde=watt_hour wattstunden=watt_hour volt=volt ampere=ampere hertz=hertz joule=joule
        byte=byte bytes=byte bit=bit bits=bit gramm=gram meter=meter metern=meter metres=meter liter=liter
        litern=liter pascal=pascal newton=newton sekunde=second sekunden=second kalorie=calorie kalorien=calorie
        tonne=tonne tonnen=tonne sievert=sievert
    """),
    prefixes=table("""
        kilo=kilo mega=mega giga=giga tera=tera peta=peta exa=exa zetta=zetta hekto=hecto zenti=centi dezi=deci
        milli=milli mikro=micro nano=nano piko=pico
    """),
    weak_units=words("won real rand mark fr leu lew dram kip som sum sen"),
    scaled_units={"pound": "GBP"},
    code_scales=numbers("M=e6 T=e3 k=e3"),
    endings=("n", "s", "en"),
    adjective_endings=("er", "en", "em", "es", "e"),
    per=phrases("pro | je | die | per | in der | in einer"),
    currencies=rows("""
        dollar, dollars, us dollar, us - dollar, us - dollars, us - $, us $, amerikanische dollar, amerikanischen dollar = USD
        euro, euros, eur = EUR
        britische pfund, britischen pfund, pfund sterling, englische pfund = GBP
        yen = JPY
        yuan, renminbi = CNY
        franken, schweizer franken, sfr, fr = CHF
        rupie, rupien, indische rupien = INR
        rubel = RUB
        won = KRW
        rand = ZAR
        real, reais = BRL
        peso, pesos = MXN
        lira = TRY
        mark, d - mark, deutsche mark, dm = DEM
        finnische mark = FIM
        schilling, schillinge = ATS
        gulden = NLG
        lire = ITL
        zloty, złoty = PLN
        forint = HUF
        schekel = ILS
        hrywnja = UAH
        dirham = AED
        bitcoin, bitcoins = BTC
        kanada - dollar = CAD
        australische dollar = AUD
        hongkong - dollar = HKD
    """),
    minor_currencies=table("cent=cent cents=cent ct=cent pence=penny penny=penny rappen=rappen"),
    months={"jänner": 1, "feber": 2, "sept": 9, "mrz": 3},
    weekdays=numbers("sonnabend=5"),
    day_parts=words("morgen früh vormittag mittag nachmittag abend nacht"),
    weekday_titles=("welt am sonntag", "bild am sonntag", "nzz am sonntag", "der freitag"),
    day_openers=words("den dem der am vom"),
    day_verbs=words("war ist wird wurde waren sind werden wurden gilt galt markiert hat hatte"),
    clock=(("uhr",),),
    clock_units=words("uhr"),
    clock_before=words("um"),
    minus=words("minus negativ"),
    year_cues=words("""
        im in seit bis ab von vom zu zum jahr jahre jahren jahres anfang mitte ende frühjahr sommer herbst winter frühling ca um und oder nach vor für noch erst
        bereits schon saison wahl olympia wm em dezember vorjahr geschäftsjahr rekordjahr haushalt etat agenda zwischen quartal ( / herbst januar gegenüber erstmals
        zuletzt dann des
    """),
    counting=words("mit auf bei aus alle allen aller diese diesen dieser zählte zählt gab gibt"),
    dating=words("im seit jahr"),
    decades=words("er ern"),
    labels=words("""
        seite seiten kapitel artikel artikels absatz paragraf paragraph paragrafen satz abschnitt ziffer raum zimmer saal halle tor gleis linie flug phase klasse
        stufe gruppe version kategorie typ band tabelle abbildung tag woche folge staffel nummer nr platz rang runde etage stock zone bezirk block wahlkreis
        autobahn bundesstraße straße top größe pflegestufe pflegegrad liga spieltag akt modell block spiel los postfach buchstabe vers psalm level schritt reaktor
        schacht spieltags windstärke stärke pegel kilometer-marke aufgabe übung hausnummer unterabsatz buchstabens
    """),
    point_labels=words("nr art abs s bd kap abb tab ziff lit vgl rn az aufl"),
    names=words(
        "euro dax stoxx nasdaq ftse boeing airbus apollo iphone windows android galaxy playstation xbox model falcon formel covid ps channel pixel concorde agenda a r b"
    ),
)
