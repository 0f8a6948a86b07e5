"""Each rule of the origin's cache, and the real code with this rule alone switched off."""

import pytest

from freshness.cache import build
from freshness.cache.stores.memory import MemoryStore
from freshness.testing.simulation.origin import Origin

Patch = pytest.MonkeyPatch


def the_fence_counts_from_the_put(patch: Patch) -> None:
    put = MemoryStore.put
    patch.setattr(
        MemoryStore,
        "put",
        lambda store, subject, stamp, *, read_at, lease, tokens=None: put(
            store, subject, stamp, read_at=store._now(), lease=lease, tokens=tokens
        ),
    )


def the_fence_may_go_down(patch: Patch) -> None:
    put = MemoryStore.put

    def overwrite(store, subject, stamp, *, read_at, lease):
        store._fences.pop(subject, None)
        return put(store, subject, stamp, read_at=read_at, lease=lease)

    patch.setattr(MemoryStore, "put", overwrite)


def an_edit_deletes_the_fence(patch: Patch) -> None:
    patch.setattr(MemoryStore, "expire", lambda store, subject, *, lease: store._fences.pop(subject, None))


def the_fence_is_read_from_a_replica(patch: Patch) -> None:
    patch.setattr(
        Origin,
        "source",
        lambda origin, subject: origin.replica(subject, origin.virtual.now - origin.chance.uniform(0, 8)),
    )


def a_lagging_replica_is_believed(patch: Patch) -> None:
    read = build.Builder._read
    patch.setattr(
        build.Builder,
        "_read",
        lambda builder, job, look, began: read(builder, job, look._replace(lease=None), began),
    )


def slow_responses_may_be_stored(patch: Patch) -> None:
    patch.setattr(Origin, "may_be_stored", lambda origin, seconds: True)


def content_and_generation_are_read_apart(patch: Patch) -> None:
    def read(origin, subject):
        content = str(origin.primary(subject))
        origin.virtual.sleep(origin.pace(origin.chance))
        return origin.primary(subject), content

    patch.setattr(Origin, "read", read)
    patch.setattr(Origin, "read_primary", read)


def the_larger_generation_stays_in_the_store(patch: Patch) -> None:
    store = MemoryStore.store

    def store_if_larger(memory, subject, place, entry, *, epoch, owner="", touch=False):
        there = memory.fetch(subject, [place]).entries.get(place)
        larger = there is not None and there.stamp.generation > entry.stamp.generation
        return not larger and store(memory, subject, place, entry, epoch=epoch, owner=owner, touch=touch)

    patch.setattr(MemoryStore, "store", store_if_larger)


def a_late_entry_takes_the_place_of_a_good_one(patch: Patch) -> None:
    patch.setattr(MemoryStore, "_stamp_at", lambda store, slot, epoch: None)
