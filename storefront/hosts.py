"""The Host header, read strictly.  Pure."""

import re
from typing import Final

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"((?:{_LABEL})(?:\.{_LABEL})*|\[::1\])(?::([0-9]{{1,5}}))?")
MAX_HOST: Final = 253


class BadHost(ValueError):
    """The request names no host, or two, or a host with user info, spaces, controls or an unwanted port."""


def host_of(header: str, *, port_allowed: bool) -> str:
    """Read the host name in a Host header, lower case, without its port.  Raises BadHost.

    Servers join a doubled header with a comma (RFC 9110, 5.3); two hosts therefore fail the grammar as well.
    """
    found = _HOST.fullmatch(header.lower())
    if found is None or len(found[1]) > MAX_HOST or not header.isascii():
        raise BadHost("the Host header must be one host name")
    if found[2] is not None and not port_allowed:
        raise BadHost("the Host header must have no port")
    return found[1]
