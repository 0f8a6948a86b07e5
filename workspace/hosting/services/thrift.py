"""Workspaces with longer windows while the month is over its budget: workspaces on the free plan."""

from workspace.hosting.services.engine import workspace_of
from workspace.models import Workspace


def is_thrifty(subject: str) -> bool:
    """For FRESHNESS["THRIFTY"]: whether the subject is a workspace on the free plan."""
    found = workspace_of(subject)
    return found is not None and Workspace.objects.filter(id=found, plan=Workspace.Plan.FREE).exists()
