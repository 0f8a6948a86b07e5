"""Modules excluded whole by `-m`, recognised by the modules' text: `make fast` imports half of the modules."""

import re

_MARKS_OF_THE_MODULE = re.compile(r"^pytestmark = (\[[^\]]*\]|.*)", re.MULTILINE)
_MARK = re.compile(r"\bpytest\.mark\.(\w+)")


def excluded(expression: str) -> set[str]:
    """Return the marks that each exclude a test alone: `not slow`, perhaps joined with other conditions by `and`."""
    if re.search(r"\bor\b|\(", expression):
        return set()
    return set(re.findall(r"\bnot\s+(\w+)", expression))


def marks(text: str) -> set[str]:
    """Return the names of the marks on every test of a module, from the module's line `pytestmark = …`."""
    found = _MARKS_OF_THE_MODULE.search(text)
    return set(_MARK.findall(found[1])) if found else set()
