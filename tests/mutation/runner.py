"""Tests on mutants: each mutant in a fork of this process; this process has imported all packages but the project."""

import importlib
import importlib.abc
import importlib.machinery
import multiprocessing
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import CodeType, ModuleType

import pytest

from tests.mutation.mutants import Mutant

ROOT = Path(__file__).resolve().parent.parent.parent
FOREIGN = (
    "celery.contrib.testing.worker",
    "django.contrib.admin",
    "django.db.models",
    "django.test",
    "hypothesis.stateful",
    "psycopg",
    "pytest_django.plugin",
    "redis.asyncio",
    "strawberry_django",
    "whitenoise.middleware",
    "xdist.plugin",
)
"""Slow imports of most tests, without an import of the project."""


class MutantFinder(importlib.abc.MetaPathFinder):
    """Finds the module of a file as its mutant, and no other module."""

    def __init__(self, file: str, mutant: Mutant) -> None:
        self._file, self._mutant = file, mutant
        self._name = file.removesuffix(".py").replace("/", ".")

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return the spec of the mutant."""
        if name != self._name:
            return None
        loader = MutantLoader(name, str(ROOT / self._file), self._mutant)
        return importlib.machinery.ModuleSpec(name, loader, origin=str(ROOT / self._file))


class MutantLoader(importlib.machinery.SourceFileLoader):
    """Compiles a mutant, and writes no byte code."""

    def __init__(self, name: str, path: str, mutant: Mutant) -> None:
        super().__init__(name, path)
        self._mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        """Return the code of the mutant."""
        return compile(self._mutant.tree, self.path, "exec")


def prepare() -> None:
    """Import foreign packages once for all forks; a package that needs Django's settings is left to each fork."""
    for name in FOREIGN:
        with suppress(Exception):
            importlib.import_module(name)


def passes(file: str, mutant: Mutant | None, arguments: Sequence[str], *, patience: float) -> bool:
    """Return whether pytest passes within `patience` seconds, with a mutant in its module's place or without (None)."""
    child = multiprocessing.get_context("fork").Process(target=_run, args=(file, mutant, arguments))
    child.start()
    child.join(patience)
    if child.exitcode is None:
        os.killpg(child.pid or 0, signal.SIGKILL)
        child.join()
    return child.exitcode == 0


def _run(file: str, mutant: Mutant | None, arguments: Sequence[str]) -> None:
    os.setsid()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    if mutant is not None:
        sys.meta_path.insert(0, MutantFinder(file, mutant))
    sys.exit(int(pytest.main(list(arguments))))
