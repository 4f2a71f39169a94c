"""Work that is shared out to the workers of an executor."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from datetime import date
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from typing import Any

import loky
import pytest
from distributed import Client, LocalCluster

import factcheck
from benchmarks.corpus import generate
from factcheck import __version__, cli, pipeline
from factcheck.config import Settings
from factcheck.executors import ATTEMPTS, LostError, Workers, pack, workers
from factcheck.model.rule import UNREAD
from factcheck.render import render
from factcheck.render.style import Style

Output = pytest.CaptureFixture[str]
HERE = Path(__file__).parent.parent
# What is supposed, and clashes with what is said without a hypothesis and with itself.
SCENARIOS = """\
sources: {s: {title: S}}
scenarios: {if_so: it is so}
quantities: {a: USD, b: USD, c: USD, d: USD}
claims:
  - {id: a1, source: s, says: a = 1 USD}
  - {id: a4, source: s, says: a = 4 USD}
  - {id: b2, source: s, says: b = 2 USD}
  - {id: b7, source: s, says: b = 7 USD, scenario: if_so}
  - {id: ab, source: s, says: c = a + b, scenario: if_so}
  - {id: c9, source: s, says: c = 90 USD}
  - {id: d2, source: s, says: d = 2 million USD}
  - {id: d5, source: s, says: d = 5 million USD, scenario: if_so}
"""


def same(task: int) -> int:
    """A task as it is."""
    return task


def halved(value: int) -> Fraction:
    """Half of a number, unless that is 99."""
    if value == 99:
        message = "not that one"
        raise ValueError(message)
    return Fraction(value, 2)


def where(_: int) -> int:
    """The process that works."""
    return os.getpid()


def slowly(value: int) -> int:
    """A number, after a while."""
    time.sleep(0.2)
    return value


def deadly(task: tuple[int, str]) -> int:
    """A number.

    All but one process die of each third one, or only the first that does if there is a file to
    tell by.
    """
    value, file = task
    if value % 3 == 0 and os.getpid() != int(os.environ["TESTED"]):
        try:
            if file:
                Path(file).touch(exist_ok=False)
        except FileExistsError:
            return value
        os.kill(os.getpid(), signal.SIGKILL)
    return value


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Two workers of Dask, each a process."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as begun:
        yield begun


@pytest.fixture(params=["none", "loky", "dask", "threads"])
def shared(request: pytest.FixtureRequest) -> Iterator[Workers]:
    """Each of those who can share work."""
    with ThreadPoolExecutor(2) as threads:
        made: dict[str, Callable[[], Workers]] = {
            "none": lambda: workers(1),
            "loky": lambda: workers(2),
            "dask": lambda: workers(1, request.getfixturevalue("cluster").scheduler_address),
            "threads": lambda: workers(1, executor=threads),
        }
        with closing(made[request.param]()) as those:
            yield those


def test_results_come_in_order(shared: Workers) -> None:
    """Whoever works, as if there were one."""
    assert list(shared.map(halved, range(40), same)) == [Fraction(value, 2) for value in range(40)]
    assert list(shared.map(same, [3, 1], same)) == [3, 1]


def test_what_goes_wrong_with_a_worker_is_told(shared: Workers) -> None:
    """An exception ends the work here too."""
    with pytest.raises(ValueError, match="not that one"):
        list(shared.map(halved, [1, 99, 2, 3], same))


@pytest.mark.parametrize("once", [True, False])
def test_a_process_that_is_killed(
    once: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its work is done by others; what kills each of them is done here."""
    monkeypatch.setenv("TESTED", str(os.getpid()))
    begun = count_pools(monkeypatch)
    tasks = [(value, str(tmp_path / "killed") if once else "") for value in range(1, 20)]
    with closing(workers(2)) as those:
        assert list(those.map(deadly, tasks, lambda task: task)) == [*range(1, 20)]
    assert len(begun) == (2 if once else ATTEMPTS)


