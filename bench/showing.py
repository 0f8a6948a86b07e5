"""How long an edit takes to be seen through the edge, with every part real and every wait as shipped.

Run by `bench.fresh` in the environment of a plan; writes seconds, by kind of edit, to `shown.json` there.
"""

import http.client
import json
import os
import sys
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from tests.chaos import run as chaos

from django.contrib.auth.models import User  # isort: skip (the line above sets Django up)
from django.db import connection, transaction

from tests.chaos import seed
from tests.chaos.people import Shop, document, visit
from tests.chaos.plan import Plan
from tests.chaos.world import Ports, World
from theme.services.template_customization_service import TemplateCustomizationService as Themes

APART = 10.0
"""Seconds between two edits of the same shop: the case in which a lock drops the second."""
LONGEST = 200.0
STAGGER = 2.3
"""Seconds between shops: purges in the same call would take effect at the same moment, and count as a single sample."""


def main() -> int:
    """Return the exit status."""
    plan = Plan.current()
    world = World(plan, Ports(**json.loads(os.environ["CHAOS_PORTS"])))
    try:
        world.begin()
        shops = chaos.prepared(world)
        for shop in shops:
            _see(world, shop)
        time.sleep(45)  # the marks from opening the shops are purged by then
        with ThreadPoolExecutor(len(shops)) as pool:
            waits = [number * STAGGER for number in range(len(shops))]
            found = list(pool.map(partial(_edits, world, plan.rule), shops, waits))
        published, lone, second = zip(*found, strict=True)
        shown = {"a publish": published, "a lone edit": lone, "an edit 10 s after another": second}
        (plan.home / "shown.json").write_text(json.dumps(shown))
    finally:
        world.end()
    return 0


def _edits(world: World, rule: str, shop: Shop, wait: float) -> tuple[float, float, float]:
    time.sleep(wait)
    for _ in range(2):  # the edge holds an unexpired copy, regardless of the last look
        _see(world, shop)
        time.sleep(0.5)
    try:
        published = _until_seen(world, shop, lambda text: _publish(shop, rule, text))
        time.sleep(max(0.0, 60.0 - published))
        began = time.monotonic()
        lone = _until_seen(world, shop, lambda text: _save(shop, rule, text))
        time.sleep(max(0.0, began + APART - time.monotonic()))
        return published, lone, _until_seen(world, shop, lambda text: _save(shop, rule, text))
    finally:
        connection.close()


def _until_seen(world: World, shop: Shop, edit: Callable[[str], None]) -> float:
    text = uuid.uuid4().hex
    edit(text)
    began = time.monotonic()
    while text.encode() not in _see(world, shop) and time.monotonic() - began < LONGEST:
        time.sleep(0.1)
    return time.monotonic() - began


def _see(world: World, shop: Shop) -> bytes:
    connect = partial(http.client.HTTPConnection, "127.0.0.1", world.ports.edge, timeout=10)
    return visit(connect, shop.host, "/")[2]


def _save(shop: Shop, rule: str, text: str) -> None:
    theme = shop.themes[1]  # the live theme since the publish
    with transaction.atomic():
        Themes.save_customizations(customization_id=theme, puck_data=document(text), user=User(pk=shop.owner))
        if rule == "seed":
            transaction.on_commit(lambda: seed.enqueue(shop.workspace, at_once=False))


def _publish(shop: Shop, rule: str, text: str) -> None:
    theme, owner = shop.themes[1], User(pk=shop.owner)
    Themes.save_customizations(customization_id=theme, puck_data=document(text), user=owner)
    with transaction.atomic():
        Themes.publish_theme(customization_id=theme, user=owner)
        if rule == "seed":
            transaction.on_commit(lambda: seed.enqueue(shop.workspace, at_once=True))


if __name__ == "__main__":
    sys.exit(main())
