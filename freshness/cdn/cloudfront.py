"""Amazon CloudFront: purges by cache tag (`#tag` items), paths as a fallback, for a distribution or its tenants.

Needs boto3, and `cloudfront:CreateInvalidation`, `GetInvalidation` and `ListInvalidations` on the distribution, or
their twins on the tenant (ops/cloudfront/).  The distribution must name the header with the tags (CacheTagConfig);
copies cached before that carry no tags.
https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Invalidation.html
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any

import boto3
from botocore import exceptions as aws
from botocore.config import Config
from botocore.parsers import ResponseParserError

from freshness.accounts.cost import Price
from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cache_headers import TagHeader
from freshness.cdn._adapter import checked, tags_of, tuned
from freshness.cdn._polling import Progress
from freshness.cdn._tenants import TenantOf, Tenants
from freshness.errors import (
    CdnAmbiguous,
    CdnBusy,
    CdnError,
    CdnForbidden,
    CdnRefused,
    CdnThrottled,
    CdnUnavailable,
    Invalid,
)
from freshness.ports import Receipt
from freshness.targets.purge import Purge

# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-invalidations
MAX_IN_PROGRESS = 3_000  # items in progress per distribution; tags count too, says the page named below
RESERVE = 0.1  # of them, left to publishes
MAX_WILDCARDS = 15  # in progress per distribution, counted apart
LISTED = 100  # invalidations on a page: several times as many as a call a second leaves in progress
# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/invalidation-specifying-tags.html
HEADER = TagHeader(name="Cache-Tag", separator=",", count=50, longest=256)  # or the name in CacheTagConfig
# https://aws.amazon.com/cloudfront/pricing/
PRICE = Price(free=1_000, each=0.005)

ABILITY = Ability(
    name="cloudfront",
    tags=True,
    paths=True,
    wildcards=True,
    hosts=True,
    items_per_call=1_000,  # a third of the items in progress: a batch never waits for another batch alone
    effect=5.0,  # "typically", P95
    reports=True,
    price=PRICE,
    # Throttled after 6 to 10 rapid calls, as measured; the vendor states no figure.
    limits=Limits(
        calls_per_second=1.0, burst=5, in_progress=MAX_IN_PROGRESS, wildcards=MAX_WILDCARDS - 2, reserve=RESERVE
    ),
    header=HEADER,
    identified_by=("distribution_id", "tenant_id"),
)

_KINDS: dict[str, type[CdnError]] = {
    "Throttling": CdnThrottled,
    "ThrottlingException": CdnThrottled,
    "RequestLimitExceeded": CdnThrottled,
    "TooManyRequestsException": CdnThrottled,
    "PriorRequestNotComplete": CdnThrottled,
    "TooManyInvalidationsInProgress": CdnBusy,
    "ServiceUnavailable": CdnUnavailable,
    "InternalError": CdnUnavailable,
    "InternalFailure": CdnUnavailable,
    "AccessDenied": CdnForbidden,
    "AccessDeniedException": CdnForbidden,
    "ExpiredToken": CdnForbidden,
    "IncompleteSignature": CdnForbidden,
    "InvalidClientTokenId": CdnForbidden,
    "MissingAuthenticationToken": CdnForbidden,
    "NoSuchDistribution": CdnForbidden,
    "NoSuchResource": CdnForbidden,
    "EntityNotFound": CdnForbidden,
    "OptInRequired": CdnForbidden,
    "RequestExpired": CdnForbidden,
    "SignatureDoesNotMatch": CdnForbidden,
    "UnrecognizedClientException": CdnForbidden,
}


class CloudFront:
    """A distribution, or with `tenant_id` a tenant of a multi-tenant distribution, or with `tenant_of` all tenants.

    `tenant_of`, a callable or its dotted path, names the tenant of a subject like `ws:<id>`.  Each tenant has
    invalidations of its own: only subjects of the same tenant share a call.

    In a distribution shared by workspaces a wildcard must have the subject's own identity as a directory; `shared` is
    yes for a distribution and no for a tenant unless given.  Adapters of a multi-CDN with the same `account` share its
    calls, its rests and its bill.  `tag_header` is the name in the distribution's CacheTagConfig.  Credentials come
    from boto3's usual places unless given.  `endpoint_url` is for tests.
    """

    ability: Ability = ABILITY

    def __init__(
        self,
        distribution_id: str = "",
        *,
        tenant_id: str = "",
        tenant_of: TenantOf | str = "",
        shared: bool | None = None,
        name: str = "",
        account: str = "",
        items_per_call: int | None = None,
        limits: Mapping[str, Any] | None = None,
        tag_header: str = "",
        endpoint_url: str | None = None,
        timeout: float = 5.0,
        access_key: str | None = None,
        secret_key: str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if sum(map(bool, (distribution_id, tenant_id, tenant_of))) != 1:
            raise Invalid(
                "cloudfront needs the id of a distribution, or of a tenant, or tenant_of, and one of them only"
            )
        self._distribution, self._tenant = distribution_id, tenant_id
        self._tenants = Tenants(tenant_of, clock=clock) if tenant_of else None
        alone = bool(tenant_id or tenant_of)
        self.ability = tuned(
            replace(
                ABILITY,
                host_blind=not alone if shared is None else shared,
                account=account,
                together=self._tenants.together if self._tenants else None,
            ),
            name=name,
            items_per_call=items_per_call,
            most_items=MAX_IN_PROGRESS,
            limits=limits,
            tag_header=tag_header,
            identity=distribution_id or tenant_id,
        )
        self._progress = Progress(self._list, self._get, clock=clock)
        # boto3 makes a single attempt: the engine repeats the call, with the same reference, by its own schedule.
        config = Config(connect_timeout=timeout, read_timeout=timeout, retries={"total_max_attempts": 1})
        self._client = _session().client(
            "cloudfront",
            region_name="us-east-1",  # the service's only region, for visitors everywhere
            endpoint_url=endpoint_url,
            config=config,
            aws_access_key_id=access_key,
            aws_secret_access_key=secret_key,
        )

    def purge(self, batch: Batch) -> Receipt:
        """Create an invalidation, named by the batch's reference: the same batch again is the same invalidation."""
        purge = checked(batch, self.ability)
        if self._tenants is None:
            return self._create(self._tenant, batch.reference, purge)
        tenant = self._tenants.of(batch)
        one = self._create(tenant, batch.reference, purge)
        return Receipt(id=f"{tenant}/{one.id}", complete=one.complete)

    def _create(self, tenant: str, reference: str, purge: Purge) -> Receipt:
        items = [*(f"#{tag}" for tag in tags_of(purge)), *sorted(purge.paths)]
        wanted: Any = {"CallerReference": reference, "Paths": {"Quantity": len(items), "Items": items}}
        if tenant:
            create = partial(self._client.create_invalidation_for_distribution_tenant, Id=tenant)
        else:
            create = partial(self._client.create_invalidation, DistributionId=self._distribution)
        return _receipt(_asked(lambda: create(InvalidationBatch=wanted)))

    def examine(self) -> None:
        """Raise the error of a look at the newest invalidations: no such distribution, no permission, no answer."""
        if self._tenants is None:
            self._list()

    def status(self, receipt: Receipt) -> Receipt:
        """Whether a purge is complete, by a listing of the newest at most two seconds old; see `Progress`."""
        if receipt.complete:
            return receipt
        return Receipt(id=receipt.id, complete=self._progress.is_complete(receipt.id))

    def _list(self) -> dict[str, bool]:
        if self._tenants:
            raise CdnRefused("each tenant has a list of its own: each purge is asked for by itself")
        if self._tenant:
            tenants = self._client.list_invalidations_for_distribution_tenant
            found = _asked(lambda: tenants(Id=self._tenant, MaxItems=LISTED))
        else:
            of_distribution = self._client.list_invalidations
            found = _asked(lambda: of_distribution(DistributionId=self._distribution, MaxItems=str(LISTED)))
        return {one["Id"]: one["Status"] == "Completed" for one in found.get("InvalidationList", {}).get("Items", ())}

    def _get(self, wanted: str) -> bool:
        tenant, _, name = wanted.rpartition("/")
        if tenant or self._tenant:
            get = self._client.get_invalidation_for_distribution_tenant
            return _receipt(_asked(lambda: get(DistributionTenantId=tenant or self._tenant, Id=name))).complete
        return _receipt(
            _asked(lambda: self._client.get_invalidation(DistributionId=self._distribution, Id=wanted))
        ).complete


