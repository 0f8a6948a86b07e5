"""`manage.py serve` as met by a person at a terminal."""

import os
import re
import signal
import socket
import stat
import subprocess
import sys
import urllib.request
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from huzilerz import varnish
from tests.house.serving import Serve, family, is_up, places, serve
from tests.ports import free_port, listens
from tests.services import missing
from tests.waiting import until_true

pytestmark = [pytest.mark.services, pytest.mark.timeout(240)]

ROOT = Path(__file__).resolve().parent.parent.parent
TOKEN = "a-token-of-more-than-32-bytes-0123456789"
INTERRUPTED = """
import builtins, runpy
real = builtins.__import__

def read(name, *rest):
    if name.startswith("django"):
        raise KeyboardInterrupt
    return real(name, *rest)

builtins.__import__ = read
runpy.run_path("manage.py", run_name="__main__")
"""

__all__ = ["places", "serve"]  # the fixtures


def metrics(places: dict[str, str]) -> bytes:
    """Return Prometheus' metrics, through the web server."""
    shown = {"Host": "app.localhost", "Authorization": f"Bearer {TOKEN}"}
    request = urllib.request.Request(f"http://127.0.0.1:{places['PORT']}/metrics", headers=shown)
    with urllib.request.urlopen(request, timeout=60) as answer:
        body: bytes = answer.read()
        return body


def home(places: dict[str, str]) -> tuple[int, str | None]:
    """Return the status of the platform's own address, and the target of its redirect."""
    with closing(HTTPConnection("127.0.0.1", int(places["PORT"]), timeout=60)) as connection:
        connection.request("GET", "/", headers={"Host": f"localhost:{places['PORT']}"})
        answer = connection.getresponse()
        return answer.status, answer.getheader("Location")


def left(places: dict[str, str], address: str, **headers: str) -> str | None:
    """Return the number of requests left in this minute to a visitor from a loopback address."""
    connection = HTTPConnection("127.0.0.1", int(places["PORT"]), timeout=60, source_address=(address, 0))
    with closing(connection):
        connection.request("GET", "/session", headers=headers)
        return connection.getresponse().getheader("X-RateLimit-Remaining")


@pytest.mark.parametrize("front", ["varnish", "none"])
def test_it_serves_through_an_edge_and_ctrl_c_stops_everything(
    front: str, serve: Serve, places: dict[str, str], tmp_path: Path
) -> None:
    if front == "varnish" and varnish.binary() is None:
        missing("Varnish")
    process = serve(VARNISH=front)
    is_up(process, tmp_path)
    with urllib.request.urlopen(f"http://127.0.0.1:{places['PORT']}/session", timeout=60) as answer:
        assert answer.status == 200
    assert "There are none yet: `make serve SAMPLES=1` loads three" in (tmp_path / "said").read_text()
    assert listens(int(places["WEB_PORT"])) is (front == "varnish")
    if sys.platform == "linux":  # elsewhere a machine has a single loopback address at first
        assert [left(places, "127.0.0.2") for _ in range(2)] == ["59", "58"]
        assert left(places, "127.0.0.3") == "59", "visitors are counted apart"
        forged = ("X-Forwarded-For", "X_Forwarded_For", "x-forwarded_for", "X-Real-IP", "Forwarded")
        seen = [left(places, "127.0.0.2", **{name: "192.0.2.1"}) for name in forged]
        assert seen == ["57", "56", "55", "54", "53"], "whatever they say of themselves"
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
    said = (tmp_path / "said").read_text()
    assert not [line for line in said.splitlines() if " | " in line and not line.endswith("| stopped")]
    stopped = [line.partition(" ")[0] for line in said.splitlines() if line.endswith("| stopped")]
    assert stopped == ["web", "worker", "relay", *(["edge"] if front == "varnish" else []), "valkey"]
    assert family(places) == []


def test_with_samples_there_are_shops_whose_addresses_lead_back_to_them(
    serve: Serve, places: dict[str, str], tmp_path: Path
) -> None:
    process = serve(words=("--samples",), METRICS_TOKEN=TOKEN)
    is_up(process, tmp_path)
    said = (tmp_path / "said").read_text()
    made = re.search(r"^prepare +\| user demo password (\S{12,})$", said, re.MULTILINE)
    assert made
    assert f"Sign in as demo with {made[1]}.\n" in said.partition("Ready after")[2]
    assert stat.S_IMODE((Path(places["HUZILERZ_STATE"]) / "demo-user.json").stat().st_mode) == 0o600
    shop = f"http://kribi.localhost:{places['PORT']}"
    assert f"Shops: {shop}/ through" in said
    assert "none yet" not in said
    request = urllib.request.Request(f"http://127.0.0.1:{places['PORT']}/sitemap.xml", headers={"Host": shop[7:]})
    with urllib.request.urlopen(request, timeout=60) as answer:
        found = re.findall("<loc>(.*?)</loc>", answer.read().decode())
    assert f"{shop}/products" in found
    assert all(address.startswith(f"{shop}/") for address in found)
    until_true(lambda: b"freshness_purges_total{" in metrics(places), "the relay's purges are told by the web process")
    assert home(places) == (200, None)


