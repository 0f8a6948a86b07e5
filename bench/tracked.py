"""A process that writes products with the triggers of their table on and off; prints the figures of each round as JSON.

`{side: {step: [figure of each round]}}`: milliseconds of an import, microseconds of an update, commits a second.
"""

import json
import sys
import threading
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, connections, transaction  # noqa: E402

from catalog.models import Product  # noqa: E402
from freshness.contrib.django import build  # noqa: E402
from workspace.hosting.models import DeployedSite  # noqa: E402
from workspace.models import Workspace  # noqa: E402

NUMBER = 5_000
UPDATES = 200
EDITORS = 8
COMMITS = 60


def main(rounds: int) -> None:
    """Make the tables, measure both sides in turn, print."""
    call_command("migrate", verbosity=0)
    shop = Workspace.objects.create(name="bench")
    DeployedSite.objects.create(workspace=shop, subdomain=f"s-{shop.pk}", is_live=True)
    found: dict[str, dict[str, list[float]]] = {"ours": {}, "plain": {}}
    for number in range(rounds + 1):
        for side in ("ours", "plain") if number % 2 else ("plain", "ours"):
            _switch(on=side == "ours")
            for step, figure in _round(shop, f"{side}-{number}", side).items():
                if number:  # the first round only warms up
                    found[side].setdefault(step, []).append(figure)
    json.dump(found, sys.stdout)


def _switch(*, on: bool) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE catalog_product {'ENABLE' if on else 'DISABLE'} TRIGGER USER")
    else:
        call_command("freshness_triggers", "apply" if on else "remove", stdout=open("/dev/null", "w"))  # noqa: SIM115


def _round(shop: Workspace, name: str, side: str) -> dict[str, float]:
    found = {"import": _import(shop, name)}
    keys = list(Product.objects.filter(handle__startswith=name).values_list("pk", flat=True)[: UPDATES * 2])
    found["quiet"] = _each(keys[:UPDATES], lambda key: Product.objects.filter(pk=key).update(stock=7))
    found["shown"] = _each(keys[UPDATES:], lambda key: Product.objects.filter(pk=key).update(title=f"{name} {key}"))
    if side == "ours":
        for number in (1_000, 4_000):
            found[f"of_{number}"] = _in_one_transaction(keys[0], number)
    if connection.vendor == "postgresql":
        found["editors"] = _editors(keys)
    Product.objects.filter(handle__startswith=name).delete()
    build.ledger().fold()
    return found


def _import(shop: Workspace, name: str) -> float:
    """Half of the products are there already and change."""
    rows = [
        Product(
            workspace=shop, handle=f"{name}-{number}", title=f"Product {number}", price="9.50", currency="EUR", stock=5
        )
        for number in range(NUMBER)
    ]
    Product.objects.bulk_create(rows[::2], batch_size=500)
    for row in rows:
        row.title += " anew"
    began = time.perf_counter()
    with transaction.atomic():
        Product.objects.bulk_create(
            rows,
            batch_size=500,
            update_conflicts=True,
            unique_fields=["workspace", "handle"],
            update_fields=["title", "price", "stock"],
        )
    return (time.perf_counter() - began) * 1e3


def _each(keys: list[Any], write: Callable[[Any], object]) -> float:
    times = []
    for key in keys:
        began = time.perf_counter()
        write(key)
        times.append(time.perf_counter() - began)
    return median(times) * 1e6


def _in_one_transaction(key: Any, number: int) -> float:
    began = time.perf_counter()
    with transaction.atomic():
        for one in range(number):
            Product.objects.filter(pk=key).update(title=f"saved {one}")
    return (time.perf_counter() - began) / number * 1e6


def _editors(keys: list[Any]) -> float:
    ready = threading.Barrier(EDITORS + 1)

    def edit(own: list[Any]) -> None:
        connection.ensure_connection()
        ready.wait()
        for number in range(COMMITS):
            with transaction.atomic():
                Product.objects.filter(pk=own[number % len(own)]).update(title=f"{time.time_ns()}")
        connections.close_all()

    threads = [threading.Thread(target=edit, args=(keys[number::EDITORS],)) for number in range(EDITORS)]
    for thread in threads:
        thread.start()
    ready.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    return EDITORS * COMMITS / (time.perf_counter() - began)


if __name__ == "__main__":
    main(int(sys.argv[1]))
