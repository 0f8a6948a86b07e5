"""WorkspaceCacheService: the calls of the original description, and the guarantees of the protocol."""

import uuid

import pytest
from django.db import transaction

from freshness.contrib.django.cache import cache
from freshness.contrib.django.marks import mark
from workspace.hosting.services.cache_service import WorkspaceCacheService
from workspace.hosting.services.engine import store

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]


@pytest.fixture
def workspace_id():
    return str(uuid.uuid4())


def test_names_are_those_of_the_contract(workspace_id):
    assert WorkspaceCacheService.get_cache_key(workspace_id, "menu") == f"ws:{workspace_id}:menu"
    assert WorkspaceCacheService.get_cache_key(workspace_id, "menu", "0a1b2c3d") == f"ws:{workspace_id}:menu:v0a1b2c3d"
    assert WorkspaceCacheService.get_cache_key(uuid.UUID(workspace_id), "menu") == f"ws:{workspace_id}:menu"
    assert WorkspaceCacheService.get_cache_key(workspace_id.upper(), "menu") == f"ws:{workspace_id}:menu"


def test_the_same_version_hits_and_another_misses(workspace_id):
    WorkspaceCacheService.set(workspace_id=workspace_id, key="test_data", value={"foo": "bar"}, version="12345678")
    found = WorkspaceCacheService.get(workspace_id=workspace_id, key="test_data", version="12345678")
    assert (found, str(found)) == ({"foo": "bar"}, "{'foo': 'bar'}")
    assert WorkspaceCacheService.get(workspace_id=workspace_id, key="test_data", version="different_version") is None
    assert WorkspaceCacheService.get(workspace_id=workspace_id, key="test_data") is None


def test_calls_by_position_and_by_name_are_the_same(workspace_id):
    assert WorkspaceCacheService.set(workspace_id, "menu", [1], 60, "0a1b2c3d")
    assert WorkspaceCacheService.get(workspace_id, "menu", "0a1b2c3d") == [1]
    assert WorkspaceCacheService.get(workspace_id=workspace_id, key="menu", version="0a1b2c3d") == [1]
    assert WorkspaceCacheService.get(workspace_id, "menu", "other", "default") == "default"
    assert WorkspaceCacheService.set(workspace_id=workspace_id, key="menu", value=[2], timeout=60, version="other")
    assert WorkspaceCacheService.get_many(workspace_id, ["menu"], "other") == {"menu": [2]}
    assert WorkspaceCacheService.get_or_set(workspace_id, "menu", lambda: [3], 60, "other") == [2]
    key = WorkspaceCacheService.get_cache_key(workspace_id=workspace_id, key="menu", version="other")
    assert key == f"ws:{workspace_id}:menu:vother"
    assert WorkspaceCacheService.delete(workspace_id=workspace_id, key="menu", version="other")
    assert WorkspaceCacheService.get(workspace_id, "menu", "other") is None
    assert WorkspaceCacheService.delete(workspace_id, "menu", "0a1b2c3d")
    assert WorkspaceCacheService.get(workspace_id, "menu", "0a1b2c3d") is None


@pytest.mark.parametrize("ended", [0, -1])
def test_a_timeout_of_nothing_keeps_nothing_and_removes_what_is_there(workspace_id, ended):
    WorkspaceCacheService.set(workspace_id, "menu", "kept")
    assert WorkspaceCacheService.set(workspace_id, "menu", "never", timeout=ended) is False
    assert WorkspaceCacheService.get(workspace_id, "menu") is None
    assert WorkspaceCacheService.get_or_set(workspace_id, "menu", lambda: "built", timeout=ended) == "built"
    assert WorkspaceCacheService.get(workspace_id, "menu") is None


def test_a_timeout_of_none_lasts_until_an_edit(workspace_id):
    mark(f"ws:{workspace_id}", reason="first edit")
    assert WorkspaceCacheService.set(workspace_id, "menu", "kept", timeout=None)
    assert WorkspaceCacheService.get(workspace_id, "menu") == "kept"
    mark(f"ws:{workspace_id}", reason="second edit")
    forget(workspace_id)
    assert WorkspaceCacheService.get(workspace_id, "menu") is None


@pytest.mark.parametrize("foreign", ["*", "a[bc]", "1:x", "\n", "x" * 300, "ü" * 36, "", None, 7])
def test_what_is_no_uuid_reaches_no_key(foreign):
    for call in (WorkspaceCacheService.get_cache_key, WorkspaceCacheService.get, WorkspaceCacheService.delete):
        with pytest.raises(ValueError):
            call(foreign, "key")
    with pytest.raises(ValueError):
        WorkspaceCacheService.set(foreign, "key", 1)


def test_an_edit_makes_every_value_a_miss(workspace_id):
    mark(f"ws:{workspace_id}", reason="first edit")
    WorkspaceCacheService.set(workspace_id, "menu", [1])
    assert WorkspaceCacheService.get(workspace_id, "menu") == [1]
    mark(f"ws:{workspace_id}", reason="second edit")
    forget(workspace_id)
    assert WorkspaceCacheService.get(workspace_id, "menu") is None


