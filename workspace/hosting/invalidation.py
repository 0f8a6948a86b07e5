"""The front door for other apps: say that content changed, in the transaction that changes it.

The database marks content by itself (`tracking.py` of each app).  What only services know is said here: that it has to
be purged at once, which hosts were another's before, and that the edit is to be seen as soon as it commits.  What the
ledger does not note raises Unmarked, which undoes the edit: an edit that nobody would purge must not be kept.
"""

import logging
import time
import uuid
from collections.abc import Iterable
from functools import partial
from typing import Any

from celery.exceptions import CeleryError
from django.dispatch import Signal
from kombu.exceptions import KombuError

from freshness.circuit_breaker import CircuitBreaker
from freshness.contrib.django import conf, marks
from freshness.contrib.django.marks import mark, touched
from freshness.contrib.django.transactions import when_committed
from freshness.errors import LedgerUnavailable
from freshness.events import Effective, Event
from freshness.ports import Clock
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from workspace.access import Unmarked
from workspace.hosting.models import DeployedSite
from workspace.hosting.routes import is_live
from workspace.hosting.services.engine import ledger, subject_of, workspace_of
from workspace.hosting.services.warming import warm_workspace
from workspace.hosting.tasks import warm_cache_async

log = logging.getLogger(__name__)
site_opened = Signal()
"""Sent with `workspace_id`, in the transaction that gives a workspace its site: what is published is live from now."""

_BROKER_REST = 30.0  # seconds without asking a broker that failed


def changed(workspace_id: uuid.UUID, *, reason: str) -> None:
    """Live content was edited, which the database has marked: once that commits, nobody is given former values.

    It is purged once the edits pause (debounced).
    """
    tell = partial(touched, subject_of(workspace_id), reason=reason)
    when_committed(tell, using=ledger().using)


def withdrawn(workspace_id: uuid.UUID, *, reason: str) -> None:
    """Live content was deleted or unpublished: as `changed`, and the purge leaves no copy.  Raises Unmarked."""
    try:
        marks.withdrawn(subject_of(workspace_id), reason=reason)
    except LedgerUnavailable as error:
        raise Unmarked from error


def content_changed(workspace_id: uuid.UUID, *, reason: str, hard: bool = False) -> None:
    """Products or collections were edited: as `changed`, or if `hard` as `withdrawn`, but only if a theme is live."""
    if is_live(workspace_id):
        (withdrawn if hard else changed)(workspace_id, reason=reason)


def published(
    workspace_id: uuid.UUID, *, reason: str, stale: Purge | None = None, live: bool = True, hard: bool = False
) -> None:
    """Another theme, or none (`live=False`), is live: `stale` is purged at once, and a settled purge follows.

    Where none is, or with `hard`, both leave no copy: no edge shows a former page, not even while the origin is away.

    A workspace without a site shows nothing yet: whoever publishes says it again when told of `site_opened`.
    """
    DeployedSite.objects.filter(workspace_id=workspace_id).update(is_live=live)
    _mark(subject_of(workspace_id), reason=reason, purge=stale, immediate=True, hard=hard or not live)


def _mark(
    subject: Subject, *, reason: str, purge: Purge | None = None, immediate: bool = False, hard: bool = False
) -> None:
    try:
        mark(subject, reason=reason, purge=purge, immediate=immediate, hard=hard)
    except LedgerUnavailable as error:
        raise Unmarked from error


def hosts_changed(hosts: Iterable[str], *, workspace_ids: Iterable[uuid.UUID], reason: str) -> None:
    """Hosts lead elsewhere now: everything of them and of these workspaces is purged at once, and once settled.

    Hard: what a host showed before is perhaps another owner's.

    Raises Unmarked.
    """
    subjects = {Subject("host", host) for host in hosts} | {subject_of(workspace_id) for workspace_id in workspace_ids}
    for subject in sorted(subjects):
        _mark(subject, reason=reason, immediate=True, hard=True)


class WarmWhenEffective:
    """Observer: when a purge is effective, hand the warming to Celery; without a broker, warm right here."""

    def __init__(self, *, clock: Clock = time.monotonic) -> None:
        self._breaker = CircuitBreaker(clock=clock, first=_BROKER_REST)

    def __call__(self, event: Event) -> None:
        if not isinstance(event, Effective) or workspace_of(event.subject) is None:
            return
        arguments: dict[str, Any] = {
            "generation": event.generation,
            "settled": event.settled,
            "dirty_since": event.dirty_since,
        }
        if conf.load().stamped:  # workers of earlier releases refuse an argument that they do not know
            arguments["nonce"] = event.nonce
        workspace_id = str(workspace_of(event.subject))
        if not self._enqueued(workspace_id, arguments):
            warm_workspace(workspace_id, **arguments)

    def _enqueued(self, workspace_id: str, arguments: dict[str, Any]) -> bool:
        if not self._breaker.allows():
            return False
        try:
            # Without `expires`, which this host's clock would set and the worker's judge.
            warm_cache_async.apply_async(args=(workspace_id,), kwargs=arguments, ignore_result=True)
        except (KombuError, CeleryError, OSError) as error:
            log.warning("no broker (%s): warming in the relay for the next %g s", error, self._breaker.failed())
            return False
        log.info("Queued cache warming for workspace %s", workspace_id)
        return True


warm_when_effective = WarmWhenEffective()
