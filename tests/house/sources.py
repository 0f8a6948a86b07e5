"""Modules as syntax trees: each is read and parsed once, for all rules of the house."""

import ast
from functools import cache
from pathlib import Path


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a module; to be read, never to be changed."""
    return ast.parse(path.read_text())
