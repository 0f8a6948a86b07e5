"""Several CDNs of a deployment, before doubles: a failing CDN waits alone, and alone bills its repetitions."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from freshness.cdn.cloudfront import CloudFront
from freshness.cdn.fastly import Fastly
from freshness.cdn.multi_cdn import MultiCdn
from freshness.events import Failed
from freshness.targets.purge import Purge
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront import CloudFrontDouble
from freshness.testing.server import Fault, Reply, Request
from freshness.testing.vendors import FastlyDouble
from tests.freshness.cdn.relays import Relays

pytestmark = pytest.mark.slow
NAMES = [f"ws:{number}" for number in range(20)]


class Both:
    """CloudFront and Fastly in a multi-CDN."""

    def __init__(self, clock: FakeClock, cloudfront: CloudFrontDouble, fastly: FastlyDouble) -> None:
        self.clock, self.cloudfront, self.fastly = clock, cloudfront, fastly

    def relays(self, **options: object) -> Relays:
        group = MultiCdn(
            [
                distribution(self.cloudfront, "EDOUBLE1"),
                Fastly("SVCdouble1", token=self.fastly.token, base_url=self.fastly.url, timeout=0.2),
            ],
            **options,  # type: ignore[arg-type]
        )
        return Relays(self.clock, [group])

    @property
    def made(self) -> list[float]:
        """When CloudFront accepted invalidations."""
        return [one.accepted_at for one in self.cloudfront.account.invalidations.values()]


def distribution(double: CloudFrontDouble, target: str, **options: str) -> CloudFront:
    return CloudFront(
        target,
        endpoint_url=double.url,
        access_key=double.access_key,
        secret_key="any",
        timeout=0.5,
        clock=double.account.clock,
        **options,  # type: ignore[arg-type]
    )


@pytest.fixture
def here() -> Iterator[Both]:
    with both() as here:
        yield here


@contextmanager
def both() -> Iterator[Both]:
    """Run the doubles of both vendors' APIs."""
    clock = FakeClock()
    with CloudFrontDouble(clock=clock) as cloudfront, FastlyDouble(clock) as fastly:
        yield Both(clock, cloudfront, fastly)


def test_an_edit_is_billed_once_at_cloudfront_and_purged_twice_at_fastly(here: Both) -> None:
    relays = here.relays()
    relays.edit("ws:1")
    relays.run(120)
    assert relays.dirty() == []
    assert here.cloudfront.account.billed == 1
    assert len(here.fastly.requests) == 2
    assert {name: (one.calls, one.items) for name, one in relays.accounts.rows.items() if one.calls} == {
        "cloudfront": (1, 1),
        "fastly": (2, 2),
    }
    assert [type(event).__name__ for event in relays.events].count("Effective") == 1


def test_an_hour_without_one_cdn_is_billed_nothing_more_at_the_other_and_made_good_when_it_is_back(here: Both) -> None:
    here.fastly.faults.extend([Fault.UNAVAILABLE] * 10_000)
    relays = here.relays()
    relays.edit(*NAMES)
    relays.run(3_600)
    assert here.cloudfront.account.billed == relays.accounts.rows["cloudfront"].items == 20
    assert relays.clean(NAMES) == 20
    assert relays.dirty() == sorted(f"owed:fastly/{name}" for name in NAMES)
    asked = len(here.fastly.requests)
    assert asked < 150
    here.fastly.faults.clear()
    relays.run(400)
    assert relays.dirty() == []
    assert here.cloudfront.account.billed == relays.accounts.rows["cloudfront"].items == 20
    assert relays.accounts.rows["fastly"].items == 40
    assert len(here.fastly.requests) == asked + 2


def test_while_one_cdn_is_away_the_other_gets_every_edit_in_time_and_the_one_that_is_back_all_of_them_at_once(
    here: Both,
) -> None:
    here.fastly.faults.extend([Fault.UNAVAILABLE] * 10_000)
    relays = here.relays()
    for _ in range(20):
        relays.edit("ws:1")
        edited = here.clock.now
        relays.run(60)
        assert edited < here.made[-1] <= edited + 10
    assert here.cloudfront.account.billed == 20
    here.fastly.faults.clear()
    relays.run(400)
    assert relays.dirty() == []
    assert relays.accounts.rows["fastly"].calls == 2


def test_a_cdn_that_fails_rests_and_holds_up_no_call_of_the_others(here: Both) -> None:
    here.fastly.faults.extend([Fault.UNAVAILABLE] * 10_000)
    relays = here.relays()
    for number in range(120):
        relays.edit(f"ws:{number}")
        relays.run(1)
    assert relays.clean(f"ws:{number}" for number in range(110)) == 110
    assert len(here.made) > 80
    assert len(here.fastly.requests) < 10


