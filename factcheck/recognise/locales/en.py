"""English."""

from fractions import Fraction

from factcheck.language import ENGLISH_CARDINALS, ENGLISH_HEDGES
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

_CARDINALS = {**ENGLISH_CARDINALS, "nought": 0, "naught": 0}
_IRREGULAR = numbers("first=1 second=2 third=3 fifth=5 eighth=8 ninth=9 twelfth=12")
_ORDINALS = (
    {
        f"{word}th": number
        for word, number in _CARDINALS.items()
        if number >= 4 and number not in (5, 8, 9, 12)
    }
    | {
        f"{word.removesuffix('y')}ieth": number
        for word, number in _CARDINALS.items()
        if number >= 20
    }
    | _IRREGULAR
    | numbers("hundredth=e2 thousandth=e3 millionth=e6 billionth=e9 trillionth=e12")
)
_DENOMINATORS = {word: number for word, number in _ORDINALS.items() if number > 2} | {
    "half": 2,
    "quarter": 4,
}

VOCABULARY = differing(
    BASE,
    locale="en",
    common=words("""
        a about above after again all along already also although an and any are around as at back be became because become been before being below between both but
        by came can could did do does down during each either else ever every far few for from further had has have he her here his how however i if in into is it
        its itself just later least less like made make many may more most much must near nearly never new no nor not now of off often on once one only onto or
        other our out over own per said same say says she should since so some still such than that the their them then there these they this those though through
        thus to together too under until up upon us very was we well went were what when where which while who whose will with within without would yet you your
    """),
    month_day=True,
    comparing=phrases("more than | less than | as much | as many"),
    aged=words("old olds"),
    abbreviated=words("ca c approx circa"),
    cardinals=_CARDINALS,
    hundreds=words("hundred"),
    scales=numbers("""
        thousand=e3 thousands=e3 million=e6 billion=e9 trillion=e12 quadrillion=e15 bn=e9 bln=e9 mn=e6 mln=e6 mio=e6
        mil=e6 tn=e12 trn=e12 tln=e12 lakh=e5 lakhs=e5 crore=e7 crores=e7
    """),
    tight_scales=numbers("m=e6 b=e9 B=e9 T=e12 t=e12 MM=e6 G=e9"),
    plurals=words("people children women men homes police"),
    run=words("hurdles heats finals races relays sprints runners sprinters steeplechase"),
    bare_scales=words("hundred"),
    dozen=dict.fromkeys(("dozen", "dozens", "doz", "dozs", "dzs"), 12),
    ands=words("and"),
    articles=words("a an"),
    ones=words("one"),
    periods=words("quarter quarters"),
    period_cues=words(
        "for last past next first previous latest recent prior consecutive straight ahead ago earlier later before running"
    ),
    past=words("ago earlier later before after"),
    points=words("point"),
    ordinals=_ORDINALS,
    denominator_units={
        f"{word}{ending}": number
        for word, number in _ORDINALS.items()
        if number < 10
        for ending in ("", "s")
    },
    ordinal_suffixes=words("st nd rd th"),
    denominators=_DENOMINATORS
    | {f"{word}s": number for word, number in _DENOMINATORS.items()}
    | {"halves": 2},
    singular_denominators=frozenset(_DENOMINATORS),
    halves={"half": Fraction(1, 2)},
    fraction_links=phrases("a | an | of a | of an | of one"),
    multiples={
        f"{word}fold": Fraction(number) for word, number in _CARDINALS.items() if 1 < number <= 20
    }
    | fractions("""
        twice=2 thrice=3 double=2 doubled=2 doubling=2 doubles=2 triple=3 tripled=3 tripling=3 triples=3 treble=3 trebled=3
        trebles=3 quadruple=4 quadrupled=4 quadrupling=4 quadruples=4 quintupled=5 quintuples=5 halved=1/2 halving=1/2 halve=1/2
    """),
    ratios=(("in", 10**9), ("out of", 10**9), ("of every", 10**9), ("over", 10**9)),
    times=words("times fold x"),
    time_suffixes=words("fold"),
    hedges=(
        *ENGLISH_HEDGES.items(),
        *rows("""
        an estimated, estimated at, in the region of, on the order of, in the order of = about
        in the neighborhood of, in the neighbourhood of, or so, c, somewhere around, give or take = about
        just shy of, well nigh, a bit less than, slightly below, shy of, nearing, approaching, virtually = nearly
        as high as, not exceeding, capped at, to a maximum of = up to
        less or equal than, less or equal to, lower or equal than, lower or equal to, smaller or equal than, smaller or equal to = at most
        greater or equal than, greater or equal to, larger or equal than, larger or equal to, bigger or equal than = at least
        bigger or equal to, higher or equal than, higher or equal to, at least or equal to = at least
        equal to, equals = exactly
        less than or equal to, at the most = at most
        as little as, as few as, greater than or equal to = at least
        upwards of, upward of, in excess of, exceeding, greater than, higher than, larger than, bigger than, beyond = more than
        north of, surpassing, topped, exceed, exceeds, exceeded, surpass, surpassed, longer than, older than, well over, well above, far more than = more than
        much more than, topping = more than
        lower than, smaller than, short of, south of, younger than, shorter than, well under, well below = less than
        adds up to, added up to, add up to, adding up to, sums up to, went up to, goes up to, gone up to, going up to =
        came up to, comes up to, back up to, way up to =
        will add up to, would add up to, to add up to, could add up to, may add up to, might add up to, can add up to = up to
        a bit more than, a shade over, just more than, a touch over = just over
        no more and no less than = exactly
    """),
    ),
    hedges_behind=rows("""
        or less than, or more than, or fewer than =
        or greater, or greater than, or larger, or bigger, or higher = at least
        or more, and more, or above, or over, or older, or higher, or longer, -plus, +, upward, upwards, and up, at least, at minimum = at least
        or less, or fewer, or below, or under, or younger, at most, at the most, tops, maximum = at most
        or so, approximately, or thereabouts, roughly, give or take = about
    """),
    started=words("from"),
    spanning=words("over"),
    not_spanning=words(
        "for after in within since last lasts lasted lasting take takes took taken taking spent spend old of ago earlier later late long"
    ),
    fillers=words("the a an only just another additional further total extra of"),
    between={"between": words("and to"), "from": words("to until till through up")}
    | {"anywhere": words("to")},
    bounded=phrases("and | but | , and | , but"),
    to=words("to through until till"),
    from_words=words("from"),
    ranging=words(
        "range ranges ranged ranging vary varies varied varying anywhere somewhere anything costs cost between aged ages age number"
    ),
    from_to=words("from"),
    reaching=words("to"),
    of=words("of"),
    of_which=(("of", "which"),),
    levels=words(
        "mark total threshold barrier limit maximum minimum number capacity population average"
    ),
    crossed=words("x × by"),
    every=words("every"),
    occasions=words("time"),
    scored=words("""
        won win wins beat beats beaten lost lose loses defeat defeated defeats draw drew drawn led lead leads trail trailed trails scored scoreline victory loss
        thrashed edged score
    """),
    seconds_after=words(
        "in within under below over after for took take takes taking lasted lasts than to from by about around nearly roughly every last least most of"
    ),
    by=words("by"),
    changes=words("""
        raised raise raises raising cut cuts cutting lifted lifts lowered lowers reduced reduces reducing extended widened narrowed improved improves expanded
        expands went goes moved moves shrank shrinks revised upgraded downgraded rebounded swelled dipped dips ticked eased eases changed change changes shifted
        accelerated slowed boosted boost boosts trimmed slashed growth hike hikes hiked rose rise rises rising risen fell fall falls falling fallen climbed climb
        climbs climbing dropped drop drops dropping gained gain gains gaining swung swings swing expansion reduction cutback lost lose loses losing jumped jump
        jumps jumping up down increased increase increases increasing decreased decrease decreases decreasing added adds surged surge surges surging slipped slips
        slid slides sank sinks declined decline declines declining grew grow grows growing grown soared soars plunged plunges tumbled tumbles advanced advances
        edged off higher lower doubled doubling doubles tripled tripling triples trebled trebles quadrupled quadrupling quadruples quintupled quintuples halved halving halves
    """),
    modals=words("will would could may might should must can shall to"),
    lists=words("and or respectively versus vs nor"),
    links=words(
        "to from against compared with than instead of rather but just only then a an the down up as nor vs"
    ),
    units=rows("""
        percent, per cent, pct, percents, percentage = percent
        percentage point, percentage points, percent points, pct points, ppt = percentage_point
        basis point, basis points, bps = basis_point
        per mille, per mil = permille
        degree celsius, degrees celsius, degree centigrade, degrees centigrade, deg c, degrees c, deg celsius, celcius, centigrade, centigrate = degree_Celsius
        degree fahrenheit, degrees fahrenheit, deg f, degrees f, deg fahrenheit, degrees farenheit, farenheit = degree_Fahrenheit
        degree, degrees, deg = degree
        ton, tons = ton
        metric ton, metric tons, metric tonne, metric tonnes, tonne, tonnes = tonne
        short ton, short tons = short_ton
        pound, pounds, lb, lbs = pound
        foot, feet = foot
        hour, hours, hr, hrs = hour
        minute, minutes, min, mins = minute
        second, seconds, sec, secs = second
        mph, miles per hour, miles an hour, mile per hour = mile/hour
        kph, kmh, kmph, kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour = kilometer/hour
        barrel, barrels, bbl = barrel
        year, years, yr, yrs, year old, year olds, years old, years of age, yo = year
        month old, months old, mo, mos = month
        week old, weeks old = week
        day old, days old = day
        horsepower = horsepower
        light year, light years, light-year, light-years = light_year
        nautical mile, nautical miles = nautical_mile
        troy ounce, troy ounces = troy_ounce
        square foot, square feet, sq ft, sqft, sq. ft = foot^2
        square mile, square miles, sq mi = mile^2
        square meter, square meters, square metre, square metres, sqm, sq m = meter^2
        square kilometer, square kilometers, square kilometre, square kilometres, sq km = kilometer^2
        cubic foot, cubic feet = foot^3
        cubic meter, cubic meters, cubic metre, cubic metres = meter^3
        bushel, bushels = bushel
        gallon, gallons, gal = gallon
        acre foot, acre feet = acre_foot
        tablespoon, tablespoons, tbsp = tablespoon
        teaspoon, teaspoons, tsp = teaspoon
        dram, drachma = dram
        turn, turns = turn
        microgramme, microgrammes, mcg = microgram
        kt, kilotonne, kilotonnes, kiloton, kilotons = kilotonne
        decade, decades = decade
        century, centuries = century
    """),
    bases=table("""
        watt=watt watt-hour=watt_hour watt-hours=watt_hour watts=watt watt_hour=watt_hour watt_hours=watt_hour watthours=watt_hour watthour=watt_hour
        volt=volt volts=volt amperes=ampere hertz=hertz joule=joule joules=joule byte=byte bytes=byte bit=bit
        bits=bit gram=gram grams=gram gramme=gram grammes=gram meter=meter meters=meter metre=meter metres=meter
        liter=liter liters=liter litre=liter litres=liter pascal=pascal pascals=pascal newton=newton newtons=newton
        second=second seconds=second calories=calorie calorie=calorie tonnes=tonne tonne=tonne sieverts=sievert
        sievert=sievert
    """),
    prefixes=table("""
        kilo=kilo mega=mega giga=giga tera=tera peta=peta exa=exa zetta=zetta hecto=hecto centi=centi deci=deci
        milli=milli micro=micro nano=nano pico=pico
    """),
    weak_units=words(
        "won real rand mark marks dong sen sum colon som lev leu pula kip leone dram birr kina lek lempira crown crowns bucks sterling"
    ),
    scaled_units={"pound": "GBP"},
    code_scales=numbers("M=e6 k=e3 K=e3 B=e9 T=e12 TEUR=e3 TCHF=e3"),
    glued_units={"C": "degree_Celsius", "F": "degree_Fahrenheit", "p": "penny", "c": "cent"},
    endings=("s",),
    per=phrases("per | a | an | each"),
    currencies=rows("""
        dollar, dollars, us dollar, us dollars, u . s . dollars, u . s . dollar, american dollars, american dollar, bucks, usd $, usd = USD
        euro, euros, eur = EUR
        pound sterling, pounds sterling, british pounds, british pound, quid, sterling, gbp = GBP
        yen, japanese yen = JPY
        yuan, renminbi, rmb, chinese yuan, 元 = CNY
        franc, francs, swiss francs, swiss franc = CHF
        rupee, rupees, rs, rs . = INR
        ruble, rubles, rouble, roubles = RUB
        won = KRW
        rand = ZAR
        reais, real = BRL
        peso, pesos = MXN
        peseta, pesetas = ESP
        lira, turkish lira = TRY
        krona, kronor = SEK
        krone, kroner = NOK
        mark, marks, deutsche marks, german marks, d - marks, deutschmarks = DEM
        finnish markka, markka = FIM
        guilder, guilders, dutch guilder, dutch guilders = NLG
        zloty, zlotys = PLN
        forint, forints = HUF
        shekel, shekels = ILS
        baht = THB
        ringgit, ringgits, rm = MYR
        rupiah = IDR
        dong = VND
        naira = NGN
        hryvnia, hryvnias = UAH
        dirham, dirhams = AED
        riyal, riyals = SAR
        lire, italian lire = ITL
        bitcoin, bitcoins = BTC
        satoshi, satoshis = satoshi
        ether, eth = ETH
        us $, u . s . $, $ us, usd $ = USD
        c $, ca $, can $, cad $, cdn $ = CAD
        s $, sg $ = SGD
        r $ = BRL
        nt $ = TWD
        mex $, mxn $, mx $ = MXN
    """),
    minor_currencies=table("cent=cent cents=cent pence=penny penny=penny pennies=penny ¢=cent"),
    months={"sept": 9},
    weekdays=numbers("tues=1 weds=2 thur=3 thurs=3"),
    doubtful_weekdays=words("wed sat sun"),
    day_parts=words("morning noon afternoon evening night"),
    weekday_titles=("mail on sunday", "independent on sunday", "scotland on sunday"),
    day_openers=words("the on"),
    day_verbs=words("was is were are will would has had marks marked saw became"),
    day_words=words("of the"),
    clock=phrases(
        "a . m . | p . m . | a . m | p . m | am | pm | o ' clock | hours gmt | gmt | cet | utc"
    ),
    minus=words("minus negative"),
    year_cues=words("""
        in since until till by from to through of for during year years before after early late mid fiscal summer winter spring autumn fall around between and
        season olympics end back circa the election class edition pre post ( /
    """),
    counting=words("all these those with counted killed injured"),
    dating=words("in since"),
    decades=words("s"),
    labels=words("""
        page pages chapter chapters article articles section sections room route flight highway interstate phase grade group version level type category stage round
        gate terminal platform channel act part volume figure table item day week season episode title number numbers no nos nr nrs rule step line appendix annex
        paragraph clause lot unit building block ward district precinct area zone top size model tier division league game match verse lane pier bus tram exit
        exercise exercises question lesson runway hole mile day floor file case bill resolution proposition amendment
    """),
    point_labels=words("no nos nr nrs p pp art sec fig vol ch eq cf ver v ref"),
    names=words(
        "euro dax stoxx nasdaq ftse boeing airbus apollo iphone windows android galaxy playstation xbox model falcon formula covid ps area channel top pixel a320 concorde"
    ),
)
