"""The command line, as its callers see it: what goes where, and how it ends."""

import io
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck import cli, pipeline
from factcheck.config import Settings
from factcheck.model.proof import Proof
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.render import FORMATS
from tests.render import sample

PROOFS = (Proof("order.smt2", "(check-sat)\n"),)


def nothing_skipped() -> Report:
    """The sample without files that look meant, of which stderr would tell."""
    full = sample.report()
    return full._replace(corpus=full.corpus._replace(skipped=()))


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[Report, Settings]]:
    """A pipeline that reports the sample, in an empty folder with ``claims``.

    What it was asked is kept.
    """
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "FACTCHECK_SOURCES"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "claims").mkdir()
    asked: list[tuple[Report, Settings]] = []

    def run(paths: tuple[str, ...], settings: Settings, today: date, **wanted: bool) -> Report:
        assert paths == settings.paths
        assert today.year > 2000
        full = nothing_skipped()
        report = full._replace(
            bounds=full.bounds if wanted["want_bounds"] else (),
            implied=full.implied if wanted["want_implied"] else (),
            proofs=PROOFS if wanted["want_proofs"] else (),
        )
        asked.append((report, settings))
        return report

    monkeypatch.setattr(pipeline, "run", run)
    return asked


Reported = list[tuple[Report, Settings]]
Output = pytest.CaptureFixture[str]


@pytest.mark.usefixtures("reported")
def test_findings_go_to_stdout_and_set_the_exit_status(capfd: Output) -> None:
    """The findings of check are told on stdout, nothing on stderr, and the exit status is 1."""
    assert cli.run(["check"]) == 1
    told = capfd.readouterr()
    assert told.out.startswith("error: source-conflict: ")
    assert told.err == ""


@pytest.mark.usefixtures("reported")
def test_exit_zero(capfd: Output) -> None:
    """--exit-zero exits with 0 whatever is found."""
    assert cli.run(["check", "--exit-zero", "--quiet"]) == 0
    assert "More:" not in capfd.readouterr().out


