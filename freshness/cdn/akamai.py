"""Akamai: purges by cache tag through Fast Purge; `invalidate` revalidates copies, `delete` removes them.

Tags travel in `Edge-Cache-Tag`, separated by commas; cases are told apart.

https://techdocs.akamai.com/purge-cache/reference/api
"""

import base64
import hashlib
import hmac
import json
import re
import time
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cache_headers import TagHeader
from freshness.cdn._adapter import checked, tags_of, tuned
from freshness.cdn._http import TIMEOUT, HttpAnswer, HttpClient, error_of
from freshness.errors import CdnAmbiguous, Invalid
from freshness.ports import Receipt

# https://techdocs.akamai.com/purge-cache/reference/rate-limiting
TAGS_PER_MINUTE = 500
BURST = 5_000
# https://techdocs.akamai.com/purge-cache/reference/post-invalidate-tag
MAX_BODY = 50_000
_TAGS_A_BATCH = 500  # our choice: a minute's worth, and a third of the body's capacity
_MOST_TAGS = 1_400  # of 32 characters fit the body
# https://techdocs.akamai.com/purge-cache/docs/assign-cache-tags
HEADER = TagHeader(name="Edge-Cache-Tag", separator=",", count=128, longest=128)

ABILITY = Ability(
    name="akamai",
    tags=True,
    hosts=True,
    soft=True,
    items_per_call=_TAGS_A_BATCH,
    counted=1,  # a batch is a single request, but the limit counts tags
    effect=5.0,
    limits=Limits(calls_per_second=TAGS_PER_MINUTE / 60, burst=BURST - _TAGS_A_BATCH),  # a batch may overdraw the limit
    header=HEADER,
    identified_by=(),  # an account is known by its API client alone: a credential
)


class Akamai:
    """An account's Fast Purge; `host`, tokens and secret are an API client's (.edgerc)."""

    ability: Ability = ABILITY

    def __init__(
        self,
        host: str,
        *,
        client_token: str,
        client_secret: str,
        access_token: str,
        network: str = "production",
        soft: bool = True,
        name: str = "",
        items_per_call: int | None = None,
        limits: Mapping[str, Any] | None = None,
        base_url: str = "",
        timeout: float = TIMEOUT,
        now: Callable[[], float] = time.time,
    ) -> None:
        if network not in ("production", "staging"):
            raise Invalid(f"akamai's networks are production and staging, not {network!r:.40}")
        if not (client_token and client_secret and access_token) or not re.fullmatch(r"[a-z0-9.-]+", host):
            raise Invalid("akamai needs host, client_token, client_secret and access_token of an API client")
        able = tuned(ABILITY, name=name, items_per_call=items_per_call, most_items=_MOST_TAGS)
        self.ability = tuned(able, limits={"burst": BURST - able.items_per_call, **(limits or {})})
        self._host, self._now = host, now
        self._soft, self._network = soft, network
        self._sender = HttpClient(base_url or f"https://{host}", timeout=timeout)
        self._tokens, self._secret = f"client_token={client_token};access_token={access_token};", client_secret

    def purge(self, batch: Batch) -> Receipt:
        """Purge all tags in a call, which deletes where any of its members is hard: a call has a single kind."""
        purge = checked(batch, self.ability)
        target = f"/ccu/v3/{'invalidate' if self._soft and not purge.hard else 'delete'}/tag/{self._network}"
        tags = tags_of(purge)
        body = json.dumps({"objects": tags}, separators=(",", ":")).encode()
        headers = {
            "Host": self._host,
            "Content-Type": "application/json",
            "Authorization": self._signed(target, body, nonce=str(uuid.uuid4())),
        }
        return _judge(self._sender.send("POST", target, headers=headers, body=body))

    def status(self, receipt: Receipt) -> Receipt:
        """Return the receipt: Fast Purge does not report completion, and takes about five seconds."""
        return receipt

    def _signed(self, target: str, body: bytes, *, nonce: str) -> str:
        stamp = time.strftime("%Y%m%dT%H:%M:%S+0000", time.gmtime(self._now()))
        return sign("POST", self._host, target, body, f"{self._tokens}timestamp={stamp};nonce={nonce};", self._secret)


def sign(method: str, host: str, target: str, body: bytes, fields: str, secret: str) -> str:
    """Return the Authorization header of Akamai's EdgeGrid scheme; `fields` are tokens, timestamp and nonce.

    https://techdocs.akamai.com/developer/docs/edgegrid
    """
    unsigned = f"EG1-HMAC-SHA256 {fields}"
    stamp = re.search(r"timestamp=([^;]+);", fields)
    key = _hmac(secret.encode(), stamp[1] if stamp else "")
    content = base64.b64encode(hashlib.sha256(body).digest()).decode()
    told = "\t".join((method, "https", host, target, "", content, unsigned))
    return f"{unsigned}signature={_hmac(key.encode(), told)}"


def _hmac(key: bytes, text: str) -> str:
    return base64.b64encode(hmac.digest(key, text.encode(), "sha256")).decode()


def _judge(answer: HttpAnswer) -> Receipt:
    if answer.status == 201:
        made = answer.json("akamai")
        if made.get("httpStatus") == 201 and isinstance(made.get("purgeId"), str):
            return Receipt(id=made["purgeId"])
        raise CdnAmbiguous("akamai did not confirm the purge")
    if answer.status == 200:
        raise CdnAmbiguous("what answered 200 is not the API of akamai, which answers 201")
    raise error_of("akamai", answer)
