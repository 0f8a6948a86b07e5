"""How long visitors wait for an edit: every part real, every wait as shipped, beside the usual lock-and-skip rule on
the same parts.

The bench takes about ten minutes, mostly waits.
"""

import json
import shutil
from pathlib import Path

from bench.figures import Figure, less_is_better
from bench.ground import Ground
from tests.chaos.__main__ import new_directory
from tests.chaos.__main__ import run as run_plan
from tests.chaos.plan import Plan

SHOPS = 25


def run(ground: Ground) -> list[Figure]:  # noqa: ARG001
    """Medians over shops, and the slowest; `ground` is not needed: each rule gets servers of its own."""
    ours, usual = _shown("ours"), _shown("seed")
    figures = []
    for edit, times in ours.items():
        for name, mine, theirs in (
            (f"{edit}, until visitors see it", sorted(times), sorted(usual[edit])),
            (f"{edit}, until visitors see it, slowest of {SHOPS}", [max(times)], [max(usual[edit])]),
        ):
            figures.append(
                less_is_better(name, ours=mine, peer=theirs, peer_name="the usual lock-and-skip rule", unit="s")
            )
    return figures


def _shown(rule: str) -> dict[str, list[float]]:
    plan = Plan(
        directory=new_directory(),
        rule=rule,
        scale=1.0,
        workspaces=SHOPS,
        editors=0,
        visitors=0,
        relays=1,
        webs=1,
        api_errors=0.0,
        slow=0.0,
        for_ever=False,
    )
    try:
        if run_plan(plan, "bench.showing") != 0:
            raise RuntimeError(f"the run of {rule} failed")
        shown: dict[str, list[float]] = json.loads(Path(plan.directory, "shown.json").read_text())
        return shown
    finally:
        shutil.rmtree(plan.directory, ignore_errors=True)
