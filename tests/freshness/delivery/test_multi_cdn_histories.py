"""For any behaviour of two CDNs of a group, each is purged after the last edit in the end, and no purge is pending."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.cdn.memory import Memory
from freshness.cdn.multi_cdn import MultiCdn
from freshness.errors import CdnAmbiguous, CdnBusy, CdnForbidden, CdnRefused, CdnThrottled, CdnUnavailable
from freshness.scheduling.policy import Policy
from freshness.targets.purge import Purge
from freshness.testing.clock import FakeClock
from tests.freshness.cdn.relays import Relays

POLICY = Policy()
LOST = "the answer is lost"
FAULTS = {
    "away": CdnUnavailable("503"),
    "throttled": CdnThrottled("slow down", retry_after=7.0),
    "busy": CdnBusy("too many"),
    "forbidden": CdnForbidden("403"),
    "refused": CdnRefused("malformed"),
    "late": CdnAmbiguous("no answer"),
    LOST: None,
    "broken": ValueError("no JSON"),
}
SUBJECTS = ("ws:0", "ws:1", "ws:2")
EDIT = st.tuples(st.just("edit"), st.sampled_from(SUBJECTS), st.booleans())
FAULT = st.tuples(
    st.just("fault"), st.sampled_from(("one", "two")), st.sampled_from(sorted(FAULTS)), st.integers(1, 12)
)
WAIT = st.tuples(st.just("wait"), st.integers(1, 60))


class Part(Memory):
    """Records each accepted purge with its time; each call meets the next of `faults`."""

    def __init__(self, clock, name, **ability):
        super().__init__(ability=Ability(name=name, tags=True, items_per_call=10, **ability))
        self.clock = clock
        self.faults = []
        self.accepted = {}

    def purge(self, batch):
        fault = self.faults.pop(0) if self.faults else ""
        if fault and fault != LOST:
            raise FAULTS[fault]
        before = len(self.sent)
        receipt = super().purge(batch)
        for tag in batch.purge.tags if len(self.sent) > before else ():  # the same again is the same purge
            self.accepted[tag] = self.clock.now
        if fault:
            raise CdnAmbiguous("no answer")
        return receipt


@pytest.mark.long
@given(st.lists(st.one_of(EDIT, FAULT, WAIT), max_size=20), st.booleans())
@example([("fault", "one", LOST, 1), ("fault", "two", "away", 9), ("edit", "ws:0", False)], True)
@example([("edit", "ws:0", False), ("wait", 60), ("fault", "two", "away", 1), ("edit", "ws:0", False)], True)
@example([("fault", "one", "broken", 12), ("edit", "ws:0", True), ("edit", "ws:1", False)], False)
def test_each_cdn_is_purged_after_the_last_edit_and_nothing_is_pending(story, limited):
    clock = FakeClock()
    limits = Limits(calls_per_second=1.0, burst=2, in_progress=50) if limited else Limits()
    parts = {"one": Part(clock, "one", limits=limits), "two": Part(clock, "two", rounds=2, rounds_apart=2.0)}
    relays = Relays(clock, [MultiCdn(list(parts.values()), clock=clock)])
    edited = {}
    for what, *about in story:
        if what == "edit":
            relays.edit(about[0], immediate=about[1])
            edited[about[0]] = clock.now
            relays.run(1)
        elif what == "fault":
            parts[about[0]].faults += [about[1]] * about[2]
        else:
            relays.run(about[0])
    for part in parts.values():
        part.faults.clear()
    relays.run(700)
    assert relays.dirty() == []
    for subject, at in edited.items():
        (tag,) = Purge.of(subject).tags
        assert min(part.accepted[tag] for part in parts.values()) >= at + POLICY.settle
    assert set(relays.batches.states.values()) <= {"closed"}
