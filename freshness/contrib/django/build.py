"""Settings -> adapters -> an engine per process, built at the first use."""

import logging
import time
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from django.core.signals import setting_changed
from django.utils.module_loading import import_string

from freshness.accounts.identity import CdnIdentity
from freshness.cache.stores.memory import MemoryStore
from freshness.cache.stores.redis import RedisStore
from freshness.cache_headers import PORTABLE, TagHeader
from freshness.cdn.identity import identity_of, identity_of_built
from freshness.cdn.tag_headers import headers_of, headers_of_built
from freshness.contrib.django import conf, release
from freshness.contrib.django.accounts import DjangoAccounts
from freshness.contrib.django.batches import DjangoBatches
from freshness.contrib.django.foreign_code import ForeignCode
from freshness.contrib.django.ledger import DjangoLedger, count_workspaces
from freshness.contrib.django.members import DjangoMembers
from freshness.contrib.django.observers import Observers
from freshness.contrib.django.pauses import DjangoPauses
from freshness.contrib.django.presence import DjangoPresence
from freshness.contrib.django.replicas import on_primary
from freshness.contrib.django.shown import ShownPages
from freshness.contrib.django.thrifty import ThriftyPlans
from freshness.delivery.engine import Engine
from freshness.delivery.presence import PresenceRecorder
from freshness.fetch.visitor import Visitor
from freshness.ports import Cdn, Page, Ports
from freshness.targets.subject import Subject

log = logging.getLogger(__name__)
_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


@lru_cache(maxsize=1)
def ledger() -> DjangoLedger:
    """Return the ledger of this process."""
    settings = conf.load()
    return DjangoLedger(using=settings.database, shards=settings.shard_tags, identity=identity)


@lru_cache(maxsize=1)
def identity() -> CdnIdentity:
    """Return the identity of this process's CDN, built only where its class does not declare the identity."""
    settings = conf.load()
    name, in_tests = settings.identity, conf.in_tests()
    found = identity_of(import_string(settings.cdn), settings.cdn_options, name=name, in_tests=in_tests)
    return identity_of_built(cdn(), name=name, in_tests=in_tests) if found is None else found


@lru_cache(maxsize=1)
def store() -> RedisStore | MemoryStore:
    """Return the shared store of fences and entries."""
    settings = conf.load()
    if not settings.redis_url:
        return MemoryStore()
    return RedisStore(settings.redis_url, prefix=settings.redis_prefix, release=release.identity)


@lru_cache(maxsize=1)
def observe() -> Observers:
    """Return the observers named in settings."""
    return Observers(conf.load().observers)


@lru_cache(maxsize=1)
def cdn() -> Cdn:
    """Return the CDN of the settings."""
    settings = conf.load()
    built: Cdn = import_string(settings.cdn)(**settings.cdn_options)
    return built


@lru_cache(maxsize=1)
def tag_headers() -> tuple[TagHeader, ...]:
    """Return the headers in which responses carry their tags: the headers of the CDN, or of each of several."""
    settings = conf.load()
    found = headers_of(import_string(settings.cdn), settings.cdn_options)
    return (headers_of_built(cdn()) if found is None else found) or PORTABLE


@lru_cache(maxsize=1)
def engine() -> Engine:
    """Return the engine of this process."""
    settings = conf.load()
    ports = Ports(
        ledger=ledger(),
        batches=DjangoBatches(using=settings.database, identity=identity),
        accounts=DjangoAccounts(using=settings.database),
        cdn=cdn(),
        entries=store(),
        fetch=Visitor(edge=settings.edge),
        observe=observe(),
        clock=awake_or_not,  # a relay on a machine that slept between a claim and its call must find itself late
        monthly=settings.monthly_budget,
        thrifty=ThriftyPlans(on_primary(import_string(settings.thrifty)), using=settings.database, clock=awake_or_not)
        if settings.thrifty
        else _nobody,
        limits=replace(cdn().ability.limits, **settings.limits) if settings.limits else None,
        shard_tags=settings.shard_tags,
        precise=settings.precise == "on",
        shown=ShownPages(on_primary(import_string(settings.shown))) if settings.shown else _all,
        paths_of=on_primary(import_string(settings.paths_of)) if settings.paths_of else None,
        presence=DjangoPresence(using=settings.database) if settings.skip == "on" else None,
        members=DjangoMembers(ledger()),
        origin=import_string(settings.origin) if settings.origin else None,
        from_above=_tell_from_above,
        workspaces=partial(count_workspaces, using=settings.database),
        pauses=DjangoPauses(using=settings.database).lasting,
    )
    return Engine(ports, settings.policy)


@lru_cache(maxsize=1)
def presence_recorder() -> PresenceRecorder | None:
    """Return the recorder of this process's responses; None where FRESHNESS["SKIP"] is off."""
    settings = conf.load()
    if settings.skip == "off":
        return None
    return PresenceRecorder(DjangoPresence(using=settings.database), settings.policy, clock=awake_or_not)


def pages(subject: str) -> Sequence[Page]:
    """Return the pages to warm and verify after a purge of `subject`; none unless FRESHNESS names a callable."""
    path = conf.load().pages
    found: Sequence[Page] = on_primary(import_string(path))(subject) if path else ()
    return found


def pages_showing(subject: str, tags: Collection[str]) -> Sequence[Page]:
    """Return further pages to warm and verify after a purge of `tags`: pages with the changed things.

    After a purge of everything there are no further pages: any page shows a change then, and `pages` suffices.
    """
    path = conf.load().pages_showing
    if not path or not tags or Subject.parse(subject).whole.tag in tags:
        return ()
    found: Sequence[Page] = on_primary(import_string(path))(subject, tags)
    return found


def trace() -> str:
    """Return the `traceparent` of this thread's trace, by the callable of FRESHNESS["TRACE"]; empty where that fails.

    The edit is committed by then, and must not fail for a trace.
    """
    with ForeignCode(log, "TRACE failed"):
        return str(import_string(conf.load().trace)())
    return ""


def _tell_from_above(what: str) -> None:
    """Report a page's claim, about the page's own subject alone: the page may come from a stranger's server."""
    log.error(
        "%s: its subject is purged again; if the database was restored or lost commits, and no relay noticed, run "
        "manage.py freshness_restored",
        what,
    )


def _all(_subject: str) -> bool:
    return True


def _nobody(_subject: str) -> bool:
    return False


def awake_or_not() -> float:
    """Return seconds of a clock that also runs during machine sleep, as for the database and the edges."""
    return time.clock_gettime(_CLOCK)


def forget() -> None:
    """Build everything anew when next asked for: after a change of settings, or in a forked child."""
    for built in (ledger, identity, store, observe, cdn, tag_headers, engine, presence_recorder):
        built.cache_clear()


def _forget(*, setting: str, **_: object) -> None:
    if setting == "FRESHNESS":
        forget()


setting_changed.connect(_forget)
