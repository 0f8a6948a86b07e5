"""Heavy requests are answered by a process of their own, killed at any line, and ended by its parent's end."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from huzilerz import in_flight
from huzilerz.graphql_view import ApiView
from huzilerz.heavy_process import HeavyAnswer, HeavyProcess, Unanswered, plain_environ
from huzilerz.in_flight import LONG_BODY
from huzilerz.slots import Slots
from tests.shops import make_shop
from tests.waiting import until_true
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting.models import DeployedSite
from workspace.hosting.routes import platform_host

pytestmark = pytest.mark.services

SAVE = "mutation($id: ID!, $d: JSON!) { updateThemeCustomization(id: $id, input: {puckData: $d}) { success message } }"
LOADS = (
    "import socket, sys; from huzilerz.heavy_process import LOADED, write_frame; "
    "link = socket.socket(fileno=int(sys.argv[1])); write_frame(link, LOADED, b''); link.recv(1)"
)
ANSWERS = (sys.executable, "-c", LOADS)
"""A child that ends at the first byte, or at the end of its parent."""


def signed_in(user: Any) -> Client:
    client = Client(headers={"host": "localhost"}, enforce_csrf_checks=True)
    client.force_login(user)
    client.defaults["HTTP_X_CSRFTOKEN"] = client.get("/session").json()["csrfToken"]
    return client


def save(client: Client, theme: TemplateCustomization, text: str) -> Any:
    document = {"content": [{"type": "Heading", "props": {"text": text}}]}
    sent = {"query": SAVE, "variables": {"id": str(theme.pk), "d": document}}
    return client.post("/graphql", sent, content_type="application/json", REMOTE_ADDR="192.0.2.7")


def test_a_long_save_is_answered_there_and_counts_here(
    heavy_child: HeavyProcess, slots: Slots, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = make_shop(plan="pro")
    theme = TemplateCustomizationService.create(workspace_id=shop.workspace.pk, name="A", user=shop.owner, puck_data={})
    client, here = signed_in(shop.owner), []
    dispatch = ApiView.dispatch
    monkeypatch.setattr(ApiView, "dispatch", lambda *words, **named: here.append(1) or dispatch(*words, **named))
    text = "ä" * LONG_BODY
    answer = save(client, theme, text)
    assert answer.json()["data"]["updateThemeCustomization"]["success"] is True
    theme.refresh_from_db()
    assert theme.puck_data["content"][0]["props"]["text"] == text
    assert (here, answer["Cache-Control"], answer["Content-Type"]) == ([], "no-store", "application/json")
    assert answer["RateLimit-Policy"] == '"saves";q=1200;w=60'
    for key in (f"user:{shop.owner.pk}", "address:192.0.2.7", "heavy:192.0.2.7"):
        assert slots.lately(key) > 0, key
    slots.used.clear()  # else the client may count as heavy by now
    for _ in range(2):
        assert save(client, theme, "short").json()["data"]["updateThemeCustomization"]["success"] is True
    assert here == [1]  # the first short request goes there too; requests known as light stay in this process
    del client.defaults["HTTP_X_CSRFTOKEN"]
    assert (save(client, theme, text).status_code, here) == (403, [1])  # the checks there are the checks here


PUBLISH = "mutation($id: ID!) { publishTheme(id: $id) { success message } }"
LONG = {"fence": 60.0, "request_life": 60.0, "debounce": 130.0, "rate": 130.0}
"""A fence that outlasts the test: only the child's answer tells this process of the edit."""


def test_a_page_of_this_process_shows_at_once_what_the_child_has_published(
    heavy_child: HeavyProcess, slots: Slots, clean_valkey: str, settings: Any
) -> None:
    settings.FRESHNESS = {**settings.FRESHNESS, "POLICY": LONG}
    shop = make_shop(plan="pro")
    host = platform_host(DeployedSite.objects.get(workspace=shop.workspace).subdomain)
    TemplateCustomizationService.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    other, client = shop.second, signed_in(shop.owner)
    save(client, other, "Our new look")
    visitor = Client(headers={"host": host})
    assert b"Our new look" not in visitor.get("/").content
    sent = {"query": PUBLISH, "variables": {"id": str(other.pk)}}
    answer = client.post("/graphql", sent, content_type="application/json", REMOTE_ADDR="192.0.2.7")
    assert answer.json()["data"]["publishTheme"]["success"] is True
    assert b"Our new look" in visitor.get("/").content


