"""Each rule of the protocol, and the real code with just that rule switched off."""

import math
import random
from dataclasses import replace

import pytest

from freshness.batching import batch as batch_module
from freshness.batching.batch import Claim
from freshness.cache import build, cache
from freshness.cache.composite import Composite
from freshness.cache.stores.memory import MemoryStore
from freshness.delivery import claimed, decisions, skip, windows
from freshness.delivery.engine import Engine
from freshness.delivery.presence import PresenceRecorder
from freshness.delivery.send import Sender
from freshness.delivery.verify import Shown, Target
from freshness.scheduling import outcomes, rule
from freshness.scheduling.outcomes import completed, failed, immediate_released
from freshness.targets.generation import Stamp
from freshness.testing import fakes
from freshness.testing.fakes import HeldIdentity, MemoryLedger, MemoryPresence
from freshness.testing.simulation.failovers import Noticing
from freshness.testing.simulation.origin import Origin
from freshness.testing.simulation.relays import RiskyLedger
from tests.freshness.delivery import test_origin_bytes
from tests.freshness.scheduling import test_rule

Patch = pytest.MonkeyPatch


# When time starts, and what a purge proves


def time_starts_at_the_statement(patch: Patch) -> None:
    def observe(facts, now):
        if facts.desired <= facts.observed:
            return facts
        first = facts.first_dirty_at if facts.first_dirty_at is not None else now
        return replace(facts, observed=facts.desired, observed_at=min(facts.due_at, now), first_dirty_at=first)

    patch.setattr(rule, "observe", observe)


def unsettled_purges_are_credited(patch: Patch) -> None:
    patch.setattr(rule, "_creditable", lambda facts, seen_by: (facts.observed, True))


def credit_goes_to_what_is_newest(patch: Patch) -> None:
    patch.setattr(
        decisions, "completed", lambda facts, *, captured, **rest: completed(facts, captured=facts.desired, **rest)
    )


def credit_is_all_or_nothing(patch: Patch) -> None:
    creditable = rule._creditable
    patch.setattr(rule, "_creditable", lambda facts, seen_by: creditable(replace(facts, settling=0), seen_by))


def immediate_purges_are_credited(patch: Patch) -> None:
    accepted = decisions.accepted

    def credited(facts, member, now, policy, **rest):
        if member.immediate:
            member = replace(member, immediate=False, settled=True, epoch=facts.lease_epoch)
        return accepted(facts, member, now, policy, **rest)

    patch.setattr(decisions, "accepted", credited)


def one_round_for_two_tiers(patch: Patch) -> None:
    patch.setattr(batch_module.Batch, "round", property(lambda batch: 99))


# The origin


def the_fence_counts_from_the_put(patch: Patch) -> None:
    put = MemoryStore.put
    patch.setattr(
        MemoryStore,
        "put",
        lambda store, subject, stamp, *, read_at, lease, tokens=None: put(
            store, subject, stamp, read_at=store._now(), lease=lease, tokens=tokens
        ),
    )


def the_fence_may_go_down(patch: Patch) -> None:
    put = MemoryStore.put

    def overwrite(store, subject, stamp, *, read_at, lease):
        store._fences.pop(subject, None)
        return put(store, subject, stamp, read_at=read_at, lease=lease)

    patch.setattr(MemoryStore, "put", overwrite)


def an_edit_deletes_the_fence(patch: Patch) -> None:
    patch.setattr(MemoryStore, "expire", lambda store, subject, *, lease: store._fences.pop(subject, None))


def the_fence_is_read_from_a_replica(patch: Patch) -> None:
    patch.setattr(
        Origin,
        "source",
        lambda origin, subject: origin.replica(subject, origin.virtual.now - origin.chance.uniform(0, 8)),
    )


def a_lagging_replica_is_believed(patch: Patch) -> None:
    read = build.Builder._read
    patch.setattr(
        build.Builder,
        "_read",
        lambda builder, job, look, began: read(builder, job, look._replace(lease=None), began),
    )


def slow_responses_may_be_stored(patch: Patch) -> None:
    patch.setattr(Origin, "may_be_stored", lambda origin, seconds: True)


def content_and_generation_are_read_apart(patch: Patch) -> None:
    def read(origin, subject):
        content = str(origin.primary(subject))
        origin.virtual.sleep(origin.pace(origin.chance))
        return origin.primary(subject), content

    patch.setattr(Origin, "read", read)
    patch.setattr(Origin, "read_primary", read)


