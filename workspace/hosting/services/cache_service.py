"""Values of a workspace, cached for all processes and never older than the workspace's generation.

    menu = WorkspaceCacheService.get_or_set(workspace_id, "menu", build_menu)

Values are JSON values, or bytes, which pass through untouched.  Returned values are shared and read-only; change a
`copy.deepcopy`.  After an edit of the workspace every value is a miss.
"""

import uuid
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from freshness.cache import keys
from freshness.cache.times import Timeout
from freshness.contrib.django import cache as shared
from freshness.errors import StoreUnavailable
from workspace.hosting.services.engine import subject_of

_subject = lru_cache(maxsize=65_536)(subject_of)
WorkspaceId = str | uuid.UUID


class WorkspaceCacheService:
    """Cached values of workspaces.

    Every method raises ValueError for an id that is no UUID, and no error for an absent server.
    """

    DEFAULT_TTL = 300

    @staticmethod
    def get_cache_key(workspace_id: WorkspaceId, key: str, version: str | None = None) -> str:
        """`ws:{id}:{key}`, or `ws:{id}:{key}:v{version}`."""
        return keys.name(_subject(workspace_id), key, version)

    @staticmethod
    def get(workspace_id: WorkspaceId, key: str, version: str | None = None, default: Any = None) -> Any:
        """Return the value for this key and version, else `default`."""
        return shared.cache().get(_subject(workspace_id), key, version, default)

    @staticmethod
    def get_many(workspace_id: WorkspaceId, keys: Iterable[str], version: str | None = None) -> dict[str, Any]:
        """Return the present values, by key, in at most a single round trip."""
        return shared.cache().get_many(_subject(workspace_id), keys, version)

    @staticmethod
    def set(
        workspace_id: WorkspaceId, key: str, value: Any, timeout: Timeout = DEFAULT_TTL, version: str | None = None
    ) -> bool:
        """Keep a value for `timeout` seconds, or until the workspace is edited.  Return whether the value is kept.

        As in Django, None means without expiry, and 0 or less keeps nothing and removes a present value.

        After the miss of a `get`, the value belongs to the workspace's state at that `get`.  In an open transaction the
        value is kept only after the commit, if the transaction had written nothing.
        """
        return shared.put(_subject(workspace_id), key, value, version=version, timeout=timeout)

    @staticmethod
    def get_or_set(
        workspace_id: WorkspaceId,
        key: str,
        build: Callable[[], Any],
        timeout: Timeout = DEFAULT_TTL,
        version: str | None = None,
        tags: Iterable[str] = (),
    ) -> Any:
        """Return the value; a missing value is built by `build()` once for all callers, in a snapshot of the database.

        With `tags` (`p:<id of a product>`) edits of other things leave the value in place.
        """
        return shared.get_or_build(_subject(workspace_id), key, build, version=version, timeout=timeout, tags=tags)

    @staticmethod
    def delete(workspace_id: WorkspaceId, key: str, version: str | None = None) -> bool:
        """Remove a value of this version everywhere, and no other version's.  False where the store is away."""
        return shared.cache().delete(_subject(workspace_id), key, version=version)

    @staticmethod
    def clear(workspace_id: WorkspaceId) -> bool:
        """Remove all values of a workspace, in constant time.  False where the store is away."""
        try:
            shared.cache().clear(_subject(workspace_id))
        except StoreUnavailable:
            return False
        return True
