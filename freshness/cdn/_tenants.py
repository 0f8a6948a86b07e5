"""Where a CDN account keeps each tenant's pages apart: the tenant of a subject, by a callable of the user's."""

import re
from collections.abc import Callable
from typing import Final

from freshness.batching.batch import Batch
from freshness.cdn._callables import imported
from freshness.errors import CdnRefused

TenantOf = Callable[[str], str]
"""A subject like `ws:<id>` -> the id of its tenant at the CDN."""

REMEMBERED: Final = 60.0  # seconds, for packing alone
_ID = re.compile(r"[A-Za-z0-9_-]+")
_MOST: Final = 100_000  # subjects


class Tenants:
    """`tenant_of` is a callable or its dotted path.

    Which subjects share a call is looked up once a minute; which tenant is called is asked when the purge goes out.
    """

    def __init__(self, tenant_of: TenantOf | str, *, clock: Callable[[], float]) -> None:
        self._tenant_of: TenantOf = imported(tenant_of) if isinstance(tenant_of, str) else tenant_of
        self._clock = clock
        self._known: dict[str, tuple[str, float]] = {}

    def together(self, subject: str) -> str:
        """The subject's tenant as of the last minute.  One without a tenant goes alone, to be refused alone."""
        name, until = self._known.get(subject, ("", 0.0))
        now = self._clock()
        if now < until <= now + REMEMBERED:
            return name
        try:
            name = self._of(subject)
        except CdnRefused:
            return f"{subject} has none"
        if len(self._known) >= _MOST:
            self._known = {}
        self._known[subject] = (name, now + REMEMBERED)
        return name

    def of(self, batch: Batch) -> str:
        """The tenant of all members of a batch.  Raises CdnRefused where one has none, or another."""
        found = sorted({self._of(member.subject) for member in batch.members})
        if len(found) != 1:
            raise CdnRefused(f"a call is for one tenant, not {len(found)}: {found[:5]}")
        return found[0]

    def _of(self, subject: str) -> str:
        try:
            tenant = self._tenant_of(subject)
        except Exception as error:  # foreign code, asked in the middle of a batch of others
            raise CdnRefused(f"tenant_of failed on {subject}: {type(error).__name__}: {error}") from error
        if not isinstance(tenant, str) or not _ID.fullmatch(tenant):
            raise CdnRefused(f"tenant_of names no tenant of {subject}: {tenant!r:.80}")
        return tenant
