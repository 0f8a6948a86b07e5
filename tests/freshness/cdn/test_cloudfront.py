"""CloudFront's adapter lives within the rules kept by its double."""

import pytest

from freshness.cdn.cloudfront import CloudFront
from freshness.errors import CdnAmbiguous, CdnBusy, CdnError, CdnForbidden, CdnRefused, CdnThrottled, CdnUnavailable
from freshness.ports import Receipt
from freshness.targets.purge import Purge
from freshness.testing.cdn import batch, tags
from freshness.testing.cloudfront_rules import CloudFrontLimits
from freshness.testing.server import Fault, Reply
from tests.freshness.cdn.cloudfront import client, clock, create, double, session

__all__ = ["client", "clock", "double", "session"]


@pytest.fixture
def cdn(double, clock):
    return CloudFront(
        "EDOUBLE1",
        endpoint_url=double.url,
        timeout=0.5,
        access_key=double.access_key,
        secret_key="any",
        clock=clock,
    )


def test_the_reference_is_the_batchs_own_and_items_are_sorted(double, cdn):
    wanted = batch(cdn, Purge(tags={"w-b", "w-a"}, paths={"/ws/0/*", "/y"}))
    cdn.purge(wanted)
    (made,) = double.account.invalidations.values()
    assert made.reference == wanted.reference
    assert made.items == ("#w-a", "#w-b", "/ws/0/*", "/y")


@pytest.mark.long
@pytest.mark.parametrize("target", [{"distribution_id": "EDOUBLE1"}, {"tenant_id": "dt_double1"}])
def test_many_purges_are_asked_about_in_one_listing_and_what_has_left_its_page_singly(double, clock, target):
    cdn = CloudFront(
        **target, endpoint_url=double.url, access_key=double.access_key, secret_key="any", timeout=0.5, clock=clock
    )
    receipts = [cdn.purge(batch(cdn, tags(f"w-{n}"))) for n in range(101)]
    assert not any(cdn.status(one).complete for one in receipts)
    clock.advance(25)
    done = [cdn.status(one) for one in receipts]
    assert all(one.complete for one in done)
    assert [cdn.status(one) for one in done] == done
    account = double.account
    assert (account.lists, account.gets) == (2, 2)  # the first of the 101 is on no page of a hundred


def test_an_answer_that_lists_nothing_known_is_not_taken_for_complete(double, cdn):
    double.respond = lambda request, fault: Reply(body="<html>It works!</html>")
    with pytest.raises(CdnAmbiguous):
        cdn.status(Receipt(id="I1", complete=False))


def test_a_lost_answer_repeated_is_one_invalidation_billed_once(double, cdn):
    double.faults.append(Fault.ANSWER_LOST)
    wanted = batch(cdn, tags("w-a"))
    with pytest.raises(CdnAmbiguous):
        cdn.purge(wanted)
    assert cdn.purge(wanted).id in double.account.invalidations
    assert (len(double.account.invalidations), double.account.billed) == (1, 1)


@pytest.mark.parametrize(
    ("fault", "error", "accepted"),
    [
        (Fault.UNAVAILABLE, CdnUnavailable, 0),
        (Fault.INTERNAL, CdnUnavailable, 0),
        (Fault.CUT_OFF, CdnAmbiguous, 0),
        (Fault.ANSWER_LOST, CdnAmbiguous, 1),
        (Fault.HANGS, CdnAmbiguous, 1),
        (Fault.GARBAGE, CdnAmbiguous, 1),
    ],
)
def test_each_fault_becomes_its_leaf_after_one_call(double, cdn, fault, error, accepted):
    double.faults.append(fault)
    with pytest.raises(CdnError) as caught:
        cdn.purge(batch(cdn, tags("w-a")))
    assert type(caught.value) is error
    assert len(double.account.invalidations) == accepted
    assert not double.faults


def test_throttling_and_too_many_in_progress_are_told_apart(double, cdn):
    double.account.limits = CloudFrontLimits(burst=1, in_progress=1)
    cdn.purge(batch(cdn, tags("w-a")))
    with pytest.raises(CdnThrottled):
        cdn.purge(batch(cdn, tags("w-b")))
    double.account.limits = CloudFrontLimits(burst=1_000, calls_per_second=1e9, in_progress=1)
    double.account.clock.advance(1)
    with pytest.raises(CdnBusy):
        cdn.purge(batch(cdn, tags("w-b")))


def test_an_unknown_distribution_is_the_operators_matter(double):
    cdn = CloudFront("EOTHER", endpoint_url=double.url, access_key=double.access_key, secret_key="any")
    with pytest.raises(CdnForbidden):
        cdn.purge(batch(cdn, tags("w-a")))


def test_a_reference_that_stands_for_another_batch_is_refused(double, cdn, client):
    wanted = batch(cdn, tags("w-a"))
    create(client, ["/other"], wanted.reference)
    with pytest.raises(CdnRefused, match="InvalidationBatchAlreadyExists"):
        cdn.purge(wanted)


def test_sixteen_wildcards_are_refused_before_any_call(double, cdn):
    with pytest.raises(CdnRefused, match="16 wildcards"):
        cdn.purge(batch(cdn, Purge(paths={f"/{n}/*" for n in range(16)})))
    assert double.account.calls == 0


@pytest.mark.parametrize("path", ["/*", "/ws*", "/ws/*", "/ws/0*", "/ws/00/*", "/ws?of=/0/*"])
def test_a_wildcard_that_could_be_other_workspaces_too_is_refused_before_any_call(double, cdn, path):
    with pytest.raises(CdnRefused, match="of ws:0 could be other workspaces' pages too"):
        cdn.purge(batch(cdn, Purge(paths={path})))
    assert double.account.calls == 0


@pytest.mark.parametrize(
    "target", [{"distribution_id": "EDOUBLE1", "shared": False}, {"tenant_id": "dt_double1"}], ids=["alone", "tenant"]
)
def test_where_nobody_else_is_a_wildcard_may_be_everything(double, target):
    cdn = CloudFront(**target, endpoint_url=double.url, access_key=double.access_key, secret_key="any")
    cdn.purge(batch(cdn, Purge(paths={"/*"})))
    (made,) = double.account.invalidations.values()
    assert made.items == ("/*",)


@pytest.mark.parametrize("fault", [Fault.NO_EFFECT, Fault.EARLY])
def test_a_lie_is_believed_here_and_found_out_by_fetching(double, cdn, fault):
    double.cache("/a", "w-a")
    double.faults.append(fault)
    assert cdn.purge(batch(cdn, tags("w-a"))).complete
    assert double.is_cached("/a")


def test_an_examination_asks_for_the_newest_invalidations_and_makes_none(double, cdn):
    cdn.examine()
    assert (double.account.lists, len(double.account.invalidations)) == (1, 0)


def test_an_examination_of_a_distribution_that_there_is_not_says_so(double, clock):
    other = CloudFront(
        "EOTHER", endpoint_url=double.url, access_key=double.access_key, secret_key="any", timeout=0.5, clock=clock
    )
    with pytest.raises(CdnForbidden, match="NoSuchDistribution"):
        other.examine()


def test_an_examination_without_permission_says_so(double, clock):
    other = CloudFront(
        "EDOUBLE1", endpoint_url=double.url, access_key="AKIAOTHER", secret_key="any", timeout=0.5, clock=clock
    )
    with pytest.raises(CdnForbidden):
        other.examine()
