"""The people of `bench.hostile`, each role a process of its own: `prepare`, `visit`, `attack`, `limits`."""

import http.client
import json
import os
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402
from django.test import Client  # noqa: E402

from bench.hostile import PORT  # noqa: E402
from catalog.models import Collection, Product  # noqa: E402
from tests.chaos.people import document, open_shop  # noqa: E402
from tests.huzilerz.growth import GROWTHS  # noqa: E402
from theme.services.template_customization_service import TemplateCustomizationService as Themes  # noqa: E402

ATTACKERS, VICTIMS = 10, 20
PACE = 25.0  # visitors a second
VISITORS = 4  # threads
SAVE = "mutation($id: ID!, $d: JSON!) { updateThemeCustomization(id: $id, input: {puckData: $d}) { success message } }"
NESTED = "collections(workspace: $w, first: %d) { items { id products(first: %d) { items { id title price } } } }"
Attack = Callable[[dict[str, str]], bytes]


def prepare() -> None:
    """Shops of victims, and of attackers with a hundred collections of a hundred products."""
    call_command("migrate", verbosity=0)
    victims, attackers = [], []
    for number in range(VICTIMS):
        victims.append(open_shop(number).host)
    for number in range(ATTACKERS):
        shop = open_shop(VICTIMS + number)
        with transaction.atomic():
            rows = [
                Product(workspace_id=shop.workspace, handle=f"p-{at}", title=f"P {at}", price=1) for at in range(100)
            ]
            Product.objects.bulk_create(rows)
            for at in range(100):
                one = Collection.objects.create(workspace_id=shop.workspace, handle=f"c-{at}", title=f"C {at}")
                one.products.set(rows)
        client = Client(headers={"host": "localhost"})
        user = User.objects.get(pk=shop.owner)
        client.force_login(user)
        big = document("x" * 450_000)
        for _ in range(20):
            Themes.save_customizations(customization_id=shop.themes[1], puck_data=big, user=user)
        bars = [{"type": "AnnouncementBar", "props": {"text": "A"}}] * 5_000
        Themes.save_customizations(customization_id=shop.themes[0], puck_data={"content": bars}, user=user)
        token = client.get("/session").json()["csrfToken"]
        cookies = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
        attackers.append(
            {
                "workspace": shop.workspace,
                "theme": shop.themes[1],
                "cookies": cookies,
                "token": token,
                "host": shop.host,
                "address": f"192.0.2.{number + 1}",
            }
        )
    print(json.dumps({"victims": victims, "attackers": attackers}))


def visit(seconds: float) -> None:
    """Visit at a steady pace: kept pages, and missing addresses, built at each request."""
    victims = json.load(sys.stdin)["victims"]
    found: dict[str, list[float]] = {"kept": [], "missed": []}
    statuses: Counter[str] = Counter()

    def one(number: int) -> None:
        due = time.perf_counter() + number / PACE
        until = due + seconds
        count = number
        while due < until:
            time.sleep(max(0.0, due - time.perf_counter()))
            kind = ("kept", "missed")[count % 2]
            path = "/" if kind == "kept" else f"/nothing-{random.randrange(10**9)}"
            began = time.perf_counter()
            statuses[_get(victims[count % len(victims)], path)] += 1
            found[kind].append((time.perf_counter() - began) * 1_000)
            count += 1
            due = max(due + VISITORS / PACE, time.perf_counter() - 1.0)

    _together([lambda number=number: one(number) for number in range(VISITORS)])
    print(json.dumps(found | {"statuses": statuses}))


