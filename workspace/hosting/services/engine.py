"""The composition root: the engine, ledger and store of this process, built once from settings."""

import uuid

from freshness.contrib.django import build
from freshness.scheduling.facts import Facts
from freshness.targets.subject import Subject

engine = build.engine
ledger = build.ledger
store = build.store


def subject_of(workspace_id: str | uuid.UUID) -> Subject:
    """Return the ledger's name of a workspace: `ws:<uuid>`.  Raises ValueError for other text than a UUID."""
    if isinstance(workspace_id, uuid.UUID):
        return Subject("ws", str(workspace_id))
    if not isinstance(workspace_id, str) or len(workspace_id) != 36:
        raise ValueError("a workspace id is a UUID of 36 characters")
    return Subject("ws", str(uuid.UUID(workspace_id)))


def workspace_of(subject: str) -> uuid.UUID | None:
    """Return the workspace's id of a subject; None for subjects of other kinds."""
    try:
        parsed = Subject.parse(subject)
        return uuid.UUID(parsed.id) if parsed.kind == "ws" and not parsed.cdn else None
    except ValueError:  # InvalidTag among them
        return None


def state_of(workspace_id: str | uuid.UUID) -> Facts:
    """Return a workspace's row in the ledger: generations, and the time of the next purge."""
    subject = subject_of(workspace_id)
    return ledger().read(subject) or Facts(subject=subject)
