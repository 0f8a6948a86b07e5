"""Doubles of the purge APIs of Fastly, Cloudflare, Akamai and Bunny, with their documented limits and errors.

Each is a server on this machine (`url`), an account with a token bucket by `clock`, and an edge: `cache` stores an
object with the tags kept by the vendor of its header, `is_cached` and `is_stale` look it up.  Purges are effective at
once.  `options` are the adapter's, with the secret under the name `opened_by`.  The figures are the vendors', read on
the pages named here, and not the adapters': either can contradict the other.
"""

import json
import re
import time
from collections.abc import Callable, Iterable, Mapping
from itertools import islice, takewhile
from typing import Any, ClassVar

from freshness.cdn.akamai import sign  # held to the vendor's published test data
from freshness.testing.server import Bucket, Double, Fault, Reply, Request

_SIGNED = re.compile(
    r"EG1-HMAC-SHA256 (client_token=([^;]+);access_token=([^;]+);timestamp=([^;]+);nonce=[^;]+;)signature=.+"
)

Clock = Callable[[], float]


class _Vendor(Double):
    """The common part of the doubles: objects with tags at the edge."""

    options: ClassVar[Mapping[str, Any]]
    opened_by: ClassVar[str]
    separator = ","
    folds_case = False
    header_bytes: int | None = None

    def __init__(self, clock: Clock, *, per_second: float, burst: float) -> None:
        super().__init__()
        self.bucket = Bucket(clock, per_second=per_second, burst=burst)
        self._objects: dict[str, frozenset[str]] = {}
        self._stale: set[str] = set()

    def cache(self, path: str, tags: Iterable[str], *, host: str = "") -> None:
        """Store an object with these tags at the edge; tags not kept by the vendor are dropped in silence."""
        kept = self.kept(tag for tag in self._within(self.separator.join(tags)) if tag)
        self._objects[host + path] = frozenset(self._fold(tag) for tag in kept)
        self._stale.discard(host + path)

    def is_cached(self, path: str, *, host: str = "") -> bool:
        """Return whether visitors would still get the stored object as a good copy."""
        return host + path in self._objects and host + path not in self._stale

    def is_stale(self, path: str, *, host: str = "") -> bool:
        """Return whether a soft purge has left the object: served while a new copy is fetched, or cannot be."""
        return host + path in self._objects and host + path in self._stale

    def tags_on(self, path: str, *, host: str = "") -> frozenset[str]:
        """Return the tags by which the stored object can be purged.  Raises KeyError without an object."""
        return self._objects[host + path]

    def kept(self, tags: Iterable[str]) -> Iterable[str]:
        """Return the tags by which an object can be purged."""
        return tags

    def drop(self, tags: Iterable[str], fault: Fault | None, *, soft: bool = False) -> None:
        """Take a purge; with the fault NO_EFFECT only in words.  A soft purge makes objects stale."""
        wanted = {self._fold(tag) for tag in tags}
        if fault is Fault.NO_EFFECT:
            return
        hit = {path for path, kept in self._objects.items() if kept & wanted}
        if soft:
            self._stale |= hit
        else:
            self._objects = {path: kept for path, kept in self._objects.items() if path not in hit}

    def _within(self, header: str) -> list[str]:
        """Return the whole tags within the header's bytes read by the vendor."""
        if self.header_bytes is None or len(header.encode()) <= self.header_bytes:
            return header.split(self.separator)
        read = header.encode()[: self.header_bytes + 1].decode(errors="ignore")
        return read.split(self.separator)[:-1]

    def _fold(self, tag: str) -> str:
        return tag.lower() if self.folds_case else tag


class FastlyDouble(_Vendor):
    """Service `SVCdouble1`, token `fastly-token`.  https://www.fastly.com/documentation/reference/api/purging/"""

    options = {"service_id": "SVCdouble1", "token": "fastly-token"}
    opened_by = "token"
    token, service = options["token"], options["service_id"]
    separator = " "
    # https://www.fastly.com/documentation/reference/http/http-headers/Surrogate-Key/#limitations
    header_bytes, key_bytes = 16_384, 1_024
    # https://www.fastly.com/documentation/reference/api/purging/#bulk-purge-tag
    keys_a_call = 256
    # https://www.fastly.com/documentation/reference/api/#rate-limiting
    purges_an_hour = 100_000

    def __init__(self, clock: Clock = time.monotonic, *, burst: float = 1_000) -> None:
        super().__init__(clock, per_second=self.purges_an_hour / 3_600, burst=burst)

    def tags_on(self, path: str, *, host: str = "") -> frozenset[str]:
        """Return the tags by which the stored object can be purged.  Raises KeyError without an object."""
        return self._objects[host + path]

    def kept(self, tags: Iterable[str]) -> Iterable[str]:
        """Return the keys before the first key that is too long: Fastly ignores it and all later keys."""
        return takewhile(lambda tag: len(tag.encode()) <= self.key_bytes, tags)

    def respond(self, request: Request, fault: Fault | None) -> Reply:
        """Answer POST /service/<id>/purge with up to 256 keys: an id for each; softly with `Fastly-Soft-Purge: 1`."""
        if request.headers.get("fastly-key") != self.token:
            return _json(401, {"msg": "Provided credentials are missing or invalid"})
        if (request.method, request.path) != ("POST", f"/service/{self.service}/purge"):
            return _json(404, {"msg": "Record not found", "detail": "Cannot find service"})
        if not self.bucket.take():
            return _json(429, {"msg": "You have exceeded your hourly rate limit."}, {"Fastly-RateLimit-Remaining": "0"})
        keys = _listed(request.body, "surrogate_keys")
        if keys is None or not 1 <= len(keys) <= self.keys_a_call or not all(map(self._is_key, keys)):
            said = f"1 to {self.keys_a_call} surrogate keys without spaces, of at most {self.key_bytes} bytes"
            return _json(400, {"msg": "Bad request", "detail": said})
        self.drop(keys, fault, soft=request.headers.get("fastly-soft-purge") == "1")
        return _json(200, {key: f"{number}-{len(self.requests)}" for number, key in enumerate(keys)})

    def _is_key(self, key: str) -> bool:
        return 1 <= len(key.encode()) <= self.key_bytes and not re.search(r"\s", key)


