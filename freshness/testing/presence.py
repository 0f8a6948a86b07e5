"""Contract suite of the record of responses at edges: subclass, and give the fixture `presence`.

    class TestMine(PresenceContract):
        @pytest.fixture
        def presence(self): return MyPresence()

Threads are used: each must find a database connection of its own.
"""

import uuid
from collections.abc import Callable
from contextlib import suppress

import pytest

from freshness.errors import LedgerUnavailable
from freshness.ports import Presence
from freshness.testing.updates import at_once


class PresenceContract:
    """The contract of `ports.Presence`.  Fixture: `presence`, and `run` where threads need care (see there)."""

    writers = 20

    @pytest.fixture
    def run(self) -> Callable[[Callable[[], object]], object]:
        """Wrap a thread's work; override to close the thread's connections afterwards."""
        return lambda work: work()

    @pytest.fixture
    def tag(self) -> str:
        """Return a tag of this test alone."""
        return f"w-{uuid.uuid4().hex[:20]}"

    def test_what_was_never_noted_is_held_nowhere(self, presence: Presence, tag: str) -> None:
        assert presence.held([tag]) == frozenset()
        assert presence.held([]) == frozenset()

    def test_what_was_noted_is_held_until_its_time_has_passed(self, presence: Presence, tag: str) -> None:
        presence.note([tag], seconds=60.0)
        assert presence.held([tag, f"{tag}x"]) == {tag}

    def test_what_has_passed_is_held_no_longer(self, presence: Presence, tag: str) -> None:
        presence.note([tag], seconds=-1.0)
        assert presence.held([tag]) == frozenset()

    def test_who_keeps_copies_longer_is_told_of_them_longer(self, presence: Presence, tag: str) -> None:
        presence.note([tag], seconds=-30.0)
        assert presence.held([tag], longer=20.0) == frozenset()
        assert presence.held([tag, f"{tag}x"], longer=40.0) == {tag}

    def test_a_note_is_only_ever_raised(self, presence: Presence, tag: str) -> None:
        presence.note([tag], seconds=60.0)
        presence.note([tag], seconds=-1.0)
        assert presence.held([tag]) == {tag}
        presence.note([f"{tag}y"], seconds=-1.0)
        presence.note([f"{tag}y"], seconds=60.0)
        assert presence.held([f"{tag}y"]) == {f"{tag}y"}

    def test_several_tags_are_noted_together(self, presence: Presence, tag: str) -> None:
        named = [f"{tag}{number}" for number in range(5)]
        presence.note(named, seconds=60.0)
        presence.note([], seconds=60.0)
        assert presence.held([*named, tag]) == set(named)

    def test_many_who_note_at_once_leave_the_longest(
        self, presence: Presence, tag: str, run: Callable[[Callable[[], object]], object]
    ) -> None:
        def note(number: int) -> Callable[[], object]:
            named = [tag, f"{tag}x"] if number % 2 else [f"{tag}x", tag]
            return lambda: run(lambda: _noted(presence, named, seconds=600.0 if number == 7 else -1.0))

        at_once([note(number) for number in range(self.writers)])
        assert presence.held([tag, f"{tag}x"], longer=-500.0) == {tag, f"{tag}x"}


def _noted(presence: Presence, tags: list[str], *, seconds: float) -> None:
    """Record tags; a record may refuse as too busy, rather than let a visitor wait, and is asked again."""
    for _ in range(100):
        with suppress(LedgerUnavailable):
            return presence.note(tags, seconds=seconds)
    raise AssertionError("the record takes no note")
