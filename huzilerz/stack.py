"""The programs and places of `serve` and `demo` on this machine: Valkey, relay, worker, web and an edge."""

import errno
import fcntl
import hashlib
import http.client
import os
import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import redis

from freshness.cdn.varnish_vcl import VarnishSite
from huzilerz import beside, valkey, varnish
from huzilerz.slots import THREADS
from huzilerz.supervise import Program

ROOT = Path(__file__).resolve().parent.parent
IDENTITY = "make serve"
"""The edge's name in the ledger on this machine: the same at each start, for all ports and fronts."""
_WITH_FRONT = "Varnish"
_WITHOUT_FRONT = "the application's own page cache, purged by the same tags: no Varnish was found"
_LAST_PORT = 65_535
_LONGEST_SOCKET_PATH = 100  # the kernel's limit is 104 on macOS, 108 on Linux


class CannotServe(RuntimeError):
    """An obstacle to serving; the message is a sentence for the person at the terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Directories and ports.  `port` is the visitors' port, `web_port` the origin's port behind the edge."""

    state: Path
    port: int
    web_port: int

    @classmethod
    def of(cls, environ: Mapping[str, str], *, state: Path) -> "Places":
        """Read PORT and WEB_PORT, else the port after PORT.

        Raises CannotServe for an impossible port, or the same port twice.
        """
        port = _port(environ, "PORT", 8000)
        web_port = _port(environ, "WEB_PORT", port + 1 if port < _LAST_PORT else port - 1)
        if port == web_port:
            raise CannotServe(
                f"PORT and WEB_PORT are both {port}: visitors use the first, the origin behind the edge the second.  "
                "Set WEB_PORT to another one, or leave it out."
            )
        return cls(state=state, port=port, web_port=web_port)

    @property
    def logs(self) -> Path:
        """Where each program's lines are kept."""
        return self.state / "log"

    @property
    def valkey(self) -> Path:
        """Valkey's socket; in the temporary directory where the project's own path is too long for a socket."""
        path = self.state / "valkey.sock"
        if len(str(path)) <= _LONGEST_SOCKET_PATH:
            return path
        return (
            Path(tempfile.gettempdir()) / f"huz-{hashlib.blake2b(str(path).encode(), digest_size=8).hexdigest()}.sock"
        )

    def check_ports(self, *, has_front: bool) -> None:
        """Check that the ports are free; raise CannotServe with the busy port, and the variable for another port."""
        used = {"PORT": self.port} | ({"WEB_PORT": self.web_port} if has_front else {})
        for name, port in used.items():
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    probe.bind(("127.0.0.1", port))
                except OSError:
                    hint = f"set {name} to another one, for example {name}={port + 10}"
                    raise CannotServe(f"Port {port} is in use by another program: {hint}.") from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """The stack's programs in the order of their start, and their common environment.

    `redis_port` is the port of its Valkey, besides the socket; None where REDIS_URL names another server.
    """

    places: Places
    env: Mapping[str, str]
    programs: Sequence[Program]
    edge: str
    redis_port: valkey.TcpPort | None


@contextmanager
def prepared(
    environ: Mapping[str, str],
    *,
    places: Places,
    secrets: tuple[str, str],
    samples: bool = False,
    fresh: bool = False,
) -> Iterator[Stack]:
    """Prepare a stack for its start, the only stack on its state directory.

    `secrets` are the origin's secret and the purge secret; `samples` loads the sample shops; `fresh` forgets the state
    of earlier runs.  Raises CannotServe.
    """
    with _sentences(places.state), _alone(places.state):
        places.check_ports(has_front=varnish.binary() is not None)
        if fresh:
            _forget(places.state)
        with _front(places, secrets) as edge:
            env = _environment(environ, places, has_front=edge is not None)
            tcp = None if "REDIS_URL" in environ else valkey.TcpPort()
            programs = [
                *([] if tcp is None else [_valkey(places, tcp)]),
                *([edge] if edge else []),  # before the relay: a purge while the edge starts would count as failed
                _prepare(env, ["--samples"] if samples else []),
                _relay(env),
                _worker(env, places),
                _web(env, places.web_port if edge else places.port),
            ]
            with beside.told(places.state, env, shell=environ):
                front = _WITH_FRONT if edge else _WITHOUT_FRONT
                yield Stack(places=places, env=env, programs=programs, edge=front, redis_port=tcp)


def _environment(environ: Mapping[str, str], places: Places, *, has_front: bool) -> dict[str, str]:
    """Return the common environment of the stack's programs.  A distribution named by the shell is left alone."""
    edge_url = f"http://127.0.0.1:{places.port}"
    kept = {name: value for name, value in environ.items() if name != "CLOUDFRONT_DISTRIBUTION_ID"}
    own = {
        "DJANGO_SETTINGS_MODULE": "huzilerz.settings",
        "HUZILERZ_STATE": str(places.state),
        "PYTHONUNBUFFERED": "1",
        "EDGE_URL": edge_url,
        "PUBLIC_PORT": str(places.port),
        "VARNISH_EDGES": edge_url if has_front else "",
        "CDN_IDENTITY": IDENTITY,
    }
    if has_front:
        own["TRUSTED_PROXIES"] = "1"  # Varnish writes X-Forwarded-For anew: a visitor's own header is never believed
    if environ.get("METRICS_TOKEN"):
        own["PROMETHEUS_MULTIPROC_DIR"] = str(_empty(places.state / "metrics"))
    return {"REDIS_URL": f"unix://{places.valkey}?db=0"} | kept | own


