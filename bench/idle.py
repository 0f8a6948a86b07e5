"""Processes with nothing to do: relay, Celery worker and web worker, beside a Celery worker of an empty project."""

import os
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

import psutil

from bench.figures import Figure, less_is_better
from bench.ground import Ground
from huzilerz import children
from tests.ports import free_port

SETTLE, ROUNDS, SECONDS = 15.0, 3, 10.0
"""Seconds until all processes have started, and rounds of so many seconds."""
CELERY = ("worker", "--pool", "threads", "--concurrency", "4", "--without-gossip", "--without-mingle", "-l", "error")
ROOT = Path(__file__).resolve().parent.parent


def run(ground: Ground) -> list[Figure]:
    """Measure processor time while idle, and memory, of each process with its children."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir="/tmp") as directory, ExitStack() as stack:
        env = os.environ | {
            "DJANGO_SETTINGS_MODULE": "huzilerz.settings",
            "HUZILERZ_STATE": directory,
            "DATABASE_URL": f"sqlite:///{directory}/bench.sqlite3",
            "REDIS_URL": ground.url,
            "CELERY_BROKER_URL": ground.url.removesuffix("/0") + "/1",
            "VARNISH_EDGES": "edge=http://127.0.0.1:9",
            "LOG_LEVEL": "ERROR",
        }
        _prepared(env, directory)
        web = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(free_port()), "--no-ws"]
        commands = {
            "relay": [str(ROOT / "manage.py"), "freshness_relay", "--skip-checks"],
            "Celery worker": ["-m", "celery", "-A", "huzilerz", *CELERY],
            "web server": ["-m", "granian", *web, "huzilerz.wsgi:application"],
            "empty": ["-m", "celery", "-A", "bench.idle_peer", *CELERY],
        }
        found = {name: _started(stack, words, env, directory) for name, words in commands.items()}
        time.sleep(SETTLE)
        spent = _spent(found)
        memory = {name: _memory(process) for name, process in found.items()}
    return [figure for name in commands if name != "empty" for figure in _beside(name, spent, memory)]


def _beside(name: str, spent: Mapping[str, list[float]], memory: Mapping[str, float]) -> list[Figure]:
    peer = "a Celery worker of an empty project"
    return [
        less_is_better(
            f"processor time of an idle {name}", ours=spent[name], peer=spent["empty"], peer_name=peer, unit="ms/s"
        ),
        less_is_better(
            f"memory of an idle {name}", ours=[memory[name]], peer=[memory["empty"]], peer_name=peer, unit="MB"
        ),
    ]


def _prepared(env: Mapping[str, str], directory: str) -> None:
    with (Path(directory) / "migrate.log").open("wb") as log:
        words = [sys.executable, str(ROOT / "manage.py"), "migrate", "--verbosity", "0"]
        if children.start(words, env=env, output=log).wait() != 0:
            raise RuntimeError((Path(directory) / "migrate.log").read_text())


def _started(stack: ExitStack, words: list[str], env: Mapping[str, str], directory: str) -> psutil.Process:
    log = stack.enter_context((Path(directory) / f"{free_port()}.log").open("wb"))
    child = children.start([sys.executable, *words], env=env, output=log)
    stack.callback(children.stop, child)
    return psutil.Process(child.pid)


def _spent(processes: Mapping[str, psutil.Process]) -> dict[str, list[float]]:
    """Return milliseconds of processor time a second, by process and round."""
    rounds: dict[str, list[float]] = {name: [] for name in processes}
    for _ in range(ROUNDS):
        before = {name: processor_of(process) for name, process in processes.items()}
        time.sleep(SECONDS)
        for name, process in processes.items():
            rounds[name].append(max(0.1, 1_000 * (processor_of(process) - before[name]) / SECONDS))
    return rounds


def processor_of(process: psutil.Process) -> float:
    """Return the seconds of processor time used by a process and its children."""
    return sum(sum(one.cpu_times()[:2]) for one in _family(process))


def _memory(process: psutil.Process) -> float:
    """Return megabytes of memory of a process and its children, shared pages in equal parts."""
    return float(sum(one.memory_full_info().pss for one in _family(process)) / 1e6)


def _family(process: psutil.Process) -> list[psutil.Process]:
    return [process, *process.children(recursive=True)]
