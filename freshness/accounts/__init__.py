"""CDN accounts: how fast each may be called, and what its calls cost."""
