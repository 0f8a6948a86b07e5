"""Each rule of the scheduler and of the money, and the real code with only this rule switched off."""

from dataclasses import replace

import pytest

from freshness.accounts import rate_limit
from freshness.batching import capacity
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cdn import multi_cdn
from freshness.cdn.multi_cdn import MultiCdn
from freshness.delivery import admission, send, windows
from freshness.delivery.billing import Billing
from freshness.delivery.call import Caller
from freshness.delivery.claim import Claims
from freshness.delivery.credit import Credit
from freshness.delivery.judge import judge
from freshness.delivery.retry import Retries
from freshness.delivery.selection import Selection
from freshness.delivery.translation import Translation
from freshness.delivery.windows import Windows
from freshness.scheduling import rule
from freshness.scheduling.facts import Flush, Wait
from freshness.scheduling.policy import Policy
from freshness.targets.purge import Purge, union
from freshness.testing.memory_ledger import MemoryLedger

Patch = pytest.MonkeyPatch


# Calls


def a_batch_needs_no_token(patch: Patch) -> None:
    grant = rate_limit.grant
    patch.setattr(
        rate_limit,
        "grant",
        lambda account, used, now, limits, **how: grant(
            account, used, now, replace(limits, calls_per_second=None), **how
        ),
    )


def a_batch_of_many_calls_pays_for_one(patch: Patch) -> None:
    patch.setattr(Ability, "most_calls", property(lambda ability: 1))


def what_is_sent_again_needs_no_token(patch: Patch) -> None:
    grant = rate_limit.grant

    def free(account, used, now, limits, *, again=False, **how):
        return grant(
            account, used, now, replace(limits, calls_per_second=None) if again else limits, again=again, **how
        )

    patch.setattr(rate_limit, "grant", free)


def what_is_sent_again_takes_what_turn_is_left(patch: Patch) -> None:
    patch.setattr(admission, "_TURN", -1.0)


def a_rest_is_kept_by_nobody_else(patch: Patch) -> None:
    grant = rate_limit.grant
    patch.setattr(
        rate_limit, "grant", lambda account, *about, **how: grant(replace(account, rest_until=None), *about, **how)
    )


def each_refusal_halves_the_pace(patch: Patch) -> None:
    patch.setattr(rate_limit, "_rests", lambda account, now: False)


# Room


def items_in_progress_leave_capacity_for_any_number(patch: Patch) -> None:
    patch.setattr(rate_limit, "_left", lambda limit, used: None)


def capacity_is_not_booked(patch: Patch) -> None:
    patch.setattr(rate_limit.InProgress, "has_capacity", lambda used, limits, **wanted: True)


def scheduled_purges_fill_the_reserve(patch: Patch) -> None:
    patch.setattr(rate_limit.Limits, "scheduled", lambda limits, *, waited: limits.in_progress)


def what_has_waited_is_kept_out_of_the_reserve(patch: Patch) -> None:
    scheduled = rate_limit.Limits.scheduled
    patch.setattr(rate_limit.Limits, "scheduled", lambda limits, *, waited: scheduled(limits, waited=False))


def wildcards_are_items_like_others(patch: Patch) -> None:
    has_capacity = rate_limit.InProgress.has_capacity
    patch.setattr(
        rate_limit.InProgress,
        "has_capacity",
        lambda used, limits, *, items, wildcards: has_capacity(used, limits, items=items, wildcards=0),
    )
    patch.setattr(rate_limit, "_left", lambda limit, used: limit)


# Turns


def publishes_wait_in_line(patch: Patch) -> None:
    patch.setattr(MemoryLedger, "_chosen", _chosen(lambda facts: facts.due_at))


def the_last_come_first(patch: Patch) -> None:
    patch.setattr(MemoryLedger, "_chosen", _chosen(lambda facts: (facts.immediate == 0, -facts.due_at)))


def _chosen(turn):
    def chosen(_ledger, state, now, limit, subjects, unseen, _known):
        if subjects is not None:
            return [state.rows[subject] for subject in sorted(set(subjects)) if subject in state.rows]
        due = [facts for facts in state.rows.values() if facts.due_at is not None and facts.due_at <= now]
        return sorted((one for one in due if not unseen or one.desired > one.observed), key=turn)[:limit]

    return chosen


def small_purges_overtake_large_ones(patch: Patch) -> None:
    def fitting(members, free):
        kept, left = [], []
        for member in members:
            purge = union([*(one.purge for one in kept), member.purge])
            fits = len(purge.tags | purge.paths | purge.hosts) <= free.items
            (kept if fits else left).append(member)
        return kept, left

    patch.setattr(capacity, "fitting", fitting)


def publishes_keep_out_what_waits_too_long(patch: Patch) -> None:
    turns = capacity.turns
    patch.setattr(capacity, "turns", lambda waiting, *, overdue: turns(waiting, overdue=lambda facts: False))


def what_a_cdn_cannot_take_whole_is_parked_whole(patch: Patch) -> None:
    def parked(translation, claim, error):
        alone = Batch(cdn=translation._ability.name, members=(claim.member,))
        translation._retries.refused(alone, error, 0.0)
        return []

    patch.setattr(Translation, "_in_part", parked)


