"""`python -m freshness.testing.simulation`: run scenarios, or replay a seed with its trace."""

import argparse
import json
import logging
import sys
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from itertools import repeat

from freshness.testing.simulation.report import Report
from freshness.testing.simulation.scenarios import SCENARIOS, Scenario, named
from freshness.testing.simulation.skipping import compared
from freshness.testing.simulation.world import World


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; exit status 1 after any finding."""
    parser = argparse.ArgumentParser(prog="python -m freshness.testing.simulation", description=__doc__)
    parser.add_argument("--hours", type=int, default=20, help="virtual hours of each scenario")
    parser.add_argument("--first", type=int, default=0, help="first seed")
    parser.add_argument("--only", choices=[one.name for one in SCENARIOS], metavar="SCENARIO", help="by name")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("--replay", nargs=2, metavar=("SCENARIO", "SEED"), help="one hour, with its trace")
    parser.add_argument("--compare", action="store_true", help="beside the rule that skips what is locked")
    given = parser.parse_args(arguments)
    if given.replay:
        try:
            replayed, seed = named(given.replay[0]), int(given.replay[1])
        except (KeyError, ValueError) as error:
            parser.error(str(error.args[0]))
        report = World(replayed, seed, trace=print).run()
        return 0 if report.sound else 1
    scenarios = [named(given.only)] if given.only else list(SCENARIOS)
    if given.compare:
        return compare(scenarios, range(given.first, given.first + given.hours))
    started = time.perf_counter()
    seeds = range(given.first, given.first + given.hours)
    found = []
    with ProcessPoolExecutor(given.jobs, initializer=_silence) as pool:
        for scenario in scenarios:
            reports = list(pool.map(run_one, repeat(scenario), seeds, chunksize=4))
            found.append(summary(scenario, reports))
            print(told(found[-1]), flush=True)
    print(json.dumps(total(found, seconds=time.perf_counter() - started)))
    return 0 if all(line["sound"] for line in found) else 1


def compare(scenarios: Sequence[Scenario], seeds: range) -> int:
    """Print a table of both rules; the last line is for a program."""
    rows = [
        row for scenario in scenarios if scenario.relays and not scenario.members for row in compared(scenario, seeds)
    ]
    print(f"{'scenario':38} {'rule':24} {'edits':>7} {'unpurged':>9} {'worst':>8} {'purges':>7}")
    for row in rows:
        print(f"{row.scenario:38} {row.rule:24} {row.edits:7} {row.unpurged:9} {row.worst:6.1f} s {row.purges:7}")
    ours, theirs = rows[1::2], rows[::2]
    done = {"hours": len(seeds), "scenarios": len(ours), "edits": sum(row.edits for row in rows)}
    found = {"unpurged": sum(row.unpurged for row in ours), "unpurged_by_skipping": sum(row.unpurged for row in theirs)}
    print(json.dumps({"done": done, "found": found, "rows": [asdict(row) for row in rows]}))
    return 0


def _silence() -> None:
    """Let a worker of the pool log none of the failures that scenarios cause."""
    logging.getLogger("freshness").setLevel(logging.CRITICAL + 1)


def run_one(scenario: Scenario, seed: int) -> Report:
    """Play a virtual hour."""
    return World(scenario, seed).run()


def summary(scenario: Scenario, reports: Sequence[Report]) -> dict[str, object]:
    """Sum many hours of a scenario up."""
    worst = max(reports, key=lambda report: report.worst)
    return {
        "scenario": scenario.name,
        "hours": len(reports),
        "bound": scenario.bound,
        "staleness_max": round(worst.worst, 1),
        "least_gap": round(min((report.least_gap for report in reports if report.least_gap), default=0.0), 2),
        "seeds_to_look_at": [report.seed for report in reports if not report.sound][:5],
        "sound": all(report.sound for report in reports),
        **{
            name: sum(getattr(report, name) for report in reports)
            for name in ("edits", "reads", "purges", "skipped", "kills", "twice", "late", "lost", "dirty", "too_often")
        },
    }


def told(line: dict[str, object]) -> str:
    """Return a line for a reader."""
    bound = f"bound {line['bound']:.1f} s" if line["bound"] else "no bound"
    return (
        f"{line['scenario']:38} {line['hours']:5} h  {line['edits']:7} edits  {line['purges']:7} purges "
        f"({line['twice']} twice)  {line['skipped']:6} skipped  {line['reads']:9} reads  "
        f"lost {line['lost']}  dirty {line['dirty']}  too often {line['too_often']} "
        f"(least gap {line['least_gap']} s)  worst {line['staleness_max']} s, {bound}: "
        + ("held" if line["sound"] else f"BROKEN, seeds {line['seeds_to_look_at']}")
    )


def total(found: Iterable[dict[str, object]], *, seconds: float) -> dict[str, object]:
    """Return everything, for a program to read."""
    found = list(found)

    def sums(*names: str) -> dict[str, int]:
        return {name: sum(int(str(line[name])) for line in found) for name in names}

    return {
        "done": {
            "scenarios": len(found),
            **sums("hours", "edits", "reads", "purges", "skipped", "kills", "twice"),
            "seconds": round(seconds, 1),
        },
        "found": sums("lost", "dirty", "late", "too_often"),
        "scenarios": found,
    }


if __name__ == "__main__":
    sys.exit(main())
