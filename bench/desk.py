"""Waits of a merchant at the desk: saves and publishes with frozen services, and the editor in a real browser.

A page of 501 components is measured beside a page of 26.  Redis, broker and CDN are stopped processes (SIGSTOP), whose
sockets accept connections and answer no request.
"""

import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from http.cookiejar import CookieJar
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from bench.databases import databases
from bench.desk_pages import SECTIONS, document
from bench.figures import Figure, less_is_better
from bench.ground import Ground, percentile
from huzilerz import children, valkey
from tests.ports import free_port, listens

BUILT = Path(__file__).parents[1] / "desk/static/desk"
ROUNDS, CALLS, KEYS = 3, 20, 30
SAVE, PUBLISH, READY, KEY, FIRST_LOAD = 150.0, 300.0, 2_000.0, 100.0, 320.0
"""What is allowed: milliseconds, and KB."""
OUTCOME = "{ success message number }"
DECLARED = "$theme: ID!, $expected: Int!"
GIVEN = 'theme: $theme, path: "/", expected: $expected'
SAVES = f"mutation ({DECLARED}, $page: JSON!) {{ outcome: saveWorkingCopy({GIVEN}, puckData: $page) {OUTCOME} }}"
PUBLISHES = f"mutation ({DECLARED}) {{ outcome: publishWorkingCopy({GIVEN}, over: true) {OUTCOME} }}"
SIGNS_IN = """mutation ($user: String!, $password: String!) {
  outcome: login(username: $user, password: $password) { success message } }"""
SHOWN = """const page = document.querySelector("iframe")?.contentDocument;
if (page?.querySelectorAll("main h2").length !== arguments[0]) return null;
return [...page.querySelectorAll(".desk-empty")].length ? null : performance.now();"""
CLICK = """document.querySelector("iframe").contentDocument.querySelector(".hero").click();"""
TYPE = """(async (keys, done) => {
const field = [...document.querySelectorAll("label")].filter((one) => one.textContent.startsWith("Title")
  && one.htmlFor && one.offsetParent).map((one) => document.getElementById(one.htmlFor))[0];
const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
const painted = () => new Promise((then) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = then;
  channel.port2.postMessage(0);
}));
const found = [];
for (let at = 0; at < keys; at++) {
  await new Promise((then) => setTimeout(then, 150));
  const began = performance.now();
  write.call(field, field.value + "x");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await painted();
  found.push(performance.now() - began);
}
done(found);
})(...arguments);"""


def run(ground: Ground) -> list[Figure]:
    """Measure on PostgreSQL, the editor first, then saves and publishes with everything else frozen."""
    for _, base, directory in islice(databases(ground), 1):
        with ExitStack() as stack:
            env = dict(base) | _to_be_frozen(directory, stack)
            env |= {"DJANGO_SETTINGS_MODULE": "huzilerz.settings", "LOG_LEVEL": "ERROR"}
            made = subprocess.run([sys.executable, "-m", "bench.desk_shop"], env=env, capture_output=True, check=True)
            shop = json.loads(made.stdout)
            url = stack.enter_context(_server(env, directory))
            merchant = DeskSession(url, shop)
            figures = [*_editor(url, shop, merchant), _first_load()]
            merchant.save()
            merchant.publish()
            for pid in map(int, (directory / "frozen.pids").read_text().split()):
                os.kill(pid, signal.SIGSTOP)
                stack.callback(os.kill, pid, signal.SIGCONT)
            merchant.save()
            saves = [_times(merchant.save) for _ in range(ROUNDS)]
            publishes = [_times(merchant.publish, before=merchant.save) for _ in range(ROUNDS)]
        return [
            _allowed("a save at the API, everything frozen: p95", saves, SAVE),
            _allowed("a publish at the API, everything frozen: p95", publishes, PUBLISH),
            *figures,
        ]
    raise AssertionError("no database")


class DeskSession:
    """A signed-in member who saves and publishes the small page by GraphQL."""

    def __init__(self, url: str, shop: Mapping[str, str]) -> None:
        self.url, self.theme = url, shop["small"]
        self.jar = CookieJar()
        self.opener: OpenerDirector = build_opener(HTTPCookieProcessor(self.jar))
        self.number = 0
        self._fresh()
        self._ask(SIGNS_IN, user=shop["user"], password=shop["password"])
        self._fresh()

    def _fresh(self) -> None:
        with self.opener.open(f"{self.url}/session") as answer:
            self.token = json.loads(answer.read())["csrfToken"]

    def _ask(self, query: str, **variables: Any) -> dict[str, Any]:
        body = json.dumps({"query": query, "variables": variables}).encode()
        headers = {"Content-Type": "application/json", "X-CSRFToken": self.token}
        with self.opener.open(Request(f"{self.url}/graphql", body, headers)) as answer:
            told = json.loads(answer.read())
        outcome: dict[str, Any] = told["data"]["outcome"]
        assert outcome["success"], told
        return outcome

    def save(self) -> None:
        """Save another state of the page."""
        page = document(1)
        page["content"][0]["props"]["heading"] = str(time.time_ns())
        self.number = self._ask(SAVES, theme=self.theme, expected=self.number, page=page)["number"]

    def publish(self) -> None:
        """Publish the saved state."""
        self.number = self._ask(PUBLISHES, theme=self.theme, expected=self.number)["number"]


