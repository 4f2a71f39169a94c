"""What is accepted is told with its reason and its last day, and counts for nothing else."""

import json
from pathlib import Path

import pytest

from factcheck import cli
from factcheck.render import FORMATS
from tests.render.test_junit import schema
from tests.render.test_sarif import validator

Output = pytest.CaptureFixture[str]

CLAIMS = """\
sources: {wire: {title: The wire}}
quantities: {staff: people, guests: people, share: "%"}
claims:
  - id: early
    says: staff = 600 people
    accept:
      - {rule: contradiction, reason: counted on another day, until: 2999-03-31}
  - {id: late, says: staff = 700 people}
  - {id: guests, says: guests = 20 people, accept: [{rule: untested, reason: nobody else counts them}]}
"""


@pytest.fixture(autouse=True)
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A claim file with an accepted contradiction and an accepted note, in our folder."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    file = tmp_path / "claims/case.claims.yaml"
    file.write_text(CLAIMS, encoding="utf-8")
    return file


def rendered(output_format: str, capfd: Output, *flags: str, status: int = 0) -> str:
    """What a format tells, on one line."""
    capfd.readouterr()
    assert cli.run(["check", "--output-format", output_format, *flags]) == status
    return " ".join(capfd.readouterr().out.split())


@pytest.mark.parametrize("output_format", FORMATS)
def test_every_format_tells_reason_and_date(output_format: str, capfd: Output) -> None:
    """Of each accepted finding, also where everything else is left out.

    That all can be true, or nothing was found, is not said.
    """
    for flags in ((), ("--quiet", "--fail-on", "note")):
        text = rendered(output_format, capfd, *flags)
        for words in (
            "600 people",
            "counted on another day",
            "2999-03-31",
            "nobody else counts them",
        ):
            assert words in text, words
        for words in ("can all be true", "Nothing was found", "agree"):
            # SARIF has the pages of the rules, which speak of claims in general.
            assert output_format == "sarif" or words not in text, words


@pytest.mark.parametrize("output_format", ["text", "markdown", "html"])
def test_the_closing_line_counts_them(output_format: str, capfd: Output) -> None:
    """Beside that the claims contradict each other, which is accepted."""
    assert (
        "The 3 claims in 1 article contradict each other, but that is accepted; 2 accepted findings."
        in rendered(output_format, capfd).replace("\n", " ")
    )


def test_what_does_not_contradict_is_not_called_true(claims: Path, capfd: Output) -> None:
    """Where no contradiction is accepted, the claims do not contradict each other.

    No more is said.
    """
    claims.write_text(
        CLAIMS.replace("700", "600").replace("contradiction", "draft-claim"), encoding="utf-8"
    )
    for output_format in ("text", "markdown", "html"):
        text = rendered(output_format, capfd, "--ignore", "unused-acceptance")
        assert "he 3 claims in 1 article do not contradict each other" in text
        assert "can all be true" not in text
        assert "Nothing was found." not in text


def test_json_has_both_states(capfd: Output) -> None:
    """The verdict looks at the claims alone.

    Each finding has its acceptance or none, and the accepted ones are counted apart.
    """
    report = json.loads(rendered("json", capfd))
    assert report["verdict"] == "contradictory"
    assert [finding["accepted"] for finding in report["findings"]] == [
        {"reason": "counted on another day", "until": "2999-03-31"},
        {"reason": "nobody else counts them", "until": None},
    ]
    summary = report["summary"]
    assert [summary[name] for name in ("errors", "warnings", "notes", "accepted")] == [0, 0, 0, 2]
    assert report["findings"][0]["sets"] == [["early", "late"]]
    assert report["findings"][0]["derivation"] != []


def test_sarif_suppresses_them(capfd: Output) -> None:
    """In the source, with the reason, where the acceptance stands.

    Every other result has an empty list, as the standard asks.
    """
    capfd.readouterr()
    log = json.loads(rendered("sarif", capfd))
    validator().validate(log)
    first, second = (result["suppressions"] for result in log["runs"][0]["results"])
    assert [(one["kind"], one["justification"]) for one in (*first, *second)] == [
        ("inSource", "counted on another day (until 2999-03-31)"),
        ("inSource", "nobody else counts them"),
    ]
    assert first[0]["location"]["physicalLocation"]["region"]["startLine"] == 7
    assert log["runs"][0]["invocations"][0]["executionSuccessful"] is True


def test_junit_skips_them(capfd: Output) -> None:
    """With the reason, and none of them fails."""
    text = rendered("junit", capfd)
    schema().validate(text)
    assert "<skipped>accepted: counted on another day (until 2999-03-31)</skipped>" in text
    assert 'failures="0" errors="0" skipped="2"' in text


def test_once_expired_the_finding_is_back(claims: Path, capfd: Output) -> None:
    """As an error, with the acceptance beside it."""
    claims.write_text(CLAIMS.replace("2999", "2009"), encoding="utf-8")
    text = rendered("concise", capfd, status=1)
    assert "error contradiction: staff is" in text
    assert "the acceptance of contradiction expired on 2009-03-31" in text


def test_a_baseline_does_not_need_them(claims: Path, capfd: Output) -> None:
    """What is accepted is not recorded, so that it fails once its acceptance has expired."""
    assert cli.run(["baseline"]) == 0
    assert "with 0 findings" in capfd.readouterr().err
    claims.write_text(CLAIMS.replace("2999", "2009"), encoding="utf-8")
    assert cli.run(["check", "--baseline", "factcheck-baseline.json"]) == 1
