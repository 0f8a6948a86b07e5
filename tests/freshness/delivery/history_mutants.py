"""Each rule of restored histories, and the real code with only this rule switched off."""

from dataclasses import replace

import pytest

from freshness.delivery import claimed, windows
from freshness.delivery.engine import Engine
from freshness.delivery.verify import Shown, Target
from freshness.scheduling import outcomes, rule
from freshness.scheduling.outcomes import completed
from freshness.testing.simulation.failovers import Noticing
from tests.freshness.delivery import test_origin_bytes
from tests.freshness.scheduling import test_rule

Patch = pytest.MonkeyPatch


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
