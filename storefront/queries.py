"""The query parameters that select a page.  Pure."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from storefront.shelf import ORDERS

MAX_QUERY: Final = 200
_PAGE_NUMBER = re.compile(r"[1-9][0-9]{0,3}")


class BadQuery(ValueError):
    """A known parameter has a value of no page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """The query of a listing.  `canonical` is false if the query holds unknown parameters or another spelling."""

    page: int = 1
    sort: str = ""
    canonical: bool = True


def read_query(raw: str, *, known: frozenset[str] = frozenset()) -> Query:
    """Read the known parameters of a raw query.  Other parameters are ignored, and `;` is data.  Raises BadQuery."""
    if not raw:
        return Query()
    if len(raw) > MAX_QUERY:
        return Query(canonical=False)
    found = [(name, value) for name, value in parse_qsl(raw, keep_blank_values=True) if name in known]
    values = dict(found)
    if len(values) < len(found):
        raise BadQuery("a parameter stands twice")
    page, sort = values.get("page", "1"), values.get("sort", "")
    if not _PAGE_NUMBER.fullmatch(page) or sort not in ORDERS:
        raise BadQuery("no such page or order")
    spelled = "&".join(f"{name}={values[name]}" for name in sorted(values))
    return Query(page=int(page), sort=sort, canonical=spelled == raw)
