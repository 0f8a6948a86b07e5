"""The log file of a program: its lines, from earlier runs too, in a bounded number of files of bounded size."""

import sys
from logging import LogRecord, makeLogRecord
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES, _OLDER = 2_000_000, 4  # 10 MB a program at most


class KeptLog(RotatingFileHandler):
    """The files `<name>.log`, and older lines as `<name>.log.1` to `<name>.log.4`.

    Each start of a stack begins a new file.

    Raises OSError where the file cannot be made.  Later failures, as of a full disk, lose lines, with a single notice
    on stderr: a program would stop if its lines were not read.
    """

    def __init__(self, path: Path, *, size: int = _BYTES, older: int = _OLDER) -> None:
        super().__init__(path, maxBytes=size, backupCount=older, encoding="utf-8", errors="surrogateescape")
        self._has_failed = False
        if path.stat().st_size:
            self.doRollover()

    def write(self, line: bytes) -> None:
        """Append a line; its end is added."""
        self.handle(makeLogRecord({"msg": line.rstrip(b"\r\n").decode("utf-8", "surrogateescape")}))

    def handleError(self, record: LogRecord) -> None:  # noqa: ARG002, N802 (logging's own method)
        """Say the first failure."""
        if not self._has_failed:
            self._has_failed = True
            sys.stderr.write(f"{self.baseFilename} cannot be written any more: {sys.exc_info()[1]}\n")
