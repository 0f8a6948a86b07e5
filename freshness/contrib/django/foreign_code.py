"""Callables named in FRESHNESS may raise any error: the failure is logged, and other work goes on."""

import logging
from types import TracebackType
from typing import Self


class ForeignCode:
    """A context manager around a user's code: an exception is logged, kept as `error`, and goes no further.

    with ForeignCode(log, "PAGES failed on %s", subject) as asked:
        pages = pages_of(subject)
    if asked.error is not None: ...
    """

    def __init__(self, log: logging.Logger, message: str, *args: object) -> None:
        self.error: Exception | None = None
        self._log = log
        self._message = message
        self._args = args

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, Exception):  # a process told to stop stops
            return False
        self.error = error
        self._log.error(self._message, *self._args, exc_info=error, stacklevel=2)
        return True
