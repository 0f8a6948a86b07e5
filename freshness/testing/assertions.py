"""Assertions for tests of applications: about purges made and not made, and about a visitor's view.

    purges = Purges(memory)
    shop.rename("New name")
    purges.assert_purged(of="ws:42")
    purges.assert_not_purged(of="ws:43")
    assert_fresh(fetch, "https://shop.example/", generation=7)

Fixtures with these assertions: `freshness.testing.fixtures`, in Django projects `freshness.contrib.django.testing`.
"""

from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from freshness.batching.batch import Batch
from freshness.cdn.memory import Memory
from freshness.errors import Invalid
from freshness.ports import Answer, Fetch, Page
from freshness.targets.purge import Purge, union
from freshness.targets.subject import Subject
from freshness.targets.tags import FINE
from freshness.testing.coverage import Reach, Thing

Marked = Callable[[], Iterable[tuple[str, Purge]]]
"""Subject and named purge of each waiting mark: the owners of the named fine tags."""


class Purges:
    """The purges accepted by a CDN in memory since this object was made, or since `forget`.

    `settle` lets all pending work happen, like the ticks of a relay, before each assertion; `marked` is called before
    `settle`.

    A thing counts as purged once visitors do not get its old copies any more, under any name in the call: a product
    with its workspace, a workspace with its shard, `/a/b` with `/a/*`.  `of` gives the only subject whose pages show a
    thing; a fine tag named by a mark is known to be on the pages of the mark's subject.
    """

    def __init__(self, cdn: Memory, *, settle: Callable[[], None] = lambda: None, marked: Marked = lambda: ()) -> None:
        self.cdn = cdn
        self.settle = settle
        self._marked = marked
        self._owners: dict[str, set[str]] = {}
        self._seen = len(cdn.sent)

    @property
    def batches(self) -> list[Batch]:
        """The accepted calls, oldest first."""
        for subject, purge in self._marked():
            self._learn(subject, purge)
        self.settle()
        for member in (member for batch in self.cdn.sent for member in batch.members):
            self._learn(member.subject, member.purge)
        return self.cdn.sent[self._seen :]

    @property
    def purge(self) -> Purge:
        """The union of all items named by the calls."""
        return union(batch.purge for batch in self.batches)

    def forget(self) -> None:
        """Begin anew: purges made before no longer count."""
        self._seen += len(self.batches)

    def assert_purged(
        self,
        *,
        of: str = "",
        tags: Iterable[str] = (),
        paths: Iterable[str] = (),
        hosts: Iterable[str] = (),
        calls: int | None = None,
    ) -> None:
        """Assert a purge of all these things, in exactly `calls` calls if given.

        `of` is the only subject whose pages show them, for example `ws:42`; without any things, everything of that
        subject.
        """
        batches = self.batches
        reach, things = Reach.of(batches), self._things(of, tags, paths, hosts)
        missing = [thing for thing in things if not reach.everything_of(thing)]
        assert not missing, _not_purged(missing, reach, batches)
        assert things or batches, "nothing was purged"
        assert calls is None or len(batches) == calls, (
            f"{len(batches)} calls instead of {calls}: {'; '.join(_told(reach, [one]) for one in batches) or 'none'}"
        )

    def assert_not_purged(
        self,
        *,
        of: str = "",
        tags: Iterable[str] = (),
        paths: Iterable[str] = (),
        hosts: Iterable[str] = (),
    ) -> None:
        """Assert no purge of any of these things; without any, no purge at all.

        `of` is as in `assert_purged`.  A fine tag needs `of` where workspaces were purged and no mark has named the
        tag.
        """
        batches = self.batches
        reach, things = Reach.of(batches), self._things(of, tags, paths, hosts)
        if not things:
            assert not batches, f"purged: {_told(reach, batches)}"
        hit = [(thing, reach.some_of(thing)) for thing in things if reach.some_of(thing)]
        assert not hit, f"purged: {_listed(_with(reach, *one) for one in hit)}; in all: {_told(reach, batches)}"
        unsure = [thing.name for thing in things if reach.is_unsure_of(thing)]
        assert not unsure, (
            f"nobody knows on whose pages {', '.join(unsure)} stands: say so, as in of='ws:<id>'; "
            f"purged: {_told(reach, batches)}"
        )

    def _things(self, of: str, tags: Iterable[str], paths: Iterable[str], hosts: Iterable[str]) -> list[Thing]:
        wanted = Purge(
            tags=frozenset(tags), paths=frozenset(paths), hosts=frozenset(hosts)
        )  # refuses items outside of a purge's grammar
        if of and not wanted:
            wanted = Purge(tags=frozenset({Subject.parse(of).tag}))
        return [
            Thing(kind=kind, name=name, owners=self._owners_of(name, of))
            for kind, names in wanted.as_dict().items()
            for name in names
        ]

    def _owners_of(self, name: str, of: str) -> frozenset[str]:
        return frozenset({of}) if of else frozenset(self._owners.get(name, ()))

    def _learn(self, subject: str, purge: Purge) -> None:
        for tag in purge.tags:
            if tag[0] in FINE and Subject.parse(subject).kind == "ws":
                self._owners.setdefault(tag, set()).add(subject)


