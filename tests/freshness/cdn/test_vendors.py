"""Every vendor's adapter: the sent requests, and the reading of the vendor's answers."""

import json

import pytest

from freshness.accounts.rate_limit import Account, InProgress, Limits, grant, unused
from freshness.cdn.akamai import Akamai
from freshness.cdn.bunny import Bunny
from freshness.cdn.cloudflare import Cloudflare
from freshness.cdn.cloudfront import CloudFront
from freshness.cdn.fastly import Fastly
from freshness.cdn.nginx import Nginx
from freshness.cdn.pagecache import PageCache
from freshness.cdn.varnish import Varnish
from freshness.errors import CdnError, CdnForbidden, CdnThrottled, Invalid
from freshness.targets import tags as tag_grammar
from freshness.targets.purge import Purge
from freshness.testing.cdn import batch, tags
from freshness.testing.clock import FakeClock
from freshness.testing.server import Fault
from freshness.testing.vendors import AkamaiDouble, BunnyDouble, CloudflareDouble, FastlyDouble
from tests.freshness.cdn.akamai import AKAMAI
from tests.freshness.cdn.sent_again import sent_again


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture(params=["fastly", "cloudflare", "bunny", "akamai"])
def both(request, clock):
    """Make every vendor's double and the adapter for the double."""
    kind, build = {
        "fastly": (FastlyDouble, lambda url: Fastly(FastlyDouble.service, token=FastlyDouble.token, base_url=url)),
        "cloudflare": (
            CloudflareDouble,
            lambda url: Cloudflare(CloudflareDouble.zone, token=CloudflareDouble.token, plan="pro", base_url=url),
        ),
        "bunny": (BunnyDouble, lambda url: Bunny(BunnyDouble.zone, access_key=BunnyDouble.access_key, base_url=url)),
        "akamai": (AkamaiDouble, lambda url: Akamai(AkamaiDouble.host, base_url=url, **AKAMAI)),
    }[request.param]
    with kind(clock) as double:
        yield double, build(double.url)


def test_a_lie_is_believed_here_and_found_out_by_fetching(both):
    double, cdn = both
    double.cache("/a", ["w-a"])
    double.faults.append(Fault.NO_EFFECT)
    cdn.purge(batch(cdn, tags("w-a")))
    assert double.is_cached("/a")


def test_a_host_is_purged_by_its_tag_or_where_the_vendor_knows_hosts_by_its_name(both):
    double, cdn = both
    cdn.purge(batch(cdn, Purge(hosts={"shop.example"})))
    body = double.requests[0].body.decode()
    if cdn.ability.name == "cloudflare":
        assert json.loads(body) == {"hosts": ["shop.example"]}
    else:
        assert tag_grammar.make("h", "shop.example") in body


def test_an_empty_bucket_is_throttling_and_nothing_more_is_purged(both, clock):
    double, cdn = both
    double.cache("/a", ["w-a"])
    double.bucket.burst = 0.5
    with pytest.raises(CdnThrottled) as caught:
        cdn.purge(batch(cdn, tags("w-a")))
    assert double.is_cached("/a")
    assert caught.value.retry_after in (None, 1.0)