def what_is_handed_back_counts_as_failed(patch: Patch) -> None:
    patch.setattr(Retries, "hand_back", lambda retries, batch: retries.refused(batch, RuntimeError("no turn"), 0.0))


def a_publish_waits_for_company(patch: Patch) -> None:
    patch.setattr(
        Claims,
        "_may_go",
        lambda picked, first: first.now - (first.decision.facts.due_at or 0.0) >= picked._policy.gather,
    )


# Shards


def shards_are_purged_wherever_much_waits(patch: Patch) -> None:
    select = Selection.select

    def without_asking(selection, waiting, free, *, immediate):
        selection._shard_tags = True
        return select(selection, waiting, free, immediate=immediate)

    patch.setattr(Selection, "select", without_asking)


def tenants_share_a_call(patch: Patch) -> None:
    patch.setattr(Selection, "_alike", lambda picked, subjects: list(subjects))


def a_shard_stands_for_hosts_too(patch: Patch) -> None:
    sharded = capacity.sharded
    patch.setattr(
        capacity,
        "sharded",
        lambda member: replace(member, purge=Purge(tags=sharded(member).purge.tags)),
    )


def longer_windows_are_pressure(patch: Patch) -> None:
    patch.setattr(
        Windows,
        "is_overdue",
        lambda picked, facts, now: facts.first_dirty_at is not None and now - facts.first_dirty_at > Policy().bound,
    )


# Doubt


def a_refusal_ends_a_doubt(patch: Patch) -> None:
    patch.setattr(send, "judge", lambda batch, answers, *, again, **about: judge(batch, answers, again=False, **about))


def a_doubt_lets_go_of_its_rows_while_the_account_rests(patch: Patch) -> None:
    keep = Retries.keep

    def let_go(retries, batch, *, patience, apart=False, held=""):
        if patience is None:
            return keep(retries, batch, patience=patience, apart=apart, held=held)
        retries._ports.batches.save(batch.reference, state="open", due_in=patience)
        return []

    patch.setattr(Retries, "keep", let_go)


def what_an_adapter_did_not_mean_to_raise_is_a_refusal(patch: Patch) -> None:
    in_doubt = Retries.in_doubt

    def refused(retries, batch, error, seconds, *, apart, held):
        if not apart:
            in_doubt(retries, batch, error, seconds, apart=apart, held=held)
            return
        retries.refused(batch, error, seconds)
        retries._ports.batches.save(batch.reference, state="closed")

    patch.setattr(Retries, "in_doubt", refused)


def what_an_adapter_fails_on_is_never_taken_apart(patch: Patch) -> None:
    keep = Retries.keep

    def whole(retries, batch, *, patience, apart=False, held=""):
        return keep(retries, batch, patience=patience, held=held)

    patch.setattr(Retries, "keep", whole)


# Several CDNs


def several_cdns_fail_together(patch: Patch) -> None:
    call = Caller.call

    def all_or_none(caller, batch, *, held):
        answers = call(caller, batch, held=held)
        return replace(answers, accepted={}) if answers.errors else answers

    patch.setattr(Caller, "call", all_or_none)


def nothing_is_pending(patch: Patch) -> None:
    patch.setattr(Credit, "_pend", lambda credit, share, name, error, *, rest: None)


def a_doubt_is_pending_at_once(patch: Patch) -> None:
    patch.setattr(send, "judge", lambda batch, answers, *, lease, **about: judge(batch, answers, lease=0.0, **about))


def who_fails_is_asked_each_time(patch: Patch) -> None:
    patch.setattr(Caller, "_rest", lambda caller, name: 0.0)


def each_round_is_for_all(patch: Patch) -> None:
    shares = MultiCdn.shares
    patch.setattr(
        MultiCdn, "shares", lambda group, batch: shares(group, replace(batch, members=_first_round(batch.members)))
    )
    call = Caller.call
    patch.setattr(Caller, "call", lambda caller, batch, **_: call(caller, batch))


def _first_round(members):
    return tuple(replace(member, round=1, epoch=member.epoch + member.round) for member in members)


def each_cdn_has_all_calls_of_its_account(patch: Patch) -> None:
    by_batches = multi_cdn._by_batches
    patch.setattr(multi_cdn, "_by_batches", lambda one, sharing: by_batches(one, 1))


# Money


def publishes_are_stretched(patch: Patch) -> None:
    policy_for = Windows.policy_for
    patch.setattr(Windows, "policy_for", lambda picked, facts: policy_for(picked, replace(facts, last_immediate=0)))


def all_plans_are_stretched(patch: Patch) -> None:
    def policy_for(picked, facts):
        if facts.last_immediate > facts.done:
            return picked._policy
        return picked._policy.stretched(picked._billing.stretch)

    patch.setattr(Windows, "policy_for", policy_for)


def what_costs_too_much_is_dropped(patch: Patch) -> None:
    def decide(facts, now, policy, *, claim):
        decision = rule.decide(facts, now, policy, claim=claim)
        if policy.rate > Policy().rate and isinstance(decision, Flush):
            return Wait(facts=replace(facts, done=facts.observed, due_at=None, first_dirty_at=None))
        return decision

    patch.setattr(windows, "decide", decide)


def what_was_bought_is_not_counted(patch: Patch) -> None:
    patch.setattr(Billing, "accepted", lambda billing, shares: None)
