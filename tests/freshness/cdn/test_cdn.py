"""Every CDN adapter of ours keeps the contract of `ports.Cdn`: fakes, doubles and a real Varnish alike."""

import pytest

from freshness.batching.ability import Ability
from freshness.cache_headers import Lifetime
from freshness.cdn._adapter import tags_of
from freshness.cdn.akamai import Akamai
from freshness.cdn.bunny import Bunny
from freshness.cdn.cloudflare import Cloudflare
from freshness.cdn.cloudfront import CloudFront
from freshness.cdn.fastly import Fastly
from freshness.cdn.memory import Memory
from freshness.cdn.multi_cdn import MultiCdn
from freshness.cdn.nginx import Nginx
from freshness.cdn.pagecache import PageCache, PageCopy
from freshness.cdn.varnish import Varnish
from freshness.ports import Answer
from freshness.targets.purge import Purge
from freshness.testing.cdn import HOST, CdnContract, RemoteCdnContract, batch
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront import CloudFrontDouble
from freshness.testing.cloudfront_rules import CloudFrontLimits
from freshness.testing.doubles import against
from freshness.testing.vendors import AkamaiDouble, BunnyDouble, CloudflareDouble, FastlyDouble
from tests import nginx, services
from tests.toy import Toy, ToyDouble
from tests.varnish import PURGE_SECRET


class TestMemory(CdnContract):
    @pytest.fixture
    def cdn(self):
        self.memory = Memory()
        return self.memory

    def keep(self, page, tags):
        self.memory.keep(page, Answer(status=200, generation=1, length=0, digest="", seconds=0.0), tags)

    def cached(self, page):
        return self.memory.cached(page) is not None


@pytest.mark.services
class TestVarnish(RemoteCdnContract):
    soft = False

    @pytest.fixture(autouse=True)
    def behind(self, edge, origin):
        self.edge, self.origin = edge, origin

    @pytest.fixture
    def cdn(self, edge):
        return edge.cdn(soft=self.soft)

    def keep(self, page, tags):
        self.origin.page(page.path, " ".join(sorted(tags)), Cache_Control="s-maxage=60, stale-while-revalidate=60")
        services.until_true(lambda: self.cached(page), "the page is stored")

    def cached(self, page):
        return self.edge.visit(page.path, host=page.host).cache in {f"edge; hit; ttl={left}" for left in range(1, 61)}

    def at(self, base):
        return Varnish([base], secret=PURGE_SECRET, timeout=0.3)

    def locked_out(self):
        return Varnish([self.edge.address], secret="w" * 32)


class TestVarnishSoft(TestVarnish):
    soft = True


class TestVarnishTwice(TestVarnish):
    """Two addresses of the same edge: both must accept."""

    @pytest.fixture
    def cdn(self, edge):
        addresses = {"one": edge.address, "two": edge.address.replace("127.0.0.1", "localhost")}
        return Varnish(addresses, secret=PURGE_SECRET)


class TestCloudFront(RemoteCdnContract):
    target = {"distribution_id": "EDOUBLE1", "shared": False}

    @pytest.fixture(autouse=True)
    def behind(self):
        self.clock = FakeClock()
        limits = CloudFrontLimits(calls_per_second=1_000.0, burst=1_000)
        with CloudFrontDouble(clock=self.clock, limits=limits) as self.double:
            yield

    @pytest.fixture
    def cdn(self):
        return self.at(self.double.url)

    def at(self, base, *, key=CloudFrontDouble.access_key):
        return CloudFront(
            **self.target, endpoint_url=base, timeout=0.5, access_key=key, secret_key="any", clock=self.clock
        )

    def locked_out(self):
        return self.at(self.double.url, key="AKIAOTHER")

    def keep(self, page, tags):
        self.double.cache(page.path, ",".join(sorted(tags)))

    def cached(self, page):
        return self.double.is_cached(page.path)

    def pass_time(self):
        self.clock.advance(25.0)
        self.double.settle()


