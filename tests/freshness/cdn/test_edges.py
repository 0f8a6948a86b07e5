"""Names of edges: pending purges are kept under an edge's name, even if its address or other edges change."""

import pytest

from freshness.batching.batch import Batch, Member
from freshness.cdn.memory import Memory
from freshness.cdn.multi_cdn import MultiCdn
from freshness.cdn.nginx import Nginx
from freshness.cdn.varnish import Varnish
from freshness.errors import Invalid
from freshness.targets.purge import Purge

FRA, LON = "http://10.0.0.5:6081", "http://10.0.0.6:6081"
SECRET = "s" * 32


def varnish(edges, **options):
    return Varnish(edges, secret=SECRET, **options)


def nginx(edges, **options):
    return Nginx(edges, secret=SECRET, pages=lambda purge: [], **options)


@pytest.fixture(params=[varnish, nginx])
def adapter(request):
    return request.param


@pytest.mark.parametrize(
    "edges", [{"fra": FRA, "lon": LON}, [f"fra={FRA}", f"lon={LON}"], (f"lon={LON}", f"fra={FRA}")]
)
def test_each_of_several_edges_is_a_member_under_its_name(adapter, edges):
    group = adapter(edges, limits={"calls_per_second": 3.0})
    assert sorted(group.abilities) == ["fra", "lon"]
    assert {one.limits.calls_per_second for one in group.abilities.values()} == {3.0}
    assert group.ability.name == adapter.__name__


def test_one_edge_is_the_whole_group_under_its_name_or_that_of_its_kind(adapter):
    for edges, name in (([FRA], adapter.__name__), ([f"fra={FRA}"], "fra"), ({"fra": FRA}, "fra")):
        group = adapter(edges)
        assert (list(group.abilities), group.ability.name, group.ability.together) == ([name], name, None)
    assert list(adapter([FRA], name="mine").abilities) == ["mine"]


@pytest.mark.parametrize(
    ("edges", "said"),
    [
        ([FRA, LON], "each of several edges needs a name"),
        ([f"fra={FRA}", LON], "each of several edges needs a name"),
        ([f"fra={FRA}", f"fra={LON}"], "names of their own"),
        ([f"={FRA}"], "an edge's name has at most 30"),
        ([f"a b={FRA}"], "an edge's name has at most 30"),
        ({"a/b": FRA}, "an edge's name has at most 30"),
        ({"a" * 31: FRA}, "an edge's name has at most 30"),
        ([], "needs the address of at least one edge"),
        ({}, "needs the address of at least one edge"),
    ],
)
def test_edges_that_cannot_be_told_apart_are_refused_with_a_sentence(adapter, edges, said):
    with pytest.raises(Invalid, match=said):
        adapter(edges)


def test_an_address_may_have_what_a_name_may_not(adapter):
    assert list(adapter(["http://[::1]:6081"]).abilities) == [adapter.__name__]
    assert list(adapter(["v6=http://[::1]:6081"]).abilities) == ["v6"]


def test_the_edges_of_a_group_are_members_of_a_larger_one_and_a_route_may_name_them_all():
    cloud = Memory()
    batch = Batch(
        cdn="all", members=(Member(subject="ws:1", captured=1, epoch=1, settled=True, purge=Purge.of("ws:1")),)
    )
    for routed, shared in (
        (["varnish"], ["fra", "lon"]),
        (["lon"], ["lon"]),
        (["varnish", "memory"], ["fra", "lon", "memory"]),
    ):
        group = MultiCdn([cloud, varnish({"fra": FRA, "lon": LON})], route=lambda subject, routed=routed: routed)
        assert sorted(group.abilities) == ["fra", "lon", "memory"]
        assert sorted(group.shares(batch)) == shared


def test_edges_of_two_groups_need_names_of_their_own():
    with pytest.raises(Invalid, match="names of their own"):
        MultiCdn([varnish({"fra": FRA}), nginx({"fra": FRA})])
