"""A run, in the environment made by `python -m tests.chaos`."""

import json
import os
import shutil
import signal
import sys
import time

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connections  # noqa: E402

from tests.chaos import findings  # noqa: E402
from tests.chaos.findings import Findings  # noqa: E402
from tests.chaos.people import Shop, open_shop  # noqa: E402
from tests.chaos.plan import Plan  # noqa: E402
from tests.chaos.trouble import Trouble  # noqa: E402
from tests.chaos.world import Ports, World, listens  # noqa: E402


def main() -> int:
    """Run, judge, tell.  Returns the exit status."""
    plan = Plan.current()
    world = World(plan, Ports(**json.loads(os.environ["CHAOS_PORTS"])))
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    try:
        world.begin()
        shops = prepared(world)
        trouble = Trouble(world)
        make_trouble(world, trouble)
        found = quiet(world, trouble)
        judge(world, shops, found)
        tell(plan, trouble, found)
        return 1 if found.wrong else 0
    finally:
        world.end()
        if "CHAOS_KEEP" not in os.environ:
            shutil.rmtree(plan.home, ignore_errors=True)


def prepared(world: World) -> list[Shop]:
    """Start tables, shops and all processes."""
    world.add("tunnel", world.run_tunnel)
    until_listening(world.ports.store)
    call_command("migrate", verbosity=0)
    with world.database() as connection:
        connection.execute(findings.JOURNAL)
    shops = [open_shop(number) for number in range(world.plan.workspaces)]
    connections.close_all()
    world.people(shops)
    world.start_edge()
    until_listening(world.ports.edge, world.ports.api, *world.ports.webs)
    say(f"{len(shops)} shops, {len(world.forked)} processes, waits times {world.plan.scale:g}, rule: {world.plan.rule}")
    return shops


def until_listening(*ports: int) -> None:
    """Wait, but not for ever."""
    end = time.monotonic() + 30
    while not all(listens(port) for port in ports):
        if time.monotonic() > end:
            raise RuntimeError(f"nothing listens on one of {ports}")
        time.sleep(0.05)


def make_trouble(world: World, trouble: Trouble) -> None:
    """For as long as the plan says."""
    end = time.monotonic() + world.plan.seconds
    told = time.monotonic()
    while time.monotonic() < end:
        trouble.step()
        world.tick()
        time.sleep(0.02)
        if time.monotonic() - told > 5:
            told = time.monotonic()
            say(f"{end - told:4.0f} s to go, kills {sum(trouble.kills.values())}, {dict(trouble.others)}")
    trouble.end()
    world.retire("editor")


def quiet(world: World, trouble: Trouble) -> Findings:
    """Wait without edits and kills: for the bound, and then at most as long again for clean rows."""
    found = Findings(bound=bound_of(world, trouble))
    say(f"quiet for {found.bound:.1f} s")
    begun = time.monotonic()
    while time.monotonic() - begun < 2 * found.bound:
        world.tick()
        time.sleep(0.05)
        if time.monotonic() - begun >= found.bound and world.database_gone is None:
            found.still_dirty = findings.dirty_rows(world) if world.plan.rule == "ours" else 0
            if not found.still_dirty:
                break
    if found.still_dirty:
        found.wrong.append(f"{found.still_dirty} rows are still dirty")
    return found


def bound_of(world: World, trouble: Trouble) -> float:
    """Return the greatest age allowed for an old page, given the troubles of this run."""
    policy = world.plan.policy
    healthy = policy.bound + 0.15 * world.plan.scale + world.plan.effect
    crashed_twice = 2 * (max(policy.lease, policy.rate) + policy.send_window)
    api_away = trouble.longest_hole + 2 * world.plan.api_timeout + policy.park_first
    return healthy + crashed_twice + api_away + world.longest_gone


def judge(world: World, shops: list[Shop], found: Findings) -> None:
    """Check every rule of the run."""
    world.retire("visitor")
    commits = findings.commits_of(world)
    found.edits = sum(len(history.changes) for history in commits.values())
    findings.look_at_everything(world, shops, commits, found)
    findings.read_notes(world.plan, shops, commits, found)
    findings.read_purges(world.plan, found)
    checks = {
        f"{found.lost} pages are old for good": found.lost,
        f"{found.phantoms} pages are of a generation that was never committed": found.phantoms,
        f"{found.rate_violations} purges of a shop came within the rate": found.rate_violations,
        f"a page was {found.at(1):.1f} s old, the bound is {found.bound:.1f} s": found.at(1) > found.bound,
        "nobody edited anything": not found.edits,
        "nobody saw an old page: the run was too easy": not found.stale_reads,
    }
    found.wrong += [sentence for sentence, failed in checks.items() if failed]


def tell(plan: Plan, trouble: Trouble, found: Findings) -> None:
    """Print the figures, the broken promises, and a line of JSON."""
    kills = sum(trouble.kills.values())
    print(f"\n{plan.rule}: {found.edits} edits, {kills} kills in {plan.seconds:g} s, {found.purges} purges accepted")
    print("  killed: " + ", ".join(f"{kind} {count}" for kind, count in trouble.kills.most_common()))
    print("  besides: " + ", ".join(f"{what} {count}" for what, count in trouble.others.most_common()))
    print(f"  {found.reads} reads, {found.unanswered} unanswered, {found.stale_reads} stale")
    print(f"  staleness p50 {found.at(0.5)} s, p99 {found.at(0.99)} s, max {found.at(1)} s; bound {found.bound:.1f} s")
    print(f"  old for good: {found.lost} pages of {found.lost_shops} shops of {plan.workspaces}")
    for sentence in found.wrong:
        print(f"  DID NOT HOLD: {sentence}")
    line = {"rule": plan.rule, "seconds": plan.seconds, "kills": kills, "flushes": trouble.others["flushes"]}
    print(json.dumps({**line, **found.as_dict()}), flush=True)


def say(text: str) -> None:
    """Print a line of progress."""
    print(f"[chaos] {text}", file=sys.stderr, flush=True)


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