def _times(call: Callable[[], None], before: Callable[[], None] = lambda: None) -> list[float]:
    """Milliseconds of each of some calls, with uncounted preparation before each."""
    found = []
    for _ in range(CALLS):
        before()
        began = time.perf_counter()
        call()
        found.append((time.perf_counter() - began) * 1e3)
        time.sleep(0.05)
    return found


def _allowed(name: str, rounds: list[list[float]], most: float) -> Figure:
    ours = [percentile(times, 0.95) for times in rounds]
    return less_is_better(name, ours=ours, peer=[most] * len(ours), peer_name="what is allowed", unit="ms", goal=1.0)


def _first_load() -> Figure:
    """Weigh what the whole editor's page loads before anything is asked for: the scripts and the styles."""
    scripts = json.loads((BUILT / "editor.json").read_text())["whole"]  # compared by tests/desk/test_bundle.py
    names = ["desk/desk.css", "desk/editor.css", "desk/editor.js", *scripts]
    size = sum(len(gzip.compress((BUILT.parent / name).read_bytes(), mtime=0)) for name in names) / 1024
    return less_is_better(
        "first load, gzipped", ours=[size], peer=[FIRST_LOAD], peer_name="what is allowed", unit="KB", goal=1.0
    )


def _editor(url: str, shop: Mapping[str, str], merchant: DeskSession) -> Iterator[Figure]:
    ready: dict[str, list[list[float]]] = {"small": [], "large": []}
    keys: dict[str, list[list[float]]] = {"small": [], "large": []}
    headings = {"small": 24, "large": SECTIONS * 24}
    with _browser() as browser:
        browser.get(f"{url}/desk/sign-in")
        for cookie in merchant.jar:
            browser.add_cookie({"name": cookie.name, "value": str(cookie.value), "path": "/"})
        for number in range(ROUNDS + 1):
            for name in ready:
                browser.get(f"{url}/desk/{shop[name]}")
                shown = _until(browser, SHOWN, headings[name])
                browser.execute_script(CLICK)
                time.sleep(1)
                typed = browser.execute_async_script(TYPE, KEYS)
                if number:  # the first warms up
                    ready[name].append([float(shown)])
                    keys[name].append(typed)
    for name, rounds, most in (("editor ready", ready, READY), ("keystroke to paint: p95", keys, KEY)):
        ours = [percentile(times, 0.95) for times in rounds["large"]]
        small = [percentile(times, 0.95) for times in rounds["small"]]
        yield _allowed(f"{name}, 501 components", rounds["large"], most)
        yield less_is_better(
            f"{name}, 501 components", ours=ours, peer=small, peer_name="26 components", unit="ms", goal=None
        )


def _until(browser: Chrome, script: str, *given: object) -> Any:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if found := browser.execute_script(script, *given):
            return found
        time.sleep(0.02)
    raise TimeoutError(browser.page_source[:2000])


@contextmanager
def _browser() -> Iterator[Chrome]:
    options = Options()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1500,1000"):
        options.add_argument(argument)
    browser = Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        yield browser
    finally:
        browser.quit()


def _to_be_frozen(directory: Path, stack: ExitStack) -> dict[str, str]:
    """Start a Valkey for Redis and the broker, and a server for the CDN; their pids are in `frozen.pids`."""
    path, port = directory / "frozen.sock", free_port()
    log = stack.enter_context((directory / "frozen.log").open("wb"))
    commands = (valkey.command(path), [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", str(port)])
    servers = [children.start(command, output=log, death_signal=signal.SIGKILL) for command in commands]
    for server in servers:
        stack.callback(children.stop, server)
    while not (path.exists() and listens(port)):
        time.sleep(0.1)
    (directory / "frozen.pids").write_text(" ".join(str(server.pid) for server in servers))
    redis = f"unix://{path}?db="
    return {
        "REDIS_URL": f"{redis}0",
        "CELERY_BROKER_URL": f"redis+socket://{path}?virtual_host=1",
        "VARNISH_EDGES": f"127.0.0.1:{port}",
    }


@contextmanager
def _server(env: Mapping[str, str], directory: Path) -> Iterator[str]:
    port = free_port()
    words = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--no-ws", "--blocking-threads", "4"]
    words += ["--workers-kill-timeout", "3", "huzilerz.wsgi:application"]
    with (directory / "web.log").open("wb") as log:
        child = children.start([sys.executable, "-m", "granian", *words], env=dict(env), output=log)
        try:
            while not listens(port):
                time.sleep(0.1)
            yield f"http://localhost:{port}"
        finally:
            children.stop(child)
