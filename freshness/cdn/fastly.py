"""Fastly: purges by surrogate key, soft by choice.

Tags travel in `Surrogate-Key`, separated by spaces.  With shielding, an edge may fetch an old page from a shield not
yet purged: hence each purge is made twice, two seconds apart (`rounds`).
https://www.fastly.com/documentation/reference/api/purging/
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

# https://www.fastly.com/documentation/reference/api/purging/#bulk-purge-tag
MAX_KEYS = 256
# https://www.fastly.com/documentation/reference/api/#rate-limiting
PURGES_PER_HOUR = 100_000
# https://www.fastly.com/documentation/guides/concepts/cache/purging#race-conditions
SECOND_PURGE = 2.0  # seconds after the first
# https://www.fastly.com/documentation/reference/http/http-headers/Surrogate-Key/
# https://www.fastly.com/documentation/reference/http/http-headers/Surrogate-Control/
HEADER = TagHeader(name="Surrogate-Key", separator=" ", size=16_384, longest=1_024, control="Surrogate-Control")

ABILITY = Ability(
    name="fastly",
    tags=True,
    hosts=True,
    soft=True,
    items_per_call=MAX_KEYS,
    effect=0.2,
    rounds=2,
    rounds_apart=SECOND_PURGE,
    limits=Limits(calls_per_second=PURGES_PER_HOUR / 3_600, burst=100),
    header=HEADER,
    identified_by=("service_id",),
)


class Fastly:
    """A service.  The token needs the scope `purge_select` on the service."""

    ability: Ability = ABILITY

    def __init__(
        self,
        service_id: str,
        *,
        token: str,
        soft: bool = True,
        name: str = "",
        items_per_call: int | None = None,
        limits: Mapping[str, Any] | None = None,
        base_url: str = "https://api.fastly.com",
        timeout: float = TIMEOUT,
    ) -> None:
        if not service_id.isalnum() or not token:
            raise Invalid("fastly needs the id of a service and a token")
        self.ability = tuned(ABILITY, name=name, items_per_call=items_per_call, limits=limits, identity=service_id)
        self._target = f"/service/{service_id}/purge"
        self._sender = HttpClient(base_url, timeout=timeout)
        self._headers = {"Fastly-Key": token, "Content-Type": "application/json", "Accept": "application/json"}
        self._soft = soft

    def purge(self, batch: Batch) -> Receipt:
        """Purge all keys in a call, hard where any of its members is hard: a call has a single kind."""
        purge = checked(batch, self.ability)
        tags = tags_of(purge)
        body = json.dumps({"surrogate_keys": tags}).encode()
        kind = {"Fastly-Soft-Purge": "1"} if self._soft and not purge.hard else {}
        _judge(self._sender.send("POST", self._target, headers={**self._headers, **kind}, body=body), tags)
        return Receipt()

    def status(self, receipt: Receipt) -> Receipt:
        """Return the receipt: Fastly does not report completion, and a purge takes about 150 ms."""
        return receipt


def _judge(answer: HttpAnswer, tags: list[str]) -> None:
    if answer.status != 200:
        raise error_of("fastly", answer)
    if not answer.json("fastly").keys() >= set(tags):  # the answer has an id for each key
        raise CdnAmbiguous("fastly did not confirm every key")