def test_a_publish_reaches_the_cdn_that_is_well_at_once(here: Both) -> None:
    here.fastly.faults.extend([Fault.HANGS, Fault.UNAVAILABLE] * 1_000)
    relays = here.relays()
    relays.edit("ws:1")
    relays.run(100)
    relays.edit("ws:2", immediate=True)
    published = here.clock.now
    relays.run(3)
    assert [at for at in here.made if at >= published] == [published]


@pytest.mark.parametrize("fault", [Fault.ANSWER_LOST, Fault.HANGS])
def test_a_lost_answer_of_one_of_them_is_the_same_purge_again_and_billed_once(here: Both, fault: Fault) -> None:
    relays = here.relays()
    here.cloudfront.faults.extend([fault, Fault.UNAVAILABLE])
    relays.edit("ws:1")
    relays.run(120)
    assert relays.dirty() == []
    assert here.cloudfront.account.billed == 1
    assert relays.accounts.rows["cloudfront"].items == 1
    assert len(here.fastly.requests) == 2


def test_who_died_between_the_answers_and_the_commit_is_billed_once_at_each(here: Both) -> None:
    relays = here.relays()
    save = relays.batches.save

    def dies(reference: str, **how: object) -> None:
        relays.batches.save = save  # type: ignore[method-assign]
        raise KeyboardInterrupt

    relays.edit("ws:1")
    relays.run(5)
    relays.batches.save = dies  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        relays.run(1)
    assert here.cloudfront.account.billed == 1
    relays.run(120)
    assert relays.dirty() == []
    assert here.cloudfront.account.billed == 1


def test_a_purge_that_one_of_them_never_completes_is_sent_again_there_alone(here: Both) -> None:
    here.cloudfront.account.completion = 10_000.0
    relays = here.relays()
    relays.edit("ws:1")
    relays.run(500)
    assert here.cloudfront.account.billed == 1
    here.cloudfront.account.completion = 25.0
    relays.run(200)
    assert here.cloudfront.account.billed == 2
    assert len(here.fastly.requests) == 2
    assert relays.dirty() == []


def test_what_is_routed_to_one_cdn_costs_nothing_at_the_other(here: Both) -> None:
    relays = here.relays(route=lambda subject: ["fastly"])
    relays.edit(*(f"ws:{number}" for number in range(3_000)))
    relays.run(100)
    assert relays.dirty() == []
    assert here.cloudfront.account.billed == 0
    billing = relays.engines[0].billing
    assert (billing.spending().spent, billing.spending().forecast) == (0.0, 0.0)
    assert {name: one.items for name, one in billing.by_account().items()} == {
        "cloudfront": 0,
        "fastly": 6_000,
    }


def test_distributions_of_one_account_share_its_calls_its_rests_and_its_bill(here: Both) -> None:
    here.cloudfront.account.targets = frozenset({"E1", "E2", "E3"})
    relays = Relays(
        here.clock,
        [
            MultiCdn(
                [distribution(here.cloudfront, one, name=one, account="aws") for one in ("E1", "E2", "E3")],
                clock=here.clock,
            )
        ],
    )
    names = [f"ws:{number}" for number in range(120)]
    for name in names:
        relays.edit(name)
        relays.run(1)
    relays.run(200)
    account = here.cloudfront.account
    assert relays.dirty() == []
    assert (account.throttled, account.billed) == (0, 360)
    assert relays.accounts.rows["aws"].items == 360
    assert relays.engines[0].billing.spending().spent == account.dollars


def test_what_a_cdn_lacks_that_is_taken_out_of_the_group_is_pending_until_a_command_ends_it(here: Both) -> None:
    here.fastly.faults.extend([Fault.UNAVAILABLE] * 10_000)
    relays = here.relays()
    relays.edit("ws:1")
    relays.run(60)
    assert relays.dirty() == ["owed:fastly/ws:1"]
    relays.engines = [relays.started(MultiCdn([distribution(here.cloudfront, "EDOUBLE1")]))]
    relays.run(400)
    assert relays.dirty() == ["owed:fastly/ws:1"]
    assert relays.members.end("fastly") == 1
    relays.run(400)
    assert relays.dirty() == []
    assert here.cloudfront.account.billed == 1


def test_what_only_one_of_them_refuses_is_parked_there_alone(here: Both) -> None:
    relays = here.relays()
    respond = here.fastly.respond
    (refused,) = Purge.of("ws:1").tags

    def all_but_one(request: Request, fault: Fault | None) -> Reply:
        return Reply(status=400, body="{}") if refused.encode() in request.body else respond(request, fault)

    here.fastly.respond = all_but_one  # type: ignore[method-assign]
    relays.edit("ws:1", "ws:2")
    relays.run(200)
    assert relays.clean(["ws:1", "ws:2"]) == 2
    assert here.cloudfront.account.billed == 2
    assert relays.dirty() == ["owed:fastly/ws:1"]
    failed = [event for event in relays.events if isinstance(event, Failed)]
    assert {event.subject for event in failed if event.parked} == {"owed:fastly/ws:1"}
