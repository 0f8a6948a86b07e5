"""Messages of a channel of the store's server, over a connection of redis-py's for every form of address."""

from collections.abc import Iterator

import redis

from freshness.cache.stores import redis_py
from freshness.cache.stores.address import Address
from freshness.errors import StoreUnavailable

TIMEOUT = 5.0
"""Seconds to wait for the server to connect and to answer."""
QUIET = 15.0
"""Seconds without a message after which the server must answer a further subscription: the connection may be dead."""


def messages(address: Address, channel: str) -> Iterator[str]:
    """Yield the texts published on a channel from now on; messages during an interruption are lost.

    Raises StoreUnavailable when the connection breaks, or where the user has no right to subscribe.
    """
    try:
        with (
            redis_py.client(address, timeout=TIMEOUT, driver_info=None) as client,
            client.pubsub() as subscriber,
        ):
            subscriber.subscribe(channel)
            is_asked = True
            while True:
                message = subscriber.get_message(timeout=TIMEOUT if is_asked else QUIET)
                if message is None:
                    if is_asked:
                        raise StoreUnavailable("the store does not answer a subscription in time")
                    subscriber.subscribe(channel)
                elif message["type"] == "message":
                    yield message["data"].decode("utf-8", "replace")
                is_asked = message is None
    except (redis.RedisError, OSError) as broken:
        raise StoreUnavailable(f"the subscription at the store broke: {broken}") from broken
