"""The operator's console: whether all shops are fresh, why a shop is stale, and the remedies."""
