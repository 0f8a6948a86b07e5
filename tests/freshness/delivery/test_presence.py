"""Each response is recorded before it leaves, once a window, for long enough; otherwise it is not cacheable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.cache_headers import FOREVER, longest, tags_in
from freshness.delivery.presence import PresenceRecorder
from freshness.testing.clock import FakeClock
from freshness.testing.memory_presence import MemoryPresence
from tests.freshness.delivery.deployment import POLICY

ON_ITS_WAY = POLICY.request_life + POLICY.margin
WINDOW = 60.0


class Counting(MemoryPresence):
    """`notes` are the tags of each note."""

    def __init__(self, clock):
        super().__init__(clock)
        self.notes = []
        self.takes = 0.0

    def note(self, tags, *, seconds):
        self.notes.append(sorted(tags))
        self.clock.advance(self.takes)
        super().note(tags, seconds=seconds)


@pytest.fixture
def presence():
    return Counting(FakeClock())


@pytest.fixture
def recorder(presence):
    return PresenceRecorder(presence, POLICY, clock=presence.clock, window=WINDOW, remembered=100)


def at_once():
    return 0.0


def allow(recorder, *tags, life=180.0, elapsed=at_once):
    return recorder.allow(tags, life=life, elapsed=elapsed)


def test_a_response_is_noted_for_as_long_as_it_may_be_shown_and_a_window_more(presence, recorder):
    assert allow(recorder, "w-one", "h-shop", "s-0a", "p-mug")
    assert presence.until == {"w-one": 1_000.0 + 180.0 + ON_ITS_WAY + WINDOW}


def test_what_carries_no_tag_of_a_workspace_is_not_noted(presence, recorder):
    assert allow(recorder, "h-shop", "s-0a")
    assert allow(recorder)
    assert presence.notes == []


def test_within_a_window_one_note_is_enough(presence, recorder):
    for _ in range(61):
        assert allow(recorder, "w-one")
        presence.clock.advance(1.0)
    assert presence.notes == [["w-one"]]
    assert allow(recorder, "w-one")
    assert presence.notes == [["w-one"], ["w-one"]]


def test_one_that_is_shown_longer_is_noted_again(presence, recorder):
    assert allow(recorder, "w-one", life=5.0)
    assert allow(recorder, "w-one", life=180.0)
    assert allow(recorder, "w-one", life=5.0)
    assert presence.notes == [["w-one"], ["w-one"]]
    assert presence.until["w-one"] == 1_000.0 + 180.0 + ON_ITS_WAY + WINDOW


def test_what_could_not_be_noted_is_not_kept_and_for_a_second_nobody_tries(presence, recorder):
    presence.away = True
    assert [allow(recorder, "w-one") for _ in range(3)] == [False] * 3
    assert len(presence.notes) == 1
    assert allow(recorder, "h-shop")
    presence.away = False
    presence.clock.advance(0.9)
    assert not allow(recorder, "w-two")
    presence.clock.advance(0.1)
    assert allow(recorder, "w-two")
    assert presence.held(["w-one", "w-two"]) == {"w-two"}


def test_what_is_noted_already_is_kept_though_the_record_is_away(presence, recorder):
    assert allow(recorder, "w-one")
    presence.away = True
    assert allow(recorder, "w-one")


def test_how_long_it_took_is_asked_after_the_note(presence, recorder):
    """A slow note makes the response late."""
    started = presence.clock()
    presence.takes = POLICY.request_life + 0.1
    assert not allow(recorder, "w-one", elapsed=lambda: presence.clock() - started)
    assert presence.held(["w-one"]) == {"w-one"}


def test_what_is_late_already_is_not_noted(presence, recorder):
    assert not allow(recorder, "w-one", elapsed=lambda: POLICY.request_life + 0.1)
    assert presence.notes == []


def test_what_is_remembered_is_counted_from_before_the_note(presence, recorder):
    """Count from before the note: a note is dated on arrival, perhaps earlier than the note's answer."""
    presence.takes = 2.0
    assert allow(recorder, "w-one")
    presence.clock.advance(58.5)
    allow(recorder, "w-one")
    assert len(presence.notes) == 2


def test_only_so_many_are_remembered_and_a_forgotten_one_is_noted_again(presence, recorder):
    for number in range(101):
        assert allow(recorder, f"w-{number}")
    assert allow(recorder, "w-100")
    assert len(presence.notes) == 101
    assert allow(recorder, "w-0")
    assert len(presence.notes) == 102
    assert allow(recorder, "w-2")
    assert len(presence.notes) == 102


VISITS = st.lists(
    st.tuples(st.sampled_from(["w-one", "w-two"]), st.floats(0, 200), st.floats(0, 300), st.floats(0, 4)), max_size=30
)


@given(VISITS)
def test_whatever_leaves_the_record_lasts_as_long_as_any_edge_may_show_it(visits):
    """Of many visits, seconds apart, to several processes: (tag, pause, life, how long the note takes)."""
    presence = Counting(FakeClock())
    processes = [PresenceRecorder(presence, POLICY, clock=presence.clock) for _ in range(2)]
    shown = {"w-one": 0.0, "w-two": 0.0}
    for number, (tag, pause, life, takes) in enumerate(visits):
        presence.clock.advance(pause)
        presence.takes = takes
        started = presence.clock()
        if allow(processes[number % 2], tag, life=life, elapsed=lambda since=started: presence.clock() - since):
            shown[tag] = max(shown[tag], started + ON_ITS_WAY + life)
        for one, until in shown.items():
            assert until <= max(presence.until.get(one, 0.0), 0.0)


# The headers


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Cache-Control": "public, max-age=0, must-revalidate, s-maxage=60"}, 60),
        (
            {"Cache-Control": "public, s-maxage=60", "CDN-Cache-Control": "max-age=60, stale-while-revalidate=120"},
            180,
        ),
        ({"Cache-Control": "public, max-age=600", "Surrogate-Control": "max-age=5"}, 600),
        ({"Cache-Control": 'public, max-age="7", stale-if-error=86400, stale-while-revalidate=1'}, 86_407),
        ({"Cache-Control": "public, S-MaxAge=99999999"}, 99_999_999),
        ({"Cache-Control": f"public, max-age={'9' * 40}"}, FOREVER),
        ({"Cache-Control": "public"}, FOREVER),
        ({"Cache-Control": "public, stale-while-revalidate=5"}, FOREVER),
        ({}, FOREVER),
        ({"Cache-Control": "no-store"}, 0),
        ({"Cache-Control": "private, max-age=60"}, 0),
        ({"Cache-Control": "no-store", "CDN-Cache-Control": "max-age=60"}, 60),
    ],
)
def test_the_longest_that_any_cache_could_show_it(headers, seconds):
    assert longest(headers) == seconds


@pytest.mark.parametrize("name", ["Surrogate-Key", "Cache-Tag", "Edge-Cache-Tag", "CDN-Tag"])
def test_tags_are_read_from_whichever_header_names_them(name):
    assert tags_in({name: "w-one, h-shop p-x"}) == {"w-one", "h-shop", "p-x"}
    assert tags_in({"Vary": "w-one"}) == frozenset()
