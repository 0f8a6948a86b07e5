"""Tables of Django models, and others by name, that mark by themselves: declared here, kept by `freshness_triggers`."""

from freshness.contrib.django.tracking.registry import track
from freshness.tracking.declaration import Listing

__all__ = ["track", "Listing"]