def test_fail_on(reported: Reported, monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings below --fail-on do not fail the run, those at it do."""
    warning = sample.report()._replace(findings=(sample.escape(),))
    monkeypatch.setattr(pipeline, "run", lambda *_, **__: warning)
    assert not reported
    assert cli.run(["check"]) == 0
    assert cli.run(["check", "--fail-on", "warning"]) == 1
    assert cli.run(["check", "--fail-on", "note"]) == 1


@pytest.mark.usefixtures("reported")
def test_concise_keeps_stdout_to_findings(capfd: Output) -> None:
    """The concise format has one line a finding on stdout, what it comes to on stderr."""
    cli.run(["check", "--output-format", "concise"])
    told = capfd.readouterr()
    assert len(told.out.splitlines()) == len(sample.report().findings)
    assert "7 of 14 claims" in told.err


@pytest.mark.usefixtures("reported")
def test_machine_formats_ask_for_bounds(capfd: Output) -> None:
    """JSON has the bounds, and nothing else is on stdout."""
    assert cli.run(["check", "--output-format", "json"]) == 1
    assert len(json.loads(capfd.readouterr().out)["bounds"]) == 3


@pytest.mark.parametrize("output_format", FORMATS)
def test_bounds_are_looked_for_where_they_are_told(output_format: str, reported: Reported) -> None:
    """They take time, and most formats tell findings alone."""
    cli.run(["check", "--output-format", output_format])
    assert bool(reported[0][0].bounds) is (output_format in {"json", "markdown", "html"})


def test_proofs_are_written(reported: Reported, tmp_path: Path) -> None:
    """--proof writes a file for each group of claims; without it none is made."""
    cli.run(["check", "--proof", "new/proofs"])
    assert [file.name for file in (tmp_path / "new/proofs").iterdir()] == ["order.smt2"]
    assert (tmp_path / "new/proofs/order.smt2").read_text(encoding="utf-8") == "(check-sat)\n"
    cli.run(["check"])
    assert [bool(report.proofs) for report, _ in reported] == [True, False]


@pytest.mark.usefixtures("reported")
def test_a_format_is_no_output_file(tmp_path: Path, capfd: Output) -> None:
    """Whoever writes -o json means the format, unless it is a path."""
    assert cli.run(["check", "-o", "json"]) == 2
    assert "write --output-format json" in capfd.readouterr().err
    assert cli.run(["check", "-o", "./json"]) == 1
    assert (tmp_path / "json").is_file()


def test_explain_lists_what_it_explains(capfd: Output) -> None:
    """Topics and rules, a line each."""
    assert cli.run(["explain"]) == 0
    listed = capfd.readouterr().out.split()
    assert {"language", "hedges", "contradiction", "weekday-mismatch"} <= {*listed}


@pytest.mark.usefixtures("reported")
def test_output_file(tmp_path: Path, capfd: Output) -> None:
    """--output-file writes what stdout would have got, and makes the folder for it.

    Stdout shows the text beside it.
    """
    cli.run(["check", "--output-format", "json"])
    out = capfd.readouterr().out
    assert cli.run(["check", "--output-format", "json", "--output-file", "new/report.json"]) == 1
    assert (tmp_path / "new/report.json").read_text(encoding="utf-8") == out
    assert capfd.readouterr().out.startswith("error: source-conflict: ")


def test_several_outputs(reported: Reported, tmp_path: Path, capfd: Output) -> None:
    """Formats and files belong together by their position, and - is stdout.

    The claims are checked once for all of them.
    """
    pairs = ["--output-format", "sarif", "-o", "x.sarif", "--output-format", "github", "-o", "-"]
    assert cli.run(["check", *pairs, "--output-format", "junit", "-o", "x.xml"]) == 1
    told = capfd.readouterr()
    assert {file.name for file in tmp_path.iterdir()} == {"claims", "x.sarif", "x.xml"}
    assert json.loads((tmp_path / "x.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (tmp_path / "x.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert all(line.startswith("::") for line in told.out.splitlines())
    assert "7 of 14 claims" in told.err
    assert len(reported) == 1
    assert not reported[0][0].bounds


@pytest.mark.usefixtures("reported")
def test_files_come_before_stdout(tmp_path: Path, capfd: Output) -> None:
    """Where a file cannot be written, stdout has nothing yet."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    pairs = ["--output-format", "json", "-o", "-", "--output-format", "junit", "-o", "file/x.xml"]
    assert cli.run(["check", *pairs]) == 2
    assert capfd.readouterr().out == ""


@pytest.mark.usefixtures("reported")
def test_the_summary_of_a_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Output
) -> None:
    """Where GitHub names a file for it, the document is written behind what the file has.

    No other format does that.
    """
    summary = tmp_path / "summary.md"
    summary.write_text("Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    cli.run(["check"])
    assert summary.read_text(encoding="utf-8") == "Before\n"
    assert cli.run(["check", "--output-format", "github"]) == 1
    document = (tmp_path / "report.md").relative_to(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY")
    cli.run(["check", "--output-format", "markdown", "-o", str(document)])
    assert summary.read_text(encoding="utf-8") == "Before\n" + (tmp_path / "report.md").read_text(
        encoding="utf-8"
    )
    assert "::error" in capfd.readouterr().out


@pytest.mark.usefixtures("reported")
def test_a_summary_that_is_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What GitHub would refuse as a whole is not written; the summary says where else to look."""
    monkeypatch.setattr("factcheck.cli.outputs.LARGEST_SUMMARY", 100)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    cli.run(["check", "--output-format", "github"])
    assert (
        (tmp_path / "summary.md")
        .read_text(encoding="utf-8")
        .startswith("The list of findings is too long")
    )


@pytest.mark.usefixtures("reported")
def test_the_longest_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As many bytes as GitHub takes are written."""
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    cli.run(["check", "--output-format", "github"])
    whole = summary.read_bytes()
    for most, told in ((len(whole), whole), (len(whole) - 1, b"The list of findings is too long")):
        summary.unlink()
        monkeypatch.setattr("factcheck.cli.outputs.LARGEST_SUMMARY", most)
        cli.run(["check", "--output-format", "github"])
        assert summary.read_bytes().startswith(told)


def test_what_looks_meant_and_is_not_read_is_told(
    monkeypatch: pytest.MonkeyPatch, reported: Reported, capfd: Output
) -> None:
    """A note for each such file stands on stderr; with --quiet only where nothing else is read."""
    report = sample.report()
    monkeypatch.setattr(pipeline, "run", lambda *_, **__: report)
    assert not reported
    assert cli.run(["check"]) == 1
    notes = capfd.readouterr().err.splitlines()
    assert [line.partition(" ")[0] for line in notes] == ["note:", "note:"]
    assert "claims/.drafts" in notes[0]
    assert "claims/2026-01-plan.claims.YAML" in notes[1]
    assert cli.run(["check", "--quiet"]) == 1
    assert capfd.readouterr().err == ""
    corpus = report.corpus._replace(files=())
    report = report._replace(corpus=corpus, summary=report.summary._replace(files=0))
    assert cli.run(["check", "--quiet"]) == 2
    assert capfd.readouterr().err.splitlines()[:-1] == notes


@pytest.mark.usefixtures("reported")
@pytest.mark.parametrize(
    ("flags", "environment", "colored"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
    ],
)
def test_color(
    flags: list[str],
    environment: dict[str, str],
    colored: bool,
    monkeypatch: pytest.MonkeyPatch,
    capfd: Output,
) -> None:
    """Colours are used on request; what is no terminal gets none by itself."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    cli.run(["check", *flags])
    assert ("\x1b[" in capfd.readouterr().out) is colored


class Terminal(io.TextIOWrapper):
    """A stream that is one."""

    def isatty(self) -> bool:
        """Whether it is."""
        return True


@pytest.mark.usefixtures("reported")
@pytest.mark.parametrize(
    ("term", "flags", "colored"),
    [
        ("xterm", [], True),
        ("dumb", [], False),
        ("dumb", ["--color", "always"], True),
        ("xterm", ["-o", "-"], True),
    ],
)
def test_what_a_terminal_gets(
    term: str, flags: list[str], colored: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Colours where it has any, lines as long as it is wide, and the characters that it knows."""
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(written, encoding="ascii"))
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("COLUMNS", "60")
    assert cli.run(["check", *flags]) == 1
    told = written.getvalue().decode("ascii")
    assert ("\x1b[" in told) is colored
    assert "\\u2013" in told  # a dash
    plain = re.sub(r"\x1b\[[\d;]*m", "", told).encode("ascii").decode("unicode-escape")
    assert 50 < max(map(len, plain.splitlines())) <= 60


def test_flags_reach_the_pipeline(reported: Reported) -> None:
    """Rules can be given several times or with commas; every number arrives."""
    flags = [
        "--select",
        "boundary,disputed",
        "--select",
        "reading",
        "--ignore",
        "reading",
        "--max-sets",
        "5",
    ]
    cli.run(
        ["check", "claims", *flags, "--about", "5%", "--timeout", "2", "--source-path", "texts"]
    )
    settings = reported[0][1]
    assert (settings.select, settings.ignore) == (("boundary", "disputed", "reading"), ("reading",))
    assert (settings.max_sets, settings.timeout, settings.source_path) == (5, 2.0, ("texts",))
    assert str(settings.about) == "1/20"


@pytest.mark.usefixtures("reported")
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "nowhere"], "there is no file or folder nowhere"),
        (
            ["check", "--select", "contradicton"],
            'names no rule with "contradicton"; did you mean "contradiction"?',
        ),
        (["check", "--max-sets", "0"], "--max-sets: must be a whole number from 1"),
        (["check", "--config", "no.toml"], "no.toml: cannot be read"),
        (["check", "--output-format", "xml"], "--output-format"),
        (["check", "--nonsense"], "--nonsense"),
        (["chekc"], "chekc"),
        (["explain", "contradicton"], "there is no rule contradicton; did you mean contradiction?"),
        (
            ["bounds", "--quantity", "order.totl"],
            "there is no quantity order.totl; did you mean order.total?",
        ),
        (["check", "-o", "claims"], "claims cannot be written"),
        (["check", "--output-format", "json", "--output-format", "text"], "needs an --output-file"),
        (["check", "-o", "a.json", "-o", "b.json"], "needs an --output-file"),
        (
            ["check", "--output-format", "json", "-o", "a", "--output-format", "text", "-o", "a"],
            "a name of its own",
        ),
    ],
)
def test_what_cannot_be_done_exits_with_2(
    arguments: list[str], sentence: str, capfd: Output
) -> None:
    """Wrong usage is told on stderr in a sentence that names what is wrong; stdout stays empty."""
    assert cli.run(arguments) == 2
    told = capfd.readouterr()
    assert sentence in told.err
    assert told.out == ""
    assert "Traceback" not in told.err


