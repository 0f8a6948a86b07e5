"""Bunny: purges by tag, a call for each tag.

Tags travel in `CDN-Tag`, separated by commas, at most 1,024 bytes.  Hard purges only.  An empty tag would purge the
whole zone, and is never sent.  https://docs.bunny.net/cdn/purge-cache
"""

import json
from collections.abc import Mapping
from typing import Any

from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cache_headers import TagHeader
from freshness.cdn._adapter import checked, tags_of, tuned
from freshness.cdn._http import TIMEOUT, HttpAnswer, HttpClient, error_of
from freshness.errors import CdnAmbiguous, Invalid
from freshness.ports import Receipt

# https://docs.bunny.net/cdn/purge-cache#rate-limits
TAGS_PER_SECOND = 5.0
BURST = 120
_TAGS_A_BATCH = 20  # our choice: at most four seconds' worth of calls
# https://docs.bunny.net/cdn/purge-cache#purge-by-tag
HEADER = TagHeader(name="CDN-Tag", separator=",", size=1_024)

ABILITY = Ability(
    name="bunny",
    tags=True,
    hosts=True,
    items_per_call=_TAGS_A_BATCH,
    counted=1,
    effect=1.0,
    limits=Limits(calls_per_second=TAGS_PER_SECOND, burst=BURST - _TAGS_A_BATCH),  # a batch may overdraw the limit
    header=HEADER,
    identified_by=("zone_id",),
)


class Bunny:
    """A pull zone.  `access_key` is the account's."""

    ability: Ability = ABILITY

    def __init__(
        self,
        zone_id: int | str,
        *,
        access_key: str,
        name: str = "",
        items_per_call: int | None = None,
        limits: Mapping[str, Any] | None = None,
        base_url: str = "https://api.bunny.net",
        timeout: float = TIMEOUT,
    ) -> None:
        if not str(zone_id).isdigit() or not access_key:
            raise Invalid("bunny needs the number of a pull zone and an access key")
        able = tuned(ABILITY, name=name, items_per_call=items_per_call, most_items=BURST - 1, identity=str(zone_id))
        self.ability = tuned(able, limits={"burst": BURST - able.items_per_call, **(limits or {})})
        self._target = f"/pullzone/{zone_id}/purgeCache"
        self._sender = HttpClient(base_url, timeout=timeout)
        self._headers = {"AccessKey": access_key, "Content-Type": "application/json"}

    def purge(self, batch: Batch) -> Receipt:
        """Purge the tags in turn; tags purged before an error are purged again with the next try."""
        for tag in tags_of(checked(batch, self.ability)):
            body = json.dumps({"CacheTag": tag}).encode()
            _judge(self._sender.send("POST", self._target, headers=self._headers, body=body))
        return Receipt()

    def status(self, receipt: Receipt) -> Receipt:
        """Return the receipt: Bunny does not report completion."""
        return receipt


def _judge(answer: HttpAnswer) -> None:
    if answer.status == 204:
        return
    if answer.status == 200:
        raise CdnAmbiguous("what answered 200 is not the API of bunny, which answers 204")
    raise error_of("bunny", answer)
