"""Files that are written: whole or not at all, where they belong, and over nothing that is read."""

import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from factcheck import cli
from factcheck.cli import writing

Output = pytest.CaptureFixture[str]

CLAIMS = """\
sources: {wire: {title: A tunnel, file: tunnel.md}}
quantities: {tunnel: USD}
claims:
  - {id: low, quote: costs 3 dollars, says: tunnel = 3 USD}
  - {id: high, quote: costs 9 dollars, says: tunnel = 9 USD}
"""
TEXT = "The tunnel costs 3 dollars. It costs 9 dollars.\n"
FILE, ARTICLE = Path("claims/tunnel.claims.yaml"), Path("claims/tunnel.md")


@pytest.fixture(autouse=True)
def _project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A project as the working folder, and another folder beside it."""
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / "project/claims").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    FILE.write_text(CLAIMS, encoding="utf-8")
    ARTICLE.write_text(TEXT, encoding="utf-8")


def check(*options: str) -> int:
    """Check with JSON into a file."""
    return cli.run(["check", "--output-format", "json", *options])


def test_permissions_stay() -> None:
    """A file that is written over keeps its permissions, a new one has the usual ones."""
    Path("kept.json").touch()
    Path("kept.json").chmod(0o600)
    assert check("-o", "kept.json") == check("-o", "new.json") == 1
    Path("usual").touch()
    assert stat.S_IMODE(Path("kept.json").stat().st_mode) == 0o600
    assert Path("new.json").stat().st_mode == Path("usual").stat().st_mode


def test_a_file_is_never_half_written() -> None:
    """Who has it open reads what it had to the end, and who opens it what it has now."""
    Path("a.json").write_text("before", encoding="utf-8")
    with Path("a.json").open(encoding="utf-8") as reader:
        assert check("-o", "a.json") == 1
        assert reader.read() == "before"
    assert json.loads(Path("a.json").read_text(encoding="utf-8"))["verdict"] == "contradictory"
    assert {file.name for file in Path().iterdir()} == {"claims", "a.json"}


def test_a_protected_file_stays(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """Though its folder would let it be replaced."""
    Path("a.json").write_text("before", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert check("-o", "a.json") == 2
    assert "a.json cannot be written: the file is protected from writing" in capfd.readouterr().err
    assert Path("a.json").read_text(encoding="utf-8") == "before"


def test_all_or_nothing_is_rendered(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """Where one of several outputs cannot be made, none is written."""
    Path("a.json").write_text("before", encoding="utf-8")

    def broken(*_: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr("factcheck.render.html.render", broken)
    assert (
        check("-o", "a.json", "--output-format", "html", "-o", "b.html", "--proof", "proofs") == 2
    )
    assert cli.run(["report"]) == 2
    assert capfd.readouterr().out == ""
    assert {file.name for file in Path().iterdir()} == {"claims", "a.json"}
    assert Path("a.json").read_text(encoding="utf-8") == "before"


def test_the_second_of_two_files(capfd: Output) -> None:
    """Where one cannot be written, the first one is as it was, and no folder is left."""
    Path("a.json").write_text("before", encoding="utf-8")
    Path("b").touch()
    assert check("-o", "a.json", "--output-format", "html", "-o", "new/x.html", "--proof", "b") == 2
    assert "cannot be written" in capfd.readouterr().err
    assert Path("a.json").read_text(encoding="utf-8") == "before"
    assert {file.name for file in Path().iterdir()} == {"claims", "a.json", "b"}


def test_an_output_link_is_kept() -> None:
    """What it leads to in the project is written, there or not."""
    Path("a.json").symlink_to("b.json")
    for _ in range(2):
        assert check("-o", "a.json") == 1
        assert Path("a.json").is_symlink()
        assert json.loads(Path("b.json").read_text(encoding="utf-8"))
    assert not Path("b.json").is_symlink()


@pytest.mark.parametrize(
    ("name", "target", "option"),
    [
        ("a.json", "../elsewhere/precious", "-o"),
        ("a.json", "../elsewhere/new", "-o"),
        ("out", "../elsewhere", "-o"),
        ("a.json", ".git/hooks/pre-commit", "-o"),
        ("a.json", ".env", "-o"),
        ("out", ".secret", "-o"),
        ("out", ".secret", "--proof"),
        ("report.md", "../elsewhere/precious", "report"),
        ("out", "../elsewhere", "--proof"),
        ("known.json", "../elsewhere/precious", "baseline"),
    ],
)
def test_no_output_link_leads_out(
    name: str, target: str, option: str, tmp_path: Path, capfd: Output
) -> None:
    """What a stranger's link leads to out of the project, or to what is hidden, is left alone."""
    precious = tmp_path / "elsewhere/precious"
    precious.write_text('{"version": 1}', encoding="utf-8")
    Path(".git/hooks").mkdir(parents=True)
    Path(".secret").mkdir()
    Path(name).symlink_to(target)
    file = f"{name}/x.json" if name == "out" else name
    if option == "report":
        status = cli.run(["report", "--to", "."])
    elif option == "baseline":
        status = cli.run(["baseline", "--to", file])
    else:
        status = check(option, name if option == "--proof" else file)
    assert status == 2
    assert "link" in capfd.readouterr().err or option == "baseline"
    assert [file.name for file in (tmp_path / "elsewhere").iterdir()] == ["precious"]
    assert precious.read_text(encoding="utf-8") == '{"version": 1}'
    assert not [*Path(".git/hooks").iterdir(), *Path(".secret").iterdir()]
    assert not Path(".env").exists()


