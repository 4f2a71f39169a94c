"""How long Hypothesis looks, and what is written anew for review.

``--hypothesis-profile=deep -o timeout=0 -o faulthandler_timeout=0`` looks at thousands of examples, however long that takes.
``--hypothesis-profile=quick`` looks at 20, the fewest of which every test has one.
``tests/test_fuzz.py`` looks at five times as many: 20,000 with ``--hypothesis-profile=fuzz``.
"""

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", settings.get_profile("default"), max_examples=20)
settings.register_profile("deep", settings.get_profile("default"), max_examples=2500)
settings.register_profile("fuzz", settings.get_profile("default"), max_examples=4000)
settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options that write what is found now, for review by diff."""
    parser.addoption(
        "--update-cases",
        action="store_true",
        help="rewrite the findings in tests/cases and the pages of docs",
    )
    parser.addoption(
        "--update-snapshots",
        action="store_true",
        help="rewrite the snapshots in tests/render and what README.md shows",
    )
