"""Edits by a merchant, an operator or another program without this process's Django: by HTTP or another session."""

import http.client
import json
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse

from tests.browsing import form_of
from tests.field.shops import Shop

_TOKEN = "f" * 32
"""A CSRF token: the check asks only for a cookie equal to the posted value."""


class Refused(RuntimeError):
    """The site refused an edit; the editor tries again."""


class Hands:
    """`connect` gives a connection to the database: `tests.field.database.Database.connect`."""

    def __init__(self, *, web: int, connect: Callable[..., Any]) -> None:
        self.web = web
        self.connect = connect

    def execute(self, statement: str, values: Sequence[object], **session: str) -> None:
        """Execute a statement in a session of its own."""
        with self.connect(**session) as connection:
            connection.execute(statement, values)

    def admin(self, shop: Shop, path: str, **changed: str) -> None:
        """Open a form of the admin, change fields, and press Save."""
        status, body = self.ask(shop, "GET", path)
        if status != 200:
            raise Refused(f"{path} answered {status}")
        fields = form_of(HttpResponse(body), **changed)
        status, body = self.ask(shop, "POST", path, urlencode(fields, doseq=True), "application/x-www-form-urlencoded")
        if status != 302:
            raise Refused(f"{path} answered {status} to a POST")

    def graphql(self, shop: Shop, query: str, variables: dict[str, object]) -> None:
        """Send a mutation that answers with `done { success message }`."""
        body = json.dumps({"query": query, "variables": variables})
        status, answer = self.ask(shop, "POST", "/graphql", body, "application/json")
        said = json.loads(answer) if status == 200 else {}
        if not ((said.get("data") or {}).get("done") or {}).get("success"):
            raise Refused(f"GraphQL answered {status}: {answer[:300]!r}")

    def ask(self, shop: Shop, method: str, path: str, body: str = "", content_type: str = "") -> tuple[int, bytes]:
        """Make a request of the shop's owner to the platform's host."""
        connection = http.client.HTTPConnection("127.0.0.1", self.web, timeout=20)
        headers = {"Host": "localhost", "Cookie": f"sessionid={shop.session}; csrftoken={_TOKEN}"}
        headers |= {"Content-Type": content_type, "X-CSRFToken": _TOKEN} if method == "POST" else {}
        try:
            connection.request(method, path, body=body.encode() or None, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()
