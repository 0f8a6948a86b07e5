"""The client's address of a request, as far as trusted proxies vouch for the address.

A header's name is no proof of its author: WSGI makes a single variable of `X-Forwarded-For` and `X_Forwarded_For`, and
not every proxy drops the second.  The shipped Varnish replaces the header (`ops/varnish/edge.vcl`).  Behind other
proxies, CLIENT_ADDRESS_HEADER names a header without a hyphen, for example `Clientip`: such a header has a single
spelling, and the proxy's value replaces a client's value.
"""

import ipaddress
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from workspace import conf

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_CUSTOMER = 64  # bits of the network of an IPv6 customer


def address_of(request: HttpRequest) -> str:
    """Return an IPv4 address, an IPv6 customer's network (`2001:db8:1:2::/64`), or `unknown`."""
    return address_in(request.META)


def address_in(variables: Mapping[str, Any]) -> str:
    """Return as `address_of`, for the variables of a WSGI environment."""
    found = _client(variables)
    if found is None:
        return "unknown"
    if found.version == 4:
        return str(found)
    return str(ipaddress.ip_network((int(found), _CUSTOMER), strict=False))


def _client(variables: Mapping[str, Any]) -> _Address | None:
    """Return the address seen by the outermost trusted proxy; the connection's address where too few are named.

    Each trusted proxy adds an address at the right end; addresses further left are unverified.
    """
    proxies = conf.trusted_proxies()
    told = str(variables.get(_variable(conf.client_address_header()), "")).split(",")
    if 0 < proxies <= len(told) and told[-proxies].strip():
        return _parse(told[-proxies].strip())
    return _parse(str(variables.get("REMOTE_ADDR", "")))


def _variable(header: str) -> str:
    return f"HTTP_{header.upper().replace('-', '_')}"


def _parse(text: str) -> _Address | None:
    """Return an address with or without a port, as proxies write it: `192.0.2.7:4711`, `[2001:db8::1]:4711`."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        found = ipaddress.ip_address(text)
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found
