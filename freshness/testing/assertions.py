"""Assertions for tests of applications: what was purged, what was not, and whether a visitor sees the newest.

    purges = Purges(memory)
    shop.rename("New name")
    purges.assert_purged(tags={shop_tag})
    purges.assert_not_purged(tags={other_tag})
    assert_fresh(fetch, Page(host="shop.example", path="/"), generation=7)

In a Django project use the fixture `purges` of `freshness.contrib.django.testing`.
"""

from collections.abc import Callable, Iterable

from freshness.cdn.memory import Memory
from freshness.plan import Batch, union
from freshness.ports import Answer, Fetch, Page
from freshness.purge import Purge


class Purges:
    """What a CDN in memory accepted since this was made, or since `forget`.

    `settle` lets everything happen that is still to come, such as the ticks of a relay; it is called
    before each assertion.
    """

    def __init__(self, cdn: Memory, *, settle: Callable[[], None] = lambda: None) -> None:
        self.cdn = cdn
        self.settle = settle
        self._seen = len(cdn.sent)

    @property
    def batches(self) -> list[Batch]:
        """The accepted calls, oldest first."""
        self.settle()
        return self.cdn.sent[self._seen :]

    @property
    def purge(self) -> Purge:
        """Everything that was purged, in one."""
        return union(batch.purge for batch in self.batches)

    def forget(self) -> None:
        """Begin anew: what was purged so far no longer counts."""
        self.settle()
        self._seen = len(self.cdn.sent)

    def assert_purged(
        self,
        *,
        tags: Iterable[str] = (),
        paths: Iterable[str] = (),
        hosts: Iterable[str] = (),
        calls: int | None = None,
    ) -> None:
        """Each of these was purged, in exactly `calls` calls if that is given."""
        wanted, found = _named(tags, paths, hosts), self.purge
        missing = {kind: sorted(set(wanted[kind]) - set(getattr(found, kind))) for kind in wanted}
        assert not any(missing.values()), f"not purged: {_told(missing)}; purged: {_told(found.as_dict())}"
        assert any(wanted.values()) or found, "nothing was purged"
        assert calls is None or len(self.batches) == calls, f"{len(self.batches)} calls instead of {calls}"

    def assert_not_purged(
        self, *, tags: Iterable[str] = (), paths: Iterable[str] = (), hosts: Iterable[str] = ()
    ) -> None:
        """None of these was purged; without any of them: nothing was."""
        wanted, found = _named(tags, paths, hosts), self.purge
        if not any(wanted.values()):
            assert not found, f"purged: {_told(found.as_dict())}"
        hit = {kind: sorted(set(wanted[kind]) & set(getattr(found, kind))) for kind in wanted}
        assert not any(hit.values()), f"purged: {_told(hit)}"


def assert_fresh(fetch: Fetch, page: Page, *, generation: int, status: int = 200) -> Answer:
    """A visitor who asks now gets this generation or a newer one.  Returns the answer."""
    answer = fetch(page)
    assert answer.status == status, f"{page.host}{page.path}: status {answer.status} instead of {status}"
    assert answer.generation is not None, f"{page.host}{page.path}: no generation in the answer"
    assert answer.generation >= generation, (
        f"{page.host}{page.path}: generation {answer.generation} is older than {generation}"
    )
    return answer


def _named(tags: Iterable[str], paths: Iterable[str], hosts: Iterable[str]) -> dict[str, frozenset[str]]:
    wanted = Purge(tags=frozenset(tags), paths=frozenset(paths), hosts=frozenset(hosts))  # refuses what no purge has
    return {"tags": wanted.tags, "paths": wanted.paths, "hosts": wanted.hosts}


def _told(parts: dict[str, list[str]]) -> str:
    return ", ".join(f"{kind} {items}" for kind, items in parts.items() if items) or "nothing"
