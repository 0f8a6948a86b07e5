"""The built wheel, installed by pip into an empty environment: its files are complete, and the docs' examples run."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.doc_examples import examples

pytestmark = [pytest.mark.services, pytest.mark.slow, pytest.mark.timeout(600)]

ROOT = Path(__file__).resolve().parent.parent.parent
EDGES = ("cloudflare", "cloudfront", "fastly", "nginx", "varnish")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(place.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of a new environment with the wheel installed by pip, in this checkout's pinned versions."""
    place = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(place / "venv")], check=True)
    pins = (ROOT / "requirements" / "test.txt").read_text()
    versions = re.findall(r"^([A-Za-z0-9_.-]+==[^ \\;]+(?: ;[^\\\n]+)?)", pins, re.MULTILINE)
    (place / "pins.txt").write_text("\n".join(versions))
    made = place / "venv" / "bin" / "python"
    wanted = [f"{wheel}[django]", "pytest", "-c", str(place / "pins.txt")]
    done = subprocess.run(
        [made, "-m", "pip", "install", "--quiet", *wanted], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return made


def run(python: Path, *arguments: str, cwd: Path) -> str:
    """Return the output of a program in the new environment.  The checkout is not on its path."""
    env = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    done = subprocess.run([python, *arguments], cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_has_the_edges_files_the_licence_and_types_and_no_simulation(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as built:
        names = built.namelist()
        shipped = {name: built.read(name) for name in names if name.startswith("freshness/_edges/")}
        metadata = built.read("freshness-0.1.0.dist-info/METADATA").decode()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"freshness", "freshness-0.1.0.dist-info"}
    assert {name for name in names if "simulation" in name or "/tests/" in name} == set()
    assert {"freshness/py.typed", "freshness-0.1.0.dist-info/licenses/LICENSE"} <= set(names)
    files = [path for edge in EDGES for path in (ROOT / "ops" / edge).iterdir() if path.is_file()]
    assert shipped == {f"freshness/_edges/{path.parent.name}/{path.name}": path.read_bytes() for path in files}
    assert "License-Expression: BSD-3-Clause" in metadata
    extras = set(re.findall(r"^Provides-Extra: (.+)$", metadata, re.MULTILINE))
    assert {"django", "redis", "http", "aws", "celery", "prometheus"} <= extras


def test_the_library_pages_examples_run_where_only_the_wheel_is_installed(python: Path, tmp_path: Path) -> None:
    """Run the examples without Django; `test_engine_alone` makes and edits a project with Django."""
    own = [example for example in examples() if example.page == "docs/reference/library.md"]
    alone = [example for example in own if "shops.models" not in example.code and "contrib.django" not in example.code]
    assert len(alone) == 7
    for number, example in enumerate(alone):
        (tmp_path / f"test_example_{number}.py").write_text(example.code)
        run(python, f"test_example_{number}.py", cwd=tmp_path)
    passed = run(python, "-m", "pytest", "-q", "-p", "freshness.testing.fixtures", cwd=tmp_path)
    assert re.search(r"^\d{2,} passed", passed, re.MULTILINE), passed


def test_every_public_name_is_there_and_the_engine_is_a_plain_package(python: Path, tmp_path: Path) -> None:
    code = (
        "import freshness, freshness.testing\n"
        "print([getattr(freshness, name).__class__ for name in freshness.__all__] != [], freshness.__file__)\n"
        "print([getattr(freshness.testing, name).__name__ for name in freshness.testing.__all__])\n"
        "from importlib.util import find_spec\n"
        "print([find_spec(name) for name in ('huzilerz', 'workspace', 'freshness.testing.simulation')])\n"
    )
    first, second, third = run(python, "-c", code, cwd=tmp_path).splitlines()
    assert first == f"True {next(python.parent.parent.glob('lib/*/site-packages'))}/freshness/__init__.py"
    assert "MemoryLedger" in second
    assert third == "[None, None, None]"


def test_the_edges_files_are_written_by_the_installed_command(python: Path, tmp_path: Path) -> None:
    for edge in EDGES:
        files = {path.name: path.read_bytes() for path in (ROOT / "ops" / edge).iterdir() if path.is_file()}
        told = run(python, "-m", "freshness.cdn.edge_files", edge, str(tmp_path / edge), cwd=tmp_path)
        assert told.splitlines() == sorted(str(tmp_path / edge / name) for name in files)
        assert {path.name: path.read_bytes() for path in (tmp_path / edge).iterdir()} == files


def test_the_command_without_its_extra_names_the_extra(python: Path, tmp_path: Path) -> None:
    command = [python.parent / "freshness", "--help"]
    env = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    said = "The command needs click: pip install 'freshness[cli]'.\n"
    assert (done.returncode, done.stdout, done.stderr) == (3, "", said)


def test_a_django_project_with_the_installed_app_checks_and_migrates(python: Path, tmp_path: Path) -> None:
    run(python, "-m", "django", "startproject", "mysite", ".", cwd=tmp_path)
    with (tmp_path / "mysite" / "settings.py").open("a") as settings:
        settings.write('\nINSTALLED_APPS += ["freshness.contrib.django"]\nFRESHNESS = {}\n')
        settings.write('MIDDLEWARE = ["freshness.contrib.django.edge.RequestLife", *MIDDLEWARE]\n')
    run(python, "manage.py", "check", cwd=tmp_path)
    run(python, "manage.py", "migrate", cwd=tmp_path)
    code = (
        "from freshness.contrib import django as door\n"
        "assert all(getattr(door, name) for name in door.__all__)\n"
        "door.mark('ws:42', reason='an edit')\n"
        "with door.in_snapshot('ws:42') as stamp: print(stamp.generation)\n"
    )
    assert run(python, "manage.py", "shell", "-v0", "-c", code, cwd=tmp_path).strip() == "1"
