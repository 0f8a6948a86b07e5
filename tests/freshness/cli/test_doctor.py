"""The doctor runs all probes in parallel, waits only briefly for each, and reports each finding once."""

import threading
import time

import pytest

from freshness.cli.doctor import Examination, Finding, examine


def look(id, *findings, needs=(), seconds=2.0, **how):
    return Examination(id=id, name=f"part {id}", look=lambda: list(findings), needs=needs, seconds=seconds, **how)


def good(id="D1"):
    return Finding(id=id, said="well", good=True)


def fault(id="D1", said="broken"):
    return Finding(id=id, said=said, fix="mend it")


def raises():
    raise ValueError("two\nlines")


def told(*looks):
    return [(one.id, one.said, one.good) for one in examine(looks)]


def test_faults_come_first_and_all_in_the_order_of_the_looks():
    assert told(look("D1", good("D1")), look("D2", fault("D2")), look("D3", good("D3"))) == [
        ("D2", "broken", False),
        ("D1", "well", True),
        ("D3", "well", True),
    ]


def test_what_needs_something_broken_is_not_looked_at_and_not_told():
    asked = []
    last = Examination(id="D3", name="three", look=lambda: asked.append(1) or [], needs=("D2",))
    assert told(look("D1", fault()), look("D2", good("D2"), needs=("D1",)), last) == [("D1", "broken", False)]
    assert asked == []


def test_a_look_that_raises_is_a_finding_on_one_line():
    assert told(Examination(id="D7", name="seven", look=raises)) == [("D7", "seven: ValueError: two lines", False)]


@pytest.mark.slow
def test_a_look_that_never_ends_is_a_finding_and_holds_up_nobody():
    never = threading.Event()
    late = Examination(id="D8", name="eight", look=lambda: never.wait() or [], seconds=0.2)
    started = time.monotonic()
    assert told(late, look("D9", good("D9"))) == [
        ("D8", "eight: no answer within 0.2 s", False),
        ("D9", "well", True),
    ]
    assert time.monotonic() - started < 30
    never.set()


def test_looks_are_made_at_once():
    together = threading.Barrier(2)  # each waits for the other
    meets = [Examination(id=f"D{n}", name="meets", look=lambda: (together.wait() and []) or []) for n in (1, 2)]
    assert told(*meets) == []


def test_a_look_begins_with_the_answers_it_needs_whatever_else_is_still_looked_at():
    answered = threading.Event()
    slow = Examination(id="D2", name="slow", look=lambda: [good("D2")] if answered.wait(60) else [], seconds=90.0)
    last = Examination(id="D3", name="last", look=lambda: answered.set() or [good("D3")], needs=("D1",))
    assert told(look("D1", good("D1")), slow, last) == [
        ("D1", "well", True),
        ("D2", "well", True),
        ("D3", "well", True),
    ]


def test_a_need_that_nobody_answers_is_no_reason_to_wait():
    assert told(look("D1", good("D1"), needs=("D9",)), look("D2", fault("D2"), needs=("D2",))) == [
        ("D2", "broken", False),
        ("D1", "well", True),
    ]


def test_a_system_check_is_documented_where_those_are():
    assert fault("freshness.E021").docs == "docs/reference/settings.md#before-production-starts"


def test_json_says_where_it_is_documented():
    assert fault("D12").as_dict() == {
        "id": "D12",
        "said": "broken",
        "fix": "mend it",
        "good": False,
        "docs": "docs/reference/doctor.md#d12",
    }