class CloudflareDouble(_Vendor):
    """Zone `zonedouble1`, token `cloudflare-token`.  https://developers.cloudflare.com/api/resources/cache/"""

    options = {"zone_id": "zonedouble1", "token": "cloudflare-token"}
    opened_by = "token"
    token, zone = options["token"], options["zone_id"]
    folds_case = True
    # https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/
    header_bytes = 16_384
    # https://developers.cloudflare.com/cache/how-to/purge-cache/#availability-and-limits: calls a second, and calls in
    # a burst
    plans: ClassVar = {"free": (5 / 60, 25), "pro": (5, 25), "business": (10, 50), "enterprise": (50, 500)}
    _most = 100
    _kinds: ClassVar = {
        "tags": r"[!-+\--~]{1,1024}",
        "hosts": r"[a-z0-9.-]{1,253}",
        "prefixes": r"(?!(?:[^/]*/){32})[a-z0-9.-]+(?:/[^?#*\s]*)?",  # at most 31 separators, no query string
        "files": r"https?://[a-z0-9.-]+/[^*\s]*",
    }

    def __init__(self, clock: Clock = time.monotonic, *, plan: str = "enterprise") -> None:
        per_second, burst = self.plans[plan]
        super().__init__(clock, per_second=per_second, burst=burst)

    def respond(self, request: Request, fault: Fault | None) -> Reply:
        """Answer POST /client/v4/zones/<id>/purge_cache with up to 100 things of a kind; success is in the body."""
        if request.headers.get("authorization") != f"Bearer {self.token}":
            return self._failed(403, 10000, "Authentication error")
        if (request.method, request.path) != ("POST", f"/client/v4/zones/{self.zone}/purge_cache"):
            return self._failed(404, 7003, "Could not route to the zone, perhaps your object identifier is invalid?")
        if not self.bucket.take():
            return self._failed(
                429, 971, "Please wait and consider throttling your request speed", {"Retry-After": "1"}
            )
        said = _object(request.body) or {}
        kind = next(iter(said), "")
        wanted = _listed(request.body, kind)
        if len(said) != 1 or kind not in self._kinds or wanted is None or not 1 <= len(wanted) <= self._most:
            return self._failed(400, 1094, f"1 to {self._most} of either tags, hosts, prefixes or files")
        if any(not re.fullmatch(self._kinds[kind], one) for one in wanted):
            return self._failed(400, 1109, f"malformed {kind}")
        if kind == "tags":
            self.drop(wanted, fault)
        elif fault is not Fault.NO_EFFECT:
            gone = {url for url in self._objects for one in wanted if self._is_meant(url, kind, one)}
            self._objects = {url: kept for url, kept in self._objects.items() if url not in gone}
        return _json(200, {"success": True, "errors": [], "messages": [], "result": {"id": self.zone}})

    def _is_meant(self, url: str, kind: str, wanted: str) -> bool:
        if kind == "files":
            return url == wanted.partition("://")[2]
        return url.startswith(wanted) if kind == "prefixes" else url.partition("/")[0] == wanted

    def _failed(self, status: int, code: int, message: str, headers: Mapping[str, str] | None = None) -> Reply:
        errors = [{"code": code, "message": message}]
        return _json(status, {"success": False, "errors": errors, "messages": [], "result": None}, headers)


