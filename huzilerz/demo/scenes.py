"""The three scenes: ten saves on a live theme, a publish, a draft.  Each returns its timeline and its checks."""

import math
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from freshness.scheduling.policy import Policy
from huzilerz import eventlog
from huzilerz.demo.people import DemoVisitor, Merchant, Unexpected, Watch

SAVES = 10
PAUSE = 0.8  # seconds between two saves
QUICK = 0.5  # the original description's promise for a mutation

SAVE = """mutation($id: ID!, $data: JSON!) {
  updateThemeCustomization(id: $id, input: {puckData: $data}) { success message } }"""
PUBLISH = "mutation($id: ID!) { publishTheme(id: $id) { success message } }"
STATE = "query($w: ID!) { publishing(workspace: $w) { live desired done verified } }"
THEMES = "query($w: ID!) { themes(workspace: $w) { id name isActive puckData } }"


class Interrupted(RuntimeError):
    """The demo was stopped; the message is a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An event of the timeline, with seconds of the system's clock."""

    at: float
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A promise, and whether the promise held."""

    holds: bool
    promise: str


@dataclass(slots=True, kw_only=True)
class Scene:
    """A scenario as played."""

    title: str
    began: float
    moments: list[Moment] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    purges: list[dict[str, Any]] = field(default_factory=list)
    edits: list[float] = field(default_factory=list)
    milestones: dict[str, float] = field(default_factory=dict)

    def add(self, at: float, what: str) -> None:
        """Note a moment."""
        self.moments.append(Moment(at=at, what=what))

    def reach(self, milestone: str, at: float) -> None:
        """Note the first time of an outcome after the last edit."""
        if at >= self.edits[-1]:
            self.milestones[milestone] = min(at - self.edits[-1], self.milestones.get(milestone, float("inf")))

    def check(self, holds: bool, promise: str) -> None:
        """Note whether a promise held."""
        self.checks.append(Check(holds=holds, promise=promise))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """The setting of a scene: a workspace, its people, the engine's events, and the policy."""

    workspace: str
    merchant: Merchant
    visitor: DemoVisitor
    events: Path
    policy: Policy
    stopping: Callable[[], bool]

    def themes(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the live theme and a draft.  Raises Unexpected if either is missing."""
        found = self.merchant.ask(THEMES, w=self.workspace)["themes"] or []
        live = next((theme for theme in found if theme["isActive"]), None)
        draft = next((theme for theme in found if not theme["isActive"]), None)
        if live is None or draft is None:
            raise Unexpected("the first shop needs a live theme and a draft")
        return live, draft

    def state(self) -> dict[str, Any]:
        """Return the workspace's generations: desired, done, verified."""
        state: dict[str, Any] = self.merchant.ask(STATE, w=self.workspace)["publishing"]
        return state

    def heard(self, *kinds: str, since: float) -> list[dict[str, Any]]:
        """Return the workspace's events of these kinds since the given time."""
        subject = f"ws:{self.workspace}"
        events = eventlog.read(self.events, since=since)
        return [event for event in events if event["subject"] == subject and event["event"] in kinds]

    def wait(self, condition: Callable[[], bool], *, within: float) -> bool:
        """Return whether the condition came true in time.  Raises Interrupted."""
        deadline = time.monotonic() + within
        while not condition():
            if time.monotonic() > deadline:
                return False
            if self.stopping():
                raise Interrupted("The demo was stopped before its scenes were over.")
            time.sleep(0.1)
        return True

    def settled(self, generation: int, *, since: float) -> bool:
        """Return whether a purge that covers `generation` was seen through the edge and credited in the ledger."""
        verified = self.heard("Verified", since=since)
        seen = any(event["fresh"] and event["generation"] >= generation for event in verified)
        return seen and self.state()["done"] >= generation


def play(stage: Stage) -> Iterator[Scene]:
    """Play all scenes in sequence."""
    yield _ten_saves(stage)
    yield _publish(stage)
    yield _draft(stage)


def _ten_saves(stage: Stage) -> Scene:
    live, _ = stage.themes()
    labels = [f"Save {number} of {SAVES}" for number in range(1, SAVES + 1)]
    scene = Scene(title=f"{SAVES} saves within {SAVES * PAUSE:.0f} seconds on a live theme", began=time.time())
    took = []
    with Watch(stage.visitor, labels, stopping=stage.stopping) as watch:
        for label in labels:
            took.append(stage.merchant.change(SAVE, id=live["id"], data=_with_heading(live["puckData"], label)))
            scene.edits.append(time.time())
            stage.wait(lambda: False, within=PAUSE)
        generation = stage.state()["desired"]
        visible = stage.wait(lambda: labels[-1] in watch.first_seen, within=45)
        stage.wait(lambda: stage.settled(generation, since=scene.began), within=60)
    scene.add(scene.edits[0], f"first save answered in {took[0] * 1000:.0f} ms")
    scene.add(scene.edits[-1], f"last save answered in {took[-1] * 1000:.0f} ms")
    _tell_wait(scene, stage)
    _tell(scene, stage)
    for label in labels:
        if label in watch.first_seen:
            scene.add(watch.first_seen[label], f'a visitor sees "{label}"')
    if visible:
        scene.reach("seen by a visitor", watch.first_seen[labels[-1]])
    middle, slowest = statistics.median(took) * 1000, max(took) * 1000
    promise = f"half of the saves answered within {QUICK * 1000:.0f} ms (median {middle:.0f}, slowest {slowest:.0f})"
    scene.check(middle < QUICK * 1000, promise)
    scheduled = [purge for purge in scene.purges if not purge["immediate"]]  # the other is of the sample shop's publish
    paced, saving = max(stage.policy.rate, SAVES * PAUSE), scene.edits[-1] - scene.began
    most = max(2, 1 + math.ceil((saving - stage.policy.debounce) / paced))  # 2, but for a busy machine
    scene.check(0 < len(scheduled) <= most, f"at most {most} purges for {SAVES} saves (made {len(scheduled)})")
    scene.check(visible, "the last save is visible at the edge")
    scene.check(stage.settled(generation, since=scene.began), "a settled purge was verified at the edge")
    scene.check(watch.broken == 0, f"no visitor got an error ({watch.looks} looks)")
    return scene


def _publish(stage: Stage) -> Scene:
    _, draft = stage.themes()
    label = "Our new look"
    stage.merchant.change(SAVE, id=draft["id"], data=_with_heading(draft["puckData"], label))
    scene = Scene(title="Publish another theme", began=time.time())
    with Watch(stage.visitor, [label], stopping=stage.stopping) as watch:
        took = stage.merchant.change(PUBLISH, id=draft["id"])
        scene.edits.append(time.time())
        generation = stage.state()["desired"]
        stage.wait(lambda: label in watch.first_seen, within=20)
        longest = stage.policy.rate + stage.policy.settle + 15
        stage.wait(lambda: stage.settled(generation, since=scene.began), within=longest)
    scene.add(scene.edits[0], f"publish answered in {took * 1000:.0f} ms")
    _tell_wait(scene, stage)
    _tell(scene, stage)
    settled = [purge["at"] for purge in scene.purges if not purge["immediate"]]
    visible = label in watch.first_seen and all(watch.first_seen[label] < at for at in settled)
    if label in watch.first_seen:
        scene.add(watch.first_seen[label], f'a visitor sees "{label}"')
        scene.reach("seen by a visitor", watch.first_seen[label])
    at_once = [purge for purge in scene.purges if purge["immediate"]]
    scene.check(took < QUICK, f"publish answered within {QUICK * 1000:.0f} ms ({took * 1000:.0f})")
    scene.check(len(at_once) == 1, "the old theme was purged at once")
    scene.check(visible, "the new theme is visible at the edge before the settled purge")
    scene.check(stage.settled(generation, since=scene.began), "a settled purge followed, verified at the edge")
    scene.check(watch.broken == 0, f"no visitor got an error ({watch.looks} looks)")
    return scene


def _draft(stage: Stage) -> Scene:
    _, draft = stage.themes()
    before = stage.state()
    page = stage.visitor.look().text
    scene = Scene(title="Save a draft", began=time.time())
    took = stage.merchant.change(SAVE, id=draft["id"], data=_with_heading(draft["puckData"], "Nobody sees this"))
    scene.edits.append(time.time())
    scene.add(scene.edits[0], f"save answered in {took * 1000:.0f} ms")
    quiet = stage.policy.debounce + 2 * stage.policy.tick + 1
    stage.wait(lambda: False, within=quiet)
    scene.add(time.time(), f"{quiet:.0f} seconds later: nothing was marked and nothing was sent")
    _tell(scene, stage)
    heard = stage.heard("Requested", "Claimed", "Purged", "Failed", "Warmed", since=scene.began)
    scene.check(not heard and stage.state() == before, "no mark, no purge, no warming")
    scene.check(stage.visitor.look().text == page, "visitors see what they saw before")
    return scene


def _tell_wait(scene: Scene, stage: Stage) -> None:
    """Tell the wait of this scene's scheduled purge for the window of the previous purge."""
    first = scene.edits[0]
    before = [
        event["at"] for event in stage.heard("Claimed", since=0) if not event["immediate"] and event["at"] < first
    ]
    if before and (left := before[-1] + stage.policy.rate - first) > 0:
        since = first - before[-1]
        scene.add(first, f"the last scheduled purge began {since:.0f} s ago: the next may begin in {left:.0f} s")


def _tell(scene: Scene, stage: Stage) -> None:
    """Add the engine's events to the scene, as moments."""
    for event in stage.heard("Claimed", "Purged", "Effective", "Failed", "Warmed", "Verified", since=scene.began):
        scene.add(event["at"], _SAID[event["event"]](event))
        if event["event"] == "Purged":
            scene.purges.append(event)
        if milestone := _MILESTONES.get(event["event"]):
            scene.reach(milestone, event["at"])


def _edits(event: dict[str, Any]) -> str:
    return f"{event['coalesced'] + 1} edits in one" if event["coalesced"] else "1 edit"


def _kind(event: dict[str, Any]) -> str:
    return "immediate purge" if event["immediate"] else "purge"


_SAID: dict[str, Callable[[dict[str, Any]], str]] = {
    "Claimed": lambda event: f"{_kind(event)} due: generation {event['generation']}, {_edits(event)}",
    "Purged": lambda event: f"{_kind(event)} sent to {event['cdn']}, accepted in {event['seconds'] * 1000:.0f} ms",
    "Effective": lambda event: f"{_kind(event)} effective",
    "Failed": lambda event: f"purge failed, tried again: {event['error']}",
    "Warmed": lambda event: f"warmed {event['fetched']} pages in {event['seconds'] * 1000:.0f} ms",
    "Verified": lambda event: f"verified: the edge shows generation {event['seen']}",
}


_MILESTONES = {"Purged": "purge sent", "Effective": "effective", "Warmed": "warmed", "Verified": "verified"}


def _with_heading(document: dict[str, Any], text: str) -> dict[str, Any]:
    """Return a copy of a Puck document whose first heading is `text`."""
    content = list(document["content"])
    for place, component in enumerate(content):
        if isinstance(component["props"].get("heading"), str):
            content[place] = component | {"props": component["props"] | {"heading": text}}
            return document | {"content": content}
    raise Unexpected("the theme's home page has no component with a heading")