def test_a_worker_and_a_command_in_a_second_terminal_join_it(
    serve: Serve, places: dict[str, str], tmp_path: Path
) -> None:
    is_up(serve(words=("--samples",)), tmp_path)
    elsewhere = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    terminal = elsewhere | {"HUZILERZ_STATE": places["HUZILERZ_STATE"]}

    def manage(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(ROOT / "manage.py"), *words]
        return subprocess.run(command, env=terminal | env, capture_output=True, text=True, check=False)

    adopted = manage("freshness_adopt")
    assert adopted.stdout == "The ledger's purges are for 'make serve', as these settings name it.\n"
    joined = r"Joined `make serve` \(process \d+, \S+\): its database, Redis, CDN identity and secrets\.\n"
    assert re.fullmatch(joined, adopted.stderr)
    assert manage("freshness_purge", "host:kribi.localhost").returncode == 0
    assert manage("freshness_relay", "--once").returncode == 0
    log = tmp_path / "second.log"
    words = [
        "-m",
        "celery",
        "-A",
        "huzilerz",
        "worker",
        "-l",
        "info",
        "-P",
        "threads",
        "-c",
        "1",
        "--logfile",
        str(log),
    ]
    worker = subprocess.Popen([sys.executable, *words], env=terminal, cwd=ROOT)
    try:
        until_true(lambda: log.exists() and " ready." in log.read_text(), "it has the broker of the first", within=90)
        assert "purges nothing" not in log.read_text()
    finally:
        worker.terminate()
        worker.wait(60)
    other = manage("freshness_relay", "--once", CDN_IDENTITY="mine", VARNISH_EDGES="")
    assert other.returncode == 1
    assert "  Set here instead: CDN_IDENTITY, VARNISH_EDGES.\n" in other.stderr
    assert "its settings name 'mine', and the ledger's purges are for 'make serve'" in other.stderr


def test_kill_9_leaves_no_program_behind(serve: Serve, places: dict[str, str], tmp_path: Path) -> None:
    process = serve()
    is_up(process, tmp_path)
    assert len(family(places)) >= 5
    process.kill()
    until_true(lambda: family(places) == [], "all programs are gone", within=60)
    env = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    said = [sys.executable, str(ROOT / "manage.py"), "freshness_adopt"]
    done = subprocess.run(
        said, env=env | {"HUZILERZ_STATE": places["HUZILERZ_STATE"]}, capture_output=True, check=False
    )
    assert (done.returncode, b"With --yes they are for 'development'" in done.stdout) == (1, True)
    assert b"died and left serve.json behind: that is removed, and nothing is joined." in done.stderr
    assert not (Path(places["HUZILERZ_STATE"]) / "serve.json").exists()


def test_a_port_in_use_is_named_with_the_variable_that_changes_it(
    serve: Serve, places: dict[str, str], tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", int(places["WEB_PORT"]))):
        assert serve().wait(60) == 1
    port = places["WEB_PORT"]
    assert f"Port {port} is in use by another program: set WEB_PORT to another one" in (tmp_path / "said").read_text()


def test_a_port_that_is_no_port_is_refused(serve: Serve, tmp_path: Path) -> None:
    assert serve(PORT="http").wait(60) == 1
    assert "PORT is 'http'; it must be a number from 1 to 65535." in (tmp_path / "said").read_text()


def test_one_port_for_visitors_and_for_the_origin_is_refused(
    serve: Serve, places: dict[str, str], tmp_path: Path
) -> None:
    port = places["PORT"]
    assert serve(WEB_PORT=port).wait(60) == 1
    assert f"PORT and WEB_PORT are both {port}: visitors use the first," in (tmp_path / "said").read_text()


@pytest.mark.parametrize("command", ["serve", "demo", "check"])
def test_a_state_directory_that_cannot_be_made_is_named(tmp_path: Path, command: str) -> None:
    (tmp_path / "file").touch()
    state = tmp_path / "file" / "state"
    done = command_in(state, command)
    said = f"The state directory {state} cannot be used: Not a directory: {state}"
    assert (done.returncode, said in done.stderr, "HUZILERZ_STATE names another one." in done.stderr) == (1, True, True)
    assert "Traceback" not in done.stderr


def test_a_state_directory_in_which_logs_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "log").touch()
    done = command_in(tmp_path, "serve")
    assert done.returncode == 1
    assert f"The state directory {tmp_path} cannot be used: File exists: {tmp_path}/log." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("command", "after", "said"),
    [
        ("serve", "", "Stopped before everything was up."),
        ("demo", "", "The demo was stopped before everything was up."),
        ("demo", "Ready after", "The demo was stopped before its scenes were over."),
    ],
)
def test_ctrl_c_before_the_end_is_a_sentence_and_an_exit_status(
    command: str, after: str, said: str, places: dict[str, str]
) -> None:
    env = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")} | places
    words = [sys.executable, str(ROOT / "manage.py"), command]
    log = Path(places["HUZILERZ_STATE"]) / ("demo/log" if command == "demo" else "log") / "prepare.log"
    with subprocess.Popen(words, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        if after:
            assert process.stdout is not None
            assert any(after in line for line in process.stdout)
        else:
            until_true(log.exists, "it is starting", within=90)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=120)
    assert (process.returncode, stderr.strip()) == (130, f"CommandError: {said}")
    state = places["HUZILERZ_STATE"] + ("/demo" if command == "demo" else "")
    until_true(lambda: family({"HUZILERZ_STATE": state}) == [], "nothing is left behind", within=60)


def test_ctrl_c_while_python_is_still_reading_code_is_a_sentence() -> None:
    words = [sys.executable, "-c", INTERRUPTED, "serve"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "Stopped.\n")


def command_in(state: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of `manage.py` on a state directory."""
    env = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    env |= {"HUZILERZ_STATE": str(state), "PORT": str(free_port()), "WEB_PORT": str(free_port())}
    words = [sys.executable, str(ROOT / "manage.py"), command]
    return subprocess.run(words, env=env, capture_output=True, text=True, check=False, timeout=120)


def test_two_on_one_state_directory_are_refused(serve: Serve, tmp_path: Path) -> None:
    first = serve()
    is_up(first, tmp_path)
    second = serve()
    assert second.wait(60) == 1
    assert f"It is running already, as process {first.pid}: stop that one first." in (tmp_path / "said").read_text()
