"""A condition, in the environment made by `python -m tests.field`."""

import json
import os
import random
import shutil
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any

import django

django.setup()

from django.db import connections  # noqa: E402

from freshness.targets import tags  # noqa: E402
from freshness.targets.subject import pending_prefix  # noqa: E402
from tests.field import condition as conditions  # noqa: E402
from tests.field import journal  # noqa: E402
from tests.field.condition import Condition  # noqa: E402
from tests.field.judge import Judge, too_soon  # noqa: E402
from tests.field.plan import FieldPlan  # noqa: E402
from tests.field.shops import Opened  # noqa: E402
from tests.field.stage import Stage  # noqa: E402
from tests.field.truth import truth  # noqa: E402
from tests.field.visitors import Visitors  # noqa: E402
from tests.field.world import World  # noqa: E402


def main() -> int:
    """Play, judge, tell.  Returns the exit status."""
    plan = FieldPlan.current()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    known = conditions.load()
    played = known[plan.condition]()
    world = World(plan, env=played.env)
    found: dict[str, Any] = {}
    wrong: list[str] = []
    try:
        world.begin()
        found, wrong = play(played, world)
    except Exception as error:
        traceback.print_exc()
        wrong.append(f"{type(error).__name__}: {error}")
    finally:
        world.end()
        if "FIELD_KEEP" not in os.environ:
            shutil.rmtree(plan.home, ignore_errors=True)
    return tell(plan, played, found, wrong)


def play(played: Condition, world: World) -> tuple[dict[str, Any], list[str]]:
    """Play the condition; return the figures, and sentences about faults that spoil the figures."""
    plan = world.plan
    opened = Opened.loads((Path(plan.base).parent / "opened.json").read_text())
    judge = Judge(bound=plan.bound, edges=len(plan.edges))
    opened.tell(judge)
    played.prepare(world)
    visitors = Visitors(plan, judge)
    world.until_working(*(name for pid, name in world.named.items() if pid not in world.may_end))
    visitors.prime()
    visitors.start()
    stage = Stage(
        world=world,
        judge=judge,
        opened=opened,
        kinds=plan.kinds or played.kinds,
        random=random.Random(plan.seed),
    )
    begun = time.monotonic()
    try:
        played.play(stage)
        stage.twice()
        stage.until_seen()
        time.sleep(3 * plan.policy.settle)  # for an old answer still on its way
    finally:
        visitors.stop()
    visitors.look_at_everything()
    said, got = purges_too_soon(plan, opened)
    found = judge.found() | {
        "purges_too_soon": got,
        "too_soon_of": {"said by relays": said, "got by edges": got},
        "seconds": round(time.monotonic() - begun, 1),
        "again": stage.again,
        "unanswered": judge.unanswered,
    }
    wrong = [f"this has ended: {command}" for command in world.dead()]
    if found["edits"] < plan.edits:
        wrong.append(f"there were {found['edits']} edits, of {plan.edits}")
    if not found["worst"]:
        wrong.append("nobody saw an old page: it was too easy")
    if differing := judge.differing(truth(world.database.rows)):
        first = [f"{one.key} {one.history[-1]} but {shows}" for one, shows in differing[:3]]
        wrong.append(f"the judge believes something else of {len(differing)} targets than the database holds: {first}")
    connections.close_all()
    return found, wrong


def purges_too_soon(plan: FieldPlan, opened: Opened) -> tuple[int, int]:
    """Count purges above the rate, by the relays' and by each edge's records; neither count has immediate purges.

    The relays' count is printed but not judged: observers learn of a call after its end, on a busy machine seconds
    later. A returning edge gets its pending purges, with rows and rates of their own.
    """
    accepted = [line for line in journal.read(plan.home) if line["accepted"]]
    said = [((line["subject"], line["cdn"]), float(str(line["t"]))) for line in accepted if not line["immediate"]]
    got = []
    for shop in (shop for shop in opened.shops if not shop.small):
        calls = [line for line in accepted if str(line["subject"]).endswith(f"ws:{shop.workspace}")]
        apart = [_span(line) for line in calls if line["immediate"] or _is_pending(line)]
        scheduled = [_span(line) for line in calls if not (line["immediate"] or _is_pending(line))]
        tag = tags.make("w", shop.workspace)
        for path in sorted(plan.home.glob("purges.*.jsonl")):
            for line in map(json.loads, path.read_text().splitlines()):
                at = line["t"]
                of_those = any(begun <= at <= ended for begun, ended in apart)
                if line["status"] == 200 and line["tag"] == tag and not of_those:
                    # The rate is from start to start; a call of hundreds of tags takes a second to come to this tag.
                    starts = (begun + _HEARD_LATE for begun, ended in scheduled if begun <= at <= ended)
                    got.append(((path.name, tag), min([at, *starts])))
    rate = plan.policy.rate
    return too_soon(said, rate=rate), too_soon(got, rate=rate)


_HEARD_LATE = 0.5
"""Seconds after the end of a call until an observer, in a thread of its own, may hear of the call."""


def _is_pending(line: dict[str, object]) -> bool:
    return str(line["subject"]).startswith(pending_prefix())


def _span(line: dict[str, object]) -> tuple[float, float]:
    """Return the begin and end of a call; _HEARD_LATE is taken off the begin, because the observer hears calls late."""
    begun = float(str(line["t"]))
    return begun - _HEARD_LATE, begun + float(str(line["seconds"])) + 0.1


def tell(plan: FieldPlan, played: Condition, found: dict[str, Any], wrong: list[str]) -> int:
    """Write the line, and return the status: 0 if no edit is lost or late and the condition was in force."""
    if plan.rule == "ours":
        wrong += [f"not in force: {name} is {value}" for name, value in played.proofs.items() if not value]
    first = {"condition": played.name, "rule": plan.rule}
    named = ("edits", "lost", "late", "purges_too_soon", "worst", "bound")
    line = first | {name: found.get(name) for name in named} | {"scale": plan.scale, "in_force": played.proofs}
    text = json.dumps(line | found | {"wrong": wrong})
    plan.line.write_text(text)
    print(text, flush=True)
    faults = [*map(found.get, ("lost", "late", "phantoms")), played.judges_rate and found.get("purges_too_soon")]
    return 1 if wrong or any(faults) else 0


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
