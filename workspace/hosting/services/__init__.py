"""Services of hosting: the engine of this platform, the caches of a workspace, and their metrics."""
