"""Mutants tried: the tests run with each, in copies of the project.

To load the engines and the program and to collect the tests takes longer than most tests. So a
process that has done so is forked for each mutant, and the child gives the function that is
changed its new code. What cannot be changed that way (a table, a default), and what no test noticed
so, is run once more by a child that loads the changed program.
"""

import compileall
import contextlib
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import zip_longest
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import NamedTuple

import pytest

from benchmarks.mutants import Mutant

ENGINES = (
    "z3 highspy gmpy2 pint babel.numbers jinja2 pydantic turbohtml pyromark yaml click hypothesis"
)
"""Loaded once, before any child begins."""
PYTEST = (
    *(
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        "--hypothesis-seed=1",
        "--hypothesis-profile=mutation",
    ),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # of Hypothesis, which is loaded already
)
OUTPUT = ".said"
"""The file in the copy that has the output of a run of tests."""

SLOW, TIMES = 60.0, 5
"""Tests that take longer than so many seconds, and so many times the time of the unchanged program
besides, have noticed: what they run does not come to an end."""


class Trial(NamedTuple):
    """A mutant of a file."""

    package: str
    file: str
    mutant: Mutant

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What identifies it, wherever its line is."""
        return (self.file, self.mutant.function, self.mutant.before, self.mutant.after)


class Tests(NamedTuple):
    """Files of tests, and how many examples Hypothesis tries in each: few find most.

    ``again`` are tests that were asked before with fewer examples; those without any are not asked
    twice. ``keyword`` chooses among them as pytest's ``-k`` does.
    """

    files: tuple[str, ...]
    examples: int
    again: bool = False
    keyword: str = ""
    seconds: float = SLOW


def settle(home: Path, folder: str) -> None:
    """Make a copy of the project, work in it, and let every child process load it from there."""
    copy = Path(folder, str(os.getpid()))
    leave_out = shutil.ignore_patterns(".git", ".venv", "build", ".*_cache", "__pycache__")
    shutil.copytree(home, copy, ignore=leave_out)
    os.chdir(copy)
    sys.path[:] = [str(copy), *(path for path in sys.path if path and Path(path).resolve() != home)]
    os.environ["PYTHONPATH"] = str(copy)
    for name in [name for name in sys.modules if name.partition(".")[0] in {"factcheck", "tests"}]:
        del sys.modules[name]
    compileall.compile_dir(copy / "factcheck", quiet=1)
    # A mutant may have the size and the second of the file before it, all that byte code is told
    # apart by.
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"


def survivors(part: tuple[Sequence[Trial], Sequence[Tests]]) -> list[Trial]:
    """Return the mutants that none of the tests notices, which are asked one after the other."""
    alive, tests = part
    for one in tests:
        if one.files and alive:
            alive = _unnoticed(alive, _timed(one))
            found = ", ".join(f"{trial.file}:{trial.mutant.line}" for trial in alive)
            print(
                f"Not noticed by {' '.join(one.files)} with {one.examples} examples: {found}",
                file=sys.stderr,
            )
    first = _timed(tests[0]) if alive else tests[0]
    return [trial for trial in alive if not trial.mutant.body or _survives_loading(trial, first)]


def _timed(tests: Tests) -> Tests:
    """Return tests with the time that they may take.

    Raises:
        AssertionError: where they fail with nothing changed.
    """
    began = time.monotonic()
    if not _passes(partial(_test, tests), 60 * SLOW):
        raise AssertionError(Path(OUTPUT).read_text(encoding="utf-8") or "no end")
    return tests._replace(seconds=SLOW + TIMES * (time.monotonic() - began))


def _unnoticed(trials: Sequence[Trial], tests: Tests) -> list[Trial]:
    """Return the mutants that tests do not notice."""
    replaced = [trial for trial in trials if trial.mutant.body]
    noticed = Path(".noticed")
    noticed.write_bytes(b"")
    _passes(
        partial(_test, tests, _Forks(replaced, noticed, tests.seconds)),
        tests.seconds * (len(replaced) + 1),
    )
    known = {replaced[int(number)] for number in noticed.read_text(encoding="ascii").split()}
    return [
        trial
        for trial in trials
        if (trial not in known if trial.mutant.body else _survives_loading(trial, tests))
    ]


def _survives_loading(trial: Trial, tests: Tests) -> bool:
    """Whether the tests pass in a process that loads the changed program."""
    with _changed(trial):
        return _passes(partial(_test, tests), tests.seconds)


@contextlib.contextmanager
def _changed(trial: Trial) -> Iterator[None]:
    """Have the changed file in the copy for a while."""
    file = Path("factcheck", trial.file)
    original = file.read_bytes()
    for code in file.parent.glob(f"__pycache__/{file.stem}.*"):
        code.unlink()
    try:
        file.write_text(trial.mutant.text, encoding="utf-8")
        yield
    finally:
        file.write_bytes(original)


def _passes(work: Callable[[], int], seconds: float) -> bool:
    """Whether work in a child process succeeds; too long is no success, and nothing outlives it."""
    child = os.fork()
    if not child:
        os.setsid()
        _end_with(work)
    end = time.monotonic() + seconds
    try:
        while time.monotonic() < end:
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                return os.waitstatus_to_exitcode(status) == 0
            time.sleep(0.01)
        return False
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(child, 0)


def _end_with(work: Callable[[], int]) -> None:
    """End this process with the status of some work, its output written into a file."""
    code = 1
    try:
        with Path(OUTPUT).open("wb") as output:
            os.dup2(output.fileno(), 1)
            os.dup2(output.fileno(), 2)
        code = work()
        sys.stdout.flush()
    finally:
        os._exit(code)


def _test(tests: Tests, *plugins: object) -> int:
    """Run tests; return the status of pytest, 0 where there are none."""
    from hypothesis import HealthCheck, Phase, settings

    settings.register_profile(
        "mutation",
        max_examples=tests.examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.generate),  # to shrink takes long, and nobody reads it
    )
    code = pytest.main(
        [*PYTEST, "-k", tests.keyword, *tests.files], plugins=[_Order(tests.again), *plugins]
    )
    return 0 if code is pytest.ExitCode.NO_TESTS_COLLECTED else int(code)


class _Order:
    """Puts the quick tests first, those of one example; leaves out those that ran before."""

    def __init__(self, again: bool) -> None:
        self.again = again

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Order what was collected."""
        slow = [item for item in items if hasattr(getattr(item, "obj", None), "hypothesis")]
        items[:] = slow if self.again else [*(item for item in items if item not in slow), *slow]


