"""What each dialect says on the wire, and what it makes of its vendor's answers."""

import json

import pytest

from freshness.accounts.rate_limit import Account, InProgress, Limits, grant, unused
from freshness.cdn.akamai import Akamai, sign
from freshness.cdn.bunny import Bunny
from freshness.cdn.cloudflare import Cloudflare
from freshness.cdn.cloudfront import CloudFront
from freshness.cdn.fastly import Fastly
from freshness.cdn.nginx import Nginx
from freshness.cdn.pagecache import PageCache
from freshness.cdn.varnish import Varnish
from freshness.errors import CdnAmbiguous, CdnError, CdnForbidden, CdnThrottled, Invalid
from freshness.targets import tags as tag_grammar
from freshness.targets.purge import Purge
from freshness.testing.cdn import batch, tags
from freshness.testing.clock import FakeClock
from freshness.testing.server import Fault
from freshness.testing.vendors import AkamaiDouble, BunnyDouble, CloudflareDouble, FastlyDouble

AKAMAI = {
    "client_token": AkamaiDouble.client_token,
    "client_secret": AkamaiDouble.client_secret,
    "access_token": AkamaiDouble.access_token,
}


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture(params=["fastly", "cloudflare", "bunny", "akamai"])
def both(request, clock):
    """Every vendor's double and the adapter for it."""
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
    double.bucket.burst = double.bucket._tokens = 0.5
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
    assert waited > 0  # it was driven to its limits
    if cdn.ability.name != "akamai":  # which counts tags, not requests
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


# What a dialect says of its vendor's limits, and the double, were read apart


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
            for number, accepted in ((most, True), (most + 1, False)):
                body = json.dumps({name: [f"w-{n}" for n in range(number)]}).encode()
                answer = cdn._sender.send("POST", cdn._target, headers=cdn._headers, body=body)
                assert (answer.status == 200) is accepted


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


# Fastly


