"""Each rule of marks, claims and purges, and the real code with only this rule switched off."""

import random
from dataclasses import replace

import pytest

from freshness.batching import batch as batch_module
from freshness.delivery import decisions, translation, verify, windows
from freshness.delivery.engine import Engine
from freshness.delivery.send import Sender
from freshness.scheduling import flush_scope, outcomes, rule
from freshness.scheduling.outcomes import completed, failed, immediate_released
from freshness.targets import scope
from freshness.targets.generation import Stamp
from freshness.targets.purge import Purge
from freshness.testing import memory_ledger
from freshness.testing.memory_ledger import HeldIdentity, MemoryLedger
from freshness.testing.simulation.relays import RiskyLedger

Patch = pytest.MonkeyPatch


# Rules about the begin of waits, and about the proof given by a purge


def time_starts_at_the_statement(patch: Patch) -> None:
    def observe(facts, now, policy):
        if facts.desired <= facts.observed:
            return facts
        first = facts.first_dirty_at if facts.first_dirty_at is not None else now
        return replace(facts, observed=facts.desired, observed_at=min(facts.due_at, now), first_dirty_at=first)

    patch.setattr(rule, "observe", observe)


def times_ahead_are_believed(patch: Patch) -> None:
    patch.setattr(rule, "clamped", lambda facts, now, policy: facts)


def unsettled_purges_are_credited(patch: Patch) -> None:
    patch.setattr(rule, "_creditable", lambda facts, seen_by: (facts.observed, True))


def credit_goes_to_what_is_newest(patch: Patch) -> None:
    patch.setattr(
        decisions, "completed", lambda facts, *, captured, **rest: completed(facts, captured=facts.desired, **rest)
    )


def credit_is_all_or_nothing(patch: Patch) -> None:
    creditable = rule._creditable
    patch.setattr(rule, "_creditable", lambda facts, seen_by: creditable(replace(facts, settling=0), seen_by))


def the_first_edit_settles_and_no_later_one(patch: Patch) -> None:
    observe = rule.observe

    def first_alone(facts, now, policy):
        seen = observe(facts, now, policy)
        if facts.settling > facts.done:
            return replace(seen, settling=facts.settling, settling_at=facts.settling_at)
        return seen

    patch.setattr(rule, "observe", first_alone)


def only_credited_edits_are_named(patch: Patch) -> None:
    flushed = rule._flush
    patch.setattr(rule, "_flush", lambda *given, **how: _named_as_captured(flushed(*given, **how)))


def _named_as_captured(flush):
    return replace(flush, named=flush.captured)


def immediate_purges_are_credited(patch: Patch) -> None:
    accepted = decisions.accepted

    def credited(facts, member, now, policy, **rest):
        if member.immediate:
            member = replace(member, immediate=False, settled=True, epoch=facts.lease_epoch)
        return accepted(facts, member, now, policy, **rest)

    patch.setattr(decisions, "accepted", credited)


def one_round_for_two_tiers(patch: Patch) -> None:
    patch.setattr(batch_module.Batch, "round", property(lambda batch: 99))


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


# The owner of a purge


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
    patch.setattr(memory_ledger, "ALL", "no subject")
    patch.setattr(memory_ledger, "wider", lambda _: ())


def a_shard_is_a_subject_like_others(patch: Patch) -> None:
    patch.setattr(memory_ledger, "wider", lambda subject: () if subject == "all" else ("all",))


def folding_draws_the_nonce_anew(patch: Patch) -> None:
    folded = memory_ledger.fold
    patch.setattr(
        memory_ledger,
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
    patch.setattr(memory_ledger, "named_by", lambda subject, purge, *, immediate, only=(): purge)


def only_an_immediate_purge_is_hard(patch: Patch) -> None:
    scope_of = flush_scope.scope_of

    def soft_once_settled(subject, extra, *, immediate):
        named = scope_of(subject, extra, immediate=immediate)
        return replace(named, hard=named.hard and immediate)

    patch.setattr(flush_scope, "scope_of", soft_once_settled)


def what_did_not_fit_is_not_purged(patch: Patch) -> None:
    patch.setattr(scope, "overflow", lambda workspace_id: "p-none")


def a_gap_among_folds_is_nothing(patch: Patch) -> None:
    patch.setattr(flush_scope, "tags_between", lambda changed, **_: frozenset(thing.tag for thing in changed))


def a_purge_of_things_drops_what_marks_name(patch: Patch) -> None:
    narrow = flush_scope.narrow_scope_of
    patch.setattr(flush_scope, "narrow_scope_of", lambda subject, extra, things: narrow(subject, Purge(), things))


def things_are_named_whatever_that_costs(patch: Patch) -> None:
    patch.setattr(translation, "names_things", lambda ports, ability: ports.precise)


def an_older_copy_is_stale_whatever_it_shows(patch: Patch) -> None:
    def shown_by(target, answer):
        shown = judged(target, answer)
        return verify.Shown.OLD if shown is verify.Shown.UNTOUCHED else shown

    judged = verify.Target.shown_by
    patch.setattr(verify.Target, "shown_by", shown_by)


def an_older_copy_is_fresh_whatever_it_shows(patch: Patch) -> None:
    def shown_by(target, answer):
        shown = judged(target, answer)
        return verify.Shown.NEW if shown is verify.Shown.UNTOUCHED else shown

    judged = verify.Target.shown_by
    patch.setattr(verify.Target, "shown_by", shown_by)


def what_else_is_stale_is_forgotten_when_it_is_sent(patch: Patch) -> None:
    write_back = memory_ledger._write_back

    def forget(state, before, after):
        write_back(state, before, after)
        if after.lease_epoch != before.lease_epoch:
            state.scopes.pop(before.subject, None)

    patch.setattr(memory_ledger, "_write_back", forget)
