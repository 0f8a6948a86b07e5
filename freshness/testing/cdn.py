"""Contract suites of a CDN adapter: subclass, give a `cdn` fixture and access to its edge.

class TestMine(RemoteCdnContract):
    @pytest.fixture
    def cdn(self): return Mine(token="…", base_url=my_double.url)

    def keep(self, page, tags): …      a visitor's copy of a page is stored at the edge, with these tags
    def cached(self, page): …          whether visitors would still get that copy
    def pass_time(self): …             accepted purges take effect (for a CDN that takes its time)
    def at(self, base): …              the same adapter for another server, with a short time-out

Against a double of the vendor's API a single line is enough: see `freshness.testing.doubles`.
"""

import socket
from abc import ABC, abstractmethod
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from threading import Thread

import pytest

from freshness.batching.batch import Batch, Member
from freshness.errors import CdnAmbiguous, CdnError, CdnForbidden, CdnRefused, CdnThrottled, CdnUnavailable
from freshness.ports import Cdn, Page
from freshness.targets import tags as tag_grammar
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject

HOST = "shop.example"


def batch(cdn: Cdn, *purges: Purge, generation: int = 1) -> Batch:
    """Return a batch for a CDN with a member for each purge."""
    members = tuple(
        Member(subject=Subject("ws", str(number)), captured=generation, epoch=1, settled=True, purge=purge)
        for number, purge in enumerate(purges)
    )
    return Batch(cdn=cdn.ability.name, members=members)


def tags(*names: str) -> Purge:
    """Return a purge of tags alone."""
    return Purge(tags=frozenset(names))


def page(path: str, host: str = HOST) -> Page:
    """Return a page of a shop."""
    return Page(host=host, path=path)


class CdnContract(ABC):
    """The contract of `ports.Cdn`, for every adapter."""

    @abstractmethod
    def keep(self, page: Page, tags: frozenset[str]) -> None:
        """Store a copy of a page at the edge."""

    @abstractmethod
    def cached(self, page: Page) -> bool:
        """Return whether the edge still has that copy for visitors."""

    def pass_time(self) -> None:  # noqa: B027 (for a real edge, time passes by itself)
        """Let accepted purges take effect and complete."""

    def shop(self, name: str, *, host: str = HOST) -> Page:
        """Store a page at the edge with a workspace tag, a fine tag and its host's tag."""
        kept, tag = page(f"/{name}", host), name.replace("/", "-")
        self.keep(kept, frozenset({f"w-{tag}", f"p-{tag}", tag_grammar.make("h", host)}))
        return kept

    def purge(self, cdn: Cdn, *purges: Purge, generation: int = 1) -> None:
        """Purge, and wait for an effective and complete purge."""
        receipt = cdn.purge(batch(cdn, *purges, generation=generation))
        self.pass_time()
        assert cdn.status(receipt).complete

    def test_its_ability_is_plausible(self, cdn: Cdn) -> None:
        ability = cdn.ability
        assert ability.name
        assert ability.items_per_call >= 1
        assert ability.effect >= 0
        assert ability.rounds >= 1
        assert ability.tags or ability.paths
        assert ability.paths or not ability.wildcards

    def test_an_accepted_purge_completes(self, cdn: Cdn) -> None:
        self.shop("a")
        receipt = cdn.purge(batch(cdn, tags("w-a")))
        assert receipt.complete or cdn.ability.reports
        self.pass_time()
        done = cdn.status(receipt)
        assert done.complete
        assert cdn.status(done) == done

    def test_purging_a_tag_drops_its_pages_and_no_others(self, cdn: Cdn) -> None:
        a, b = self.shop("a"), self.shop("b")
        self.purge(cdn, tags("w-a"))
        assert not self.cached(a)
        assert self.cached(b)

    def test_a_page_is_dropped_by_each_of_its_tags(self, cdn: Cdn) -> None:
        for tag in ("w-a", "p-a"):
            a, b = self.shop("a"), self.shop("b")
            self.purge(cdn, tags(tag))
            assert not self.cached(a)
            assert self.cached(b)

    def test_a_tag_is_not_its_prefix(self, cdn: Cdn) -> None:
        longer = self.shop("abc")
        self.purge(cdn, tags("w-ab"))
        assert self.cached(longer)

    def test_a_batch_purges_what_all_its_members_need(self, cdn: Cdn) -> None:
        a, b, c = self.shop("a"), self.shop("b"), self.shop("c")
        if cdn.ability.items_per_call < 2:
            pytest.skip("one item a call")
        self.purge(cdn, tags("w-a"), tags("w-b"))
        assert [self.cached(one) for one in (a, b, c)] == [False, False, True]

    def test_the_same_batch_again_is_accepted_and_where_items_cost_money_the_same_purge(self, cdn: Cdn) -> None:
        wanted = batch(cdn, tags("w-a"))
        first, again = cdn.purge(wanted), cdn.purge(wanted)
        assert first.id == again.id or not cdn.ability.price.each

    def test_the_next_generation_is_another_purge(self, cdn: Cdn) -> None:
        self.purge(cdn, tags("w-a"), generation=1)
        a = self.shop("a")
        self.purge(cdn, tags("w-a"), generation=2)
        assert not self.cached(a)

    def test_a_tag_that_no_page_has_is_accepted(self, cdn: Cdn) -> None:
        a = self.shop("a")
        self.purge(cdn, tags("w-nobody"))
        assert self.cached(a)

    def test_purging_a_host_drops_its_pages_and_no_others(self, cdn: Cdn) -> None:
        if not cdn.ability.hosts:
            pytest.skip("cannot purge hosts")
        a, other = self.shop("a"), self.shop("b", host="other.example")
        self.purge(cdn, Purge(hosts=frozenset({a.host})))
        assert not self.cached(a)
        assert self.cached(other)

    def test_purging_a_path_drops_it_and_nothing_below(self, cdn: Cdn) -> None:
        if not cdn.ability.paths:
            pytest.skip("cannot purge paths")
        a, below = self.shop("a"), self.shop("a/below")
        self.purge(cdn, Purge(paths=frozenset({"/a"})))
        assert not self.cached(a)
        assert self.cached(below)

    def test_purging_a_wildcard_drops_what_is_below(self, cdn: Cdn) -> None:
        if not cdn.ability.wildcards:
            pytest.skip("cannot purge wildcards")
        a, below, b = self.shop("a"), self.shop("a/below"), self.shop("b")
        self.purge(cdn, Purge(paths=frozenset({"/a*"})))
        assert [self.cached(one) for one in (a, below, b)] == [False, False, True]

    def test_what_it_cannot_purge_is_refused_and_nothing_dropped(self, cdn: Cdn) -> None:
        wanted = {
            "tags": (cdn.ability.tags, tags("w-a")),
            "paths": (cdn.ability.paths, Purge(paths=frozenset({"/a"}))),
            "wildcards": (cdn.ability.wildcards, Purge(paths=frozenset({"/a*"}))),
            "hosts": (cdn.ability.hosts, Purge(hosts=frozenset({HOST}))),
        }
        a = self.shop("a")
        for _, purge in (one for one in wanted.values() if not one[0]):
            with pytest.raises(CdnRefused):
                cdn.purge(batch(cdn, purge))
        self.pass_time()
        assert self.cached(a)

    def test_one_item_too_many_is_refused_and_nothing_dropped(self, cdn: Cdn) -> None:
        a = self.shop("a")
        many = [f"w-x{number}" for number in range(cdn.ability.items_per_call)]
        with pytest.raises(CdnRefused):
            cdn.purge(batch(cdn, tags("w-a", *many)))
        self.pass_time()
        assert self.cached(a)

    def test_purges_at_the_same_time_all_happen(self, cdn: Cdn) -> None:
        names = ["a", "b", "c", "d"]
        kept = [self.shop(name) for name in names]
        with ThreadPoolExecutor(max_workers=4) as pool:
            list(pool.map(lambda name: cdn.purge(batch(cdn, tags(f"w-{name}"))), names))
        self.pass_time()
        assert not any(self.cached(one) for one in kept)


