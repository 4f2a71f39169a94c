"""Share out work to the workers of an executor.

In: a function of a module, and tasks. Out: its result for each task. One call serves every
executor: ``submit(carry_out, data)``, with bytes that say which function is to work on what; bytes
come back. So workers need nothing but this package, and no file. loky and Dask are loaded when
there is work for them. Imports no other module of the program but ``signals``.
"""

import gc
import io
import logging
import os
import pickle
import signal
import sys
import threading
import time
from collections import ChainMap
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import suppress
from copyreg import dispatch_table
from fractions import Fraction
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from factcheck import signals

Task = TypeVar("Task")
Result = TypeVar("Result")
Begun = tuple[Executor, Callable[[], object]]
"""An executor, and what ends it."""

# Pools of processes that are begun in a run at most. Where a task ends every process that takes it,
# the remaining tasks are done here.
ATTEMPTS = 3
# Seconds after which an idle process ends: on Windows it does not see that the process that began
# it was killed.
IDLE = 60
# Seconds within which a scheduler must answer.
PATIENCE = 10
# Seconds of one wait: on Windows Ctrl-C is not handled before its end.
PAUSE = 0.2


class LostError(Exception):
    """Workers that were asked for are not available, or no longer; the message says why."""


class Workers:
    """The workers of an executor, which begins with the first tasks.

    Without an executor, and where it breaks, the work is done here.
    """

    def __init__(
        self, begin: Callable[[], Begun | None] = lambda: None, attempts: int = 1, lost: str = ""
    ) -> None:
        """Take the function that begins an executor, and how often it may begin.

        ``lost`` is the message where the executor breaks, if the work is not to be done here then.
        """
        self._begin = begin
        self._attempts = attempts
        self._lost = lost
        self._begun: Begun | None = None
        self._futures: set[Future[bytes]] = set()

    def map(
        self, work: Callable[[Task], Result], tasks: Sequence[Task], send: Callable[[Task], Task]
    ) -> Iterator[Result]:
        """Yield the results of a function for all tasks, in order; all are handed out at once.

        ``send`` leaves out of a task what a worker does not need. A task that no worker finishes
        is done here.

        Raises:
            LostError: at once or with a result, where workers that were asked for are lost.
        """
        done: SimpleQueue[tuple[int, Begun, Future[bytes]]] = SimpleQueue()

        def hand_out(place: int) -> bool:
            begun = self._executor()
            if begun is None:
                return False
            data = pack((work, send(tasks[place])))
            with signals.deferred():
                future = _submit(begun[0], data)
                self._futures.add(future)
                future.add_done_callback(lambda future: done.put((place, begun, future)))
            return True

        def results() -> Iterator[Result]:
            made: dict[int, bytes] = {}
            for place, task in enumerate(tasks):
                while place in waiting:
                    at, begun, future = _next_done(done)
                    self._futures.discard(future)
                    try:
                        made[at] = future.result()
                    except (BrokenExecutor, CancelledError):
                        self._end(begun)
                        if self._lost:
                            raise LostError(self._lost) from None
                        if hand_out(at):
                            continue
                    except Exception:  # noqa: BLE001, S110 - it goes wrong here too, or not
                        pass
                    waiting.discard(at)
                yield pickle.loads(made.pop(place)) if place in made else work(task)  # noqa: S301 - our own work

        waiting = {place for place in range(len(tasks)) if hand_out(place)}
        return results()

    @property
    def are_begun(self) -> bool:
        """Whether other workers have begun."""
        return self._begun is not None

    def close(self) -> None:
        """End the executor that was begun here, and cancel the tasks that no worker has begun."""
        self._attempts = 0
        if self._begun:
            self._end(self._begun)
        for future in [*self._futures]:
            future.cancel()

    def _executor(self) -> Begun | None:
        """Return the executor, begun if need be; ``None`` where it may not begin any more."""
        if self._begun is None and self._attempts:
            self._attempts -= 1
            self._begun = self._begin()
        return self._begun

    def _end(self, begun: Begun) -> None:
        """End an executor, unless that has been done."""
        if begun is self._begun:
            with signals.deferred():
                self._begun = None
                begun[1]()


