"""Calls in doubt: the same purge is repeated until a CDN answers, and no other purge of its rows is sent meanwhile."""

from itertools import pairwise

import pytest

from freshness.accounts.rate_limit import Limits
from freshness.errors import CdnAmbiguous, CdnBusy, CdnForbidden, CdnRefused, CdnThrottled, CdnUnavailable
from freshness.events import Effective, Failed, Purged
from tests.freshness.delivery.deployment import POLICY, Deployment, Killed


@pytest.fixture
def here():
    return Deployment()


def test_a_purge_in_doubt_is_the_very_same_purge_again(here):
    here.cdn.refusals.append(CdnAmbiguous("no answer"))
    here.edit()
    here.relay(10)
    assert here.cdn.calls == 2
    assert [at for at, _, _ in here.sent] == [1_006.0]
    assert here.facts().clean
    assert len({event.reference for event in here.told(Purged)}) == 1


def test_a_purge_accepted_without_an_answer_is_not_made_twice(here):
    accept = here.cdn.purge
    answers = iter([CdnAmbiguous("no answer")])

    def purge(batch):
        receipt = accept(batch)
        for error in answers:
            raise error
        return receipt

    here.cdn.purge = purge
    here.edit()
    here.relay(40)
    assert (here.cdn.calls, len(here.sent)) == (2, 1)
    assert here.facts().clean


class Unheard(Deployment):
    """A CDN that accepts the first purge without an answer, and then gives the `answers` in order."""

    def __init__(self, *answers, **ability):
        super().__init__(**ability)
        accept, self.lost = self.cdn.purge, [CdnAmbiguous("no answer")]

        def purge(batch):
            receipt = accept(batch)
            if self.lost:
                self.cdn.refusals.extend(answers)
                raise self.lost.pop()
            return receipt

        self.cdn.purge = purge


REFUSALS = (
    CdnUnavailable("503"),
    CdnThrottled("slow down"),
    CdnThrottled("slow down", retry_after=50.0),
    CdnBusy("too many in progress"),
    CdnForbidden("403"),
)


@pytest.mark.parametrize("limits", [Limits(), Limits(calls_per_second=1.0, in_progress=10)])
@pytest.mark.parametrize("error", REFUSALS)
def test_a_refusal_after_a_lost_answer_ends_no_doubt_and_nothing_is_purged_twice(error, limits):
    here = Unheard(error, error, error, limits=limits)
    here.edit()
    here.relay(400)
    assert here.cdn.calls == 5
    assert len(here.sent) == len({event.reference for event in here.told(Purged)}) == 1
    assert here.facts().clean


@pytest.mark.parametrize("error", REFUSALS)
def test_a_refusal_after_a_crash_during_the_call_ends_no_doubt_either(error):
    here = Deployment()
    here.edit()
    here.dies_at = "complete"
    with pytest.raises(Killed):
        here.relay(30)
    here.engine = here.restarted()
    here.cdn.refusals.extend([error, error])
    here.relay(400)
    assert (here.cdn.calls, len(here.sent)) == (4, 1)
    assert here.facts().clean


def test_only_a_refusal_of_the_batch_itself_ends_a_doubt_and_frees_its_row():
    here = Unheard(CdnUnavailable("503"), CdnRefused("malformed"))
    here.edit()
    here.relay(60)
    assert [type(event.error) and event.error.partition(":")[0] for event in here.told(Failed)] == [
        "CdnAmbiguous",
        "CdnUnavailable",
        "CdnRefused",
    ]
    assert len({batch.reference for batch in here.cdn.sent}) == 2  # claimed anew, because the subject is still dirty
    assert here.facts().clean


def test_what_is_edited_during_a_doubt_is_purged_when_the_doubt_has_ended():
    here = Unheard(*[CdnUnavailable("503")] * 4)
    here.edit()
    here.relay(8)
    here.edit()
    here.relay(200)
    assert [[one.captured for one in batch.members] for batch in here.cdn.sent] == [[1], [2]]
    assert here.facts().clean


def test_a_publish_in_doubt_is_the_same_purge_again_and_settled_all_the_same():
    here = Unheard(CdnUnavailable("503"))
    here.edit(immediate=True)
    here.relay(60)
    assert [(batch.immediate, batch.members[0].captured) for batch in here.cdn.sent] == [(True, 1), (False, 1)]
    assert here.facts().clean


def test_doubt_without_end_calls_an_operator_and_is_never_given_up(here):
    here.cdn.refusals.extend(CdnAmbiguous("no answer") for _ in range(6))
    here.edit()
    here.relay(400)
    assert [event.parked for event in here.told(Failed)] == [False, False, False, True, True, True]
    assert here.facts().clean


def test_one_that_had_failed_often_neither_keeps_its_call_in_doubt_for_long_nor_has_it_made_twice():
    """Its own next try would be a minute away, and the claim of the other would have lapsed by then."""
    here = Unheard()
    lost = here.lost.pop()
    here.cdn.refusals.extend([CdnUnavailable("503")] * 5)
    here.edit("ws:unlucky")
    here.relay(52)
    here.lost.append(lost)
    here.edit("ws:other")
    here.relay(7)
    assert here.sent == [(1_057.0, ["ws:unlucky", "ws:other"], False)]
    assert (here.facts("ws:other").clean, here.facts("ws:unlucky").clean) == (True, True)
    here.relay(200)
    assert len(here.sent) == 1


