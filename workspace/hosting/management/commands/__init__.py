"""Management commands of hosting."""
