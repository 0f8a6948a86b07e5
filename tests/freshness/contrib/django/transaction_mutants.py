"""Each rule of open transactions and of the reconciler, and the real code with only this rule switched off."""

from contextlib import nullcontext
from types import SimpleNamespace

import pytest

from freshness.contrib.django import transactions
from freshness.contrib.django.models import NoteRow
from freshness.contrib.django.reconcile import _mark_unseen
from freshness.contrib.django.transactions import Reads

Patch = pytest.MonkeyPatch
HERE = "freshness.contrib.django"


# Open transactions


def nobody_asks_whether_a_transaction_has_written(patch: Patch) -> None:
    asked = transactions._asked
    patch.setattr(transactions, "_asked", lambda connection: (False, *asked(connection)[1:]))
    patch.setattr(transactions, "_changes", lambda connection: (connection.connection, 0))


def any_snapshot_is_taken_for_the_newest_state(patch: Patch) -> None:
    reads = transactions.reads
    patch.setattr(
        transactions,
        "reads",
        lambda using: Reads.COMMITTED if (now := reads(using)) is Reads.SNAPSHOT else now,
    )


def a_serializable_transaction_is_a_snapshot_like_others(patch: Patch) -> None:
    asked = transactions._asked
    patch.setattr(transactions, "_asked", lambda connection: (*asked(connection)[:2], "on"))
    patch.setattr(f"{HERE}.snapshot.may_not_read_states", lambda using: False)


def what_is_put_in_a_transaction_is_kept_at_once(patch: Patch) -> None:
    patch.setattr(f"{HERE}.cache.transaction", SimpleNamespace(on_commit=lambda keep, **_: keep()))


def whether_a_view_has_written_is_asked_before_it_writes(patch: Patch) -> None:
    reads, first = transactions.reads, []

    def asked_once(using):
        first.append(reads(using))
        return first[0]

    patch.setattr(transactions, "reads", asked_once)


# The reconciler


def what_was_marked_after_a_change_counts_as_its_mark(patch: Patch) -> None:
    mark_unseen = _mark_unseen

    def only_later(found):
        return mark_unseen(
            {(subject, at) for subject, at in found if not NoteRow.objects.filter(subject=subject, noted_at__gt=at)}
        )

    patch.setattr(f"{HERE}.reconcile._mark_unseen", only_later)


def a_look_begins_an_hour_ago(patch: Patch) -> None:
    patch.setattr(f"{HERE}.reconcile._remembered_open", lambda now: now)


def what_is_open_during_a_look_is_not_remembered(patch: Patch) -> None:
    patch.setattr(f"{HERE}.reconcile._oldest_open", lambda now: now)


def a_change_is_seen_before_it_is_marked(patch: Patch) -> None:
    patch.setattr(f"{HERE}.reconcile.transaction", SimpleNamespace(atomic=lambda **_: nullcontext()))


def mended_triggers_make_nothing_pending(patch: Patch) -> None:
    patch.setattr(f"{HERE}.tracking.repair.purge_everything", lambda connection, why: None)
