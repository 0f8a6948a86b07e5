"""Fences in a real Redis or Valkey, lost before their time."""

import redis


def lose_fence(url: str, subject: str) -> None:
    """Remove the fence of a subject; the next reader then reads the fence from the database."""
    with redis.Redis.from_url(url) as client:
        assert client.delete(f"!fence3:{{{subject}}}") <= 1
