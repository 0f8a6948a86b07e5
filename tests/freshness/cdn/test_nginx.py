"""nginx's adapter: its purges for a batch, its refusals before any call, and its handling of several edges."""

from collections.abc import Iterator
from typing import Any

import pytest

from freshness.batching.batch import Batch, Member
from freshness.cdn.nginx import Nginx
from freshness.errors import CdnError, CdnForbidden, CdnRefused, CdnUnavailable, Invalid
from freshness.ports import Page
from freshness.targets.purge import Purge
from freshness.targets.scope import scope_of
from freshness.testing.cdn import tags
from tests.origin import Asked, Origin, Reply

SECRET = "s" * 32
HOSTS = {"ws:1": ["one.test", "www.one.test"], "ws:2": ["two.test"], "ws:gone": []}


class Edges:
    """Servers with the answers of nginx with the shipped file; the requested purges are listed."""

    def __init__(self, number: int) -> None:
        self.servers = [Origin() for _ in range(number)]
        for server in self.servers:
            server.otherwise = _purged
        self.addresses = [f"http://127.0.0.1:{server.port}" for server in self.servers]

    def adapter(self, **options: Any) -> Nginx:
        named = {f"edge-{number}": address for number, address in enumerate(self.addresses)}
        return Nginx(named, secret=SECRET, **({"hosts_of": HOSTS.__getitem__} | options))

    def asked(self, number: int = 0) -> list[tuple[str | None, str]]:
        return [(asked.header("Host"), asked.target) for asked in self.servers[number].asked]


def _purged(asked: Asked) -> Reply:
    what = "host" if asked.target == "/__purge_host" else "page"
    assert (asked.method, asked.header("X-Purge-Secret")) == ("GET", SECRET)
    return Reply(headers={"X-Purge-Done": what})


@pytest.fixture
def edges() -> Iterator[Edges]:
    found = Edges(2)
    yield found
    for server in found.servers:
        server.close()


def of(subject: str, purge: Purge, *more: tuple[str, Purge]) -> Batch:
    """Make a batch as the engine does."""
    members = tuple(
        Member(subject=subject, captured=1, epoch=1, settled=True, purge=purge)
        for subject, purge in ((subject, purge), *more)
    )
    return Batch(cdn="nginx", members=members)


WHOLE = "/__purge_host"


# Purges


def test_tags_of_subjects_are_purged_by_forgetting_their_hosts_and_nothing_else(edges: Edges) -> None:
    fine = scope_of("ws:2", tags("p-mug"), immediate=True)
    edges.adapter().purge(of("ws:1", Purge.of("ws:1"), ("ws:2", fine)))
    assert edges.asked(0) == edges.asked(1) == [("one.test", WHOLE), ("two.test", WHOLE), ("www.one.test", WHOLE)]


def test_paths_of_a_subject_are_purged_as_pages_of_its_hosts(edges: Edges) -> None:
    edges.adapter().purge(of("ws:1", Purge(paths=frozenset({"/a?page=2"}))))
    assert edges.asked() == [("one.test", "/__purge/a?page=2"), ("www.one.test", "/__purge/a?page=2")]


def test_pages_of_a_host_that_is_forgotten_are_not_purged_one_by_one(edges: Edges) -> None:
    edges.adapter().purge(of("ws:2", Purge(tags=frozenset({"w-a"}), paths=frozenset({"/a"}))))
    assert edges.asked() == [("two.test", WHOLE)]


def test_hosts_are_forgotten_without_asking_where_they_are_shown(edges: Edges) -> None:
    def never(_: object) -> list[str]:
        raise AssertionError("it was asked")

    for asks in ({"hosts_of": never}, {"hosts_of": None, "pages": never}):
        cdn = edges.adapter(**asks)
        cdn.purge(of("ws:1", Purge(hosts=frozenset({"old.test"}))))
    edges.adapter(hosts_of=never).purge(of("host:gone.test", Purge.of("host:gone.test")))
    assert edges.asked() == [("old.test", WHOLE)] * 2 + [("gone.test", WHOLE)]


