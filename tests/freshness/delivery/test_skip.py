"""The skipped purges, the purges never skipped, and the records of a skipped purge."""

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.accounts.rate_limit import Limits
from freshness.batching.batch import Member
from freshness.delivery.skip import may_be_skipped
from freshness.events import Claimed, Coalesced, Effective, Purged, Skipped, Widened
from freshness.ports import Answer, Page
from freshness.scheduling.facts import Facts
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from freshness.targets.tags import shard
from freshness.testing.memory_presence import MemoryPresence
from tests.freshness.delivery.deployment import POLICY, Deployment, Killed
from tests.freshness.delivery.skips import Skips

TAG = Subject.parse("ws:one").tag


ELSEWHERE = Purge(hosts=frozenset({"old.example"}))


@pytest.fixture
def here():
    return Skips()


# Skipped purges


def test_an_edit_of_what_no_edge_holds_calls_no_cdn_and_is_covered_at_the_same_time(here):
    here.edit()
    here.edit()
    here.relay(5)
    assert not here.facts().clean
    here.relay(1)
    assert here.facts().clean
    assert (here.facts().done, here.facts().due_at, here.facts().lease_until) == (2, None, None)
    assert (here.sent, here.batches.states, here.accounts.rows) == ([], {}, {})
    (event,) = here.told(Skipped)
    assert (event.subject, event.generation, event.reason) == ("ws:one", 2, "edit, coalesced(1)")
    assert (event.settled, event.coalesced, event.waited, event.shut_for) == (True, 1, 5.0, POLICY.rate)
    assert not [event for kind in (Claimed, Purged, Effective) for event in here.told(kind)]


def test_an_edit_of_what_an_edge_may_hold_is_purged(here):
    here.presence.note([TAG], seconds=5.5)
    here.edit()
    here.relay(10)
    assert here.sent == [(1_005.0, ["ws:one"], False)]
    assert here.dropped == []


def test_it_is_skipped_from_the_moment_on_that_the_record_has_passed(here):
    here.presence.note([TAG], seconds=5.0)
    here.edit()
    here.relay(10)
    assert (here.sent, here.dropped) == ([], [("ws:one", 1)])


def test_without_a_record_everything_is_purged():
    here = Deployment()
    here.edit()
    here.relay(10)
    assert len(here.sent) == 1
    assert here.told(Skipped) == []


def test_a_record_that_does_not_answer_skips_nothing(here):
    here.presence.away = True
    here.edit()
    here.relay(10)
    assert (len(here.sent), here.dropped) == (1, [])


@pytest.mark.parametrize(("lingers", "calls"), [(0.0, 0), (29.0, 0), (31.0, 1), (float("inf"), 1)])
def test_an_edge_that_shows_copies_longer_than_they_say_is_counted_with(lingers, calls):
    here = Skips(lingers=lingers)
    here.presence.note([TAG], seconds=-24.5)  # 29.5 s ago when the purge is due
    here.edit()
    here.relay(10)
    assert len(here.sent) == calls


def test_of_many_only_those_that_are_needed_are_sent_and_in_one_call(here):
    for name in ("one", "two", "three"):
        here.edit(f"ws:{name}")
    here.presence.note([Subject.parse("ws:two").tag], seconds=60.0)
    here.relay(10)
    assert here.sent == [(1_005.0, ["ws:two"], False)]
    assert here.dropped == [("ws:one", 1), ("ws:three", 1)]


def test_the_window_is_shut_as_after_a_purge(here):
    here.edit()
    here.relay(6)
    here.presence.note([TAG], seconds=600.0)
    here.edit()
    here.relay(40)
    assert [at for at, _, _ in here.sent] == [1_005.0 + POLICY.rate]


def test_an_unsettled_purge_that_is_skipped_is_credited_with_nothing():
    """Edits without a pause: a response under way at the end of the longest wait may have been stored since."""
    here = Skips(replace(POLICY, max_wait=3.0))
    for _ in range(4):
        here.edit()
        here.relay(1.0)
    (event,) = here.told(Skipped)
    assert (event.generation, event.settled, here.facts().done) == (4, False, 0)
    here.presence.note([TAG], seconds=60.0)
    here.relay(60)
    assert here.sent == [(1_033.0, ["ws:one"], False)]  # a window after the skipped purge
    assert (here.facts().done, here.facts().clean) == (4, True)


