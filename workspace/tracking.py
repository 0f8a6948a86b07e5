"""What of a workspace its pages show.  A new one shows nothing before it has a site."""

from freshness.contrib.django.tracking.registry import track
from workspace.models import Workspace

track(Workspace, subject="ws:{id}", shows=["name", "status"], inserts=False)
