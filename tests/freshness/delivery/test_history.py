"""Signs of a restored or failed-over database, and ordinary changes of the ledger with the same look."""

from dataclasses import replace

import pytest

from freshness.delivery.history import DatabaseIdentity, FoundHistory, RememberedHistory, went_back
from freshness.targets.generation import Stamp

SERVER = DatabaseIdentity(system="7001", timeline="00000001", database="16384", started="noon", durable=False)
LOSES = "and a restart may lose commits that were not synchronous"
AT_SEVEN = Stamp(generation=7, nonce=0x77)
BEFORE = RememberedHistory(
    server=SERVER, position=1_000, beat=57, nonce=0x57, restoration=2, states={"ws:one": AT_SEVEN, "ws:two": AT_SEVEN}
)
NOW = FoundHistory(server=SERVER, position=1_000, nonce=0x57, restoration=2, states=BEFORE.states)


def test_a_database_that_is_as_it_was_has_not_gone_back():
    assert went_back(BEFORE, NOW) == ""


def test_a_database_that_went_on_has_not_gone_back():
    further = {"ws:one": Stamp(generation=8, nonce=1), "ws:two": AT_SEVEN}
    assert went_back(BEFORE, replace(NOW, position=2_000, states=further)) == ""


@pytest.mark.parametrize(
    ("now", "why"),
    [
        (
            replace(NOW, server=replace(SERVER, timeline="00000002")),
            "the database is another one: the timeline is 00000002 and was 00000001",
        ),
        (
            replace(NOW, server=replace(SERVER, system="7002")),
            "the database is another one: the system identifier is 7002 and was 7001",
        ),
        (
            replace(NOW, server=replace(SERVER, database="16999")),
            "the database is another one: the database's identity is 16999 and was 16384",
        ),
        (
            replace(NOW, server=replace(SERVER, started="1")),
            f"the database is another one: it was started at 1, {LOSES}",
        ),
        (replace(NOW, position=999), "the database's log ends at 999, and was safe up to 1000"),
        (replace(NOW, nonce=None), "the database is of another history: beat 57 is missing"),
        (replace(NOW, nonce=0x58), "the database is of another history: beat 57 is another one"),
        (
            replace(NOW, states={"ws:one": AT_SEVEN, "ws:two": Stamp(generation=6, nonce=0x66)}),
            "ws:two is at 6.0000000000000066, and was at 7.0000000000000077",
        ),
        (
            replace(NOW, states={"ws:one": AT_SEVEN, "ws:two": Stamp(generation=7, nonce=0x78)}),
            "ws:two is at 7.0000000000000078, and was at 7.0000000000000077",
        ),
        (
            replace(NOW, states={"ws:one": AT_SEVEN}),
            "ws:two is at 0.0000000000000000, and was at 7.0000000000000077",
        ),
    ],
)
def test_each_of_these_tells_that_it_may_have(now, why):
    assert went_back(BEFORE, now) == why


def test_a_restart_of_a_server_that_loses_no_commit_tells_nothing():
    durable = replace(SERVER, durable=True)
    again = replace(NOW, server=replace(durable, started="one"), position=1_100)
    assert went_back(replace(BEFORE, server=durable), again) == ""


def test_a_snapshot_of_such_a_server_ends_earlier_than_its_log_was_safe():
    durable = replace(SERVER, durable=True)
    snapshot = replace(NOW, server=replace(durable, started="one"), position=900)
    why = "the database's log ends at 900, and was safe up to 1000"
    assert went_back(replace(BEFORE, server=durable), snapshot) == why


@pytest.mark.parametrize("durable", [(True, False), (False, True)])
def test_a_restart_tells_where_commits_could_be_lost_before_or_after_it(durable):
    before, now = (replace(SERVER, durable=one) for one in durable)
    assert went_back(replace(BEFORE, server=before), replace(NOW, server=replace(now, started="one"))) != ""


@pytest.mark.parametrize("part", ["system", "timeline", "database", "started"])
def test_what_the_server_does_not_say_tells_nothing(part):
    silent = replace(SERVER, **{part: ""})
    assert went_back(BEFORE, replace(NOW, server=silent)) == ""
    assert went_back(replace(BEFORE, server=silent), NOW) == ""


def test_a_beat_so_old_that_the_database_has_forgotten_it_tells_nothing():
    assert went_back(BEFORE, replace(NOW, nonce=None, pruned=True)) == ""


def test_who_has_seen_no_beat_misses_none():
    assert went_back(replace(BEFORE, beat=0, nonce=0), replace(NOW, nonce=None)) == ""


def test_what_a_later_restoration_on_this_server_has_dealt_with_tells_nothing_more():
    promoted = replace(SERVER, timeline="00000002")
    after = replace(NOW, server=promoted, nonce=None, restoration=3, restored=promoted.identity)
    assert went_back(BEFORE, after) == ""


@pytest.mark.parametrize(
    "after",
    [
        replace(NOW, nonce=None, restoration=2, restored=SERVER.identity),
        replace(NOW, nonce=None, restoration=3, restored=replace(SERVER, timeline="00000009").identity),
    ],
)
def test_a_restoration_that_was_known_before_or_was_of_another_server_deals_with_nothing(after):
    assert went_back(BEFORE, after) == "the database is of another history: beat 57 is missing"


def test_what_is_remembered_comes_back_from_its_text():
    assert RememberedHistory.parse(str(BEFORE)) == BEFORE


@pytest.mark.parametrize("text", ["", "{}", "[]", "7", '{"states": 1}', '{"states": {}, "server": {"what": 1}}'])
def test_another_text_is_no_memory(text):
    with pytest.raises(ValueError, match=r"no memory of a history|Expecting value"):
        RememberedHistory.parse(text)
