"""The CloudFront double refuses requests unknown to botocore's model."""

import urllib.error
import urllib.request

import pytest

from tests.freshness.cdn.cloudfront import clock, double

__all__ = ["clock", "double"]


# Requests unknown to botocore's model of the API


SPACE = b' xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"'


INNER = b"<Paths><Quantity>1</Quantity><Items><Path>/a</Path></Items></Paths><CallerReference>r</CallerReference>"


def posted(double, body, address="/2020-05-31/distribution/EDOUBLE1/invalidation"):
    request = urllib.request.Request(
        double.url + address,
        data=body,
        headers={"Authorization": f"AWS4-HMAC-SHA256 Credential={double.access_key}/x"},
    )
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def test_a_body_of_the_service_model_is_accepted(double):
    assert posted(double, b"<InvalidationBatch%b>%b</InvalidationBatch>" % (SPACE, INNER)) == 201
    assert double.account.billed == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<a",
        b"<InvalidationBatch%b/>" % SPACE,
        b'<!DOCTYPE x [<!ENTITY e "e">]><InvalidationBatch%b>%b</InvalidationBatch>' % (SPACE, INNER),
        b"<InvalidationBatch>%b</InvalidationBatch>" % INNER,
        b"<Foo%b>%b</Foo>" % (SPACE, INNER),
        b'<InvalidationBatch xmlns="http://cloudfront.amazonaws.com/doc/2019-03-26/">%b</InvalidationBatch>' % INNER,
        b"<InvalidationBatch%b>%b</InvalidationBatch>" % (SPACE, INNER.replace(b"Path>", b"Item>")),
        b"<InvalidationBatch%b>%b</InvalidationBatch>" % (SPACE, INNER.replace(b">1<", b">x<")),
        b"<InvalidationBatch%b>%b</InvalidationBatch>" % (SPACE, INNER.partition(b"<Caller")[0]),
        b"<InvalidationBatch%b><Odd/>%b</InvalidationBatch>" % (SPACE, INNER),
    ],
)
def test_a_body_outside_the_service_model_is_refused(double, body):
    assert posted(double, body) == 400
    assert double.account.invalidations == {}


@pytest.mark.parametrize(
    "address",
    [
        "/1999-01-01/distribution/EDOUBLE1/invalidation",
        "/2020-05-31/distributions/EDOUBLE1/invalidation",
        "/2020-05-31/distribution/EDOUBLE1/invalidation/I1",  # is only read
        "/2020-05-31/distribution/EDOUBLE1",
        "/2020-05-31/distribution/EDOUBLE1/invalidation/",
    ],
)
def test_an_address_outside_the_service_model_is_none(double, address):
    assert posted(double, b"<InvalidationBatch%b>%b</InvalidationBatch>" % (SPACE, INNER), address) == 404
    assert double.account.invalidations == {}
