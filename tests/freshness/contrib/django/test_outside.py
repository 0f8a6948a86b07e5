"""The relays' memory outside of the database: its places, and the fallbacks where a place fails."""

import logging

import pytest
import redis

from freshness.cache.stores.redis import RedisStore
from freshness.contrib.django.history import history
from freshness.contrib.django.outside import DirectoryMemory, ProcessMemory, StoreMemory, remembered
from freshness.delivery.history import RememberedHistory

ONE = RememberedHistory(beat=1, nonce=0x11)
TWO = RememberedHistory(beat=2, nonce=0x22)


def test_a_directory_keeps_what_was_saved_last_for_whoever_comes_next(tmp_path):
    place = tmp_path / "state"
    assert remembered([DirectoryMemory(place, using="default")]) == []
    for known in (ONE, TWO):
        DirectoryMemory(place, using="default").save(str(known))
    assert remembered([DirectoryMemory(place, using="default")]) == [TWO]
    assert [file.name for file in place.iterdir()] == ["freshness-default.history2"]
    assert remembered([DirectoryMemory(place, using="other")]) == []


def test_a_directory_that_cannot_be_written_to_keeps_what_it_has_and_says_so(tmp_path, caplog):
    place = tmp_path / "state"
    place.write_text("a file")
    memory = DirectoryMemory(place, using="default")
    memory.save(str(ONE))
    assert "the database's history cannot be remembered in" in caplog.text
    assert memory.load() == ""


def test_what_is_no_memory_is_passed_over_and_told_of(tmp_path, caplog):
    (tmp_path / "freshness-default.history2").write_text("{}")
    process = ProcessMemory()
    process.save(str(ONE))
    assert remembered([DirectoryMemory(tmp_path, using="default"), process]) == [ONE]
    assert "no memory of a history" in caplog.text


def test_a_relay_of_a_release_that_counts_fewer_names_finds_no_states_of_this_one(tmp_path):
    old = tmp_path / "freshness-default.history"
    old.write_text("of the older release")
    memory = DirectoryMemory(tmp_path, using="default")
    assert memory.load() == ""
    memory.save(str(ONE))
    assert old.read_text() == "of the older release"


@pytest.mark.services
def test_redis_keeps_it_for_all_relays(clean_valkey):
    StoreMemory(RedisStore(clean_valkey)).save(str(ONE))
    assert remembered([StoreMemory(RedisStore(clean_valkey))]) == [ONE]
    with redis.Redis.from_url(clean_valkey) as client:
        client.flushall()
    assert remembered([StoreMemory(RedisStore(clean_valkey))]) == []


def test_a_redis_that_is_away_remembers_nothing_and_raises_nothing():
    memory = StoreMemory(RedisStore("unix:///nowhere.sock"))
    memory.save(str(ONE))
    assert memory.load() == ""


@pytest.mark.parametrize("kept", [{}, {"STATE_DIR": "somewhere"}])
def test_who_remembers_in_the_process_alone_says_so_once(kept, settings, tmp_path, caplog):
    kept = {key: str(tmp_path / value) for key, value in kept.items()}
    settings.FRESHNESS = {"CDN": "freshness.cdn.memory.Memory", **kept}
    with caplog.at_level(logging.WARNING):
        history()
        history()
    said = [record.getMessage() for record in caplog.records if "in this process alone" in record.getMessage()]
    assert len(said) == (0 if kept else 1)
