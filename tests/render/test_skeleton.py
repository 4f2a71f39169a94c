"""Drafts as YAML: a file of its own, and lines added to one."""

import pytest

from factcheck.model.draft import Draft, Drafted, Proposal, Source
from factcheck.render.skeleton import add_drafts, render_file

COST = Draft(
    "wire-cost", 'It cost "$5".', "", "", (Proposal("wire.cost", "USD", "5 USD", signed=False),)
)
RISE = Draft(
    "wire-rise",
    "Up 5 % by 2027.",
    "then",
    "",
    (
        Proposal("wire.rise", "%", "-5 %", signed=True),
        Proposal("wire.rise_date", "date", "@2027", signed=False),
    ),
)
DRAFTED = Drafted("wire", (COST, RISE), ())


def test_a_claim_file() -> None:
    """Sources, quantities and claims, each claim a draft."""
    assert render_file([Source(DRAFTED, "the wire.txt", "0" * 64, "en")]).partition("sources:")[
        2
    ] == (
        f"""
  wire:
    file: "the wire.txt"
    sha256: {"0" * 64}
    language: en

quantities:
  wire.cost: USD
  wire.rise: {{unit: "%", signed: true}}
  wire.rise_date: date

claims:
  - id: wire-cost
    source: wire
    quote: "It cost \\"$5\\"."
    says: wire.cost = 5 USD
    draft: true
  - id: wire-rise
    source: wire
    quote: {{exact: "Up 5 % by 2027.", prefix: "then"}}
    says:
      - wire.rise = -5 %
      - wire.rise_date = @2027
    draft: true
"""
    )


def test_without_drafts_there_is_a_source_alone() -> None:
    """A text without figures has a claim file all the same."""
    assert render_file([Source(Drafted("wire", (), ()), "wire.txt", "0" * 64, "en")]).endswith(
        "    language: en\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "quantities:\n    a: USD  # mine\n\n# next\nclaims:\n- id: one\n  says: a = 1 USD",
            (
                "quantities:\n    a: USD  # mine\n    wire.cost: USD\n\n# next\nclaims:\n- id: one\n  says: a = 1 USD\n"
                '- id: wire-cost\n  source: wire\n  quote: "It cost \\"$5\\"."\n  says: wire.cost = 5 USD\n  draft: true\n'
            ),
        ),
        (
            "claims: # none yet\n\nquantities:\n  a: USD\n",
            (
                'claims: # none yet\n  - id: wire-cost\n    source: wire\n    quote: "It cost \\"$5\\"."\n    says: wire.cost = 5 USD\n'
                "    draft: true\n\nquantities:\n  a: USD\n  wire.cost: USD\n"
            ),
        ),
        (
            "sources: {}\r\n",
            (
                'sources: {}\r\nquantities:\r\n  wire.cost: USD\r\nclaims:\r\n  - id: wire-cost\r\n    source: wire\r\n    quote: "It cost \\"$5\\"."\r\n'
                "    says: wire.cost = 5 USD\r\n    draft: true\r\n"
            ),
        ),
        ("quantities: {a: USD}\nclaims: []\n", None),
    ],
)
def test_what_is_added_leaves_the_rest_byte_for_byte(before: str, after: str | None) -> None:
    """Lines go behind the last one of their section, indented as it is.

    A section on one line cannot be added to.
    """
    assert add_drafts(before, [Source(Drafted("wire", (COST,), ()), "", "", "en")], ()) == after
