"""Names of stale content: subjects, tags, hosts, paths, generations."""
