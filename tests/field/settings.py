"""Django's settings in the field: the project's own, pages that live for days, and relays that note what they do."""

import os
from pathlib import Path

from huzilerz.settings import *  # noqa: F403
from huzilerz.settings import DATABASES, FRESHNESS, MIDDLEWARE, SILENCED_SYSTEM_CHECKS

_USUAL = '"rule": "usual"' in os.environ["FIELD_PLAN"]
MIDDLEWARE = [
    "tests.chaos.weather.LongLife",  # what is stale at the edge stays stale unless a purge removes it
    MIDDLEWARE[0],
    *(["tests.field.usual.Uncached", "tests.chaos.seed.PageCache"] if _USUAL else []),
    *MIDDLEWARE[1:],
]
FRESHNESS = FRESHNESS | {"OBSERVERS": [*FRESHNESS["OBSERVERS"], "tests.field.journal.observe"]}  # type: ignore[misc]
if os.environ.get("FIELD_CDN"):  # a second terminal with settings of its own
    FRESHNESS = FRESHNESS | {"CDN": os.environ["FIELD_CDN"], "CDN_OPTIONS": {}}
# Transactions that stay open for long are among the conditions.
DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c idle_in_transaction_session_timeout=120000"
if os.environ.get("FIELD_REPLICA"):  # a standby beside the database, from which everything is read
    _there = str(Path(os.environ["HUZILERZ_STATE"]).parent / os.environ["FIELD_REPLICA"])
    DATABASES["replica"] = {**DATABASES["default"], "OPTIONS": {**DATABASES["default"]["OPTIONS"], "host": _there}}
    DATABASE_ROUTERS = ["tests.field.read_replica.ReadReplica"]
SILENCED_SYSTEM_CHECKS = [*SILENCED_SYSTEM_CHECKS, "freshness.E031"]  # LongLife stands for an edge that keeps pages
