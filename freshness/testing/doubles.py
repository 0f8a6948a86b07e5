"""The contract suite of a CDN adapter against a double of its vendor's API, in a single line:

TestMine = against(Mine, MineDouble)
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, ClassVar, Protocol

import pytest

from freshness.ports import Cdn, Page
from freshness.testing.cdn import RemoteCdnContract


class VendorDouble(Protocol):
    """A local server with the answers of a vendor's API, and an edge.  A context manager.

    `options` are keyword arguments of the adapter, with the secret under the name `opened_by`.
    """

    options: ClassVar[Mapping[str, Any]]
    opened_by: ClassVar[str]
    url: str

    def cache(self, path: str, tags: Iterable[str]) -> None:
        """Store an object with these tags at the edge."""

    def is_cached(self, path: str) -> bool:
        """Return whether visitors would still get the object as a good copy."""


class DoubleContract(RemoteCdnContract):
    """`RemoteCdnContract` for an adapter with `base_url` and `timeout`, against the double of its vendor's API."""

    adapter: Callable[..., Cdn]
    double_of: Callable[[], Any]
    options: Mapping[str, Any]

    @pytest.fixture(autouse=True)
    def behind(self) -> Iterator[None]:
        """Run the double."""
        with type(self).double_of() as self.double:
            yield

    @pytest.fixture
    def cdn(self) -> Cdn:
        """Return the adapter, before the double."""
        return self.at(self.double.url)

    def at(self, base: str, **other: Any) -> Cdn:
        """Return the adapter for another server, or with other options."""
        return type(self).adapter(**{**self.double.options, **self.options, "base_url": base, "timeout": 0.5, **other})

    def locked_out(self) -> Cdn:
        """Return the adapter with a wrong secret."""
        return self.at(self.double.url, **{self.double.opened_by: "wrong"})

    def keep(self, page: Page, tags: frozenset[str]) -> None:
        """Store a copy of a page at the double's edge."""
        self.double.cache(page.path, sorted(tags))

    def cached(self, page: Page) -> bool:
        """Return whether the double's edge still has the page."""
        return bool(self.double.is_cached(page.path))


def against(adapter: Callable[..., Cdn], double: type[VendorDouble], **options: Any) -> type[DoubleContract]:
    """Return the contract suite of an adapter: give the class a name found by pytest."""
    own = {"adapter": adapter, "double_of": double, "options": options}
    return type(f"Test{adapter.__name__}", (DoubleContract,), own)
