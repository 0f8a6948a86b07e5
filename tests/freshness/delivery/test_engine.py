"""The real engine with fakes: the public contract, crashes at every step, and the effect of each kind of answer."""

import pytest

from freshness.delivery.credit import POLL_EVERY
from freshness.errors import CdnForbidden, CdnRefused, CdnThrottled, CdnUnavailable
from freshness.events import Claimed, Coalesced, Effective, Failed, Purged, Verified
from freshness.ports import Answer, Page
from freshness.targets.purge import Purge
from tests.freshness.delivery.deployment import POLICY, Deployment

HOME = Page(host="one.example", path="/")


@pytest.fixture
def here():
    return Deployment()


def answer(generation, status=200):
    return Answer(status=status, generation=generation, length=1, digest="", seconds=0.1)


# Explicit requests for a purge: `Engine.invalidate`


def test_a_call_on_a_clean_row_purges_and_leaves_it_clean(here):
    outcome = here.call()
    assert (outcome.skipped, outcome.generation, outcome.error) == (False, 1, None)
    assert here.sent == [(1_000.0, ["ws:one"], False)]
    assert here.facts().clean
    assert here.facts().due_at is None


def test_five_rapid_calls_are_one_purge_at_once_and_one_more_later(here):
    outcomes = [here.call() for _ in range(5)]
    assert [outcome.skipped for outcome in outcomes] == [False, True, True, True, True]
    assert {outcome.scheduled_for for outcome in outcomes[1:]} == {1_000.0 + POLICY.rate}
    assert not any(outcome.covered for outcome in outcomes)
    here.relay(60)
    assert [at for at, _, _ in here.sent] == [1_000.0, 1_000.0 + POLICY.rate]
    assert here.facts().clean
    assert [event.coalesced for event in here.told(Claimed)] == [0, 3]
    assert len(here.told(Coalesced)) == 4


def test_a_call_right_after_an_edit_is_skipped_and_the_edit_purged_when_it_is_settled(here):
    generation = here.edit()
    outcome = here.call(generation=generation)
    assert (outcome.skipped, outcome.covered) == (True, False)
    assert outcome.scheduled_for == 1_000.0 + POLICY.debounce
    here.relay(10)
    assert [at for at, _, _ in here.sent] == [1_000.0 + POLICY.debounce]
    assert here.facts().clean


def test_a_call_when_the_edit_has_settled_is_its_purge(here):
    generation = here.edit()
    here.engine.tick()
    here.clock.advance(POLICY.debounce)
    outcome = here.call(generation=generation)
    assert (outcome.skipped, outcome.generation) == (False, generation)
    assert here.facts().clean


def test_a_call_for_what_is_covered_purges_nothing(here):
    generation = here.call().generation
    outcome = here.call(generation=generation)
    assert (outcome.skipped, outcome.covered, outcome.scheduled_for) == (True, True, None)
    assert len(here.sent) == 1


def test_a_cdn_that_fails_five_times_delays_a_purge_and_loses_nothing(here):
    here.cdn.refusals.extend(CdnUnavailable("503") for _ in range(5))
    here.edit()
    errors = here.relay(120)
    assert [type(error) for error in errors if error] == [CdnUnavailable] * 5
    assert [event.parked for event in here.told(Failed)] == [False, False, False, True, True]
    assert len(here.sent) == 1
    assert here.facts().clean
    assert here.facts().attempts == 0


def test_twelve_saves_in_forty_two_seconds_are_two_purges(here):
    for _ in range(12):
        here.edit()
        here.relay(3.5, every=0.5)
    here.relay(60)
    starts = [at for at, _, _ in here.sent]
    assert len(starts) == 2
    assert starts[1] - starts[0] >= POLICY.rate
    assert here.facts().clean


def test_a_call_that_is_too_late_to_send_says_so_and_not_that_it_purged(here):
    clear = here.store.clear
    here.store.clear = lambda subject: (clear(subject), here.clock.advance(POLICY.send_window + 1))
    outcome = here.call()
    assert (outcome.skipped, outcome.covered, outcome.error) == (True, False, None)
    assert outcome.scheduled_for == 0.0  # at the next look
    assert here.sent == []
    here.relay(1)
    assert here.facts().clean


# Publishing


def test_a_publish_is_purged_at_once_and_settled_later(here):
    here.edit(immediate=True)
    here.relay(10)
    assert here.sent == [(1_000.0, ["ws:one"], True), (1_000.0 + POLICY.debounce, ["ws:one"], False)]
    assert [event.settled for event in here.told(Purged)] == [False, True]
    assert here.facts().clean


def test_a_publish_purges_at_once_only_what_it_names_and_all_of_it_when_settled(here):
    old = Purge(hosts=frozenset({"old.example"}))
    here.edit(immediate=True, purge=old)
    here.relay(10)
    assert [batch.purge for batch in here.cdn.sent] == [old, Purge.of("ws:one") | old]


def test_a_failed_immediate_purge_is_tried_again_soon(here):
    here.cdn.refusals.append(CdnUnavailable("503"))
    here.edit(immediate=True)
    here.relay(10)
    assert here.sent == [(1_001.0, ["ws:one"], True), (1_005.0, ["ws:one"], False)]


# Many at once