def count_pools(monkeypatch: pytest.MonkeyPatch) -> list[Executor]:
    """Where each of loky's executors is put that is begun."""
    begun: list[Executor] = []

    def begin(*given: Any, **named: Any) -> Executor:  # noqa: ANN401
        begun.append(pool(*given, **named))
        return begun[-1]

    pool = loky.ProcessPoolExecutor
    monkeypatch.setattr(loky, "ProcessPoolExecutor", begin)
    return begun


def test_a_worker_of_dask_that_is_killed(cluster: LocalCluster) -> None:
    """Its work is done by the others."""
    with (
        Client(cluster, set_as_default=False) as client,
        closing(workers(1, cluster.scheduler_address)) as those,
    ):
        results = those.map(slowly, range(20), same)
        assert next(results) == 0
        os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
        assert list(results) == [*range(1, 20)]


def test_workers_of_another_version(cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are not given anything, since they might find something else."""
    monkeypatch.setattr(factcheck, "__version__", "9")
    with pytest.raises(LostError, match=f"have factcheck {__version__}, not 9"):
        workers(1, cluster.scheduler_address).map(slowly, [1], same)


SCHEDULER = """\
if __name__ == "__main__":
    import sys
    from distributed import LocalCluster
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A cluster whose scheduler is a process of its own, and its address."""
    script = tmp_path / "scheduler.py"
    script.write_text(SCHEDULER, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(HERE)}
    process = subprocess.Popen(
        [sys.executable, str(script)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        assert process.stdout
        yield process, process.stdout.readline().strip()
        process.kill()


def test_a_scheduler_that_is_lost(
    scheduler: tuple[subprocess.Popen[str], str], project: Path, capfd: Output
) -> None:
    """That is said, with what was found before, and nobody waits for it; the exit status is 2."""
    process, address = scheduler
    with closing(workers(1, address)) as those:
        results = those.map(slowly, range(20), same)
        assert next(results) == 0
        process.kill()
        with pytest.raises(LostError, match=f"the scheduler at {address} is gone"):
            list(results)
    capfd.readouterr()
    assert cli.run(["check", "--scheduler", address, "--output-format", "json", str(project)]) == 2
    told = capfd.readouterr()
    assert f"no scheduler answers at {address}" in told.err
    assert "What is told is what was found until" in told.err
    assert "Traceback" not in told.err
    assert '"verdict": "undecided"' in told.out


def test_what_was_found_before_a_scheduler_was_lost(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report has what clashes in the batches that were done, and no verdict of consistency."""

    class Lost(ThreadPoolExecutor):
        """Takes back what it was given from the third task on."""

        given = 0

        def submit(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:  # noqa: ANN401
            """At first it is done at once."""
            self.given += 1
            future: Future[Any] = Future()
            if self.given < 3:
                future.set_result(work(*given, **named))
            else:
                future.cancel()
                future.set_running_or_notify_cancel()
            return future

    everything = factcheck.check(project, today=date(2026, 1, 1))
    with Lost(1) as executor:
        monkeypatch.setattr(
            "factcheck.executors.workers",
            lambda *_: Workers(lambda: (executor, executor.shutdown), lost="it is gone"),
        )
        with pytest.raises(pipeline.Unfinished, match="it is gone") as raised:
            factcheck.check(
                project,
                settings=Settings(select=("contradiction", "untested")),
                today=date(2026, 1, 1),
            )
    report = raised.value.report
    assert 0 < len(report.bounds) < len(everything.bounds)
    assert {rule.name for rule in report.rules} == {"contradiction"} | UNREAD


@pytest.mark.parametrize("trouble", [OSError("no room"), NotImplementedError("no semaphores")])
def test_no_room_for_processes(trouble: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """The work is done all the same, here."""

    def refuse(*_: object, **__: object) -> None:
        raise trouble

    monkeypatch.setattr(loky, "ProcessPoolExecutor", refuse)
    with closing(workers(2)) as those:
        assert list(those.map(where, range(3), same)) == [os.getpid()] * 3
    monkeypatch.undo()
    monkeypatch.setattr("loky.process_executor.ProcessPoolExecutor.submit", refuse)
    with closing(workers(2)) as those:
        assert list(those.map(where, range(3), same)) == [os.getpid()] * 3


def test_an_executor_that_is_closed() -> None:
    """What it does not take is done here."""
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    with closing(workers(2, executor=executor)) as those:
        assert list(those.map(halved, [4], same)) == [2]


def test_one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is only one, or one process is asked for, the work is done here."""
    monkeypatch.setattr(loky, "cpu_count", lambda: 1)
    for count in (0, 1):
        with closing(workers(count)) as those:
            assert list(those.map(where, range(3), same)) == [os.getpid()] * 3
            assert not those.are_begun


def test_much_is_sent(shared: Workers) -> None:
    """More than a pipe holds."""
    texts = ["x" * size for size in (3_000_000, 0, 70_000, 1)] * 2
    assert list(shared.map(str.upper, texts, lambda text: text)) == [text.upper() for text in texts]


def test_only_what_is_needed_is_sent(shared: Workers) -> None:
    """Workers get what is left of a task; who works here has all of it."""
    lengths = list(shared.map(len, ["x", "y"], lambda _: ""))
    assert lengths == ([0, 0] if shared.are_begun else [1, 1])


def test_fractions_are_sent_as_numbers() -> None:
    """Not as texts, which would be read again."""
    assert b"1234567" not in pack(Fraction(1234567, 7654321))


def test_processes_that_nobody_waits_for() -> None:
    """They end with the work that they were begun for."""
    with closing(workers(3)) as those:
        processes = {*those.map(where, range(30), same)}
        those.map(slowly, range(100), same)
    assert processes
    assert not any(map(is_alive, processes))


def test_where_ended_processes_vanish() -> None:
    """The work is done where nobody is told that a process has ended."""
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        with closing(workers(2)) as those:
            assert list(those.map(same, range(9), same)) == [*range(9)]
    finally:
        signal.signal(signal.SIGCHLD, before)


def is_alive(process: int) -> bool:
    """Whether a process runs; one that has ended may still wait for somebody to notice."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def until(is_so: Callable[[], bool]) -> None:
    """Wait for it."""
    patience = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < patience
        time.sleep(0.05)


def test_processes_end_with_the_one_that_began_them(tmp_path: Path) -> None:
    """Though that was killed, and though they have work to do."""
    script = (
        "import os, sys\n"
        "import tests.test_executors as tested\n"
        "from factcheck.executors import workers\n"
        "results = workers(2).map(tested.marked, [sys.argv[1]] * 40, lambda task: task)\n"
        "while len(os.listdir(sys.argv[1])) < 2: next(results)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], check=False, cwd=HERE, timeout=120
    )
    assert ended.returncode == -signal.SIGKILL
    left = [int(file.name) for file in tmp_path.iterdir()]
    assert len(left) == 2
    until(lambda: not any(map(is_alive, left)))


def marked(folder: str) -> str:
    """Much text, and a file that tells who made it."""
    Path(folder, str(os.getpid())).touch()
    return "x" * 500_000


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of claims, some under a hypothesis, whose groups are shared out singly."""
    for module, constants in (
        ("solve", {"BATCH": 20, "SMALLEST": 1}),
        ("explain", {"TOGETHER": 1}),
    ):
        for name, value in {**constants, "PARALLEL": 0}.items():
            monkeypatch.setattr(import_module(f"factcheck.{module}.{module}"), name, value)
    folder = tmp_path / "claims"
    folder.mkdir()
    generate(200, seed=1).write(folder)
    (folder / "scenarios.claims.yaml").write_text(SCENARIOS, encoding="utf-8")
    return folder


class Counting(ThreadPoolExecutor):
    """Threads that count what they are given."""

    submitted = 0

    def submit(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever it is given
        """Count it."""
        self.submitted += 1
        return super().submit(*given, **named)


def test_one_large_group_is_searched_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No process begins for it alone; where as many other statements are beside it, some do."""
    for name, value in {"PARALLEL": 10, "SMALLEST": 1}.items():
        monkeypatch.setattr(import_module("factcheck.solve.solve"), name, value)
    with Counting(1) as threads:
        for group, expected in (("one", 0), ("two", 2)):
            lines = ["sources: {s: {title: S}}", f"quantities: {{{group}: USD}}", "claims:"]
            says = f"source: s, quote: q, says: {group} = 3 USD"
            lines += [f"- {{id: {group}{number}, {says}}}" for number in range(20)]
            text = "\n".join(lines)
            (tmp_path / f"{group}.claims.yaml").write_text(text, encoding="utf-8")
            report = factcheck.check(tmp_path, settings=Settings(), executor=threads)
            assert report.summary.claims
            assert threads.submitted == expected


@pytest.mark.parametrize(("solving", "groups", "expected"), [(99, 3, 0), (99, 4, 1), (1, 1, 3)])
def test_knots_of_few_statements_are_explained_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, solving: int, groups: int, expected: int
) -> None:
    """No process begins for them; but where some have begun to solve, they explain as well."""
    for module, value in (("solve", solving), ("explain", 8)):
        monkeypatch.setattr(import_module(f"factcheck.{module}.{module}"), "PARALLEL", value)
    monkeypatch.setattr(import_module("factcheck.solve.solve"), "SMALLEST", 1)
    names = [f"q{number}" for number in range(groups)]
    lines = [
        "sources: {s: {title: S}}",
        f"quantities: {{{', '.join(f'{one}: USD' for one in (*names, 'z'))}}}",
    ]
    lines += ["claims:", "- {id: z, source: s, quote: q, says: z = 1 USD}"]
    lines += [
        f"- {{id: {one}-{value}, source: s, quote: q, says: {one} = {value} USD}}"
        for one in names
        for value in (3, 4)
    ]
    (tmp_path / "a.claims.yaml").write_text("\n".join(lines), encoding="utf-8")
    with Counting(1) as threads:
        report = factcheck.check(tmp_path, settings=Settings(), bounds=False, executor=threads)
    assert sum(one.rule == "contradiction" for one in report.findings) == groups
    assert threads.submitted == expected


def test_the_same_bytes_by_all(project: Path, cluster: LocalCluster) -> None:
    """The report is the same whoever works: scenarios, explanations and slips included."""

    def rendered(settings: Settings, executor: Executor | None = None) -> str:
        report = factcheck.check(
            project, settings=settings, today=date(2026, 1, 1), executor=executor
        )
        return render(report, "json", Style())

    alone = rendered(Settings(workers=1))
    assert alone.count('"diagnoses"') > 1
    assert '"scenario": "if_so"' in alone
    with ThreadPoolExecutor(3) as threads:
        assert rendered(Settings(), threads) == alone
        assert threads.submit(same, 1).result() == 1
    assert rendered(Settings(workers=2)) == alone
    assert rendered(Settings(workers=3)) == alone
    assert rendered(Settings(scheduler=cluster.scheduler_address)) == alone


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_signal_ends_all(number: signal.Signals, share: float, tmp_path: Path) -> None:
    """At once, with exit status 2, no traceback, and no process left.

    A terminal tells Ctrl-C to all of them. It takes no program of the system, as loky's own way
    does.
    """
    generate(2600, seed=1).write(tmp_path)
    words = ["check", "--workers", "2", "--output-format", "concise", str(tmp_path)]
    process = subprocess.Popen(
        [sys.executable, "-c", TELLING, str(share), *words],
        cwd=HERE,
        env={**os.environ, "PATH": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stderr
    assert process.stderr.readline() == "now\n"
    (os.killpg if number is signal.SIGINT else os.kill)(process.pid, number)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "Traceback" not in told
    assert told.endswith("factcheck: interrupted\n")
    until(lambda: not in_session(process.pid))


# A run that tells when so much of the solving is done.
TELLING = """\
import signal
import sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's job ignores it
from factcheck import pipeline
from factcheck.__main__ import main
share, run = float(sys.argv.pop(1)), pipeline.run
def telling(*given, progress, **named):
    def heard(stage, done, total):
        if stage == "solve" and done == int(share * total):
            sys.stderr.write("now\\n")
            sys.stderr.flush()
        progress(stage, done, total)
    return run(*given, progress=heard, **named)
pipeline.run = telling
main()
"""


def in_session(leader: int) -> list[int]:
    """The processes of a session that run."""
    found = []
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = file.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(file.parent.name))
    return found
