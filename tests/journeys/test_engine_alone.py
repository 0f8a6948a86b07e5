"""The how-tos "Use the engine alone" and "Test what you purge", followed to the letter in a new Django project."""

import os
import re
import subprocess
import sys
import sysconfig
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from freshness.scheduling.policy import Policy
from tests.ports import free_port
from tests.waiting import until_true

pytestmark = [pytest.mark.services, pytest.mark.timeout(240)]

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "how-to" / "use-the-engine-alone.md"
TESTING = ROOT / "docs" / "how-to" / "test-what-you-purge.md"
PIECE = re.compile(r"^```python\n# (?P<file>[\w/]+\.py)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = [sys.executable, "-S"]  # without the packages' own links: a link leads to this repository
GROWS = {"mysite/settings.py", "mysite/urls.py"}  # the lines of `startproject` stay


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The project in its directory, with the engine's wheel as the only importable part of this repository."""

    directory: Path
    env: dict[str, str]
    port: int = field(default_factory=free_port)

    def python(self, *arguments: str) -> str:
        done = subprocess.run(
            [*PYTHON, *arguments], cwd=self.directory, env=self.env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def manage(self, *arguments: str) -> str:
        return self.python("manage.py", *arguments)

    def shop(self, statement: str) -> str:
        return self.manage("shell", "--verbosity=0", "-c", f"from shops.models import Shop; {statement}")

    def visit(self) -> tuple[str, dict[str, str]]:
        asked = urllib.request.Request(f"http://127.0.0.1:{self.port}/shops/1/", headers={"Host": "www.localhost"})
        with urllib.request.urlopen(asked, timeout=10) as answer:
            return answer.read().decode(), dict(answer.headers.items())

    def shows(self, text: str) -> Callable[[], bool]:
        return lambda: self.visit()[0] == text


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the wheel's files as `pip install` does."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(next(place.glob("*.whl"))) as built:
        built.extractall(place / "lib")
    return place / "lib"


@pytest.fixture
def site(tmp_path: Path, wheel: Path, clean_valkey: str) -> Site:
    directory = tmp_path / "project"
    directory.mkdir()
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    made = Site(
        directory=directory,
        env=kept | {"PYTHONPATH": f"{wheel}:{sysconfig.get_path('purelib')}", "PYTHONUNBUFFERED": "1"},
    )
    made.python("-m", "django", "startproject", "mysite", ".")
    made.manage("startapp", "shops")
    pieces = PIECE.findall(PAGE.read_text())
    assert [file for file, _ in pieces] == [
        "mysite/settings.py",
        "shops/models.py",
        "shops/views.py",
        "shops/urls.py",
        "mysite/urls.py",
        "shops/pages.py",
    ]
    for file, code in pieces:
        path = directory / file
        before = path.read_text() if file in GROWS else ""
        here = code.replace("redis://127.0.0.1:6379/0", clean_valkey).replace(":8000", f":{made.port}")
        path.write_text(f"{before}\n{here}")
    faster = Policy().scaled(0.2)
    quick = {name: getattr(faster, name) for name in Policy.__dataclass_fields__}
    with (directory / "mysite/settings.py").open("a") as settings:
        settings.write(f"\nFRESHNESS['POLICY'] = {quick!r}\n")
    made.manage("makemigrations", "shops")
    made.manage("migrate")
    return made


@pytest.fixture
def running(site: Site) -> Iterator[Site]:
    commands = [["freshness_relay"], ["runserver", "--noreload", str(site.port)]]
    with (site.directory / "said").open("wb") as said:
        processes = [
            subprocess.Popen(
                [*PYTHON, "manage.py", *command], cwd=site.directory, env=site.env, stdout=said, stderr=said
            )
            for command in commands
        ]
    site.shop("Shop.objects.create(name='Old & first')")
    until_true(lambda: _answers(site), "the site answers")
    yield site
    for process in processes:
        process.terminate()
        process.wait(20)


VERIFIED = "from freshness.contrib.django.models import LedgerRow; print(LedgerRow.objects.get().verified)"
"""The generation seen at the edge."""


def test_the_wheel_has_the_engine_and_nothing_of_the_shops(site: Site, wheel: Path) -> None:
    assert {path.name for path in wheel.iterdir()} - {"freshness"} == {"freshness-0.1.0.dist-info"}
    assert site.python("-c", "import freshness; print(freshness.__file__)").strip() == str(
        wheel / "freshness" / "__init__.py"
    )
    found = "from importlib.util import find_spec; print([find_spec(name) for name in ('huzilerz', 'workspace')])"
    assert site.python("-c", found).strip() == "[None, None]"
    assert site.manage("check", "--fail-level", "WARNING").startswith("System check identified no issues")
    assert site.manage("makemigrations", "--check", "--dry-run", "freshness").strip() == (
        "No changes detected in app 'freshness'"
    )


def test_an_edit_is_seen_by_visitors_and_a_second_visitor_costs_nothing(running: Site) -> None:
    until_true(lambda: running.visit()[1]["Cache-Status"].startswith("pagecache; hit"), "the page is kept")
    body, headers = running.visit()
    assert body == "<h1>Old &amp; first</h1>"
    assert headers["X-Content-Gen"] == "1"
    assert "Surrogate-Key" not in headers

    running.shop("shop = Shop.objects.get(); shop.name = 'New'; shop.save()")
    until_true(running.shows("<h1>New</h1>"), "the edit is visible")
    until_true(lambda: running.visit()[1]["Cache-Status"].startswith("pagecache; hit"), "and kept again")
    assert running.visit()[1]["X-Content-Gen"] == "2"

    # A bulk update makes no mark. The old page stays at the edge until the reconciler, run by relays each minute, has
    # marked the change.
    running.shop("from django.utils import timezone; Shop.objects.update(name='By hand', changed_at=timezone.now())")
    assert running.visit()[0] == "<h1>New</h1>"
    assert "ws:1" in running.manage("freshness_reconcile")
    until_true(running.shows("<h1>By hand</h1>"), "what no mark covered is found")


def test_the_new_page_is_at_the_edge_before_anybody_asks_for_it(running: Site) -> None:
    until_true(lambda: running.shop(VERIFIED).strip() == "1", "the first purge is verified")
    running.shop("shop = Shop.objects.get(); shop.name = 'New'; shop.save()")
    until_true(lambda: running.shop(VERIFIED).strip() == "2", "the edit's purge is verified")
    body, headers = running.visit()
    assert (body, headers["X-Content-Gen"]) == ("<h1>New</h1>", "2")
    assert headers["Cache-Status"].startswith("pagecache; hit")
    assert running.manage("freshness_probe", "ws:1") == "fresh    ws:1: generation 2 of at least 2\n1 fresh\n"
    assert (running.directory / "said").read_text().count("could not be warmed") == 0


def test_a_rolled_back_edit_purges_nothing(running: Site) -> None:
    until_true(lambda: running.shop(VERIFIED).strip() == "1", "the first purge is verified")
    until_true(lambda: running.visit()[1]["Cache-Status"].startswith("pagecache; hit"), "the page is kept")
    running.shop(
        "from django.db import transaction\n"
        "shop = Shop.objects.get(); shop.name = 'Never'\n"
        "with transaction.atomic():\n"
        "    shop.save()\n"
        "    transaction.set_rollback(True)\n"
    )
    body, headers = running.visit()
    assert (body, headers["X-Content-Gen"]) == ("<h1>Old &amp; first</h1>", "1")
    assert headers["Cache-Status"].startswith("pagecache; hit")


def test_its_own_tests_pass_and_two_fail_that_should(site: Site) -> None:
    pieces = dict(PIECE.findall(TESTING.read_text()))
    assert list(pieces) == ["conftest.py", "shops/test_purges.py", "alone/conftest.py", "alone/test_purges.py"]
    for file, code in pieces.items():
        path = site.directory / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(code)
    for directory in (site.directory, site.directory / "alone"):
        (directory / "pytest.ini").write_text("[pytest]\n")  # keeps pytest from settings in a directory above
    pytest_of = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:valkey"]
    in_django = [*pytest_of, "--ds=mysite.settings", "shops"]
    assert "5 passed" in site.python(*in_django)
    without = Site(directory=site.directory / "alone", env=site.env)
    assert "1 passed" in without.python(*pytest_of, "-p", "no:django")

    models = site.directory / "shops/models.py"
    models.write_text(models.read_text().replace('mark(f"ws:{self.pk}", ', "dict("))
    failed = subprocess.run(
        [*PYTHON, *in_django], cwd=site.directory, env=site.env, capture_output=True, text=True, check=False
    )
    assert "2 failed, 3 passed" in failed.stdout
    assert "not purged: tags ['w-" in failed.stdout


def _answers(site: Site) -> bool:
    try:
        return site.visit()[0] != ""
    except OSError:
        return False
