"""The identity of the ledger's CDN, compared in the transactions that claim, book and credit.

A single row holds the identity.  A comparing transaction holds the row shared until its end, and an adopting
transaction locks the row alone: no claim and no credit of the former CDN is committed after the change.
"""

import logging
from collections.abc import Callable

from django.db.backends.utils import CursorWrapper

from freshness.accounts.identity import CdnIdentity, refusal
from freshness.contrib.django.connection import ledger_cursor, ledger_transaction
from freshness.contrib.django.sql import Dialect
from freshness.errors import AnotherIdentity, Invalid

log = logging.getLogger(__name__)
_SELECT = "SELECT name, ids FROM freshness_identity WHERE id = 1"


class LedgerIdentity:
    """The identity in the ledger on the database `using`, beside this process's `own` identity.

    `own` is called at the first need, and `None` compares nothing, for tools and for processes that only mark.
    Raises LedgerUnavailable where the database is away.
    """

    def __init__(self, own: Callable[[], CdnIdentity] | None = None, *, using: str = "default") -> None:
        self.using = using
        self._own = own

    @property
    def own(self) -> CdnIdentity:
        """This process's identity."""
        return self._own() if self._own else CdnIdentity()

    def held(self) -> CdnIdentity | None:
        """Return the ledger's identity, `None` before the first relay."""
        with ledger_cursor(self.using) as (cursor, dialect):
            return _held(cursor, dialect)

    def compare(self) -> None:
        """Raise AnotherIdentity where this process must not claim, with a sentence on both CDNs and the next step."""
        if self._own is not None:
            _refuse(self.own, self.held())

    def look(self) -> None:
        """Compare the identities, as a relay does at each look for due rows.

        A ledger without an identity takes this process's CDN, if identified; a ledger that agrees learns of CDNs that
        have joined the group.
        """
        if self._own is None:
            return
        held = self.held()
        _refuse(self.own, held)
        if _has_news(self.own, held):
            with ledger_transaction(self.using) as (cursor, dialect):
                _tell(cursor, dialect, self.own)

    def must_agree(self, cursor: CursorWrapper, dialect: Dialect) -> None:
        """Compare, as the first statement of a transaction that claims or credits.  Raises AnotherIdentity."""
        if self._own is not None:
            _refuse(self.own, _held(cursor, dialect, lock=dialect.for_share))


def take_over(cursor: CursorWrapper, dialect: Dialect, own: CdnIdentity) -> None:
    """Give the ledger to `own`, within a transaction, once all earlier comparing transactions have ended.

    Raises Invalid where `own` has no identity.
    """
    if not own.lasts:
        raise Invalid(
            f"{own} can adopt no ledger: name a CDN in FRESHNESS['CDN'], and where that is known by addresses or "
            "credentials alone, what to call it in FRESHNESS['IDENTITY']"
        )
    _write(cursor, dialect, own)


def _refuse(own: CdnIdentity, held: CdnIdentity | None) -> None:
    if why := refusal(own, held):
        raise AnotherIdentity(why)


def _has_news(own: CdnIdentity, held: CdnIdentity | None) -> bool:
    return own.lasts and (held is None or held.joined(own) != held)


def _tell(cursor: CursorWrapper, dialect: Dialect, own: CdnIdentity) -> None:
    """Record CDNs missing in the ledger, unless another process was first with another CDN."""
    _write(cursor, dialect, own, conflict="NOTHING")
    held = _held(cursor, dialect, lock=dialect.for_update)
    _refuse(own, held)
    if held is not None and _has_news(own, held):
        _write(cursor, dialect, held.joined(own))


def _held(cursor: CursorWrapper, dialect: Dialect, *, lock: str = "") -> CdnIdentity | None:
    cursor.execute(f"{_SELECT} {lock}")
    row = cursor.fetchone()
    return CdnIdentity(name=row[0], ids=dialect.unjson(row[1])) if row else None


def _write(cursor: CursorWrapper, dialect: Dialect, identity: CdnIdentity, *, conflict: str = "") -> None:
    update = "UPDATE SET name = excluded.name, ids = excluded.ids, held_since = excluded.held_since"
    cursor.execute(
        f"INSERT INTO freshness_identity (id, name, ids, held_since) VALUES (1, %s, %s, {dialect.now}) "
        f"ON CONFLICT (id) DO {conflict or update}",
        [identity.name, dialect.json(dict(identity.ids))],
    )
    if cursor.rowcount:
        log.info("the ledger's purges are for %s", identity)