@pytest.mark.slow
@pytest.mark.parametrize("largest", [True, False])
def test_behind_its_own_admission_an_adapter_is_never_throttled(both, clock, largest):
    double, cdn = both
    account, limits, most = Account(name="vendor"), cdn.ability.limits, cdn.ability.most_calls
    sent, waited = 0, 0.0
    for number in range(int(limits.burst / most) + 130):
        granted = grant(account, InProgress(), clock(), limits, most=most)
        while not granted.calls:
            clock.advance(0.5)
            waited += 0.5
            granted = grant(granted.account, InProgress(), clock(), limits, most=most)
        items = cdn.ability.items_per_call if largest else 1 + number % cdn.ability.items_per_call
        purge = tags(*(f"w-{n}" for n in range(items - items // 2)))
        wanted = batch(cdn, purge | Purge(hosts={f"{n}.example" for n in range(items // 2)}))
        cdn.purge(wanted)
        account = unused(granted.account, limits, calls=most - cdn.ability.calls(wanted.purge))
        sent += cdn.ability.calls(wanted.purge)
    assert waited > 0  # the adapter was driven to its limits
    if cdn.ability.name != "akamai":  # Akamai counts tags, not requests
        assert len(double.requests) == sent


@pytest.mark.parametrize("fault", [Fault.UNAVAILABLE, Fault.CUT_OFF])
def test_secrets_are_in_no_error(both, fault):
    double, cdn = both
    double.faults.append(fault)
    with pytest.raises(CdnError) as caught:
        cdn.purge(batch(cdn, tags("w-a")))
    for secret in (FastlyDouble.token, CloudflareDouble.token, BunnyDouble.access_key, AkamaiDouble.client_secret):
        assert secret not in repr(caught.value) + repr(caught.value.__cause__) + repr(cdn)


def test_limits_are_settings_and_a_wrong_name_is_refused():
    own = Fastly("SVC1", token="t", limits={"calls_per_second": 2.0})
    assert (own.ability.limits.calls_per_second, own.ability.limits.burst) == (2.0, 100)
    with pytest.raises(Invalid, match="calls_per_second"):
        Fastly("SVC1", token="t", limits={"calls": 2.0})


EVERY = {
    "cloudfront": (3_000, lambda **own: CloudFront("E1", access_key="a", secret_key="b", **own)),
    "fastly": (256, lambda **own: Fastly("SVC1", token="t", **own)),
    "cloudflare": (100, lambda **own: Cloudflare("z1", token="t", plan="pro", **own)),
    "akamai": (1_400, lambda **own: Akamai("h", **AKAMAI, **own)),
    "bunny": (119, lambda **own: Bunny(1, access_key="k", **own)),
    "varnish": (1_000, lambda **own: Varnish(["http://127.0.0.1:1"], secret="s" * 32, **own)),
    "nginx": (100, lambda **own: Nginx(["http://127.0.0.1:1"], secret="s" * 32, pages=lambda purge: [], **own)),
    "pagecache": (1_000, lambda **own: PageCache("redis://127.0.0.1:1", **own)),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", EVERY)
def test_batches_are_as_large_as_settings_say_and_never_larger_than_the_vendor_takes(kind):
    most, build = EVERY[kind]
    assert [build(items_per_call=number).ability.items_per_call for number in (1, 7, most)] == [1, 7, most]
    for wrong in (0, -1, most + 1, 2.5, "7", True):
        with pytest.raises(Invalid, match=f"{kind} takes 1 to {most} items a call, not"):
            build(items_per_call=wrong)


@pytest.mark.parametrize("kind", EVERY)
def test_any_limit_of_any_dialect_is_a_setting(kind):
    _, build = EVERY[kind]
    own = {"calls_per_second": 0.25, "burst": 3, "in_progress": 40, "wildcards": 2, "reserve": 0.5}
    assert build(limits=own).ability.limits == Limits(**own)
    for wrong in ({"calls": 1}, {"burst": 0}, {"calls_per_second": -1}):
        with pytest.raises(Invalid):
            build(limits=wrong)


@pytest.mark.parametrize(("kind", "bucket"), [("akamai", 5_000), ("bunny", 120)])
def test_larger_batches_leave_more_of_the_vendors_bucket_unused(kind, bucket):
    most, build = EVERY[kind]
    for items in (1, most):
        assert build(items_per_call=items).ability.limits.burst == bucket - items
    assert build(items_per_call=most, limits={"burst": 9}).ability.limits.burst == 9


def test_cloudflares_batches_of_one_kind_alone_may_use_its_whole_bucket():
    _, build = EVERY["cloudflare"]
    assert [build(items_per_call=items).ability.limits.burst for items in (1, 2, 100)] == [25, 24, 24]


# Adapter and double state the vendor's limits independently: both were written from the vendor's pages


@pytest.mark.parametrize("kind", ["fastly", "akamai", "bunny", "cloudflare"])
def test_the_largest_batch_is_what_the_double_takes(kind):
    most, _ = EVERY[kind]
    build, double = {
        "fastly": (Fastly, FastlyDouble()),
        "akamai": (Akamai, AkamaiDouble()),
        "bunny": (Bunny, BunnyDouble()),
        "cloudflare": (Cloudflare, CloudflareDouble()),
    }[kind]
    with double:
        cdn = build(**double.options, items_per_call=most, base_url=double.url)
        longest = [f"w-{n:030}" for n in range(most)]
        double.cache("/a", longest[-1:])
        cdn.purge(batch(cdn, tags(*longest)))
        assert not double.is_cached("/a")


def test_fastly_takes_256_keys_and_cloudflare_100_and_not_one_more():
    for double, build, name, most in (
        (FastlyDouble(), Fastly, "surrogate_keys", 256),
        (CloudflareDouble(), Cloudflare, "tags", 100),
    ):
        with double:
            cdn = build(**double.options, base_url=double.url)
            cdn.purge(batch(cdn, tags("w-a")))
            for number, accepted in ((most, True), (most + 1, False)):
                body = json.dumps({name: [f"w-{n}" for n in range(number)]}).encode()
                assert (sent_again(double, body) == 200) is accepted


@pytest.mark.parametrize(
    ("plan", "a_minute", "at_once"),
    [("free", 5, 25), ("pro", 300, 25), ("business", 600, 50), ("enterprise", 3_000, 500)],
)
def test_cloudflares_plans_are_those_of_its_page(clock, plan, a_minute, at_once):
    with CloudflareDouble(clock, plan=plan) as double:
        cdn = Cloudflare(**double.options, plan=plan, base_url=double.url)
        assert cdn.ability.limits.calls_per_second * 60 == pytest.approx(a_minute)
        assert cdn.ability.limits.burst == at_once - 1  # a batch of tags and hosts is two calls
        taken = [double.bucket.take() for _ in range(at_once + 1)]
        assert taken == [True] * at_once + [False]
        clock.advance(60)
        taken = [double.bucket.take() for _ in range(min(a_minute, at_once) + 1)]
        assert taken == [True] * min(a_minute, at_once) + [False]


def test_the_accounts_of_fastly_akamai_and_bunny_are_those_of_their_pages(clock):
    for double, ability, a_minute in (
        (FastlyDouble(clock), Fastly.ability, 100_000 / 60),
        (AkamaiDouble(clock), Akamai.ability, 500),
        (BunnyDouble(clock), Bunny.ability, 300),
    ):
        assert double.bucket.per_second * 60 == pytest.approx(a_minute)
        assert ability.limits.calls_per_second * 60 == pytest.approx(a_minute)
    assert (AkamaiDouble(clock).bucket.burst, BunnyDouble(clock).bucket.burst) == (5_000, 120)


def test_an_unknown_service_or_zone_is_the_operators_matter():
    with FastlyDouble() as fastly, CloudflareDouble() as cloudflare:
        for cdn in (
            Fastly("OTHER", token=fastly.token, base_url=fastly.url),
            Cloudflare("other", token=cloudflare.token, base_url=cloudflare.url),
        ):
            with pytest.raises(CdnForbidden):
                cdn.purge(batch(cdn, tags("w-a")))


@pytest.mark.parametrize(
    "build",
    [
        lambda: Fastly("../other", token="t"),
        lambda: Fastly("SVC1", token=""),
        lambda: Cloudflare("a/b", token="t"),
        lambda: Bunny("1/../2", access_key="k"),
        lambda: Bunny(1, access_key=""),
        lambda: Akamai("evil.test/x", **AKAMAI),
        lambda: Akamai("h", **AKAMAI, network="moon"),
        CloudFront,
        lambda: CloudFront("E1", tenant_id="dt_1"),
        lambda: Fastly("SVC1", token="t", base_url="http://api.fastly.com"),
    ],
)
def test_settings_that_mean_nothing_are_refused_before_any_call(build):
    with pytest.raises(Invalid):
        build()
