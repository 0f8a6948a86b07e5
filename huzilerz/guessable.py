"""Tests for guessable secrets: a pattern, or a text in this public repository."""

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_FEWEST: Final = 7  # different characters, and different steps between neighbours; 32 hexadecimal digits have more
_TEXTS: Final = frozenset({".conf", ".js", ".json", ".md", ".py", ".sh", ".toml", ".txt", ".vcl", ".yaml", ".yml"})
_FOLDERS: Final = (
    "bench",
    "catalog",
    "changes",
    "docs",
    "freshness",
    "huzilerz",
    "ops",
    "storefront",
    "tests",
    "theme",
)
"""Directories with secrets allowed as examples.

Other directories, for example `.state`, hold an installation's own secrets.
"""
_OWN_TESTS: Final = "tests/house"  # tests need good secrets, to show their acceptance


def is_pattern(secret: str) -> bool:
    """Return whether a secret repeats a few characters, a group or a few steps: `aaaa…`, `abcabc…`, `0123456789…`."""
    steps = {ord(after) - ord(before) for before, after in itertools.pairwise(secret)}
    repeats = secret in (secret + secret)[1:-1]
    return repeats or len(set(secret)) < _FEWEST or len(steps) < _FEWEST


def printed(secrets: Iterable[str], root: Path) -> frozenset[str]:
    """Return the secrets found in texts of the repository at `root`."""
    wanted = {secret: secret.encode(errors="surrogateescape") for secret in secrets if secret}
    found: set[str] = set()
    for path in _texts(root):
        text = path.read_bytes()
        found |= {secret for secret, encoded in wanted.items() if encoded in text}
    return frozenset(found)


def _texts(root: Path) -> Iterator[Path]:
    yield from (path for path in root.glob("*") if path.suffix in _TEXTS and path.is_file())
    for folder in _FOLDERS:
        for path in (root / folder).rglob("*"):
            if path.suffix in _TEXTS and path.is_file() and not path.is_relative_to(root / _OWN_TESTS):
                yield path
