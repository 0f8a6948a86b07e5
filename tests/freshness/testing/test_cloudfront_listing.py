"""The CloudFront double lists invalidations page by page, and throttles questions as CloudFront does."""

import urllib.error
import urllib.request

import pytest

from freshness.testing.cloudfront_rules import CloudFrontLimits
from tests.freshness.cdn.cloudfront import client, clock, code_of, create, double, session

__all__ = ["client", "clock", "double", "session"]


# Listing


def tenants(client, **page):
    return client.list_invalidations_for_distribution_tenant(Id="dt_double1", **page)["InvalidationList"]


def distributions(client, **page):
    return client.list_invalidations(DistributionId="EDOUBLE1", **page)["InvalidationList"]


def test_a_listing_is_of_one_distribution_and_newest_first(client, clock):
    first = create(client, ["/a"], "r1")
    clock.advance(25)
    second = create(client, ["/b"], "r2")
    found = distributions(client)
    assert [(one["Id"], one["Status"]) for one in found["Items"]] == [
        (second["Id"], "InProgress"),
        (first["Id"], "Completed"),
    ]
    assert (found["Quantity"], found["IsTruncated"], found["MaxItems"]) == (2, False, 100)
    assert tenants(client).get("Items", []) == []


@pytest.mark.parametrize(("pages", "three"), [(distributions, "3"), (tenants, 3)])
def test_a_listing_has_pages(client, double, pages, three):
    target = "dt_double1" if pages is tenants else "EDOUBLE1"
    made = [double.account.create(target, f"r{n}", 1, ("/a",)).id for n in range(8)]
    seen, marker = [], {}
    for more in (True, True, False):
        page = pages(client, MaxItems=three, **marker)
        assert (page["MaxItems"], page["IsTruncated"]) == (3, more)
        assert page["Quantity"] == len(page["Items"])
        seen += [one["Id"] for one in page["Items"]]
        marker = {"Marker": page.get("NextMarker")}
    assert seen == made[::-1]
    assert "NextMarker" not in page
    assert double.account.lists == 3


@pytest.mark.parametrize("page", [{"MaxItems": "0"}, {"MaxItems": "101"}, {"MaxItems": "x"}, {"Marker": "I9"}])
def test_a_listing_that_means_nothing_is_refused(client, page):
    create(client, ["/a"])
    assert code_of(distributions, client, **page) == (400, "InvalidArgument")


@pytest.mark.parametrize("query", ["Odd=1", "MaxItems=1&MaxItems=2", "maxitems=1"])
def test_a_parameter_outside_the_service_model_is_refused(double, query):
    request = urllib.request.Request(
        f"{double.url}/2020-05-31/distribution/EDOUBLE1/invalidation?{query}",
        headers={"Authorization": f"AWS4-HMAC-SHA256 Credential={double.access_key}/x"},
    )
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request, timeout=5)
    assert caught.value.code == 400
    caught.value.close()


def test_questions_are_counted_by_kind_and_throttled_in_a_bucket_of_their_own(clock, double, client):
    double.account.limits = CloudFrontLimits(burst=2, calls_per_second=1.0)
    made = create(client, ["/a"], "r1")
    distributions(client)
    client.get_invalidation(DistributionId="EDOUBLE1", Id=made["Id"])
    assert code_of(distributions, client) == (400, "Throttling")
    assert create(client, ["/b"], "r2")["Id"]
    account = double.account
    assert (account.calls, account.gets, account.lists, account.throttled) == (2, 1, 2, 1)
