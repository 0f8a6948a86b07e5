"""Metadata for search engines and link previews: title, description, canonical address, Open Graph, JSON-LD.  Pure.

Every address starts with the shop's own, from its domain record, and never from a request.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import quote

from django.utils.safestring import SafeString, mark_safe

from theme.texts import MAX_DESCRIPTION, MAX_TITLE, line

_ESCAPES: Final = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """A shop as its pages name the shop: `base` is `https://<host>`, without a slash at the end."""

    name: str
    base: str
    locale: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a page.  `canonical` and `image` are absolute addresses, or empty."""

    title: str
    description: str = ""
    canonical: str = ""
    image: str = ""
    kind: str = "website"
    data: Sequence[Mapping[str, Any]] = field(default_factory=tuple)

    @property
    def json_ld(self) -> SafeString:
        """The structured data as the text of a script element."""
        return mark_safe(json_for_script(list(self.data)))  # noqa: S308 - escaped by json_for_script


def head(shop: Shop, *, title: str, description: str, path: str, image: str = "", kind: str = "website") -> Head:
    """Build the head of the page at `path`, which may end in a query."""
    name = line(shop.name)
    shown = line(title)
    return Head(
        title=shown if not name or name in shown else line(f"{shown} – {name}") if shown else name,
        description=line(description, limit=MAX_DESCRIPTION),
        canonical=absolute(shop, path),
        image=absolute(shop, image),
        kind=kind,
        data=(_site(shop),) if path == "/" else (),
    )


def absolute(shop: Shop, address: str) -> str:
    """Turn a path of this shop into an address; http(s) addresses stay; any other text becomes ""."""
    if address.startswith("/") and not address.startswith("//"):
        return shop.base + quote(address, safe="/?&=%-._~!$'()*+,;:@")
    return address if address.startswith(("https://", "http://")) else ""


def product_data(
    shop: Shop, *, title: str, description: str, path: str, image: str, offer: Mapping[str, str]
) -> Mapping[str, Any]:
    """schema.org's Product; `offer` has `price`, `currency` and `availability`, or is empty."""
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": line(title),
        "url": absolute(shop, path),
    }
    if description:
        found["description"] = line(description, limit=MAX_DESCRIPTION)
    if image := absolute(shop, image):
        found["image"] = image
    if offer:
        found["offers"] = {
            "@type": "Offer",
            "price": offer["price"],
            "priceCurrency": offer["currency"],
            "availability": f"https://schema.org/{offer['availability']}",
            "url": absolute(shop, path),
        }
    return found


def trail_data(shop: Shop, steps: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """schema.org's BreadcrumbList of (name, path), from the home page to the present page."""
    items = [
        {"@type": "ListItem", "position": at, "name": line(name), "item": absolute(shop, path)}
        for at, (name, path) in enumerate(steps, start=1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}


def json_for_script(data: Any) -> str:
    """JSON that neither ends its script element nor breaks a JavaScript string."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _site(shop: Shop) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": line(shop.name, limit=MAX_TITLE),
        "url": f"{shop.base}/",
    }
