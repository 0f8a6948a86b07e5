"""Modules as syntax trees: each is read and parsed once, for all rules of the house."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


@cache
def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of a module; to be read, never to be changed."""
    return ast.parse(path.read_text())


@cache
def definitions(path: Path) -> tuple[Definition, ...]:
    """Classes and functions of a module, wherever they stand."""
    return tuple(node for node in _statements(parsed(path)) if isinstance(node, Definition))


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    for part in ast.iter_child_nodes(node):
        if not isinstance(part, ast.expr):  # an expression holds no statement
            yield part
            yield from _statements(part)
