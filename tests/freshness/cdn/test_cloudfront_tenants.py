"""An adapter for all tenants of a multi-tenant distribution, before the strict double: calls, bill, questions."""

import threading
from collections.abc import Callable, Iterator

import pytest

from freshness.cdn._remembered import SECONDS
from freshness.cdn._tenants import Tenants
from freshness.cdn.cloudfront import CloudFront
from freshness.errors import CdnRefused, Invalid
from freshness.targets.purge import Purge
from freshness.testing.cdn import batch, tags
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront import CloudFrontDouble
from freshness.testing.server import Fault
from tests.forked import holds_in_a_child
from tests.freshness.cdn.relays import Relays

NAMES = [f"ws:{number}" for number in range(30)]


def tenant_of(subject: str) -> str:
    """Return the tenant of a workspace, `dt_7` for `ws:7`; other subjects have no tenant."""
    return f"dt_{subject[3:]}" if subject.startswith("ws:") else ""


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def double(clock: FakeClock) -> Iterator[CloudFrontDouble]:
    with CloudFrontDouble(clock=clock) as double:
        double.account.targets = frozenset(tenant_of(name) for name in NAMES)
        yield double


def tenants(double: CloudFrontDouble, of: Callable[[str], str] | str = tenant_of) -> CloudFront:
    return CloudFront(
        tenant_of=of,
        endpoint_url=double.url,
        access_key=double.access_key,
        secret_key="any",
        timeout=0.5,
        clock=double.account.clock,
    )


def made(double: CloudFrontDouble) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.target, one.items) for one in double.account.invalidations.values()]


@pytest.mark.long
def test_thirty_tenants_that_are_edited_at_once_are_all_purged_within_the_account_s_calls(
    clock: FakeClock, double: CloudFrontDouble
) -> None:
    here = Relays(clock, [tenants(double)])
    here.edit(*NAMES)
    here.run(300)
    account = double.account
    assert here.clean(NAMES) == 30
    assert sorted(made(double)) == sorted((tenant_of(name), (f"#{next(iter(Purge.of(name).tags))}",)) for name in NAMES)
    assert (account.calls, account.throttled, account.billed) == (30, 0, 30)
    assert set(here.batches.states.values()) == {"closed"}
    assert account.lists == 0
    accepted = [one.accepted_at for one in account.invalidations.values()]
    assert max(accepted) - min(accepted) <= 30


def test_subjects_of_one_tenant_share_a_call(clock: FakeClock, double: CloudFrontDouble) -> None:
    here = Relays(clock, [tenants(double, of=lambda subject: f"dt_{int(subject[3:]) % 2}")])
    here.edit(*NAMES)
    here.run(60)
    assert here.clean(NAMES) == 30
    assert [(target, len(items)) for target, items in made(double)] == [("dt_0", 15), ("dt_1", 15)]


def test_a_subject_without_a_tenant_waits_alone_with_an_alarm(clock: FakeClock, double: CloudFrontDouble) -> None:
    def of(subject: str) -> str:
        if subject == "ws:3":
            raise KeyError(subject)
        return tenant_of(subject)

    here = Relays(clock, [tenants(double, of=of)])
    here.edit("ws:1", "ws:3", "host:gone.example", "ws:2")
    here.run(60)
    assert here.dirty() == ["host:gone.example", "ws:3"]
    assert sorted(target for target, _ in made(double)) == ["dt_1", "dt_2"]
    said = {event.error for event in here.events if type(event).__name__ == "Failed"}  # type: ignore[attr-defined]
    assert said == {
        "CdnRefused: tenant_of failed on ws:3: KeyError: 'ws:3'",
        "CdnRefused: tenant_of names no tenant of host:gone.example: ''",
    }


def test_a_lost_answer_of_a_tenant_is_billed_once(clock: FakeClock, double: CloudFrontDouble) -> None:
    here = Relays(clock, [tenants(double)])
    double.faults.append(Fault.ANSWER_LOST)
    here.edit("ws:1", "ws:2")
    here.run(90)
    assert here.dirty() == []
    assert double.account.billed == 2


