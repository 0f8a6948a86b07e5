"""The doctor's checks of a Django project: checks, database, Redis, relays, CDN, edge, without any change."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Final

from django.core import checks
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.utils.module_loading import import_string

from freshness.cache.stores import redis_py
from freshness.cache.stores.address import Address
from freshness.cache.stores.redis import RedisStore
from freshness.cli.doctor import Examination, Finding
from freshness.contrib.django import build, conf
from freshness.contrib.django.alive import LATE, SILENT, seconds_since_beat
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.inspection import in_words, inspection
from freshness.contrib.django.models import AccountRow, LedgerRow
from freshness.contrib.django.shadow import ShadowCdn, last_drill
from freshness.contrib.django.status import status
from freshness.errors import CdnError, FetchError, StoreUnavailable
from freshness.targets.subject import Subject

Look = Callable[[], Iterable[Finding]]
_CLOCKS: Final = 2.0  # seconds that two clocks may differ
_LONG: Final = 10.0  # seconds for checks, which import every view and call no service
_RECENT: Final = 900.0  # seconds for which a failed call is news
_FREE: Final = (0.02, 100 * 2**20)  # of the disk, and bytes


def probes() -> list[Examination]:
    """Return all checks of the engine, and the checks in FRESHNESS["PROBES"].  Raises InvalidSettings."""
    own = [
        Examination(id="D002", name="system checks", look=_checks, needs=("D001",), seconds=_LONG),
        Examination(id="D005", name="state directory", look=_disk, needs=("D001",)),
        Examination(id="D010", name="database", look=database_answers, needs=("D001",)),
        Examination(id="D011", name="clocks", look=_clocks, needs=("D010",)),
        Examination(id="D012", name="migrations", look=_migrations, needs=("D010",)),
        Examination(id="D013", name="checks of the database", look=_database_checks, needs=("D012",), seconds=_LONG),
        Examination(id="D020", name="Redis", look=redis_answers, needs=("D001",)),
        Examination(id="D021", name="memory of Redis", look=_redis_memory, needs=("D020",)),
        Examination(id="D030", name="relays", look=_relays, needs=("D012",)),
        Examination(id="D031", name="identity", look=_identity, needs=("D012",)),
        Examination(id="D032", name="queue", look=_queue, needs=("D012",)),
        Examination(id="D034", name="CDN accounts", look=_accounts, needs=("D012",)),
        Examination(id="D038", name="drills", look=_drills, needs=("D012",)),
        Examination(id="D040", name="CDN", look=_cdn, needs=("D001",)),
        Examination(id="D050", name="edge", look=_edge, needs=("D012",)),
    ]
    named = [probe for path in conf.load().probes for probe in import_string(path)()]
    return [closing(probe) for probe in (*own, *named)]


def closing(probe: Examination) -> Examination:
    """Wrap a probe: its thread closes its database connections at the end."""

    @wraps(probe.look)
    def look() -> list[Finding]:
        try:
            return list(probe.look())
        finally:
            connections.close_all()

    return replace(probe, look=look)


def well(id: str, said: str) -> Finding:
    """Return a finding of a passed check."""
    return Finding(id=id, said=said, good=True)


def told(messages: Iterable[checks.CheckMessage], *, id: str, name: str) -> list[Finding]:
    """Return findings of system checks: warnings and errors, each under its own id."""
    serious = [one for one in messages if one.level >= checks.WARNING and not one.is_silenced()]
    found = [Finding(id=one.id or id, said=str(one.msg), fix=str(one.hint or "")) for one in serious]
    return found or [well(id, f"{name} find nothing")]


def _checks() -> list[Finding]:
    return told(checks.run_checks(), id="D002", name="system checks")


def _database_checks() -> list[Finding]:
    using = conf.load().database
    return told(
        checks.run_checks(tags=[checks.Tags.database], databases=[using]), id="D013", name="checks of the database"
    )


def _disk() -> Iterator[Finding]:
    directory = conf.load().state_dir
    if not directory:
        yield well("D005", "no state directory is used")
        return
    free = os.statvfs(directory) if Path(directory).is_dir() else None
    if free is None or not os.access(directory, os.W_OK):
        yield Finding(
            id="D005", said=f"{directory} cannot be written", fix=f"mkdir -p {directory} && chown $(id -un) {directory}"
        )
        return
    bytes_free, part = free.f_bavail * free.f_frsize, free.f_bavail / max(free.f_blocks, 1)
    if part < _FREE[0] or bytes_free < _FREE[1]:
        yield Finding(
            id="D005",
            said=f"the disk of {directory} is full: {bytes_free / 2**20:.0f} MiB free",
            fix=f"du -xh {directory} | sort -h | tail",
        )
        return
    yield well("D005", f"{directory} can be written, {bytes_free / 2**30:.1f} GiB free")


def database_answers() -> Iterator[Finding]:
    """Whether the ledger's database answers."""
    using = conf.load().database
    where = connections[using].settings_dict
    try:
        with connections[using].cursor() as cursor:
            cursor.execute("SELECT 1")
    except Exception as error:  # noqa: BLE001 - whatever a driver raises
        why = " ".join(str(error).split())[:200]
        place = f"{where.get('HOST') or 'this machine'}:{where.get('PORT') or 'its port'}"
        yield Finding(
            id="D010",
            said=f"the database {using!r} at {place} does not answer: {why}",
            fix=f"python manage.py dbshell --database {using}",
        )
        return
    yield well("D010", f"the database {using!r} answers")


