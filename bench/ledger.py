"""The ledger on PostgreSQL with a million clean rows, beside the same steps as four plain SQL statements.

The peer is the smallest possible ledger: integers, without nonce, reasons, immediate purges and scopes, and with the
rule in SQL.  The engine's ledger asks the rule in Python, row by row, under the same locks.
"""

import multiprocessing
import os
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import django
import psycopg
from django.core.management import call_command
from django.db import connection, connections

from bench.figures import Figure, less_is_better, more_is_better
from bench.ground import Ground
from freshness.contrib.django.ledger import DjangoLedger
from freshness.scheduling.facts import Facts, Flush
from freshness.scheduling.outcomes import completed
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import decide, seen
from tests import postgres

ROWS = 1_000_000
MARKS = 4_000
"""Marks of each of the four clients, a round."""
LOOKS = 300
ROUNDS = 5
CLIENTS = 4
PEER_NAME = "the same in plain SQL"
BATCH = 500

POLICY = Policy(
    debounce=3e-6, fence=1e-6, request_life=1e-6, margin=1e-6, max_wait=600.0, rate=600.0, lease=600.0
)  # due as soon as seen: waits are not measured
ID = "'ws:00000000-0000-4000-8000-' || lpad(to_hex({}), 12, '0')"

PEER = """
CREATE TABLE peer (id bigint PRIMARY KEY, wanted bigint NOT NULL, seen bigint NOT NULL, done bigint NOT NULL,
  seen_at timestamptz, since timestamptz, began timestamptz, began_before timestamptz, claim bigint NOT NULL DEFAULT 0,
  held_until timestamptz, attempts int NOT NULL DEFAULT 0, due timestamptz) WITH (fillfactor = 70);
CREATE INDEX peer_due ON peer (due) WHERE due IS NOT NULL
"""
PEER_MARK = """
INSERT INTO peer (id, wanted, seen, done, due) VALUES (%s, 1, 0, 0, clock_timestamp())
ON CONFLICT (id) DO UPDATE SET wanted = peer.wanted + 1, due = LEAST(peer.due, clock_timestamp()) RETURNING wanted
"""
PEER_SEE = """
WITH found AS (SELECT id FROM peer WHERE due <= clock_timestamp() AND wanted > seen
               ORDER BY due LIMIT %(limit)s FOR UPDATE SKIP LOCKED)
UPDATE peer AS p SET seen = wanted, seen_at = clock_timestamp(), since = COALESCE(since, clock_timestamp()),
  due = clock_timestamp() FROM found WHERE p.id = found.id RETURNING p.id
"""
PEER_CLAIM = """
WITH found AS (SELECT id FROM peer WHERE due <= clock_timestamp() AND wanted = seen AND seen > done
               AND (held_until IS NULL OR held_until < clock_timestamp())
               ORDER BY due LIMIT %(limit)s FOR UPDATE SKIP LOCKED)
UPDATE peer AS p SET claim = claim + 1, held_until = clock_timestamp() + interval '600 s', began_before = began,
  began = clock_timestamp(), due = clock_timestamp() + interval '600 s'
FROM found WHERE p.id = found.id RETURNING p.id, p.seen, p.claim
"""
PEER_COMPLETE = """
UPDATE peer SET done = GREATEST(done, %s), held_until = NULL, attempts = 0,
  since = CASE WHEN %s >= wanted THEN NULL ELSE clock_timestamp() END,
  due = CASE WHEN %s >= wanted THEN NULL ELSE clock_timestamp() END WHERE id = %s AND claim = %s
"""


