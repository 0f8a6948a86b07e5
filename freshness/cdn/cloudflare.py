"""Cloudflare: purges by cache tag and host name, and by URL and URL prefix where a subject's hosts are known.

Tags travel in `Cache-Tag`, separated by commas; cases are not told apart.  Hard purges only.
https://developers.cloudflare.com/cache/how-to/purge-cache/
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cache_headers import TagHeader
from freshness.cdn._adapter import HostsOf, checked, hosts_named, imported, tuned
from freshness.cdn._http import TIMEOUT, HttpAnswer, HttpClient, error_of
from freshness.errors import CdnForbidden, CdnRefused, Invalid, InvalidPurge
from freshness.ports import Receipt
from freshness.targets.purge import Purge

# https://developers.cloudflare.com/cache/how-to/purge-cache/#availability-and-limits
MAX_OPERATIONS = 100  # of a kind in a request
PLANS = {
    "free": Limits(calls_per_second=5 / 60, burst=25),
    "pro": Limits(calls_per_second=5.0, burst=25),
    "business": Limits(calls_per_second=10.0, burst=50),
    "enterprise": Limits(calls_per_second=50.0, burst=500),
}
# https://developers.cloudflare.com/cache/how-to/purge-cache/purge_by_prefix/#limitations
MAX_SEPARATORS = 31
# https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/
HEADER = TagHeader(name="Cache-Tag", separator=",", size=16_384, longest=1_024)
# https://developers.cloudflare.com/fundamentals/api/troubleshooting/
_OPERATORS = frozenset({6003, 9106, 9107, 9109, 10000, 10001})  # credentials and permissions, at any status

ABILITY = Ability(
    name="cloudflare",
    tags=True,
    hosts=True,
    items_per_call=MAX_OPERATIONS,
    apart=True,
    effect=0.2,
    header=HEADER,
    identified_by=("zone_id",),
)


class Cloudflare:
    """A zone.  The token needs the permission Cache Purge on the zone.

    Cloudflare purges URLs, never bare paths: `hosts_of`, a callable of yours or its dotted path, gives the host names
    with pages of a subject like `ws:<id>`.  Without `hosts_of` purges of paths are refused.
    """

    ability: Ability = ABILITY

    def __init__(
        self,
        zone_id: str,
        *,
        token: str,
        plan: str = "free",
        hosts_of: HostsOf | str | None = None,
        name: str = "",
        items_per_call: int | None = None,
        limits: Mapping[str, Any] | None = None,
        base_url: str = "https://api.cloudflare.com",
        timeout: float = TIMEOUT,
    ) -> None:
        if not zone_id.isalnum() or not token:
            raise Invalid("cloudflare needs the id of a zone and a token")
        if plan not in PLANS:
            raise Invalid(f"cloudflare's plans are {', '.join(PLANS)}, not {plan!r:.40}")
        able = tuned(ABILITY, name=name, items_per_call=items_per_call, identity=zone_id)
        if hosts_of is not None:
            able = replace(able, paths=True, wildcards=True)
        burst = PLANS[plan].burst - (able.most_calls - 1)  # a batch may overdraw the limit
        own = {"calls_per_second": PLANS[plan].calls_per_second, "burst": burst}
        self.ability = tuned(able, limits={**own, **(limits or {})})
        self._hosts_of: HostsOf | None = imported(hosts_of) if isinstance(hosts_of, str) else hosts_of
        self._target = f"/client/v4/zones/{zone_id}/purge_cache"
        self._sender = HttpClient(base_url, timeout=timeout)
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def purge(self, batch: Batch) -> Receipt:
        """Purge everything named by the batch, each kind of thing in a call of its own."""
        for kind, wanted in self._wanted(batch).items():
            body = json.dumps({kind: wanted}).encode()
            _judge(self._sender.send("POST", self._target, headers=self._headers, body=body))
        return Receipt()

    def status(self, receipt: Receipt) -> Receipt:
        """Return the receipt: Cloudflare does not report completion, and a purge takes about 150 ms."""
        return receipt

    def _wanted(self, batch: Batch) -> dict[str, list[str]]:
        """Return the items of each call, by Cloudflare's word for their kind, without empty kinds."""
        purge = checked(batch, self.ability)
        urls = {host + path for host, path in self._places(batch)}
        found = {
            "tags": sorted(purge.tags),
            "hosts": sorted(purge.hosts),
            "prefixes": sorted(_prefix(url) for url in urls if url.endswith("*")),
            "files": sorted(f"https://{url}" for url in urls if not url.endswith("*")),
        }
        for kind, wanted in found.items():
            if len(wanted) > MAX_OPERATIONS:
                raise CdnRefused(f"{len(wanted)} {kind}; cloudflare takes {MAX_OPERATIONS} a call")
        return {kind: wanted for kind, wanted in found.items() if wanted}

    def _places(self, batch: Batch) -> Iterable[tuple[str, str]]:
        for member in batch.members:
            if member.purge.paths and self._hosts_of is not None:
                try:
                    hosts = Purge(hosts=frozenset(hosts_named(self._hosts_of, member.subject))).hosts
                except InvalidPurge as error:
                    raise CdnRefused(f"a host of {member.subject}: {error}") from error
                yield from ((host, path) for host in hosts for path in member.purge.paths)


def _prefix(url: str) -> str:
    """Return `<host>/<path>*` in Cloudflare's form: all URLs with this beginning, with any query string."""
    prefix = url.removesuffix("*")
    if "?" in prefix:
        raise CdnRefused(f"cloudflare purges by no prefix with a query string: {prefix!r:.80}")
    if prefix.count("/") > MAX_SEPARATORS:
        raise CdnRefused(f"cloudflare takes {MAX_SEPARATORS} '/' in a prefix: {prefix!r:.80}")
    return prefix


def _judge(answer: HttpAnswer) -> None:
    if answer.status == 429 or not 200 <= answer.status < 500 or 300 <= answer.status < 400:
        raise error_of("cloudflare", answer)
    said = answer.json("cloudflare")
    if answer.status == 200 and said.get("success") is True:
        return
    errors = [error for error in said.get("errors") or [] if isinstance(error, dict)]
    text = f"cloudflare answered {answer.status}: {errors}"[:500]
    if answer.status in (401, 403, 404) or any(error.get("code") in _OPERATORS for error in errors):
        raise CdnForbidden(text)
    raise CdnRefused(text)