@pytest.mark.parametrize(("soft", "stale"), [(True, True), (False, False)])
def test_a_soft_purge_of_fastly_leaves_a_stale_copy_and_a_hard_one_none(soft, stale):
    with FastlyDouble() as double:
        double.cache("/a", ["w-a"])
        double.cache("/b", ["w-b"])
        cdn = Fastly(**double.options, soft=soft, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-a")))
        assert [(double.is_cached(path), double.is_stale(path)) for path in ("/a", "/b")] == [
            (False, stale),
            (True, False),
        ]
        double.cache("/a", ["w-a"])  # a visitor has brought the new one
        assert (double.is_cached("/a"), double.is_stale("/a")) == (True, False)


def test_fastly_ignores_a_key_of_1025_bytes_and_all_that_follow_it():
    with FastlyDouble() as double:
        double.cache("/a", ["w-a", "k" * 1_024, "x" * 1_025, "w-b"])
        cdn = Fastly(**double.options, soft=False, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-b")))
        assert double.is_cached("/a")
        for key, status in (("x" * 1_025, 400), ("k" * 1_024, 200)):
            body = json.dumps({"surrogate_keys": [key]}).encode()
            assert cdn._sender.send("POST", cdn._target, headers=cdn._headers, body=body).status == status
        assert not double.is_cached("/a")


def test_fastly_keeps_the_keys_that_lie_within_16_kilobytes():
    keys = [f"k-{n:014}" for n in range(1_000)]  # 17 bytes each with its space: the 964th ends after 16,387
    with FastlyDouble() as double:
        double.cache("/a", keys)
        cdn = Fastly(**double.options, soft=False, base_url=double.url)
        cdn.purge(batch(cdn, tags(keys[963])))
        assert double.is_cached("/a")
        cdn.purge(batch(cdn, tags(keys[962])))
        assert not double.is_cached("/a")


@pytest.mark.parametrize(("soft", "header"), [(True, "1"), (False, None)])
def test_fastly_gets_keys_sorted_and_soft_by_header(soft, header):
    with FastlyDouble() as double:
        cdn = Fastly(double.service, token=double.token, soft=soft, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-b", "w-a")))
        (asked,) = double.requests
    assert json.loads(asked.body) == {"surrogate_keys": ["w-a", "w-b"]}
    assert asked.headers.get("fastly-soft-purge") == header


def test_fastly_without_an_id_for_each_key_is_ambiguous(monkeypatch):
    with FastlyDouble() as double:
        cdn = Fastly(double.service, token=double.token, base_url=double.url)
        whole = double.respond
        double.respond = lambda request, fault: type(whole(request, fault))(body='{"w-a": "1"}')
        with pytest.raises(CdnAmbiguous):
            cdn.purge(batch(cdn, tags("w-a", "w-b")))


def test_an_unknown_service_or_zone_is_the_operators_matter():
    with FastlyDouble() as fastly, CloudflareDouble() as cloudflare:
        for cdn in (
            Fastly("OTHER", token=fastly.token, base_url=fastly.url),
            Cloudflare("other", token=cloudflare.token, base_url=cloudflare.url),
        ):
            with pytest.raises(CdnForbidden):
                cdn.purge(batch(cdn, tags("w-a")))


# Bunny


def test_bunny_gets_one_tag_a_call_and_never_an_empty_one():
    with BunnyDouble() as double:
        double.cache("/other", ["w-other"])
        cdn = Bunny(double.zone, access_key=double.access_key, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-b", "w-a")))
        cdn.purge(batch(cdn, Purge()))
        assert [json.loads(asked.body) for asked in double.requests] == [{"CacheTag": "w-a"}, {"CacheTag": "w-b"}]
        assert double.is_cached("/other")


def test_bunny_repeats_the_whole_batch_after_an_error_half_way():
    with BunnyDouble() as double:
        cdn = Bunny(double.zone, access_key=double.access_key, base_url=double.url)
        for path in ("a", "b"):
            double.cache(f"/{path}", [f"w-{path}"])
        wanted = batch(cdn, tags("w-a", "w-b"))
        real, calls = double.bucket.take, []
        double.bucket.take = lambda: calls.append(1) or (len(calls) != 2 and real())
        with pytest.raises(CdnThrottled):
            cdn.purge(wanted)
        assert (double.is_cached("/a"), double.is_cached("/b")) == (False, True)
        cdn.purge(wanted)
        assert not double.is_cached("/b")


def test_bunny_drops_tags_beyond_its_header():
    with BunnyDouble() as double:
        double.cache("/a", [f"w-{n:030}" for n in range(40)])
        cdn = Bunny(double.zone, access_key=double.access_key, base_url=double.url)
        cdn.purge(batch(cdn, tags(f"w-{39:030}")))
        assert double.is_cached("/a")


# Akamai


@pytest.mark.parametrize(("soft", "stale"), [(True, True), (False, False)])
def test_what_akamai_invalidates_stays_as_a_stale_copy_and_what_it_deletes_does_not(soft, stale):
    with AkamaiDouble() as double:
        double.cache("/a", ["w-a"])
        cdn = Akamai(**double.options, soft=soft, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-a")))
        assert (double.is_cached("/a"), double.is_stale("/a")) == (False, stale)


def test_akamai_keeps_128_tags_of_an_object_and_none_with_a_fault():
    with AkamaiDouble() as double:
        good = [f"t-{n}" for n in range(129)]
        double.cache("/a", ["t" * 129, "t:1", *good])
        double.cache("/b", ["t:1"])
        cdn = Akamai(**double.options, soft=False, base_url=double.url)
        cdn.purge(batch(cdn, tags(good[128])))
        assert double.is_cached("/a")
        cdn.purge(batch(cdn, tags(good[127])))
        assert not double.is_cached("/a")
        assert double._objects["/b"] == frozenset()


def test_akamais_signature_is_that_of_its_published_test_data():
    fields = (
        "client_token=akab-client-token-xxx-xxxxxxxxxxxxxxxx;access_token=akab-access-token-xxx-xxxxxxxxxxxxxxxx;"
        "timestamp=20140321T19:34:21+0000;nonce=nonce-xx-xxxx-xxxx-xxxx-xxxxxxxxxxxx;"
    )
    host, secret = "akaa-baseurl-xxxxxxxxxxx-xxxxxxxxxxxxx.luna.akamaiapis.net", "x" * 43 + "="
    signed = sign("POST", host, "/testapi/v1/t3", b"data" * 8, fields, secret)
    assert signed == f"EG1-HMAC-SHA256 {fields}signature=hXm4iCxtpN22m4cbZb4lVLW5rhX8Ca82vCFqXzSTPe4="


@pytest.mark.parametrize(("soft", "verb"), [(True, "invalidate"), (False, "delete")])
def test_akamai_is_asked_to_invalidate_or_delete(soft, verb):
    with AkamaiDouble() as double:
        cdn = Akamai(double.host, soft=soft, network="staging", base_url=double.url, **AKAMAI)
        assert cdn.purge(batch(cdn, tags("w-a"))).id == "edcp-1"
        assert double.requests[0].path == f"/ccu/v3/{verb}/tag/staging"
        assert json.loads(double.requests[0].body) == {"objects": ["w-a"]}


def test_akamai_refuses_a_signature_made_by_a_wrong_clock():
    with AkamaiDouble() as double:
        cdn = Akamai(double.host, base_url=double.url, now=lambda: 0.0, **AKAMAI)
        with pytest.raises(CdnForbidden):
            cdn.purge(batch(cdn, tags("w-a")))


def test_akamais_largest_batch_fits_its_body():
    with AkamaiDouble() as double:
        cdn = Akamai(double.host, base_url=double.url, **AKAMAI)
        longest = [f"w-{n:030}" for n in range(cdn.ability.items_per_call)]
        cdn.purge(batch(cdn, tags(*longest)))
        assert len(double.requests[0].body) < 50_000


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
