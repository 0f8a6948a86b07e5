"""The CloudFront double keeps CloudFront's rules."""

import pytest

from freshness.testing.cloudfront import CloudFrontDouble
from freshness.testing.cloudfront_rules import CloudFrontLimits
from freshness.testing.server import Fault
from tests.freshness.cdn.cloudfront import client, client_of, clock, code_of, create, double, session

__all__ = ["client", "clock", "double", "session"]


# Items


def test_a_tag_purges_whatever_its_case(double, clock, client):
    double.cache("/a", "w-one,W-Two")
    create(client, ["#w-TWO"])
    clock.advance(5)
    assert not double.is_cached("/a")


def test_a_slash_before_the_hash_purges_nothing_in_silence(double, clock, client):
    double.cache("/a", "w-one")
    assert create(client, ["/#w-one"])["Status"] == "InProgress"
    clock.advance(60)
    assert double.is_cached("/a")


def test_only_the_first_fifty_tags_of_an_object_count(double, clock, client):
    double.cache("/a", ",".join(f"t-{n}" for n in range(51)))
    create(client, ["#t-50"], "first")
    clock.advance(60)
    assert double.is_cached("/a")
    create(client, ["#t-49"], "second")
    clock.advance(60)
    assert not double.is_cached("/a")


def test_what_was_cached_before_the_header_was_named_has_no_tags(double, clock, client):
    double.tag_header_enabled = False
    double.cache("/a", "w-one")
    double.tag_header_enabled = True
    create(client, ["#w-one"])
    clock.advance(60)
    assert double.is_cached("/a")


@pytest.mark.parametrize(
    "item", ["#", "#a,b", "#a b", "#ü", "#" + "a" * 257, "#a*", "a", "", "/a*b", "/" + "a" * 4_000, "/a b", "//**"]
)
def test_an_item_that_is_neither_path_nor_tag_is_refused(double, client, item):
    assert code_of(create, client, [item]) == (400, "InvalidArgument")
    assert double.account.billed == 0


@pytest.mark.parametrize("item", ["#" + "a" * 256, "#!~", "/" + "a" * 3_999, "/", "/*", "/a?b=c"])
def test_an_item_at_the_limit_is_accepted(client, item):
    assert create(client, [item])["Id"]


def test_quantity_must_fit(client):
    assert code_of(create, client, ["/a"], quantity=2) == (400, "InconsistentQuantities")


def test_an_unknown_distribution_and_an_unknown_invalidation(client):
    assert code_of(create, client, ["/a"], target="EOTHER") == (404, "NoSuchDistribution")
    assert code_of(client.get_invalidation, DistributionId="EDOUBLE1", Id="I1") == (404, "NoSuchInvalidation")


# Quotas


def test_three_thousand_items_and_not_one_more(client, clock):
    assert code_of(create, client, [f"/{n}" for n in range(3_001)]) == (413, "BatchTooLarge")
    create(client, [f"/{n}" for n in range(3_000)], "full")
    assert code_of(create, client, ["/one-more"], "more") == (400, "TooManyInvalidationsInProgress")
    assert create(client, ["/wild*"], "wild")["Id"]  # counted apart
    clock.advance(25)
    assert create(client, ["/one-more"], "more")["Id"]


def test_fifteen_wildcards_and_not_one_more(client, clock):
    create(client, [f"/{n}/*" for n in range(15)], "full")
    assert code_of(create, client, ["/more/*"], "more") == (400, "TooManyInvalidationsInProgress")
    assert create(client, ["#tag"], "tag")["Id"]
    clock.advance(25)
    assert create(client, ["/more/*"], "more")["Id"]


@pytest.mark.parametrize(("pooled", "status"), [(True, 400), (False, 201)])
def test_whether_tags_share_the_pool_of_paths_is_a_setting(clock, double, client, pooled, status):
    double.account.limits = CloudFrontLimits(calls_per_second=1_000.0, burst=1_000, tags_in_pool=pooled)
    create(client, [f"/{n}" for n in range(3_000)], "full")
    if status == 400:
        assert code_of(create, client, ["#t"], "more") == (400, "TooManyInvalidationsInProgress")
    else:
        assert create(client, ["#t"], "more")["Id"]


def test_calls_beyond_the_burst_are_throttled_until_time_passes(clock, double, client):
    double.account.limits = CloudFrontLimits(burst=2, calls_per_second=1.0)
    for number in range(2):
        create(client, ["/a"], f"r{number}")
    assert code_of(create, client, ["/a"], "r3") == (400, "Throttling")
    clock.advance(1)
    assert create(client, ["/a"], "r3")["Id"]
    assert double.account.throttled == 1


def test_eight_rapid_calls_and_then_one_a_second_unless_told_otherwise(clock, double, client):
    double.account.limits = CloudFrontLimits()
    accepted = [double.account.create("EDOUBLE1", f"r{n}", 1, ("/a",)).id for n in range(8)]
    assert len(set(accepted)) == 8
    for _ in range(3):
        assert code_of(create, client, ["/a"], "more") == (400, "Throttling")
    clock.advance(1)
    assert create(client, ["/a"], "more")["Id"]
    assert code_of(create, client, ["/a"], "again") == (400, "Throttling")


# References and the bill


