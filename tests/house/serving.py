"""`manage.py serve` as a process of a test's own, with state and ports apart from other tests."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import psutil
import pytest

from tests.ports import free_port
from tests.waiting import until_true

ROOT = Path(__file__).resolve().parent.parent.parent
Serve = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def places(tmp_path: Path) -> dict[str, str]:
    """State and ports of this test's own."""
    return {"HUZILERZ_STATE": str(tmp_path / "state"), "PORT": str(free_port()), "WEB_PORT": str(free_port())}


@pytest.fixture
def serve(places: dict[str, str], tmp_path: Path) -> Iterator[Serve]:
    started: list[subprocess.Popen[bytes]] = []

    def start(*, words: Sequence[str] = (), **env: str) -> subprocess.Popen[bytes]:
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
        with (tmp_path / "said").open("ab") as said:
            command = [sys.executable, str(ROOT / "manage.py"), "serve", *words]
            started.append(subprocess.Popen(command, env=kept | places | env, stdout=said, stderr=said))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()
    until_true(lambda: family(places) == [], "nothing is left behind", within=60)


def family(places: dict[str, str]) -> list[str]:
    """Return the programs on this test's state directory."""
    found = []
    for process in psutil.process_iter(["name", "environ"]):
        if (process.info["environ"] or {}).get("HUZILERZ_STATE") == places["HUZILERZ_STATE"]:
            found.append(process.info["name"])
    return found


def is_up(process: subprocess.Popen[bytes], tmp_path: Path) -> None:
    said = tmp_path / "said"
    until_true(lambda: b"Ready after" in said.read_bytes() or process.poll() is not None, "it is ready", within=90)
    assert process.poll() is None, said.read_text()
