"""How long Hypothesis looks, and what is written anew for review.

By default the examples are the same in each run, so that a change fails by what it changed alone.
``--hypothesis-profile=quick`` looks at 20 of them, the fewest of which every test has one. What nobody has
drawn before comes with other profiles: as many with ``explore``, thousands with ``deep`` (and
``-o timeout=0 -o faulthandler_timeout=0``), and with ``fuzz`` 20,000 in ``tests/test_fuzz.py``.
"""

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("deep", settings.get_profile("explore"), max_examples=2500)
settings.register_profile("fuzz", settings.get_profile("explore"), max_examples=4000)
settings.register_profile("default", settings.get_profile("explore"), derandomize=True)
settings.register_profile("quick", settings.get_profile("default"), max_examples=20)
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
