"""Tracked columns of a workspace, shown on pages.  A new workspace has no pages before its site."""

from freshness.contrib.django.tracking.registry import track
from workspace.models import Workspace

track(Workspace, subject="ws:{id}", shows=["name", "status"], inserts=False)
