"""The release: a name of the code and settings behind this project's pages, in the key of each copy at the origin.

A deploy changes the name.  FRESHNESS["RELEASE"] gives the name, or else the name is a digest of the installed
distributions (names and versions),
of the project's files (`.py` and `.mo`, and templates) and of the settings listed in RELEASE_SETTINGS.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from django.core.signals import setting_changed

from freshness.contrib.django import conf

_SUFFIXES = frozenset({".py", ".mo"})
_TEMPLATES = frozenset({"templates", "jinja2"})
_OTHERS = frozenset({"__pycache__", "node_modules"})
_INSTALLED = frozenset({"site-packages", "dist-packages"})


@lru_cache(maxsize=1)
def identity() -> str:
    """16 hex characters, the same in every process of a release, on every machine.

    Computed when first asked for, from the files as they are then: web processes ask as they start.
    """
    given = conf.load().release
    return _digest(f"given {given}" if given else "\n".join(_parts()))


def _parts() -> Iterator[str]:
    yield f"python {sys.version}"
    # Packages are told apart by the names of their metadata directories: reading the metadata of 150 packages took 260
    # ms, the names take 1 ms.
    yield from sorted({path.stem for entry in sys.path for path in Path(entry).glob("*.*-info")})
    for name in sorted(conf.project_modules()):
        for root in _roots_of(name):
            yield from (f"{name}/{file.relative_to(root)} {_digest(file.read_bytes())}" for file in _files_of(root))
    for number, directory in enumerate(conf.template_directories()):
        files = sorted(file for file in directory.rglob("*") if file.is_file())
        yield from (f"{number}/{file.relative_to(directory)} {_digest(file.read_bytes())}" for file in files)
    for name, value in conf.release_settings().items():
        yield f"{name} = {value!r}"


def _roots_of(name: str) -> list[Path]:
    """Return the directories of a project's own package, or the file of a module; for installed packages `[]`."""
    try:
        spec = find_spec(name)
    except ValueError:  # `__main__`
        spec = None
    if spec is None:
        return []
    found = list(spec.submodule_search_locations or ()) or ([spec.origin] if spec.has_location and spec.origin else [])
    return [path for path in map(Path, found) if not _INSTALLED.intersection(path.parts)]


def _files_of(root: Path) -> Iterator[Path]:
    if root.is_file():
        yield root
        return
    for path, names, files in os.walk(root):
        names[:] = sorted(name for name in names if name not in _OTHERS and not name.startswith("."))
        directory = Path(path)
        templates = not _TEMPLATES.isdisjoint(directory.relative_to(root).parts)
        for name in sorted(files):
            if templates or Path(name).suffix in _SUFFIXES:
                yield directory / name


def _digest(content: str | bytes) -> str:
    raw = content.encode() if isinstance(content, str) else content
    return hashlib.blake2b(raw, digest_size=8).hexdigest()


def _forget(**_: object) -> None:
    identity.cache_clear()


setting_changed.connect(_forget)
