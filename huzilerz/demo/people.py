"""The two people of the demo: a merchant editing through GraphQL, and a visitor reading through the edge."""

import http.client
import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


class Unexpected(RuntimeError):
    """An answer of the system that ends the demo; the message describes the answer."""


@dataclass(slots=True)
class Merchant:
    """Signed in at the platform's host; every call is a POST to /graphql, as the editor's would be."""

    port: int
    host: str
    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def sign_in(self, username: str, password: str) -> None:
        """Start a session.  Raises Unexpected if the name and password are not taken."""
        self._begin()
        answer = self.ask(
            "mutation($u: String!, $p: String!) { login(username: $u, password: $p) { success message } }",
            u=username,
            p=password,
        )["login"]
        if not answer["success"]:
            raise Unexpected(f"signing in as {username}: {answer['message']}")
        self._begin()

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """Return the `data` of an answer.  Raises Unexpected for errors."""
        body = json.dumps({"query": query, "variables": variables})
        status, text = self._send("POST", "/graphql", body)
        if status != 200:
            raise Unexpected(f"/graphql answered {status}: {text[:300]}")
        answer: dict[str, Any] = json.loads(text)
        if answer.get("errors"):
            raise Unexpected(f"/graphql: {answer['errors']}")
        data: dict[str, Any] = answer["data"]
        return data

    def change(self, mutation: str, **variables: Any) -> float:
        """Send a mutation that answers `{ success message }`; return the seconds until the answer."""
        started = time.monotonic()
        (outcome,) = self.ask(mutation, **variables).values()
        took = time.monotonic() - started
        if not outcome["success"]:
            raise Unexpected(f"the edit was refused: {outcome['message']}")
        return took

    def _begin(self) -> None:
        status, text = self._send("GET", "/session")
        if status != 200:
            raise Unexpected(f"/session answered {status}: {text[:300]}")
        self.token = json.loads(text)["csrfToken"]

    def _send(self, method: str, path: str, body: str | None = None) -> tuple[int, str]:
        headers = {"Host": f"{self.host}:{self.port}", "X-CSRFToken": self.token, "Content-Type": "application/json"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=15)
        try:
            connection.request(method, path, body=body, headers=headers)
            response = connection.getresponse()
            text = response.read().decode("utf-8", "replace")
            for value in response.headers.get_all("Set-Cookie", []):
                name, _, rest = value.partition("=")
                self.cookies[name] = rest.partition(";")[0]
            return response.status, text
        finally:
            connection.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """A visitor's answer: the page's text and headers, and the time."""

    at: float
    status: int
    text: str
    headers: Mapping[str, str]


@dataclass(slots=True)
class DemoVisitor:
    """A visitor of a shop's home page through the edge."""

    port: int
    host: str

    def look(self, path: str = "/") -> PageView:
        """Fetch a page.  Raises OSError when the edge is away."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path, headers={"Host": self.host})
            response = connection.getresponse()
            text = response.read().decode("utf-8", "replace")
            return PageView(at=time.time(), status=response.status, text=text, headers=dict(response.headers))
        finally:
            connection.close()


class Watch:
    """A visitor that looks ten times a second, and remembers the first sight of each text."""

    def __init__(self, visitor: DemoVisitor, texts: list[str], *, stopping: Callable[[], bool]) -> None:
        self.first_seen: dict[str, float] = {}
        self.looks = 0
        self.broken = 0
        self._visitor = visitor
        self._texts = texts
        self._stopping = stopping
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._keep_looking, daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join(timeout=15)

    def _keep_looking(self) -> None:
        while not self._done.is_set() and not self._stopping():
            try:
                look = self._visitor.look()
            except OSError:
                self.broken += 1
            else:
                self.looks += 1
                self.broken += look.status != 200
                for text in self._texts:
                    if text in look.text:
                        self.first_seen.setdefault(text, look.at)
            self._done.wait(0.1)