def test_due_subjects_share_a_call_and_immediate_ones_go_first(here):
    for name in ("a", "b", "c"):
        here.edit(f"ws:{name}")
    here.relay(4)
    here.edit("ws:d", immediate=True)
    here.relay(10)
    assert [(subjects, immediate) for _, subjects, immediate in here.sent[:2]] == [
        (["ws:d"], True),
        (["ws:a", "ws:b", "ws:c"], False),
    ]


# Answers of the CDN


def test_a_cdn_that_asks_for_patience_is_called_when_it_wants_to_be(here):
    here.cdn.refusals.append(CdnThrottled("slow down", retry_after=7.0))
    here.edit()
    here.relay(20)
    assert [at for at, _, _ in here.sent] == [1_005.0 + 7.0]
    assert not any(event.parked for event in here.told(Failed))


def test_wrong_credentials_park_and_succeed_when_they_are_right_again(here):
    here.cdn.refusals.extend(CdnForbidden("403") for _ in range(4))
    here.edit()
    here.relay(60)
    assert here.facts().clean


def test_one_bad_subject_in_a_call_does_not_hold_up_the_others(here):
    bad, accept = Purge.of("ws:3").tags, here.cdn.purge

    def purge(batch):
        if batch.purge.tags & bad:
            raise CdnRefused("malformed")
        return accept(batch)

    here.cdn.purge = purge
    for number in range(7):
        here.edit(f"ws:{number}")
    here.relay(8)
    assert [here.facts(f"ws:{number}").clean for number in range(7)] == [number != 3 for number in range(7)]
    assert {event.subject for event in here.told(Failed)} == {"ws:3"}
    here.cdn.purge = accept
    here.relay(30)
    assert here.facts("ws:3").clean


def test_a_purge_that_never_completes_is_alarmed_and_sent_again():
    here = Deployment(reports=True, effect=5.0)
    here.edit()
    here.relay(POLICY.resubmit_after + 60, every=5.0)
    assert len(here.sent) == 2
    assert any(event.parked for event in here.told(Failed))
    here.cdn.complete()
    here.relay(40, every=5.0)
    assert here.facts().clean


def test_a_purge_is_effective_when_the_cdn_says_so_and_not_before():
    here = Deployment(reports=True, effect=5.0)
    here.edit()
    here.relay(20)
    assert here.told(Effective) == []
    here.cdn.complete()
    completed = here.clock.now
    here.relay(10)
    (event,) = here.told(Effective)
    ((called, _),) = here.cdn.log
    assert event.generation == 1
    assert completed - called <= event.seconds <= completed - called + 2 * POLICY.tick + POLL_EVERY


def test_a_purge_that_is_effective_with_its_answer_has_taken_as_long_as_the_call():
    here = Deployment()
    here.edit()
    here.relay(20)
    assert [event.seconds for event in here.told(Effective)] == [event.seconds for event in here.told(Purged)] == [0.0]


def test_two_tiers_are_purged_twice_and_credited_after_the_second():
    here = Deployment(rounds=2, effect=3.0)
    here.edit()
    here.relay(7)
    assert [batch.round for batch in here.cdn.sent] == [1]
    assert not here.facts().clean
    here.relay(5)
    assert [batch.round for batch in here.cdn.sent] == [1, 2]
    assert len({batch.reference for batch in here.cdn.sent}) == 2
    assert here.facts().clean
    assert len(here.told(Purged)) == len(here.told(Effective)) == 1


# Looking through the edge


def settled(here):
    here.edit()
    here.relay(7)
    assert here.facts().clean
    return 1


def test_a_page_of_the_generation_confirms_it(here):
    generation = settled(here)
    here.answers[HOME] = answer(generation)
    confirmed = here.engine.confirm("ws:one", generation=generation, pages=[HOME])
    assert (confirmed.fetched, confirmed.failed, confirmed.verdict.fresh) == (1, 0, True)
    assert here.facts().verified == generation
    assert here.told(Verified)[0].fresh


def test_an_old_page_marks_the_subject_again_and_at_last_only_alarms(here):
    generation = settled(here)
    here.answers[HOME] = answer(generation - 1)
    for _ in range(POLICY.verify_attempts + 2):
        here.engine.confirm("ws:one", generation=generation, pages=[HOME])
        here.relay(40)
    assert len(here.sent) == 1 + POLICY.verify_attempts
    assert here.facts().clean
    assert [event.fresh for event in here.told(Verified)] == [False] * (POLICY.verify_attempts + 2)


def test_an_answer_that_proves_nothing_marks_nothing(here):
    generation = settled(here)
    here.answers[HOME] = answer(None, status=502)
    here.engine.confirm("ws:one", generation=generation, pages=[HOME])
    assert here.facts().clean
    assert here.told(Verified) == []


def test_an_old_page_after_an_immediate_purge_is_no_surprise(here):
    generation = here.edit(immediate=True)
    here.relay(1)
    here.answers[HOME] = answer(0)
    here.engine.confirm("ws:one", generation=generation, pages=[HOME], settled=False)
    assert here.facts().desired == generation


# No decision depends on the cache's store


def test_a_store_that_is_away_stops_nothing(here):
    here.store.away = True
    assert not here.call().skipped
    assert here.facts().clean