@pytest.fixture(scope="module")
def nginx_edge(shared_origin):
    if not nginx.is_installed():
        services.missing("nginx with its module for purges")
    edge = nginx.NginxEdge(shared_origin.port)
    yield edge
    edge.stop()


@pytest.mark.services
class TestNginx(RemoteCdnContract):
    """nginx by exact keys: the test plays the application, and names the pages of a purge."""

    @pytest.fixture(autouse=True)
    def behind(self, nginx_edge, origin):
        self.edge, self.origin, self.pages = nginx_edge, origin, {}
        yield
        left = self.at(nginx_edge.address)
        left.purge(batch(left, Purge(paths={page.path for page in self.pages})))

    @pytest.fixture
    def cdn(self):
        return self.at(self.edge.address)

    def about(self, purge):
        wanted = set(tags_of(purge))
        return [page for page, tags in self.pages.items() if tags & wanted or page.path in purge.paths]

    def keep(self, page, tags):
        self.pages[page] = tags
        self.origin.page(page.path, "", ETag='"1"')
        self.edge.visit(page.path, host=page.host)
        assert self.cached(page)

    def cached(self, page):
        return self.edge.visit(page.path, host=page.host).cache == "edge; detail=HIT"

    def at(self, base, *, secret=PURGE_SECRET):
        return Nginx([base], secret=secret, pages=self.about, timeout=0.5)

    def locked_out(self):
        return self.at(self.edge.address, secret="w" * 32)


class TestNginxByHost(TestNginx):
    """nginx by whole hosts: each shop has a host, and the application names the host alone."""

    def shop(self, name, *, host=""):
        return super().shop(name, host=host or f"{name.partition('/')[0]}.{HOST}")

    def about(self, purge):
        return [page if page.path in purge.paths else page.host for page in super().about(purge)]


TestFastly = against(Fastly, FastlyDouble)
TestFastlyHard = against(Fastly, FastlyDouble, soft=False)
TestBunny = against(Bunny, BunnyDouble)
TestAkamai = against(Akamai, AkamaiDouble)
TestToy = against(Toy, ToyDouble)


class TestCloudflare(against(Cloudflare, CloudflareDouble, plan="enterprise")):
    """Cloudflare purges hosts by name, so each page is kept with its own host."""

    def keep(self, page, tags):
        self.double.cache(page.path, sorted(tags), host=page.host)

    def cached(self, page):
        return self.double.is_cached(page.path, host=page.host)


@pytest.mark.slow
class TestCloudflareWithHosts(TestCloudflare):
    """Cloudflare with the hosts of each subject: the adapter purges the hosts' URLs and prefixes too."""

    options = {"plan": "enterprise", "hosts_of": lambda subject: [HOST]}


@pytest.mark.services
class TestPageCache(CdnContract):
    @pytest.fixture
    def cdn(self, clean_valkey):
        self.cache = PageCache(clean_valkey, timeout=10.0)
        return self.cache

    def keep(self, page, tags):
        copy = PageCopy(status=200, headers={}, body=b"page", lifetime=Lifetime(fresh=60.0, stale=0.0))
        assert self.cache.store(page, copy, tags, began=self.cache.begin())

    def cached(self, page):
        return self.cache.find(page) is not None


class TestMultiCdn(CdnContract):
    """Two CDNs in a group: a page counts as cached if either still has the page."""

    @pytest.fixture
    def cdn(self):
        slow = Ability(name="slow", tags=True, hosts=True, items_per_call=7, effect=3.0, reports=True)
        self.memories = [Memory(), Memory(ability=slow)]
        return MultiCdn(self.memories)

    def keep(self, page, tags):
        for memory in self.memories:
            memory.keep(page, Answer(status=200, generation=1, length=0, digest="", seconds=0.0), tags)

    def cached(self, page):
        return any(memory.cached(page) for memory in self.memories)

    def pass_time(self):
        for memory in self.memories:
            memory.complete()


@pytest.mark.slow
class TestCloudFrontTenant(TestCloudFront):
    target = {"tenant_id": "dt_double1"}