def test_the_same_reference_and_items_are_one_invalidation_billed_once(double, client):
    first = create(client, ["/a", "#b"], "same")
    again = create(client, ["#b", "/a"], "same")
    assert again["Id"] == first["Id"]
    assert double.account.billed == 2


def test_a_reference_stands_for_one_batch_only(client):
    create(client, ["/a"], "same")
    assert code_of(create, client, ["/b"], "same") == (400, "InvalidationBatchAlreadyExists")


def test_a_thousand_items_are_free(double, client):
    create(client, [f"#{n}" for n in range(1_200)])
    assert double.account.dollars == 1.0
    create(client, ["#more"], "another")
    assert (double.account.billed, double.account.dollars) == (1_201, 1.005)


# Time


def test_boto3s_own_waiter_ends(double, clock, client):
    made = create(client, ["/a"])
    waiter = client.get_waiter("invalidation_completed")
    clock.advance(25)
    waiter.wait(DistributionId="EDOUBLE1", Id=made["Id"], WaiterConfig={"Delay": 1, "MaxAttempts": 1})


def test_effective_before_complete(double, clock, client):
    double.cache("/a")
    made = create(client, ["/a"])
    for seconds, cached, status in ((4.9, True, "InProgress"), (0.2, False, "InProgress"), (20, False, "Completed")):
        clock.advance(seconds)
        assert double.is_cached("/a") is cached
        found = client.get_invalidation(DistributionId="EDOUBLE1", Id=made["Id"])["Invalidation"]
        assert found["Status"] == status
        assert found["InvalidationBatch"]["Paths"] == {"Quantity": 1, "Items": ["/a"]}


# Tiers


def test_a_purge_that_reaches_the_outer_tier_first_has_to_be_made_again(clock):
    with CloudFrontDouble(clock=clock, tiers=(1.0, 5.0)) as double:
        account = double.account
        double.cache("/a", "w-a")
        double.cache("/b", "w-b")
        account.create("EDOUBLE1", "first", 1, ("#w-a",))
        clock.advance(2)
        assert double.visit("/a")  # the outer tier has no page, and gets the old page from behind
        clock.advance(4)
        assert double.visit("/a")
        assert double.is_cached("/a")
        account.create("EDOUBLE1", "second", 1, ("#w-a",))
        clock.advance(6)
        assert not double.visit("/a")
        assert double.visit("/b")


def test_without_a_visitor_in_between_or_the_other_way_round_once_is_enough(clock):
    for tiers, at in (((1.0, 5.0), ()), ((5.0, 1.0), (0.5, 2.0)), ((3.0, 3.0), (1.0, 2.9))):
        with CloudFrontDouble(clock=clock, tiers=tiers) as double:
            double.cache("/a", "w-a")
            double.account.create("EDOUBLE1", "once", 1, ("#w-a",))
            passed = 0.0
            for moment in at:
                clock.advance(moment - passed)
                passed = moment
                assert double.visit("/a")
            clock.advance(5 - passed)
            assert not double.visit("/a")


def test_a_purge_is_effective_when_the_last_tier_is_purged(clock):
    told = []
    with CloudFrontDouble(clock=clock, tiers=(1.0, 5.0), on_effect=told.append) as double:
        double.cache("/a")
        made = double.account.create("EDOUBLE1", "once", 1, ("/a",))
        for seconds, cached, effective in ((1.5, True, []), (3.0, True, []), (0.5, False, [made])):
            clock.advance(seconds)
            assert (double.is_cached("/a"), told) == (cached, effective)


def test_a_lie_has_no_effect_in_any_tier(clock, session):
    with CloudFrontDouble(clock=clock, tiers=(1.0, 5.0)) as double:
        double.cache("/a", "w-a")
        double.faults.append(Fault.NO_EFFECT)
        assert create(client_of(double, session), ["#w-a"])["Status"] == "Completed"
        clock.advance(60)
        assert double.visit("/a")


# Distributions and their tenants


def of_tenant(client, items, target):
    wanted = {"CallerReference": "r", "Paths": {"Quantity": len(items), "Items": items}}
    return client.create_invalidation_for_distribution_tenant(Id=target, InvalidationBatch=wanted)


def test_the_id_of_a_tenant_is_no_distribution_and_the_other_way_round(double, client):
    made = of_tenant(client, ["#a"], "dt_double1")["Invalidation"]["Id"]
    assert code_of(of_tenant, client, ["#a"], "EDOUBLE1") == (404, "EntityNotFound")
    assert code_of(create, client, ["#a"], target="dt_double1") == (404, "NoSuchDistribution")
    assert code_of(client.list_invalidations, DistributionId="dt_double1") == (404, "NoSuchDistribution")
    listed = client.list_invalidations_for_distribution_tenant
    assert code_of(listed, Id="EDOUBLE1") == (404, "EntityNotFound")
    asked = client.get_invalidation_for_distribution_tenant
    assert asked(DistributionTenantId="dt_double1", Id=made)["Invalidation"]["Id"] == made
    assert code_of(asked, DistributionTenantId="EDOUBLE1", Id=made) == (404, "EntityNotFound")
    assert code_of(client.get_invalidation, DistributionId="dt_double1", Id=made) == (404, "NoSuchDistribution")
    assert (double.account.billed, double.account.calls) == (1, 1)


def test_an_unknown_tenant(client):
    assert code_of(of_tenant, client, ["#a"], "dt_other") == (404, "EntityNotFound")
