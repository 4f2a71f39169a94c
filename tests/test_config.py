"""Settings: which file decides, what a flag overrides, what is said where one cannot be used."""

from fractions import Fraction
from pathlib import Path

import pytest

from factcheck.config import Misconfigured, Settings, settle
from factcheck.model.rule import Severity
from factcheck.solve import Limits


def write(file: Path, text: str) -> Path:
    """A file with its folders."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_defaults_without_a_file(tmp_path: Path) -> None:
    """Without a configuration the defaults hold that README promises; they are the solver's own."""
    assert settle({}, tmp_path, {}) == Settings()
    assert Settings() == Settings(
        paths=("claims",),
        select=(),
        ignore=(),
        fail_on=Severity.ERROR,
        about=Fraction(1, 10),
        max_sets=100,
        max_corrections=100,
        timeout=20,
        rlimit=2_000_000,
        workers=0,
        scheduler="",
        output_format="text",
        source_path=(),
        color="auto",
        baseline="",
    )
    limits = Limits()
    assert (Settings().rlimit, Settings().timeout) == (limits.rlimit, limits.seconds)
    assert (Settings().max_sets, Settings().max_corrections) == (limits.sets, limits.corrections)


def test_every_setting_can_be_configured(tmp_path: Path) -> None:
    """A file may set everything; paths are relative to the file."""
    write(
        tmp_path / "factcheck.toml",
        """
        paths = ["facts", "more/a.claims.yaml"]
        select = ["contradiction", "boundary"]
        ignore = ["untested"]
        fail-on = "warning"
        about = 0.05
        max-sets = 7
        max-corrections = 8
        timeout = 1.5
        rlimit = 1000
        output-format = "json"
        source-path = ["texts"]
        color = "never"
        baseline = "known.json"
        """,
    )
    (tmp_path / "deep").mkdir()
    assert settle({}, tmp_path / "deep", {}) == Settings(
        paths=("../facts", "../more/a.claims.yaml"),
        select=("contradiction", "boundary"),
        ignore=("untested",),
        fail_on=Severity.WARNING,
        about=Fraction(1, 20),
        max_sets=7,
        max_corrections=8,
        timeout=1.5,
        rlimit=1000,
        output_format="json",
        source_path=("../texts",),
        color="never",
        baseline="../known.json",
    )


def test_the_nearest_file_wins_alone(tmp_path: Path) -> None:
    """A nearer file is not merged with a farther one."""
    write(tmp_path / "factcheck.toml", "max-sets = 3\nrlimit = 4")
    write(tmp_path / "near/pyproject.toml", "[tool.factcheck]\nmax-sets = 5")
    assert settle({}, tmp_path / "near", {}) == Settings(max_sets=5)


def test_our_own_file_comes_before_a_shared_one(tmp_path: Path) -> None:
    """In one folder factcheck.toml decides."""
    write(tmp_path / "factcheck.toml", "max-sets = 3")
    write(tmp_path / "pyproject.toml", "[tool.factcheck]\nmax-sets = 5")
    assert settle({}, tmp_path, {}) == Settings(max_sets=3)


@pytest.mark.parametrize(
    "content",
    [
        "[project]\nname = 'x'",
        "[tool.other]\nname = 'factcheck'",
        "this is [ not TOML",
        "tool = 'factcheck'",
        "factcheck = 1",
    ],
)
def test_a_shared_file_without_our_table_is_passed_over(tmp_path: Path, content: str) -> None:
    """A pyproject.toml that does not speak of us hides no file above it."""
    write(tmp_path / "factcheck.toml", "max-sets = 3")
    write(tmp_path / "near/pyproject.toml", content)
    assert settle({}, tmp_path / "near", {}) == Settings(max_sets=3)


def test_flags_override_the_file(tmp_path: Path) -> None:
    """What was said on the command line counts."""
    write(tmp_path / "factcheck.toml", "max-sets = 3\nfail-on = 'note'")
    assert settle({"max_sets": 9}, tmp_path, {}) == Settings(max_sets=9, fail_on=Severity.NOTE)


