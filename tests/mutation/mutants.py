"""Mutants of a module: its syntax tree with one place changed, as a slip of the keyboard would change the place."""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A changed module: the place of the change, and its former and present text."""

    line: int
    before: str
    after: str
    tree: ast.Module


def mutants(source: str) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its lines.  Docstrings, types and decorators are left unchanged."""
    tree = ast.parse(source)
    for number, node in enumerate(_places(tree)):
        for change in range(_changes(node)):
            changed = copy.deepcopy(tree)
            place = list(_places(changed))[number]
            before = ast.unparse(place)
            new = _changed(place, change)
            if new is not place:
                _Put(place, new).visit(changed)
            ast.fix_missing_locations(changed)
            yield Mutant(line=getattr(node, "lineno", 0), before=before, after=ast.unparse(new), tree=changed)


def _places(tree: ast.AST) -> Iterator[ast.AST]:
    """Return the nodes in a fixed order, without nodes of no effect at run time."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or _is_docstring(child) or _is_for_types(child):
                continue
            yield child
            yield from _places(child)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def _changes(node: ast.AST) -> int:
    """In how many ways a node is changed."""
    if isinstance(node, ast.Compare):
        return len(node.ops)
    if isinstance(node, ast.Constant):
        return int(type(node.value) in (bool, int, float))
    if isinstance(node, ast.BinOp | ast.AugAssign):
        return int(type(node.op) in _COUNTED)
    if isinstance(node, ast.Call):
        return int(isinstance(node.func, ast.Name) and node.func.id in _CALLED)
    if isinstance(node, ast.UnaryOp):
        return int(isinstance(node.op, ast.Not))
    if isinstance(node, ast.Expr):
        return int(isinstance(node.value, ast.Call))
    return int(isinstance(node, ast.BoolOp | ast.IfExp | ast.Raise))


def _changed(node: ast.AST, change: int) -> ast.AST:
    """Return the node after a change: the node itself, changed in place, or another node for its place."""
    if isinstance(node, ast.Compare):
        node.ops[change] = _COMPARED[type(node.ops[change])]()
    elif isinstance(node, ast.Constant):
        node.value = not node.value if isinstance(node.value, bool) else node.value + 1
    elif isinstance(node, ast.BinOp | ast.AugAssign):
        node.op = _COUNTED[type(node.op)]()
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        node.func.id = _CALLED[node.func.id]
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.IfExp):
        node.body, node.orelse = node.orelse, node.body
    elif isinstance(node, ast.UnaryOp):
        return node.operand
    else:  # a call for its effect, or a raise, is skipped
        return ast.Pass()
    return node


class _Put(ast.NodeTransformer):
    """Puts a node in the place of another."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old, self._new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        """Return the new node for the chosen node, and all other nodes unchanged."""
        return self._new if node is self._old else self.generic_visit(node)