def test_a_host_that_is_a_subject_is_forgotten_also_where_pages_are_named_one_by_one(edges: Edges) -> None:
    edges.adapter(hosts_of=None, pages=lambda purge: []).purge(of("host:gone.test", Purge.of("host:gone.test")))
    assert edges.asked() == [("gone.test", WHOLE)]


def test_pages_may_be_named_one_by_one_or_by_their_host(edges: Edges) -> None:
    told: list[Purge] = []

    def pages(purge: Purge) -> list[Page | str]:
        told.append(purge)
        return [Page(host="b.test", path="/x"), "a.test", Page(host="a.test", path="/y"), Page(host="b.test", path="/")]

    edges.adapter(hosts_of=None, pages=pages).purge(of("ws:1", tags("w-a"), ("ws:2", tags("w-b"))))
    assert edges.asked() == [("a.test", WHOLE), ("b.test", "/__purge/"), ("b.test", "/__purge/x")]
    assert told == [tags("w-a", "w-b")]


def test_where_there_is_nothing_to_purge_each_edge_is_asked_whether_it_would(edges: Edges) -> None:
    edges.adapter().purge(of("ws:gone", Purge.of("ws:gone")))
    assert edges.asked(0) == edges.asked(1) == [("purge.invalid", WHOLE)]


# Refusals


@pytest.mark.parametrize("subject", ["shard:0a", "tag:a-all"])
def test_what_is_no_workspaces_is_refused_where_nobody_knows_its_hosts(edges: Edges, subject: str) -> None:
    with pytest.raises(CdnRefused, match=f"no host of {subject}"):
        edges.adapter(hosts_of=lambda subject: []).purge(of(subject, Purge.of(subject)))
    assert edges.asked() == []
    edges.adapter(hosts_of=lambda subject: ["one.test", "two.test"]).purge(of(subject, Purge.of(subject)))
    assert edges.asked() == [("one.test", WHOLE), ("two.test", WHOLE)]


NO_HOSTS = (
    "",
    "a b",
    "a/b",
    "a\r\nX: y",
    "a\x00",
    "A.test",
    "a.test:80",
    "a.test.",
    "*.a.test",
    "a@b",
    "ä.test",
    "a" * 254,
)


@pytest.mark.parametrize("host", NO_HOSTS)
def test_a_host_that_cannot_be_one_is_refused_before_any_call(edges: Edges, host: str) -> None:
    ways: list[dict[str, Any]] = [
        {"hosts_of": lambda subject: ["one.test", host]},
        {"hosts_of": None, "pages": lambda purge: ["one.test", host]},
        {"hosts_of": None, "pages": lambda purge: ["one.test", Page(host=host, path="/")]},
    ]
    for way in ways:
        with pytest.raises(CdnRefused, match="is no lower-case host name"):
            edges.adapter(**way).purge(of("ws:1", tags("w-a")))
    if host:  # else there is no subject of that name
        with pytest.raises(CdnRefused, match="is no lower-case host name"):
            edges.adapter().purge(of(f"host:{host}", tags("h-a")))
    assert edges.asked() == []


@pytest.mark.parametrize("path", ["", "a", "/a b", "/a\r\nb", "/ä", "*", "/\x7f"])
def test_a_path_that_cannot_be_one_is_refused_before_any_call(edges: Edges, path: str) -> None:
    found = [Page(host="a.test", path="/"), Page(host="b.test", path=path)]
    with pytest.raises(CdnRefused, match="is no path"):
        edges.adapter(hosts_of=None, pages=lambda purge: found).purge(of("ws:1", tags("w-a")))
    assert edges.asked() == []


