"""A database router with reads from a standby, for the site and the relays of a condition."""

from typing import Any


class ReadReplica:
    """A router as in Django's documentation, with a single replica."""

    def db_for_read(self, model: Any, **_hints: Any) -> str:
        """Everything from the standby."""
        return "replica"

    def db_for_write(self, model: Any, **_hints: Any) -> str:
        """Write to the primary."""
        return "default"

    def allow_relation(self, *_objects: Any, **_hints: Any) -> bool:
        """Allow relations: primary and standby hold the same rows."""
        return True

    def allow_migrate(self, db: str, *_names: Any, **_hints: Any) -> bool:
        """Migrate the primary alone; the standby gets its tables from the primary."""
        return db == "default"
