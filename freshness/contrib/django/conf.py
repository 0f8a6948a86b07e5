"""The FRESHNESS setting -> one frozen object.  The only reader of Django's settings in the engine.

A wrong or unknown key is an InvalidSettings with a sentence and the nearest right name; the
system check `freshness.E001` shows it before anything runs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from django.conf import settings as django_settings
from django.core.signals import setting_changed

from freshness.errors import Invalid, InvalidSettings
from freshness.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What FRESHNESS may hold, as upper-case keys.

    redis_url        the shared store of fences and entries; "" keeps them in the process (tests, one process only)
    database         alias of the database that holds the content, and so the ledger
    cdn              dotted path of a callable that returns a `freshness.ports.Cdn`
    cdn_options      its keyword arguments
    policy           durations that differ from `freshness.policy.Policy`'s, by name
    edge             "http://host:port" through which pages are fetched; "" goes by DNS, as a visitor would
    pages            dotted path of a callable: subject -> the `Page`s to warm and verify after a purge
    observers        dotted paths of callables that are told every event
    sources          dotted paths of callables: a time -> (subject, when) of live content changed since then;
                     the reconciler marks what no mark covers
    chores           dotted paths of callables without arguments that a relay runs every minute
    relay_in_worker  run a relay inside each Celery worker
    """

    redis_url: str = ""
    database: str = "default"
    cdn: str = "freshness.cdn.memory.Memory"
    cdn_options: Mapping[str, Any] = field(default_factory=dict)
    policy: Policy = field(default_factory=Policy)
    edge: str = ""
    pages: str = ""
    observers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    chores: tuple[str, ...] = ()
    relay_in_worker: bool = True


@lru_cache(maxsize=1)
def load() -> Settings:
    """The settings of this process.  Raises InvalidSettings."""
    return parse(getattr(django_settings, "FRESHNESS", {}))


def parse(given: Mapping[str, Any]) -> Settings:
    """Check and freeze a FRESHNESS dict."""
    if not isinstance(given, Mapping):
        raise InvalidSettings(f"FRESHNESS must be a dict, not {type(given).__name__}")
    known = {one.name.upper(): one.name for one in fields(Settings)}
    values = {_known(key, known, "FRESHNESS"): value for key, value in given.items()}
    for name, value in values.items():
        _check_type(name, value)
    if "policy" in values:
        values["policy"] = _policy(values["policy"])
    for name in {"observers", "sources", "chores"} & values.keys():
        values[name] = tuple(values[name])
    return Settings(**values)


def _known(key: str, known: Mapping[str, str], where: str) -> str:
    if key in known:
        return known[key]
    nearest = get_close_matches(str(key).upper(), [name.upper() for name in known], n=1, cutoff=0.0)
    right = next(name for name in known if name.upper() == nearest[0])
    raise InvalidSettings(f"{where} has no key {key!r}; did you mean {right!r}?")


def _check_type(name: str, value: Any) -> None:
    wanted: tuple[type, ...] = {
        "cdn_options": (Mapping,),
        "policy": (Mapping,),
        "observers": (list, tuple),
        "sources": (list, tuple),
        "chores": (list, tuple),
        "relay_in_worker": (bool,),
    }.get(name, (str,))
    if not isinstance(value, wanted):
        raise InvalidSettings(f"FRESHNESS[{name.upper()!r}] must be {wanted[0].__name__}, not {type(value).__name__}")


def _policy(given: Mapping[str, Any]) -> Policy:
    names = {one.name: one.name for one in fields(Policy)}
    values = {_known(key, names, "FRESHNESS['POLICY']"): value for key, value in given.items()}
    if "retries" in values:
        values["retries"] = tuple(values["retries"])
    try:
        return Policy(**values)
    except Invalid as error:
        raise InvalidSettings(f"FRESHNESS['POLICY']: {error}") from error


def middleware() -> tuple[str, ...]:
    """The project's middleware, for checks of what would defeat the engine."""
    return tuple(django_settings.MIDDLEWARE)


def _forget(*, setting: str, **_: object) -> None:
    if setting == "FRESHNESS":
        load.cache_clear()


setting_changed.connect(_forget)
