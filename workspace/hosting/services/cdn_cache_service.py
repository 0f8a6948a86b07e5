"""CDNCacheService: requests of the platform to the CDN's caches."""

import uuid
from typing import Protocol

from freshness.delivery.engine import RequestOutcome
from freshness.targets.generation import version_of
from workspace.hosting.services.engine import engine, subject_of, workspace_of
from workspace.hosting.services.purge_log import show_shut


class Revisioned(Protocol):
    """A document with an identity and a revision that each edit raises."""

    pk: uuid.UUID
    revision: int


class CDNCacheService:
    """Purges of a workspace, and the version of a document."""

    @staticmethod
    def get_theme_version_hash(customization: Revisioned) -> str:
        """Return 8 hexadecimal characters, different after every edit of this theme."""
        return version_of(str(customization.pk), customization.revision)

    @staticmethod
    def invalidate_workspace_cache(workspace_id: str, reason: str, *, generation: int | None = None) -> RequestOutcome:
        """Purge everything of a workspace now if the rule allows; otherwise name the purge that will cover the request.

        The window is shut when this method returns; the observer, in a separate thread, may come later.
        """
        subject = subject_of(workspace_id)
        outcome = engine().invalidate(subject, reason=reason, generation=generation)
        if not outcome.skipped and outcome.error is None:
            show_shut(workspace_of(subject), generation=outcome.generation, seconds=engine().policy.rate)
        return outcome