class RemoteCdnContract(CdnContract):
    """The further contract of an adapter of a service on the network."""

    @abstractmethod
    def at(self, base: str) -> Cdn:
        """Return the adapter for a server at `base` (http://…), with a time-out of a fraction of a second."""

    @abstractmethod
    def locked_out(self) -> Cdn:
        """Return the adapter with wrong credentials."""

    def refused_with(self, raw: bytes | None) -> CdnError:
        """Return the error made from a server's answer; `None` stands for a silent server."""
        with _server(raw) as base:
            cdn = self.at(base)
            with pytest.raises(CdnError) as caught:
                cdn.purge(batch(cdn, tags("w-a")))
        return caught.value

    def test_wrong_credentials_are_the_operators_matter(self) -> None:
        a = self.shop("a")
        cdn = self.locked_out()
        with pytest.raises(CdnForbidden):
            cdn.purge(batch(cdn, tags("w-a")))
        assert self.cached(a)

    def test_a_server_that_is_not_there_accepted_nothing(self) -> None:
        cdn = self.at(f"http://127.0.0.1:{_closed_port()}")
        with pytest.raises(CdnUnavailable):
            cdn.purge(batch(cdn, tags("w-a")))

    def test_silence_is_ambiguous(self) -> None:
        assert type(self.refused_with(None)) is CdnAmbiguous

    def test_a_connection_that_closes_without_an_answer_is_ambiguous(self) -> None:
        assert type(self.refused_with(b"")) is CdnAmbiguous

    def test_half_an_answer_is_ambiguous(self) -> None:
        raw = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"
        assert type(self.refused_with(raw)) in (CdnAmbiguous, CdnUnavailable)

    def test_a_server_error_is_unavailable(self) -> None:
        assert type(self.refused_with(_said(503, b"down"))) is CdnUnavailable
        assert type(self.refused_with(_said(500, b""))) is CdnUnavailable

    def test_too_many_requests_is_throttled(self) -> None:
        assert type(self.refused_with(_said(429, b"slow down"))) is CdnThrottled

    def test_a_redirect_is_not_followed_and_not_a_success(self) -> None:
        with _server(_said(200, b"{}")) as elsewhere:
            assert self.refused_with(_said(302, b"", f"Location: {elsewhere}/\r\n".encode()))

    def test_some_other_servers_friendly_page_is_not_a_success(self) -> None:
        assert self.refused_with(_said(200, b"<html>It works!</html>"))


def _said(status: int, body: bytes, more: bytes = b"") -> bytes:
    return b"HTTP/1.1 %d X\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n%s" % (status, len(body), more, body)


@contextmanager
def _server(raw: bytes | None) -> Iterator[str]:
    """Run a server that answers every connection with the same bytes, or for `None` keeps it open in silence."""
    listener = socket.create_server(("127.0.0.1", 0))
    held: list[socket.socket] = []

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            held.append(connection)
            if raw is not None:
                _answer(connection, raw)

    thread = Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for connection in held:
            connection.close()
        thread.join(5)


def _answer(connection: socket.socket, raw: bytes) -> None:
    connection.settimeout(5)
    asked = b""
    with suppress(OSError):  # the client has gone
        while b"\r\n\r\n" not in asked and (part := connection.recv(65_536)):
            asked += part
        connection.sendall(raw)
        connection.shutdown(socket.SHUT_WR)


def _closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
