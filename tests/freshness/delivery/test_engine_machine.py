"""The real engine under all events, in any order: edits, lost claims, crashes, errors, doubt, old pages."""

import itertools

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from freshness.accounts.rate_limit import Limits
from freshness.errors import CdnAmbiguous, CdnBusy, CdnForbidden, CdnRefused, CdnThrottled, CdnUnavailable
from freshness.ports import Answer, Page
from freshness.scheduling.suspension import end_suspension, suspend
from freshness.targets.purge import Purge
from tests.freshness.delivery.deployment import POLICY, Deployment, Killed
from tests.services import examples

SUBJECTS = ("ws:one", "ws:two", "host:shop.example")
ERRORS = {
    "unavailable": CdnUnavailable("503"),
    "throttled": CdnThrottled("slow down", retry_after=3.0),
    "busy": CdnBusy("too many in progress"),
    "forbidden": CdnForbidden("403"),
    "refused": CdnRefused("malformed"),
    "ambiguous": CdnAmbiguous("no answer"),
}
LIMITED = {
    "reports": True,
    "effect": 5.0,
    "items_per_call": 3,
    "counted": 1,
    "limits": Limits(calls_per_second=0.5, burst=2, in_progress=4, reserve=0.25),
}
subjects = st.sampled_from(SUBJECTS)


class Mute(Deployment):
    """A CDN that sometimes accepts a purge without an answer."""

    def __init__(self, **ability):
        super().__init__(**ability)
        self.mute = 0
        accept = self.cdn.purge

        def purge(batch):
            receipt = accept(batch)
            if self.mute:
                self.mute -= 1
                raise CdnAmbiguous("accepted, and no answer")
            return receipt

        self.cdn.purge = purge


class EngineMachine(RuleBasedStateMachine):
    @initialize(
        ability=st.sampled_from([{}, {"reports": True, "effect": 5.0}, {"rounds": 2, "effect": 3.0}, LIMITED]),
        takes=st.sampled_from([0.0, 0.7, 4.0]),
    )
    def build(self, ability, takes):
        self.here = Mute(**ability)
        self.here.cdn.takes = takes
        self.claimed = []
        self.untils = [0.0]
        self.content = {subject: {} for subject in SUBJECTS}  # generation -> time of its commit

    # Acts of people

    @rule(subject=subjects, immediate=st.booleans(), elsewhere=st.booleans())
    def edit(self, subject, immediate, elsewhere):
        purge = Purge(hosts=frozenset({"old.example"})) if elsewhere else None
        generation = self.here.edit(subject, immediate=immediate, purge=purge)
        self.content[subject][generation] = self.here.clock.now

    @rule(subject=subjects, of_an_edit=st.booleans())
    def call(self, subject, of_an_edit):
        facts = self.here.facts(subject)
        generation = facts.desired if of_an_edit and facts else None
        outcome = self.here.call(subject, generation=generation)
        if outcome.skipped:
            facts = self.here.facts(subject)
            assert outcome.covered == (facts.done >= outcome.generation)
            assert outcome.covered or outcome.scheduled_for == facts.due_at is not None

    @rule(subject=subjects, seconds=st.integers(1, 90))
    def hold(self, subject, seconds):
        self.untils.append(self.here.clock.now + seconds)
        self.here.ledger.update(
            lambda facts, now: suspend(facts, until=self.untils[-1], now=now, policy=POLICY), subjects=[subject]
        )

    @rule(subject=subjects, which=st.integers(0, 3))
    def end_suspension(self, subject, which):
        until = self.untils[-1 - which % len(self.untils)]
        self.here.ledger.update(
            lambda facts, now: end_suspension(facts, until=until, now=now, policy=POLICY), subjects=[subject]
        )

    # Acts of relays

    @rule()
    def look(self):
        self.claimed += self.here.engine.tick()

    @rule(number=st.integers(0, 5))
    def send(self, number):
        if self.claimed:
            self.here.engine.send(self.claimed.pop(number % len(self.claimed)))

    @rule()
    def follow(self):
        self.here.engine.follow()

    @rule(seconds=st.sampled_from([0.5, 1.0, 2.5, 5.0, 12.0, 31.0]))
    def wait(self, seconds):
        self.here.clock.advance(seconds)

    @rule(seconds=st.integers(1, 40))
    def relay(self, seconds):
        self.here.relay(seconds)

    # Troubles

    @rule()
    def lose_what_was_claimed(self):
        self.claimed.clear()
        self.here.engine = self.here.restarted()

    @rule(step=st.sampled_from(["open", "call", "complete", "close"]), seconds=st.integers(1, 40))
    def die(self, step, seconds):
        self.here.dies_at = step
        try:
            self.here.relay(seconds)
        except Killed:
            self.lose_what_was_claimed()
        self.here.dies_at = None

    @rule(kind=st.sampled_from(sorted(ERRORS)), times=st.integers(1, 4))
    def fail(self, kind, times):
        self.here.cdn.refusals.extend([ERRORS[kind]] * times)

    @rule()
    def accept_without_an_answer(self):
        self.here.mute += 1

    @rule()
    def complete(self):
        self.here.cdn.complete()

    @rule(subject=subjects)
    def find_an_old_page(self, subject):
        facts = self.here.facts(subject)
        if facts is not None and facts.done:
            page = Page(host="shop.example", path="/")
            self.here.answers[page] = Answer(status=200, generation=facts.done - 1, length=0, digest="", seconds=0.0)
            self.here.engine.confirm(subject, generation=facts.done, pages=[page])

    @rule(away=st.booleans())
    def lose_the_store(self, away):
        self.here.store.away = away

    # Invariants, checked after every step

    @invariant()
    def what_is_dirty_is_due(self):
        for subject in SUBJECTS:
            facts = self.here.facts(subject)
            assert facts is None or facts.clean or facts.due_at is not None

    @invariant()
    def credit_is_earned(self):
        for subject in SUBJECTS:
            facts = self.here.facts(subject)
            credited = [at for made, at in self.content[subject].items() if facts is not None and made <= facts.done]
            if credited:
                assert max(self.starts(subject), default=0.0) >= max(credited) + POLICY.settle

    @invariant()
    def nobody_is_purged_too_often(self):
        for subject in SUBJECTS:
            starts = self.starts(subject)
            assert all(later - earlier >= POLICY.rate for earlier, later in itertools.pairwise(starts)), starts

    def starts(self, subject):
        """Return the times of a subject's accepted scheduled purges."""
        return [
            at
            for at, batch in self.here.cdn.log
            if batch.round == 1
            for member in batch.members
            if member.subject == subject and not member.immediate
        ]

    def teardown(self):
        if not hasattr(self, "here"):
            return
        self.here.cdn.refusals.clear()
        self.here.mute = 0
        for _ in range(70):
            self.here.relay(10, every=2.0)
            self.here.cdn.complete()
        for subject in SUBJECTS:
            facts = self.here.facts(subject)
            assert facts is None or facts.clean, facts
        self.credit_is_earned()
        self.nobody_is_purged_too_often()


EngineMachine.TestCase.settings = settings(max_examples=examples(120), stateful_step_count=40, deadline=None)
TestEngineMachine = EngineMachine.TestCase
