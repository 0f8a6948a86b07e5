"""Tenants: workspaces, their plans and members, permissions and rate limits."""
