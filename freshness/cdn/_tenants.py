"""Tenants of a CDN account with each tenant's pages apart: the tenant of a subject, by a user's callable."""

import re
from collections.abc import Callable

from freshness.batching.batch import Batch
from freshness.cdn._adapter import imported
from freshness.cdn._remembered import Remembered
from freshness.errors import CdnRefused, foreign

TenantOf = Callable[[str], str]
"""From a subject like `ws:<id>` to the id of its tenant at the CDN."""

_ID = re.compile(r"[A-Za-z0-9_-]+")


class Tenants:
    """The tenants of subjects, named by `tenant_of`: a callable, or its dotted path.

    Packing uses the tenants of the last minute; the purge itself asks anew.
    """

    def __init__(self, tenant_of: TenantOf | str, *, clock: Callable[[], float]) -> None:
        self._tenant_of: TenantOf = imported(tenant_of) if isinstance(tenant_of, str) else tenant_of
        self._known = Remembered(clock=clock)

    def together(self, subject: str) -> str:
        """Return the subject's tenant as of the last minute.

        A subject without a tenant goes alone, to be refused alone.
        """
        try:
            return self._known.get(subject, self._of)
        except CdnRefused:
            return f"{subject} has none"

    def of(self, batch: Batch) -> str:
        """Return the tenant of all members of a batch.  Raises CdnRefused where a member has none, or another."""
        found = sorted({self._of(member.subject) for member in batch.members})
        if len(found) != 1:
            raise CdnRefused(f"a call is for one tenant, not {len(found)}: {found[:5]}")
        return found[0]

    def _of(self, subject: str) -> str:
        with foreign("tenant_of", CdnRefused, on=subject):  # an error must not stop the rest of the batch
            tenant = self._tenant_of(subject)
        if not isinstance(tenant, str) or not _ID.fullmatch(tenant):
            raise CdnRefused(f"tenant_of names no tenant of {subject}: {tenant!r:.80}")
        return tenant