class _Forks:
    """Runs the tests once for each mutant; writes down which mutants are noticed."""

    def __init__(self, trials: Sequence[Trial], noticed: Path, seconds: float) -> None:
        self.trials = trials
        self.noticed = noticed
        self.by = noticed.with_suffix(".by")
        self.seconds = seconds

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant."""
        for number, trial in enumerate(self.trials):
            with _changed(trial):
                if not _can_replace(trial) or _passes(
                    partial(self._run, session, trial), self.seconds
                ):
                    continue
            with self.noticed.open("a", encoding="ascii") as file:
                file.write(f"{number}\n")
            # What noticed this one is likely to notice the next, which stands beside it.
            session.items.sort(key=lambda item: item.nodeid != self.by.read_text(encoding="utf-8"))
        return True

    def _run(self, session: pytest.Session, trial: Trial) -> int:
        _replace(trial)
        for item, following in zip_longest(session.items, session.items[1:]):
            self.by.write_text(item.nodeid, encoding="utf-8")
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.testsfailed:
                return 1
        return 0


def _can_replace(trial: Trial) -> bool:
    """Whether the function can be given other code: it uses nothing of one around it."""
    module = _module(trial)
    if module is None:
        return True
    function = _function(module, trial)
    return function is not None and not function.__code__.co_freevars


def _replace(trial: Trial) -> None:
    """Give a function its changed code, where it is loaded already."""
    module = _module(trial)
    function = module and _function(module, trial)
    if module and function:
        code = compile(trial.mutant.text, str(module.__file__), "exec")
        (function.__code__,) = (one for one in _codes(code) if one.co_qualname == trial.mutant.body)


def _module(trial: Trial) -> ModuleType | None:
    """Return the module of a mutant, if it is loaded."""
    name = trial.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return sys.modules.get("factcheck" if name == "__init__" else f"factcheck.{name}")


def _function(module: ModuleType, trial: Trial) -> FunctionType | None:
    """Return a function from under its decorators."""
    found: object = module
    for name in trial.mutant.body.split("."):
        found = vars(found)[name]
    while found is not None and not isinstance(found, FunctionType):
        match found:
            case (
                property(fget=within) | cached_property(func=within) | staticmethod(__func__=within)
            ):
                found = within
            case classmethod(__func__=within):
                found = within
            case _:
                found = getattr(found, "__wrapped__", None)
    return found


def _codes(code: CodeType) -> Iterable[CodeType]:
    """Yield the functions of a module and of its classes."""
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _codes(one)
