"""Cloudflare: purges by cache tag.

Tags travel in `Cache-Tag`, separated by commas; cases are not told apart.  Hard purges only.

https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/
"""

import json
from collections.abc import Mapping
from typing import Any

from freshness.cdn.http import TIMEOUT, Answer, Sender, error_of
from freshness.cdn.items import checked, tags_of, tuned
from freshness.errors import CdnForbidden, CdnRefused, Invalid
from freshness.plan import Ability, Batch
from freshness.ports import Receipt
from freshness.quota import Limits

# https://developers.cloudflare.com/cache/how-to/purge-cache/#hostname-tag-prefix-url-and-purge-everything-limits
MAX_TAGS = 100
PLANS = {
    "free": Limits(calls_per_second=5 / 60, burst=25),
    "pro": Limits(calls_per_second=5.0, burst=25),
    "business": Limits(calls_per_second=10.0, burst=50),
    "enterprise": Limits(calls_per_second=50.0, burst=500),
}
# https://developers.cloudflare.com/fundamentals/api/troubleshooting/
_OPERATORS = frozenset({6003, 9106, 9107, 9109, 10000, 10001})  # credentials and permissions, whatever the status

ABILITY = Ability(name="cloudflare", tags=True, hosts=True, items_per_call=MAX_TAGS, effect=0.2)


class Cloudflare:
    """One zone.  The token needs the permission Cache Purge on it."""

    def __init__(
        self,
        zone_id: str,
        *,
        token: str,
        plan: str = "free",
        name: str = "",
        limits: Mapping[str, Any] | None = None,
        base_url: str = "https://api.cloudflare.com",
        timeout: float = TIMEOUT,
    ) -> None:
        if not zone_id.isalnum() or not token:
            raise Invalid("cloudflare needs the id of a zone and a token")
        if plan not in PLANS:
            raise Invalid(f"cloudflare's plans are {', '.join(PLANS)}, not {plan!r:.40}")
        own = {"calls_per_second": PLANS[plan].calls_per_second, "burst": PLANS[plan].burst}
        self.ability = tuned(ABILITY, name=name, limits={**own, **(limits or {})})
        self._target = f"/client/v4/zones/{zone_id}/purge_cache"
        self._sender = Sender(base_url, timeout=timeout)
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def purge(self, batch: Batch) -> Receipt:
        """Purge all tags in one call."""
        tags = tags_of(checked(batch, self.ability))
        body = json.dumps({"tags": tags}).encode()
        _judge(self._sender.send("POST", self._target, headers=self._headers, body=body))
        return Receipt()

    def status(self, receipt: Receipt) -> Receipt:
        """Cloudflare does not report completion: a purge takes about 150 ms."""
        return receipt


def _judge(answer: Answer) -> None:
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