def assert_fresh(fetch: Fetch, page: Page | str, *, generation: int, status: int = 200) -> Answer:
    """Assert a visitor's answer of this generation or a newer generation, and return the answer.

    `page` may be a URL.  For an assertion without a generation, use `freshness.testing.edge.Edge.assert_fresh`.
    """
    page = page_of(page) if isinstance(page, str) else page
    answer = fetch(page)
    where = f"{page.host}{page.path}"
    assert answer.status == status, f"{where}: status {answer.status} instead of {status}"
    assert answer.generation is not None, f"{where}: no generation in the answer"
    assert answer.generation >= generation, f"{where}: generation {answer.generation} is older than {generation}"
    return answer


def page_of(url: str, *, host: str = "") -> Page:
    """Return the page at a URL; a bare path belongs to `host`.  A port is dropped: copies are kept by host."""
    parts = urlsplit(url)
    name = parts.hostname or host
    if (parts.scheme or "https") not in ("http", "https") or not name or not (parts.path or "/").startswith("/"):
        raise Invalid(f"{url!r:.80} is no URL of a page: https://<host>/<path>")
    return Page(host=name, path=(parts.path or "/") + (f"?{parts.query}" if parts.query else ""))


def _not_purged(missing: list[Thing], reach: Reach, batches: list[Batch]) -> str:
    said = f"not purged: {_listed((thing.kind, thing.name) for thing in missing)}; purged: {_told(reach, batches)}"
    nearest = [(thing.name, reach.nearest(thing)) for thing in missing]
    hints = [f"nearest to {name}: {', '.join(_named(reach, one) for one in found)}" for name, found in nearest if found]
    if any(map(reach.is_unsure_of, missing)):
        hints.append("a fine tag is purged with its workspace only if you say whose it is, as in of='ws:<id>'")
    return "; ".join([said, *hints])


def _with(reach: Reach, thing: Thing, way: str) -> tuple[str, str]:
    return thing.kind, thing.name if way == thing.name else f"{thing.name} with {_named(reach, way)}"


def _told(reach: Reach, batches: list[Batch]) -> str:
    parts = union(batch.purge for batch in batches).as_dict()
    return _listed((kind, _named(reach, item)) for kind, items in parts.items() for item in items) or "nothing"


def _listed(items: Iterable[tuple[str, str]]) -> str:
    by_kind: dict[str, list[str]] = {}
    for kind, item in items:
        by_kind.setdefault(kind, []).append(item)
    return ", ".join(f"{kind} {names}" for kind, names in by_kind.items())


def _named(reach: Reach, item: str) -> str:
    """Return an item with its subject where the tag itself does not name its owner."""
    subject = reach.subject_of(item)
    return f"{item} ({subject})" if subject and not subject.endswith(item) else item
