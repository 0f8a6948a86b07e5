"""Akamai's adapter: the sent requests, and the reading of the answers."""

import json
from dataclasses import replace

import pytest

from freshness.cdn.akamai import Akamai, sign
from freshness.errors import CdnForbidden
from freshness.testing.cdn import batch, tags
from freshness.testing.vendors import AkamaiDouble
from tests.freshness.cdn.akamai import AKAMAI

# Akamai


@pytest.mark.parametrize(("soft", "stale"), [(True, True), (False, False)])
def test_what_akamai_invalidates_stays_as_a_stale_copy_and_what_it_deletes_does_not(soft, stale):
    with AkamaiDouble() as double:
        double.cache("/a", ["w-a"])
        cdn = Akamai(**double.options, soft=soft, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-a")))
        assert (double.is_cached("/a"), double.is_stale("/a")) == (False, stale)


def test_akamai_keeps_128_tags_of_an_object_and_none_with_a_fault():
    with AkamaiDouble() as double:
        good = [f"t-{n}" for n in range(129)]
        double.cache("/a", ["t" * 129, "t:1", *good])
        double.cache("/b", ["t:1"])
        cdn = Akamai(**double.options, soft=False, base_url=double.url)
        cdn.purge(batch(cdn, tags(good[128])))
        assert double.is_cached("/a")
        cdn.purge(batch(cdn, tags(good[127])))
        assert not double.is_cached("/a")
        assert double.tags_on("/b") == frozenset()


def test_akamais_signature_is_that_of_its_published_test_data():
    fields = (
        "client_token=akab-client-token-xxx-xxxxxxxxxxxxxxxx;access_token=akab-access-token-xxx-xxxxxxxxxxxxxxxx;"
        "timestamp=20140321T19:34:21+0000;nonce=nonce-xx-xxxx-xxxx-xxxx-xxxxxxxxxxxx;"
    )
    host, secret = "akaa-baseurl-xxxxxxxxxxx-xxxxxxxxxxxxx.luna.akamaiapis.net", "x" * 43 + "="
    signed = sign("POST", host, "/testapi/v1/t3", b"data" * 8, fields, secret)
    assert signed == f"EG1-HMAC-SHA256 {fields}signature=hXm4iCxtpN22m4cbZb4lVLW5rhX8Ca82vCFqXzSTPe4="


@pytest.mark.parametrize(("soft", "verb"), [(True, "invalidate"), (False, "delete")])
def test_akamai_is_asked_to_invalidate_or_delete(soft, verb):
    with AkamaiDouble() as double:
        cdn = Akamai(double.host, soft=soft, network="staging", base_url=double.url, **AKAMAI)
        assert cdn.purge(batch(cdn, tags("w-a"))).id == "edcp-1"
        assert double.requests[0].path == f"/ccu/v3/{verb}/tag/staging"
        assert json.loads(double.requests[0].body) == {"objects": ["w-a"]}


def test_akamai_deletes_where_a_part_of_the_call_is_hard():
    with AkamaiDouble() as double:
        cdn = Akamai(**double.options, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-a"), replace(tags("w-b"), hard=True)))
        assert double.requests[0].path == "/ccu/v3/delete/tag/production"


def test_akamai_refuses_a_signature_made_by_a_wrong_clock():
    with AkamaiDouble() as double:
        cdn = Akamai(double.host, base_url=double.url, now=lambda: 0.0, **AKAMAI)
        with pytest.raises(CdnForbidden):
            cdn.purge(batch(cdn, tags("w-a")))


def test_akamais_largest_batch_fits_its_body():
    with AkamaiDouble() as double:
        cdn = Akamai(double.host, base_url=double.url, **AKAMAI)
        longest = [f"w-{n:030}" for n in range(cdn.ability.items_per_call)]
        cdn.purge(batch(cdn, tags(*longest)))
        assert len(double.requests[0].body) < 50_000
