"""A ledger that goes back while a purge is on the way: the end of a call from before credits no row."""

from dataclasses import replace

import pytest

from freshness.errors import CdnUnavailable
from freshness.events import Verified
from freshness.ports import Answer, Page
from freshness.targets.generation import Stamp
from freshness.testing.memory_ledger import restore
from tests.freshness.delivery.deployment import Deployment


@pytest.fixture
def here():
    return Deployment()


def claimed_when_due(here):
    while not (claimed := here.engine.tick()):
        here.clock.advance(1.0)
    return claimed[0]


def test_a_claim_from_before_a_restore_is_not_taken_for_the_one_after_it(here):
    [*_, third] = [here.edit() for _ in range(3)]
    backup = here.facts()
    [*_, fifth] = [here.edit() for _ in range(2)]
    before = claimed_when_due(here)
    restore(here.ledger, backup)
    assert [here.edit() for _ in range(2)] == [third + 1, fifth]
    after = claimed_when_due(here)
    assert before.batch.reference != after.batch.reference
    assert here.engine.sender.send(before.batch) is None
    here.cdn.refusals.append(CdnUnavailable("503"))
    assert here.engine.sender.send(after.batch) is not None
    assert not here.facts().clean
    here.relay(30)
    assert here.facts().clean


HOME = Page(host="one.example", path="/")


def go_back(here, facts):
    """Put back an old row."""
    restore(here.ledger, facts)


def shows(here, stamp, *, whole=True):
    """Set the visitors' generation from now on."""
    nonce = stamp.nonce if whole else None
    here.answers[HOME] = Answer(status=200, generation=stamp.generation, nonce=nonce, length=1, digest="", seconds=0.1)


def test_an_immediate_purge_after_a_restore_is_not_the_one_before_it(here):
    here.edit()
    backup = here.facts()
    here.edit(immediate=True)
    before = here.engine.tick()[0].batch
    go_back(here, backup)
    here.edit(immediate=True)
    after = here.engine.tick()[0].batch
    assert (before.members[0].captured, after.members[0].captured) == (2, 2)
    assert before.reference != after.reference


@pytest.mark.parametrize("edits", [0, 1])
def test_an_immediate_purge_from_before_a_restore_is_not_tried_again_after_it(here, edits):
    here.edit()
    backup = here.facts()
    here.edit(immediate=True)
    before = here.engine.tick()[0]
    go_back(here, backup)
    for _ in range(edits):
        here.edit()
    here.cdn.refusals.append(CdnUnavailable("503"))
    assert here.engine.send(before) is not None
    assert (here.facts().immediate, here.facts().attempts) == (0, 0)


def test_a_page_of_a_lost_history_marks_its_subject_and_is_told_of(here):
    told = []
    here.around["from_above"] = told.append
    engine = here.restarted()
    here.edit()
    here.relay(7)
    backup = here.facts()
    here.edit()
    here.relay(40)
    shows(here, here.ledger.stamp("ws:one"))
    go_back(here, backup)
    found = engine.confirm("ws:one", generation=1, pages=[HOME])
    assert (found.verdict.stale, here.facts().clean) == (True, False)
    assert len(told) == 1
    assert told[0].startswith("one.example/ shows 2.")


def test_an_edit_while_pages_are_fetched_does_not_make_them_foreign(here):
    told = []
    here.around["from_above"] = told.append
    engine = here.restarted()
    here.edit()
    here.relay(7)

    def fetch(page):
        here.edit()
        shows(here, Stamp(generation=here.facts().desired, nonce=here.facts().nonce))
        return here.answers[page]

    engine.ports = replace(engine.ports, fetch=fetch)
    assert engine.confirm("ws:one", generation=1, pages=[HOME]).verdict.fresh
    assert (told, here.told(Verified)[0].fresh) == ([], True)


def test_a_page_after_a_purge_for_a_lost_generation_is_fresh_and_credits_nothing(here):
    here.edit()
    here.relay(7)
    shows(here, here.ledger.stamp("ws:one"))
    found = here.engine.confirm("ws:one", generation=5, nonce=0x55, pages=[HOME])
    assert (found.verdict.fresh, here.facts().verified, here.facts().clean) == (True, 0, True)
