"""Tables of Django models, and others by name, that mark by themselves: declared here, kept by `freshness_triggers`."""
