"""Thousands of workspaces edited at once, against CloudFront's limits, beside the usual lock-and-skip rule.

In virtual time against the strict double, over HTTP with unmodified boto3; and a short run in real time.
"""

import heapq
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from bench.figures import Figure
from bench.ground import Ground, percentile
from bench.virtual import (
    TARGET,
    CallRecords,
    QuickBatches,
    QuickLedger,
    RecordingCdn,
    engine,
    forget_completed,
    uncovered,
)
from freshness.accounts.rate_limit import Limits
from freshness.cdn.cloudfront import ABILITY, PRICE, CloudFront
from freshness.delivery.engine import Engine
from freshness.scheduling.policy import Policy
from freshness.targets.subject import Subject
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront import CloudFrontDouble
from freshness.testing.cloudfront_rules import CloudFrontAccount, CloudFrontRefusal
from freshness.testing.memory_batches import MemoryAccounts

MINUTES = 10
EVERY = 8.0  # seconds between two saves of a workspace
PUBLISH_EVERY = 2.0  # seconds between two publishes, of any workspaces
RELAYS = 2
POLICY = Policy()
Edits = list[tuple[float, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleResult:
    """The results of a rule for the edits.

    `seconds` from the first edit to the last, `span` to the last call; `wait` is a 99th percentile, and `publish` the
    99th percentile of publishes.  `reads` are the questions about purges in progress, `throttled` the questions and
    calls refused for their pace.
    """

    purges: int
    calls: int
    refused: int
    lost: int
    workspaces: int
    items: int
    seconds: float
    span: float = 0.0
    wait: float = 0.0
    publish: float = 0.0
    reads: int = 0
    throttled: int = 0

    @property
    def dollars(self) -> float:
        """Return the dollars for an hour, beyond the free tier."""
        return self.items * PRICE.each * 3600 / self.seconds


def run(ground: Ground) -> list[Figure]:
    """3,000 workspaces beside the usual rule; 10,000, where shards must help; 600 over HTTP in real time."""
    del ground  # nothing is stored
    edits = list(_edits(3_000, MINUTES * 60.0))
    together = list(_edits(3_000, MINUTES * 60.0, within=1.0))
    ours = _ours(together)
    shared = _ours(together, limits=replace(ABILITY.limits, in_progress=2_700, reserve=0.0))
    many = list(_edits(10_000, 5 * 60.0))
    crowd = _ours(many)
    name = "10,000, by shards where they must"
    return [
        *_beside("3,000 workspaces edited at once", _ours(edits), lock_and_skip(edits), wait=3.0),
        *_beside("3,000 that begin in the same second", ours, lock_and_skip(together), wait=3.0),
        figure("beside one limit for all: extra wait, p99", ours.wait, shared.wait, "2,700 for all", "s", goal=1.0),
        figure("beside one limit for all: a publish waits, p99", ours.publish, shared.publish, "2,700 for all", "s"),
        *_limits(name, crowd),
        figure(f"{name}: items a purge", crowd.items / crowd.purges, 1.0, "a tag each", "items", goal=1.0),
        *_limits("600 over HTTP, time five times as fast", _over_http(600)),
    ]


def _edits(workspaces: int, seconds: float, *, within: float = 30.0) -> Iterator[tuple[float, str]]:
    """Return edits: each workspace saves about every eight seconds, first `within` that many seconds."""
    chance = random.Random(1)
    coming = [(chance.uniform(0, within), n) for n in range(workspaces)]
    heapq.heapify(coming)
    while coming:
        at, n = heapq.heappop(coming)
        if at < seconds:
            yield at, f"ws:{UUID(int=n)}"
            heapq.heappush(coming, (at + chance.uniform(0.5, 1.5) * EVERY, n))


def _ours(edits: Edits, *, limits: Limits = ABILITY.limits, limit: float = 3_600.0) -> RuleResult:
    clock = FakeClock(0.0)
    with CloudFrontDouble(clock=clock) as double:
        return _played(edits, double, clock, limits=limits, limit=limit)


def _played(edits: Edits, double: CloudFrontDouble, clock: FakeClock, *, limits: Limits, limit: float) -> RuleResult:
    account, records = double.account, CallRecords()
    ledger, batches = QuickLedger(clock), QuickBatches(clock)
    ports = {"accounts": MemoryAccounts(clock, batches), "shard_tags": True, "limits": limits}
    relays = [  # each asks for itself how far purges are, as processes of their own do
        engine(clock, ledger, batches, _adapter(double, ledger, records), policy=POLICY, seed=n, **ports)
        for n in range(RELAYS)
    ]
    last: dict[str, float] = {}
    number, turn, published = 0, 0, 0.0
    while number < len(edits) or any(not facts.clean for facts in ledger.rows.values()):
        until = turn * POLICY.tick / RELAYS
        if until > edits[-1][0] + limit:
            break
        while number < len(edits) and edits[number][0] <= until:
            clock.now, subject = edits[number]
            immediate = clock.now >= published + PUBLISH_EVERY
            published = clock.now if immediate else published
            ledger.mark(subject, reason="publish" if immediate else "edit", immediate=immediate)
            last[subject] = clock.now
            number += 1
        clock.now = until
        relay = relays[turn % RELAYS]
        while _sent(relay) >= POLICY.batch:  # a relay does not wait for its next tick where more is due
            pass
        relay.follow()
        turn += 1
    return RuleResult(
        purges=len(records.waits),
        calls=account.calls,
        refused=records.refused,
        lost=len(uncovered(ledger, records.purged, last, settle=POLICY.settle)),
        workspaces=len(last),
        items=account.billed,
        seconds=edits[-1][0],
        span=max(records.purged.values()),
        wait=percentile(records.waits, 0.99),
        publish=percentile(records.publishes, 0.99),
        reads=account.gets + account.lists,
        throttled=account.throttled,
    )


def _adapter(double: CloudFrontDouble, ledger: QuickLedger, records: CallRecords) -> RecordingCdn:
    key, clock = double.access_key, double.account.clock
    cdn = CloudFront(TARGET, endpoint_url=double.url, access_key=key, secret_key="any", timeout=5.0, clock=clock)
    return RecordingCdn(cdn, ledger, records)


def _sent(relay: Engine) -> int:
    """Of how many subjects a tick has sent purges."""
    claimed = relay.tick()
    for one in claimed:
        relay.send(one)
    return sum(len(one.batch.members) for one in claimed)


def lock_and_skip(edits: Edits) -> RuleResult:
    """Purge a wildcard and a path five seconds after a save, unless the workspace's lock of 30 s is set; retry 3 times.

    The rule's own lock would swallow the retries; here retries go through.
    """
    clock = FakeClock(0.0)
    account = CloudFrontAccount(clock)
    free_at: dict[str, float] = {}
    accepted: dict[str, float] = {}
    tasks = purges = refused = 0
    coming = [(at + 5.0, number, subject, 0) for number, (at, subject) in enumerate(edits)]
    while coming:
        clock.now, number, subject, attempt = heapq.heappop(coming)
        if not attempt:
            if clock.now < free_at.get(subject, 0.0):
                continue
            free_at[subject] = clock.now + 30.0
            tasks += 1
        identity = Subject.parse(subject).id
        items = (f"/ws/{identity}/*", f"/graphql?workspace={identity}")
        forget_completed(account)
        try:
            account.create(TARGET, f"{number}-{attempt}", len(items), items)
        except CloudFrontRefusal:
            refused += 1
            if attempt < 3:
                heapq.heappush(coming, (clock.now + 2.0**attempt, number, subject, attempt + 1))
            continue
        purges += 1
        accepted[subject] = clock.now
    last = {subject: at for at, subject in edits}
    lost = [subject for subject, at in last.items() if accepted.get(subject, 0.0) < at]
    return RuleResult(
        purges=purges,
        calls=account.calls,
        refused=refused,
        lost=len(lost),
        workspaces=len(last),
        items=account.billed,
        seconds=edits[-1][0],
    )


def _over_http(workspaces: int) -> RuleResult:
    """Play policy, delays of the double and edits five times as fast, in real time, with the double's true quotas."""
    policy, started = POLICY.scaled(0.2), time.monotonic()
    clock = FakeClock(started)
    ledger, batches = QuickLedger(clock), QuickBatches(clock)
    edits = [(at / 5, subject) for at, subject in _edits(workspaces, 100.0)]
    with CloudFrontDouble(effect=1.0, completion=5.0, ticking=True) as double:
        records, number = CallRecords(), 0
        relay = engine(
            clock, ledger, batches, _adapter(double, ledger, records), policy=policy, seed=0, shard_tags=True
        )
        while number < len(edits) or any(not facts.clean for facts in ledger.rows.values()):
            if clock.now - started > edits[-1][0] + 120:
                break
            while number < len(edits) and edits[number][0] <= time.monotonic() - started:
                clock.now = max(clock.now, started + edits[number][0])
                ledger.mark(edits[number][1], reason="edit")
                number += 1
            clock.now = time.monotonic()
            _sent(relay)
            relay.follow()
            time.sleep(policy.tick)
        account = double.account
        last = {subject: started + at for at, subject in edits}
        return RuleResult(
            purges=len(records.waits),
            calls=account.calls,
            refused=records.refused,
            lost=len(uncovered(ledger, records.purged, last, settle=policy.settle)),
            workspaces=len(last),
            items=account.billed,
            seconds=edits[-1][0],
            span=max(records.purged.values()) - started,
            wait=percentile(records.waits, 0.99),
            reads=account.gets + account.lists,
            throttled=account.throttled,
        )


def _beside(name: str, ours: RuleResult, usual: RuleResult, *, wait: float) -> list[Figure]:
    peer = "the usual lock-and-skip rule"
    return [
        *_limits(name, ours, wait=wait),
        figure(f"{name}: last edits purged", _covered(ours), _covered(usual), peer, "%", more=True, goal=1.0),
        figure(f"{name}: calls accepted", _accepted(ours), _accepted(usual), peer, "%", more=True, goal=1.0),
        figure(f"{name}: purges accepted", ours.purges, usual.purges, peer, "purges", more=True),
        figure(f"{name}: API calls", ours.calls, usual.calls, peer, "calls", goal=1.0),
        figure(f"{name}: cost", ours.dollars, usual.dollars, f"{peer}, for what it got through", "$ an hour"),
        figure(f"{name}: cost a purge", _each(ours), _each(usual), peer, "$", goal=1.0),
    ]


def _limits(name: str, ours: RuleResult, *, wait: float | None = None) -> list[Figure]:
    called = (ours.calls - ABILITY.limits.burst) / ours.span
    said, most = ("3 s", wait) if wait else ("a window", POLICY.rate)
    return [
        figure(f"{name}: last edits purged", _covered(ours), 100.0, "all", "%", more=True, goal=1.0),
        figure(f"{name}: calls accepted", _accepted(ours), 100.0, "all", "%", more=True, goal=1.0),
        figure(f"{name}: extra wait, p99", max(ours.wait, 0.01), most, said, "s", goal=1.0 if wait else None),
        *([figure(f"{name}: a publish waits, p99", ours.publish, 3.0, "3 s", "s", goal=1.0)] if ours.publish else []),
        figure(f"{name}: calls a second after the burst", called, 1.0, "1 a second", "calls", goal=1.0),
        figure(f"{name}: questions a second", ours.reads / ours.span, 1.0, "1 a second", "reads", goal=1.0),
    ]


def _covered(one: RuleResult) -> float:
    return 100 * (1 - one.lost / one.workspaces)


def _accepted(one: RuleResult) -> float:
    return 100 * (1 - one.refused / one.calls)


def _each(one: RuleResult) -> float:
    return one.items * PRICE.each / one.purges


def figure(
    name: str, ours: float, peer: float, peer_name: str, unit: str, *, more: bool = False, goal: float | None = None
) -> Figure:
    """Return a run's figure; less is better by default."""
    ratio = ours / peer if more else peer / ours
    rounded = float(f"{ratio:.4g}")
    return Figure(
        name=name,
        ours=float(f"{ours:.4g}"),
        peer=float(f"{peer:.4g}"),
        peer_name=peer_name,
        unit=unit,
        ratio=rounded,
        goal=goal,
        runs=(rounded,),
    )
