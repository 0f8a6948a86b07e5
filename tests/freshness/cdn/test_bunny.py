"""Bunny's adapter: the sent requests, and the reading of the answers."""

import json

import pytest

from freshness.cdn.bunny import Bunny
from freshness.errors import CdnThrottled
from freshness.targets.purge import Purge
from freshness.testing.cdn import batch, tags
from freshness.testing.vendors import BunnyDouble

# Bunny


def test_bunny_gets_one_tag_a_call_and_never_an_empty_one():
    with BunnyDouble() as double:
        double.cache("/other", ["w-other"])
        cdn = Bunny(double.zone, access_key=double.access_key, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-b", "w-a")))
        cdn.purge(batch(cdn, Purge()))
        assert [json.loads(asked.body) for asked in double.requests] == [{"CacheTag": "w-a"}, {"CacheTag": "w-b"}]
        assert double.is_cached("/other")


def test_bunny_repeats_the_whole_batch_after_an_error_half_way():
    with BunnyDouble() as double:
        cdn = Bunny(double.zone, access_key=double.access_key, base_url=double.url)
        for path in ("a", "b"):
            double.cache(f"/{path}", [f"w-{path}"])
        wanted = batch(cdn, tags("w-a", "w-b"))
        real, calls = double.bucket.take, []
        double.bucket.take = lambda: calls.append(1) or (len(calls) != 2 and real())
        with pytest.raises(CdnThrottled):
            cdn.purge(wanted)
        assert (double.is_cached("/a"), double.is_cached("/b")) == (False, True)
        cdn.purge(wanted)
        assert not double.is_cached("/b")


def test_bunny_drops_tags_beyond_its_header():
    with BunnyDouble() as double:
        double.cache("/a", [f"w-{n:030}" for n in range(40)])
        cdn = Bunny(double.zone, access_key=double.access_key, base_url=double.url)
        cdn.purge(batch(cdn, tags(f"w-{39:030}")))
        assert double.is_cached("/a")
