"""The front door for other apps: report a change of content, in the transaction of the change.

The database marks content by itself (`tracking.py` of each app).  Knowledge of services alone is reported here: purges
at once, hosts of a former owner, and edits to be visible as soon as they commit.  An edit without a note in the ledger
raises Unmarked and is undone: an edit that would never be purged must not be kept.
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
"""Sent with `workspace_id`, in the transaction of a workspace's new site: the published theme is live from now."""

_BROKER_REST = 30.0  # seconds without a call to a failed broker


def changed(workspace_id: uuid.UUID, *, reason: str) -> None:
    """Report an edit of live content, marked by the database: after the commit no reader gets former values.

    The purge follows once the edits pause (debounced).
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
    """Report another live theme, or none (`live=False`): `stale` is purged at once, and a settled purge follows.

    Without a live theme, or with `hard`, both purges leave no copy: no edge shows a former page, even without the
    origin.

    A workspace without a site shows nothing yet: the publishing app reports again at the signal `site_opened`.
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
    """Report hosts that lead elsewhere: their pages and the workspaces' are purged at once, and again once settled.

    The purges are hard: the host's former pages may belong to another owner.

    Raises Unmarked.
    """
    subjects = {Subject("host", host) for host in hosts} | {subject_of(workspace_id) for workspace_id in workspace_ids}
    for subject in sorted(subjects):
        _mark(subject, reason=reason, immediate=True, hard=True)


class WarmWhenEffective:
    """Observer: when a purge is effective, hand the warming to Celery; without a broker, warm right here.

    The worker finds the pages: while thousands of purges are under way the relay has no time for their queries.
    """

    events = (Effective,)

    def __init__(self, *, clock: Clock = time.monotonic) -> None:
        self._breaker = CircuitBreaker(clock=clock, first=_BROKER_REST)

    def __call__(self, event: Event) -> None:
        if not isinstance(event, Effective) or workspace_of(event.subject) is None:
            return
        arguments: dict[str, Any] = {
            "generation": event.generation,
            "settled": event.settled,
            "dirty_since": event.dirty_since,
            "tags": sorted(event.tags),
        }
        if conf.load().stamped:  # workers of earlier releases refuse unknown arguments
            arguments["nonce"] = event.nonce
        if event.settled:
            arguments["reason"] = event.reason
        workspace_id = str(workspace_of(event.subject))
        if not self._enqueued(workspace_id, arguments):
            warm_workspace(workspace_id, **arguments)

    def _enqueued(self, workspace_id: str, arguments: dict[str, Any]) -> bool:
        if not self._breaker.allows():
            return False
        try:
            # The task has no `expires`: this host's clock would set the time, and the worker's clock, perhaps another,
            # would compare it.
            warm_cache_async.apply_async(  # type: ignore[call-arg]
                args=(workspace_id,),
                kwargs=arguments,
                ignore_result=True,
                argsrepr=workspace_id,  # for logs; Celery's own way to write them takes a third of the call
                kwargsrepr=f"generation {arguments['generation']}",
            )
        except (KombuError, CeleryError, OSError) as error:
            log.warning("no broker (%s): warming in the relay for the next %g s", error, self._breaker.failed())
            return False
        log.info("Queued cache warming for workspace %s", workspace_id)
        return True


warm_when_effective = WarmWhenEffective()