def each_part_stands_alone(patch: Patch) -> None:
    patch.setattr(cache, "current", lambda: None)


def what_is_shown_of_other_subjects_is_forgotten(patch: Patch) -> None:
    others = Composite.others
    patch.setattr(
        Composite, "others", lambda whole, subject, stamp: None if others(whole, subject, stamp) is None else ()
    )


def a_part_that_is_found_hands_nothing_over(patch: Patch) -> None:
    use = Composite.use
    patch.setattr(Composite, "use", lambda whole, subject, part: use(whole, subject, replace(part, others=())))


def parts_of_different_states_are_kept_together(patch: Patch) -> None:
    others = Composite.others

    def of_any_states(whole, subject, stamp):
        whole._mixed = False
        return others(whole, subject, stamp)

    patch.setattr(Composite, "others", of_any_states)


def a_composite_outlives_its_parts(patch: Patch) -> None:
    use = Composite.use
    patch.setattr(Composite, "use", lambda whole, subject, part: use(whole, subject, replace(part, expires=math.inf)))


def a_replica_is_believed_about_parts(patch: Patch) -> None:
    patch.setattr(Composite, "fall_behind", lambda whole: None)


def a_replica_raises_the_fence(patch: Patch) -> None:
    read = build.Builder._read
    patch.setattr(build.Builder, "_read", lambda *given: read(*given)._replace(primary=True))


def the_larger_generation_stays_in_the_store(patch: Patch) -> None:
    store = MemoryStore.store

    def store_if_larger(memory, subject, place, entry, *, epoch, owner="", touch=False):
        there = memory.fetch(subject, [place]).entries.get(place)
        larger = there is not None and there.stamp.generation > entry.stamp.generation
        return not larger and store(memory, subject, place, entry, epoch=epoch, owner=owner, touch=touch)

    patch.setattr(MemoryStore, "store", store_if_larger)


def a_late_entry_takes_the_place_of_a_good_one(patch: Patch) -> None:
    patch.setattr(MemoryStore, "_stamp_at", lambda store, slot, epoch: None)


# Claims, failures and crashes


def a_claim_has_no_epoch(patch: Patch) -> None:
    patch.setattr(
        decisions, "completed", lambda facts, *, epoch, **rest: completed(facts, epoch=facts.lease_epoch, **rest)
    )
    patch.setattr(decisions, "failed", lambda facts, *, epoch, **rest: failed(facts, epoch=facts.lease_epoch, **rest))
    patch.setattr(
        decisions,
        "released",
        lambda facts, *, epoch, policy: outcomes.released(facts, epoch=facts.lease_epoch, policy=policy),
    )


def a_reference_has_no_epoch(patch: Patch) -> None:
    patch.setattr(
        batch_module.Batch,
        "reference",
        property(
            lambda batch: str(sorted((one.subject, one.captured, one.immediate, one.round) for one in batch.members))
        ),
    )


def doubt_counts_as_refusal(patch: Patch) -> None:
    patch.setattr(
        decisions,
        "in_doubt",
        lambda facts, member, now, policy, **_: decisions.refused(
            facts, member, now, policy, error=RuntimeError("no answer"), jitter=1.0
        ),
    )


def nothing_is_sent_again_after_a_crash(patch: Patch) -> None:
    patch.setattr(Engine, "follow", lambda engine: 0)


def a_claim_never_lapses(patch: Patch) -> None:
    next_start = rule.next_start
    patch.setattr(
        rule,
        "next_start",
        lambda facts, policy: 1e12 if facts.lease_until is not None else next_start(facts, policy),
    )


def a_claim_may_be_sent_at_any_time(patch: Patch) -> None:
    patch.setattr(Sender, "_is_late", lambda sender, claimed: False)


def the_rate_is_not_checked(patch: Patch) -> None:
    next_start = rule.next_start
    patch.setattr(rule, "next_start", lambda facts, policy: next_start(replace(facts, last_start_at=None), policy))


def a_retry_meets_its_own_lock(patch: Patch) -> None:
    handed_back = outcomes._handed_back
    patch.setattr(
        outcomes,
        "_handed_back",
        lambda facts, **rest: replace(handed_back(facts, **rest), lease_until=facts.lease_until),
    )


def a_failure_is_tried_again_at_once(patch: Patch) -> None:
    handed_back = outcomes._handed_back
    patch.setattr(outcomes, "_handed_back", lambda facts, **rest: replace(handed_back(facts, **rest), hold_until=None))


