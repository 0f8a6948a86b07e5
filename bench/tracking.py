"""Costs of marking by the database: the platform's own tables with and without their triggers.

An import, updates with and without visible changes, eight editors of a shop, and saves of a single transaction, whose
costs must stay linear. Both sides take turns in a single process on the same database, with the triggers switched off
and on in between.
"""

import json
import subprocess
import sys

from bench.databases import databases
from bench.figures import Figure, less_is_better, more_is_better
from bench.ground import Ground

ROUNDS = 7
GOALS = {  # of "without triggers": the least ratio of the engine to that side
    "PostgreSQL": {"import": 0.8, "quiet": 0.9, "editors": 0.9, "linear": 0.8},
    "SQLite": {"import": 0.7, "quiet": 0.9, "linear": 0.8},
}
WITHOUT = "the same without triggers"


def run(ground: Ground) -> list[Figure]:
    """Both databases, one after the other."""
    return [figure for name, env, _ in databases(ground) for figure in _figures(name, _measured(env))]


def _measured(env: dict[str, str]) -> dict[str, dict[str, list[float]]]:
    command = [sys.executable, "-m", "bench.tracked", str(ROUNDS)]
    done = subprocess.run(command, env=env, stdout=subprocess.PIPE, check=True)
    found: dict[str, dict[str, list[float]]] = json.loads(done.stdout)
    return found


def _figures(database: str, found: dict[str, dict[str, list[float]]]) -> list[Figure]:
    goals, ours, plain = GOALS[database], found["ours"], found["plain"]
    figures = [
        less_is_better(
            f"{database}, {said}", ours=ours[step], peer=plain[step], peer_name=WITHOUT, unit=unit, goal=goals.get(step)
        )
        for step, said, unit in (
            ("import", "an import of 5,000 products, half of them changed", "ms"),
            ("quiet", "an UPDATE of one row that shows nothing", "us"),
            ("shown", "an UPDATE of one row that shows", "us"),
        )
    ]
    figures.append(
        less_is_better(
            f"{database}, a save among 4,000 of one transaction",
            ours=ours["of_4000"],
            peer=ours["of_1000"],
            peer_name="a save among 1,000",
            unit="us",
            goal=goals["linear"],
        )
    )
    if "editors" in ours:
        figures.append(
            more_is_better(
                f"{database}, eight editors of one shop",
                ours=ours["editors"],
                peer=plain["editors"],
                peer_name=WITHOUT,
                unit="commits/s",
                goal=goals["editors"],
            )
        )
    return figures
