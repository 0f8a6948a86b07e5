"""The map in ARCHITECTURE.md: packages and the arrows between them, read from the code. `make map` draws the map anew.

A package is drawn if the import contracts of pyproject.toml name the package as a root or as a container of layers, or
if the package stands in the engine. An arrow is an import at run time, at any place in a module.
"""

import ast
import tomllib
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

from tests.house.sources import parsed

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "ARCHITECTURE.md"
BEGIN, END = "<!-- map -->\n", "<!-- end of map -->\n"
LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
ENGINE = "freshness"
FURNITURE = {"management", "migrations"}  # Django's own places: part of the package they stand in

Graph = Mapping[str, set[str]]
"""For each name the imported names."""


def main() -> None:
    """Write the map into ARCHITECTURE.md."""
    before, _, rest = PAGE.read_text().partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}{drawn(arrows(imports(ROOT)))}{END}{after}")


# Drawing


def drawn(graph: Graph) -> str:
    """Return the generated part of the page: the picture, a line for each package, and every arrow."""
    return f"{picture(graph)}\n{table(graph)}\n{listing(graph)}"


def picture(graph: Graph) -> str:
    """Draw a flowchart in Mermaid, top to bottom, without arrows implied by longer ways."""
    names, kept = top_to_bottom(graph), reduced(graph)
    lines = ["```mermaid", "flowchart TB"]
    lines += [f"    {node(name)}" for name in names if not is_engine(name)]
    lines += [f'    subgraph engine ["{ENGINE}"]']
    lines += [f"        {node(name)}" for name in names if is_engine(name)]
    lines += ["    end"]
    lines += [f"    {key(name)} --> {key(other)}" for name in names for other in names if other in kept[name]]
    return "\n".join([*lines, "```", ""])


def table(graph: Graph) -> str:
    """Return a line for each package: the first line of its docstring."""
    lines = ["| package | in it |", "|---|---|"]
    lines += [f"| `{place(name)}` | {first_line(name)} |" for name in top_to_bottom(graph)]
    return "\n".join([*lines, ""])


def listing(graph: Graph) -> str:
    """Return every arrow, implied arrows included: a package, and all its imported packages."""
    names, width = top_to_bottom(graph), max(map(len, map(label, graph)))
    lines = ["```"]
    for name in names:
        others = ", ".join(label(other) for other in names if other in graph[name])
        lines += [f"{label(name):{width}}  > {others}"] if others else []
    return "\n".join([*lines, "```", ""])


def is_engine(name: str) -> bool:
    """Whether a package is a part of the engine."""
    return name.startswith(f"{ENGINE}.")


def label(name: str) -> str:
    """Return a package's name in the picture: its path, for packages of the engine without the engine's own."""
    return name.removeprefix(f"{ENGINE}.").replace(".", "/")


def key(name: str) -> str:
    """Return a package's identifier in Mermaid."""
    return label(name).replace("/", "_")


def node(name: str) -> str:
    return key(name) if key(name) == label(name) else f'{key(name)}["{label(name)}"]'


def place(name: str) -> str:
    """Return a package's path: a directory, or a file."""
    path = Path(*name.split("."))
    return f"{path}/" if (ROOT / path).is_dir() else f"{path}.py"


def first_line(name: str) -> str:
    """Return the first line of a package's docstring; raise ValueError without a docstring."""
    path = ROOT / place(name)
    text = (path / "__init__.py" if path.is_dir() else path).read_text()
    if not (said := ast.get_docstring(ast.parse(text))):
        raise ValueError(f"{name} has no docstring: its first line is what ARCHITECTURE.md says of it")
    return " ".join(said.splitlines()[0].split())


# Packages and arrows


def packages(modules: Collection[str]) -> set[str]:
    """Return the drawn packages among these modules and packages."""
    containers = {name for contract in LINTER["contracts"] for name in contract.get("containers", ())}
    engine = {name for name in modules if is_engine(name) and not FURNITURE & set(name.split("."))}
    engine = {name for name in engine if name.count(".") == 1 or (ROOT / Path(*name.split("."))).is_dir()}
    return {*LINTER["root_packages"], *containers, *engine} - {ENGINE}


def arrows(modules: Graph) -> Graph:
    """Return each package's imported packages, from a graph of modules."""
    names = packages(modules)
    graph: dict[str, set[str]] = {name: set() for name in names}
    for module, others in modules.items():
        if name := package_of(module, names):
            graph[name] |= {package_of(other, names) for other in others} - {name, ""}
    return graph


def package_of(module: str, names: Collection[str]) -> str:
    """Return the innermost of these packages around a module; empty for the engine's own `__init__`."""
    while module and module not in names:
        module = module.rpartition(".")[0]
    return module


@cache
def imports(root: Path, packages: tuple[str, ...] = tuple(LINTER["root_packages"])) -> Graph:
    """Return each module's imported modules, within some packages."""
    paths = {module_name(path, root): path for package in packages for path in (root / package).rglob("*.py")}
    return {name: set(imported(parsed(path), paths)) - {name} for name, path in paths.items()}


def module_name(path: Path, root: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(tree: ast.AST, known: Collection[str]) -> Iterator[str]:
    """Yield the modules among `known` imported by a module at run time."""
    for part in ast.iter_child_nodes(tree):
        if isinstance(part, ast.expr) or (isinstance(part, ast.If) and "TYPE_CHECKING" in ast.unparse(part.test)):
            continue
        if isinstance(part, ast.Import):
            yield from (alias.name for alias in part.names if alias.name in known)
        elif isinstance(part, ast.ImportFrom) and part.module in known:
            named = [f"{part.module}.{alias.name}" for alias in part.names]
            yield from (name if name in known else part.module for name in named)
        else:
            yield from imported(part, known)


# Graphs


def reduced(graph: Graph) -> Graph:
    """Return the graph without each arrow implied by a longer way."""
    return {
        name: {other for other in others if not any(other in reachable(graph, step) for step in others - {other})}
        for name, others in graph.items()
    }


def reachable(graph: Graph, start: str) -> set[str]:
    found: set[str] = set()
    ahead = {start}
    while ahead:
        ahead = set().union(*(graph[name] for name in ahead)) - found
        found |= ahead
    return found


def top_to_bottom(graph: Graph) -> list[str]:
    """Return the platform's packages and then the engine's, each above its imports.

    Raises CycleError for a circle of arrows.
    """
    sorter = TopologicalSorter({name: {one for one, others in graph.items() if name in others} for name in graph})
    sorter.prepare()
    found: list[str] = []
    while ready := sorted(sorter.get_ready()):
        found += ready
        sorter.done(*ready)
    return sorted(found, key=is_engine)


if __name__ == "__main__":
    main()