@pytest.mark.parametrize(
    ("way", "said"),
    [
        ({"hosts_of": lambda subject: "abc"}, "hosts_of failed on ws:1: .*'abc' is no list of host names"),
        ({"hosts_of": lambda subject: [None]}, "hosts_of failed on ws:1: .* is no list of host names"),
        ({"hosts_of": lambda subject: {}[subject]}, "hosts_of failed on ws:1: KeyError"),
        ({"hosts_of": None, "pages": lambda purge: "abc"}, "pages failed: .*'abc' is no list of pages and hosts"),
        ({"hosts_of": None, "pages": lambda purge: None}, "pages failed: TypeError"),
        ({"hosts_of": None, "pages": lambda purge: {}[purge]}, "pages failed: KeyError"),
        ({"hosts_of": None, "pages": lambda purge: [["a.test", "/"]]}, "is neither a page nor a host"),
    ],
)
def test_what_cannot_be_told_from_an_answer_is_refused_before_any_call(
    edges: Edges, way: dict[str, Any], said: str
) -> None:
    with pytest.raises(CdnRefused, match=said):
        edges.adapter(**way).purge(of("ws:1", tags("w-a")))
    assert edges.asked() == []


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"hosts_of": HOSTS.__getitem__, "pages": lambda purge: []},
        {"hosts_of": "nowhere.to_be_found"},
        {"pages": "nowhere.to_be_found"},
        {"pages": "freshness.cdn.nginx.Nginx", "secret": "short"},
        {"pages": "freshness.cdn.nginx.Nginx", "secret": "s" * 31 + "\n"},
        {"pages": "freshness.cdn.nginx.Nginx", "edges": []},
    ],
)
def test_what_cannot_work_is_refused_when_it_is_built(options: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        Nginx(**({"edges": ["http://127.0.0.1:1"], "secret": SECRET} | options))


# Several edges


@pytest.mark.parametrize("broken", [0, 1])
@pytest.mark.parametrize(
    ("reply", "kind", "said"),
    [
        (Reply(status=403), CdnForbidden, "is the secret the same"),
        (Reply(status=500, headers={"X-Purge-Done": "host"}), CdnUnavailable, "answered 500"),
        (Reply(status=404), CdnUnavailable, "without purging a host"),
        (Reply(headers={"X-Purge-Done": "1"}), CdnUnavailable, "the edge.conf shipped with this adapter"),
        (Reply(headers={"X-Purge-Done": "page"}), CdnUnavailable, "the edge.conf shipped with this adapter"),
    ],
)
def test_one_edge_that_fails_is_told_and_the_other_purges_all_the_same(
    edges: Edges, broken: int, reply: Reply, kind: type[CdnError], said: str
) -> None:
    edges.servers[broken].otherwise = reply
    with pytest.raises(kind, match=said) as caught:
        edges.adapter().purge(of("ws:1", Purge.of("ws:1")))
    assert edges.addresses[broken] in str(caught.value)
    assert edges.addresses[1 - broken] not in str(caught.value)
    assert edges.asked(1 - broken) == [("one.test", WHOLE), ("www.one.test", WHOLE)]
    assert edges.asked(broken) == [("one.test", WHOLE)]
    edges.servers[broken].otherwise = _purged
    edges.adapter().purge(of("ws:1", Purge.of("ws:1")))
    assert edges.asked(broken)[1:] == [("one.test", WHOLE), ("www.one.test", WHOLE)]


def test_what_was_not_kept_is_purged(edges: Edges) -> None:
    for status in (404, 412):
        for server in edges.servers:
            server.otherwise = Reply(status=status, headers={"X-Purge-Done": "host"})
        assert edges.adapter().purge(of("ws:2", Purge.of("ws:2"))).complete


def test_a_path_that_ends_in_a_wildcard_is_refused(edges: Edges) -> None:
    with pytest.raises(CdnRefused, match="no path that ends in"):
        edges.adapter().purge(of("ws:1", Purge(paths=frozenset({"/a*"}))))
    assert edges.asked() == []
