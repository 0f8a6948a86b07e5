"""Scenarios: faults, and the longest time a visitor's page may be stale under them."""

from dataclasses import dataclass, field, replace

from freshness.accounts.rate_limit import Limits
from freshness.scheduling.policy import Policy
from freshness.testing.simulation.edge import API, EFFECT, TRANSFER, Conduct
from freshness.testing.simulation.hazards import Hazards
from freshness.testing.simulation.origin import Pace

POLICY = Policy()
FOREVER = 1e9
AT_ONCE = 0.2  # seconds until a purge has reached every node, in the hardest scenario for the rule
ASKING = 0.2  # seconds for a relay's own steps

HEALTHY = POLICY.bound + API + EFFECT + ASKING
TWO_ROUNDS = HEALTHY + EFFECT + TRANSFER + 2 * POLICY.tick + 2 * API
LAST_RESORT = POLICY.settle + Conduct().fresh + Conduct().stale


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """Repeated outages of a kind: `every` seconds on average, each for at most `lasts` seconds.

    during_calls  the outage ends during a call to the CDN, if possible before the longest time
    """

    what: str
    every: float
    lasts: float
    during_calls: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """`bound` is the longest time in which an old page may be served, in seconds; `None` where faults have no end.

    hooks    chance of a raised fence after a commit; cold: chance of lost copies at the edge near an edit
    rest     longest time between two sessions of edits
    expires  copies at the edge expire by themselves; without expiry only purges can save the day
    skips    purges without a copy at any edge are skipped
    silence  seconds without a visitor between two waves of them, on average; 0 for visitors all the time
    notes    duration of a presence note
    stray    a relay, and now and then a worker, with another CDN's settings run on the same ledger
    members  names of several edges, each a member of a group; empty for a CDN alone
    parts    pages are made of cached parts, including a part of the other workspace
    things   pages show a few things, an edit changes a few, and purges name these
    """

    name: str
    bound: float | None
    conduct: Conduct = field(default_factory=Conduct)
    hazards: Hazards = field(default_factory=Hazards)
    pace: Pace = field(default_factory=Pace)
    outages: tuple[Outage, ...] = field(default=())
    every: float = 1.0
    hooks: float = 0.8
    cold: float = 0.3
    rest: float = 400.0
    expires: bool = False
    relays: bool = True
    skips: bool = False
    silence: float = 0.0
    notes: Pace = field(default_factory=Pace)
    stray: bool = False
    members: tuple[str, ...] = ()
    parts: bool = False
    things: bool = False


_CALL_EVERY = 2.0
_LIMITS = Limits(calls_per_second=1 / _CALL_EVERY, burst=2, in_progress=50, reserve=0.1)
_STORE = Outage(what="store", every=200, lasts=60)
_API = Outage(what="api", every=600, lasts=60)
_RELAYS = Outage(what="relays", every=600, lasts=60)
_RESTORED = HEALTHY + 2 * POLICY.tick  # detected first, then purged like any edit
_FAILOVER = Outage(what="failover", every=300, lasts=120)
_EVERYTHING = (_STORE, _API, _RELAYS, Outage(what="rollback", every=300, lasts=2))
_BAD_LUCK = Hazards(kill=0.03, pause=0.1, lost_messages=0.3)
_BAD_API = Conduct(errors=0.15, throttled=0.05, ambiguous=0.1)

_SKIPPED = Scenario(
    name="what no edge holds is not purged",
    bound=HEALTHY - EFFECT + AT_ONCE,
    conduct=Conduct(effect=AT_ONCE, fresh=110.0, stale=10.0),
    hazards=Hazards(unnoted=0.1),
    pace=Pace(tail=0.4, worst=8.0),
    outages=(Outage(what="notes", every=200, lasts=60),),
    every=0.1,
    hooks=0.2,
    cold=0.06,
    rest=200.0,
    expires=True,
    skips=True,
    silence=1_500.0,
    notes=Pace(tail=0.6, worst=20.0),
)

_MEMBERS = Scenario(
    name="members down, removed and back",
    bound=None,
    conduct=Conduct(errors=0.05, ambiguous=0.05),
    outages=(Outage(what="member", every=150, lasts=90), Outage(what="settings", every=150, lasts=90)),
    members=("fra", "lon", "nyc"),
)

_FAILOVERS_OF_MEMBERS = replace(
    _MEMBERS,
    name="failovers, members and cached parts",
    pace=Pace(tail=0.3, worst=8.0),
    outages=(*_MEMBERS.outages, replace(_FAILOVER, during_calls=True), Outage(what="rollback", every=300, lasts=2)),
    every=0.5,
    hooks=0.2,
    cold=0.9,
    rest=120.0,
    parts=True,
)

_THINGS = Scenario(
    name="pages of a few things",
    bound=HEALTHY - EFFECT + AT_ONCE,
    conduct=Conduct(effect=AT_ONCE),
    pace=Pace(tail=0.3, worst=8.0),
    outages=(Outage(what="store", every=300, lasts=30), Outage(what="rollback", every=300, lasts=2)),
    every=5.0,
    hooks=0.2,
    cold=0.5,
    rest=120.0,
    things=True,
)

