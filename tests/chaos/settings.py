"""Django's settings in a chaos run: the project's own, slow answers, a CDN with an unreliable API, long lifetimes."""

import os

from huzilerz.settings import *  # noqa: F403
from huzilerz.settings import DATABASES, FRESHNESS, MIDDLEWARE, SILENCED_SYSTEM_CHECKS
from tests.chaos.plan import Plan

_plan = Plan.current()
MIDDLEWARE = [
    *(["tests.chaos.weather.LongLife"] if _plan.for_ever else []),
    MIDDLEWARE[0],  # RequestLife comes first: a slow answer must be slow within a request's life
    "tests.chaos.weather.Slow",
    *(["tests.chaos.seed.PageCache"] if _plan.rule == "seed" else []),
    *MIDDLEWARE[1:],
]
FRESHNESS = FRESHNESS | {
    "PRECISE": "tags",  # pages are judged by generations, and a precise purge leaves older generations
    "CDN": "tests.chaos.vendor.Vendor",
    "CDN_OPTIONS": {"url": os.environ["CHAOS_API"], "timeout": _plan.api_timeout, "effect": _plan.effect},
}
DATABASES["default"]["OPTIONS"]["options"] = f"-c idle_in_transaction_session_timeout={int(5000 * _plan.scale)}"
SILENCED_SYSTEM_CHECKS = [*SILENCED_SYSTEM_CHECKS, "freshness.E031"]  # LongLife: an edge keeps pages for long