def test_a_named_file_is_the_only_one(tmp_path: Path) -> None:
    """The file that --config names is used instead of the nearest."""
    write(tmp_path / "factcheck.toml", "max-sets = 3")
    other = write(tmp_path / "other/mine.toml", "rlimit = 4\npaths = ['here']")
    assert settle({}, tmp_path, {}, str(other)) == Settings(rlimit=4, paths=("other/here",))


def test_source_folders_of_the_environment_come_last(tmp_path: Path) -> None:
    """FACTCHECK_SOURCES adds to what is configured."""
    assert settle({}, tmp_path, {"FACTCHECK_SOURCES": "/a"}) == Settings(source_path=("/a",))
    write(tmp_path / "factcheck.toml", "source-path = ['texts']")
    settings = settle({}, tmp_path, {"FACTCHECK_SOURCES": "/a::/b:"})
    assert settings == Settings(source_path=("texts", "/a", "/b"))
    settings = settle({"source_path": ("more",)}, tmp_path, {"FACTCHECK_SOURCES": "/a"})
    assert settings == Settings(source_path=("more", "/a"))


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        (
            "rlimit = 4\n\nmax-set = 3",
            "factcheck.toml:3",
            'there is no setting "max-set"; did you mean "max-sets"?',
        ),
        (
            "max_sets = 3",
            "factcheck.toml:1",
            'there is no setting "max_sets"; did you mean "max-sets"?',
        ),
        ("zzz = 3", "factcheck.toml:1", 'there is no setting "zzz"'),
        ('max-sets = "3"', "factcheck.toml:1", '"max-sets" must be a whole number from 1'),
        ("max-sets = true", "factcheck.toml:1", '"max-sets" must be a whole number from 1'),
        ("max-sets = 0", "factcheck.toml:1", '"max-sets" must be a whole number from 1'),
        ("rlimit = 4294967296", "factcheck.toml:1", '"rlimit" must be a whole number from 1'),
        ("workers = -1", "factcheck.toml:1", '"workers" must be a whole number from 0'),
        ("workers = 1.0", "factcheck.toml:1", '"workers" must be a whole number from 0'),
        (
            "scheduler = 'tcp://10.0.0.1:8786'",
            "factcheck.toml:1",
            (
                '"scheduler" is not taken from a file, since what a scheduler\'s workers send back is run; '
                "give --scheduler on the command line"
            ),
        ),
        (
            "timeout = nan",
            "factcheck.toml:1",
            '"timeout" must be a number of seconds above 0, at most a million',
        ),
        (
            "timeout = inf",
            "factcheck.toml:1",
            '"timeout" must be a number of seconds above 0, at most a million',
        ),
        (
            "timeout = 0",
            "factcheck.toml:1",
            '"timeout" must be a number of seconds above 0, at most a million',
        ),
        (
            "timeout = true",
            "factcheck.toml:1",
            '"timeout" must be a number of seconds above 0, at most a million',
        ),
        (
            "timeout = '5'",
            "factcheck.toml:1",
            '"timeout" must be a number of seconds above 0, at most a million',
        ),
        (
            "timeout = 1000000.1",
            "factcheck.toml:1",
            '"timeout" must be a number of seconds above 0, at most a million',
        ),
        ("about = 1", "factcheck.toml:1", '"about" must be a share below 1, as in 0.1 or "10%"'),
        ("about = 0", "factcheck.toml:1", '"about" must be a share below 1, as in 0.1 or "10%"'),
        ("about = true", "factcheck.toml:1", '"about" must be a share below 1, as in 0.1 or "10%"'),
        (
            "about = [0.1]",
            "factcheck.toml:1",
            '"about" must be a share below 1, as in 0.1 or "10%"',
        ),
        ("about = '%'", "factcheck.toml:1", '"about" must be a share below 1, as in 0.1 or "10%"'),
        (
            "about = '5.%'",
            "factcheck.toml:1",
            '"about" must be a share below 1, as in 0.1 or "10%"',
        ),
        (
            "about = '100%'",
            "factcheck.toml:1",
            '"about" must be a share below 1, as in 0.1 or "10%"',
        ),
        (
            "about = 1e-21",
            "factcheck.toml:1",
            '"about" must be a share below 1, as in 0.1 or "10%"',
        ),
        (
            "about = 1e-999999999",
            "factcheck.toml:1",
            '"about" must be a share below 1, as in 0.1 or "10%"',
        ),
        (
            "#\nselect = 'boundary'",
            "factcheck.toml:2",
            '"select" must be a list of rules, as in ["contradiction"]',
        ),
        (
            "select = ['boundry']",
            "factcheck.toml:1",
            '"select" names no rule with "boundry"; did you mean "boundary"?',
        ),
        (
            "select = [3]",
            "factcheck.toml:1",
            '"select" must be a list of rules, as in ["contradiction"]',
        ),
        ("ignore = ['zzz']", "factcheck.toml:1", '"ignore" names no rule with "zzz"'),
        ("paths = ['']", "factcheck.toml:1", '"paths" must be a list of paths, as in ["claims"]'),
        (
            "paths = 'claims'",
            "factcheck.toml:1",
            '"paths" must be a list of paths, as in ["claims"]',
        ),
        (
            "source-path = [3]",
            "factcheck.toml:1",
            '"source-path" must be a list of paths, as in ["claims"]',
        ),
        (
            'source-path = ["a\\u0000"]',
            "factcheck.toml:1",
            '"source-path" must be a list of paths, as in ["claims"]',
        ),
        ('baseline = "a\\u0000"', "factcheck.toml:1", '"baseline" must be the path of a file'),
        (
            "rlimit = 4\n  'max-set' = 3",
            "factcheck.toml:2",
            'there is no setting "max-set"; did you mean "max-sets"?',
        ),
        (
            "rlimit = 4\n[colour]\na = 3",
            "factcheck.toml:1",
            'there is no setting "colour"; did you mean "color"?',
        ),
        (
            "# color =\ncolor.x = 3",
            "factcheck.toml:2",
            '"color" must be one of: auto, always, never',
        ),
        (
            "fail-on = 'errors'",
            "factcheck.toml:1",
            '"fail-on" must be one of: error, warning, note',
        ),
        ("baseline = 3", "factcheck.toml:1", '"baseline" must be the path of a file'),
        (
            "max-set = 3\n[color]\nmax-set = 4",
            "factcheck.toml:1",
            'there is no setting "max-set"; did you mean "max-sets"?',
        ),
        ("color = 3", "factcheck.toml:1", '"color" must be one of: auto, always, never'),
    ],
)
def test_what_cannot_be_used_is_told_with_its_place(
    tmp_path: Path, content: str, where: str, what: str
) -> None:
    """An unknown key or a value of the wrong kind is named with file, line, and what would do."""
    write(tmp_path / "factcheck.toml", content)
    assert settle({}, tmp_path, {}) == Misconfigured(where, what)


