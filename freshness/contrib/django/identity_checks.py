"""System checks of the CDN's identity: the settings must name a CDN, distinguishable from other CDNs."""

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, Warning
from django.utils.module_loading import import_string

from freshness.cdn.identity import is_memory, nameless, pretends
from freshness.contrib.django import conf
from freshness.errors import Invalid, InvalidSettings


def check_identity(**_: Any) -> list[CheckMessage]:
    """E010 production without a CDN (elsewhere W012), E011 a CDN in memory outside tests, E012 a CDN without a name."""
    try:
        settings = conf.load()
        return list(faults(settings, in_production=conf.in_production(), in_tests=conf.in_tests()))
    except (InvalidSettings, ImportError, Invalid):  # told by E001 and E002
        return []


def faults(settings: conf.Settings, *, in_production: bool, in_tests: bool) -> Iterator[CheckMessage]:
    """Yield the faults of a configuration; by name only, because building a CDN may look for credentials."""
    cdn = import_string(settings.cdn)
    for part, options in pretends(cdn, settings.cdn_options):
        if not is_memory(part):
            yield _no_cdn(in_production=in_production)
        elif not (in_tests or options.get("in_tests")):
            yield Error(
                "FRESHNESS names a CDN in memory: no visitor's copy would be purged, and the edits be credited",
                hint="name the CDN in FRESHNESS['CDN']; a process that a test starts says so by "
                "CDN_OPTIONS={'in_tests': True}",
                id="freshness.E011",
            )
        return
    if in_production and not settings.identity and (cdns := nameless(cdn, settings.cdn_options)):
        yield Error(
            f"FRESHNESS names {' and '.join(cdns)}, known by addresses or credentials alone, and no IDENTITY: a relay "
            "with other settings could not be told from this one",
            hint="set FRESHNESS['IDENTITY'] to a name that all processes of this installation have, and no others",
            id="freshness.E012",
        )


def _no_cdn(*, in_production: bool) -> CheckMessage:
    text = "FRESHNESS names no CDN: edits are marked, and nothing is purged"
    hint = "name one in FRESHNESS['CDN']: docs/reference/settings.md lists the variables that do"
    if in_production:
        return Error(text, hint=hint, id="freshness.E010")
    return Warning(text, hint=hint, id="freshness.W012")
