"""Refused immediate purges back off, park and alarm like other purges, and delay no other purge."""

import pytest

from freshness.errors import CdnUnavailable
from freshness.events import Failed
from tests.freshness.delivery.deployment import POLICY, Deployment


@pytest.fixture
def here():
    return Deployment()


def calls_in(here, seconds, **how):
    """Return the times of the CDN's calls within this number of seconds of an edit; the CDN refuses each."""
    here.cdn.refusals.extend(CdnUnavailable("503") for _ in range(2_000))
    began, calls = here.clock.now, []
    here.edit(**how)
    while here.clock.now < began + seconds:
        before = here.cdn.calls
        here.relay(1)
        calls += [here.clock.now - 1 - began] * (here.cdn.calls - before)
    return calls


def test_a_cdn_that_refuses_a_publish_is_called_no_more_often_than_after_an_edit():
    after_an_edit, after_a_publish = calls_in(Deployment(), 1_200), calls_in(Deployment(), 1_200, immediate=True)
    assert after_an_edit == [5, 6, 8, 12, 27, 57, 117, 237, 477, 777, 1077]
    assert after_a_publish == [0, 1, 3, 5, 20, 50, 110, 230, 470, 770, 1070]


def test_a_refused_publish_is_parked_with_an_alarm_and_clean_within_one_retry():
    here = Deployment()
    calls_in(here, 300, immediate=True)
    assert [event.parked for event in here.told(Failed)] == [False, False, False, *[True] * 5]
    here.cdn.refusals.clear()
    here.relay(300)
    assert here.facts().clean
    assert here.sent == [(1_470.0, ["ws:one"], False)]
    assert here.facts().attempts == 0


def test_the_settled_purge_keeps_its_own_time_whatever_becomes_of_the_immediate_one(here):
    here.cdn.refusals.extend([CdnUnavailable("503")] * 3)
    here.edit(immediate=True)
    here.relay(10)
    assert here.sent == [(1_000.0 + POLICY.debounce, ["ws:one"], False)]
    assert here.facts().clean


def test_a_publish_while_an_older_one_waits_for_its_retry_waits_for_it_too(here):
    here.cdn.refusals.extend([CdnUnavailable("503")] * 2)
    here.edit(immediate=True)
    here.relay(2)
    assert here.cdn.calls == 2
    here.edit(immediate=True)
    here.relay(1)
    assert here.cdn.calls == 2
    here.relay(1)
    assert here.sent == [(1_003.0, ["ws:one"], True)]
