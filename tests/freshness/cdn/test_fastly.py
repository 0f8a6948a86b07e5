"""Fastly's adapter: the sent requests, and the reading of the answers."""

import json
from dataclasses import replace

import pytest

from freshness.cdn.fastly import Fastly
from freshness.errors import CdnAmbiguous
from freshness.testing.cdn import batch, tags
from freshness.testing.vendors import FastlyDouble
from tests.freshness.cdn.sent_again import sent_again

# Fastly


@pytest.mark.parametrize(("soft", "stale"), [(True, True), (False, False)])
def test_a_soft_purge_of_fastly_leaves_a_stale_copy_and_a_hard_one_none(soft, stale):
    with FastlyDouble() as double:
        double.cache("/a", ["w-a"])
        double.cache("/b", ["w-b"])
        cdn = Fastly(**double.options, soft=soft, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-a")))
        assert [(double.is_cached(path), double.is_stale(path)) for path in ("/a", "/b")] == [
            (False, stale),
            (True, False),
        ]
        double.cache("/a", ["w-a"])  # a visitor has brought the new page
        assert (double.is_cached("/a"), double.is_stale("/a")) == (True, False)


def test_fastly_is_asked_hard_for_all_of_a_call_of_which_a_part_is_hard():
    with FastlyDouble() as double:
        cdn = Fastly(**double.options, base_url=double.url)
        for path, tag in (("/a", "w-a"), ("/b", "w-b"), ("/c", "w-c")):
            double.cache(path, [tag])
        cdn.purge(batch(cdn, tags("w-a"), replace(tags("w-b"), hard=True)))
        cdn.purge(batch(cdn, tags("w-c")))
        assert [double.is_stale(path) for path in ("/a", "/b", "/c")] == [False, False, True]
        assert not any(map(double.is_cached, ("/a", "/b", "/c")))


def test_fastly_ignores_a_key_of_1025_bytes_and_all_that_follow_it():
    with FastlyDouble() as double:
        double.cache("/a", ["w-a", "k" * 1_024, "x" * 1_025, "w-b"])
        cdn = Fastly(**double.options, soft=False, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-b")))
        assert double.is_cached("/a")
        for key, status in (("x" * 1_025, 400), ("k" * 1_024, 200)):
            body = json.dumps({"surrogate_keys": [key]}).encode()
            assert sent_again(double, body) == status
        assert not double.is_cached("/a")


def test_fastly_keeps_the_keys_that_lie_within_16_kilobytes():
    keys = [f"k-{n:014}" for n in range(1_000)]  # 17 bytes each with its space: the 964th ends after 16,387
    with FastlyDouble() as double:
        double.cache("/a", keys)
        cdn = Fastly(**double.options, soft=False, base_url=double.url)
        cdn.purge(batch(cdn, tags(keys[963])))
        assert double.is_cached("/a")
        cdn.purge(batch(cdn, tags(keys[962])))
        assert not double.is_cached("/a")


@pytest.mark.parametrize(("soft", "header"), [(True, "1"), (False, None)])
def test_fastly_gets_keys_sorted_and_soft_by_header(soft, header):
    with FastlyDouble() as double:
        cdn = Fastly(double.service, token=double.token, soft=soft, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-b", "w-a")))
        (asked,) = double.requests
    assert json.loads(asked.body) == {"surrogate_keys": ["w-a", "w-b"]}
    assert asked.headers.get("fastly-soft-purge") == header


def test_fastly_without_an_id_for_each_key_is_ambiguous(monkeypatch):
    with FastlyDouble() as double:
        cdn = Fastly(double.service, token=double.token, base_url=double.url)
        whole = double.respond
        double.respond = lambda request, fault: type(whole(request, fault))(body='{"w-a": "1"}')
        with pytest.raises(CdnAmbiguous):
            cdn.purge(batch(cdn, tags("w-a", "w-b")))
