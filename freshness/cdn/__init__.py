"""CDNs and edges: one vendor a file, and several of them as one."""
