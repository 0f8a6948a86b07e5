"""The result of a run: pages old for good, the age of old pages during the run, and the rate of purges."""

import bisect
import http.client
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import pairwise
from typing import Any

from tests.chaos.people import PATHS, Shop, visit
from tests.chaos.plan import BARE, Plan
from tests.chaos.world import World

JOURNAL = """
CREATE TABLE chaos_mark (subject text, n integer, reason text);
CREATE FUNCTION chaos_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
$$ BEGIN INSERT INTO public.chaos_mark VALUES (NEW.subject, NEW.n, NEW.reason); RETURN NULL; END $$;
CREATE TRIGGER chaos_noted AFTER INSERT ON freshness_note FOR EACH ROW EXECUTE FUNCTION chaos_note();
"""
"""Every note with the very moment of its transaction's commit; the note's writer may be dead by then."""

_COMMITS = """
SELECT subject, (sum(n) OVER (PARTITION BY subject ORDER BY at, xid))::bigint, reason, at FROM (
    SELECT subject, xmin::text AS xid, sum(n) AS n,
           coalesce(min(reason) FILTER (WHERE reason <> ALL(%s)), min(reason)) AS reason,
           min(extract(epoch FROM pg_xact_commit_timestamp(xmin))::double precision) AS at
    FROM chaos_mark GROUP BY subject, xmin::text
) AS made ORDER BY subject, 2
"""
"""A generation a transaction, in the order of commits; a transaction with any edit counts as an edit."""
_GAP_TOLERANCE = 0.02
"""Of the rate: the vendor's clock reads a call a little after its sender did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commits:
    """The history of a shop: every generation, and the generations with a visible change, with their times."""

    generations: frozenset[int]
    changes: list[int]
    times: list[float]

    def staleness(self, generation: int, asked: float) -> float:
        """Return the seconds for which a page of `generation` had been old at the time of its request; 0.0 for a fresh
        page."""
        after = bisect.bisect_right(self.changes, generation)
        return max(0.0, asked - self.times[after]) if after < len(self.changes) else 0.0


@dataclass(slots=True, kw_only=True)
class Findings:
    """The figures of a run; `wrong` are sentences about broken promises."""

    edits: int = 0
    reads: int = 0
    unanswered: int = 0
    stale_reads: int = 0
    phantoms: int = 0
    purges: int = 0
    lost: int = 0
    lost_shops: int = 0
    still_dirty: int = 0
    rate_violations: int = 0
    staleness: list[float] = field(default_factory=list)
    bound: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def at(self, share: float) -> float:
        """Return a quantile of the staleness of stale reads, in seconds."""
        return (
            round(self.staleness[min(len(self.staleness) - 1, int(share * len(self.staleness)))], 3)
            if (self.staleness)
            else 0.0
        )

    def as_dict(self) -> dict[str, Any]:
        """Return the line at the end."""
        kept = {name: value for name, value in asdict(self).items() if name not in ("staleness", "wrong")}
        found = {"staleness_p50": self.at(0.5), "p99": self.at(0.99), "max": self.at(1.0)}
        return {**kept, **found, "bound": round(self.bound, 2)}


def commits_of(world: World) -> dict[str, Commits]:
    """Return the history of every shop."""
    rows = defaultdict(list)
    with world.database() as connection:
        for subject, generation, reason, at in connection.execute(_COMMITS, [sorted(BARE)]):
            rows[str(subject)].append((int(str(generation)), str(reason), float(str(at))))
    return {
        subject: Commits(
            generations=frozenset(generation for generation, _, _ in found),
            changes=[generation for generation, reason, _ in found if reason not in BARE],
            times=[at for _, reason, at in found if reason not in BARE],
        )
        for subject, found in rows.items()
    }


def read_notes(plan: Plan, shops: Sequence[Shop], commits: dict[str, Commits], found: Findings) -> None:
    """Judge the visitors' notes."""
    for path in sorted(plan.home.glob("reads.*.jsonl")):
        for line in path.read_text().splitlines():
            try:
                asked, number, status, generation = json.loads(line)
            except ValueError:
                continue  # the last line of a stopped visitor
            found.reads += 1
            if generation is None or status >= 500:
                found.unanswered += 1
                continue
            history = commits[shops[number].subject]
            if generation not in history.generations:
                found.phantoms += 1
            if age := history.staleness(generation, asked):
                found.stale_reads += 1
                found.staleness.append(age)
    found.staleness.sort()


def read_purges(plan: Plan, found: Findings) -> None:
    """No two scheduled purges of a shop may be accepted within the rate."""
    starts = defaultdict(list)
    for line in (plan.home / "accepted.jsonl").read_text().splitlines():
        purge = json.loads(line)
        found.purges += 1
        for member in purge["members"]:
            if not member["immediate"]:
                starts[member["subject"]].append(purge["t"])
    shortest = plan.policy.rate * (1 - _GAP_TOLERANCE)
    for times in starts.values():
        times.sort()
        found.rate_violations += sum(later - earlier < shortest for earlier, later in pairwise(times))


def look_at_everything(world: World, shops: Sequence[Shop], commits: dict[str, Commits], found: Findings) -> None:
    """Fetch every page of every shop, first through the edge, then from the origin without any cache in between."""
    seen = {}
    for shop in shops:
        for path in PATHS:
            seen[shop, path] = _page(world.ports.edge, shop, path)
    with world.store() as store:
        store.flushall()
    lost = set()
    for (shop, path), (status, generation, body) in seen.items():
        newest = max(commits[shop.subject].changes)
        right_status, _, right_body = _page(world.ports.webs[0], shop, path)
        if status != right_status or generation is None or generation < newest or body != right_body:
            found.lost += 1
            lost.add(shop.subject)
            if len(lost) <= 3 and world.plan.rule == "ours":
                found.wrong.append(
                    f"{shop.subject} {path}: {status} of generation {generation}, should be {right_status} of {newest}"
                )
    found.lost_shops = len(lost)


def _page(port: int, shop: Shop, path: str) -> tuple[int, int | None, bytes]:
    for _ in range(5):
        answer = visit(partial(http.client.HTTPConnection, "127.0.0.1", port, timeout=10), shop.host, path)
        if 0 < answer[0] < 500:
            break
    return answer


def dirty_rows(world: World) -> int:
    """Return the number of rows waiting for a purge."""
    with world.database() as connection:
        row = connection.execute(
            "SELECT (SELECT count(*) FROM freshness_row WHERE due_at IS NOT NULL OR done < desired) "
            "+ (SELECT count(*) FROM freshness_note)"
        ).fetchone()
    assert row is not None
    return int(str(row[0]))
