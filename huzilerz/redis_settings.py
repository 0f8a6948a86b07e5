"""REDIS_URL in the words of other clients of Redis: Django's cache and Celery.  All keys begin with REDIS_PREFIX."""

import ssl
from typing import Any, Final
from urllib.parse import quote

from freshness.cache.stores import redis_py
from freshness.cache.stores.address import Address

_CERTIFICATES: Final = {"none": ssl.CERT_NONE, "optional": ssl.CERT_OPTIONAL, "required": ssl.CERT_REQUIRED}


def cache_settings(url: str, *, prefix: str) -> dict[str, Any]:
    """Return an entry of Django's CACHES, by django-redis, for every form of the URL."""
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
    """Return the same server as `url`, another database, for Celery.  Empty for a cluster, which Celery cannot use."""
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
    """Return options of Celery's broker and results: the prefix, and the primary's name and options for Sentinels."""
    address = Address.parse(url)
    found: dict[str, Any] = {"global_keyprefix": prefix} if prefix else {}
    if address.kind == "sentinel":
        own = {name: address.options.get(f"sentinel_{name}") for name in ("username", "password")}
        waits = {"socket_timeout": 1.0, "socket_connect_timeout": 1.0}
        tls = {"ssl": True, **(certificates(url) or {})} if address.tls else {}
        found |= {"master_name": address.service, "sentinel_kwargs": {k: v for k, v in own.items() if v} | waits | tls}
    return found


def certificates(url: str) -> dict[str, Any] | None:
    """Return Celery's `broker_use_ssl`: the required and the shown certificate; None without TLS."""
    address = Address.parse(url)
    if not address.tls:
        return None
    found = {name: value for name, value in redis_py.options(address).items() if name.startswith("ssl_")}
    asked = _CERTIFICATES.get(found.get("ssl_cert_reqs", "required"), ssl.CERT_REQUIRED)
    looked_at = found.get("ssl_check_hostname", True) and asked != ssl.CERT_NONE
    return found | {"ssl_cert_reqs": asked, "ssl_check_hostname": looked_at}


def _named(host: str) -> str:
    return f"[{host}]" if ":" in host else host