def test_a_value_read_before_an_edit_and_set_after_it_is_never_served(workspace_id):
    mark(f"ws:{workspace_id}", reason="first edit")
    assert WorkspaceCacheService.get(workspace_id, "menu") is None
    value_of_then = ["old"]
    mark(f"ws:{workspace_id}", reason="second edit")
    forget(workspace_id)
    WorkspaceCacheService.set(workspace_id, "menu", value_of_then)
    assert WorkspaceCacheService.get(workspace_id, "menu") is None


def test_other_workspaces_keep_theirs(workspace_id):
    other = str(uuid.uuid4())
    WorkspaceCacheService.set(workspace_id, "menu", 1)
    WorkspaceCacheService.set(other, "menu", 2)
    assert WorkspaceCacheService.clear(workspace_id)
    assert WorkspaceCacheService.get(workspace_id, "menu") is None
    assert WorkspaceCacheService.get(other, "menu") == 2


def test_a_value_is_deleted_alone(workspace_id):
    for key in ("a", "b"):
        WorkspaceCacheService.set(workspace_id, key, key)
    assert WorkspaceCacheService.delete(workspace_id, "a")
    assert WorkspaceCacheService.get_many(workspace_id, ["a", "b"]) == {"b": "b"}


def test_get_or_set_builds_once(workspace_id):
    built = []
    for _ in range(3):
        value = WorkspaceCacheService.get_or_set(workspace_id, "menu", lambda: built.append(1) or {"items": [1]})
        assert value == {"items": [1]}
    assert built == [1]


def test_a_value_is_shared_and_read_only(workspace_id):
    value = WorkspaceCacheService.get_or_set(workspace_id, "menu", lambda: {"items": [{"title": "x"}]})
    with pytest.raises(TypeError, match="read-only"):
        value["items"][0]["title"] = "y"
    assert WorkspaceCacheService.get(workspace_id, "menu") == {"items": [{"title": "x"}]}


def test_what_is_built_in_an_open_transaction_is_not_stored(workspace_id):
    with transaction.atomic():
        assert WorkspaceCacheService.get_or_set(workspace_id, "menu", lambda: ["of this transaction"]) == [
            "of this transaction"
        ]
    assert WorkspaceCacheService.get(workspace_id, "menu") is None


def test_what_is_set_in_a_transaction_is_kept_only_if_it_commits(workspace_id):
    class Rollback(Exception):
        pass

    def edit_that_fails():
        with transaction.atomic():
            WorkspaceCacheService.set(workspace_id, "menu", ["never committed"])
            raise Rollback

    with pytest.raises(Rollback):
        edit_that_fails()
    assert WorkspaceCacheService.get(workspace_id, "menu") is None
    with transaction.atomic():
        WorkspaceCacheService.set(workspace_id, "menu", ["committed"])
    assert WorkspaceCacheService.get(workspace_id, "menu") == ["committed"]


def test_a_value_may_be_built_of_others_in_one_snapshot(workspace_id):
    other = str(uuid.uuid4())
    inner = []

    def part():
        inner.append(1)
        return "part"

    def page():
        of_other = WorkspaceCacheService.get_or_set(other, "part", part)
        return [WorkspaceCacheService.get_or_set(workspace_id, "part", part), of_other]

    assert WorkspaceCacheService.get_or_set(workspace_id, "page", page) == ["part", "part"]
    assert WorkspaceCacheService.get(workspace_id, "part") == "part"
    assert WorkspaceCacheService.get(workspace_id, "page") == ["part", "part"]
    assert inner == [1, 1]


def test_within_a_transaction_nothing_claims_to_know_the_newest_generation(workspace_id):
    with transaction.atomic():
        mark(f"ws:{workspace_id}", reason="not committed yet")
        assert WorkspaceCacheService.get(workspace_id, "menu") is None
        assert store().get(f"ws:{workspace_id}").stamp is None


def test_without_redis_values_are_built_and_nothing_raises(workspace_id, settings):
    settings.FRESHNESS = {**settings.FRESHNESS, "REDIS_URL": "redis://127.0.0.1:1/0"}
    assert WorkspaceCacheService.get(workspace_id, "menu") is None
    assert WorkspaceCacheService.set(workspace_id, "menu", 1) is False
    assert WorkspaceCacheService.get_or_set(workspace_id, "menu", lambda: ["built"]) == ["built"]
    assert WorkspaceCacheService.get_or_set(workspace_id, "menu", lambda: ["not built again"]) == ["built"]
    assert WorkspaceCacheService.get_many(workspace_id, ["menu", "other"]) == {"menu": ["built"]}
    assert WorkspaceCacheService.delete(workspace_id, "menu") is False
    assert WorkspaceCacheService.clear(workspace_id) is False
    mark(f"ws:{workspace_id}", reason="an edit while Redis is away")
    forget(workspace_id)
    assert WorkspaceCacheService.get_or_set(workspace_id, "menu", lambda: ["newer"]) == ["newer"]


def forget(workspace_id):
    """Forget the fence's lease, as its end would: this process asks anew."""
    cache().forget(f"ws:{workspace_id}")