# Purges never skipped


def test_a_publish_is_purged_at_once_and_only_the_settled_purge_after_it_skipped(here):
    here.edit(immediate=True)
    here.relay(10)
    assert here.sent == [(1_000.0, ["ws:one"], True)]
    assert here.dropped == [("ws:one", 1)]
    assert here.facts().clean


def test_what_is_stale_besides_the_workspace_is_purged(here):
    here.edit(purge=ELSEWHERE)
    here.relay(10)
    assert (len(here.sent), here.dropped) == (1, [])
    assert here.cdn.sent[0].purge == Purge.of("ws:one") | ELSEWHERE


def test_fine_tags_are_the_workspaces_own(here):
    here.edit(purge=Purge(tags=frozenset({"p-mug"})))
    here.relay(10)
    assert (here.sent, here.dropped) == ([], [("ws:one", 1)])


@pytest.mark.parametrize("subject", ["host:shop.example", "shard:0a", "tag:a-all", f"tag:{TAG}"])
def test_hosts_shards_and_tags_are_purged(here, subject):
    here.edit(subject)
    here.relay(10)
    assert ([subjects for _, subjects, _ in here.sent], here.dropped) == ([[subject]], [])


def test_what_was_seen_old_at_the_edge_is_purged_whatever_the_record_says(here):
    here.edit()
    here.relay(6)
    page = Page(host="one.example", path="/")
    here.answers[page] = Answer(status=200, generation=0, length=1, digest="", seconds=0.1)
    here.engine.confirm("ws:one", generation=1, pages=[page])
    here.relay(40)
    assert [at for at, _, _ in here.sent] == [1_005.0 + POLICY.rate]
    assert here.dropped == [("ws:one", 1)]
    here.answers[page] = replace(here.answers[page], generation=2)
    here.engine.confirm("ws:one", generation=2, pages=[page])
    here.edit()
    here.relay(60)
    assert here.dropped == [("ws:one", 1), ("ws:one", 3)]


MEMBERS = st.builds(
    Member,
    subject=st.sampled_from(["ws:one", "ws:two", "host:shop.example", "shard:0a", "tag:w-x"]),
    captured=st.just(1),
    epoch=st.just(1),
    settled=st.booleans(),
    immediate=st.booleans(),
    purge=st.builds(
        Purge,
        tags=st.frozensets(st.sampled_from([TAG, Subject.parse("ws:two").tag, "s-0a", "p-x", "w-x"])),
        hosts=st.frozensets(st.sampled_from(["shop.example"])),
        paths=st.frozensets(st.sampled_from(["/sale*"])),
    ),
)


@given(MEMBERS, st.integers(0, 2))
def test_only_a_scheduled_purge_of_one_workspaces_own_tag_may_be(member, failures):
    allowed = may_be_skipped(member, Facts(subject=member.subject, verify_failures=failures))
    own = member.purge == Purge(tags=frozenset({Subject.parse(member.subject).tag}))
    assert allowed == (not member.immediate and own and member.subject[:3] == "ws:" and failures == 0)


# Explicit calls


def test_a_call_with_nothing_to_purge_is_a_success_and_no_skip(here):
    outcome = here.call()
    assert (outcome.skipped, outcome.covered, outcome.error, outcome.batch) == (False, False, None, None)
    assert outcome.generation == here.facts().done == 1
    assert (here.sent, here.dropped, here.told(Coalesced)) == ([], [("ws:one", 1)], [])
    again = here.call()
    assert (again.skipped, again.scheduled_for) == (True, 1_000.0 + POLICY.rate)


def test_a_call_of_what_an_edge_may_hold_purges(here):
    here.presence.note([TAG], seconds=60.0)
    outcome = here.call()
    assert (outcome.skipped, outcome.batch.purge) == (False, Purge.of("ws:one"))
    assert here.dropped == []


# Crashes, and other relays


class DiesAfterReading(MemoryPresence):
    def held(self, tags, *, longer=0.0):
        super().held(tags, longer=longer)
        raise Killed


