"""The plan of a run: its size, its waits, and the amount of each kind of trouble.  Every process of the run reads the
plan."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from freshness.scheduling.policy import Policy

BARE = ("manual", "resubmit", "stale_at_edge")
"""Reasons of marks without a change of content: a page of the generation before them is not stale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The plan of a run.

    rule "ours", or "seed": the rule of the original description, for comparison scale every wait of the protocol times
    this api_errors share of calls to the CDN's API that fail, one third of them after the purge was accepted slow share
    of requests answered slowly by the origin, up to 1.4 times the life of a request lost_hooks share of edits whose
    after-commit work never runs rolled_back share of edits that are rolled back held_open share of edits whose
    transaction stays open for a while for_ever the edge keeps pages until they are purged; else for as long as the
    project's pages say
    """

    directory: str
    rule: str = "ours"
    seconds: float = 120.0
    scale: float = 0.2
    seed: int = 1
    workspaces: int = 60
    editors: int = 6
    visitors: int = 3
    relays: int = 2
    workers: int = 1
    webs: int = 2
    kills_a_second: float = 1.3
    api_errors: float = 0.15
    slow: float = 0.1
    lost_hooks: float = 0.3
    rolled_back: float = 0.1
    held_open: float = 0.2
    for_ever: bool = True

    @property
    def policy(self) -> Policy:
        """The protocol's waits in this run's time."""
        return Policy().scaled(self.scale)

    @property
    def home(self) -> Path:
        """The directory of the run, until its end."""
        return Path(self.directory)

    @property
    def api_timeout(self) -> float:
        """Seconds to wait for the CDN's API."""
        return 5.0 * self.scale

    @property
    def effect(self) -> float:
        """The most seconds until an accepted purge takes effect."""
        return 5.0 * self.scale

    def dumps(self) -> str:
        """For the environment of the run's processes."""
        return json.dumps(asdict(self))

    @classmethod
    def loads(cls, text: str) -> Self:
        """Return the inverse of `dumps`."""
        return cls(**json.loads(text))

    @classmethod
    def current(cls) -> Self:
        """Return the plan of this process's run."""
        return cls.loads(os.environ["CHAOS_PLAN"])


def environment(plan: Plan, *, database: str, redis: str, edge: str, api: str) -> dict[str, str]:
    """Return the environment variables for Django's settings: addresses, directories and waits."""
    policy = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(plan.policy).items()}
    return {
        "DJANGO_SETTINGS_MODULE": "tests.chaos.settings",
        "HUZILERZ_ENV": "dev",
        "HUZILERZ_STATE": plan.directory,
        "DATABASE_URL": database,
        "REDIS_URL": redis,
        "EDGE_URL": edge,
        "VARNISH_EDGES": edge,
        "CDN_INTERNAL_SECRET": "for-chaos-between-edge-and-origin-00000000001",
        "CDN_PURGE_SECRET": "for-chaos-between-vendor-and-edge-00000000002",
        "FRESHNESS_POLICY": json.dumps(policy),
        "CHAOS_PLAN": plan.dumps(),
        "CHAOS_API": api,
        "LOG_LEVEL": "WARNING",
    }
