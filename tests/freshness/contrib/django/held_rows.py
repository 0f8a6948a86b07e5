"""Pauses of each kind, and rows held back by a pause."""

from typing import Any

HELD: list[tuple[str, dict[str, Any]]] = [
    ("all", {}),
    ("ws:a", {}),
    ("kind:scheduled", {}),
    ("kind:immediate", {"immediate": 1}),
    ("cdn:memory", {}),
    ("cdn:other", {"subject": "owed:other/ws:a"}),
]
"""A pause's target, and a row held back by the pause."""
