"""What every language has in common: signs, codes and names. A language is a difference to it."""

from factcheck.recognise.vocabulary import Vocabulary, numbers, rows, words

BASE = Vocabulary(
    tight_scales=numbers("k=e3 K=e3 M=e6"),
    code_scales=numbers("M=e6 k=e3"),
    times=words("x"),
    crossed=words("x ×"),
    per=(("/",),),
    glued_units={},
    hedges=(
        *rows("""
        ∼, ~, ≈ = about
        ≤ = at most
        ≥ = at least
        > = more than
        < = less than
    """),
        ("< =", "at most"),
        ("> =", "at least"),
    ),
    hedges_behind=rows("""
        + = at least
    """),
    units=rows("""
        % = percent
        ‰ = permille
        pp = percentage_point
        bp = basis_point
        °c, ° c, ℃, ° celsius, celsius = degree_Celsius
        °f, ° f, ℉, ° fahrenheit, fahrenheit = degree_Fahrenheit
        ° = degree
    """),
    currencies=rows("""
        us $, usd $, usd = USD
        eur = EUR
        ca $, cad $, c $ = CAD
        a $, au $, aud $, $ a = AUD
        hk $, $ hk = HKD
        nz $, nzd $, $ nz = NZD
        mxn $ = MXN
        btc, ₿ = BTC
    """),
    year_cues=words("( /"),
    names=words(
        "euro dax stoxx nasdaq ftse boeing airbus apollo iphone windows android galaxy playstation xbox covid ps"
    ),
)
