"""Fences, entries and leases of the cache: in Redis or Valkey, or in this process."""
