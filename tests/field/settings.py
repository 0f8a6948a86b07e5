"""Django's settings in the field: the project's own, pages with a life of days, and relays that record their purges."""

import json
import os
from pathlib import Path

from huzilerz.settings import *  # noqa: F403
from huzilerz.settings import DATABASES, FRESHNESS, MIDDLEWARE, SILENCED_SYSTEM_CHECKS
from tests import drivers
from tests.field.plan import FieldPlan

_PLAN = FieldPlan.current()
_USUAL = _PLAN.rule == "usual"
MIDDLEWARE = [
    "tests.chaos.weather.LongLife",  # a stale page at the edge stays stale until a purge
    *(["tests.field.unusual_pages.UnusualHome"] if os.environ.get("FIELD_HOME") else []),
    MIDDLEWARE[0],
    *(["tests.field.usual.Uncached", "tests.chaos.seed.PageCache"] if _USUAL else []),
    *MIDDLEWARE[1:],
]
FRESHNESS = FRESHNESS | {"OBSERVERS": [*FRESHNESS["OBSERVERS"], "tests.field.journal.observe"]}  # type: ignore[misc]
if os.environ.get("FIELD_CDN"):  # a second terminal with settings of its own
    FRESHNESS = FRESHNESS | {"CDN": os.environ["FIELD_CDN"], "CDN_OPTIONS": {}}
if not os.environ.get("DATABASE_POOLER"):  # transactions open for long are among the conditions
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c idle_in_transaction_session_timeout=120000"
DATABASES["default"]["OPTIONS"] |= json.loads(os.environ.get("FIELD_OPTIONS", "{}"))
DATABASES["default"]["ATOMIC_REQUESTS"] = bool(os.environ.get("FIELD_ATOMIC_REQUESTS"))
USE_TZ = not os.environ.get("FIELD_NAIVE_TIMES")
if os.environ.get("FIELD_DRIVER") == "psycopg2":
    drivers.use_psycopg2()
(_PLAN.home / "ways").mkdir(exist_ok=True)
(_PLAN.home / "ways" / os.environ.get("PGAPPNAME", "?")).write_text(
    json.dumps({"driver": drivers.driver(), "database": DATABASES["default"], "use_tz": USE_TZ}, default=str)
)  # the way of this process to the database, for the proofs
if os.environ.get("FIELD_REPLICA"):  # a standby, for all reads or for the home page alone
    _there = str(Path(os.environ["HUZILERZ_STATE"]).parent / os.environ["FIELD_REPLICA"])
    DATABASES["replica"] = {**DATABASES["default"], "OPTIONS": {**DATABASES["default"]["OPTIONS"], "host": _there}}
    if not os.environ.get("FIELD_HOME"):
        DATABASE_ROUTERS = ["tests.field.read_replica.ReadReplica"]
SILENCED_SYSTEM_CHECKS = [*SILENCED_SYSTEM_CHECKS, "freshness.E031"]  # LongLife: an edge keeps pages for long
