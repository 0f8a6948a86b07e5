"""Valkey on a port besides its socket, and `redis-cli` on machines without a `redis-cli`."""

import fcntl
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from huzilerz import beside, redis_cli, valkey
from tests.services import Spawn, missing, oldest_redis
from tests.waiting import until_true

pytestmark = pytest.mark.services


@pytest.fixture
def somebody() -> Iterator[socket.socket]:
    """Listen on a port followed by free ports."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        if taken.getsockname()[1] > 65_000:
            pytest.skip("the machine's last ports")
        yield taken


@pytest.fixture
def first_port(somebody: socket.socket) -> int:
    """Return a port in use."""
    port: int = somebody.getsockname()[1]
    return port


def run(spawn: Spawn, path: Path, program: Path | None = None) -> str:
    """Run a server on the socket `path`; return its URL."""
    if program is None and valkey.binary() is None:
        missing("Valkey")
    spawn(valkey.command(path, program=program))
    until_true(lambda: ping(unix_socket_path=str(path)), "it answers")
    return f"unix://{path}?db=0"


def ping(**where: object) -> bool:
    try:
        with redis.Redis(**where) as client:
            return client.ping()
    except redis.ConnectionError:
        return False


@pytest.mark.parametrize("oldest", [False, True], ids=["valkey", "redis-6.2"])
def test_each_server_takes_the_next_free_port(spawn: Spawn, tmp_path: Path, first_port: int, oldest: bool) -> None:
    program = oldest_redis() if oldest else None
    ports = [valkey.TcpPort(first=first_port), valkey.TcpPort(first=first_port)]
    for number, port in enumerate(ports):
        port.open(run(spawn, tmp_path / f"{number}.sock", program))
    numbers = [port.number for port in ports]
    assert None not in numbers
    assert first_port < numbers[0] < numbers[1]
    assert all(ping(host="127.0.0.1", port=number) for number in numbers)


def test_after_a_restart_it_has_the_port_that_was_announced(
    spawn: Spawn, tmp_path: Path, somebody: socket.socket, first_port: int
) -> None:
    port = valkey.TcpPort(first=first_port)
    port.open(run(spawn, tmp_path / "a.sock"))
    announced = port.number
    with redis.Redis(unix_socket_path=str(tmp_path / "a.sock")) as client:
        client.shutdown(nosave=True, force=True)
    somebody.close()  # a better port is free now
    again = valkey.TcpPort(first=first_port, number=announced)
    again.open(run(spawn, tmp_path / "a.sock"))
    assert again.number == announced != first_port


def test_without_a_free_port_there_is_none_and_the_socket_goes_on(
    spawn: Spawn, tmp_path: Path, first_port: int
) -> None:
    port = valkey.TcpPort(first=first_port, tries=1)
    port.open(run(spawn, tmp_path / "a.sock"))
    assert port.number is None
    assert ping(unix_socket_path=str(tmp_path / "a.sock"))


def test_a_server_that_is_gone_is_asked_again_when_it_is_back(tmp_path: Path) -> None:
    port = valkey.TcpPort()
    port.open(f"unix://{tmp_path / 'nobody.sock'}?db=0")
    assert port.number is None


def test_the_small_redis_cli_asks_the_stack_that_runs_and_answers_like_the_real_one(
    spawn: Spawn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = run(spawn, tmp_path / "a.sock")
    monkeypatch.setenv("HUZILERZ_STATE", str(tmp_path))
    with (tmp_path / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with beside.told(tmp_path, {"REDIS_URL": url}, shell={}):
            statuses = [
                redis_cli.main(words)
                for words in (
                    ["ping"],
                    ["set", "a", "b"],
                    ["incr", "n"],
                    ["mget", "a", "no"],
                    ["-n", "1", "dbsize"],
                    ["no"],
                )
            ]
    said = capsys.readouterr().out.splitlines()
    assert said[:-1] == ["PONG", "OK", "1", "b", "", "0"]
    assert "unknown command" in said[-1]
    assert statuses == [0, 0, 0, 0, 0, 1]


def test_the_small_redis_cli_refuses_a_stacks_url_of_several_servers_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(beside, "running", lambda _state: {"REDIS_URL": "redis+cluster://a,b"})
    assert redis_cli.main(["ping"]) == 1
    assert capsys.readouterr().err.startswith("Could not connect to Redis: Redis URL must specify")


def test_the_small_redis_cli_tries_once(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("redis.retry.sleep", waits.append)
    assert redis_cli.main(["-p", "1", "ping"]) == 1
    assert waits == []


def test_the_small_redis_cli_says_where_nothing_answers(first_port: int) -> None:
    command = [sys.executable, "-m", "huzilerz.redis_cli", "-p", "1", "ping"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Could not connect to Redis: ")
    assert "Traceback" not in done.stderr
