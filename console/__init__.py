"""The operator's console: is everything fresh, why is a shop stale, and what to do about it."""
