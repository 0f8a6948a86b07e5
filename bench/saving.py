"""A process that saves themes in the way of its first argument, as often as its standard input asks: `<number>` a line.

The process answers each line with the microseconds of every save, as JSON.  `prepare` makes the tables and ends.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import Any

import django

django.setup()

from celery import shared_task  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django_tasks import task  # noqa: E402

from freshness.contrib.django.tracking import installed  # noqa: E402
from theme.services.template_customization_service import TemplateCustomizationService as Themes  # noqa: E402
from workspace.hosting import invalidation  # noqa: E402
from workspace.hosting.models import DeployedSite  # noqa: E402
from workspace.hosting.services.engine import ledger  # noqa: E402
from workspace.models import Membership, Workspace  # noqa: E402

PAUSE = 0.002  # merchants do not save back to back; background work must get its turn
Enqueue = Callable[[str], object]


@shared_task(ignore_result=True)
def with_celery(workspace_id: str) -> None:
    """Do a worker's part."""


@task(backend="database")
def with_database(workspace_id: str) -> None:
    """Do a worker's part."""


def _procrastinate_task() -> Any:
    from procrastinate.contrib.django import app  # noqa: PLC0415 (only where the database is PostgreSQL)

    @app.task
    def do(workspace_id: str) -> None:
        """Do a worker's part."""

    return do


_PROCRASTINATE: Any = _procrastinate_task() if connection.vendor == "postgresql" else None


def with_procrastinate(workspace_id: str) -> object:
    """Only where the database is PostgreSQL."""
    return _PROCRASTINATE.defer(workspace_id=workspace_id)


def document() -> dict[str, Any]:
    """About 20 KB of headings and paragraphs."""
    content: list[dict[str, Any]] = []
    for number in range(60):
        heading = {"id": f"Heading-{number}", "text": f"Number {number} of many", "level": "2"}
        text = {"id": f"RichText-{number}", "html": f"<p>{'Woven from cotton in our own workshop. ' * 5}</p>"}
        content += [{"type": "Heading", "props": heading}, {"type": "RichText", "props": text}]
    return {"root": {"props": {"title": "Home"}}, "content": content, "zones": {}}


def main(side: str) -> None:
    """Serve until the input ends."""
    if side == "prepare":
        call_command("migrate", verbosity=0)
        return
    theme, owner = theme_of(side)
    _arrange(side)
    body = document()
    for line in sys.stdin:
        ledger().fold()  # as a relay does every second
        times = [save_once(theme, owner, body) for _ in range(int(line))]
        print(json.dumps(times), flush=True)


def save_once(theme: Any, owner: User, body: dict[str, Any]) -> float:
    """Save a theme with another title; returns microseconds."""
    time.sleep(PAUSE)
    body["root"]["props"]["title"] = str(time.time_ns())
    began = time.perf_counter()
    Themes.save_customizations(customization_id=theme, puck_data=body, user=owner)
    return (time.perf_counter() - began) * 1e6


def _arrange(side: str) -> None:
    """Put a peer in the place of the engine's mark, with the rest of the save unchanged; the engine's side stays."""
    enqueue: Enqueue | None = {
        "none": lambda _: None,
        "a draft, no invalidation": lambda _: None,
        "celery": lambda one: transaction.on_commit(lambda: with_celery.delay(one)),
        "database": with_database.enqueue,
        "procrastinate": with_procrastinate,
    }.get(side)
    if enqueue is not None:
        installed.remove_here(connection)  # from the database of all peers
        invalidation.changed = lambda workspace_id, **_: (enqueue(str(workspace_id)), None)[1]


def theme_of(side: str) -> tuple[Any, User]:
    """Make a shop with a theme, live unless the side saves drafts; returns the theme's key and the owner."""
    owner = User.objects.create(username=f"{side}-{time.time_ns()}")
    workspace = Workspace.objects.create(name=side)
    Membership.objects.create(workspace=workspace, user=owner, role=Membership.Role.OWNER)
    DeployedSite.objects.create(workspace=workspace, subdomain=f"s-{workspace.pk}")
    theme = Themes.create(workspace_id=workspace.pk, name=side, puck_data=document(), user=owner)
    if not side.startswith("a draft"):
        Themes.publish_theme(customization_id=theme.pk, user=owner)
    return theme.pk, owner


if __name__ == "__main__":
    main(sys.argv[1])