def test_what_is_named_may_be_anywhere(tmp_path: Path) -> None:
    """Out of the project is written what no link in it leads to."""
    (tmp_path / "elsewhere/link.json").symlink_to("b.json")
    assert check("-o", str(tmp_path / "elsewhere/link.json")) == 1
    assert json.loads((tmp_path / "elsewhere/b.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("read", [FILE, ARTICLE])
@pytest.mark.parametrize("way", ["name", "absolute", "dots", "link", "hard link", "folder link"])
@pytest.mark.parametrize("option", ["-o", "summary", "baseline"])
def test_what_is_read_is_not_written_over(
    read: Path, way: str, option: str, monkeypatch: pytest.MonkeyPatch, capfd: Output
) -> None:
    """A claim file or a text, whatever the output calls it, is refused before the work."""
    before = read.read_bytes()
    file = {
        "name": read,
        "absolute": read.absolute(),
        "dots": Path("claims/../claims") / read.name,
        "folder link": Path("again") / read.name,
    }.get(way, Path("other"))
    if way == "link":
        file.symlink_to(read)
    elif way == "hard link":
        os.link(read, file)
    elif way == "folder link":
        Path("again").symlink_to("claims")
    if option == "summary":
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
        status = cli.run(["check", "--output-format", "github"])
    elif option == "baseline":
        status = cli.run(["baseline", "--to", str(file)])
    else:
        monkeypatch.setattr("factcheck.solve.solve", lambda *_, **__: pytest.fail("it was solved"))
        status = check(option, str(file))
    assert status == 2
    told = capfd.readouterr()
    assert told.out == ""
    assert "never written over; name another file" in told.err or option == "baseline"
    assert read.read_bytes() == before
    assert set(map(str, Path().rglob("*"))) <= {"claims", str(FILE), str(ARTICLE), "other", "again"}


def test_reports_and_proofs_write_over_no_text(capfd: Output) -> None:
    """A text called like a report, and a claim file called like a proof, are left alone."""
    Path("claims/report.md").write_text(TEXT, encoding="utf-8")
    FILE.write_text(CLAIMS.replace("tunnel.md", "report.md"), encoding="utf-8")
    assert cli.run(["report", "--to", "claims"]) == 2
    assert "claims/report.md is read by this check" in capfd.readouterr().err
    assert {file.name for file in Path("claims").iterdir()} == {
        FILE.name,
        ARTICLE.name,
        "report.md",
    }
    FILE.rename("claims/low.smt2")
    assert cli.run(["check", "claims/low.smt2", "--proof", "claims", "-o", "a.txt"]) == 2
    assert "claims/low.smt2 is read by this check" in capfd.readouterr().err
    assert not Path("a.txt").exists()


def test_other_outputs_are_written_again() -> None:
    """What is in the folder of the claims and is none of what is read may be written over."""
    for _ in range(2):
        assert check("-o", "claims/facts.json") == 1


def test_two_outputs_for_one_file(capfd: Output) -> None:
    """However it is called."""
    assert check("-o", "a", "--output-format", "html", "-o", "./claims/../a") == 2
    assert "a name of its own" in capfd.readouterr().err


def run(command: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a shell."""
    program = f'"{sys.executable}" -m factcheck'
    return subprocess.run(
        ["bash", "-c", command.replace("factcheck", program, 1)],
        check=False,
        timeout=60,
        capture_output=True,
    )


def test_standard_output_by_its_name() -> None:
    """It gets the format that is written to it, and nothing beside that."""
    asked = run("factcheck check --output-format json").stdout
    for name in ("-", "/dev/stdout", "/dev/fd/1"):
        ended = run(f"factcheck check --output-format json -o {name}")
        assert ended.stdout == asked
        run(f"factcheck check --output-format json -o {name} > redirected")
        assert Path("redirected").read_bytes() == asked


def test_devices_and_pipes(tmp_path: Path) -> None:
    """They are written to as they are, and are not replaced."""
    asked = run("factcheck check --output-format json").stdout
    assert run("factcheck check --output-format json -o /dev/null").returncode == 1
    assert not Path("/dev/null").is_file()
    assert run("factcheck check --output-format json -o /dev/stderr").stderr == asked
    run(
        "factcheck check --output-format json -o >(cat > got; touch done); while ! [ -e done ]; do sleep 0.1; done"
    )
    assert Path("got").read_bytes() == asked
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    assert check("-o", str(pipe)) == 1
    reader.join()
    assert got == [asked]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("name", ["/dev/fd/{}", "/proc/self/fd/{}"])
def test_an_open_file_by_its_number(name: str) -> None:
    """Who holds it open gets what is written: the file is not replaced."""
    with Path("open.json").open("w+b") as file:
        assert check("-o", name.format(file.fileno())) == 1
        assert json.loads(file.read())["verdict"] == "contradictory"


def test_a_file_is_on_the_disk_before_it_has_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system is asked to keep first the content and at last the name.

    So no power cut leaves half of a file.
    """
    steps: list[str] = []
    sync, replace = os.fsync, Path.replace

    def keep(descriptor: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        sync(descriptor)

    def name(file: Path, target: Path) -> Path:
        steps.append("name")
        return replace(file, target)

    monkeypatch.setattr(os, "fsync", keep)
    monkeypatch.setattr(Path, "replace", name)
    assert check("-o", "a.json") == 1
    assert steps == ["file", "name", "folder"]


def test_a_pipe_whose_reader_has_seen_enough() -> None:
    """It is no error, as on standard output."""
    ended = run(
        "factcheck check --output-format json -o >(true) | cat > /dev/null; exit ${PIPESTATUS[0]}"
    )
    assert ended.returncode == 1
    assert ended.stderr == b""


def test_nothing_is_created_in_part(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """Where one of several new files cannot be written, none is."""
    replace, left = os.link, [True]

    def second_fails(*names: str) -> None:
        if not left:
            raise OSError(28, "No space left on device")
        left.pop()
        replace(*names)

    monkeypatch.setattr(os, "link", second_fails)
    assert cli.run(["init", "fresh"]) == 2
    assert "No space left on device" in capfd.readouterr().err
    assert not Path("fresh").exists()


def test_without_hard_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a file system without them new files are written, and none that is there."""

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    assert cli.run(["init", "fresh"]) == 0
    assert {file.name for file in Path("fresh").iterdir()} == {
        "claims",
        "factcheck.schema.json",
        "factcheck.toml",
    }
    with pytest.raises(Exception, match="File exists"):
        writing.create({FILE: "new"})
    assert FILE.read_text(encoding="utf-8") == CLAIMS


def test_an_interrupt_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while a file is written ends with 2 and leaves what was there."""
    Path("a.json").write_text("before", encoding="utf-8")

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    assert check("-o", "a.json") == 2
    assert cli.run(["init", "fresh"]) == 2
    assert {file.name for file in Path().iterdir()} == {"claims", "a.json"}
    assert Path("a.json").read_text(encoding="utf-8") == "before"


def test_the_summary_of_a_step_is_whole(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """Where the rest of it cannot be written, the summary has what it had."""
    Path("summary.md").write_text("Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    write = os.write

    def part(descriptor: int, data: bytes) -> int:
        if len(data) < 200:
            raise OSError(28, "No space left on device")
        return write(descriptor, bytes(data)[:100])

    monkeypatch.setattr(os, "write", part)
    assert cli.run(["check", "--output-format", "github"]) == 2
    assert "summary.md cannot be written: No space left on device" in capfd.readouterr().err
    assert Path("summary.md").read_text(encoding="utf-8") == "Before\n"


@pytest.mark.parametrize(
    "name",
    ["other.claims.yaml", "OTHER.claims.JSONL", "factcheck.toml", "pyproject.toml", ".git/config"],
)
def test_what_is_meant_for_another_purpose_is_no_output(name: str) -> None:
    """A claim file that this run does not read, settings and git's files are not written over.

    They are not begun either.
    """
    file = Path(name)
    for text in ("", "about = 0.1\n"):
        if text:
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        ended = run(f"factcheck check claims --output-format json -o {name}")
        assert ended.returncode == 2
        assert b"name another file for the output" in ended.stderr
        assert (file.read_text(encoding="utf-8") if file.exists() else "") == text
