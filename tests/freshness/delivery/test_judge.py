"""The judgement of a call's answers: every kind of answer, from a single CDN and from several."""

import pytest

from freshness.batching.batch import Batch, Member
from freshness.delivery.judge import (
    AcceptedBatch,
    Answers,
    DoubtfulBatch,
    HalvedBatch,
    RefusedBatch,
    RestingBatch,
    joint_error,
    judge,
)
from freshness.errors import CdnAmbiguous, CdnBusy, CdnRefused, CdnThrottled, CdnUnavailable
from freshness.ports import Receipt
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject

LEASE = 20.0
AWAY, LOST, WRONG = CdnUnavailable("503"), CdnAmbiguous("no answer"), CdnRefused("malformed")


def batch(members=1, *, round=1):
    made = (Subject("ws", str(number)) for number in range(members))
    return Batch(
        cdn="c",
        members=tuple(
            Member(subject=one, captured=1, epoch=1, settled=True, purge=Purge.of(one), round=round) for one in made
        ),
    )


def judged(answers, *, members=1, round=1, again=False, age=0.0):
    return judge(batch(members, round=round), answers, again=again, age=age, lease=LEASE)


def single(error=None, **how):
    return Answers(errors={"c": error} if error else {}, accepted={} if error else {"c": Receipt()}, alone=True, **how)


def several(accepted="", /, **errors):
    return Answers(accepted={name: Receipt() for name in accepted.split()}, errors=errors)


def test_what_every_cdn_accepted_is_accepted():
    assert judged(single()) == AcceptedBatch()
    assert judged(several("a b")) == AcceptedBatch()


@pytest.mark.parametrize("error", [AWAY, CdnThrottled("slow"), CdnBusy("full")])
def test_a_single_cdn_that_accepted_nothing_leaves_the_rows_due_again(error):
    assert judged(single(error)) == RefusedBatch(error=error)


def test_where_the_account_rests_the_rows_keep_their_places():
    slow = CdnThrottled("slow")
    assert judged(single(slow, resting=True)) == RestingBatch(error=slow)


def test_a_batch_that_is_wrong_goes_on_in_halves_and_its_last_member_alone_is_refused():
    assert judged(single(WRONG), members=2) == HalvedBatch()
    assert judged(single(WRONG)) == RefusedBatch(error=WRONG)


def test_a_lost_answer_is_a_doubt():
    assert judged(single(LOST)) == DoubtfulBatch(error=LOST, apart=False)
    assert judged(single(LOST, surprised=True)) == DoubtfulBatch(error=LOST, apart=True)


def test_of_a_single_cdn_only_an_acceptance_or_a_refusal_as_such_ends_a_doubt():
    assert judged(single(AWAY), again=True) == DoubtfulBatch(error=AWAY, apart=False)
    assert isinstance(judged(single(CdnThrottled("slow"), resting=True), again=True), DoubtfulBatch)
    assert judged(single(WRONG), again=True) == RefusedBatch(error=WRONG)
    assert judged(single(), again=True) == AcceptedBatch()


def test_of_several_cdns_a_refusal_by_all_does_not_end_a_doubt():
    answers = several(a=WRONG, b=WRONG)
    assert isinstance(judged(answers), RefusedBatch)
    assert isinstance(judged(answers, again=True), DoubtfulBatch)


def test_what_some_accepted_is_pending_at_the_others():
    assert judged(several("a", b=AWAY)) == AcceptedBatch(pending={"b": AWAY})


def test_a_doubt_beside_an_acceptance_lasts_as_long_as_a_claim():
    answers = several("a", b=LOST)
    assert isinstance(judged(answers, age=19.9), DoubtfulBatch)
    assert judged(answers, age=20.0) == AcceptedBatch(pending={"b": LOST})


def test_the_time_of_the_call_counts_towards_the_claim():
    answers = Answers(accepted={"a": Receipt()}, errors={"b": LOST}, seconds=5.0)
    assert isinstance(judged(answers, age=14.9), DoubtfulBatch)
    assert isinstance(judged(answers, age=15.0), AcceptedBatch)


def test_a_later_round_that_all_of_several_refuse_is_pending_and_of_a_single_cdn_due_again():
    assert judged(several(a=AWAY, b=AWAY), round=2) == AcceptedBatch(pending={"a": AWAY, "b": AWAY})
    assert judged(single(AWAY), round=2) == RefusedBatch(error=AWAY)


def test_one_error_speaks_for_all_a_doubt_first():
    assert type(joint_error({"a": AWAY, "b": LOST}, 2)) is CdnAmbiguous
    assert type(joint_error({"a": WRONG, "b": AWAY}, 2)) is CdnUnavailable
    assert type(joint_error({"a": AWAY}, 2)) is CdnAmbiguous  # the other CDN accepted the purge
    slow = joint_error({"a": CdnThrottled("x", retry_after=3.0), "b": CdnThrottled("y", retry_after=9.0)}, 2)
    assert slow.retry_after == 9.0
    assert str(joint_error({"a": AWAY}, 1)) == "1 of 1 failed: a: CdnUnavailable: 503"
    assert single(AWAY).error is AWAY