def test_a_relay_that_dies_between_its_claim_and_the_credit_leaves_the_row_to_the_next(here):
    here.edit()
    here.relay(5)
    here.around = {"presence": DiesAfterReading(here.clock)}
    with pytest.raises(Killed):
        here.restarted().tick()
    assert not here.facts().clean
    here.relay(POLICY.rate + POLICY.send_window + 1)
    assert here.facts().clean
    assert here.dropped == [("ws:one", 1)]


def test_who_stood_still_after_reading_credits_nothing(here):
    """The relay's claim has lapsed, and another relay's claim has found the presence notes made meanwhile."""
    here.edit()
    here.relay(5)
    other = here.restarted()

    class StandsStill(MemoryPresence):
        def held(self, asked, *, longer=0.0):
            here.clock.advance(POLICY.rate + POLICY.send_window)
            here.edit()
            here.presence.note(asked, seconds=600.0)
            here.clock.advance(POLICY.debounce)
            other.tick()
            return frozenset()

    here.around = {"presence": StandsStill(here.clock)}
    here.restarted().tick()
    assert here.dropped == []
    assert not here.facts().clean


# Skips at a CDN with limits


def test_what_is_skipped_takes_no_call_and_no_capacity():
    here = Skips(limits=Limits(calls_per_second=0.1, burst=1, in_progress=2), reports=True)
    for number in range(20):
        here.edit(f"ws:{number}")
    here.presence.note([Subject.parse("ws:19").tag], seconds=60.0)
    here.relay(7)
    assert [subjects for _, subjects, _ in here.sent] == [["ws:19"]]
    assert len(here.dropped) == 19
    assert here.accounts.rows["memory"].calls == 1


def test_where_all_are_skipped_the_granted_call_is_given_back():
    here = Skips(limits=Limits(calls_per_second=0.001, burst=1))
    here.edit()
    here.relay(10)
    assert here.dropped == [("ws:one", 1)]
    here.presence.note([TAG], seconds=600.0)
    here.edit()
    here.relay(60)
    assert len(here.sent) == 1


def test_a_call_where_there_are_limits_is_a_success_too():
    here = Skips(limits=Limits(calls_per_second=0.001, burst=1))
    assert here.call().skipped is False
    here.clock.advance(POLICY.rate)
    here.presence.note([TAG], seconds=600.0)
    assert here.call().batch is not None


@pytest.mark.long
def test_under_pressure_shards_carry_only_what_is_needed():
    here = Skips(limits=Limits(calls_per_second=0.2, burst=1, in_progress=30, wildcards=1))
    here.around["shard_tags"] = True
    here.engine = here.restarted()
    names = [f"ws:{number}" for number in range(400)]
    for name in names:
        here.edit(name)
    by_shard = defaultdict(list)
    for name in names:
        by_shard[shard(name[3:])].append(name)
    crowded = sorted(by_shard, key=lambda tag: -len(by_shard[tag]))[:5]
    held = {name for tag in crowded for name in by_shard[tag]}
    here.presence.note([Subject.parse(name).tag for name in held], seconds=600.0)
    here.relay(80)
    sent = {subject for _, subjects, _ in here.sent for subject in subjects}
    assert (len(held) > 15, sent) == (True, held)
    purged = {tag for batch in here.cdn.sent for tag in batch.purge.tags}
    by_name = {tag for tag in purged if not tag.startswith("s-")}  # of the last waiting subject
    assert purged - by_name <= set(crowded)
    assert by_name <= {Subject.parse(name).tag for name in held}
    assert (len(purged - by_name) >= 3, len(purged) < len(held)) == (True, True)
    assert {subject for subject, _ in here.dropped} == set(names) - held
    assert all(here.facts(name).clean for name in names)


@pytest.mark.long
def test_who_alone_is_needed_of_a_shard_is_purged_by_name():
    here = Skips(limits=Limits(calls_per_second=0.2, burst=1, in_progress=30, wildcards=1))
    here.around["shard_tags"] = True
    here.engine = here.restarted()
    names = [f"ws:{number}" for number in range(400)]
    for name in names:
        here.edit(name)
    here.presence.note([Subject.parse("ws:300").tag], seconds=600.0)
    here.relay(80)
    assert [sorted(batch.purge.tags) for batch in here.cdn.sent] == [[Subject.parse("ws:300").tag]]
    assert here.told(Widened) == []