@pytest.mark.parametrize(
    ("key", "written", "settings"),
    [
        ("timeout", "0.001", Settings(timeout=0.001)),
        ("timeout", "61", Settings(timeout=61)),
        ("timeout", "3600.5", Settings(timeout=3600.5)),
        ("timeout", "1000000", Settings(timeout=1_000_000)),
        ("workers", "0", Settings(workers=0)),
        ("max-sets", "1", Settings(max_sets=1)),
        ("rlimit", "4294967295", Settings(rlimit=2**32 - 1)),
        ("about", "0.00000000000000000001", Settings(about=Fraction(1, 10**20))),
        ("about", "'99%'", Settings(about=Fraction(99, 100))),
    ],
)
def test_the_least_and_the_most_that_a_setting_takes(
    tmp_path: Path, key: str, written: str, settings: Settings
) -> None:
    """They are taken as they are."""
    write(tmp_path / "factcheck.toml", f"{key} = {written}")
    assert settle({}, tmp_path, {}) == settings


def test_a_key_of_a_shared_file_is_found_in_our_table(tmp_path: Path) -> None:
    """The same key in the table of another tool is not ours."""
    write(tmp_path / "pyproject.toml", "[tool.other]\nselect = 1\n[tool.factcheck]\nselect = 1")
    assert settle({}, tmp_path, {}) == Misconfigured(
        "pyproject.toml:4", '"select" must be a list of rules, as in ["contradiction"]'
    )


