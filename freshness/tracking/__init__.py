"""Declarations of self-marking tables, and their triggers as SQL without Django."""
