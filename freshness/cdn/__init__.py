"""CDNs and edges: a file for each vendor, and several CDNs in the role of a single CDN."""