@contextmanager
def _front(places: Places, secrets: tuple[str, str]) -> Iterator[Program | None]:
    """Return Varnish in front of the web process, None without Varnish."""
    program = varnish.binary()
    if program is None:
        yield None
        return
    origin_secret, purge_secret = secrets
    origins = (("127.0.0.1", places.web_port),)
    site = VarnishSite(logic=varnish.LOGIC, origins=origins, origin_secret=origin_secret, purge_secret=purge_secret)
    edge = varnish.prepare(site, port=places.port, program=program)
    own = {"PATH": os.environ.get("PATH", ""), "HUZILERZ_STATE": str(places.state)}  # the latter names the owner
    try:
        yield _edge(edge, own)
    finally:
        edge.remove()


def _valkey(places: Places, tcp: valkey.TcpPort) -> Program:
    if valkey.binary() is None:
        raise CannotServe("No Valkey or Redis was found: install valkey-server, or set REDIS_URL to one that runs.")
    places.valkey.unlink(missing_ok=True)
    url = f"unix://{places.valkey}?db=0"
    return Program(
        name="valkey",
        command=valkey.command(places.valkey),
        env=os.environ,
        ready=partial(_answers, url),
        up=partial(tcp.open, url),
    )


def _prepare(env: Mapping[str, str], words: Sequence[str]) -> Program:
    command = [sys.executable, str(ROOT / "manage.py"), "prepare", *words]
    return Program(name="prepare", command=command, env=env, once=True, patience=120)


def _relay(env: Mapping[str, str]) -> Program:
    command = [sys.executable, str(ROOT / "manage.py"), "freshness_relay", "--skip-checks"]  # `prepare` has made them
    return Program(name="relay", command=command, env=env)


def _worker(env: Mapping[str, str], places: Places) -> Program:
    # A separate name: a worker started in a second terminal has the usual name.
    words = [
        "worker",
        "-n",
        "serve@%h",
        "-l",
        "info",
        "-P",
        "threads",
        "-c",
        "4",
        "--without-gossip",
        "--without-mingle",
    ]
    return Program(
        name="worker",
        command=[sys.executable, "-m", "celery", "-A", "huzilerz", *words],
        env={**env, "CELERY_SKIP_CHECKS": "1"},  # `prepare` has made them
        ready=partial(_says, places.logs / "worker.log", b" ready."),
        grace=12,
    )


def _web(env: Mapping[str, str], port: int) -> Program:
    words = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--http", "1", "--no-ws"]
    words += ["--blocking-threads", str(THREADS)]
    return Program(
        name="web",
        command=[sys.executable, "-m", "granian", *words, "--workers-kill-timeout", "3", "huzilerz.wsgi:application"],
        env=env,
        ready=partial(_responds, port),
    )


def _edge(edge: varnish.VarnishProcess, env: Mapping[str, str]) -> Program:
    ready = partial(_listens, edge.port)
    return Program(name="edge", command=edge.command, env=env, ready=ready, user=varnish.user())


def _port(environ: Mapping[str, str], name: str, default: int) -> int:
    text = environ.get(name, str(default))
    if not text.isdecimal() or not 0 < int(text) <= _LAST_PORT:
        raise CannotServe(f"{name} is {text!r}; it must be a number from 1 to 65535.")
    return int(text)


@contextmanager
def _sentences(state: Path) -> Iterator[None]:
    """Turn failures to write in the state directory into a sentence."""
    try:
        yield
    except OSError as error:
        if error.filename is None or not Path(os.fsdecode(error.filename)).is_relative_to(state):
            raise
        raise CannotServe(beside.unusable(state, error)) from None


@contextmanager
def _alone(state: Path) -> Iterator[None]:
    state.mkdir(parents=True, exist_ok=True)
    for path in (state, *state.iterdir()):  # for example the database, made by another user's stack
        if not os.access(path, os.W_OK) and path.exists():
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    with (state / "lock").open("a+") as lock:
        if not _locked(lock.fileno()):
            lock.seek(0)
            raise CannotServe(f"It is running already, as process {lock.read() or '?'}: stop that one first.")
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def _locked(lock: int) -> bool:
    """Return whether this process has the lock now.

    A command that looks for a running stack holds the lock for a moment.
    """
    for _ in range(20):
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(0.02)
        else:
            return True
    return False


def _forget(state: Path) -> None:
    """Remove all files except the held lock and the logs of earlier runs."""
    for path in state.iterdir():
        if path.name in {"lock", "log"}:
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def _empty(directory: Path) -> Path:
    """Made anew: figures of an earlier run are nobody's."""
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True)
    return directory


def _answers(url: str) -> bool:
    try:
        with redis.Redis.from_url(url) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _responds(port: int) -> bool:
    """Return whether a request is answered: granian listens before the project is loaded."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1.0)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status > 0
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _says(log: Path, words: bytes) -> bool:
    return log.exists() and words in log.read_bytes()
