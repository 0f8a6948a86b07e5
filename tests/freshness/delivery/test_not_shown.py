"""Marks of subjects not shown: credited without a call, unless the purge was requested by name."""

from freshness.events import Purged, Skipped
from tests.freshness.delivery.deployment import POLICY, Deployment

# Subjects not shown


class Hidden(Deployment):
    """A deployment with the subject's pages hidden from the public."""

    def __init__(self):
        super().__init__(POLICY)
        self.around = {"shown": lambda _subject: False}
        self.engine = self.restarted()


def test_an_edit_of_what_nobody_can_see_calls_no_cdn_and_is_credited():
    here = Hidden()
    here.edit()
    here.relay(6)
    assert here.facts().clean
    assert (here.facts().done, here.sent) == (1, [])
    assert [event.subject for event in here.told(Skipped)] == ["ws:one"]


def test_what_was_hidden_by_an_immediate_mark_is_purged_until_that_is_covered():
    here = Hidden()
    here.ledger.mark("ws:one", reason="unpublish", immediate=True)
    here.relay(POLICY.rate + 10)
    assert here.facts().clean
    assert here.facts().done == 1
    assert [event.settled for event in here.told(Purged)] == [False, True]
    here.edit()
    here.relay(POLICY.rate + 10)
    assert (here.facts().done, len(here.sent)) == (2, 2), "hidden all the time since"


def test_what_somebody_asks_for_by_name_is_purged_though_nobody_can_see_it():
    here = Hidden()
    here.edit()
    here.relay(1)
    outcome = here.engine.invalidate("ws:one", reason="manual")
    here.relay(POLICY.rate + 10)
    assert outcome.skipped or outcome.batch is not None
    assert here.facts().clean
