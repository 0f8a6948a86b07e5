"""Several CDNs as a group: all are tried, each is named, and the group fails together."""

import pytest

from freshness.accounts.cost import Price
from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.cdn.memory import Memory
from freshness.cdn.multi_cdn import MultiCdn
from freshness.errors import (
    CdnAmbiguous,
    CdnBusy,
    CdnError,
    CdnForbidden,
    CdnRefused,
    CdnThrottled,
    CdnUnavailable,
    Invalid,
)
from freshness.ports import Receipt
from freshness.testing.cdn import batch, tags


def memory(name, **ability):
    return Memory(ability=Ability(**{"name": name, "tags": True, "items_per_call": 10, **ability}))


def test_it_can_do_what_all_can_and_takes_what_the_smallest_takes():
    one = memory("one", paths=True, items_per_call=3, effect=5.0, price=Price(free=1_000, each=0.005))
    two = memory(
        "two",
        soft=True,
        items_per_call=30,
        effect=1.0,
        reports=True,
        rounds=2,
        rounds_apart=4.0,
        price=Price(each=0.001),
    )
    group = MultiCdn([one, two])
    assert group.ability == Ability(
        name="fanout",
        together=group.ability.together,
        tags=True,
        items_per_call=3,
        effect=5.0,
        reports=True,
        rounds=2,
        rounds_apart=4.0,
        price=Price(free=0, each=0.006),
    )


def test_one_that_fails_does_not_keep_the_others_from_being_purged():
    one, two, three = memory("one"), memory("two"), memory("three")
    two.refusals.append(CdnUnavailable("down"))
    group = MultiCdn([one, two, three])
    wanted = batch(group, tags("w-a"))
    with pytest.raises(CdnAmbiguous, match=r"^1 of 3 failed: two: CdnUnavailable: down$"):
        group.purge(wanted)
    assert [len(each.sent) for each in (one, two, three)] == [1, 0, 1]
    group.purge(wanted)
    assert [len(each.sent) for each in (one, two, three)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("errors", "group"),
    [
        ([CdnRefused("x"), CdnUnavailable("y")], CdnUnavailable),
        ([CdnRefused("x"), CdnRefused("y")], CdnRefused),
        ([CdnAmbiguous("x"), CdnBusy("y")], CdnAmbiguous),
        ([CdnBusy("x"), CdnForbidden("y")], CdnForbidden),
        ([CdnBusy("x"), CdnThrottled("y")], CdnThrottled),
        ([CdnAmbiguous("x"), CdnRefused("y")], CdnAmbiguous),
        ([CdnError("x"), CdnError("y")], CdnUnavailable),
    ],
)
def test_a_doubt_speaks_for_the_group_and_then_the_error_that_asks_for_most_patience(errors, group):
    cdns = [memory("one"), memory("two")]
    for cdn, error in zip(cdns, errors, strict=True):
        cdn.refusals.append(error)
    together = MultiCdn(cdns)
    with pytest.raises(CdnError) as caught:
        together.purge(batch(together, tags("w-a")))
    assert type(caught.value) is group


def test_the_longest_wait_is_kept():
    one, two = memory("one"), memory("two")
    one.refusals.append(CdnThrottled("x", retry_after=3.0))
    two.refusals.append(CdnThrottled("y", retry_after=7.0))
    together = MultiCdn([one, two])
    with pytest.raises(CdnThrottled) as caught:
        together.purge(batch(together, tags("w-a")))
    assert caught.value.retry_after == 7.0


def test_it_is_complete_when_all_are():
    quick, slow = memory("quick"), memory("slow", reports=True)
    together = MultiCdn([quick, slow])
    receipt = together.purge(batch(together, tags("w-a")))
    assert not receipt.complete
    assert not together.status(receipt).complete
    slow.complete()
    assert together.status(receipt).complete


def test_a_receipt_it_never_gave_is_refused():
    with pytest.raises(CdnRefused):
        MultiCdn([memory("one")]).status(Receipt(id="nonsense", complete=False))


def test_a_subject_is_purged_where_its_pages_are_and_nowhere_else():
    one, two = memory("one"), memory("two")
    routes = {"ws:0": ["one"], "ws:1": ["two"], "ws:2": ["one", "two"], "ws:3": []}
    together = MultiCdn([one, two], route=routes.__getitem__)
    together.purge(batch(together, *(tags(f"w-{number}") for number in range(4))))
    assert one.purged.tags == {"w-0", "w-2", "w-3"}  # routed nowhere: everywhere, and so never too little
    assert two.purged.tags == {"w-1", "w-2", "w-3"}


def test_a_cdn_without_a_share_is_not_called():
    one, two = memory("one"), memory("two", reports=True)
    together = MultiCdn([one, two], route=lambda subject: ["one"])
    receipt = together.purge(batch(together, tags("w-a")))
    assert (one.calls, two.calls, receipt.complete) == (1, 0, True)


def test_a_route_to_a_cdn_that_is_not_there_is_refused_before_any_call():
    one = memory("one")
    together = MultiCdn([one], route=lambda subject: ["elsewhere"])
    with pytest.raises(CdnRefused, match=r"ws:0 is routed to \['elsewhere'\]; there are \['one'\]"):
        together.purge(batch(together, tags("w-a")))
    assert one.calls == 0


def test_it_is_built_from_plain_settings():
    edges = {"cdn": "freshness.cdn.varnish.Varnish", "options": {"edges": ["http://127.0.0.1:1"], "secret": "s" * 32}}
    assert MultiCdn([edges, memory("one")]).ability.name == "fanout"
    for wrong in ({"cdn": "nowhere.Cdn"}, {"options": {}}, {"cdn": "freshness.cdn.memory.Memory", "other": 1}):
        with pytest.raises(Invalid):
            MultiCdn([wrong])


def test_two_of_one_name_or_none_at_all_are_no_group():
    for cdns in ([], [memory("one"), memory("one")]):
        with pytest.raises(Invalid):
            MultiCdn(cdns)


def test_a_group_counts_in_whole_batches_what_its_cdns_count_in_items():
    def able(name, items, **more):
        return Memory(ability=Ability(name=name, tags=True, items_per_call=items, **more))

    tags_counted = able("tags", 500, counted=1, limits=Limits(calls_per_second=10.0, burst=900))
    batches_counted = able("batches", 1_000, limits=Limits(calls_per_second=1.0, burst=5))
    group = MultiCdn([tags_counted, batches_counted]).ability
    assert (group.items_per_call, group.most_calls) == (500, 1)
    assert (group.limits.calls_per_second, group.limits.burst) == (10.0 / 500, 1)
    small = MultiCdn([tags_counted, able("small", 4, limits=Limits(calls_per_second=100.0, burst=5))]).ability
    assert (small.limits.calls_per_second, small.limits.burst) == (2.5, 5)
