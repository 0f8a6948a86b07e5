"""CDN accounts: rate limits of each account, and the cost of its calls."""
