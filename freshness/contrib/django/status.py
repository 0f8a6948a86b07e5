"""The status of purges for operators: waiting purges, each CDN account, and single subjects."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from freshness.contrib.django import build, conf, system
from freshness.contrib.django.alive import SILENT, seconds_since_beat
from freshness.contrib.django.connection import ledger_look
from freshness.contrib.django.models import AccountRow, BatchRow, LedgerRow, NoteRow
from freshness.contrib.django.relay_signs import relays
from freshness.contrib.django.restored import RestorationProgress, Restorations
from freshness.scheduling.facts import Facts
from freshness.targets.subject import Subject

MOST = system.MOST


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountStatus:
    """A CDN account; durations are seconds.

    resting   until the account may be called again, 0 for now
    failed    since the last failed call, `None` without a failure; `cdn` is the CDN, and `failure` the reason
    """

    account: str
    calls: int
    items: int
    resting: float
    failed: float | None
    cdn: str
    failure: str

    def __str__(self) -> str:
        rests = f", rests for {self.resting:.0f} s" if self.resting else ""
        failed = "no failure" if self.failed is None else f"last failure {self.failed:.0f} s ago, {self.cdn}"
        how = f": {self.failure}" if self.failure else ""
        return f"{self.account}: {self.calls} calls, {self.items} items this month{rests}; {failed}{how}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectStatus:
    """A subject's row; durations are seconds, `None` for an event still to happen, or not due.

    accepted  since a CDN last accepted a purge of the subject, scheduled or immediate
    due       until a relay looks at the row again; negative when overdue
    """

    subject: str
    desired: int
    done: int
    verified: int
    attempts: int
    reason: str
    accepted: float | None
    due: float | None

    def __str__(self) -> str:
        shown = "clean" if self.done >= self.desired else f"generation {self.desired} waits ({self.reason})"
        accepted = "no purge accepted yet" if self.accepted is None else f"last accepted {self.accepted:.0f} s ago"
        failures = f", {self.attempts} failures in a row" if self.attempts else ""
        due = "" if self.due is None else f", due in {self.due:.0f} s" if self.due > 0 else ", due now"
        seen = f"{self.done} purged, {self.verified} seen at the edge"
        return f"{self.subject}: {shown}, {seen}, {accepted}{failures}{due}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeStatus:
    """The state of the whole installation.

    relay     seconds since the last sign of life of a relay, None before the first; `relays`: names of living relays
    identity  the CDN of the ledger's purges, `None` before the first relay, and `own`, the CDN of the present settings
    waiting   number of dirty rows and of subjects with notes alone, each counted up to MOST; `since`: the first one's
              wait, seconds
    parked    number of dirty rows now tried slowly, after many failures in a row; counted up to MOST
    """

    identity: str | None
    own: str
    waiting: int
    since: float | None
    parked: int
    in_progress: int
    accounts: tuple[AccountStatus, ...]
    restoration: RestorationProgress | None
    relay: float | None = None
    relays: tuple[str, ...] = ()
    subjects: tuple[SubjectStatus, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return asdict(self)

    @property
    def _alive(self) -> str:
        if self.relay is not None and self.relay <= SILENT:
            number = len(self.relays)
            named = f": {', '.join(self.relays[:5])}{' and more' if number > 5 else ''}" if number else ""
            return f"{number or 'At least 1'} relay{'s' if number > 1 else ''} alive{named}."
        since = "none has ever run" if self.relay is None else f"the last sign was {self.relay:.0f} s ago"
        return f"No relay is alive, {since}: nothing is purged. Start a relay: freshness relay, or a Celery worker."

    def __str__(self) -> str:
        same = f"The ledger's purges are for {self.identity or 'no CDN yet'}"
        first = same if self.identity in (None, self.own) else f"{same}; these settings name {self.own}"
        since = "" if self.since is None else f", the first for {self.since:.0f} s"
        parked = f", {self.parked} of them parked after failures" if self.parked else ""
        return "\n".join(
            [
                f"{first}.",
                self._alive,
                f"{self.waiting} wait{since}{parked}; {self.in_progress} calls are under way.",
                *(map(str, self.accounts) if self.accounts else ["No account has been called yet."]),
                *([f"Restoration: {self.restoration}"] if self.restoration else []),
                *map(str, self.subjects),
            ]
        )


def status(subjects: Sequence[Subject] = ()) -> PurgeStatus:
    """Return the status, without writes.  Raises LedgerUnavailable."""
    ledger, using = build.ledger(), conf.load().database
    now = ledger.now()
    held = ledger.identity.held()
    with ledger_look(using):
        dirty = LedgerRow.objects.using(using).filter(due_at__isnull=False)
        noted = NoteRow.objects.using(using)
        waiting = set(dirty.order_by("due_at").values_list("subject", flat=True)[:MOST])
        waiting |= set(noted.values_list("subject", flat=True)[:MOST])
        since = system.oldest_dirty(using)
        parked = dirty.filter(attempts__gt=len(conf.load().policy.retries)).order_by("-attempts")  # along its index
        return PurgeStatus(
            identity=None if held is None else str(held),
            own=str(ledger.identity.own),
            waiting=len(waiting),
            since=None if since is None else max(0.0, now - since),
            parked=parked.values("subject")[:MOST].count(),
            in_progress=BatchRow.objects.using(using).exclude(state="closed").values("reference")[:MOST].count(),
            accounts=tuple(_account(row, now) for row in AccountRow.objects.using(using).order_by("name")),
            restoration=Restorations(ledger).progress(),
            relay=seconds_since_beat(),
            relays=tuple(one.name for one in relays(using, now) if one.alive),
            subjects=tuple(_subject(ledger.read(one) or Facts(subject=one), now) for one in subjects),
        )


def _account(row: AccountRow, now: float) -> AccountStatus:
    return AccountStatus(
        account=row.name,
        calls=row.calls,
        items=row.items,
        resting=max(0.0, (row.rest_until or now) - now),
        failed=None if row.failed_at is None else max(0.0, now - row.failed_at),
        cdn=row.failed_cdn,
        failure=row.failure,
    )


def _subject(facts: Facts, now: float) -> SubjectStatus:
    return SubjectStatus(
        subject=facts.subject,
        desired=facts.desired,
        done=facts.done,
        verified=facts.verified,
        attempts=facts.attempts,
        reason=facts.reason,
        accepted=None if facts.accepted_at is None else max(0.0, now - facts.accepted_at),
        due=None if facts.due_at is None else facts.due_at - now,
    )
