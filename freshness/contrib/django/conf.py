"""The FRESHNESS setting -> a frozen object.  The only reader of Django's settings in the engine.

A wrong or unknown key is an InvalidSettings with a sentence and the nearest right name, shown by the system check
`freshness.E001` before a process runs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from functools import lru_cache
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from django.apps import apps
from django.conf import settings as django_settings
from django.core import mail
from django.core.signals import setting_changed
from django.urls import get_resolver

from freshness.accounts.identity import LONGEST_NAME
from freshness.accounts.rate_limit import Limits
from freshness.errors import Invalid, InvalidSettings
from freshness.scheduling.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The keys of FRESHNESS, in upper case there.

    redis_url        the shared store of fences and entries; "" keeps both in the process (tests, single processes)
    redis_prefix     the beginning of all keys there, on a shared server
    database         alias of the database that holds the content, and therefore the ledger
    cdn              dotted path of a callable that returns a `freshness.ports.Cdn`
    cdn_options      keyword arguments of `cdn`
    identity         a name for this CDN configuration, the same in all processes that send its purges; needed in
                     production where a CDN is known by addresses alone
    policy           durations that differ from `freshness.scheduling.policy.Policy`'s, by name
    edge             "http://host:port" through which pages are fetched; "" goes by DNS, as a visitor would
    pages            dotted path of a callable: subject -> the `Page`s to warm and verify after a purge
    pages_showing    dotted path of a callable: subject, tags of a purge -> more `Page`s, with some of the tags
    observers        dotted paths of callables that receive every event
    sources          dotted paths of callables: a time -> (subject, when) of live content changed since then;
                     the reconciler marks unmarked changes
    chores           dotted paths of callables without arguments that a relay runs every minute, or every `every`
                     seconds of the callable's attribute
    alerts           dotted paths of `freshness.contrib.django.alert_rules.OwnAlert`s, judged beside the engine's
    relay_in_worker  run a relay inside each Celery worker
    limits           limits that differ from the CDN adapter's, by name: `freshness.accounts.rate_limit.Limits`
    monthly_budget   US dollars a month for purges, None for no budget
    thrifty          dotted path of a callable: subject -> whether its windows grow while the month is over budget
    shard_tags       every response about a workspace carries the tag of its shard (`freshness.targets.tags.shard`)
    precise          "off", "tags" (responses carry the tags of their things, or the overflow tag of their workspace) or
                     "on" (and purges name only changed things, at CDNs that bill and limit no items)
    shown            dotted path of a callable: subject -> whether visitors can see its pages; scheduled purges of
                     invisible subjects are skipped.  Code that shows or hides a subject marks the subject as immediate
    paths_of         for an edge without tags, dotted path of a callable: subject and its `Purge` -> paths to purge
    generation_header  the content of X-Content-Gen: "number", or "stamp" once every reader is of this release
    probe            subjects a minute to be probed by each relay
    origin           dotted path of a `freshness.ports.Fetch` that asks the origin past every edge; "" for none
    find_subjects    dotted path of a callable: typed text -> `freshness.contrib.django.named.FoundSubjects`; commands
                     take sites by name, and refuse subjects unknown to both the callable and the ledger
    state_dir        directory in which relays remember the database's history, besides Redis; "" for none
    release          the name of the rendering program, for example a commit: the origin's copies of another release are
                     misses; "" for a digest of the installed packages and of the project
                     (`freshness.contrib.django.release`)
    inspection       dotted path of a `freshness.contrib.django.inspection.Inspection`: editors, and copies at the
                     origin
    commands         names of management commands for `freshness` to include
    probes           dotted paths of callables that return `freshness.cli.doctor.Finding`s, for the doctor
    release_settings  names of Django's settings with an influence on pages, parts of that digest
    audit            dotted path of a callable: keywords `subject`, `reason` and `immediate` of a mark made by hand,
                     within the mark's transaction; "" for none
    trace            dotted path of a callable: the `traceparent` of the calling thread's trace, or ""
    runbook_url      the runbook in alerts: a URL; `#` and the alert's name in lower case are added
    alert_mail       addresses for a mail when an alert begins or is cleared, by Django's mail settings
    alert_webhook    URL for a POST of JSON at these moments, over https
    skip            "off", "record" (note responses to the edges) or "on" (and skip purges without a copy at any edge)
    explain         a token of 32 characters or more: clients with the token in X-Freshness-Token learn why a response
                    was not kept; with "always", as in development, all clients; with "" no client
    """

    redis_url: str = ""
    redis_prefix: str = ""
    database: str = "default"
    cdn: str = "freshness.cdn.none.NoCdn"
    cdn_options: Mapping[str, Any] = field(default_factory=dict)
    identity: str = ""
    policy: Policy = field(default_factory=Policy)
    edge: str = ""
    pages: str = ""
    pages_showing: str = ""
    observers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    chores: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()
    relay_in_worker: bool = True
    limits: Mapping[str, Any] = field(default_factory=dict)
    monthly_budget: float | None = None
    thrifty: str = ""
    shard_tags: bool = False
    precise: str = "off"
    shown: str = ""
    paths_of: str = ""
    skip: str = "off"
    explain: str = ""
    generation_header: str = "number"
    probe: int = 5
    origin: str = ""
    find_subjects: str = ""
    state_dir: str = ""
    audit: str = ""
    trace: str = ""
    runbook_url: str = ""
    alert_mail: tuple[str, ...] = ()
    alert_webhook: str = ""
    release: str = ""
    inspection: str = ""
    commands: tuple[str, ...] = ()
    probes: tuple[str, ...] = ()
    release_settings: tuple[str, ...] = ("LANGUAGE_CODE", "TIME_ZONE", "USE_I18N", "USE_TZ", "STATIC_URL", "MEDIA_URL")

    @property
    def stamped(self) -> bool:
        """Whether pages say their whole stamp."""
        return self.generation_header == "stamp"