@pytest.mark.django_db(transaction=True)
def test_a_child_that_computes_without_end_is_ended_and_the_client_told_when_to_come_again(
    stuck_child: HeavyProcess,
) -> None:
    before = stuck_child.pid
    answer = Client(headers={"host": "localhost"}).post("/graphql", b"x" * (LONG_BODY + 1), "application/json")
    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "2", "no-store")
    assert stuck_child.pid != before
    with pytest.raises(ProcessLookupError):
        os.kill(before or 0, 0)


def test_a_child_that_ended_is_started_anew_and_no_answer_is_made_up() -> None:
    child = HeavyProcess(ANSWERS)
    assert child.answer({}, b"", seconds=5) is None  # before its start
    child.start()
    try:
        for _ in range(2):
            before = child.pid
            with pytest.raises(Unanswered):
                child.answer({}, b"", seconds=5)
            assert child.pid not in {None, before}
    finally:
        child.stop()
    assert (child.pid, child.answer({}, b"", seconds=5)) == (None, None)


def test_until_the_child_has_loaded_its_code_no_request_waits_for_it(tmp_path: Path) -> None:
    may_load = tmp_path / "may load"
    waits = f"import os, time\nwhile not os.path.exists({str(may_load)!r}): time.sleep(0.01)\n"
    child = HeavyProcess((sys.executable, "-c", waits + LOADS))
    starting = threading.Thread(target=child.start)
    starting.start()
    try:
        assert child.answer({}, b"", seconds=5) is None  # to be answered by this process
        assert (child.pid, starting.is_alive()) == (None, True)
        may_load.touch()
        starting.join(30)
        assert child.pid is not None
        with pytest.raises(Unanswered):  # asked, and ended at the first byte
            child.answer({}, b"", seconds=5)
    finally:
        may_load.touch()
        starting.join(30)
        child.stop()


def test_a_child_that_ends_while_it_loads_is_started_anew_by_the_first_request(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    is_second = tmp_path / "second"
    ends = f"import os, pathlib, sys\nif not os.path.exists({str(is_second)!r}): sys.exit(1)\n"
    child = HeavyProcess((sys.executable, "-c", ends + LOADS))
    child.start()
    try:
        assert "has not loaded its code: its process ended" in caplog.text
        first = child.pid
        is_second.touch()
        with pytest.raises(Unanswered):
            child.answer({}, b"", seconds=30)
        assert child.pid not in {None, first}
    finally:
        child.stop()


def test_the_child_ends_with_a_parent_that_was_killed() -> None:
    program = (
        "import time; from huzilerz.heavy_process import HeavyProcess; "
        f"child = HeavyProcess({ANSWERS!r}); child.start(); print(child.pid, flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        os.kill(child, 0)
        parent.send_signal(signal.SIGKILL)
    until_true(lambda: is_gone(child), "the child ends")


def is_gone(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] == "Z"  # perhaps without a parent to collect the process
    except FileNotFoundError:
        return True


def test_cookies_and_headers_of_the_answer_arrive_as_they_were() -> None:
    headers = [
        ("Content-Type", "text/plain"),
        ("Set-Cookie", "a=b; expires=Mon, 30 Nov 2026 10:00:00 GMT; HttpOnly; Path=/; SameSite=Lax; Secure"),
        ("Set-Cookie", 'c="d e"; Path=/'),
    ]
    answer = HeavyAnswer(status=403, headers=headers, body=b"no", computed=0.0, keys=[])
    response = in_flight.response_of(answer)
    assert (response.status_code, response.content, response["Content-Type"]) == (403, b"no", "text/plain")
    assert [(name, morsel.OutputString()) for name, morsel in response.cookies.items()] == [
        ("a", headers[1][1]),
        ("c", headers[2][1]),
    ]


def test_the_child_gets_the_request_and_none_of_the_web_process_s_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_OF_THIS_PROCESS", "x")
    meta = {**os.environ, "HTTP_HOST": "localhost", "wsgi.input": object(), "wsgi.version": (1, 0)}
    assert plain_environ(meta) == {"HTTP_HOST": "localhost"}
