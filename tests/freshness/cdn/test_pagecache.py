"""The page cache itself: tickets and marks, on a real Valkey."""

import socket

import pytest
import redis

from freshness.cache_headers import Lifetime, lifetime
from freshness.cdn.pagecache import PageCache, PageCopy
from freshness.errors import CdnAmbiguous, CdnUnavailable
from freshness.ports import Page
from freshness.testing.cdn import batch, tags
from tests.freshness.cdn import page_copies

PAGE = Page(host="shop.example", path="/")
COPY = PageCopy(status=200, headers={"X-Content-Gen": "7"}, body=b"page", lifetime=Lifetime(fresh=60.0, stale=60.0))
TAGS = frozenset({"w-aaaa", "h-bbbb"})


@pytest.fixture
def cache(clean_valkey):
    return PageCache(clean_valkey, timeout=10.0)


@pytest.fixture
def client(clean_valkey):
    with redis.Redis.from_url(clean_valkey) as client:
        yield client


def purge(cache, tag):
    cache.purge(batch(cache, tags(tag)))


@pytest.mark.services
class TestPageCache:
    def test_a_page_comes_back_whole(self, cache):
        assert cache.find(PAGE) is None
        assert cache.store(PAGE, COPY, TAGS, began=cache.begin())
        found = cache.find(PAGE)
        assert (found.status, found.body, found.headers, found.stale) == (200, b"page", {"X-Content-Gen": "7"}, False)
        assert cache.find(Page(host="other.example", path="/")) is None
        assert cache.find(Page(host="shop.example", path="/other")) is None

    @pytest.mark.parametrize("tag", ["w-aaaa", "h-bbbb", "a-all"])
    def test_a_page_rendered_before_a_purge_is_not_stored(self, cache, tag):
        began = cache.begin()
        purge(cache, tag)
        assert not cache.store(PAGE, COPY, TAGS, began=began)
        assert cache.store(PAGE, COPY, TAGS, began=cache.begin())

    def test_a_page_stored_in_the_instant_of_a_purge_is_not_served(self, cache, client):
        """Decide by the check on reading, so that the two steps of storing need no lock."""
        began = cache.begin()
        assert cache.store(PAGE, COPY, TAGS, began=began)
        (key,) = page_copies.keys(client)
        late = client.get(key)
        purge(cache, "w-aaaa")
        client.set(key, late)
        assert cache.find(PAGE) is None

    def test_a_purge_of_another_tag_refuses_nothing(self, cache):
        began = cache.begin()
        purge(cache, "w-other")
        assert cache.store(PAGE, COPY, TAGS, began=began)
        assert cache.find(PAGE)

    def test_marks_rise_even_when_the_servers_clock_is_set_back(self, cache, client):
        ahead = 4_000_000_000_000_000
        client.set("page:newest-purge", ahead)
        began = cache.begin()
        assert began.at == ahead
        purge(cache, "w-aaaa")
        assert cache.begin() == (began.server, ahead + 1)
        assert not cache.store(PAGE, COPY, TAGS, began=began)

    def test_a_purge_costs_the_same_however_many_pages_there_are(self, cache, client):
        for number in range(50):
            cache.store(Page(host="shop.example", path=f"/{number}"), COPY, TAGS, began=cache.begin())
        before = client.dbsize()
        purge(cache, "w-aaaa")
        assert client.dbsize() == before + 2  # a mark and the newest purge's time
        assert all(cache.find(Page(host="shop.example", path=f"/{number}")) is None for number in range(50))

    def test_a_page_ends_with_its_lifetime(self, cache, client):
        cache.store(PAGE, COPY, TAGS, began=cache.begin())
        (key,) = page_copies.keys(client)
        assert 119_000 < client.pttl(key) <= 120_000
        for older, found in ((50.0, False), (15.0, True), (60.0, None)):
            page_copies.age(client, older)
            copy = cache.find(PAGE)
            assert (copy.stale if copy else None) is found

    def test_one_of_many_refreshes_a_stale_page(self, cache):
        assert [cache.may_refresh(PAGE) for _ in range(3)] == [True, False, False]
        cache.refreshed(PAGE)
        assert cache.may_refresh(PAGE)

    @pytest.mark.parametrize("damage", [b"", b"{}", b"\n", b"[]\nx", b"null\n", b'{"format":1}\n', b"\xff\n", b"cut"])
    def test_what_it_does_not_understand_is_a_miss(self, cache, client, damage):
        cache.store(PAGE, COPY, TAGS, began=cache.begin())
        (key,) = page_copies.keys(client)
        whole = client.get(key)
        client.set(key, whole[:-1] if damage == b"cut" else damage)
        assert cache.find(PAGE) is None

    def test_another_pages_bytes_under_its_key_are_a_miss(self, cache, client):
        cache.store(PAGE, COPY, TAGS, began=cache.begin())
        (key,) = page_copies.keys(client)
        whole, other = client.get(key), Page(host="other.example", path="/")
        cache.store(other, COPY, TAGS, began=cache.begin())
        (another,) = {*page_copies.keys(client)} - {key}
        client.set(another, whole)
        assert cache.find(other) is None
        assert cache.find(PAGE)

    def test_a_huge_page_is_not_stored(self, cache):
        huge = PageCopy(status=200, headers={}, body=b"a" * (2 << 20 | 1), lifetime=COPY.lifetime)
        assert not cache.store(PAGE, huge, TAGS, began=cache.begin())


