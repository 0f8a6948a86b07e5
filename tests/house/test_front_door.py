"""The public names: the list, a description of each name, the imports of the examples, and the types."""

import ast
import inspect
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.house.doc_examples import ROOT, Example, examples, lay_out

DOORS = {
    "freshness": """Subject Stamp Purge tag shard_tag Policy Lifetime Page Event Cache Times MemoryStore RedisStore
        Cdn Ability Batch Receipt write_edge_files
        FreshnessError Invalid CdnError StoreUnavailable LedgerUnavailable""",
    "freshness.contrib.django": """mark touched track suspended quote Quote kept_at_edge cached cached_view
        get_or_build tag put get_cache end_with_host hear_edits in_snapshot on_primary warm_when_effective""",
    "freshness.testing": """Purges Edge Visit MemoryLedger CdnContract RemoteCdnContract LedgerContract
        FencesContract EntriesContract LeasesContract""",
}
"""The public names: to take a name away, or to rename a name, breaks strangers' code."""

LIBRARY = (ROOT / "docs" / "reference" / "library.md").read_text()
PUBLIC = [(door, name) for door, names in DOORS.items() for name in names.split()]
MOST_SHOWN = 10  # parameters shown in a signature; a table elsewhere describes longer signatures
STRANGER = Path(__file__).parent / "stranger.py"


def source(door: str) -> ast.Module:
    return ast.parse(Path(str(import_module(door).__file__)).read_text())


def shape(name: str, thing: object) -> str:
    """Return a name with its parameters and their plain defaults, as the library page heads its description."""
    if not callable(thing) or getattr(thing, "_is_protocol", False) or name.endswith("Contract"):
        return name
    try:
        parameters = list(inspect.signature(thing).parameters.values())
    except ValueError:  # an exception without parameters of its own
        return name
    if len(parameters) > MOST_SHOWN:
        return f"{name}(…)"
    plain = (bool, int, float, str, bytes, type(None))
    shown = [
        one.replace(
            annotation=inspect.Parameter.empty,
            default=one.default if one.default is one.empty or type(one.default) in plain else ...,
        )
        for one in parameters
    ]
    return f"{name}{inspect.Signature(shown)}".replace("Ellipsis", "…")


@pytest.mark.parametrize(("door", "names"), DOORS.items())
def test_the_public_names_are_these_and_no_other(door: str, names: str) -> None:
    assert import_module(door).__all__ == names.split()
    assert dir(import_module(door)) == sorted(names.split())


@pytest.mark.parametrize("door", DOORS)
def test_a_type_checker_finds_each_name_where_a_program_does(door: str) -> None:
    (typed,) = [node for node in source(door).body if isinstance(node, ast.If)]
    said = {
        alias.asname or alias.name: f"{part.module}:{alias.name}"
        for part in typed.body
        if isinstance(part, ast.ImportFrom)
        for alias in part.names
    }
    for name, home in said.items():
        module, _, known = home.partition(":")
        assert getattr(import_module(door), name) is getattr(import_module(module), known)
    assert set(said) == set(DOORS[door].split())


@pytest.mark.parametrize(("door", "name"), PUBLIC)
def test_each_name_is_there_and_says_what_it_is(door: str, name: str) -> None:
    assert inspect.getdoc(getattr(import_module(door), name))


def test_another_name_is_an_attribute_error() -> None:
    for door in DOORS:
        with pytest.raises(AttributeError, match=f"module '{door}' has no attribute 'nothing'"):
            import_module(door).nothing  # noqa: B018


def test_to_import_a_door_imports_nothing_behind_it() -> None:
    """Django imports the app's package before models may be imported."""
    code = "import sys, freshness.contrib.django, freshness.testing; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    ours = {name for name in done.stdout.split() if name.startswith("freshness")}
    assert ours == {"freshness", "freshness.contrib", "freshness.contrib.django", "freshness.testing"}
    assert "django" not in done.stdout.split()


def test_the_library_page_describes_each_name_in_order_with_its_signature() -> None:
    heads = re.findall(r"^### `(.+)`$", LIBRARY, re.MULTILINE)
    assert heads == [shape(name, getattr(import_module(door), name)) for door, name in PUBLIC]


@pytest.mark.parametrize(("door", "name"), PUBLIC)
def test_the_library_page_has_an_example_of_each_name(door: str, name: str) -> None:
    own = [example for example in examples() if example.page == "docs/reference/library.md"]
    assert [example for example in own if name in {found for _, found in imported(example)}] != []


def imported(example: Example) -> set[tuple[str, str]]:
    """Return an example's imports from the engine: modules and names."""
    found = set()
    for node in ast.walk(ast.parse(example.code)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "freshness":
            found |= {(str(node.module), alias.name) for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {(alias.name, "") for alias in node.names if alias.name.split(".")[0] == "freshness"}
    return found


def test_examples_import_public_names_alone() -> None:
    used = {(example.page, *one) for example in examples() for one in imported(example)}
    assert {one for one in used if one[1:] not in PUBLIC} == set()
    assert len(used) > 40


def test_the_readme_opens_with_twelve_lines_of_code_and_is_one_page() -> None:
    (first,) = [example for example in examples() if example.page == "README.md"]
    assert len(first.code.splitlines()) == 12
    assert len((ROOT / "README.md").read_text().splitlines()) <= 90


@pytest.mark.slow
def test_examples_and_a_strangers_program_are_strictly_typed(tmp_path: Path) -> None:
    assert len([line for line in STRANGER.read_text().splitlines() if line.strip()]) >= 25
    django = [sys.executable, "-m", "django"]
    subprocess.run([*django, "startproject", "mysite", "."], cwd=tmp_path, check=True)
    settings = tmp_path / "mysite" / "settings.py"
    settings.write_text(settings.read_text().replace("ALLOWED_HOSTS = []", "ALLOWED_HOSTS: list[str] = []"))  # Django's
    files = lay_out(tmp_path)
    (tmp_path / "stranger.py").write_text(STRANGER.read_text())
    (tmp_path / "mypy.ini").write_text(
        "[mypy]\nstrict = true\nplugins = mypy_django_plugin.main\nfollow_imports = silent\n"
        f"explicit_package_bases = true\nmypy_path = {ROOT}\n"
        "[mypy.plugins.django-stubs]\ndjango_settings_module = mysite.settings\n"
    )
    command = [sys.executable, "-m", "mypy", *map(str, files), "stranger.py"]
    env = {"PATH": "", "PYTHONPATH": f"{tmp_path}:{ROOT}"}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == f"Success: no issues found in {len(files) + 1} source files", done.stderr
