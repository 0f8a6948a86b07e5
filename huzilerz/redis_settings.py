"""REDIS_URL in the words of who else speaks to Redis: Django's cache and Celery.  All keys begin with REDIS_PREFIX."""

import ssl
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from freshness.cache.stores.address import Address

_CERTIFICATES: Final = {"none": ssl.CERT_NONE, "optional": ssl.CERT_OPTIONAL, "required": ssl.CERT_REQUIRED}
_FILES: Final = ("ssl_ca_certs", "ssl_certfile", "ssl_keyfile")


def cache_settings(url: str, *, prefix: str) -> dict[str, Any]:
    """One of Django's CACHES, by django-redis over a connection of whichever form the URL has."""
    return {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": [url],  # a list: django-redis would take the commas of a text for more servers
        "KEY_PREFIX": prefix,
        "OPTIONS": {
            "SERIALIZER": "django_redis.serializers.json.JSONSerializer",
            "CONNECTION_FACTORY": "huzilerz.redis_cache.ConnectionFactory",
            "SOCKET_CONNECT_TIMEOUT": 0.5,
            "SOCKET_TIMEOUT": 1,
        },
    }


def broker_url(url: str, *, database: int) -> str:
    """The same server as `url`, another database, for Celery.  Empty for a cluster, which Celery cannot use."""
    address = Address.parse(url)
    if address.kind == "cluster":
        return ""
    user = f"{quote(address.username, safe='')}:{quote(address.password, safe='')}@" if address.password else ""
    if address.path:
        return f"redis+socket://{user}{quote(address.path)}?virtual_host={database}"
    if address.kind == "sentinel":
        return ";".join(f"sentinel://{user}{_named(host)}:{port}/{database}" for host, port in address.hosts)
    return f"{'rediss' if address.tls else 'redis'}://{user}{_named(address.host)}:{address.port}/{database}"


def transport_options(url: str, *, prefix: str) -> dict[str, Any]:
    """Of Celery's broker and of its results: the prefix, and what Sentinels are asked for and how."""
    address = Address.parse(url)
    found: dict[str, Any] = {"global_keyprefix": prefix} if prefix else {}
    if address.kind == "sentinel":
        own = {name: address.options.get(f"sentinel_{name}") for name in ("username", "password")}
        waits = {"socket_timeout": 1.0, "socket_connect_timeout": 1.0}
        tls = {"ssl": True, **(certificates(url) or {})} if address.tls else {}
        found |= {"master_name": address.service, "sentinel_kwargs": {k: v for k, v in own.items() if v} | waits | tls}
    return found


def certificates(url: str) -> dict[str, Any] | None:
    """Celery's `broker_use_ssl`: which certificate is asked for and shown; None without TLS."""
    address = Address.parse(url)
    if not address.tls:
        return None
    options: Mapping[str, str] = address.options
    found: dict[str, Any] = {name: options[name] for name in _FILES if name in options}
    found["ssl_cert_reqs"] = _CERTIFICATES.get(options.get("ssl_cert_reqs", "required"), ssl.CERT_REQUIRED)
    looked_at = options.get("ssl_check_hostname", "true").lower() not in ("false", "0", "no", "off")
    return found | {"ssl_check_hostname": looked_at and found["ssl_cert_reqs"] != ssl.CERT_NONE}


def _named(host: str) -> str:
    return f"[{host}]" if ":" in host else host
