"""Where a CDN account keeps each tenant's pages apart: the tenant of a subject, by a callable of the user's."""

import re
from collections.abc import Callable

from freshness.batching.batch import Batch
from freshness.cdn._adapter import imported
from freshness.cdn._remembered import Remembered
from freshness.errors import CdnRefused, foreign

TenantOf = Callable[[str], str]
"""A subject like `ws:<id>` -> the id of its tenant at the CDN."""

_ID = re.compile(r"[A-Za-z0-9_-]+")


class Tenants:
    """The tenants of subjects, named by `tenant_of`: a callable, or its dotted path.

    Which subjects share a call is looked up once a minute; which tenant is called is asked when the purge goes out.
    """

    def __init__(self, tenant_of: TenantOf | str, *, clock: Callable[[], float]) -> None:
        self._tenant_of: TenantOf = imported(tenant_of) if isinstance(tenant_of, str) else tenant_of
        self._known = Remembered(clock=clock)

    def together(self, subject: str) -> str:
        """The subject's tenant as of the last minute.  One without a tenant goes alone, to be refused alone."""
        try:
            return self._known.get(subject, self._of)
        except CdnRefused:
            return f"{subject} has none"

    def of(self, batch: Batch) -> str:
        """The tenant of all members of a batch.  Raises CdnRefused where one has none, or another."""
        found = sorted({self._of(member.subject) for member in batch.members})
        if len(found) != 1:
            raise CdnRefused(f"a call is for one tenant, not {len(found)}: {found[:5]}")
        return found[0]

    def _of(self, subject: str) -> str:
        with foreign("tenant_of", CdnRefused, on=subject):  # it is asked in the middle of a batch of others
            tenant = self._tenant_of(subject)
        if not isinstance(tenant, str) or not _ID.fullmatch(tenant):
            raise CdnRefused(f"tenant_of names no tenant of {subject}: {tenant!r:.80}")
        return tenant
