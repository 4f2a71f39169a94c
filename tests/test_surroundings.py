"""Whatever a system does to a run, it ends with the right status and a sentence, no traceback."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import factcheck
from factcheck import cli, memory
from factcheck.render import FORMATS

Output = pytest.CaptureFixture[str]
Ended = subprocess.CompletedProcess[str]

CLAIMS = """\
sources: {wire: {title: A canal, file: canal.md}}
quantities: {canal: USD}
claims:
  - {id: low, quote: costs 3 dollars, says: canal = 3 USD}
  - {id: high, quote: costs 9 dollars, says: canal = 9 USD}
"""
TEXT = "The canal costs 3 dollars. It costs 9 dollars.\n"
COMMANDS = [
    "check",
    "check PROJECT/claims",
    "report",
    "baseline",
    "bounds",
    "coverage",
    "figures PROJECT/claims/canal.md",
    "draft PROJECT/claims/canal.md --to PROJECT/new.claims.yaml",
    "draft claims/canal.md",
    "init",
    "init PROJECT/fresh",
    "rules",
    "schema",
    "explain contradiction",
    "--help",
]


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A project as the working folder."""
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    folder = tmp_path / "project"
    (folder / "claims").mkdir(parents=True)
    (folder / "claims/canal.claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (folder / "claims/canal.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def run(
    *arguments: str | bytes,
    begin: Callable[[], object] | None = None,
    environment: dict[str, str] | None = None,
) -> Ended:
    """The program in a process of its own."""
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(
        command,
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
        preexec_fn=begin,
        env=environment,
    )


def assert_told(ended: Ended, status: int = 2) -> None:
    """A run ended with a sentence."""
    assert ended.returncode == status, ended
    assert "Traceback" not in ended.stderr
    assert "internal error" not in ended.stderr
    assert ended.stderr.strip() or status != 2


@pytest.mark.parametrize("command", COMMANDS)
def test_a_working_folder_that_is_gone(command: str, project: Path, tmp_path: Path) -> None:
    """What needs none works; all else says that it is gone."""
    gone = tmp_path / "gone"
    gone.mkdir()

    def leave() -> None:
        os.chdir(gone)
        gone.rmdir()

    environment = {**os.environ, "PYTHONPATH": str(Path(factcheck.__file__).parents[1])}
    ended = run(
        *command.replace("PROJECT", str(project)).split(), begin=leave, environment=environment
    )
    works = (
        command.partition(" ")[0] in {"rules", "schema", "explain", "--help", "figures"}
        or command == "init PROJECT/fresh"
    )
    assert_told(ended, 0 if works else 2)
    assert works or "working folder" in ended.stderr or "No such file or directory" in ended.stderr
    assert not list(project.glob("new*"))


def test_the_library_in_a_working_folder_that_is_gone(project: Path, tmp_path: Path) -> None:
    """It checks what it is given by an absolute path."""
    (tmp_path / "gone").mkdir()
    os.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    try:
        report = factcheck.check(project / "claims")
    finally:
        os.chdir(project)
    assert report.verdict is factcheck.Verdict.CONTRADICTORY
    assert report.summary.files == 1


@pytest.mark.usefixtures("project")
def test_without_a_home() -> None:
    """Neither the folder nor the variable is needed."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"HOME", "USER", "XDG_CACHE_HOME"}
    }
    assert_told(run("check", environment=environment), 1)
    assert_told(run("check", environment={**environment, "HOME": "/nowhere/at/all"}), 1)


@pytest.mark.parametrize(
    ("kilobytes", "status"),
    [(22_000, 2), (40_000, 2), (60_000, 2), (80_000, 2), (100_000, 2), (400_000, 1)],
)
@pytest.mark.usefixtures("project")
def test_too_little_memory(kilobytes: int, status: int) -> None:
    """Where the system gives too little, that is said; a small file does not need much."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (kilobytes * 1024, kilobytes * 1024))

    ended = run("check", "--workers", "1", begin=limit)
    assert_told(ended, status)
    words = ("memory", "failed to map segment", "Cannot allocate")
    assert status == 1 or any(word in ended.stderr for word in words), ended.stderr


# CPython raises the second where it could allocate nothing and forgot to say so.
@pytest.mark.parametrize(
    "error", [MemoryError(), SystemError("error return without exception set")]
)
@pytest.mark.usefixtures("project")
def test_memory_that_runs_out_while_it_works(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capfd: Output
) -> None:
    """Wherever that is, the run ends with 2 and says so."""
    for place in (
        "load.read",
        "language.understand",
        "solve.solve",
        "explain.explain",
        "rules.check",
        "render.text.render",
    ):
        with monkeypatch.context() as patch:

            def grow(*_: object, **__: object) -> None:
                raise error

            patch.setattr(f"factcheck.{place}", grow)
            assert cli.run(["check"]) == 2
        told = capfd.readouterr()
        assert (told.out, told.err.count("there is not enough memory")) == ("", 1)


@pytest.mark.parametrize("error", ["MemoryError()", "SystemError('returned NULL')"])
def test_memory_that_runs_out_before_a_command_runs(error: str) -> None:
    """It is said by what begins the run, whichever way Python tells it."""
    program = (
        "from factcheck import __main__, cli\n"
        "def run(arguments):\n"
        f"    raise {error}\n"
        "cli.run = run\n"
        "__main__.main()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )
    assert ended.returncode == 2
    assert ended.stderr.startswith("factcheck: ")
    assert "there is not enough memory" in ended.stderr


def test_room_is_asked_for() -> None:
    """More than any machine has is refused, and what is there is not taken."""
    with pytest.raises(MemoryError):
        memory.require(2**62)
    for _ in range(100):
        memory.require(memory.LEAST)


@pytest.mark.usefixtures("project")
def test_a_small_file_is_read_in_little_memory() -> None:
    """What is set aside for reading a file is no more than a few times its size, and a megabyte."""
    import tracemalloc

    from factcheck.load.contents import content

    tracemalloc.start()
    content("canal", Path("claims/canal.claims.yaml"))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 3 * 2**20


@pytest.mark.parametrize(
    "place", ["claims/FILE.claims.yaml", "FILE/a.claims.yaml", "claims/FILE/a.claims.yaml"]
)
@pytest.mark.parametrize(
    "name", [b"b\xff\xfe", "\N{SNOWMAN}\n::error::x".encode(), b"\x1b[31mred", b"a'\"\\ b%41&<>"]
)
def test_strange_names(name: bytes, place: str, project: Path, capfd: Output) -> None:
    """Files whose names are no UTF-8, or break lines and terminals, are told in every format."""
    file = Path(place.replace("FILE", os.fsdecode(name)))
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        CLAIMS.replace("wire", "post").replace("low", "few").replace("high", "many"),
        encoding="utf-8",
    )
    (file.parent / "canal.md").write_text(TEXT, encoding="utf-8")
    given = str(file)
    for output_format in FORMATS:
        assert cli.run(["check", given, "--output-format", output_format]) == 1, output_format
        told = capfd.readouterr()
        assert told.err == "" or output_format in {"concise", "github"}
        assert_harmless(told.out + told.err, "::error::x")
        if output_format in {"json", "sarif", "gitlab", "rdjson"}:
            assert json.loads(told.out)
        elif output_format == "junit":
            assert ET.fromstring(told.out) is not None  # noqa: S314 - we wrote it
    assert cli.run(["report", given, "--to", str(project / os.fsdecode(b"out" + name))]) == 1
    for command in (
        ["check", given + "x"],
        ["figures", given + "x"],
        ["baseline", given, "--to", given],
    ):
        assert cli.run(command) == 2
        told = capfd.readouterr()
        assert "internal error" not in told.err
        assert_harmless(told.err, "::")


def assert_harmless(text: str, command: str) -> None:
    """No terminal obeys it, and no line begins a command of a service that reads what we print."""
    assert "\x1b" not in text
    assert not any(line.startswith(command) for line in text.splitlines())


@pytest.mark.usefixtures("project")
def test_strange_arguments() -> None:
    """Of the command line, as the shell hands them on."""
    for argument in (b"\xff\xfe", b"--\xff", b"--output-format=\xff", b"\x1b[2J", b"a\nb"):
        ended = run("check", argument)
        assert_told(ended)
        assert "\x1b" not in ended.stderr


@pytest.mark.parametrize("length", [300, 5000])
@pytest.mark.usefixtures("project")
def test_long_names(length: int, capfd: Output) -> None:
    """A name or a path that no system takes is told as such."""
    long = "/".join("x" * 250 for _ in range(length // 250)) + "y" * 300
    for command in (
        ["check", long],
        ["check", "-o", long],
        ["check", "--config", long],
        ["check", "--baseline", long],
        ["check", "--proof", long],
        ["baseline", "--to", long],
        ["report", "--to", long],
        ["draft", long],
        ["draft", "claims/canal.md", "--to", long],
        ["init", long],
        ["figures", long],
    ):
        assert cli.run(command) == 2, command
        told = capfd.readouterr()
        assert "File name too long" in told.err, command
        assert "internal error" not in told.err
    assert cli.run(["check", "--source-path", long]) == 1


@pytest.mark.usefixtures("project")
def test_things_that_are_named_like_claim_files(capfd: Output) -> None:
    """A folder is looked into; a pipe is noted, and nobody waits for who writes to it."""
    Path("claims/canal.claims.yaml").unlink()
    Path("claims/folder.claims.yaml").mkdir()
    Path("claims/folder.claims.yaml/canal.claims.yaml").write_text(CLAIMS, encoding="utf-8")
    Path("claims/canal.md").rename("claims/folder.claims.yaml/canal.md")
    os.mkfifo("claims/pipe.claims.yaml")
    Path("claims/folder.claims.yaml/up").symlink_to("..")
    Path("claims/self").symlink_to("self")
    assert cli.run(["check", "--output-format", "concise"]) == 1
    told = capfd.readouterr()
    assert told.out.startswith("claims/folder.claims.yaml/canal.claims.yaml:")
    assert "note: claims/pipe.claims.yaml was not read: it is no regular file" in told.err


@pytest.mark.usefixtures("project")
def test_what_a_shell_pipes_in() -> None:
    """A pipe that is given is read to its end."""
    command = f"{sys.executable} -m factcheck check <(cat claims/canal.claims.yaml) --output-format concise"
    ended = subprocess.run(
        ["bash", "-c", command], capture_output=True, check=False, text=True, timeout=60
    )
    assert ended.returncode == 1
    assert "contradiction" in ended.stdout


@pytest.mark.usefixtures("project")
def test_settings_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """They are told; a folder or a pipe of that name is none."""
    Path("factcheck.toml").mkdir()
    assert cli.run(["check"]) == 1
    Path("factcheck.toml").rmdir()
    os.mkfifo("factcheck.toml")
    assert cli.run(["check"]) == 1
    Path("factcheck.toml").unlink()
    Path("factcheck.toml").touch()
    capfd.readouterr()

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert cli.run(["check"]) == 2
    assert capfd.readouterr().err == "Error: factcheck.toml: cannot be read: Permission denied\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("moment", [0.02, 0.1, 0.25, 0.5])
@pytest.mark.usefixtures("project")
def test_a_signal_at_any_moment(number: signal.Signals, moment: float) -> None:
    """Ctrl-C, and what else asks a run to end, ends it with 2 and leaves nothing half done."""
    script = (
        "import gc, signal, sys\n"
        "from factcheck.__main__ import main\n"
        # Whoever runs the tests may have had them ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "signal.signal(signal.SIGTERM, signal.SIG_DFL)\n"
        "signal.signal(signal.SIGHUP, signal.SIG_DFL)\n"
        "gc.disable = lambda: print('ready', flush=True)\n"
        "sys.argv = ['factcheck', 'check', '--output-format', 'json', '-o', 'a.json']\n"
        "main()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        time.sleep(moment)
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 2 or (process.returncode == 1 and Path("a.json").exists())
    assert "Traceback" not in err
    assert {file.name for file in Path().iterdir()} <= {"claims", "a.json"}
    if Path("a.json").exists():
        assert json.loads(Path("a.json").read_text(encoding="utf-8"))


@pytest.mark.usefixtures("project")
def test_a_signal_that_is_ignored_stays_so() -> None:
    """Under nohup, a hangup ends nothing."""
    script = (
        "import signal, sys, os\n"
        "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "import factcheck.pipeline as p\n"
        "run = p.run\n"
        "p.run = lambda *a, **k: (os.kill(os.getpid(), signal.SIGHUP), run(*a, **k))[1]\n"
        "sys.argv = ['factcheck', 'check']\n"
        "from factcheck.__main__ import main\n"
        "main()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False, text=True, timeout=60
    )
    assert_told(ended, 1)
