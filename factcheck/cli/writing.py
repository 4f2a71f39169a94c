"""Write files, each whole or not at all."""

import errno
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

from factcheck.cli.messages import fail, put

# Where the system keeps devices, and the open files of processes: written to as they are.
DEVICES = ("/dev/", "/proc/")
# What a file system says that has no hard links.
NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL})
STDOUT = frozenset({"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})


def is_stdout(file: str) -> bool:
    """Whether a name stands for standard output."""
    return file in STDOUT


def save(texts: Mapping[Path, str]) -> None:
    """Write files and their folders: all are complete before the first takes its place."""
    with ExitStack() as leftovers:
        places = [(file, _prepare(file, text, leftovers)) for file, text in texts.items()]
        for file, place in places:
            with _failing_with_reason(file):
                place()
        leftovers.pop_all()


def create(texts: Mapping[Path, str]) -> None:
    """Write files that do not exist yet, and their folders: all of them or none."""
    with ExitStack() as leftovers:
        places = [(file, _write_temporary(file, text, leftovers)) for file, text in texts.items()]
        for file, temporary in places:
            with _failing_with_reason(file):
                _put_in_place(temporary, file)
            leftovers.callback(_remove, file)
        for _, temporary in places:
            _remove(temporary)
        leftovers.pop_all()


def append(file: Path, text: str) -> None:
    """Append a text to a file, all of it or nothing."""
    with _failing_with_reason(file), file.open("ab", buffering=0) as stream:
        size = stream.tell()
        try:
            _write(stream.fileno(), _encoded(text))
        except BaseException:
            with suppress(OSError):
                stream.truncate(size)
            raise


@contextmanager
def _failing_with_reason(file: Path) -> Iterator[None]:
    """End with the system's reason where it refuses a file."""
    try:
        yield
    except (OSError, ValueError) as error:
        fail(f"{file} cannot be written: {getattr(error, 'strerror', None) or error}")


def _prepare(file: Path, text: str, leftovers: ExitStack) -> Callable[[], object]:
    """Do all that can fail before a file is changed; return the function that changes it."""
    if is_stdout(str(file)):
        return partial(put, text)
    with _failing_with_reason(file):
        found = _status(file)
        if (found and not stat.S_ISREG(found.st_mode)) or str(file.absolute()).startswith(DEVICES):
            return partial(_write_to_device, file, text)
        if found and not os.access(file, os.W_OK):
            raise PermissionError(None, "the file is protected from writing")
        # Through a link its target is written, and the link stays.
        target = Path(os.path.realpath(file))
    return partial(_replace, _write_temporary(target, text, leftovers, found, name=file), target)


def _status(file: Path) -> os.stat_result | None:
    """Return the status of a file; ``None`` where it does not exist."""
    with suppress(FileNotFoundError):
        return file.stat()
    return None


def _write_to_device(file: Path, text: str) -> None:
    """Write to what is not a regular file: a pipe, a device."""
    with (
        file.open("wb", buffering=0) as stream,
        suppress(BrokenPipeError),
    ):  # whoever reads it may have seen enough
        _write(stream.fileno(), _encoded(text))


def _write_temporary(
    target: Path,
    text: str,
    leftovers: ExitStack,
    like: os.stat_result | None = None,
    *,
    name: Path | None = None,
) -> Path:
    """Write a text into a file beside its target, with the permissions of what it is ``like``.

    Return the path of that file.
    """
    with _failing_with_reason(name or target):
        _make_folder(target.parent, leftovers)
        temporary = target.parent / f".factcheck-{os.urandom(8).hex()}.tmp"
        opened = os.open(
            temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666
        )
        leftovers.callback(_remove, temporary)
        try:
            if like and hasattr(os, "fchmod"):
                with suppress(OSError):  # it belongs to somebody else, and will now be ours
                    os.fchown(opened, like.st_uid, like.st_gid)
                os.fchmod(opened, stat.S_IMODE(like.st_mode))
            _write(opened, _encoded(text))
            os.fsync(opened)
        finally:
            os.close(opened)
    return temporary


def _encoded(text: str) -> bytes:
    """Return a text as UTF-8, with halves of characters escaped."""
    return text.encode(errors="backslashreplace")


def _write(descriptor: int, data: bytes) -> None:
    """Write all of the data to a descriptor."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _make_folder(folder: Path, leftovers: ExitStack) -> None:
    """Make a folder and those around it that are missing."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
        leftovers.callback(_remove_folder, one)


def _replace(temporary: Path, target: Path) -> None:
    """Put a temporary file in the place of its target."""
    temporary.replace(target)
    _sync_folder(target.parent)


def _put_in_place(temporary: Path, file: Path) -> None:
    """Give a file its name where no other file has it."""
    try:
        os.link(temporary, file)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        with file.open("xb"):
            temporary.replace(file)
    _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    """Have the system store a folder's new names, where that is possible."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _remove(file: Path) -> None:
    """Remove a file if it exists."""
    for _ in range(2):  # a scanner may hold a new file for a moment
        try:
            return file.unlink(missing_ok=True)
        except OSError:
            continue
    return None


def _remove_folder(folder: Path) -> None:
    """Remove a folder if it is empty."""
    with suppress(OSError):
        folder.rmdir()