def _clocks() -> Iterator[Finding]:
    before = time.time()
    there = build.ledger().now()
    here = (before + time.time()) / 2
    if abs(there - here) > _CLOCKS:
        yield Finding(
            id="D011",
            said=f"the clocks of this machine and the database differ by {abs(there - here):.0f} s",
            fix="timedatectl set-ntp true, on both",
        )
    else:
        yield well("D011", "the clocks of this machine and the database agree")


def _migrations() -> Iterator[Finding]:
    using = conf.load().database
    executor = MigrationExecutor(connections[using])
    left = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if left:
        names = f"{left[0][0].app_label}.{left[0][0].name}"
        yield Finding(
            id="D012",
            said=f"{len(left)} migrations are missing, {names} the first",
            fix=f"python manage.py migrate --database {using}",
        )
    else:
        yield well("D012", "all migrations are applied")


def redis_answers() -> Iterator[Finding]:
    """Return whether the store of fences and entries, if any, answers."""
    store = build.store()
    try:
        store.get("ws:doctor")
    except StoreUnavailable as error:
        yield Finding(
            id="D020", said=f"Redis does not answer: {error}", fix='redis-cli -u "$REDIS_URL" ping, and see REDIS_URL'
        )
        return
    yield well("D020", "Redis answers" if isinstance(store, RedisStore) else "no Redis is used")


def _redis_memory() -> Iterator[Finding]:
    used = memory_of(conf.load().redis_url)
    if used is not None and used > 0.9:
        yield Finding(
            id="D021", said=f"Redis uses {used:.0%} of its maxmemory", fix="redis-cli info memory; raise maxmemory"
        )
    else:
        yield well("D021", "Redis has memory left")


def memory_of(url: str) -> float | None:
    """Return the used part of a Redis's maxmemory; None without a maxmemory, for a cluster, or without a URL."""
    if not url or (address := Address.parse(url)).kind == "cluster":
        return None
    with redis_py.client(address, timeout=1.0) as redis:
        about = redis.info("memory")
    most = int(about.get("maxmemory") or 0)
    return int(about["used_memory"]) / most if most else None


def _relays() -> Iterator[Finding]:
    silent = seconds_since_beat()
    if silent is not None and silent <= SILENT:
        yield well("D030", f"a relay is alive: its last beat was {silent:.0f} s ago")
        return
    since = "none has ever run" if silent is None else f"the last beat was {silent:.0f} s ago"
    yield Finding(
        id="D030",
        said=f"no relay is alive, {since}: nothing is purged",
        fix="freshness relay, or a Celery worker: celery -A project worker -l info",
    )


def _identity() -> Iterator[Finding]:
    identity = build.ledger().identity
    held, own = identity.held(), identity.own
    if held is not None and str(held) != str(own):
        yield Finding(
            id="D031",
            said=f"the ledger's purges are for {held}, and these settings name {own}: a foreign relay, or a moved CDN",
            fix="freshness adopt, and with --yes if these settings are right",
        )
    else:
        yield well("D031", f"the ledger's purges are for {held or 'nobody yet'}")


