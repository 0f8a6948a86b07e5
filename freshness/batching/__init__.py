"""Many purges into few calls."""
