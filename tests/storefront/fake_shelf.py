"""A shelf without a database, and short words for documents and their text."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from storefront.components import Card


class FakeShelf:
    """A shelf of two products; the requested ids are recorded."""

    def __init__(self) -> None:
        self.expected: list[str] = []

    def grid(self, collection: str, limit: int) -> Sequence[Card]:
        return [Card(title=f"{collection} {n}", href=f"/products/p-{n}", price="XAF 1") for n in (1, 2)][:limit]

    def expect(self, keys: Iterable[str]) -> None:
        self.expected += keys

    def card(self, key: str) -> Card | None:
        return Card(title="Real", href="/products/real", price="XAF 7,500") if key == "real" else None

    def group(self, handle: str) -> Card | None:
        return Card(title="Summer", href="/collections/summer") if handle == "summer" else None


def node(kind: str, **props: Any) -> dict[str, Any]:
    return {"type": kind, "props": props}


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())