def _get(host: str, path: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    try:
        connection.request("GET", path, headers={"Host": host, "X-Forwarded-For": "198.51.100.1"})
        response = connection.getresponse()
        response.read()
        return str(response.status)
    except OSError as error:
        return type(error).__name__
    finally:
        connection.close()


def attack(addresses: int) -> None:
    """Each line of input is a number of seconds: each attacker in turn through all attacks, without a pause."""
    _step_back()
    attackers = json.loads(sys.stdin.readline())["attackers"]
    bodies = [[attack(who) for attack in ATTACKS.values()] for who in attackers]
    done = [*range(ATTACKERS)]

    def one(number: int, until: float, answers: Counter[str]) -> None:
        who = attackers[number] | ({"address": "192.0.2.200"} if addresses == 1 else {})
        while time.monotonic() < until:
            at = done[number] % len(ATTACKS)
            answers[_send(who, bodies[number][at])] += 1
            done[number] += 1

    for line in sys.stdin:
        until, answers = time.monotonic() + float(line), Counter[str]()
        _together([partial(one, number, until, answers) for number in range(ATTACKERS)])
        print(json.dumps(answers), flush=True)


def _step_back() -> None:
    """Compute only in idle time: attackers have machines of their own.

    Linux weighs sessions against each other by their autogroup; `nice` orders the processes of a session.
    """
    os.setsid()
    os.nice(19)
    group = Path("/proc/self/autogroup")
    if group.exists():
        group.write_text("19")


def _send(who: dict[str, str], body: bytes) -> str:
    if not body:  # the attacker's own pages
        return _get(who["host"], f"/nothing-{random.randrange(10**9)}")
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=120)
    headers = {
        "Host": "localhost",
        "Content-Type": "application/json",
        "Cookie": who["cookies"],
        "X-CSRFToken": who["token"],
        "X-Forwarded-For": who["address"],
    }
    try:
        connection.request("POST", "/graphql", body, headers)
        response = connection.getresponse()
        response.read()
        return str(response.status)
    except OSError as error:
        return type(error).__name__
    finally:
        connection.close()


def _asking(query: str, **variables: Any) -> Attack:
    return lambda who: json.dumps({"query": query, "variables": {"w": who["workspace"]} | variables}).encode()


def _saving(html: str = "", **properties: Any) -> Attack:
    content = [{"type": "RichText", "props": {"html": html}}] if html else properties["content"]
    text = json.dumps({"content": content})
    start = json.dumps({"query": SAVE})[:-1]
    return lambda who: f'{start}, "variables": {{"id": "{who["theme"]}", "d": {text}}}}}'.encode()


_ALIASES = "".join(f"a{at}: {NESTED % (100, 100)} " for at in range(15))
ATTACKS: dict[str, Attack] = {
    "aliases of lists of lists": _asking(f"query($w: ID!) {{ {_ALIASES} }}"),
    "as many items as may be": _asking(f"query($w: ID!) {{ {NESTED % (100, 25)} }}"),
    "attributes": _saving("<a " + " ".join(f"b{at:x}" for at in range(150_000)) + ">x</a>"),
    "documents": lambda who: json.dumps(
        {
            "query": "query($id: ID!) { theme(id: $id) { revisions(first: 20) { puckData puckConfigs: puckData } } }",
            "variables": {"id": who["theme"]},
        }
    ).encode(),
    "ampersands": _saving("&" * 1_000_000),
    "a page at its limits": _saving(content=GROWTHS["product cards"].make(5_000)["content"]),
    "copies": _saving("".join(f"<b title={at}><p>" for at in range(1_000))),
    "an unused fragment": _asking("{ me { username } } fragment F on Query { %s }" % ("me { username } " * 900)),
    "fields alike": _asking("{ %s }" % ('theme(id: "x") { id } ' * 140)),
    "own pages": lambda _: b"",
    "brackets": lambda _: b'{"query": "{ me { username } }", "variables": {"x": ' + b"[" * 900_000,
    "a list of a million": lambda _: (
        b'{"query": "{ me { username } }", "variables": {"x": [' + b"1," * 900_000 + b"1]}}"
    ),
}


def limits() -> None:
    """Return the seconds of each value at its limit, the slowest five."""
    took = {}
    for name, growth in GROWTHS.items():
        value = growth.make(growth.most)
        times = []
        for _ in range(3):
            began = time.thread_time()
            growth.work(value)
            times.append(time.thread_time() - began)
        took[name] = min(times)
    print(json.dumps(dict(sorted(took.items(), key=lambda one: -one[1])[:5])))


def _together(works: list[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    role, *words = sys.argv[1:]
    if role == "attack":
        attack(int(words[0]))
    elif role == "visit":
        visit(float(words[0]))
    else:
        {"prepare": prepare, "limits": limits}[role]()