def workers(count: int, scheduler: str = "", executor: Executor | None = None) -> Workers:
    """Return the workers of a run: a given executor, else a Dask cluster, else processes.

    ``scheduler`` is the address of the cluster's scheduler, ``count`` the number of processes on
    this machine; 0: one for each processor. The work of one process is done in this one.
    """
    if executor is not None:
        return Workers(lambda: (executor, lambda: None))
    if scheduler:
        return Workers(partial(_cluster, scheduler), lost=f"the scheduler at {scheduler} is gone")
    return Workers(partial(_processes, count), ATTEMPTS)


def _processes(count: int) -> Begun | None:
    """Begin loky's executor; ``None`` where this system has no processes to spare."""
    if count == 1:
        return None
    try:
        import loky

        count = count or loky.cpu_count()
        if count == 1:
            return None
        # What a worker has taken for a large group is no leak, for which loky would end it.
        environment = {"LOKY_MAX_MEMORY_LEAK_SIZE": "1e18"}
        executor = loky.ProcessPoolExecutor(
            count,
            timeout=IDLE,
            initializer=_begin_process,
            initargs=(os.getpid(),),
            env=environment,
        )
    except (ImportError, NotImplementedError, OSError):  # it has no semaphores, or no more of them
        return None
    return executor, partial(executor.shutdown, wait=True, kill_workers=True)


def _begin_process(parent: int) -> None:
    """Prepare a worker process, which ends with the process that began it.

    It leaves Ctrl-C and standard output to that process, and saves time as that does.
    """
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdout = sys.stderr
    with suppress(OSError):  # there is no stderr
        os.dup2(2, 1)
    gc.disable()
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type] # see cli/shell.py


def _end_with(parent: int) -> None:
    """End this process soon after another, even while it waits to send a result."""
    while os.getppid() == parent:
        time.sleep(PAUSE)
    os._exit(1)


def _cluster(address: str) -> Begun:
    """Begin the executor of a Dask cluster, whose workers must have the same version of factcheck.

    Raises:
        LostError: where the cluster or its workers cannot be used.
    """
    try:
        from distributed import Client
    except ImportError as error:
        message = f"a scheduler needs Dask: pip install 'factcheck-lint[dask]' ({error})"
        raise LostError(message) from None
    for name in ("distributed", "distributed.client"):  # LostError reports a lost scheduler
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
        versions = {*client.run(_version).values()}
    except ImportError as error:
        message = f"the workers of the scheduler at {address} have no factcheck ({error})"
        raise LostError(message) from None
    except (OSError, ValueError) as error:
        message = f"no scheduler answers at {address}: {error}"
        raise LostError(message) from None
    if versions - {_version()}:
        theirs = ", ".join(sorted(versions))
        message = (
            f"the workers of the scheduler at {address} have factcheck {theirs}, not {_version()}"
        )
        raise LostError(message)
    executor = client.get_executor()

    def end() -> None:
        executor.shutdown(wait=False)
        client.close()

    return executor, end


def _version() -> str:
    """Return the version of this package."""
    return str(sys.modules["factcheck"].__version__)


def carry_out(data: bytes) -> bytes:
    """Return, packed, the result of a packed function for the task that is packed with it."""
    work, task = pickle.loads(data)  # noqa: S301 - whoever runs a worker lets its executor run code
    return pack(work(task))


def pack(what: object) -> bytes:
    """Return an object as bytes.

    Fractions in it are two numbers, where by default they are texts.
    """
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(what)
    return buffer.getvalue()


_REDUCERS: Any = ChainMap(
    {Fraction: lambda value: (Fraction, (value.numerator, value.denominator))}, dispatch_table
)


class _Pickler(pickle.Pickler):
    dispatch_table = _REDUCERS


def _submit(executor: Executor, data: bytes) -> Future[bytes]:
    """Hand out a task; an executor that refuses it is as good as broken."""
    try:
        return executor.submit(carry_out, data)
    except Exception as error:  # noqa: BLE001 - each executor has its own
        future: Future[bytes] = Future()
        future.set_exception(BrokenExecutor(error))
        return future


def _next_done(done: SimpleQueue[Any]) -> Any:  # noqa: ANN401
    """Return the next task that is done; it waits in short pauses, so that Ctrl-C is heard."""
    while True:
        with suppress(Empty):
            return done.get(timeout=PAUSE)
