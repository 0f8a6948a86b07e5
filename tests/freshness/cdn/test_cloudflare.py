"""Cloudflare's adapter: the requests for each kind of purge, and its reading of the answers."""

import json
from dataclasses import replace

import pytest

from freshness.cdn.cloudflare import PLANS, Cloudflare
from freshness.errors import CdnAmbiguous, CdnForbidden, CdnRefused, Invalid
from freshness.targets.purge import Purge
from freshness.testing.cdn import batch, tags
from freshness.testing.server import Request
from freshness.testing.vendors import CloudflareDouble


def test_cloudflares_success_is_in_the_body_not_in_the_status():
    with CloudflareDouble() as double:
        cdn = Cloudflare(double.zone, token=double.token, base_url=double.url)
        whole = double.respond
        for said, error in (
            ('{"success": false, "errors": [{"code": 1094, "message": "no"}]}', CdnRefused),
            ('{"success": false, "errors": [{"code": 10000, "message": "no"}]}', CdnForbidden),
            ('{"success": "true"}', CdnRefused),
            ("{}", CdnRefused),
            ("[]", CdnAmbiguous),
        ):
            double.respond = lambda request, fault, said=said: type(whole(request, fault))(body=said)
            with pytest.raises(error):
                cdn.purge(batch(cdn, tags("w-a")))


def test_cloudflare_tells_no_cases_apart():
    with CloudflareDouble() as double:
        double.cache("/a", ["W-A"])
        cdn = Cloudflare(double.zone, token=double.token, base_url=double.url)
        cdn.purge(batch(cdn, tags("w-a")))
        assert not double.is_cached("/a")


@pytest.mark.parametrize("plan", PLANS)
def test_cloudflares_plans_have_their_buckets_less_what_one_batch_may_overdraw(plan):
    burst = PLANS[plan].burst
    assert Cloudflare("zone", token="t", plan=plan).ability.limits == replace(PLANS[plan], burst=burst - 1)
    known = Cloudflare("zone", token="t", plan=plan, hosts_of=lambda subject: ())
    assert known.ability.limits == replace(PLANS[plan], burst=burst - 3)


def cloudflare(double, **hosts):
    return Cloudflare(double.zone, token=double.token, base_url=double.url, plan="enterprise", **hosts)


def test_each_kind_of_thing_is_a_call_of_its_own_and_paths_become_urls_and_prefixes_of_the_subjects_hosts():
    hosts = {"ws:0": ["a.example", "b.example"], "ws:1": ["c.example"]}
    purges = [
        Purge(tags={"w-a"}, paths={"/x", "/sale/*"}, hosts={"old.example"}),
        Purge(tags={"w-b"}, paths={"/y?page=2", "/*"}),
    ]
    with CloudflareDouble() as double:
        cdn = cloudflare(double, hosts_of=hosts.__getitem__)
        wanted = batch(cdn, *purges)
        cdn.purge(wanted)
        assert [json.loads(asked.body) for asked in double.requests] == [
            {"tags": ["w-a", "w-b"]},
            {"hosts": ["old.example"]},
            {"prefixes": ["a.example/sale/", "b.example/sale/", "c.example/"]},
            {"files": ["https://a.example/x", "https://b.example/x", "https://c.example/y?page=2"]},
        ]
        assert cdn.ability.calls(wanted.purge) == 4


def test_a_prefix_never_reaches_another_workspaces_host():
    with CloudflareDouble() as double:
        cdn = cloudflare(double, hosts_of=lambda subject: ["mine.example"])
        for host in ("mine.example", "theirs.example", "mine.example.org"):
            double.cache("/a", ["w-x"], host=host)
        cdn.purge(batch(cdn, Purge(paths={"/*"})))
        cached = [double.is_cached("/a", host=host) for host in ("mine.example", "theirs.example", "mine.example.org")]
        assert cached == [False, True, True]


@pytest.mark.parametrize(
    ("purge", "hosts", "said"),
    [
        (Purge(paths={"/a?b=*"}), ["a.example"], "query string"),
        (Purge(paths={"/a" * 31 + "/*"}), ["a.example"], "31 '/'"),
        (Purge(paths={"/a*"}), ["not a host"], "no lower-case host name"),
        (Purge(paths={"/a*"}), "a.example", "hosts_of failed on ws:0: TypeError: 'a.example' is no list of host names"),
        (Purge(paths={"/a*"}), [None], "no list of host names"),
        (Purge(paths={"/a*"}), None, "hosts_of failed on ws:0: TypeError"),
        (Purge(paths={f"/{n}" for n in range(51)}), ["a.example", "b.example"], "102 files"),
        (Purge(paths={f"/{n}*" for n in range(34)}), ["a.example", "b.example", "c.example"], "102 prefixes"),
    ],
)
def test_what_cloudflare_cannot_purge_is_refused_before_any_call(purge, hosts, said):
    with CloudflareDouble() as double:
        cdn = cloudflare(double, hosts_of=lambda subject: hosts)
        with pytest.raises(CdnRefused, match=said):
            cdn.purge(batch(cdn, purge | tags("w-a")))
        assert double.requests == []


def test_without_the_hosts_of_its_subjects_cloudflare_refuses_paths():
    with CloudflareDouble() as double:
        with pytest.raises(CdnRefused, match="cannot purge paths"):
            cloudflare(double).purge(batch(cloudflare(double), Purge(paths={"/a"})))
        assert double.requests == []


def test_the_longest_prefix_and_a_full_hundred_of_each_kind_are_accepted():
    with CloudflareDouble() as double:
        cdn = cloudflare(double, hosts_of=lambda subject: ["a.example"])
        cdn.purge(batch(cdn, Purge(paths={"/a" * 30 + "/*"})))
        cdn.purge(batch(cdn, Purge(paths={f"/{n}" for n in range(100)})))
        cdn.purge(batch(cdn, Purge(hosts={f"{n}.example" for n in range(100)})))
        assert len(double.requests) == 3


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"tags": []},
        {"tags": ["a"], "hosts": ["a.example"]},
        {"hosts": ["https://a.example"]},
        {"hosts": ["a.example"] * 101},
        {"prefixes": ["a.example/x?y=1"]},
        {"prefixes": ["https://a.example/x"]},
        {"prefixes": ["a.example" + "/a" * 32]},
        {"files": ["a.example/x"]},
        {"purge_everything": True},
    ],
)
def test_the_double_of_cloudflare_refuses_what_cloudflare_does(body):
    with CloudflareDouble() as double:
        double.cache("/x", ["a"], host="a.example")
        said = Request(
            method="POST",
            path=f"/client/v4/zones/{double.zone}/purge_cache",
            headers={"authorization": f"Bearer {double.token}"},
            body=json.dumps(body).encode(),
        )
        assert double.respond(said, None).status == 400
        assert double.is_cached("/x", host="a.example")


def test_an_unknown_plan_is_named():
    with pytest.raises(Invalid, match="free, pro, business, enterprise"):
        Cloudflare("zone", token="t", plan="gold")