@lru_cache(maxsize=1)
def _session() -> boto3.session.Session:
    """Return a session for the process: each session loads the models of the services anew."""
    return boto3.session.Session()


def _receipt(answer: Any) -> Receipt:
    made = answer.get("Invalidation", {})
    if not made.get("Id") or "Status" not in made:
        raise CdnAmbiguous("whatever answered is not cloudfront: no invalidation in the answer")
    return Receipt(id=made["Id"], complete=made["Status"] == "Completed")


def _asked(call: Callable[[], Any]) -> Any:
    """Turn AWS's and botocore's errors into subclasses of CdnError; no other place does."""
    try:
        return call()
    except aws.ClientError as error:
        raise _of_answer(error) from error
    except (aws.ConnectTimeoutError, aws.EndpointConnectionError, aws.ProxyConnectionError, aws.SSLError) as error:
        raise CdnUnavailable(f"cloudfront cannot be reached: {error}") from error
    except (aws.NoCredentialsError, aws.PartialCredentialsError, aws.CredentialRetrievalError) as error:
        raise CdnForbidden(f"no credentials for cloudfront: {error}") from error
    except (aws.ParamValidationError, aws.UnknownEndpointError) as error:
        raise CdnRefused(f"not a request to cloudfront: {error}") from error
    except (aws.BotoCoreError, ResponseParserError) as error:  # late, cut off or not understood: perhaps accepted
        raise CdnAmbiguous(f"no answer from cloudfront: {error}") from error


def _of_answer(error: aws.ClientError) -> CdnError:
    code = error.response.get("Error", {}).get("Code", "")
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    said = f"cloudfront answered {status} {code}: {error.response.get('Error', {}).get('Message', '')}"[:500]
    if code in _KINDS:
        return _KINDS[code](said)
    if status >= 500:
        return CdnUnavailable(said)
    if status == 429:
        return CdnThrottled(said)
    if status in (401, 403):
        return CdnForbidden(said)
    return CdnRefused(said)