def test_a_server_that_is_away_is_unavailable():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    cache = PageCache(f"redis://127.0.0.1:{port}/0")
    with pytest.raises(CdnUnavailable):
        purge(cache, "w-a")
    with pytest.raises(CdnUnavailable):
        cache.find(PAGE)


@pytest.mark.slow
def test_a_server_that_hangs_is_ambiguous():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        cache = PageCache(f"redis://127.0.0.1:{listener.getsockname()[1]}/0", timeout=0.1)
        with pytest.raises(CdnAmbiguous):
            purge(cache, "w-a")


# Pure functions: whether a response may be kept, and for how long

KEPT = {"Cache-Control": "public, max-age=0, s-maxage=60", "Surrogate-Key": "w-aaaa h-bbbb"}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, (60, 0)),
        ({"Cache-Control": "s-maxage=60, stale-while-revalidate=120"}, (60, 120)),
        ({"CDN-Cache-Control": "max-age=5, stale-while-revalidate=7"}, (5, 7)),
        ({"Surrogate-Control": "max-age=5"}, (5, 0)),
        ({"CDN-Cache-Control": "max-age=5", "Surrogate-Control": "max-age=9"}, (5, 0)),
        ({"Cache-Control": "S-MaxAge=60"}, (60, 0)),
        ({"Surrogate-Key": "", "Cache-Tag": "w-aaaa,h-bbbb"}, (60, 0)),
        ({"Vary": "Accept-Encoding"}, (60, 0)),
    ],
)
def test_how_long(more, expected):
    assert lifetime(200, KEPT | more) == Lifetime(fresh=expected[0], stale=expected[1])


@pytest.mark.parametrize(
    "more",
    [
        {"Cache-Control": ""},
        {"Cache-Control": "max-age=0"},
        {"Cache-Control": "s-maxage=-5"},
        {"Cache-Control": "x-s-maxage=60"},
        {"Cache-Control": "s-maxage=60, PRIVATE"},
        {"CDN-Cache-Control": "max-age=60, No-Store"},
        {"Set-Cookie": "a=b"},
        {"Vary": "Accept-Encoding, *"},
        {"Surrogate-Key": ""},
        {"Surrogate-Key": "p-dddd"},
    ],
)
def test_never(more):
    assert lifetime(200, KEPT | more) is None


@pytest.mark.parametrize("status", [201, 204, 206, 301, 302, 304, 400, 403, 500, 503])
def test_errors_and_redirects_never(status):
    assert lifetime(status, KEPT) is None


def test_gone_only_briefly_and_empty_never():
    assert lifetime(404, KEPT | {"Cache-Control": "s-maxage=60, stale-while-revalidate=60"}) == Lifetime(
        fresh=10, stale=0
    )
    assert lifetime(200, KEPT, empty=True) is None