_LEAST_TOKEN = 32
_LISTS = {"alert_mail", "alerts", "observers", "sources", "chores", "commands", "probes", "release_settings"}
_CHOICES = {"skip": ("off", "record", "on"), "precise": ("off", "tags", "on"), "generation_header": ("number", "stamp")}


@lru_cache(maxsize=1)
def load() -> Settings:
    """Return the settings of this process.  Raises InvalidSettings."""
    return parse(given())


def given() -> Mapping[str, Any]:
    """Return FRESHNESS from Django's settings, unchecked."""
    found: Mapping[str, Any] = getattr(django_settings, "FRESHNESS", {})
    return found


def parse(given: Mapping[str, Any]) -> Settings:
    """Check and freeze a FRESHNESS dict."""
    if not isinstance(given, Mapping):
        raise InvalidSettings(f"FRESHNESS must be a dict, not {type(given).__name__}")
    known = {one.name.upper(): one.name for one in fields(Settings)}
    values = {known_key(key, known, "FRESHNESS"): value for key, value in given.items()}
    for name, value in values.items():
        _check_type(name, value)
    if "policy" in values:
        values["policy"] = _policy(values["policy"])
    if "limits" in values:
        values["limits"] = _limits(values["limits"])
    if values.get("monthly_budget") is not None:
        values["monthly_budget"] = _dollars(values["monthly_budget"])
    for name in _CHOICES.keys() & values.keys():
        _check_choice(name, values[name])
    if len(values.get("identity", "")) > LONGEST_NAME:
        raise InvalidSettings(f"FRESHNESS['IDENTITY'] has at most {LONGEST_NAME} characters")
    _check_token(values.get("explain", ""))
    _check_tags(values)
    for name in _LISTS & values.keys():
        values[name] = tuple(values[name])
    return Settings(**values)


def known_key(key: str, known: Mapping[str, str], where: str) -> str:
    """Return the entry of `known` for a key.  Raises InvalidSettings with the nearest right key."""
    if key in known:
        return known[key]
    if not known:
        raise InvalidSettings(f"{where} has no keys, and so no {key!r}")
    nearest = get_close_matches(str(key).upper(), [name.upper() for name in known], n=1, cutoff=0.0)
    right = next(name for name in known if name.upper() == nearest[0])
    raise InvalidSettings(f"{where} has no key {key!r}; did you mean {right!r}?")


def _check_choice(name: str, value: str) -> None:
    *others, last = map(repr, _CHOICES[name])
    if value not in _CHOICES[name]:
        raise InvalidSettings(f"FRESHNESS[{name.upper()!r}] must be {', '.join(others)} or {last}, not {value!r}")


def _check_tags(values: Mapping[str, Any]) -> None:
    for name, chosen in (("shard_tags", True), ("precise", "on")):
        if values.get(name) == chosen and values.get("paths_of"):
            raise InvalidSettings(
                f"FRESHNESS[{name.upper()!r}] is of no use to an edge without tags: leave it out beside PATHS_OF"
            )


