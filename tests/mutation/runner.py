"""pytest with one mutant in the place of its module: MUTANT=<file>:<number> says which, arguments are pytest's."""

import importlib.abc
import importlib.machinery
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import CodeType, ModuleType

import pytest

from tests.mutation.mutants import mutants

ROOT = Path(__file__).resolve().parent.parent.parent


class MutantFinder(importlib.abc.MetaPathFinder):
    """Finds the module of a file as its mutant, and no other module."""

    def __init__(self, file: str, number: int) -> None:
        self._file, self._number = file, number
        self._name = file.removesuffix(".py").replace("/", ".")

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The spec of the mutant."""
        if name != self._name:
            return None
        loader = MutantLoader(name, str(ROOT / self._file), self._number)
        return importlib.machinery.ModuleSpec(name, loader, origin=str(ROOT / self._file))


class MutantLoader(importlib.machinery.SourceFileLoader):
    """Compiles a mutant, and writes no byte code."""

    def __init__(self, name: str, path: str, number: int) -> None:
        super().__init__(name, path)
        self._number = number

    def get_code(self, fullname: str) -> CodeType:
        """The code of the mutant.  Raises IndexError where the module has no mutant of that number."""
        found = list(mutants(Path(self.path).read_text()))
        return compile(found[self._number].tree, self.path, "exec")


def main() -> int:
    """Put the mutant in place before anything of the project is imported, and run pytest.  Returns its exit code."""
    if "MUTANT" in os.environ:
        file, _, number = os.environ["MUTANT"].rpartition(":")
        sys.meta_path.insert(0, MutantFinder(file, int(number)))
    return int(pytest.main(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