def immediate_purges_have_no_bucket(patch: Patch) -> None:
    for module in (rule, outcomes):
        patch.setattr(module, "tokens_left", lambda facts, now, policy: 9.0)


def claims_are_counted(patch: Patch) -> None:
    patch.setattr(windows, "decide", lambda facts, now, policy, **_: rule.decide(facts, now, policy))


def any_generation_is_credited(patch: Patch) -> None:
    def credited(facts, *, captured, settled, **rest):
        return completed(
            replace(facts, desired=max(facts.desired, captured)), captured=captured, settled=settled, **rest
        )

    patch.setattr(test_rule, "completed", credited)


def an_immediate_purge_is_known_by_its_generation(patch: Patch) -> None:
    member = claimed._member
    patch.setattr(
        claimed,
        "_member",
        lambda flush, updated: (
            replace(member(flush, updated), epoch=flush.facts.lease_epoch)
            if flush.immediate
            else member(flush, updated)
        ),
    )


def a_row_knows_every_generation(patch: Patch) -> None:
    patch.setattr(outcomes, "knows", lambda facts, captured, nonce: True)


# Histories that go back


def a_page_may_be_above_the_newest_state(patch: Patch) -> None:
    shown_by = Target.shown_by
    patch.setattr(
        Target,
        "shown_by",
        lambda target, answer: (
            Shown.OPEN
            if target.newest and (answer.generation or 0) > target.newest.generation
            else shown_by(target, answer)
        ),
    )


def a_nonce_is_not_looked_at(patch: Patch) -> None:
    shown_by = Target.shown_by
    patch.setattr(Target, "shown_by", lambda target, answer: shown_by(target, replace(answer, nonce=None)))


def the_state_is_read_before_the_pages(patch: Patch) -> None:
    confirm = Engine.confirm

    def confirmed(engine, subject, **about):
        before, ports = engine.ports.ledger.stamp(subject), engine.ports
        with pytest.MonkeyPatch.context() as reading:
            reading.setattr(ports.ledger, "stamp", lambda _subject: before)
            return confirm(engine, subject, **about)

    patch.setattr(Engine, "confirm", confirmed)


def bytes_are_not_compared(patch: Patch) -> None:
    patch.setattr(test_origin_bytes, "compared", lambda fetched, target, origin: [None] * len(fetched))


def a_database_that_went_back_is_left_alone(patch: Patch) -> None:
    patch.setattr(Noticing, "restore", lambda noticing: None)


def notes_are_believed_after_a_failover(patch: Patch) -> None:
    restore = Noticing.restore

    def restored(noticing):
        restore(noticing)
        noticing.skip_from = 0.0

    patch.setattr(Noticing, "restore", restored)


def a_refused_immediate_purge_is_tried_each_second(patch: Patch) -> None:
    def again(facts, *, captured, now, policy, **_):
        return immediate_released(facts, captured=captured, now=now, policy=policy)

    patch.setattr(decisions, "immediate_failed", again)


def a_refused_immediate_purge_goes_before_the_scheduled_one(patch: Patch) -> None:
    again = outcomes._immediate_again

    def at_once(facts, *, captured, now, policy, wait):
        failed = again(facts, captured=captured, now=now, policy=policy, wait=wait)
        return replace(failed, immediate_hold_until=None)

    patch.setattr(outcomes, "_immediate_again", at_once)


def editing_may_wait_for_a_pause_for_ever(patch: Patch) -> None:
    next_start = rule.next_start
    patch.setattr(rule, "next_start", lambda facts, policy: next_start(replace(facts, first_dirty_at=None), policy))


def what_meets_a_shut_window_is_dropped(patch: Patch) -> None:
    def decide(facts, now, policy, *, claim):
        shut = facts.last_start_at is not None and now < facts.last_start_at + policy.rate
        if shut and facts.lease_until is None and facts.desired > facts.observed:
            facts = replace(facts, observed=facts.desired, done=facts.desired, due_at=None)
        return rule.decide(facts, now, policy, claim=claim)

    patch.setattr(windows, "decide", decide)


def an_old_page_is_only_counted(patch: Patch) -> None:
    confirm = Engine.confirm
    patch.setattr(
        Engine, "confirm", lambda engine, *about, settled=True, **rest: confirm(engine, *about, settled=False, **rest)
    )


# What is left out


def what_an_edge_may_hold_is_skipped(patch: Patch) -> None:
    patch.setattr(MemoryPresence, "held", lambda presence, tags, *, longer=0.0: frozenset())


