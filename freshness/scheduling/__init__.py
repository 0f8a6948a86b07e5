"""When a subject is purged, and how long to wait for what."""
