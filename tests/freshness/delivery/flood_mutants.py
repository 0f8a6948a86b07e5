"""Each rule of a flood, switched off alone: the mutants named by `scheduler_rules` for the tests of floods."""

import pytest

from freshness.batching import capacity
from freshness.batching.ability import Ability
from freshness.delivery import selection as selection_module
from freshness.delivery.rows import Rows
from freshness.delivery.selection import Selection

Patch = pytest.MonkeyPatch


def a_flood_goes_out_one_by_one(patch: Patch) -> None:
    patch.setattr(Ability, "items_within", lambda ability, seconds, *, batch: float("inf"))


def the_rest_of_a_flood_goes_out_one_by_one(patch: Patch) -> None:
    is_flooded = Selection._is_flooded

    def asked_anew(selection, waiting):
        selection._flooded = False
        return is_flooded(selection, waiting)

    patch.setattr(Selection, "_is_flooded", asked_anew)


def a_flood_does_not_gather(patch: Patch) -> None:
    patch.setattr(
        Selection,
        "_of_a_flood",
        lambda selection, waiting, free: selection._by_shards(
            [one.decision.facts for one in waiting], free, now=waiting[0].now
        ),
    )


def a_flood_keeps_all_others_waiting(patch: Patch) -> None:
    patch.setattr(selection_module, "_is_pressing", lambda one, policy: False)


def a_shard_is_purged_for_one_workspace(patch: Patch) -> None:
    patch.setattr(
        capacity, "by_shards", lambda claims, **_: [one._replace(member=capacity.sharded(one.member)) for one in claims]
    )


def one_look_takes_note_of_one_batch(patch: Patch) -> None:
    patch.setattr(Rows, "claim_first", Rows.claim)


def all_that_fits_is_claimed_by_shards(patch: Patch) -> None:
    patch.setattr(selection_module, "_in_time", lambda number, took, **_: 10**9)
