"""CloudFront's rules, as strict as CloudFront's own: items, references, quotas, throttling, delays and the bill.

No network and no time of its own; `cloudfront.py` puts an HTTP server around these rules.  Sources:
https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/invalidation-specifying-objects.html
https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/invalidation-specifying-tags.html
https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count

_TAG = re.compile(r"#(?=.{1,256}\Z)[!-)+-+\--~]+")
_PATH = re.compile(r"/(?=.{0,3999}\Z)[!-)+-~]*\*?")

MAX_TAGS_KEPT = 50
TENANT = "dt_"  # the beginning of tenants' ids


class CloudFrontRefusal(Exception):
    """An error answer: HTTP status, AWS code, message."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status, self.code, self.message = status, code, message


@dataclass(frozen=True, slots=True, kw_only=True)
class CloudFrontLimits:
    """CloudFront's quotas; `tags_in_pool` counts tags as items in progress, as CloudFront's page says.

    calls_per_second and burst were observed, not documented; questions have an equally large bucket of their own (our
    inference: AWS throttles kinds of operations apart), or share the bucket of purges with `one_bucket`.
    """

    in_progress: int = 3_000
    wildcards: int = 15
    items_per_batch: int = 3_000
    calls_per_second: float = 1.0
    burst: int = 8
    tags_in_pool: bool = True
    one_bucket: bool = False


@dataclass(slots=True, kw_only=True)
class Invalidation:
    """An accepted request and its times.  `lied`: reported complete, without effect."""

    id: str
    target: str
    reference: str
    items: tuple[str, ...]
    accepted_at: float
    effective_at: float
    completed_at: float
    applied: bool = False
    lied: bool = False

    @property
    def tags(self) -> frozenset[str]:
        """Tags in lower case: CloudFront does not tell cases apart."""
        return frozenset(item[1:].lower() for item in self.items if item.startswith("#"))

    @property
    def paths(self) -> frozenset[str]:
        """Paths as given; a path like `/#tag` matches no page."""
        return frozenset(item for item in self.items if item.startswith("/"))


# https://aws.amazon.com/cloudfront/pricing/
FREE_A_MONTH = 1_000  # paths of all distributions together
CENTS_EACH = 0.5