class BunnyDouble(_Vendor):
    """Pull zone 4711, access key `bunny-key`.  https://docs.bunny.net/cdn/purge-cache"""

    options = {"zone_id": 4711, "access_key": "bunny-key"}
    opened_by = "access_key"
    access_key, zone = options["access_key"], options["zone_id"]
    # https://docs.bunny.net/cdn/purge-cache#purge-by-tag
    header_bytes = 1_024

    def __init__(self, clock: Clock = time.monotonic) -> None:
        # https://docs.bunny.net/cdn/purge-cache#rate-limits
        super().__init__(clock, per_second=5, burst=120)

    def respond(self, request: Request, fault: Fault | None) -> Reply:
        """Answer POST /pullzone/<id>/purgeCache: a tag, or without a tag the whole zone; 204."""
        if request.headers.get("accesskey") != self.access_key:
            return _json(401, {"ErrorKey": "unauthorized", "Message": "The request authorization failed."})
        if (request.method, request.path) != ("POST", f"/pullzone/{self.zone}/purgeCache"):
            return _json(404, {"ErrorKey": "pullzone.not_found", "Message": "The requested Pull Zone was not found."})
        if not self.bucket.take():
            return _json(429, {"Message": "Too many requests"}, {"Retry-After": "1"})
        tag = (_object(request.body) or {}).get("CacheTag")
        everything = {known for tags in self._objects.values() for known in tags}
        self.drop([tag] if tag else everything, fault)
        return Reply(status=204)


class AkamaiDouble(_Vendor):
    """Checks each signature.  https://techdocs.akamai.com/purge-cache/reference/api"""

    host = "akab-double.purge.akamaiapis.net"
    client_token, access_token, client_secret = "akab-client", "akab-access", "c2VjcmV0LW9mLXRoZS1kb3VibGU="
    options = {
        "host": host,
        "client_token": client_token,
        "client_secret": client_secret,
        "access_token": access_token,
    }
    opened_by = "client_secret"
    # https://techdocs.akamai.com/purge-cache/docs/purge-content-cache-tag
    tags_an_object = 128
    _tag = re.compile(r"[A-Za-z0-9!#$%'+.^_`|~-]{1,128}")
    # https://techdocs.akamai.com/purge-cache/reference/post-invalidate-tag
    body_bytes = 50_000

    def __init__(self, clock: Clock = time.monotonic, *, now: Clock = time.time) -> None:
        # https://techdocs.akamai.com/purge-cache/reference/rate-limiting
        super().__init__(clock, per_second=500 / 60, burst=5_000)
        self.now = now

    def tags_on(self, path: str, *, host: str = "") -> frozenset[str]:
        """Return the tags by which the stored object can be purged.  Raises KeyError without an object."""
        return self._objects[host + path]

    def kept(self, tags: Iterable[str]) -> Iterable[str]:
        """Return the first 128 tags without a fault: too long tags, or tags with other characters, are dropped."""
        return islice((tag for tag in tags if self._tag.fullmatch(tag)), self.tags_an_object)

    def respond(self, request: Request, fault: Fault | None) -> Reply:
        """Answer POST /ccu/v3/(invalidate|delete)/tag/(production|staging): 201, or, beyond the most tags, a refusal.

        An invalidated object stays as a stale copy, a deleted object does not.
        """
        route = re.fullmatch(r"/ccu/v3/(invalidate|delete)/tag/(production|staging)", request.path)
        if request.method != "POST" or route is None:
            return self._problem(404, "Not Found", request.path)
        if not self._is_signed(request):
            return self._problem(401, "Not authorized", "The signature does not match")
        if len(request.body) > self.body_bytes:
            return self._problem(413, "Request body too large", "")
        tags = _listed(request.body, "objects")
        if not tags or not all(map(self._tag.fullmatch, tags)):
            return self._problem(400, "Bad request", "a tag is malformed")
        if not self.bucket.take(len(tags)):
            return self._problem(429, "Tag Rate Limit exceeded", "")
        self.drop(tags, fault, soft=route[1] == "invalidate")
        made = {"httpStatus": 201, "detail": "Request accepted", "estimatedSeconds": 5, "supportId": "s"}
        return _json(201, {**made, "purgeId": f"edcp-{len(self.requests)}"})

    def _is_signed(self, request: Request) -> bool:
        said = request.headers.get("authorization", "")
        fields = _SIGNED.fullmatch(said)
        if fields is None or (fields[2], fields[3]) != (self.client_token, self.access_token):
            return False
        stamp = time.strftime("%Y%m%dT%H:%M", time.gmtime(self.now()))
        before = time.strftime("%Y%m%dT%H:%M", time.gmtime(self.now() - 60))
        args = (request.method, request.headers["host"], request.path, request.body, fields[1], self.client_secret)
        return fields[4][:14] in (stamp, before) and sign(*args) == said

    def _problem(self, status: int, title: str, detail: str) -> Reply:
        said = {"httpStatus": status, "title": title, "detail": detail, "supportId": "s"}
        return _json(status, said, {"Content-Type": "application/problem+json"})


def _json(status: int, said: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Reply:
    return Reply(status=status, body=json.dumps(said), headers={"Content-Type": "application/json", **(headers or {})})


def _object(body: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(body)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _listed(body: bytes, name: str) -> list[str] | None:
    found = (_object(body) or {}).get(name)
    return found if isinstance(found, list) and all(isinstance(tag, str) for tag in found) else None
