"""Tracked columns of a workspace that pages show.  A new workspace shows nothing before its site."""

from freshness.contrib.django.tracking.registry import track
from workspace.models import Workspace

track(Workspace, subject="ws:{id}", shows=["name", "status"], inserts=False)
