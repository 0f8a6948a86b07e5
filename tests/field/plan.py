"""The plan of a condition's run: its size, its waits, its directories.  Every process of the run reads the plan."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Self

from freshness.scheduling.policy import Policy
from tests.chaos import plan as chaos
from tests.field import ways

HEALTHY = 42.0
"""Seconds from a commit until every visitor sees the edit, at the shipped waits: tick, rate, settle, API and edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgePorts:
    """TCP ports of an edge: for visitors, for purges, and for orders to its gateway."""

    visitors: int
    purges: int
    control: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldPlan:
    """The plan of a condition.

    directory of this condition, removed at the end base of the run: the database at the begin of every condition server
    the command of that database's server rule "ours", or "usual": the usual lock-and-skip rule, for comparison edits
    least number of edits seconds time for all edits scale every wait of the protocol times this redis "sentinel" or
    "cluster", on `redis_ports`; by default a single server on a socket kinds kinds of write to play; if empty, all
    kinds of the condition
    """

    directory: str
    base: str
    server: tuple[str, ...]
    condition: str
    web: int
    edges: tuple[EdgePorts, ...]
    rule: str = "ours"
    edits: int = 200
    seconds: float = 30.0
    scale: float = 0.2
    seed: int = 1
    redis: str = ""
    redis_ports: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def home(self) -> Path:
        """The directory of the run, until its end."""
        return Path(self.directory)

    @property
    def line(self) -> Path:
        """Return the file of the run's line of JSON; the line is printed as well."""
        return self.home.with_suffix(".json")

    @property
    def policy(self) -> Policy:
        """The protocol's waits in this run's time."""
        return Policy().scaled(self.scale)

    @property
    def bound(self) -> float:
        """Return the most seconds until every visitor sees an edit; the time of API and edge is not scaled."""
        return round(self.policy.bound + HEALTHY - Policy().bound, 2)

    @property
    def database(self) -> str:
        """Return DATABASE_URL; `db` leads to the present server."""
        return f"postgresql://postgres@/field?host={self.home / 'db'}"

    def dumps(self) -> str:
        """For the environment of the run's processes."""
        return json.dumps(asdict(self))

    @classmethod
    def loads(cls, text: str) -> Self:
        """Return the inverse of `dumps`."""
        values = json.loads(text)
        values["edges"] = tuple(EdgePorts(**one) for one in values["edges"])
        values |= {name: tuple(values[name]) for name in ("server", "kinds", "redis_ports")}
        return cls(**values)

    @classmethod
    def current(cls) -> Self:
        """Return the plan of this process's run."""
        return cls.loads(os.environ["FIELD_PLAN"])

    @property
    def redis_url(self) -> str:
        """Of the cache."""
        hosts = [f"127.0.0.1:{port}" for port in self.redis_ports]
        if self.redis == "sentinel":
            return f"redis+sentinel://{','.join(hosts[2:])}/shop/0?socket_timeout=5"
        if self.redis == "cluster":
            return f"redis+cluster://{','.join(hosts[:3])}?socket_timeout=5"
        return f"unix://{self.home / 'valkey.sock'}?db=0&socket_timeout=5"

    def environment(self) -> dict[str, str]:
        """Return the environment variables for Django's settings: addresses, directories and waits.  Chaos's parts find
        a plan of their own."""
        weather = chaos.Plan(
            directory=self.directory, rule="ours" if self.rule == "ours" else "seed", scale=self.scale, slow=0.0
        )
        edge = f"http://127.0.0.1:{self.edges[0].visitors}"
        found = chaos.environment(weather, database=self.database, redis=self.redis_url, edge=edge, api="")
        return found | {
            "CELERY_BROKER_URL": f"redis+socket://{self.home / 'valkey.sock'}?virtual_host=1",
            "REDIS_PREFIX": "field:",
            "DJANGO_SETTINGS_MODULE": "tests.field.settings",
            "HUZILERZ_STATE": str(self.home / "state"),
            "CDN_IDENTITY": "the field",
            "VARNISH_EDGES": members(dict(enumerate(self.edges))),
            "FIELD_PLAN": self.dumps(),
            "PYTHONUNBUFFERED": "1",
            **ways.environment(self.condition, self.home),
        }


def members(edges: Mapping[int, EdgePorts]) -> str:
    """Return VARNISH_EDGES for relays with these edges, by the edges' numbers."""
    named = find_spec("freshness.cdn._edges") is not None  # older releases gave an edge an address and no name
    return ",".join(
        f"{f'edge{number}=' if named else ''}http://127.0.0.1:{edge.purges}" for number, edge in edges.items()
    )
