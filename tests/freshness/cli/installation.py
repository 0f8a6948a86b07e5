"""An installation for tests of the command: its operations answer at once, and record each call."""

from types import SimpleNamespace

import click
import pytest

from freshness.cli.operations import (
    Explanation,
    HistoryEntry,
    Layer,
    Looked,
    PurgeProgress,
    ReachedPage,
    ReachedPages,
)
from freshness.errors import AmbiguousSubject, UnknownSubject
from freshness.ports import Page
from freshness.scheduling.pause import Pause
from freshness.targets.subject import Subject
from freshness.testing.clock import FakeClock

SHOP = Subject("ws", "a")


class Said:
    """An answer with text and JSON."""

    def as_dict(self):
        return {"waiting": 0}

    def __str__(self):
        return "0 wait"


class Operations:
    """Operations with given answers; each call is recorded."""

    def __init__(self):
        self.done = []
        self.seconds_since_evaluation = 5.0
        self.lasting = []
        self.steps = []
        self.state = "fresh"

    def named(self, typed, *, new=False):
        if typed == "nobody":
            raise UnknownSubject("nothing is known of 'nobody': did you mean 'somebody'?")
        if typed == "both":
            raise AmbiguousSubject("'both' may be any of 2; say which:")
        return Subject.parse(typed) if ":" in typed else Subject("ws", typed)

    def page(self, url):
        return SHOP, Page(host="a.example", path="/")

    def own_name(self):
        return "shops"

    def in_words(self, text):
        return text.replace("ws:a", "Aster (a.example)")

    def status(self, subjects):
        return Said()

    def quote(self, order):
        return Said()

    def reached(self, order):
        pages = [ReachedPage(url="https://a.example/", why="at once, by its route")]
        return ReachedPages(pages=pages, more=3) if order.subjects else ReachedPages()

    def purge(self, order):
        self.done.append(order)
        return [Layer(name="varnish", cleared=False, said="a relay asks it at once")], {SHOP: 7}

    def progress(self, subject, generation):
        step = self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
        return PurgeProgress(
            subject=str(subject),
            generation=generation,
            accepted=step >= 1,
            effective=step >= 2,
            verified=step >= 3,
        )

    def look_through_edge(self, subject, pages=None):
        self.done.append("looked")
        return Looked(subject=str(subject), pages=1, failed=0, expected=7, seen=7, state=self.state)

    def history(self, subject, *, limit):
        return [HistoryEntry(at=0.0, what="saved / of theme 'Live'", who="ada")]

    def explain(self, subject, page, url):
        return Explanation(
            url=url,
            subject=str(subject),
            state=self.state,
            newest=7,
            covered=6,
            copies=(),
            tags=("w-a",),
            since=HistoryEntry(at=0.0, what="saved", who="ada"),
            purge="a scheduled one of generation 7, in 4 s",
            right_in=9.0,
        )

    def alerts(self):
        return self.done

    def evaluated(self):
        return self.seconds_since_evaluation

    def retry(self, subjects, *, who):
        self.done.append(subjects)
        return 3

    def pause(self, target, *, who, why, seconds):
        self.done.append((target, why, seconds))
        return Pause(target=target, who=who, why=why, since=0.0, until=seconds)

    def resume(self, target, *, who):
        self.done.append(("resume", target))
        return 1

    def pauses(self):
        return self.lasting

    def now(self):
        return 0.0


def without_waits(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    """Let the waits of a module of commands pass at once, by a fake clock advanced only by these waits."""
    clock = FakeClock()
    monkeypatch.setattr(f"{module}.time", SimpleNamespace(monotonic=clock, sleep=clock.advance))


class Installation:
    """Where the command runs, in tests."""

    def __init__(self):
        self.found = Operations()
        self.error = None
        self.looks = []

    def operations(self):
        if self.error:
            raise self.error
        return self.found

    def commands(self):
        return {"domains": click.Command("domains")}

    def probes(self):
        return self.looks

    def sentence(self, error):
        return "the database is away" if isinstance(error, ConnectionError) else None

    def silenced(self):
        return frozenset({"D99"})
