"""Ways of a condition's processes to the database: environment variables, by the condition's name.

The module imports no Django: the variables are needed before Django's settings are read.
"""

import json
from pathlib import Path

from tests import pgbouncer

BEHIND_POOLER = "pgbouncer"
_WAYS = {
    "psycopg 2": {"FIELD_DRIVER": "psycopg2"},
    "server-side binding": {"FIELD_OPTIONS": json.dumps({"server_side_binding": True})},
    "psycopg's pool": {
        "FIELD_OPTIONS": json.dumps({"pool": {"min_size": 1, "max_size": 12, "timeout": 10}}),
        "DATABASE_CONN_MAX_AGE": "0",
    },
    BEHIND_POOLER: {"DATABASE_POOLER": "transaction"},
    "timeouts": {"FIELD_OPTIONS": json.dumps({"options": ""})},  # the timeouts of the database itself are in force
    "USE_TZ=False": {"FIELD_NAIVE_TIMES": "1"},
    "ATOMIC_REQUESTS": {"FIELD_ATOMIC_REQUESTS": "1"},
}


def bouncer(home: Path) -> Path:
    """Return the directory of a condition's pgbouncer."""
    return home / "pgbouncer"


def environment(condition: str, home: Path) -> dict[str, str]:
    """Return the differences from the usual environment of a condition's processes."""
    found = _WAYS.get(condition, {})
    return found | {"DATABASE_URL": pgbouncer.url(bouncer(home), "field")} if condition == BEHIND_POOLER else found