def run(ground: Ground) -> list[Figure]:
    """Measure marks, an idle look, and claims with their completion."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir="/tmp") as directory:
        Path(directory).chmod(0o755)
        server = postgres.start(Path(directory) / "postgres", synchronous_commit="on", shared_buffers="512MB")
        try:
            url = server.url("postgres")
            os.environ |= {
                "DJANGO_SETTINGS_MODULE": "huzilerz.settings",
                "DATABASE_URL": url,
                "HUZILERZ_STATE": directory,
                "REDIS_URL": ground.url,
            }
            django.setup()
            call_command("migrate", verbosity=0)
            _fill(url)
            return _measure(url)
        finally:
            server.stop()


def _fill(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as direct:
        direct.execute(
            "INSERT INTO freshness_row (subject, desired, nonce, observed, done) "
            f"SELECT {ID.format('g')}, 5, g, 5, 5 FROM generate_series(0, {ROWS - 1}) AS g"
        )
        direct.execute(PEER)
        direct.execute(f"INSERT INTO peer SELECT g, 5, 5, 5 FROM generate_series(0, {ROWS - 1}) AS g")
        direct.execute("VACUUM ANALYZE freshness_row")
        direct.execute("VACUUM ANALYZE peer")


def _measure(url: str) -> list[Figure]:
    ledger = DjangoLedger()
    steps = ("marks", "p99", "idle", "seen", "purged")
    ours: dict[str, list[float]] = {step: [] for step in steps}
    peer: dict[str, list[float]] = {step: [] for step in steps}
    with psycopg.connect(url, autocommit=True) as direct:
        for number in range(ROUNDS):
            _idle(ours["idle"], lambda: ledger.update(_judge))
            _idle(peer["idle"], lambda: _peer_look(direct))
            connections.close_all()
            for sides, marker in ((ours, _mark_ours), (peer, partial(_mark_peer, url))):
                rate, p99 = _marked(marker, seed=number)
                sides["marks"].append(rate)
                sides["p99"].append(p99)
            ours["seen"].append(_rate(lambda: len(ledger.update(_note, limit=BATCH, unseen=True))))
            ours["purged"].append(_rate(lambda: _purge_ours(ledger)))
            peer["seen"].append(_rate(lambda: len(direct.execute(PEER_SEE, {"limit": BATCH}).fetchall())))
            peer["purged"].append(_rate(lambda: _purge_peer(direct)))
            _forget_rate(direct)
    return _figures(ours, peer)


def _figures(ours: dict[str, list[float]], peer: dict[str, list[float]]) -> list[Figure]:
    rates = {"marks": "marks, four clients", "purged": "rows claimed and completed", "seen": "rows seen"}
    times = {"idle": "an idle look at a million rows", "p99": "a mark, p99"}
    aims = {"marks": 5_000.0, "purged": 5_000.0, "idle": 2.0}
    figures = []
    for step, name in {**rates, **times}.items():
        compare = more_is_better if step in rates else less_is_better
        unit = "/s" if step in rates else "ms"
        for said, theirs, goal in (("the aim", [aims.get(step, 0.0)] * ROUNDS, 1.0), (PEER_NAME, peer[step], None)):
            if theirs[0]:
                figures.append(compare(name, ours=ours[step], peer=theirs, peer_name=said, unit=unit, goal=goal))
    return figures


def _idle(times: list[float], look: Callable[[], object]) -> None:
    look()
    began = time.perf_counter()
    for _ in range(LOOKS):
        look()
    times.append((time.perf_counter() - began) / LOOKS * 1e3)


def _peer_look(direct: "psycopg.Connection[tuple[object, ...]]") -> None:
    direct.execute(PEER_SEE, {"limit": BATCH}).fetchall()
    direct.execute(PEER_CLAIM, {"limit": BATCH}).fetchall()


def _rate(step: Callable[[], int]) -> float:
    """Rows a second, until there are no more."""
    rows, began = 0, time.perf_counter()
    while done := step():
        rows += done
    return rows / (time.perf_counter() - began)


# Marks


def _marked(marker: Callable[[Sequence[int]], list[float]], *, seed: int) -> tuple[float, float]:
    """Return marks a second of all clients together, and the p99 of a mark in milliseconds."""
    chance = random.Random(seed)
    chosen = [[chance.randrange(ROWS) for _ in range(MARKS)] for _ in range(CLIENTS)]
    ready = multiprocessing.get_context("fork").Barrier(CLIENTS + 1)
    with multiprocessing.get_context("fork").Pool(CLIENTS, _wait_with, (ready,)) as pool:
        running = [pool.apply_async(_client, (marker, numbers)) for numbers in chosen]
        ready.wait()
        began = time.perf_counter()
        times = sorted(took for one in running for took in one.get())
        spent = time.perf_counter() - began
    return len(times) / spent, times[int(len(times) * 0.99)] * 1e3


_ready: list[object] = []


def _wait_with(ready: object) -> None:
    _ready.append(ready)


def _client(marker: Callable[[Sequence[int]], list[float]], numbers: Sequence[int]) -> list[float]:
    marker(numbers[:1])  # connected before the clock starts
    _ready[0].wait()  # type: ignore[attr-defined]
    return marker(numbers)


def _mark_ours(numbers: Sequence[int]) -> list[float]:
    ledger = DjangoLedger()
    connection.ensure_connection()
    subjects = [f"ws:00000000-0000-4000-8000-{number:012x}" for number in numbers]
    return [_timed(partial(ledger.mark, subject, reason="edit")) for subject in subjects]


def _mark_peer(url: str, numbers: Sequence[int]) -> list[float]:
    if url not in _held:
        _held[url] = psycopg.connect(url, autocommit=True)
    direct = _held[url]
    return [_timed(lambda number=number: direct.execute(PEER_MARK, [number]).fetchone()) for number in numbers]


_held: dict[str, "psycopg.Connection[tuple[object, ...]]"] = {}


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


# Claims


def _judge(facts: Facts, now: float) -> object:
    return decide(facts, now, POLICY)


def _note(facts: Facts, now: float) -> object:
    return seen(facts, now, POLICY)


def _purge_ours(ledger: DjangoLedger) -> int:
    claimed = {
        one.decision.facts.subject: one.decision
        for one in ledger.update(_judge, limit=BATCH)
        if isinstance(one.decision, Flush)
    }
    if not claimed:
        return 0

    def complete(facts: Facts, now: float) -> object:
        flush = claimed[facts.subject]
        return completed(
            facts,
            captured=flush.captured,
            settled=flush.settled,
            epoch=flush.facts.lease_epoch,
            now=now,
            policy=POLICY,
            started=now,
        )

    ledger.update(complete, subjects=sorted(claimed))
    return len(claimed)


def _purge_peer(direct: "psycopg.Connection[tuple[object, ...]]") -> int:
    claimed = direct.execute(PEER_CLAIM, {"limit": BATCH}).fetchall()
    if claimed:
        with direct.cursor() as cursor:
            cursor.executemany(PEER_COMPLETE, [(seen, seen, seen, one, claim) for one, seen, claim in claimed])
    return len(claimed)


def _forget_rate(direct: "psycopg.Connection[tuple[object, ...]]") -> None:
    """Reset the rate, for the next round to purge the same rows again."""
    left = direct.execute("SELECT count(*) FROM freshness_row WHERE due_at IS NOT NULL").fetchone()
    assert left == (0,), f"{left} rows were left dirty"
    direct.execute("UPDATE freshness_row SET last_start_at = NULL WHERE last_start_at IS NOT NULL")
    direct.execute("UPDATE peer SET began = NULL, began_before = NULL WHERE began IS NOT NULL")
    direct.execute("VACUUM freshness_row")
    direct.execute("VACUUM peer")
