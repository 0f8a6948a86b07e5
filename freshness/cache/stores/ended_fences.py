"""Ends of fences told to other processes, over a channel of the store's server; at best effort."""

import os
from collections.abc import Iterator

from freshness.cache.stores.address import Address


class EndedFences:
    """The channel of the stores with the same server and `prefix`.

    name  of the channel
    """

    def __init__(self, address: Address, prefix: str) -> None:
        self._address = address
        self._own = os.urandom(6).hex()
        self.name = f"{prefix}!ended"

    def message(self, subject: str) -> str:
        """Return the message about a subject whose fence this process ends."""
        return f"{self._own}-{os.getpid()} {subject}"  # a forked child is another process

    def __iter__(self) -> Iterator[str]:
        """Yield each subject whose fence another process ends, as soon as the server tells.

        Holds a connection of redis-py's until the iterator is closed.  Raises StoreUnavailable when the connection
        breaks, and where the user has no right to subscribe.
        """
        from freshness.cache.stores import subscription  # noqa: PLC0415 - whoever never listens loads no redis-py

        own = self.message("")
        for message in subscription.messages(self._address, self.name):
            if not message.startswith(own):
                yield message.partition(" ")[2]