def an_unsettled_purge_that_is_skipped_is_credited(patch: Patch) -> None:
    accepted = skip._accepted

    def credited(needless, policy):
        settled = {
            subject: Claim(replace(member, settled=True), flush) for subject, (member, flush) in needless.items()
        }
        return accepted(settled, policy)

    patch.setattr(skip, "_accepted", credited)


def what_was_seen_old_is_skipped(patch: Patch) -> None:
    may_be_skipped = skip.may_be_skipped
    patch.setattr(
        skip, "may_be_skipped", lambda member, facts: may_be_skipped(member, replace(facts, verify_failures=0))
    )


def the_time_is_taken_before_the_note(patch: Patch) -> None:
    def allow(recorder, tags, *, life, elapsed):
        return elapsed() <= recorder._life and recorder._note(set(tags), life)

    patch.setattr(PresenceRecorder, "allow", allow)


def what_could_not_be_noted_is_kept(patch: Patch) -> None:
    def allow(recorder, tags, *, life, elapsed):
        recorder._note(set(tags), life)
        return elapsed() <= recorder._life

    patch.setattr(PresenceRecorder, "allow", allow)


def one_note_is_enough_for_ever(patch: Patch) -> None:
    note = PresenceRecorder._note
    patch.setattr(
        PresenceRecorder,
        "_note",
        lambda recorder, tags, life: tags <= recorder._noted.keys() or note(recorder, tags, life),
    )


def a_note_forgets_how_long_a_copy_lives(patch: Patch) -> None:
    note = PresenceRecorder._note
    patch.setattr(PresenceRecorder, "_note", lambda recorder, tags, life: note(recorder, tags, 0.0))


# Whose purge it is


def any_process_may_claim(patch: Patch) -> None:
    must_agree = HeldIdentity.must_agree
    patch.setattr(
        HeldIdentity, "must_agree", lambda held, *, looks=False: None if looks else must_agree(held, looks=looks)
    )


def any_process_is_credited(patch: Patch) -> None:
    must_agree = HeldIdentity.must_agree
    patch.setattr(
        HeldIdentity, "must_agree", lambda held, *, looks=False: must_agree(held, looks=looks) if looks else None
    )


# The mark


def the_mark_is_a_message_after_the_commit(patch: Patch) -> None:
    commit, luck = RiskyLedger.commit, random.Random(1)

    def lossy(ledger, subject, **said):
        if luck.random() < 0.9:
            return commit(ledger, subject, **said)
        return Stamp(generation=ledger.stamp(subject).generation + 1, nonce=0)

    patch.setattr(RiskyLedger, "commit", lossy)


def notes_are_not_part_of_the_state(patch: Patch) -> None:
    def stamp(ledger, subject):
        facts = ledger._visible().rows.get(subject)
        return Stamp(generation=facts.desired, nonce=facts.nonce) if facts else Stamp(generation=0, nonce=0)

    patch.setattr(MemoryLedger, "stamp", stamp)


def everything_is_a_subject_like_others(patch: Patch) -> None:
    patch.setattr(fakes, "ALL", "no subject")
    patch.setattr(fakes, "wider", lambda _: ())


def a_shard_is_a_subject_like_others(patch: Patch) -> None:
    patch.setattr(fakes, "wider", lambda subject: () if subject == "all" else ("all",))


def folding_draws_the_nonce_anew(patch: Patch) -> None:
    folded = fakes.fold
    patch.setattr(
        fakes,
        "fold",
        lambda facts, notes: replace(one := folded(facts, notes), facts=replace(one.facts, nonce=facts.nonce + 1)),
    )


def notes_wait_for_a_call_by_name(patch: Patch) -> None:
    fold = MemoryLedger._fold
    patch.setattr(
        MemoryLedger,
        "_fold",
        lambda ledger, state, subjects: fold(ledger, state, () if subjects is state.notes else subjects),
    )


def an_immediate_mark_names_nothing(patch: Patch) -> None:
    patch.setattr(fakes, "named_by", lambda subject, purge, *, immediate: purge)


def what_else_is_stale_is_forgotten_when_it_is_sent(patch: Patch) -> None:
    write_back = MemoryLedger._write_back

    def forget(ledger, state, before, after):
        write_back(ledger, state, before, after)
        if after.lease_epoch != before.lease_epoch:
            state.scopes.pop(before.subject, None)

    patch.setattr(MemoryLedger, "_write_back", forget)
