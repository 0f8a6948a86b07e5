"""The relays' memory of the database's history, outside of it: in Redis, in a directory, and in this process."""

import logging
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from freshness.cache.stores.redis import RedisStore
from freshness.delivery.history import RememberedHistory
from freshness.errors import StoreUnavailable

log = logging.getLogger(__name__)
_KEY = "history2"
"""The name of the history's format: a relay of an older release, which counts fewer names in a subject's state, would
take states of this format for proof that the database went back, and must not find them."""


class HistoryMemory(Protocol):
    """A place outside of the database."""

    def load(self) -> str:
        """Return the text saved last; empty without a saved text, or where reading fails now."""
        ...

    def save(self, text: str) -> None:
        """Keep the text in place of the former text, where possible."""
        ...


class ProcessMemory:
    """In the memory of this process: lost when the process ends."""

    def __init__(self) -> None:
        self._text = ""

    def load(self) -> str:
        """Return the text saved last."""
        return self._text

    def save(self, text: str) -> None:
        """Keep the text."""
        self._text = text


class StoreMemory:
    """The memory of the history in Redis, shared by all relays."""

    def __init__(self, store: RedisStore) -> None:
        self._store = store

    def load(self) -> str:
        """Return the text saved last by any relay."""
        try:
            return self._store.recall(_KEY)
        except StoreUnavailable:
            return ""

    def save(self, text: str) -> None:
        """Save the text in Redis; an absent Redis keeps its former text."""
        with suppress(StoreUnavailable):
            self._store.remember(_KEY, text)


class DirectoryMemory:
    """A memory in a file of `directory`, for the relays of a machine; the file is named by the database's alias."""

    def __init__(self, directory: Path, *, using: str) -> None:
        self._file = directory / f"freshness-{using}.{_KEY}"

    def load(self) -> str:
        """Return the text saved last by a relay of this machine."""
        try:
            return self._file.read_text()
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as error:
            log.warning("what is remembered of the database's history cannot be read: %s", error)
            return ""

    def save(self, text: str) -> None:
        """Keep the text, whole or not at all; a failure to write is logged."""
        draft = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with draft.open("w") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(self._file)
        except OSError as error:
            log.warning("the database's history cannot be remembered in %s: %s", self._file.parent, error)


def remembered(memories: Sequence[HistoryMemory]) -> list[RememberedHistory]:
    """Return the remembered histories, each once; other text is logged and dropped."""
    found = []
    for text in dict.fromkeys(filter(None, (memory.load() for memory in memories))):
        try:
            found.append(RememberedHistory.parse(text))
        except ValueError as error:
            log.warning("%s", error)
    return found