def test_a_publish_among_what_is_in_doubt_does_not_make_the_others_forget_how_often_they_failed():
    here = Deployment()
    here.edit("ws:one")
    here.relay(5)
    here.edit("ws:two", immediate=True)
    here.cdn.refusals.extend([CdnAmbiguous("no answer")] * 4)
    here.relay(60)
    both = [at for at, subjects, _ in here.sent if subjects == ["ws:two", "ws:one"]]
    assert both == [1_005.0 + sum(POLICY.retries)]


class Broken(Deployment):
    """An adapter with an error other than CdnError: `after` a purge's call, or when `asked` for progress."""

    def __init__(self, *, after=(), asked=(), **ability):
        super().__init__(**ability)
        accept, status = self.cdn.purge, self.cdn.status
        self.after, self.asked = list(after), list(asked)
        self.questions = []

        def purge(batch):
            receipt = accept(batch)
            if self.after:
                raise self.after.pop(0)
            return receipt

        def how_far(receipt):
            self.questions.append((self.clock.now, receipt.id))
            if self.asked:
                raise self.asked.pop(0)
            return status(receipt)

        self.cdn.purge, self.cdn.status = purge, how_far


def test_what_an_adapter_did_not_mean_to_raise_may_have_been_heard_and_is_not_purged_twice():
    here = Broken(after=[KeyError("id"), OSError("reset")])
    here.edit()
    assert [type(error) for error in here.relay(60)] == [CdnAmbiguous]
    assert [event.error for event in here.told(Failed)] == [
        "CdnAmbiguous: KeyError: 'id'",
        "CdnAmbiguous: OSError: reset",
    ]
    assert (here.cdn.calls, len(here.sent)) == (3, 1)
    assert here.facts().clean


def asked_in_vain():
    """Follow two purges; the first question meets a failing adapter."""
    here = Broken(asked=[ZeroDivisionError("no items")], reports=True, effect=5.0)
    here.edit("ws:one")
    here.relay(6)
    here.edit("ws:two", immediate=True)
    here.relay(1)
    here.cdn.complete()
    here.clock.advance(9)
    assert here.engine.follow() == 2
    return here


def test_a_question_that_an_adapter_fails_on_keeps_no_other_purge_from_being_followed():
    here = asked_in_vain()
    assert [receipt for _, receipt in here.questions] == [batch.reference for batch in here.cdn.sent]
    assert [event.subject for event in here.told(Effective)] == ["ws:two"]
    assert [(event.subject, event.error, event.parked) for event in here.told(Failed)] == [
        ("ws:one", "CdnAmbiguous: ZeroDivisionError: no items", False)
    ]
    here.clock.advance(60)
    here.engine.follow()
    assert [event.subject for event in here.told(Effective)] == ["ws:two", "ws:one"]


def test_where_an_adapter_failed_is_in_the_log_with_what_it_was_asked(caplog):
    here = asked_in_vain()
    here.after.append(KeyError("id"))
    for number in range(6):
        here.edit(f"ws:{number}", immediate=True)
    here.relay(1)
    assert [(record.getMessage(), record.exc_info[0]) for record in caplog.records] == [
        (f"the adapter of memory failed when asked for {here.cdn.sent[0].reference!r}", ZeroDivisionError),
        ("the adapter of memory failed on a purge of ws:0, ws:1, ws:2, ws:3, ws:4 and 2 more", KeyError),
    ]


def test_an_adapter_that_cannot_be_asked_is_asked_ever_less_often_and_its_purge_is_sent_again_in_the_end():
    here = Broken(asked=[ValueError("no JSON")] * 99, reports=True)
    here.edit()
    here.relay(660)
    times = [at for at, receipt in here.questions if receipt == here.cdn.sent[0].reference]
    waits = [later - earlier for earlier, later in pairwise(times)]
    assert waits == [2.0, 4.0, 8.0, 16.0, 32.0, *[64.0] * 9]
    assert here.told(Effective) == []
    assert [event.error for event in here.told(Failed) if event.parked] == [
        f"CdnAmbiguous: {here.cdn.sent[0].reference[:20]} is not complete: sent again"
    ]
    assert len(here.sent) == 2


def test_one_that_an_adapter_always_fails_on_soon_waits_alone():
    here = Deployment()
    accept = here.cdn.purge

    def purge(batch):
        if any(member.subject == "ws:bad" for member in batch.members):
            raise TypeError("no such shop")
        return accept(batch)

    here.cdn.purge = purge
    for subject in ("ws:bad", "ws:a", "ws:b", "ws:c"):
        here.edit(subject)
    here.relay(60)
    assert [(at, subjects) for at, subjects, _ in here.sent] == [(1_027.0, ["ws:b", "ws:c"]), (1_057.0, ["ws:a"])]
    assert [here.facts(subject).clean for subject in ("ws:bad", "ws:a", "ws:b", "ws:c")] == [False, True, True, True]
    here.cdn.purge = accept
    here.relay(600)
    assert here.facts("ws:bad").clean


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_who_wants_the_process_to_end_is_not_held_up_by_a_doubt(stop):
    here = Broken(after=[stop()], reports=True)
    here.edit()
    with pytest.raises(stop):
        here.relay(10)
    here.asked.append(stop())
    with pytest.raises(stop):
        here.relay(30)
    assert here.told(Failed) == []