@pytest.mark.parametrize(
    "content", ["[tool]\nfactcheck = {select = 1}\n", "\n[tool]\nfactcheck.select = 1\n[b]\n"]
)
def test_a_key_that_no_line_begins_with_is_told_at_the_first(tmp_path: Path, content: str) -> None:
    """A shared file may speak of us without a table that begins with our name."""
    write(tmp_path / "pyproject.toml", content)
    assert settle({}, tmp_path, {}) == Misconfigured(
        "pyproject.toml:1", '"select" must be a list of rules, as in ["contradiction"]'
    )


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"a = [", "is not TOML: "),
        (b"\xff", "is not UTF-8"),
        (b"a = " + b"[" * 5000, "is not TOML: "),
    ],
)
def test_a_broken_file_is_told(tmp_path: Path, content: bytes, what: str) -> None:
    """A file that cannot be read is named, with the reader's reason."""
    (tmp_path / "factcheck.toml").write_bytes(content)
    settings = settle({}, tmp_path, {})
    assert isinstance(settings, Misconfigured)
    assert (settings.where, settings.what[: len(what)]) == ("factcheck.toml", what)


def test_where_the_system_cannot_tell_a_file_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What then keeps it from being read is told, and no file above it counts instead."""
    write(tmp_path / "factcheck.toml", "max-sets = 3")

    def fail(path: Path) -> bool:
        raise OSError(5, "Input/output error", str(path))

    monkeypatch.setattr(Path, "is_file", fail)
    assert settle({}, tmp_path / "near", {}) == Misconfigured(
        "factcheck.toml", "cannot be read: No such file or directory"
    )


def test_a_broken_shared_file_that_speaks_of_us_is_told(tmp_path: Path) -> None:
    """What it would have said hides what a file above it says."""
    write(tmp_path / "factcheck.toml", "max-sets = 3")
    write(tmp_path / "near/pyproject.toml", "[tool.factcheck\nmax-sets = 5")
    settings = settle({}, tmp_path / "near", {})
    assert isinstance(settings, Misconfigured)
    assert (settings.where, settings.what[:12]) == ("pyproject.toml", "is not TOML:")


def test_a_table_that_is_none_sets_nothing(tmp_path: Path) -> None:
    """Where a table should stand and a value does, nothing is set."""
    write(tmp_path / "pyproject.toml", "[tool]\nfactcheck = 3")
    assert settle({}, tmp_path, {}) == Settings()


def test_an_empty_baseline_is_none(tmp_path: Path) -> None:
    """It is no path, so that it is not made relative to the file."""
    write(tmp_path / "factcheck.toml", 'baseline = ""')
    (tmp_path / "deep").mkdir()
    assert settle({}, tmp_path / "deep", {}) == Settings()


def test_a_folder_is_no_named_file(tmp_path: Path) -> None:
    """The reason is the system's."""
    assert settle({}, tmp_path, {}, str(tmp_path)) == Misconfigured(
        ".", "cannot be read: Is a directory"
    )


def test_a_missing_named_file_is_told(tmp_path: Path) -> None:
    """--config must name a file."""
    assert settle({}, tmp_path, {}, str(tmp_path / "no.toml")) == Misconfigured(
        "no.toml", "cannot be read: No such file or directory"
    )


@pytest.mark.parametrize(
    ("written", "share"), [("10%", "1/10"), ("0.05", "1/20"), (".5", "1/2"), ("12.5 %", "1/8")]
)
def test_a_share_as_a_flag(tmp_path: Path, written: str, share: str) -> None:
    """The width of "about" is a plain number or a percentage."""
    assert settle({"about": written}, tmp_path, {}) == Settings(about=Fraction(share))


def test_a_flag_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    """A bad value on the command line is named by its flag."""
    assert settle({"about": "150%"}, tmp_path, {}) == Misconfigured(
        "--about", 'must be a share below 1, as in 0.1 or "10%"'
    )
    assert settle({"scheduler": "tcp://10.0.0.1:8786"}, tmp_path, {}) == Settings(
        scheduler="tcp://10.0.0.1:8786"
    )
    assert settle({"max_sets": 0}, tmp_path, {}) == Misconfigured(
        "--max-sets", "must be a whole number from 1"
    )
