"""Log lines without secrets, as text or as JSON: formatters for Django's LOGGING.  Standard library only.

    "formatters": {"json": {"()": "freshness.contrib.json_log.JsonLines", "secrets": [SECRET_KEY]}}

Secrets are removed when a line is made: from messages, their values, exceptions and extra fields alike.
"""

import json
import logging
import re
import traceback
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

REDACTED: Final = "[redacted]"
_SHORTEST: Final = 8  # characters; a shorter value would be found in the middle of words
_NAMED = re.compile(
    r"(?i)(?<![a-z0-9_-])([a-z0-9_-]*"  # a single start in each word: an address of a visitor is a word as long as any
    r"(?:authorization|cookie|fastly-key|api[-_]?key|access[-_]?key|password|passwd|secret|token|sessionid))"
    r"""(["']?\s*[:=]\s*["']?(?:(?:bearer|basic)\s+)?)[^\s"',;&)]+"""
)
_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+[a-z0-9._~+/-]{8,}=*")
_NAMES: Final = (
    "authorization",
    "cookie",
    "key",
    "password",
    "passwd",
    "secret",
    "token",
    "sessionid",
    "bearer",
    "basic",
)
"""Parts of every match of `_NAMED` and `_BEARER`: most lines have none, and are spared the search."""
_IN_URL = re.compile(r"(://[^/\s:@]*):[^/\s@]+@")
_AWS = re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b")
_OWN: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class Redactor:
    """Removes secrets from text: the given secrets, and values in the usual places of secrets, as after `password=`."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        known = sorted({one for one in secrets if len(one) >= _SHORTEST}, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, known))) if known else None

    def __call__(self, text: str) -> str:
        """Return the text without secrets."""
        if self._known is not None:
            text = self._known.sub(REDACTED, text)
        text = _IN_URL.sub(rf"\1:{REDACTED}@", text)
        lower = text.lower()
        if any(name in lower for name in _NAMES) or not text.isascii():  # to `re`, ſ is an s
            text = _BEARER.sub(rf"\1 {REDACTED}", text)
            text = _NAMED.sub(rf"\1\2{REDACTED}", text)
        return _AWS.sub(REDACTED, text)

    def within(self, value: Any) -> Any:
        """Redact every text within lists and dicts, as in Sentry's events."""
        if isinstance(value, str):
            return self(value)
        if isinstance(value, dict):
            return {self.within(name): self.within(one) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.within(one) for one in value]
        return value


class RedactedLines(logging.Formatter):
    """Text as by `logging.Formatter`, without secrets."""

    def __init__(self, fmt: str | None = None, *, secrets: Iterable[str] = ()) -> None:
        super().__init__(fmt)
        self._redact = Redactor(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """Format a record as a line; an exception adds lines."""
        return self._redact(super().format(record))


class JsonLines(logging.Formatter):
    """Each record as a line of JSON: time in UTC, level, logger, message, extra fields, and the exception as text."""

    def __init__(self, *, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._redact = Redactor(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """Format a record as a line of JSON."""
        told: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **{name: value for name, value in vars(record).items() if name not in _OWN},
        }
        if record.exc_info and record.exc_info[1] is not None:
            told["exception"] = "".join(traceback.format_exception(record.exc_info[1]))
        plain = json.loads(json.dumps(told, default=str, ensure_ascii=False))
        return json.dumps(self._redact.within(plain), ensure_ascii=False)
