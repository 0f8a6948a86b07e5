"""A purge by hand at the CDN also ends the origin's own copies: in Redis and in each process."""

import time
import uuid

import pytest
from django.core.management import call_command
from django.http import HttpResponse
from django.test import RequestFactory

from freshness.contrib.django import build, release
from freshness.contrib.django.cache import cache, get_or_build
from freshness.contrib.django.cached_results import cached_view
from freshness.targets import tags
from freshness.targets.subject import wider

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]
SHOP, OTHER = str(uuid.UUID(int=21)), str(uuid.UUID(int=22))
SHARD = tags.shard(SHOP)
HOST = "shop.example"
WAYS = {
    "the workspace": [f"ws:{SHOP}"],
    "the id of the workspace": [SHOP],
    "the tag of the workspace": [tags.make("w", SHOP)],
    "its shard": [f"shard:{SHARD[2:]}"],
    "the tag of its shard": [SHARD],
    "the tag of pages that had too many": [tags.overflow(SHOP)],
    "a product of it": ["--of", SHOP, tags.make("p", "mug")],
    "a path of it": ["--of", SHOP, "--path", "/about"],
}
OF_HOST = {"the host": [f"host:{HOST}"], "the tag of the host": [tags.make("h", HOST)]}


@pytest.fixture(autouse=True)
def with_shards(settings, clean_valkey):
    settings.FRESHNESS = {**settings.FRESHNESS, "SHARD_TAGS": True, "CDN": "freshness.cdn.memory.Memory"}
    assert tags.shard(OTHER) != SHARD


class Origin:
    """A value of a shop, and the shop's page on two hosts; each shows the number of its builds."""

    def __init__(self):
        self.made = {}

        @cached_view(lambda request, shop: f"ws:{shop}")
        def page(request, shop):
            return HttpResponse(str(self._make(f"{request.get_host()} {shop}")))

        self.page = page

    def _make(self, name):
        self.made[name] = self.made.get(name, 0) + 1
        return self.made[name]

    def value(self, shop):
        return get_or_build(f"ws:{shop}", "value", lambda: self._make(shop))

    def shown(self, host, shop):
        return int(self.page(RequestFactory().get("/", headers={"host": host}), shop).content)

    def look(self):
        """Return all shown numbers: values of both shops, the shop's page on its host and on another, the other shop's
        page."""
        return [self.value(SHOP), self.value(OTHER), *self.pages()]

    def pages(self):
        return [self.shown(HOST, SHOP), self.shown("www.example", SHOP), self.shown("other.example", OTHER)]

    def until(self, expected, look):
        """Repeat a read until the expected value is there: fences last for two seconds."""
        end = time.monotonic() + 20
        while (seen := look()) != expected and time.monotonic() < end:
            time.sleep(0.05)
        assert seen == expected


@pytest.fixture
def origin(settings):
    settings.ALLOWED_HOSTS = ["*"]
    made = Origin()
    assert [made.look(), made.look()] == [[1] * 5, [1] * 5]
    return made


@pytest.mark.parametrize("way", WAYS)
def test_what_is_purged_by_hand_is_made_anew_and_nothing_else(origin, way):
    call_command("freshness_purge", "--new", *WAYS[way], verbosity=0)
    origin.until([2, 1, 2, 2, 1], origin.look)
    assert origin.look() == [2, 1, 2, 2, 1]


@pytest.mark.parametrize("way", OF_HOST)
def test_a_host_is_made_anew_without_its_shops_other_hosts(origin, way):
    call_command("freshness_purge", "--new", *OF_HOST[way], verbosity=0)
    origin.until([1, 1, 2, 1, 1], origin.look)


def test_a_release_makes_all_anew(origin):
    call_command("freshness_release", "--over", "60", verbosity=0)
    origin.until([2, 2, 2, 2, 2], origin.look)


def test_while_redis_is_away_a_purge_by_hand_is_obeyed_once_it_is_back(origin, settings):
    before = settings.FRESHNESS
    settings.FRESHNESS = {**before, "REDIS_URL": "unix:///tmp/origin-nowhere.sock"}
    call_command("freshness_purge", "--new", SHARD, verbosity=0)
    settings.FRESHNESS = before  # with Redis as before, and a process without news
    origin.until([2, 1, 2, 2, 1], origin.look)


def test_a_purge_that_is_rolled_back_or_only_tried_ends_nothing(origin):
    call_command("freshness_purge", "--new", SHARD, "--dry-run", verbosity=0)
    cache.cache_clear()
    assert origin.look() == [1] * 5


def test_who_purges_a_theme_by_hand_hears_that_it_is_its_workspace_that_the_origin_knows(capsys):
    call_command("freshness_purge", "--new", "t-summer", verbosity=0)
    assert "t-summer: the origin keeps its copies; to end those too say --of ws:<id>" in capsys.readouterr().err
    assert build.ledger().stamp(f"ws:{SHOP}").generation == 0
    call_command("freshness_purge", "--new", "--of", SHOP, "t-summer", verbosity=0)
    assert capsys.readouterr().err == ""
    assert build.ledger().stamp(f"ws:{SHOP}").generation == 1


def test_a_command_that_needs_no_copies_does_not_ask_what_renders_them():
    release.identity.cache_clear()
    call_command("freshness_purge", "--new", SHOP, verbosity=0)
    assert release.identity.cache_info().misses == 0


def test_what_is_wider_than_a_subject():
    assert wider("all") == ()
    assert wider("shop") == wider("shard:0a") == wider("tag:w-a") == wider(f"owed:fastly/ws:{SHOP}") == ("all",)
    assert wider("host:a.example") == ("all", "tag:a-all", f"tag:{tags.make('h', 'a.example')}")
    named = ["tag:a-all", f"tag:{SHARD}", f"tag:{tags.make('w', SHOP)}", f"tag:{tags.overflow(SHOP)}"]
    assert wider(f"ws:{SHOP}") == ("all", f"shard:{SHARD[2:]}", *named)
