"""The identity of the CDN in the settings: found without building the CDN, and equal to the built CDN's identity."""

import pytest

from freshness.accounts.identity import CdnIdentity
from freshness.cdn.akamai import Akamai
from freshness.cdn.bunny import Bunny
from freshness.cdn.cloudflare import Cloudflare
from freshness.cdn.cloudfront import CloudFront
from freshness.cdn.fastly import Fastly
from freshness.cdn.identity import identity_of, identity_of_built, nameless
from freshness.cdn.memory import Memory
from freshness.cdn.multi_cdn import MultiCdn
from freshness.cdn.nginx import Nginx
from freshness.cdn.none import NoCdn
from freshness.cdn.pagecache import PageCache
from freshness.cdn.varnish import Varnish
from freshness.errors import CdnForbidden
from freshness.ports import Receipt
from freshness.testing.cdn import batch, tags
from tests.toy import Toy

SECRET = "s" * 32
KEYS = {"access_key": "a", "secret_key": "b"}
TOKENS = {"client_token": "c", "client_secret": "s", "access_token": "t"}


def tenant(_subject):
    return "dt_1"


KNOWN = [
    (CloudFront, {"distribution_id": "E1", **KEYS}, {"cloudfront": "E1"}),
    (CloudFront, {"tenant_id": "dt_1", **KEYS}, {"cloudfront": "dt_1"}),
    (CloudFront, {"distribution_id": "E1", "name": "eu", **KEYS}, {"eu": "E1"}),
    (Fastly, {"service_id": "SU1", "token": "t"}, {"fastly": "SU1"}),
    (Cloudflare, {"zone_id": "abc", "token": "t"}, {"cloudflare": "abc"}),
    (Bunny, {"zone_id": 12, "access_key": "k"}, {"bunny": "12"}),
]
NAMELESS = [
    (CloudFront, {"tenant_of": tenant, **KEYS}, "cloudfront"),
    (Varnish, {"edges": ["http://10.0.0.5:6081"], "secret": SECRET}, "varnish"),
    (Nginx, {"edges": ["http://10.0.0.5:8080"], "secret": SECRET, "hosts_of": list, "name": "front"}, "front"),
    (PageCache, {"url": "redis://127.0.0.1:6379/0"}, "pagecache"),
    (Akamai, {"host": "akab.luna.akamaiapis.net", **TOKENS}, "akamai"),
]


@pytest.mark.parametrize(("cdn", "options", "ids"), KNOWN)
def test_a_cdn_with_an_id_is_known_by_it_built_or_not(cdn, options, ids):
    assert identity_of(cdn, options) == identity_of_built(cdn(**options)) == CdnIdentity(ids=ids)
    assert nameless(cdn, options) == []


@pytest.mark.parametrize(("cdn", "options", "called"), NAMELESS)
def test_one_known_by_addresses_or_credentials_alone_is_known_by_what_settings_call_it(cdn, options, called):
    assert identity_of(cdn, options) == identity_of_built(cdn(**options)) == CdnIdentity()
    assert identity_of(cdn, options, name="shops") == CdnIdentity(name="shops")
    assert nameless(cdn, options) == [called]


def test_no_credential_is_part_of_an_identity():
    for cdn, options, _ in KNOWN:
        assert not {"a", "b", "t", "k"} & set(identity_of(cdn, options).ids.values())


def test_a_group_is_known_by_the_ids_of_its_cdns_and_edges_come_and_go():
    fastly = {"cdn": "freshness.cdn.fastly.Fastly", "options": {"service_id": "SU1", "token": "t"}}

    def group(*edges):
        varnish = {"cdn": "freshness.cdn.varnish.Varnish", "options": {"edges": edges, "secret": SECRET}}
        return {"cdns": [fastly, varnish]}

    one, two = group("http://10.0.0.5:6081"), group("http://10.0.0.6:6081", "http://10.0.0.7:6081")
    known = CdnIdentity(name="shops", ids={"fastly": "SU1"})
    assert identity_of(MultiCdn, one, name="shops") == identity_of(MultiCdn, two, name="shops") == known
    assert identity_of_built(MultiCdn(**one), name="shops") == known
    assert nameless(MultiCdn, one) == ["varnish"]


def test_a_cdn_in_memory_is_one_in_tests_alone_and_never_has_an_identity():
    assert identity_of(Memory, {}, name="shops") == CdnIdentity(noun="a CDN in memory", barred=True)
    in_tests = CdnIdentity(noun="a CDN in memory")
    assert identity_of(Memory, {}, name="shops", in_tests=True) == in_tests
    assert identity_of(Memory, {"in_tests": True}, name="shops") == in_tests
    assert identity_of_built(Memory(in_tests=True), name="shops") == in_tests
    assert identity_of_built(Memory(), name="shops").barred
    fastly = {"cdn": "freshness.cdn.fastly.Fastly", "options": {"service_id": "SU1", "token": "t"}}
    beside = {"cdns": [fastly, {"cdn": "freshness.cdn.memory.Memory"}]}
    assert identity_of(MultiCdn, beside).barred


def test_without_a_cdn_nothing_may_look_purged():
    assert identity_of(NoCdn, {}, name="shops", in_tests=True) == CdnIdentity(noun="no CDN", barred=True)
    for call in (lambda: NoCdn().purge(batch(NoCdn(), tags("w-a"))), lambda: NoCdn().status(Receipt(id="x"))):
        with pytest.raises(CdnForbidden, match="FRESHNESS names no CDN"):
            call()


def test_what_its_class_does_not_say_is_asked_of_what_was_built():
    assert identity_of(Toy, {"token": "t"}) is None
    assert identity_of(MultiCdn, {"cdns": [Toy(token="t")]}) is None
    assert identity_of_built(Toy(token="t"), name="toys") == CdnIdentity(name="toys")
    assert nameless(Toy, {"token": "t"}) == []
