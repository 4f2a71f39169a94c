"""What CLDR knows of a language is read in full."""

import pytest

from factcheck.recognise import cldr


@pytest.mark.parametrize("language", ["de", "en", "fr", "ru", "cy"])
def test_a_number_for_each_plural_form_will_do(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names of currencies and units are those that are found with many numbers, in languages with up to six plural forms too."""
    found = cldr.read(language)
    monkeypatch.setattr(cldr, "_counts", lambda _locale: [*range(25), 100])
    assert cldr.read(language) == found
