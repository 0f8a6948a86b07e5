"""Names of content that may become stale: subjects, tags, hosts, paths, generations."""
