"""The contract suite of a CDN adapter against a double of its vendor's API, in one line:

TestMine = against(Mine, MineDouble)
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, ClassVar, Protocol

import pytest

from freshness.ports import Cdn, Page
from freshness.testing.cdn import RemoteCdnContract


class VendorDouble(Protocol):
    """A server of one's own that answers as a vendor's API does, with an edge behind it.  A context manager.

    `options` are keyword arguments of the dialect, of which `opened_by` is the name of the secret.
    """

    options: ClassVar[Mapping[str, Any]]
    opened_by: ClassVar[str]
    url: str

    def cache(self, path: str, tags: Iterable[str]) -> None:
        """An edge has stored an object with these tags."""

    def is_cached(self, path: str) -> bool:
        """Whether visitors would still get it as a good one."""


class DoubleContract(RemoteCdnContract):
    """`RemoteCdnContract` for a dialect that takes `base_url` and `timeout`, against the double of its vendor's API."""

    adapter: Callable[..., Cdn]
    double_of: Callable[[], Any]
    options: Mapping[str, Any]

    @pytest.fixture(autouse=True)
    def behind(self) -> Iterator[None]:
        """The double, running."""
        with type(self).double_of() as self.double:
            yield

    @pytest.fixture
    def cdn(self) -> Cdn:
        """The adapter, before the double."""
        return self.at(self.double.url)

    def at(self, base: str, **other: Any) -> Cdn:
        """The adapter for another server, or with other options."""
        return type(self).adapter(**{**self.double.options, **self.options, "base_url": base, "timeout": 0.5, **other})

    def locked_out(self) -> Cdn:
        """The adapter with a wrong secret."""
        return self.at(self.double.url, **{self.double.opened_by: "wrong"})

    def keep(self, page: Page, tags: frozenset[str]) -> None:
        """Store a copy of a page at the double's edge."""
        self.double.cache(page.path, sorted(tags))

    def cached(self, page: Page) -> bool:
        """Whether the double's edge still has it."""
        return bool(self.double.is_cached(page.path))


def against(adapter: Callable[..., Cdn], double: type[VendorDouble], **options: Any) -> type[DoubleContract]:
    """The contract suite of a dialect: give it a name that pytest finds."""
    own = {"adapter": adapter, "double_of": double, "options": options}
    return type(f"Test{adapter.__name__}", (DoubleContract,), own)