def _check_token(explain: str) -> None:
    if explain not in ("", "always") and len(explain) < _LEAST_TOKEN:
        raise InvalidSettings(f"FRESHNESS['EXPLAIN'] must be 'always' or a token of {_LEAST_TOKEN} characters or more")


def _check_type(name: str, value: Any) -> None:
    wanted: tuple[type, ...] = {
        "cdn_options": (Mapping,),
        "policy": (Mapping,),
        **dict.fromkeys(_LISTS, (list, tuple)),
        "relay_in_worker": (bool,),
        "limits": (Mapping,),
        "monthly_budget": (int, float, type(None)),
        "probe": (int,),
        "shard_tags": (bool,),
    }.get(name, (str,))
    if not isinstance(value, wanted) or (isinstance(value, bool) and bool not in wanted):
        raise InvalidSettings(f"FRESHNESS[{name.upper()!r}] must be {wanted[0].__name__}, not {type(value).__name__}")


def _policy(given: Mapping[str, Any]) -> Policy:
    names = {one.name: one.name for one in fields(Policy)}
    values = {known_key(key, names, "FRESHNESS['POLICY']"): value for key, value in given.items()}
    if "retries" in values:
        values["retries"] = tuple(values["retries"])
    try:
        return Policy(**values)
    except Invalid as error:
        raise InvalidSettings(f"FRESHNESS['POLICY']: {error}") from error


def _limits(given: Mapping[str, Any]) -> Mapping[str, Any]:
    names = {one.name: one.name for one in fields(Limits)}
    values = {known_key(key, names, "FRESHNESS['LIMITS']"): value for key, value in given.items()}
    try:
        Limits(**values)
    except Invalid as error:
        raise InvalidSettings(f"FRESHNESS['LIMITS']: {error}") from error
    return MappingProxyType(values)


def _dollars(given: float) -> float:
    if not (given > 0 and isfinite(given)):
        raise InvalidSettings(f"FRESHNESS['MONTHLY_BUDGET'] must be a positive number of US dollars, not {given!r}")
    return float(given)


def middleware() -> tuple[str, ...]:
    """Return the project's middleware, for checks of middleware that would defeat the engine."""
    return tuple(django_settings.MIDDLEWARE)


def silenced() -> frozenset[str]:
    """Return the ids of silenced findings."""
    return frozenset(django_settings.SILENCED_SYSTEM_CHECKS)


def in_tests() -> bool:
    """Return whether this process runs tests: in Django's test environment of `manage.py test` and pytest-django.

    Only there has Django's mail an outbox before a mail was sent.
    """
    return hasattr(mail, "outbox")


def in_development() -> bool:
    """Whether Django's DEBUG is on."""
    return bool(django_settings.DEBUG)


def in_production() -> bool:
    """Return whether this project serves visitors."""
    return not django_settings.DEBUG and not in_tests()


def routers() -> tuple[Any, ...]:
    """Return the project's database routers, for checks of reads from other databases."""
    return tuple(django_settings.DATABASE_ROUTERS)


def project_modules() -> set[str]:
    """Return the outermost packages of the project's applications, addresses and settings, installed ones included."""
    modules = {config.name for config in apps.get_app_configs()}
    modules |= {str(getattr(django_settings, name, None) or "") for name in ("ROOT_URLCONF", "SETTINGS_MODULE")}
    return {module.partition(".")[0] for module in modules if module}


def template_directories() -> tuple[Path, ...]:
    """Directories of templates outside of applications, in their order."""
    directories: list[str | Path] = []
    for engine in django_settings.TEMPLATES:
        directories += cast("Iterable[str | Path]", engine.get("DIRS", ()))
    return tuple(Path(directory) for directory in directories)


def release_settings() -> Mapping[str, Any]:
    """Return the settings with an influence on pages, by name."""
    return {name: getattr(django_settings, name, None) for name in load().release_settings}


def has_aware_times() -> bool:
    """Whether times of Django's fields name their zone (USE_TZ); else they are local to TIME_ZONE."""
    return bool(django_settings.USE_TZ)


def load_routes() -> None:
    """Import the project's views, by way of its addresses."""
    if getattr(django_settings, "ROOT_URLCONF", None):
        _ = get_resolver().url_patterns


def _forget(*, setting: str, **_: object) -> None:
    if setting == "FRESHNESS":
        load.cache_clear()


setting_changed.connect(_forget)
