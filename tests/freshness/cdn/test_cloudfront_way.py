"""The whole way over sockets: batch -> CreateInvalidation -> effective -> a visitor's page from a real edge."""

import pytest

from freshness.cdn.cloudfront import CloudFront
from freshness.testing.cdn import batch, tags
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront import CloudFrontDouble
from tests.origin import Origin
from tests.varnish import Edge

pytestmark = pytest.mark.services


def test_a_visitor_sees_the_new_page_once_the_invalidation_is_effective(edge: Edge, origin: Origin) -> None:
    clock = FakeClock()
    with CloudFrontDouble(clock=clock, on_effect=lambda one: edge.purge(*one.tags)) as double:
        cdn = CloudFront(
            "EDOUBLE1", endpoint_url=double.url, access_key=double.access_key, secret_key="any", clock=clock
        )
        origin.page("/", "w-aaaa h-bbbb", b"old")
        edge.visit("/")
        origin.page("/", "w-aaaa h-bbbb", b"new")
        receipt = cdn.purge(batch(cdn, tags("w-aaaa")))
        clock.advance(4.9)
        double.settle()
        assert edge.visit("/").body == b"old"
        clock.advance(0.2)
        double.settle()
        assert edge.visit("/").body == b"new"
        assert not cdn.status(receipt).complete
        clock.advance(20)
        assert cdn.status(receipt).complete
