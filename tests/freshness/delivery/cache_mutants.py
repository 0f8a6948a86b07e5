"""Each rule of what the origin keeps, and the real code with just that rule switched off."""

import math
from dataclasses import replace

import pytest

from freshness.cache import build, cache
from freshness.cache.composite import Composite
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


def each_part_stands_alone(patch: Patch) -> None:
    patch.setattr(cache, "current", lambda: None)


def what_is_shown_of_other_subjects_is_forgotten(patch: Patch) -> None:
    others = Composite.others
    patch.setattr(
        Composite, "others", lambda whole, subject, stamp: None if others(whole, subject, stamp) is None else ()
    )


def a_part_that_is_found_hands_nothing_over(patch: Patch) -> None:
    use = Composite.use
    patch.setattr(Composite, "use", lambda whole, subject, part: use(whole, subject, replace(part, others=())))


def parts_of_different_states_are_kept_together(patch: Patch) -> None:
    others = Composite.others

    def of_any_states(whole, subject, stamp):
        whole._mixed = False
        return others(whole, subject, stamp)

    patch.setattr(Composite, "others", of_any_states)


def a_composite_outlives_its_parts(patch: Patch) -> None:
    use = Composite.use
    patch.setattr(Composite, "use", lambda whole, subject, part: use(whole, subject, replace(part, expires=math.inf)))


def a_replica_is_believed_about_parts(patch: Patch) -> None:
    patch.setattr(Composite, "fall_behind", lambda whole: None)


def a_replica_raises_the_fence(patch: Patch) -> None:
    read = build.Builder._read
    patch.setattr(build.Builder, "_read", lambda *given: read(*given)._replace(primary=True))


def the_larger_generation_stays_in_the_store(patch: Patch) -> None:
    store = MemoryStore.store

    def store_if_larger(memory, subject, place, entry, *, epoch, owner="", touch=False):
        there = memory.fetch(subject, [place]).entries.get(place)
        larger = there is not None and there.stamp.generation > entry.stamp.generation
        return not larger and store(memory, subject, place, entry, epoch=epoch, owner=owner, touch=touch)

    patch.setattr(MemoryStore, "store", store_if_larger)


def a_late_entry_takes_the_place_of_a_good_one(patch: Patch) -> None:
    patch.setattr(MemoryStore, "_stamp_at", lambda store, slot, epoch: None)
