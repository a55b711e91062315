"""When files of a submission change: by the system's own events, and by looking where these do not come.

Events only wake us: whether something changed is seen from the files. So it does not matter how an editor saves (in
place, by renaming, through a backup), and on a network folder without events a change is seen within a second.
"""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

from grader.containers.member import is_read, passed_over

__all__ = ["Watcher"]

# Long enough for an editor to end what it does to a file, short enough not to be felt.
_QUIET_MS = 20
_LOOK_MS = 1000
_POLL_MS = 100
_MAX_FOLDERS = 200

_Seen = dict[Path, tuple[int, int, int]]


class Watcher:
    """Tells whenever code in a folder, or one file, has changed, for as long as it is open."""

    def __init__(self, path: Path, tell: Callable[[], None], *, polling: bool | None = None) -> None:
        """Call *tell*, from a thread, when something below *path* is another than it was when this was made.

        Args:
            path: a folder or a file; it may vanish and come again.
            tell: called without arguments.
            polling: whether to do without the system's events; None leaves that to watchfiles.
        """
        self._path = path
        self._tell = tell
        self._polling = polling
        self._stop = threading.Event()
        self._seen = _look(path)
        self._thread = threading.Thread(target=self._follow, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(2.0)

    def _follow(self) -> None:
        from watchfiles import watch

        while not self._stop.is_set():
            folders = _folders(self._path, self._seen)
            try:
                for changes in watch(
                    *folders,
                    watch_filter=None,
                    debounce=10 * _QUIET_MS,
                    step=_QUIET_MS,
                    stop_event=self._stop,
                    rust_timeout=_LOOK_MS,
                    yield_on_timeout=True,
                    raise_interrupt=False,
                    force_polling=self._polling,
                    poll_delay_ms=_POLL_MS,
                    recursive=False,
                ):
                    self._compare({Path(path) for _, path in changes})
                    if _folders(self._path, self._seen) != folders:
                        break
            except (OSError, RuntimeError):
                # The folder is gone, or the system has no events left to give.
                self._stop.wait(_POLL_MS / 1000)
                self._compare(set())

    def _compare(self, touched: set[Path]) -> None:
        now = _look(self._path)
        # Clocks of some file systems tick in seconds: an event counts even if nothing else tells of the change.
        if now != self._seen or not touched.isdisjoint(now):
            self._seen = now
            self._tell()


def _look(path: Path) -> _Seen:
    """Return what can be told of each file without reading it."""
    found: _Seen = {}
    for each in _files(path):
        try:
            stat = each.stat()
        except OSError:
            continue
        found[each] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    return found


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for visited, (parent, folders, files) in enumerate(os.walk(path)):
        if visited > _MAX_FOLDERS:
            return
        folders[:] = sorted(each for each in folders if not passed_over([each]))
        yield from (Path(parent, each) for each in files if is_read(each) and not passed_over([each]))


def _folders(path: Path, seen: _Seen) -> tuple[Path, ...]:
    """Return the folders to watch: those with code in them, not all of a virtual environment."""
    top = path if path.is_dir() else path.parent
    return tuple(sorted({top, *(each.parent for each in seen)}))
