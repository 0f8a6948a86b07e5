"""Metric files of processes that ended, merged into a single file a kind: 1,000 restarts leave no more files than 1.

prometheus_client keeps a file for each process and kind in PROMETHEUS_MULTIPROC_DIR, and never removes a file.  A
merge may be ended at any line: a journal lists the files already counted in the merged file.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from prometheus_client.mmap_dict import MmapedDict

DEAD: Final = "0"
"""In place of a process id in the name of a merged file: no process has this id."""
_KINDS: Final = ("counter", "histogram", "summary")


@contextmanager
def merged(directory: Path) -> Iterator[None]:
    """Merge the files of ended processes, and keep other processes from merging while the files are read.

    The lock belongs to the open file, and therefore ends with the process.
    """
    with (directory / "merging").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        merge(directory)
        yield


def merge(directory: Path) -> int:
    """Merge the files of ended processes, under the lock of `merged`; returns the number of files removed."""
    _finish(directory)
    gone = 0
    for kind in _KINDS:
        dead = [path for path in sorted(directory.glob(f"{kind}_*.db")) if _has_ended(path)]
        if dead:
            _merge(directory, kind, dead)
            gone += len(dead)
    return gone


def _merge(directory: Path, kind: str, dead: list[Path]) -> None:
    total, fresh = directory / f"{kind}_{DEAD}.db", directory / f"{kind}.new"
    values: dict[str, tuple[float, float]] = {}
    for path in [*dead, total] if total.exists() else dead:
        for key, value, at, _ in MmapedDict.read_all_values_from_file(str(path)):  # type: ignore[no-untyped-call]
            before, last = values.get(key, (0.0, 0.0))
            values[key] = (before + value, max(last, at))
    fresh.unlink(missing_ok=True)
    written = MmapedDict(str(fresh))  # type: ignore[no-untyped-call]
    for key, (value, at) in values.items():
        written.write_value(key, value, at)  # type: ignore[no-untyped-call]
    written.close()  # type: ignore[no-untyped-call]
    journal = directory / "journal.new"
    journal.write_text(json.dumps({"kind": kind, "merged": [path.name for path in dead]}))
    journal.replace(directory / "journal")
    fresh.replace(total)  # from here on the merged file counts the rest
    _finish(directory)


def _finish(directory: Path) -> None:
    """Remove the files a merge has counted; of a merge ended before its counting, the journal alone."""
    journal = directory / "journal"
    if not journal.exists():
        return
    said = json.loads(journal.read_text())
    if not (directory / f"{said['kind']}.new").exists():
        for name in said["merged"]:
            (directory / name).unlink(missing_ok=True)
    journal.unlink()


def _has_ended(path: Path) -> bool:
    """Whether the process of a file has ended; a file taken over by another process is alive."""
    pid = path.stem.rpartition("_")[2]
    if pid == DEAD or not pid.isdigit():
        return False
    with suppress(PermissionError):
        try:
            os.kill(int(pid), 0)
        except ProcessLookupError:
            return True
    return False
