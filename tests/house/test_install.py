"""Messages of `make` where packages cannot be installed, and its additions to the environment."""

import importlib.util
import os
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def install() -> ModuleType:
    """Import requirements/install.py by its path: the script runs before any package is installed."""
    spec = importlib.util.spec_from_file_location("install", ROOT / "requirements" / "install.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.services
@pytest.mark.slow
def test_an_index_that_cannot_be_reached_is_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    pins = tmp_path / "run.txt"
    pins.write_text(f"nothing-of-that-name==1.0 \\\n    --hash=sha256:{'0' * 64}\n")
    env = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    env |= {"PIP_INDEX_URL": f"http://me:secret@127.0.0.1:{port}/simple", "PIP_CONFIG_FILE": os.devnull}
    command = [sys.executable, str(ROOT / "requirements" / "install.py"), str(tmp_path / "venv"), str(pins)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    first, second = done.stderr.strip().splitlines()
    assert first == "The package index could not be reached: Connection refused."
    assert second.startswith(f"It is http://127.0.0.1:{port}/simple.  Check the network and any proxy,")


def test_other_refusals_of_pip_are_shown_as_they_are(install: ModuleType) -> None:
    said = ["Collecting a\n", "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES\n"]
    assert install.why_pip_failed(said) == "\npip could not install the packages:\n" + "".join(said)


def test_a_name_that_cannot_be_looked_up_and_a_server_that_is_silent_are_named(install: ModuleType) -> None:
    line = "WARNING: Retrying (Retry(total=0)) after connection broken by "
    lookup = f"{line}'NewConnectionError('<object>: Failed: [Errno -2] Name or service not known')': /simple/a/\n"
    silent = f"{line}'ConnectTimeoutError(<object>, 'Connection to pypi.org timed out. (connect timeout=15)')': /a/\n"
    assert install.why_pip_failed([lookup]).startswith(
        "The package index could not be reached: Name or service not known.\n"
    )
    assert install.why_pip_failed([silent]).startswith("The package index could not be reached: timed out.\n")


@pytest.mark.slow
def test_the_command_freshness_is_added(install: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    install.add_freshness(tmp_path)
    done = subprocess.run(
        [tmp_path / "bin" / "freshness", "statis"],
        env=os.environ
        | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]), "HUZILERZ_STATE": str(tmp_path / "state")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean 'status'?" in done.stderr


@pytest.mark.slow
def test_redis_cli_is_added_where_there_is_none_and_only_there(
    install: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    added = tmp_path / "bin" / "redis-cli"
    monkeypatch.setenv("PATH", str(tmp_path / "elsewhere"))
    install.add_redis_cli(tmp_path)
    done = subprocess.run(
        [added, "-p", "1", "ping"],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.partition(":")[0]) == (1, "Could not connect to Redis")
    added.write_text("the real one")
    install.add_redis_cli(tmp_path)
    assert added.read_text() == "the real one"
    (tmp_path / "elsewhere").mkdir()
    added.rename(tmp_path / "elsewhere" / "redis-cli")
    install.add_redis_cli(tmp_path)
    assert not added.exists(), "one on PATH does"
