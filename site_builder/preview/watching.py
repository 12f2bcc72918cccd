"""Notices saves, and waits until a burst of them is over."""

from __future__ import annotations

import logging
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from watchdog.observers.api import BaseObserver, ObservedWatch

QUIET = 0.05
"""Seconds without an event after which a burst of saves counts as over."""
LONGEST = 0.5
"""Seconds after which a build begins even if saves go on."""

_MATTERS = frozenset({"created", "modified", "moved", "deleted", "closed"})  # not "opened": a build opens what it reads

Snapshot = dict[str, tuple[int, int, int]]


class Watcher:
    """Calls `changed` with the paths that were saved, moved or removed, once for each burst.

    What counts is the state on the disk: an event after which every file is as it was calls nobody. Folders that
    are not there yet are watched from when they are made.
    """

    def __init__(self, folders: Sequence[Path], changed: Callable[[tuple[str, ...]], None]) -> None:
        self._folders = folders
        self._changed = changed
        self._observer: BaseObserver = Observer()
        self._watches: dict[Path, tuple[int, ObservedWatch]] = {}
        self._woken = threading.Event()
        self._over = False
        self._snapshot = snapshot(folders)
        self._thread = threading.Thread(target=self._run, name="rebuild", daemon=True)

    def start(self) -> None:
        """Begin to watch; what has been changed since this Watcher was made is noticed as well."""
        logging.getLogger("watchdog").addHandler(logging.NullHandler())  # its emitters complain of being stopped
        self._schedule()
        self._observer.start()
        self._woken.set()
        self._thread.start()

    def stop(self) -> None:
        """End watching, and wait for a call of `changed` that is under way."""
        self._over = True
        self._woken.set()
        self._observer.stop()
        self._observer.join()
        self._thread.join()

    def _run(self) -> None:
        while self._burst():
            self._schedule()
            now = snapshot(self._folders)
            paths = tuple(sorted(p for p in now.keys() | self._snapshot.keys() if now.get(p) != self._snapshot.get(p)))
            self._snapshot = now
            if paths:
                self._changed(paths)

    def _burst(self) -> bool:
        """Wait for an event and for the quiet after it; False: it is over."""
        self._woken.wait()
        waited = 0.0
        while not self._over and waited < LONGEST:
            self._woken.clear()
            if not self._woken.wait(QUIET):
                break
            waited += QUIET
        self._woken.clear()
        return not self._over

    def _schedule(self) -> None:
        """Watch the folders that are there, and those around them for when they come and go."""
        around = dict.fromkeys((folder.absolute().parent for folder in self._folders), False)
        for folder, recursive in {**around, **dict.fromkeys(self._folders, True)}.items():
            inode = folder.stat().st_ino if folder.is_dir() else 0
            before, watch = self._watches.get(folder, (0, None))
            if inode == before:
                continue
            if watch is not None:
                self._observer.unschedule(watch)
                del self._watches[folder]
            if inode:
                watch = self._observer.schedule(_Bell(self._woken), str(folder), recursive=recursive)
                self._watches[folder] = (inode, watch)


class _Bell(FileSystemEventHandler):
    """Rings when something was written, made, moved or removed, but not for what is merely read."""

    def __init__(self, woken: threading.Event) -> None:
        self._woken = woken

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _MATTERS:
            self._woken.set()


def snapshot(folders: Iterable[Path]) -> Snapshot:
    """Return by its path the inode, the size and the time of change of every file that a site is made from.

    Hidden files and the backups that editors leave are passed over.
    """
    found: Snapshot = {}
    for folder in folders:
        for path, status in _files(folder):
            found[path] = (status.st_ino, status.st_size, status.st_mtime_ns)
    return found


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and not name.endswith("~"):
                path = Path(parent) / name
                try:
                    yield str(path), path.stat()
                except OSError:  # gone between the two
                    continue
