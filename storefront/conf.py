"""The settings of this app.  Only this module reads them."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed

from workspace.hostnames import RESERVED

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]", "testserver"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Conf:
    """`platform_hosts` answer with the platform's own pages; every other host is a shop's, or unknown.

    `origin_secrets` are accepted in X-Origin-Secret, the newest first; only `secret_required` asks for a secret.
    `public_port` stands in shops' addresses after the host; 0 is the scheme's own port, left out of addresses.
    `tls_header` is the key in `request.META`, and the value, by which a proxy in front says that TLS ended there.
    `lifetime` is "short" or "long": a minute or a day at the edge.
    """

    platform_domain: str
    platform_hosts: frozenset[str]
    origin_secrets: tuple[str, ...]
    secret_key: str
    secret_required: bool
    port_allowed: bool
    scheme: str
    public_port: int
    tls_header: tuple[str, str] | None
    lifetime: str

    def base(self, host: str) -> str:
        """Build the address of a host of ours, without a slash at the end; independent of the request."""
        return f"{self.scheme}://{host}:{self.public_port}" if self.public_port else f"{self.scheme}://{host}"


@lru_cache(maxsize=1)
def load() -> Conf:
    """Read the settings of this process."""
    domain: str = settings.PLATFORM_DOMAIN
    production: bool = settings.ENV == "production"
    own = {domain, *(f"{label}.{domain}" for label in RESERVED)}
    return Conf(
        platform_domain=domain,
        platform_hosts=frozenset(own if production else own | _LOOPBACK),
        origin_secrets=(settings.CDN_INTERNAL_SECRET, settings.CDN_INTERNAL_SECRET_PREVIOUS),
        secret_key=settings.SECRET_KEY,
        secret_required=production,
        port_allowed=not production,
        scheme="https" if production else "http",
        public_port=0 if production else settings.PUBLIC_PORT,
        tls_header=settings.SECURE_PROXY_SSL_HEADER,
        lifetime=_lifetime(settings.LIFETIME),
    )


def _lifetime(name: str) -> str:
    if name not in ("short", "long"):
        raise ImproperlyConfigured(f"LIFETIME must be 'short' or 'long', not {name!r:.40}")
    return name


def _forget(**_: object) -> None:
    load.cache_clear()


setting_changed.connect(_forget)
