"""Rules for fetches: allowed host names, paths, and addresses to which a host may resolve.  Pure.

Python's `is_global` lets through NAT64, 6to4, IPv4-compatible and multicast addresses; the table is hence our own.
Source: IANA's registries of special-purpose addresses (RFC 6890), and the vendors' pages for the metadata services
outside of those ranges.
"""

import re
from collections.abc import Sequence
from ipaddress import IPv6Address, ip_address, ip_network

from freshness.errors import FetchRefused
from freshness.ports import Page

MAX_PATH = 4_000

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_TOP_LABEL = r"(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])"  # never a number, hence never an address in any base
_HOST = re.compile(rf"(?=.{{1,253}}\Z)(?:{_LABEL}\.)+{_TOP_LABEL}")
_PATH = re.compile(r"/(?!/)[!-~]*")

REFUSED_V4 = tuple(
    ip_network(text)
    for text in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # carrier-grade NAT; Alibaba's metadata service
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # Azure's host agent, on a public address
        "169.254.0.0/16",  # link-local; the metadata service of most clouds
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments; Oracle's metadata service
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT relays
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarking
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved; broadcast
    )
)

GLOBAL_V6 = ip_network("2000::/3")
"""The only IPv6 space in public use.  Outside lie `::`, `::1`, `::/96` and the mapped `::ffff:0:0/96`, NAT64
(`64:ff9b::/96`, `64:ff9b:1::/48`), discard-only, unique local (with the metadata services of AWS and Google),
link-local, site-local and multicast."""

REFUSED_V6 = tuple(
    ip_network(text)
    for text in (
        "2001::/23",  # protocol assignments: Teredo, benchmarking, ORCHID
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4, an IPv4 address in disguise
        "2620:4f:8000::/48",  # AS112
        "3ffe::/16",  # the former 6bone
        "3fff::/20",  # documentation
    )
)


def check_page(page: Page) -> None:
    """Raise FetchRefused unless the page is a lower-case DNS name and a path of printable ASCII.

    No address in any base, port, user info, control character or trailing dot fits the grammar.
    """
    if not _HOST.fullmatch(page.host):
        raise FetchRefused(f"{page.host!r:.80} is no host name to fetch from: lower-case labels, no port, no address")
    if len(page.path) > MAX_PATH or not _PATH.fullmatch(page.path) or set(page.path) & {"#", "\\"}:
        raise FetchRefused(f"{page.path!r:.80} is no path to fetch: one '/', then printable ASCII without '#' and '\\'")


def check_addresses(addresses: Sequence[str]) -> Sequence[str]:
    """Return the addresses to which a host resolved.  Raises FetchRefused if a single address is not public."""
    if not all(is_public(address) for address in addresses):
        raise FetchRefused("the host resolves to an address that is not public")
    return addresses


def is_public(text: str) -> bool:
    """Whether `text` is an IPv4 or IPv6 address let through by the tables above."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    if isinstance(address, IPv6Address):
        return address.scope_id is None and address in GLOBAL_V6 and not any(address in net for net in REFUSED_V6)
    return not any(address in net for net in REFUSED_V4)
