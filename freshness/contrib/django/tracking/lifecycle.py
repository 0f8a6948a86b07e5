"""When triggers are looked at: after `migrate`, and when a relay opens the ledger."""

import logging
from typing import Any

from django.db import DatabaseError, connections

from freshness.contrib.django import conf
from freshness.contrib.django.tracking import installed, registry
from freshness.errors import InvalidSettings

log = logging.getLogger(__name__)


def migrated(*, using: str, **_: Any) -> None:
    """For `post_migrate`, once a run: make triggers as they are declared, only where they differ."""
    try:
        if using != conf.load().database or connections[using].vendor not in ("postgresql", "sqlite"):
            return
    except InvalidSettings:  # told by a system check
        return
    if registry.declared():
        installed.apply(using, installed.plan(connections[using]))


def verify() -> bool:
    """Whether all triggers are as declared; logs an error with the command that mends them where one is not.

    A relay does it when it opens the ledger.
    """
    try:
        using = conf.load().database
        wrong = (
            [change for change in installed.plan(connections[using]) if change.is_wrong] if registry.declared() else []
        )
    except DatabaseError as error:
        log.warning("the triggers of tracked tables could not be looked at: %s", error)
        return False
    for change in wrong:
        log.error(
            "triggers of %s are %s: %s; run `manage.py freshness_triggers apply`",
            change.table or "all tables",
            change.state,
            change.detail,
        )
    return not wrong
