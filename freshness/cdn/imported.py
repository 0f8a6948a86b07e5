"""Callables that settings name by dotted path."""

from importlib import import_module
from typing import Any

from freshness.errors import Invalid


def imported(path: str) -> Any:
    """What a dotted path names.  Raises Invalid, naming the path."""
    module, _, name = path.rpartition(".")
    try:
        return getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise Invalid(f"{path!r:.80} cannot be imported: {error}") from error
