"""Helpers on the page cache's copies in Redis: list their keys, and make the copies older."""

import json
from typing import Any

import redis


def keys(client: "redis.Redis[bytes]") -> list[bytes]:
    """Return the keys of all copies."""
    return sorted(client.keys("page:copy:*"))


def age(client: "redis.Redis[bytes]", seconds: float) -> None:
    """Make every copy older by `seconds`."""
    for key in keys(client):
        head, body = client.get(key).split(b"\n", 1)
        told: dict[str, Any] = json.loads(head)
        older = told | {"stored": told["stored"] - round(seconds * 1e6)}
        client.set(key, json.dumps(older).encode() + b"\n" + body, keepttl=True)
