"""Phrases that look like a relation and say something else, each beside a near one that is told."""

import pytest

from tests.reading.stated import kinds


@pytest.mark.parametrize(
    ("language", "kind", "other", "told"),
    [
        # A share of people, and not of their age.
        (
            "en",
            "share",
            "Many homes had children under the age of 16 living in them, 2,605 (50.0%) had none.",
            "Of 5,210 homes, 2,084 (40.0%) had children.",
        ),
        (
            "de",
            "share",
            "Viele haben Kinder unter einem Alter von 16, in 2605 (50 %) sind keine.",
            "Von den 5210 Häusern haben 2605 (50 %) keine Kinder.",
        ),
        (
            "en",
            "share",
            "The land has 7.2 million migrants, or 12.0% of its people. Of these, 5.4 million (9.1%) were born in Asia.",
            "The land has 7.2 million migrants, or 12.0% of its people. Of these, 5.4 million (90%) were born in Asia.",
        ),
        # The first level of another change.
        (
            "en",
            "change",
            "The tax on food fell from 14% to 13%, that on wine, from 22% to 20%.",
            "The tax on food fell 14% to 13 cents, from 22 cents.",
        ),
        # One speed in three units.
        (
            "en",
            "parts",
            "The tape ran at 50 ft/s (15.2 m/s; 34.1 mph).",
            "The crew caught 50 kg (15 kg in Rome and 34 kg in Oslo).",
        ),
        # Only the last of several measures.
        (
            "en",
            "conversion",
            "It ran over 1 mile 3 furlongs and 20 yards (2,231 metres).",
            "It ran over 3 laps and 20 yards (18.3 metres).",
        ),
        (
            "en",
            "conversion",
            'The map is off by 90 m (3") here.',
            'The rod is 5 cm (2") long.',
        ),
        # A mark that is passed, and what is needed.
        (
            "en",
            "fraction",
            "Support is beyond the two-thirds mark (74 percent).",
            "Support is at two-thirds of voters (74 percent).",
        ),
        (
            "fr",
            "fraction",
            "La loi a passé la barre des deux tiers (74 %).",
            "La loi plaît aux deux tiers des élus (74 %).",
        ),
        # A number with a blank in it.
        (
            "en",
            "amount",
            "The index rose by 0.4% (4.1 points) to 1 029.30 points.",
            "The index rose by 0.4% (4.1 points) to 1,029.30 points.",
        ),
        # Tenths of a point.
        (
            "en",
            "change",
            "It fell four tenths to 98.6 points, compared to 99.0 in May.",
            "It fell by a tenth to 90 points, compared to 100 in May.",
        ),
        (
            "de",
            "change",
            "Der Wert fiel um vier Zehntel auf 98,6 Punkte, nach 99,0 im Mai.",
            "Der Wert fiel um ein Zehntel auf 90 Punkte, nach 100 im Mai.",
        ),
        (
            "fr",
            "change",
            "L'indice a baissé de quatre dixièmes à 98,6 points, contre 99,0 en mai.",
            "L'indice a baissé de 10 % à 90 points, contre 100 en mai.",
        ),
        # Thousands by the custom of another language.
        (
            "fr",
            "currency",
            "Il gagne 130,000 roupies (11,50 euros) et en paie 2 500 000 roupies (221 euros).",
            "Il gagne 130 000 roupies (11,50 euros) et en paie 2 500 000 roupies (221 euros).",
        ),
        # Two wholes, and the parts of them in turn.
        (
            "en",
            "parts",
            "Costs were $410 and $460 in 2018 and 2019, respectively, of which $190 and $210, respectively, were for software.",
            "Costs were $460 in 2019, of which $190 in Rome and $210 in Oslo.",
        ),
        # What is left after something is taken off.
        (
            "en",
            "parts",
            "Cash was $45 million consisting of $20 million of income and $38 million of charges, partially offset by debts.",
            "Cash was $45 million consisting of $20 million of income and $38 million of charges.",
        ),
        (
            "en",
            "portion",
            "Its loss grew to $870 million, including $1.2 billion of interest.",
            "Its sales grew to $870 million, including $1.2 billion of exports.",
        ),
        (
            "de",
            "portion",
            "Der Verlust wuchs auf 870 Millionen Euro, darunter 1,2 Milliarden Euro Zinsen.",
            "Der Absatz wuchs auf 870 Millionen Euro, darunter 1,2 Milliarden Euro Export.",
        ),
    ],
)  # fmt: skip
def test_what_looks_like_a_relation(language: str, kind: str, other: str, told: str) -> None:
    """It is not read, while its neighbour is."""
    assert kind not in kinds(other, language)
    assert kind in kinds(told, language)
