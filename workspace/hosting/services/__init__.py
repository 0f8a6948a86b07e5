"""What hosting does: the engine of this platform, the caches of a workspace, and their metrics."""
