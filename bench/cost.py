"""A day of edits: costs of its purges, their calls, and losses with a tenth of failing calls.

10,000 workspaces by Zipf's law, in sessions of saves and now and then a publish; the same seeded day for every rule.
The usual lock-and-skip rule shows its last edit when copies expire, after 480 s at worst.  The engine's rule runs at
its default, with edits shown within seconds, and with windows of two minutes that gather for two more: about half of
the usual rule's bound.
"""

import heapq
import logging
import random
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter
from typing import Any
from uuid import UUID

from botocore.exceptions import ClientError
from wagtail.contrib.frontend_cache.backends.cloudfront import CloudfrontBackend

from bench.figures import Figure
from bench.ground import Ground
from bench.scheduler import RuleResult, figure, lock_and_skip
from bench.virtual import CallRecords, CloudFrontModel, QuickBatches, QuickLedger, RecordingCdn, engine, uncovered
from bench.visitors import EdgeVisitors, visits
from freshness.cdn.cloudfront import ABILITY, PRICE
from freshness.errors import CdnUnavailable
from freshness.events import Claimed
from freshness.scheduling.policy import Policy
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront_rules import CloudFrontAccount

WORKSPACES = 10_000
SESSIONS = 6_000
SAVES = 40  # a session, on average
PUBLISHES = 0.02  # of all sessions end with a publish
USUAL_BOUND = 480.0  # seconds: s-maxage 60, stale-while-revalidate 120, and 300 in Redis
DEFAULT = Policy()
VISITS = {  # how many, and whether the most edited are the most visited
    "200,000 visits, most of them to those edited most": (200_000, True),
    "200,000 visits": (200_000, False),
    "20,000 visits": (20_000, False),
}
PATIENT = Policy(rate=120.0, max_wait=120.0, gather=120.0)
Edits = list[tuple[float, str, bool]]
Looks = Iterable[tuple[float, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The results of a rule for the day.

    `slowest` is the longest time from an observed edit to its effective purge, in seconds; `unseen` per cent of the
    edited workspaces had no visitor.
    """

    calls: int
    items: int
    lost: int
    edited: int
    slowest: float = 0.0
    unseen: float = 0.0

    @property
    def dollars(self) -> float:
        """Return the dollars without the free tier, the same for all rules."""
        return self.items * PRICE.each

    @property
    def covered(self) -> float:
        """Return the per cent of the edited workspaces whose last edit was purged."""
        return 100 * (1 - self.lost / self.edited)


def run(ground: Ground) -> list[Figure]:
    """Return the whole day, and two of its hours with failing calls."""
    del ground  # nothing is stored
    edits = list(day())
    ours, patient, wagtail = _ours(edits, DEFAULT), _ours(edits, PATIENT), _wagtail(edits)
    tried = _lock_and_skip_if_all_were_accepted(edits)
    limited = lock_and_skip([(at, subject) for at, subject, _ in edits])
    noon = [one for one in edits if 12 * 3600 <= one[0] < 14 * 3600]
    return [
        *_day(f"a day of {len(edits):,} saves", ours, tried, limited, wagtail),
        *_day(
            "the same within the usual rule's bound, two minutes and two of gathering",
            patient,
            tried,
            limited,
            wagtail,
            cost=4.0,
            calls=100.0,
        ),
        *(figure for name in VISITS for figure in _skipping(name, edits, ours)),
        *_failing(_ours(noon, DEFAULT, errors=0.1), _wagtail(noon, errors=0.1)),
    ]


def day() -> Iterator[tuple[float, str, bool]]:
    """(second, subject, publish) in order: sessions between 6 and 22 o'clock, most in the afternoon."""
    chance = random.Random(4)
    weights = list(accumulate(1 / rank for rank in range(1, WORKSPACES + 1)))
    sessions = []
    for _ in range(SESSIONS):
        rank = bisect(weights, chance.random() * weights[-1])
        sessions.append((chance.triangular(6, 22, 14) * 3600, f"ws:{UUID(int=rank)}"))
    yield from heapq.merge(*(_session(at, subject, chance.getrandbits(32)) for at, subject in sessions))


def _session(at: float, subject: str, seed: int) -> list[tuple[float, str, bool]]:
    chance, saves = random.Random(seed), []
    for _ in range(1 + int(chance.expovariate(1 / SAVES))):
        saves.append((at, subject, False))
        at += min(chance.lognormvariate(2.0, 0.7), 90.0)  # about eight seconds
    if chance.random() < PUBLISHES:
        saves.append((at, subject, True))
    return saves


def _ours(edits: Edits, policy: Policy, *, errors: float = 0.0, looks: Looks = ()) -> Day:
    """Play the day with the engine, looking at each second with due rows; with visitors the engine skips."""
    clock = FakeClock(edits[0][0])
    visitors = EdgeVisitors(clock, policy)
    ledger, batches, account = QuickLedger(clock), QuickBatches(clock), CloudFrontAccount(clock)
    records = CallRecords()
    cdn = _Failing(RecordingCdn(CloudFrontModel(account, ABILITY), ledger, records), errors)
    waits = [0.0]

    def observe(event: Any) -> None:
        if isinstance(event, Claimed) and not event.immediate:
            waits[0] = max(waits[0], event.waited)
        visitors.observe(event)

    ports = {"observe": observe, "shard_tags": True, "presence": visitors.record if looks else None}
    relay = engine(clock, ledger, batches, cdn, policy=policy, seed=0, **ports)
    last: dict[str, float] = {}
    end = edits[-1][0] + 3_600
    coming = heapq.merge([*edits, (end, "", False)], ((*look, None) for look in looks), key=itemgetter(0))
    at, subject, publish = next(coming)
    while subject:
        clock.now = max(clock.now, at)
        if publish is None:
            visitors.come(subject)
        else:
            ledger.mark(subject, reason="edit", immediate=publish)
            last[subject] = at
        at, subject, publish = next(coming)
        while (look := max(min(ledger.next_due(), batches.next_due()), clock.now) // 1 + 1) < at:
            clock.now = look
            for claimed in relay.tick():
                relay.send(claimed)
            relay.follow()
    unpurged = uncovered(ledger, records.purged, last, settle=policy.settle)
    lost = [one for one in unpurged if visitors.skipped.get(one, 0.0) < last[one] + policy.settle]
    return Day(
        calls=cdn.calls,
        items=account.billed,
        lost=len(lost) + visitors.needed,
        edited=len(last),
        slowest=policy.tick + waits[0] + ABILITY.effect,
        unseen=100 * len(last.keys() - visitors.seen) / len(last),
    )


class _Failing:
    """A CDN that answers a share of its calls with an error."""

    def __init__(self, cdn: RecordingCdn, errors: float) -> None:
        self.cdn, self.errors = cdn, errors
        self.ability, self.status = cdn.ability, cdn.status
        self.calls = 0
        self._chance = random.Random(9)

    def purge(self, batch: Any) -> Any:
        self.calls += 1
        if self._chance.random() < self.errors:
            raise CdnUnavailable("503")
        return self.cdn.purge(batch)


def _lock_and_skip_if_all_were_accepted(edits: Edits) -> Day:
    """Five seconds after a save two paths, then a lock of 30 s; a publish at once."""
    calls, free_at, covered = 0, {}, {}
    for at, subject, publish in edits:
        if publish:
            calls += 1
            covered[subject] = at
        elif at + 5.0 >= free_at.get(subject, 0.0):
            calls += 1
            free_at[subject] = at + 35.0
            covered[subject] = at + 5.0
    last = {subject: at for at, subject, _ in edits}
    lost = sum(covered[subject] < at for subject, at in last.items())
    return Day(calls=calls, items=2 * calls, lost=lost, edited=len(last), slowest=USUAL_BOUND)


class _Client:
    """The client of Wagtail's backend in place of boto3."""

    def __init__(self, errors: float) -> None:
        self.errors, self.calls, self.items, self.accepted = errors, 0, 0, False
        self._chance = random.Random(9)

    def create_invalidation(self, *, InvalidationBatch: Any, **_: Any) -> None:  # noqa: N803 - boto3's name
        self.calls += 1
        self.accepted = self._chance.random() >= self.errors
        if not self.accepted:
            raise ClientError({"Error": {"Code": "ServiceUnavailable", "Message": "503"}}, "CreateInvalidation")
        self.items += InvalidationBatch["Paths"]["Quantity"]


def _wagtail(edits: Edits, *, errors: float = 0.0) -> Day:
    """Wagtail's own backend: each save is a publish of the home page, also shown on /products."""
    logging.getLogger("wagtail.frontendcache").setLevel(logging.CRITICAL)
    backend = CloudfrontBackend(
        {"DISTRIBUTION_ID": "E1", "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "HOSTNAMES": None}
    )
    backend.client = client = _Client(errors)
    kept: dict[str, bool] = {}
    for _, subject, _ in edits:
        host = subject.replace(":", "-")
        backend.purge_batch([f"https://{host}.example/", f"https://{host}.example/products"])
        kept[subject] = client.accepted
    lost = sum(not accepted for accepted in kept.values())
    return Day(calls=client.calls, items=client.items, lost=lost, edited=len(kept))


def _day(
    name: str,
    ours: Day,
    tried: Day,
    limited: RuleResult,
    wagtail: Day,
    *,
    cost: float | None = None,
    calls: float | None = None,
) -> list[Figure]:
    usual = "the usual lock-and-skip rule"
    return [
        figure(f"{name}: cost", ours.dollars, tried.dollars, f"{usual}, were all accepted", "$", goal=cost),
        figure(f"{name}: API calls", ours.calls, tried.calls, f"{usual}, were all accepted", "calls", goal=calls),
        figure(f"{name}: API calls", ours.calls, limited.calls, f"{usual}, refusals retried", "calls"),
        figure(f"{name}: slowest edit", ours.slowest, USUAL_BOUND, f"{usual}, by expiry", "s", goal=1.0),
        figure(
            f"{name}: last edits purged",
            ours.covered,
            tried.covered,
            f"{usual}, were all accepted",
            "%",
            more=True,
            goal=1,
        ),
        figure(f"{name}: cost", ours.dollars, wagtail.dollars, "Wagtail's frontend cache", "$"),
        figure(f"{name}: API calls", ours.calls, wagtail.calls, "Wagtail's frontend cache", "calls"),
    ]


def _skipping(name: str, edits: Edits, without: Day) -> list[Figure]:
    number, alike = VISITS[name]
    looks = list(visits(number, workspaces=WORKSPACES, alike=alike))
    ours = _ours(edits, DEFAULT, looks=[look for look in looks if look[0] < edits[-1][0]])
    name = f"the day at the default, skipping, {name}, {ours.unseen:.0f} % of the edited never visited"
    return [
        figure(f"{name}: cost", ours.dollars, without.dollars, "ours without skipping", "$", goal=1.0),
        figure(f"{name}: last edits purged or held nowhere", ours.covered, 100.0, "all", "%", more=True, goal=1.0),
    ]


def _failing(ours: Day, wagtail: Day) -> list[Figure]:
    name = "two hours, one call in ten fails: last edits purged"
    return [
        figure(name, ours.covered, wagtail.covered, "Wagtail's frontend cache", "%", more=True, goal=1.01),
        figure(name, ours.covered, 100.0, "all", "%", more=True, goal=1.0),
    ]
