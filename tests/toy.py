"""A CDN adapter from outside of the project, and the double of its vendor: a new adapter needs no more than this
file."""

import json

from freshness.batching.ability import Ability
from freshness.cache_headers import TagHeader
from freshness.cdn._adapter import checked, tags_of, tuned
from freshness.cdn._http import TIMEOUT, HttpClient, error_of
from freshness.ports import Receipt
from freshness.testing.server import Double, Reply

ABILITY = Ability(
    name="toy",
    tags=True,
    hosts=True,
    items_per_call=10,
    header=TagHeader(name="X-Toy-Tags", separator=",", count=8, size=256),
)


class Toy:
    """A vendor with calls that each delete by a list of tags."""

    ability = ABILITY

    def __init__(
        self, *, token, name="", items_per_call=None, limits=None, base_url="https://toy.example", timeout=TIMEOUT
    ):
        self.ability = tuned(ABILITY, name=name, items_per_call=items_per_call, limits=limits)
        self._sender = HttpClient(base_url, timeout=timeout)
        self._headers = {"Authorization": token}

    def purge(self, batch):
        body = json.dumps(tags_of(checked(batch, self.ability))).encode()
        answer = self._sender.send("POST", "/delete", headers=self._headers, body=body)
        if answer.status != 200 or answer.json("toy") != {"deleted": True}:
            raise error_of("toy", answer)
        return Receipt()

    def status(self, receipt):
        return receipt


class Quiet(Toy):
    """The same adapter, but only the built adapter declares its tag header, not the class."""

    ability = None


class ToyDouble(Double):
    options = {"token": "toy-token"}
    opened_by = "token"

    def __init__(self):
        super().__init__()
        self.objects = {}

    def cache(self, path, tags):
        self.objects[path] = set(tags)

    def is_cached(self, path):
        return path in self.objects

    def respond(self, request, fault):
        if request.headers.get("authorization") != self.options["token"]:
            return Reply(status=403)
        tags = set(json.loads(request.body))
        self.objects = {path: kept for path, kept in self.objects.items() if not kept & tags}
        return Reply(status=200, body='{"deleted": true}')
