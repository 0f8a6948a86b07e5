"""What may become stale, and how it is named."""