SCENARIOS = (
    Scenario(name="no faults", bound=HEALTHY),
    Scenario(name="slow origin, lost hooks", bound=HEALTHY, pace=Pace(tail=0.35), every=0.5, hooks=0.2),
    Scenario(
        name="purges take effect at once",
        bound=HEALTHY - EFFECT + AT_ONCE,
        conduct=Conduct(effect=AT_ONCE),
        pace=Pace(tail=0.3, worst=8.0),
        every=0.25,
        hooks=0.2,
        cold=0.9,
        rest=120.0,
    ),
    Scenario(
        name="pages of cached parts",
        bound=HEALTHY - EFFECT + AT_ONCE,
        conduct=Conduct(effect=AT_ONCE),
        pace=Pace(tail=0.3, worst=8.0),
        outages=(Outage(what="store", every=300, lasts=30), Outage(what="rollback", every=300, lasts=2)),
        every=0.25,
        hooks=0.2,
        cold=0.9,
        rest=120.0,
        parts=True,
    ),
    Scenario(name="two tiers", bound=TWO_ROUNDS, conduct=Conduct(shield=True)),
    Scenario(
        name="store away, emptied, rolled back",
        bound=HEALTHY,
        outages=(Outage(what="store", every=120, lasts=60), Outage(what="rollback", every=120, lasts=2)),
    ),
    Scenario(name="a stray relay", bound=HEALTHY, stray=True),
    Scenario(name="processes killed", bound=None, hazards=Hazards(kill=0.04)),
    Scenario(name="processes paused", bound=None, hazards=Hazards(pause=0.1)),
    Scenario(name="the API fails", bound=None, conduct=Conduct(errors=0.3)),
    Scenario(name="the API is in doubt", bound=None, conduct=Conduct(ambiguous=0.3, throttled=0.1)),
    Scenario(name="completes late and lies", bound=LAST_RESORT, conduct=Conduct(reports=True, lies=0.2), expires=True),
    Scenario(
        name="an account with limits",
        bound=HEALTHY + 3 * _CALL_EVERY,
        conduct=Conduct(limits=_LIMITS, reports=True),
    ),
    Scenario(name="everything at once", bound=None, conduct=_BAD_API, hazards=_BAD_LUCK, outages=_EVERYTHING),
    Scenario(
        name="everything at once, copies expire",
        bound=LAST_RESORT,
        conduct=Conduct(shield=True, errors=0.15, throttled=0.05, ambiguous=0.1, lies=0.1),
        hazards=_BAD_LUCK,
        outages=_EVERYTHING,
        expires=True,
    ),
    Scenario(
        name="failovers that lose commits", bound=_RESTORED, every=0.5, cold=0.9, rest=120.0, outages=(_FAILOVER,)
    ),
    Scenario(
        name="failovers, processes killed, the API fails",
        bound=None,
        conduct=_BAD_API,
        hazards=_BAD_LUCK,
        outages=(*_EVERYTHING, _FAILOVER),
    ),
    replace(
        _SKIPPED,
        name="failovers, what no edge holds is not purged",
        bound=_RESTORED,
        outages=(*_SKIPPED.outages, _FAILOVER),
    ),
    Scenario(
        name="no relay, no API: copies only expire",
        bound=LAST_RESORT,
        outages=(Outage(what="store", every=120, lasts=60),),
        expires=True,
        relays=False,
    ),
    _MEMBERS,
    replace(_MEMBERS, name="members down, removed and back, processes killed", hazards=Hazards(kill=0.03)),
    _FAILOVERS_OF_MEMBERS,
    replace(
        _FAILOVERS_OF_MEMBERS,
        name="failovers, members and cached parts, processes killed",
        hazards=_BAD_LUCK,
    ),
    _SKIPPED,
    replace(
        _SKIPPED,
        name="what no edge holds is not purged, processes killed",
        bound=POLICY.settle + _SKIPPED.conduct.fresh + _SKIPPED.conduct.stale,
        hazards=Hazards(kill=0.04, unnoted=0.1),
    ),
    _THINGS,
    replace(_THINGS, name="pages of a few things, failovers", bound=_RESTORED, outages=(*_THINGS.outages, _FAILOVER)),
    replace(
        _THINGS,
        name="pages of a few things, everything at once",
        bound=None,
        conduct=_BAD_API,
        hazards=_BAD_LUCK,
        outages=(*_EVERYTHING, _FAILOVER),
    ),
    replace(
        _THINGS,
        name="pages of a few things, members down, removed and back",
        bound=None,
        conduct=_MEMBERS.conduct,
        outages=(*_MEMBERS.outages, *_THINGS.outages),
        members=_MEMBERS.members,
    ),
)


def named(name: str) -> Scenario:
    """Return the scenario of a name.  Raises KeyError with the existing names."""
    for scenario in SCENARIOS:
        if scenario.name == name:
            return scenario
    raise KeyError(f"{name!r}; there are: {', '.join(repr(scenario.name) for scenario in SCENARIOS)}")