def test_missing_default_folder(reported: Reported, tmp_path: Path, capfd: Output) -> None:
    """Where nothing is named and there is no claims folder, the working folder is looked at.

    What is configured has to be there.
    """
    (tmp_path / "claims").rmdir()
    assert cli.run(["check"]) == 1
    ((_, settings),) = reported
    assert settings.paths == (".",)
    capfd.readouterr()
    (tmp_path / "factcheck.toml").write_text('paths = ["texts"]', encoding="utf-8")
    assert cli.run(["check"]) == 2
    assert "there is no file or folder texts; name the files or folders" in capfd.readouterr().err


def test_no_claim_files(reported: Reported, monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """An empty folder is not a clean one."""
    empty = sample.report()._replace(summary=sample.report().summary._replace(files=0))
    monkeypatch.setattr(pipeline, "run", lambda *_, **__: empty)
    assert cli.run(["check"]) == 2
    assert "there are no claim files" in capfd.readouterr().err
    assert not reported


@pytest.mark.parametrize(
    ("number", "told"),
    [(1, "x0"), (5, "x0, x1, x2, x3, x4"), (6, "x0, x1, x2, x3, x4 and 1 more file")],
)
def test_no_claims(
    number: int, told: str, monkeypatch: pytest.MonkeyPatch, reported: Reported, capfd: Output
) -> None:
    """Files without any claim are not clean ones; the first of them are named."""
    full = nothing_skipped()
    corpus = full.corpus._replace(files=tuple(f"x{place}" for place in range(number)))
    empty = full._replace(
        corpus=corpus, summary=full.summary._replace(claims=0, errors=0), findings=()
    )
    monkeypatch.setattr(pipeline, "run", lambda *_, **__: empty)
    assert cli.run(["check"]) == 2
    assert capfd.readouterr().err == f"Error: nothing was checked: there is no claim in {told}\n"
    assert not reported


def test_internal_errors_ask_for_a_report(
    reported: Reported, monkeypatch: pytest.MonkeyPatch, capfd: Output
) -> None:
    """An internal error exits with 2, with a traceback on stderr and a request to report it."""

    def fail(*_: object, **__: object) -> Report:
        message = "oh"
        raise ZeroDivisionError(message)

    monkeypatch.setattr(pipeline, "run", fail)
    assert cli.run(["check"]) == 2
    told = capfd.readouterr()
    assert "ZeroDivisionError: oh" in told.err
    assert (
        told.err.strip()
        .splitlines()[-1]
        .startswith("factcheck: internal error. This is a bug: please report it")
    )
    assert told.out == ""
    assert not reported


def test_interrupted(reported: Reported, monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """Ctrl-C ends the run with 2 and no traceback."""

    def interrupt(*_: object, **__: object) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "run", interrupt)
    assert cli.run(["check"]) == 2
    assert capfd.readouterr().err.strip() == "factcheck: interrupted"
    assert not reported


@pytest.mark.usefixtures("reported")
def test_a_closed_pipe_is_quiet(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """A reader that has seen enough changes neither the exit status nor stderr."""
    read, write = os.pipe()
    os.close(read)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(os.fdopen(write, "wb")))
    assert cli.run(["check"]) == 1
    sys.stdout.close()
    assert capfd.readouterr().err == ""


@pytest.mark.usefixtures("reported")
def test_report_writes_the_same_bytes_again(tmp_path: Path, capfd: Output) -> None:
    """The reports are a document, JSON and a page, with the same bytes each time.

    It is said where they are.
    """
    assert cli.run(["report", "--to", "out"]) == 1
    first = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    assert cli.run(["report", "--to", "out", "--exit-zero", "--quiet"]) == 0
    assert first == {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    assert set(first) == {"report.md", "report.json", "report.html"}
    told = capfd.readouterr()
    assert told.out == ""
    assert (
        f"Written: {Path('out/report.md')}, {Path('out/report.json')}, {Path('out/report.html')}"
        in told.err
    )


@pytest.mark.usefixtures("reported")
def test_bounds(capfd: Output) -> None:
    """One line is printed for each quantity that is asked for."""
    assert cli.run(["bounds"]) == 0
    assert capfd.readouterr().out.splitlines() == [
        "opening      2025-07",
        "order.total  at least 41.5 billion USD  the whole order",
        "ratio        over 0.3333 to 0.6667      no claim states it; may be narrower",
    ]
    cli.run(["bounds", "--quantity", "order.rest"])
    told = capfd.readouterr()
    assert told.out == ""
    assert "Not known, since no statement that was read tells: order.rest" in told.err
    cli.run(["bounds", "--quantity", "order.total", "--output-format", "json"])
    assert [bound["low"] for bound in json.loads(capfd.readouterr().out)["bounds"]] == [
        "41500000000"
    ]


@pytest.mark.usefixtures("reported")
def test_bounds_of_claims(capfd: Output) -> None:
    """With --claims one line is printed for each figure of which the others say anything."""
    assert cli.run(["bounds", "--claims"]) == 0
    assert capfd.readouterr().out.splitlines() == [
        "claim             of           says         the others imply",
        "share (of-first)  part         75%          18.5 to 19% of order.first",
        "total             order.total  $40 billion  41.95 to 43.05 billion USD",
    ]
    cli.run(["bounds", "--claims", "--output-format", "json"])
    told = json.loads(capfd.readouterr().out)["implied"]
    assert [(row["claim"], row["low"], row["compared_with"]) for row in told] == [
        ("share", "18.5", "order.first"),
        ("total", "41.95", None),
        ("first-order", "0", None),
    ]


def test_rules_and_their_pages(capfd: Output) -> None:
    """Every rule is listed, and each has its page."""
    assert cli.run(["rules"]) == 0
    names = [line.split()[0] for line in capfd.readouterr().out.splitlines()]
    assert "contradiction" in names
    for name in names:
        assert cli.run(["explain", name]) == 0
        assert capfd.readouterr().out.startswith(f"# {name} (")


def test_schema(capfd: Output) -> None:
    """The schema of a claim file is a JSON Schema."""
    assert cli.run(["schema"]) == 0
    schema = json.loads(capfd.readouterr().out)
    assert "json-schema.org" in schema["$schema"]


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A process of its own."""
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=True, timeout=60
    )


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["check", "--help"]])
def test_asking_for_help_loads_no_engine(arguments: list[str]) -> None:
    """--version and --help load neither engines nor what they do not need."""
    script = (
        "import atexit, sys\n"
        "from factcheck.__main__ import main\n"
        "atexit.register(lambda: sys.stderr.write(' '.join(sorted(sys.modules))))\n"
        "main()"
    )
    loaded = set(start("-c", script, *arguments).stderr.split())
    assert not loaded & {
        "z3",
        "pint",
        "yaml",
        "pydantic",
        "highspy",
        "numpy",
        "tomllib",
        "fractions",
        "pathlib",
    }
    assert ("click" in loaded) is (arguments != ["--version"])


def test_options_stand_in_one_order(capfd: Output) -> None:
    """The help of a command tells its options as they belong together."""
    assert cli.run(["check", "--help"]) == 0
    told = capfd.readouterr().out
    assert told.startswith("Usage: factcheck check [OPTIONS] [PATH]…\n")
    assert re.findall(r"^  (?:-\w, )?--(\S+(?: [A-Z]+\b)?)", told, re.MULTILINE) == [
        *(
            "config FILE",
            "about SHARE",
            "source-path FOLDER",
            "language CODE",
            "max-sets N",
            "max-corrections N",
            "timeout SECONDS",
        ),
        *(
            "rlimit N",
            "workers N",
            "scheduler ADDRESS",
            "color",
            "quiet",
            "select RULE",
            "ignore RULE",
            "baseline FILE",
            "no-baseline",
        ),
        *(
            "fail-on",
            "exit-zero",
            "output-format",
            "output-file FILE",
            "watch",
            "proof FOLDER",
            "diff REVISION",
            "stdin-filename FILE",
            "help",
        ),
    ]


def test_checking_an_article_loads_no_numpy(tmp_path: Path) -> None:
    """What a library would import beside takes longer than the work.

    Behind it anybody may import it.
    """
    (tmp_path / "order.claims.yaml").write_text(CLAIMS, encoding="utf-8")
    script = (
        "import sys\nfrom factcheck.cli import run\n"
        "run(['check', '--quiet', sys.argv[1]])\nprint('numpy' in sys.modules)\nimport numpy"
    )
    assert start("-c", script, str(tmp_path)).stdout.splitlines()[-1] == "False"


def test_little_work_loads_nobody_to_share_it(tmp_path: Path) -> None:
    """Checking a small file does not load what shares work.

    Nor does it load what only other scripts than ASCII need, or what reads data where no table,
    query or rate is declared.
    """
    file = tmp_path / "small.claims.yaml"
    file.write_text(
        "sources: {s: {title: S}}\nquantities: {a: USD}\nclaims: [{id: one, source: s, quote: 1 dollar, says: a = 1 USD}]\n"
    )
    script = "import sys\nfrom factcheck.cli import run\nassert run(sys.argv[1:]) == 0\nprint(*sys.modules)"
    loaded = set(start("-c", script, "check", "--quiet", str(file)).stdout.split())
    assert "factcheck.executors" in loaded
    assert not loaded & {"loky", "distributed", "wcwidth", "duckdb", "currency_converter"}
    assert "factcheck.evidence.gathering" not in loaded


def test_importing_the_package_loads_nothing() -> None:
    """The public names are looked up when they are used."""
    loaded = start("-c", "import factcheck, sys; print(*sys.modules)").stdout.split()
    assert [name for name in loaded if name.startswith("factcheck")] == ["factcheck"]


def test_the_collector_of_cycles_rests() -> None:
    """It does not run while a command does."""
    script = "import atexit, gc\nfrom factcheck.__main__ import main\natexit.register(lambda: print(gc.isenabled()))\nmain()"
    assert start("-c", script, "--help").stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams(closed: str, tmp_path: Path) -> None:
    """Who closes what is written to still learns how it went."""
    (tmp_path / "a.claims.yaml").write_text("claims:\n- says: nothing known\n")
    command = (
        f"{shlex.quote(sys.executable)} -m factcheck check {shlex.quote(str(tmp_path))} {closed}"
    )
    ended = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.returncode == 1
    assert "internal error" not in ended.stderr


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="the system has no disk that is always full"
)
def test_a_full_disk() -> None:
    """What cannot be written to standard output is told as such.

    Where that cannot be either, the exit status says so.
    """
    command = [sys.executable, "-m", "factcheck"]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [*command, "rules"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
        assert ended.stderr == "Error: standard output cannot be written: No space left on device\n"
        assert ended.returncode == 2
        for asked in (["rules"], ["--help"], ["check", "no-such-folder"]):
            assert (
                subprocess.run(
                    [*command, *asked], stdout=full, stderr=full, check=False, timeout=60
                ).returncode
                == 2
            )


def test_no_standard_input() -> None:
    """Where it is closed there is nothing to read."""
    command = f"{shlex.quote(sys.executable)} -m factcheck figures - <&-"
    ended = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_version() -> None:
    """Both ways of asking for the version say the same."""
    told = start("-m", "factcheck", "--version").stdout
    assert told == f"factcheck {factcheck.__version__}\n"
    assert cli.run(["--version"]) == 0


def test_public_names() -> None:
    """Everything promised is there, and nothing else is."""
    for name in factcheck.__all__:
        assert getattr(factcheck, name)
    assert factcheck.Severity is Severity
    with pytest.raises(AttributeError, match="has no attribute 'chekc'"):
        _ = factcheck.chekc  # type: ignore[attr-defined]


CLAIMS = """\
sources:
  wire: {title: A chipmaker splits its order}
quantities: {order.total: USD, order.first: USD, order.rest: USD}
definitions: [order.total = order.first + order.rest]
claims:
  - {id: first-order, source: wire, quote: a first order of $10 billion, says: order.first = 10 billion USD}
  - {id: rest, source: wire, quote: the remaining $32.5 billion, says: order.rest = 32.5 billion USD}
  - {id: total, source: wire, quote: a $40 billion order, says: order.total = 40 billion USD}
"""


def test_end_to_end(tmp_path: Path) -> None:
    """From a claim file to the report, through every stage."""
    file = tmp_path / "order.claims.yaml"
    file.write_text(CLAIMS, encoding="utf-8")
    report = factcheck.check(file, today=date(2026, 1, 15))
    assert report.verdict is factcheck.Verdict.CONTRADICTORY
    (finding,) = report.findings
    assert (finding.rule, finding.claims) == ("contradiction", ("first-order", "rest", "total"))
    assert (report.summary.claims, report.summary.statements, report.summary.components) == (
        3,
        3,
        1,
    )


def test_ctrl_c_ends_a_run_at_once(tmp_path: Path) -> None:
    """A process that is interrupted while it works ends soon, with 2."""
    (tmp_path / "wait.claims.yaml").write_text(CLAIMS, encoding="utf-8")
    script = (
        "import signal, sys, time, factcheck.pipeline as p\n"
        # Whoever runs the tests may have had it ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "p.run = lambda *a, **k: (print('ready', file=sys.stderr, flush=True), time.sleep(60))\n"
        "from factcheck.cli import run\n"
        "sys.exit(run(['check', sys.argv[1]]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr
        assert process.stderr.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        began = time.monotonic()
        assert process.wait(10) == 2
        assert time.monotonic() - began < 5


def test_the_timeout_reaches_the_solver(tmp_path: Path, capfd: Output) -> None:
    """In a time that is over at once nothing is decided, which is told and fails.

    Given time, it is.
    """
    file = tmp_path / "a.claims.yaml"
    file.write_text(
        "sources: {s: {title: S}}\nquantities: {a: USD}\nclaims: [{id: x, says: a = 5 USD}]\n",
        encoding="utf-8",
    )
    assert cli.run(["check", str(file), "--timeout", "1e-9", "--ignore", "untested"]) == 1
    assert "was not decided" in capfd.readouterr().out
    assert cli.run(["check", str(file), "--timeout", "100000", "--ignore", "untested"]) == 0
    capfd.readouterr()
