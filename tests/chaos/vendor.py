"""A CDN vendor with an unreliable API and a real Varnish behind the API; and the adapter that speaks to the API.

A call is a batch. Like a real vendor's, the API treats two calls with the same reference as a single purge, answers
before the purge has taken effect, and reports the effect when asked. The API fails as ordered: it refuses, hangs, or
accepts a purge and then drops the connection, and so leaves the caller in doubt. Each accepted purge is recorded as a
line of JSON.
"""

import json
import random
import threading
import time
from ctypes import c_int
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch, Member
from freshness.cdn._http import HttpClient
from freshness.cdn.varnish import Varnish
from freshness.errors import CdnError, CdnUnavailable
from freshness.ports import Receipt
from freshness.targets.purge import Purge
from tests.chaos.plan import Plan


class Vendor:
    """`freshness.ports.Cdn` for the API below."""

    def __init__(self, *, url: str, timeout: float, effect: float) -> None:
        self.ability = Ability(
            name="vendor", tags=True, paths=True, hosts=True, items_per_call=3_000, effect=effect, reports=True
        )
        self._sender = HttpClient(url, timeout=timeout)

    def purge(self, batch: Batch) -> Receipt:
        """Make a call with the batch's reference."""
        members = [
            {"subject": one.subject, "generation": one.captured, "immediate": one.immediate, "settled": one.settled}
            for one in batch.members
        ]
        body = {"reference": batch.reference, "purge": batch.purge.as_dict(), "members": members}
        return self._ask({"do": "purge", **body})

    def status(self, receipt: Receipt) -> Receipt:
        """Return whether the purge has taken effect."""
        return self._ask({"do": "status", "reference": receipt.id})

    def _ask(self, question: dict[str, Any]) -> Receipt:
        answer = self._sender.send("POST", "/", headers={}, body=json.dumps(question).encode())
        if answer.status != 200:
            raise CdnUnavailable(f"the vendor answered {answer.status}")
        said = json.loads(answer.body)
        return Receipt(id=said["reference"], complete=said["complete"])


class Api:
    """The vendor's side. `hole` is shared memory: while `hole` is 1, requests are taken and never answered."""

    def __init__(self, plan: Plan, *, port: int, edge: str, secret: str, hole: c_int) -> None:
        self.plan = plan
        self.hole = hole
        self.edge = Varnish([edge], secret=secret)
        self.complete: dict[str, bool] = {}
        self.lock = threading.Lock()
        self.accepted = (plan.home / "accepted.jsonl").open("a", buffering=1)
        self.random = random.Random(plan.seed)
        api = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *args: object) -> None:
                pass

            def do_POST(self) -> None:
                question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                body = api.answer(question)
                if body is None:
                    self.close_connection = True
                    return
                self.send_response(200 if body else 503)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.server = ThreadingHTTPServer(("127.0.0.1", port), Handler)

    def run(self) -> None:
        """Serve until this process ends."""
        self.server.serve_forever()

    def answer(self, question: dict[str, Any]) -> bytes | None:
        """Return the body of a 200; b"" for a 503, None to drop the connection."""
        fate = self.random.random() / self.plan.api_errors if self.plan.api_errors else 1.0
        if self.hole.value:
            time.sleep(self.plan.api_timeout * 2)
            return None
        if fate < 1 / 2:
            return b""
        if fate < 2 / 3:
            time.sleep(self.plan.api_timeout * 1.2)
            return None
        time.sleep(self.random.uniform(0, 0.15 * self.plan.scale))
        if question["do"] == "purge":
            self.accept(question)
        if fate < 1:
            return None
        reference = question["reference"]
        return json.dumps({"reference": reference, "complete": self.complete.get(reference, False)}).encode()

    def accept(self, question: dict[str, Any]) -> None:
        """Take each purge once by its reference; the purge takes effect a little later."""
        reference = question["reference"]
        with self.lock:
            if reference in self.complete:
                return
            self.complete[reference] = False
            line = {"t": time.time(), "reference": reference, "members": question["members"]}
            self.accepted.write(json.dumps(line) + "\n")
        delay = self.random.uniform(0, self.plan.effect)
        threading.Thread(target=self.apply, args=(question, delay), daemon=True).start()

    def apply(self, question: dict[str, Any], delay: float) -> None:
        """Purge the edge as often as needed until a purge succeeds: an accepted purge is a promise."""
        time.sleep(delay)
        member = Member(
            subject="host:vendor", captured=1, epoch=1, settled=True, purge=Purge.from_dict(question["purge"])
        )
        while True:
            try:
                self.edge.purge(Batch(cdn="varnish", members=(member,)))
                break
            except CdnError:
                time.sleep(0.05)
        self.complete[question["reference"]] = True
