"""Each rule of the members of a group, and the real code with only this rule switched off."""

from dataclasses import replace

import pytest

from freshness.cdn import multi_cdn
from freshness.cdn.multi_cdn import MultiCdn
from freshness.delivery import call, decisions
from freshness.delivery import members as known_members
from freshness.delivery.members import KnownMembers
from freshness.errors import CdnAmbiguous
from freshness.scheduling import members
from freshness.targets import scope
from freshness.testing import memory_ledger, memory_members
from freshness.testing.memory_ledger import MemoryLedger

Patch = pytest.MonkeyPatch


def only_members_that_the_relay_knows_count(patch: Patch) -> None:
    patch.setattr(memory_ledger, "_lacking", lambda state, flush, purge, known: ())


def any_relay_takes_what_is_pending_anywhere(patch: Patch) -> None:
    chosen = MemoryLedger._chosen
    patch.setattr(
        MemoryLedger,
        "_chosen",
        lambda ledger, state, now, limit, subjects, unseen, known: chosen(
            ledger, state, now, limit, subjects, unseen, None
        ),
    )


def who_goes_on_with_a_batch_forgets_whom_it_was_for(patch: Patch) -> None:
    patch.setattr(KnownMembers, "lack", lambda known, members: None)


def any_relay_goes_on_with_any_batch(patch: Patch) -> None:
    patch.setattr(KnownMembers, "knows", lambda known, batch: True)


def receipts_of_others_are_dropped(patch: Patch) -> None:
    status, joined = MultiCdn.status, multi_cdn.joined

    def known(group, receipt):
        patch.setattr(multi_cdn, "joined", lambda held: joined({n: one for n, one in held.items() if n in group._cdns}))
        try:
            return status(group, receipt)
        finally:
            patch.setattr(multi_cdn, "joined", joined)

    patch.setattr(MultiCdn, "status", known)


def a_new_member_lacks_nothing(patch: Patch) -> None:
    patch.setattr(
        memory_members, "joined", lambda name, by, *, now, first: members.joined(name, by, now=now, first=True)
    )


def an_installation_lacks_everything(patch: Patch) -> None:
    patch.setattr(
        memory_members, "joined", lambda name, by, *, now, first: members.joined(name, by, now=now, first=False)
    )


def who_comes_back_is_as_before_its_end(patch: Patch) -> None:
    looked_after = known_members.looked_after
    patch.setattr(known_members, "looked_after", lambda row, **how: looked_after(replace(row, ended_at=None), **how))


def any_number_of_rows_is_pending(patch: Patch) -> None:
    looked_after = known_members.looked_after
    patch.setattr(
        known_members, "looked_after", lambda row, *, pending, **how: looked_after(row, pending=min(pending, 1), **how)
    )


def rows_are_pending_for_any_time(patch: Patch) -> None:
    looked_after = known_members.looked_after
    patch.setattr(
        known_members, "looked_after", lambda row, **how: looked_after(replace(row, silent_since=None), **how)
    )


def what_nobody_knows_is_left_as_it_is(patch: Patch) -> None:
    patch.setattr(known_members, "left_alone", lambda row, **how: row)


def who_is_not_asked_does_not_answer(patch: Patch) -> None:
    looked_after = known_members.looked_after
    patch.setattr(
        known_members, "looked_after", lambda row, *, accepted, **how: looked_after(row, accepted=bool(accepted), **how)
    )


def single_rows_are_added_to_everything(patch: Patch) -> None:
    patch.setattr(known_members, "_whole_by", lambda row: "")


def pending_rows_name_what_their_subject_covers(patch: Patch) -> None:
    patch.setattr(scope, "_is_workspace", lambda subject: subject.kind == "ws" and not subject.cdn)


def pending_rows_are_parked_like_others(patch: Patch) -> None:
    patch.setattr(decisions, "replace", lambda policy, **_: policy)


def any_lost_answer_is_a_doubt(patch: Patch) -> None:
    patch.setattr(call, "CdnUnavailable", CdnAmbiguous)
