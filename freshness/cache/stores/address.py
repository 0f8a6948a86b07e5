"""Addresses of the shared store: URLs of a Redis or Valkey server, of a primary named by Sentinels, or of a cluster."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

from freshness.errors import InvalidSettings

Kind = Literal["server", "sentinel", "cluster"]

_SCHEMES: Mapping[str, tuple[Kind, bool]] = {
    "redis": ("server", False),
    "rediss": ("server", True),
    "valkey": ("server", False),
    "valkeys": ("server", True),
    "unix": ("server", False),
    "sentinel": ("sentinel", False),
    "redis+sentinel": ("sentinel", False),
    "rediss+sentinel": ("sentinel", True),
    "redis+cluster": ("cluster", False),
    "rediss+cluster": ("cluster", True),
}
_PORT: Mapping[Kind, int] = {"server": 6379, "sentinel": 26379, "cluster": 6379}
_LAST_DATABASE = 2**31 - 1
_LONGEST = 3_600.0  # seconds: a page that waits longer for a cache is quicker without a cache
_OWN = frozenset({"db", "username", "password", "socket_timeout"})
"""Options of a URL that the package's own connections support; for other options redis-py makes the connections."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """The address of the store.  No representation shows a password.

    hosts    host and port of the server; of Sentinels or cluster nodes any number
    service  the primary's name among the Sentinels
    tls      towards the servers, and towards Sentinels too
    timeout  seconds, where the URL has `socket_timeout`
    options  further options of the URL, by redis-py's names
    """

    kind: Kind = "server"
    hosts: tuple[tuple[str, int], ...] = (("localhost", 6379),)
    path: str = ""
    service: str = ""
    database: int = 0
    username: str = ""
    password: str = field(default="", repr=False)
    tls: bool = False
    timeout: float | None = None
    options: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def host(self) -> str:
        """The host name of the first server."""
        return self.hosts[0][0]

    @property
    def port(self) -> int:
        """The port of the first server."""
        return self.hosts[0][1]

    @property
    def is_plain(self) -> bool:
        """Whether the package's own connections support all options."""
        return self.kind == "server" and not self.options

    @classmethod
    def parse(cls, url: str) -> "Address":
        """Parse a URL of a form below; all forms take `?db=`, `?username=`, `?password=` and `?socket_timeout=` too.

            redis://[user:password@]host[:port][/database]          rediss:// with TLS; valkey://, valkeys:// alike
            unix://[user:password@]/path[?db=0]
            redis+sentinel://[user:password@]host[:port],…/service[/database]      also sentinel://; rediss+sentinel://
            redis+cluster://[user:password@]host[:port],…                          rediss+cluster://

        A database is a number, a password percent-encoded.  Further options are redis-py's: `ssl_ca_certs`,
        `ssl_cert_reqs`, `ssl_certfile`, `ssl_keyfile`, `socket_connect_timeout`, …; `sentinel_username` and
        `sentinel_password` are for the Sentinels.

        Raises InvalidSettings; the message holds no part of the URL, because the URL may hold a password.
        """
        try:
            parts = urlsplit(url)
            kind, tls = _SCHEMES[parts.scheme]
            asked = {name: values[-1] for name, values in parse_qs(parts.query, errors="strict").items()}
            user, _, at = parts.netloc.rpartition("@")
            username, _, password = user.partition(":")
            path = [_unquoted(part) for part in parts.path.strip("/").split("/")]
            service = path.pop(0) if kind == "sentinel" else ""
            socket = _unquoted(parts.path) if parts.scheme == "unix" else ""
            database = int(asked.get("db") or ("" if socket else "/".join(path)) or "0")
            timeout = float(asked["socket_timeout"]) if "socket_timeout" in asked else None
            is_lacking = (kind == "sentinel" and not service) or (parts.scheme == "unix" and len(socket) < 2)
            is_beyond = not 0 <= database <= _LAST_DATABASE or (kind == "cluster" and database > 0)
            if is_lacking or is_beyond or not (timeout is None or 0 < timeout <= _LONGEST):
                raise ValueError
            return cls(
                kind=kind,
                hosts=tuple(_host(one, _PORT[kind]) for one in at.split(",")),
                path=socket,
                service=service,
                database=database,
                username=_unquoted(username) or asked.get("username", ""),
                password=_unquoted(password) or asked.get("password", ""),
                tls=tls,
                timeout=timeout,
                options={name: value for name, value in asked.items() if name not in _OWN},
            )
        except (KeyError, ValueError):
            raise InvalidSettings(
                "no Redis URL: redis://, rediss://, unix:///path, redis+sentinel://host,host/service or "
                "redis+cluster://host,host, a database as a number from 0 on (a cluster has none), and a "
                f"socket_timeout above 0 and up to {_LONGEST:g} seconds"
            ) from None


def _unquoted(text: str) -> str:
    """Decode percent-encoded text.  Raises ValueError for bytes outside UTF-8, as in a mistyped password."""
    return unquote(text, errors="strict")


def _host(text: str, port: int) -> tuple[str, int]:
    parts = urlsplit(f"//{text}")
    return parts.hostname or "localhost", parts.port or port