def test_a_subject_that_has_moved_since_it_was_packed_goes_by_itself(
    clock: FakeClock, double: CloudFrontDouble
) -> None:
    home = dict.fromkeys(NAMES, "dt_0")
    here = Relays(clock, [tenants(double, of=home.__getitem__)])
    here.edit(*NAMES[:4])
    here.run(4)
    here.engines[0].tick()  # each one's tenant is remembered from now on
    home["ws:2"] = "dt_9"
    here.run(60)
    assert here.dirty() == []
    assert [items for target, items in made(double) if target == "dt_9"] == [
        tuple(f"#{tag}" for tag in Purge.of("ws:2").tags)
    ]
    assert double.account.billed == 4


def test_the_tenant_is_asked_for_when_the_purge_goes_out_and_remembered_for_packing_alone(clock: FakeClock) -> None:
    moved = {"ws:0": "dt_old"}
    known = Tenants(moved.__getitem__, clock=clock)
    assert known.together("ws:0") == "dt_old"
    moved["ws:0"] = "dt_new"
    assert known.together("ws:0") == "dt_old"
    wanted = batch(CloudFront("E1", access_key="a", secret_key="b"), tags("w-a"))
    assert known.of(wanted) == "dt_new"
    clock.advance(SECONDS)
    assert known.together("ws:0") == "dt_new"


@pytest.mark.slow
def test_a_hundred_thousand_tenants_are_remembered_and_then_the_one_least_asked_for_is_not(clock: FakeClock) -> None:
    asked: list[str] = []
    known = Tenants(lambda subject: asked.append(subject) or "dt", clock=clock)  # type: ignore[func-returns-value]
    for number in range(100_000):
        known.together(f"ws:{number}")
    known.together("ws:0")
    known.together("ws:new")
    asked.clear()
    for subject in ("ws:new", "ws:0", "ws:2", "ws:1"):
        known.together(subject)
    assert asked == ["ws:1"]


def test_a_forked_child_does_not_wait_for_a_thread_of_its_parents(clock: FakeClock) -> None:
    inside, over = threading.Event(), threading.Event()

    def now() -> float:  # asked for while the lock is held
        if threading.current_thread() is asking:
            inside.set()
            over.wait(20)
        return clock()

    known = Tenants({"ws:0": "dt_0", "ws:1": "dt_1"}.__getitem__, clock=now)
    asking = threading.Thread(target=known.together, args=("ws:1",))
    asking.start()
    assert inside.wait(20)
    assert holds_in_a_child(lambda: known.together("ws:0") == "dt_0")
    over.set()
    asking.join()


@pytest.mark.parametrize("tenant", ["", None, "a,b", "a/b", "a b"])
def test_what_is_no_tenant_is_refused_before_any_call(double: CloudFrontDouble, tenant: str) -> None:
    cdn = tenants(double, of=lambda subject: tenant)
    with pytest.raises(CdnRefused, match="tenant_of names no tenant of ws:0"):
        cdn.purge(batch(cdn, tags("w-a")))
    assert double.account.calls == 0


@pytest.mark.parametrize(
    "target", [{}, {"distribution_id": "E", "tenant_of": tenant_of}, {"tenant_id": "dt_1", "tenant_of": tenant_of}]
)
def test_it_is_a_distribution_or_a_tenant_or_all_tenants(target: dict[str, str]) -> None:
    with pytest.raises(Invalid, match="one of them only"):
        CloudFront(**target)  # type: ignore[arg-type]


def test_tenant_of_may_be_a_dotted_path(double: CloudFrontDouble) -> None:
    cdn = tenants(double, of=f"{__name__}.tenant_of")
    cdn.purge(batch(cdn, Purge(paths={"/*"})))
    assert made(double) == [("dt_0", ("/*",))]
