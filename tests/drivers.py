"""The driver between Django and PostgreSQL: psycopg 3 where installed, else psycopg 2."""

import sys
from importlib import import_module

_LOADED = "django.db.backends.postgresql.psycopg_any"


def use_psycopg2() -> None:
    """Make Django use psycopg 2 in this process; other importers of psycopg 3 still get psycopg 3.

    Call this before Django's backend for PostgreSQL is loaded.
    """
    if _LOADED in sys.modules:
        if driver() != "psycopg2":
            raise RuntimeError("Django's backend for PostgreSQL has been loaded with psycopg 3")
        return
    hidden = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] == "psycopg"}
    sys.modules["psycopg"] = None  # type: ignore[assignment]
    try:
        import_module("django.db.backends.postgresql.base")
    finally:
        del sys.modules["psycopg"]
        sys.modules.update(hidden)
    if driver() != "psycopg2":
        raise RuntimeError("Django's backend for PostgreSQL does not speak psycopg 2")


def driver() -> str:
    """Return the driver used by Django in this process."""
    return "psycopg" if import_module(_LOADED).is_psycopg3 else "psycopg2"
