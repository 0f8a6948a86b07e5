"""What scheduling one invalidation costs, alone: our mark and its fence, beside task queues and Wagtail's purge.

All do it for the same save, in one transaction of one process; the commit is not counted, for the save pays it anyway.
What each gives differs: our mark, django-tasks and procrastinate are in the edit's own transaction, Celery is asked
after it, and Wagtail has purged its two URLs when it returns.
"""

import json
import subprocess
import sys

from bench.databases import databases
from bench.figures import Figure, Peers, beside
from bench.ground import Ground
from tests.origin import Origin
from tests.varnish import Edge, site

ROUNDS = 9
PEERS = {
    "celery": "Celery apply_async, after the commit",
    "database": "django-tasks, in the transaction",
    "procrastinate": "procrastinate, in the transaction",
    "wagtail": "Wagtail's purge of two URLs at a local Varnish, after the commit",
    "zadd": "one ZADD by redis-py, after the commit (what a crash may lose: the limit)",
}
QUEUES = ("celery", "database", "procrastinate")


def run(ground: Ground) -> list[Figure]:
    """Both databases, one after the other."""
    origin = Origin()
    edge = Edge(site(origin.port), mutate=_as_wagtails_manual_has_it)
    try:
        assert edge.visit("/", method="PURGE").status == 200
        return [
            figure
            for name, env, _ in databases(ground)
            for figure in _figures(name, _measured(env | {"WAGTAIL_EDGE": edge.address}))
        ]
    finally:
        edge.stop()
        origin.close()


def _as_wagtails_manual_has_it(vcl: str) -> str:
    """Whoever asks may purge a URL: Wagtail sends no secret."""
    ours = 'if (req.method == "PURGE") {'
    return vcl.replace(ours, 'if (req.method == "PURGE" && !req.http.Surrogate-Key) { return (purge); } ' + ours, 1)


def _measured(env: dict[str, str]) -> dict[str, list[list[float]]]:
    command = [sys.executable, "-m", "bench.marking", str(ROUNDS)]
    done = subprocess.run(command, env=env, stdout=subprocess.PIPE, check=True)
    found: dict[str, list[list[float]]] = json.loads(done.stdout)
    return found


def _figures(database: str, found: dict[str, list[list[float]]]) -> list[Figure]:
    both = {way: [inside + after for inside, after in rounds] for way, rounds in found.items()}
    peers: Peers = {said: (both[way], None) for way, said in PEERS.items() if way in both}
    queues: Peers = {said: peers[said] for way, said in PEERS.items() if way in both and way in QUEUES}
    inside = [inside for inside, _ in found["ours"]]
    return [
        *beside(f"{database}, a mark in an open transaction", inside, queues, unit="us"),
        *beside(f"{database}, a mark, and its fence after the commit", both["ours"], peers, unit="us"),
    ]