@dataclass(slots=True)
class CloudFrontAccount:
    """The control plane of an account.  `clock` gives seconds; no purge takes effect by itself: call `due`."""

    clock: Callable[[], float]
    limits: CloudFrontLimits = field(default_factory=CloudFrontLimits)
    effect: float = 5.0
    completion: float = 25.0
    targets: frozenset[str] = frozenset({"EDOUBLE1", "dt_double1"})
    billed: int = 0
    calls: int = 0
    gets: int = 0
    lists: int = 0
    throttled: int = 0
    invalidations: dict[str, Invalidation] = field(default_factory=dict)
    _buckets: dict[str, tuple[float, float]] = field(default_factory=dict)
    _ids: Iterable[int] = field(default_factory=lambda: count(1))

    def create(self, target: str, reference: str, quantity: int, items: tuple[str, ...]) -> Invalidation:
        """Accept a batch: the same reference and items are the same invalidation.  Raises CloudFrontRefusal."""
        self._known(target)
        self.calls += 1
        self._take_token("create")
        if not reference or not items:
            raise CloudFrontRefusal(
                400, "InvalidArgument", "Your request must have a CallerReference and at least one item."
            )
        if quantity != len(items):
            raise CloudFrontRefusal(
                400, "InconsistentQuantities", "The value of Quantity and the size of Items don't match."
            )
        if len(items) > self.limits.items_per_batch:
            raise CloudFrontRefusal(413, "BatchTooLarge", "Your request has too many items.")
        for item in items:
            check_item(item)
        for earlier in self._of(target):
            if earlier.reference == reference:
                if sorted(earlier.items) != sorted(items):
                    raise CloudFrontRefusal(
                        400, "InvalidationBatchAlreadyExists", "The reference stands for another batch."
                    )
                return earlier
        self._check_capacity(target, items)
        now = self.clock()
        made = Invalidation(
            id=f"I{next(iter(self._ids)):013X}",
            target=target,
            reference=reference,
            items=items,
            accepted_at=now,
            effective_at=now + self.effect,
            completed_at=now + self.completion,
        )
        self.invalidations[made.id] = made
        self.billed += len(items)
        return made

    def get(self, target: str, wanted: str) -> Invalidation:
        """Return an invalidation, or raise CloudFrontRefusal."""
        self._known(target)
        self.gets += 1
        self._take_token("read")
        found = self.invalidations.get(wanted)
        if found is None or found.target != target:
            raise CloudFrontRefusal(404, "NoSuchInvalidation", "The specified invalidation does not exist.")
        return found

    def newest(self, target: str, *, marker: str = "", most: int = 100) -> tuple[list[Invalidation], str]:
        """Return a page of invalidations, the newest first, and the next page's marker (empty without a next page).

        `marker` is the id of the last invalidation of the page before.
        """
        self._known(target)
        self.lists += 1
        self._take_token("read")
        if not 1 <= most <= 100:
            raise CloudFrontRefusal(400, "InvalidArgument", "MaxItems must be from 1 to 100.")
        found = self._of(target)[::-1]
        if marker:
            places = [number for number, one in enumerate(found) if one.id == marker]
            if not places:
                raise CloudFrontRefusal(400, "InvalidArgument", "The Marker is not valid.")
            found = found[places[0] + 1 :]
        return found[:most], found[most - 1].id if len(found) > most else ""

    def is_complete(self, one: Invalidation) -> bool:
        """Return whether the API reports completion."""
        return self.clock() >= one.completed_at

    def due(self) -> list[Invalidation]:
        """Return the invalidations effective since the last call, in the order of their acceptance."""
        now = self.clock()
        found = [
            one for one in self.invalidations.values() if not (one.applied or one.lied) and now >= one.effective_at
        ]
        for one in found:
            one.applied = True
        return found

    @property
    def dollars(self) -> float:
        """The bill of the month in US dollars, counted here and not by the code under test."""
        return max(0, self.billed - FREE_A_MONTH) * CENTS_EACH / 100

    def _of(self, target: str) -> list[Invalidation]:
        return [one for one in self.invalidations.values() if one.target == target]

    def _known(self, target: str) -> None:
        if target not in self.targets:
            raise unknown_target(tenant=target.startswith(TENANT))

    def _take_token(self, kind: str) -> None:
        now, limits = self.clock(), self.limits
        kind = "all" if limits.one_bucket else kind
        tokens, refilled_at = self._buckets.get(kind, (float(limits.burst), now))
        tokens = min(float(limits.burst), tokens + (now - refilled_at) * limits.calls_per_second)
        self._buckets[kind] = (tokens - 1 if tokens >= 1 else tokens, now)
        if tokens < 1:
            self.throttled += 1
            raise CloudFrontRefusal(400, "Throttling", "Rate exceeded")

    def _check_capacity(self, target: str, items: tuple[str, ...]) -> None:
        open_items = [item for one in self._of(target) if not self.is_complete(one) for item in one.items]
        for kind, most in ((_is_wildcard, self.limits.wildcards), (self._is_pooled, self.limits.in_progress)):
            wanted = sum(1 for item in items if kind(item))
            if wanted and wanted + sum(1 for item in open_items if kind(item)) > most:
                message = "You have exceeded the maximum number of allowable InProgress invalidation requests."
                raise CloudFrontRefusal(400, "TooManyInvalidationsInProgress", message)

    def _is_pooled(self, item: str) -> bool:
        return not _is_wildcard(item) and (self.limits.tags_in_pool or not item.startswith("#"))


def unknown_target(*, tenant: bool) -> CloudFrontRefusal:
    """Return the answer of each kind of operation to an unknown target."""
    if tenant:
        return CloudFrontRefusal(404, "EntityNotFound", "The specified distribution tenant does not exist.")
    return CloudFrontRefusal(404, "NoSuchDistribution", "The specified distribution does not exist.")


def check_item(item: str) -> None:
    """Raise CloudFrontRefusal for an item other than a path or a `#tag`."""
    if not (_PATH.fullmatch(item) or _TAG.fullmatch(item)):
        raise CloudFrontRefusal(
            400, "InvalidArgument", f"Your request contains one or more invalid items: {item[:60]!r}"
        )


def kept_tags(header: str) -> frozenset[str]:
    """Return the tags that an object keeps of its header: the first 50, the rest dropped in silence."""
    tags = [tag.strip().lower() for tag in header.split(",") if tag.strip()]
    return frozenset(tags[:MAX_TAGS_KEPT])


def _is_wildcard(item: str) -> bool:
    return item.startswith("/") and item.endswith("*")
