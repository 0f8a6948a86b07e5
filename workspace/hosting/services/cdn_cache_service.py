"""CDNCacheService: what the rest of the platform asks of the CDN's caches."""

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
    """Purges of one workspace, and the version of one document."""

    @staticmethod
    def get_theme_version_hash(customization: Revisioned) -> str:
        """8 hex characters that change on every edit of this theme, and never tie."""
        return version_of(str(customization.pk), customization.revision)

    @staticmethod
    def invalidate_workspace_cache(workspace_id: str, reason: str, *, generation: int | None = None) -> RequestOutcome:
        """Purge everything of a workspace now if the rule allows; otherwise say which purge will cover it.

        Whoever asked finds the window shut when this returns: the observer, in a thread of its own, may come later.
        """
        subject = subject_of(workspace_id)
        outcome = engine().invalidate(subject, reason=reason, generation=generation)
        if not outcome.skipped and outcome.error is None:
            show_shut(workspace_of(subject), generation=outcome.generation, seconds=engine().policy.rate)
        return outcome