def _queue() -> Iterator[Finding]:
    found = status()
    paused = build.engine().ports.pauses()
    if found.parked:
        yield Finding(
            id="D033",
            said=f"{found.parked} subjects are parked after failures",
            fix="freshness status; mend the cause; freshness queue retry --parked",
        )
    if found.since is not None and found.since > LATE and not paused:
        yield Finding(
            id="D032",
            said=f"{found.waiting} subjects wait to be purged, the first for {found.since:.0f} s",
            fix="freshness queue list; freshness status",
        )
    if paused:
        yield well("D035", in_words("; ".join(f"{one.target} is paused by {one.who}" for one in paused)))
    if not found.parked and not (found.since or 0.0) > LATE:
        yield well("D032", f"{found.waiting} wait, and none for long")


def _accounts() -> Iterator[Finding]:
    ledger = build.ledger()
    now = ledger.now()
    with ledger_cursor(ledger.using):
        rows = list(AccountRow.objects.using(ledger.using))
    failed = [row for row in rows if row.failed_at is not None and now - row.failed_at < _RECENT]
    for row in failed:
        said = f"a call to {row.failed_cdn} failed {now - (row.failed_at or now):.0f} s ago: {row.failure}"
        yield Finding(id="D034", said=said, fix="freshness status; look at permissions, the id, and the network")
    over = [row.name for row in rows if row.alarmed]
    if over:
        yield Finding(id="D036", said=f"{', '.join(over)} heads over its budget", fix="freshness costs")
    if not failed and not over:
        yield well("D034", f"no failure lately of {len(rows)} CDN account{'' if len(rows) == 1 else 's'}")


def _drills() -> Iterator[Finding]:
    said, last = "no drill was ever played: freshness rehearse cdn-down 10m", last_drill()
    if last is not None:
        said = f"the last drill, {last[0]}, was {last[1] / 86_400:.0f} days ago"
    yield well("D038", said)
    if isinstance(build.cdn(), ShadowCdn):
        yield well("D039", "in shadow: purges are told of, and none is made")


def _cdn() -> Iterator[Finding]:
    cdn = build.cdn()
    for part in getattr(cdn, "parts", (cdn,)):
        name = part.ability.name
        examine = getattr(part, "examine", None)
        if examine is None:
            yield well("D040", f"{name} cannot be asked without a purge")
            continue
        try:
            examine()
        except CdnError as error:
            yield Finding(
                id="D040",
                said=f"{name} would refuse purges: {error}",
                fix="see docs/reference/cdn.md: its id, permissions, secret and address",
            )
        else:
            yield well("D040", f"{name} takes purges")


def _edge() -> Iterator[Finding]:
    """Yield the page of a purged subject, as visitors get the page."""
    ledger = build.ledger()
    with ledger_cursor(ledger.using):
        rows = LedgerRow.objects.using(ledger.using).filter(subject__gte="ws:", subject__lt="ws;", done__gt=0)
        names = list(rows.order_by("subject").values_list("subject", flat=True)[:5])
    pages = [page for name in names for page in build.pages(Subject.parse(name))[:1]]
    if not pages:
        yield well("D050", "no page was purged yet that could be looked at")
        return
    page, address = pages[0], inspection().address(pages[0])
    try:
        found = build.engine().ports.fetch(page)
    except FetchError as error:
        yield Finding(
            id="D050",
            said=f"{address} cannot be fetched through the edge: {error}",
            fix="see EDGE, DNS of the host, and whether the edge is up",
        )
        return
    if found.status in (401, 403):
        yield Finding(
            id="D051",
            said=f"the origin refuses the edge ({found.status})",
            fix="give the edge the origin's CDN_INTERNAL_SECRET",
        )
    elif found.status >= 500:
        yield Finding(
            id="D052",
            said=f"the edge answers {found.status} for {address}",
            fix="see the origin's log",
        )
    elif found.generation is None:
        yield Finding(
            id="D053",
            said=f"{address} says no generation: the edge drops X-Content-Gen, or nothing adds it",
            fix="let X-Content-Gen through the edge; RequestLife and the view add it",
        )
    else:
        yield well("D050", f"{address} comes through the edge with generation {found.generation}")
