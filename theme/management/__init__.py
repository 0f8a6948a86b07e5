"""Management commands of themes."""
