"""Tenants: workspaces, their plans and members, who may do what, and how often."""
