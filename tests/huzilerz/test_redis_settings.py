"""Every client of Redis in the project understands every usual REDIS_URL, and begins all keys with REDIS_PREFIX: on
real servers."""

import ssl
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import kombu
import pytest
import redis as redis_py
from celery import Celery
from django.core.cache.backends.base import BaseCache
from django.utils.module_loading import import_string
from django_redis.cache import RedisCache

from freshness.cache.entry import Entry
from freshness.cache.stores.redis import RedisStore
from freshness.cdn.pagecache import PageCache
from freshness.cli.doctor import Finding
from freshness.contrib.django.doctor import memory_of
from freshness.errors import StoreUnavailable
from freshness.ports import Page
from freshness.targets.generation import Stamp
from huzilerz import doctor, redis_settings, valkey
from tests import redis_servers, services
from workspace.budgets import Identity
from workspace.rate_limit import Limiter

PASSWORD = "p/w@:é%"
ENCODED = "p%2Fw%40%3A%C3%A9%25"
FEW = "+time +info +get +getrange +mget +set +setrange +exists +del +rpush +pexpire +pttl +blmove +eval +evalsha "
FEW += "+publish +subscribe"
"""The settings of docs/reference/cache.md for a user of the cache alone."""
OWN = ("resetchannels", "~shop:*", "&shop:*")
IN_A_CLUSTER = "+cluster +command +readonly"
PLATFORM = "~shop:* &* +@all -@admin -@dangerous +info"
"""The same page's settings for a user of the whole platform."""


def cache_of(url: str, prefix: str) -> BaseCache:
    found = redis_settings.cache_settings(url, prefix=prefix)
    assert import_string(found.pop("BACKEND")) is RedisCache
    location = found.pop("LOCATION")
    return RedisCache(location, found)


def celery_of(url: str, prefix: str) -> Celery:
    broker = redis_settings.broker_url(url, database=1)
    app = Celery("forms", broker=broker, backend=broker, set_as_current=False)
    options = redis_settings.transport_options(url, prefix=prefix)
    app.conf.update(
        broker_transport_options=options,
        result_backend_transport_options=options,
        broker_use_ssl=redis_settings.certificates(url),
        redis_backend_use_ssl=redis_settings.certificates(url),
    )
    return app


def send_and_receive(app: Celery) -> None:
    """Send a message through the broker, and a result through the backend."""
    name = uuid.uuid4().hex
    with app.connection_for_write() as connection, connection.SimpleQueue(name) as queue:
        queue.put({"n": 1})
        message = queue.get(timeout=10)
        assert message.payload == {"n": 1}
        message.ack()
        queue.put({"n": 2})  # stays
    app.backend.store_result(name, 7, "SUCCESS")
    assert app.backend.get_result(name) == 7


def use_everything(url: str, prefix: str, *, celery: bool = True) -> None:
    subject = f"ws:{uuid.uuid4()}"
    store = RedisStore(url, prefix=prefix)
    store.fetch(subject, [])
    store.remember("history", "text")
    assert store.recall("history") == "text"
    pages = PageCache(url, prefix=f"{prefix}page:", timeout=5.0)
    assert pages.begin().server != ""
    assert pages.may_refresh(Page(host="shop.example", path="/"))
    cache = cache_of(url, prefix)
    cache.set("a", 1)
    cache.incr("a")
    cache.set("b", 5)
    assert cache.get_many(["a", "b", "c"]) == {"a": 2, "b": 5}
    verdict = Limiter(url, prefix=prefix).hit(Identity(key=uuid.uuid4().hex, most=2, minutes=1))
    assert verdict is not None
    assert (verdict.allowed, verdict.remaining) == (True, 1)
    if celery:
        send_and_receive(celery_of(url, prefix))


def heard_from(store: RedisStore, other: RedisStore, subject: str) -> None:
    """Wait until the store hears of ends of a fence, told by another process's store until then."""
    stop = threading.Event()

    def tell() -> None:
        while not stop.wait(0.05):
            other.expire(subject, lease=2.0)

    teller = threading.Thread(target=tell)
    teller.start()
    try:
        assert next(iter(store.ended)) == subject
    finally:
        stop.set()
        teller.join()


def use_all_of_the_store(url: str) -> None:
    store, other = (RedisStore(url, prefix="shop:") for _ in range(2))
    subject, place, stamp = f"ws:{uuid.uuid4()}", ("k", None), Stamp(generation=3, nonce=7)
    at = store.fetch(subject, [place])
    assert store.acquire(subject, place, stamp, owner="a", lease=60.0) == 0.0
    assert store.acquire(subject, place, stamp, owner="b", lease=60.0) > 0.0
    entry = Entry(stamp=stamp, payload=b"x", expires=at.fence.now + 60_000)
    assert store.store(subject, place, entry, epoch=at.epoch, owner="a", touch=True)
    store.wait(subject, place, stamp, seconds=1.0)
    store.release(subject, place, stamp, owner="a")
    assert store.put(subject, stamp, read_at=store.get(subject).now, lease=60.0)
    assert store.peek(subject, place, epoch=at.epoch, now=at.fence.now) == entry
    store.expire(subject, lease=2.0)
    assert store.get(subject).stamp is None
    store.clear(subject, [place])
    store.clear(subject)
    store.remember("history", "text")
    assert store.recall("history") == "text"
    heard_from(store, other, subject)


@contextmanager
def server(
    home: Path, *options: str, password: str = "", program: Path | None = None
) -> Iterator[tuple[int, redis_py.Redis]]:
    """Run a server of the test's own; yield its port and its administrator."""
    found = redis_servers.start(program or valkey.binary(), home, *options, password=password)
    try:
        with redis_py.Redis(port=found.port, password=password or None, single_connection_client=True) as admin:
            yield found.port, admin
    finally:
        found.stop()


def keys_of(*clients: redis_py.Redis) -> list[str]:
    return [key.decode() for client in clients for key in client.scan_iter()]


@pytest.mark.services
def test_a_socket_with_a_password_a_user_and_a_database(tmp_path, monkeypatch) -> None:
    socket = tmp_path / "s.sock"
    options = ("--save", "", "--unixsocket", str(socket), "--requirepass", "x" + PASSWORD, "--bind", "127.0.0.1")
    with server(tmp_path, *options, password="x" + PASSWORD) as (_, admin):
        admin.acl_setuser(
            "shop", enabled=True, passwords=[f"+{PASSWORD}"], keys=["*"], channels=["*"], commands=["+@all"]
        )
        use_everything(f"unix://shop:{ENCODED}@{socket}?db=3", "one:")
        use_everything(f"unix://:x{ENCODED}@{socket}?db=4", "")
        found = memory_of_broker(monkeypatch, f"unix://:x{ENCODED}@{socket}")
        assert [one.said for one in found] == ["the broker evicts no task"]
        admin.execute_command("SELECT", 3)
        assert all(key.startswith("one:") for key in keys_of(admin))
        assert len(keys_of(admin)) >= 5
        admin.execute_command("SELECT", 1)
        assert any(key.startswith("one:") for key in keys_of(admin))


@pytest.mark.services
def test_tls_with_a_private_authority_and_a_certificate_of_our_own(tmp_path) -> None:
    with (
        server(tmp_path, "--save", "", "--bind", "127.0.0.1") as (port, _),
        redis_servers.encrypted(port, tmp_path / "tls", asks_for_certificate=True) as tls,
    ):
        shown = f"&ssl_certfile={tls.certificate}&ssl_keyfile={tls.key}"
        use_everything(tls.url(options=shown), "two:")
        use_everything(tls.url(host="127.0.0.1", options=shown + "&ssl_cert_reqs=none&ssl_check_hostname=false"), "")
        use_everything(f"rediss://127.0.0.1:{tls.port}?ssl_cert_reqs=CERT_NONE{shown}", "three:")
        for refused in (tls.url(), tls.url(host="127.0.0.1", options=shown)):
            with pytest.raises(redis_py.ConnectionError):
                cache_of(refused, "").get("a")


@pytest.mark.services
def test_behind_sentinels(tmp_path, monkeypatch) -> None:
    with redis_servers.watched(valkey.binary(), tmp_path) as servers:
        use_everything(servers.url, "three:")
        with servers.primary.client as client:
            assert all(key.startswith("three:") for key in keys_of(client))
            client.config_set("maxmemory", "1gb")
        assert 0 < memory_of(servers.url) < 0.5
        assert [one.said for one in memory_of_broker(monkeypatch, servers.url)] == ["the broker evicts no task"]
        servers.fail_over()
        use_everything(servers.url, "four:")


@pytest.mark.services
def test_a_cluster_but_for_celery(tmp_path) -> None:
    with redis_servers.clustered(valkey.binary(), tmp_path) as servers:
        use_everything(servers.url, "five:", celery=False)
        found = [key for node in servers.nodes for key in keys_of(node.client)]
        assert len(found) >= 5
        assert all(key.startswith("five:") for key in found)
        assert redis_settings.broker_url(servers.url, database=1) == ""
        assert memory_of(servers.url) is None


@pytest.mark.services
@pytest.mark.parametrize("program", [valkey.binary, services.oldest_redis], ids=["Valkey", "Redis 6.2"])
def test_a_user_of_the_cache_needs_few_commands_and_its_own_keys(tmp_path, program) -> None:
    assert FEW in Path("docs/reference/cache.md").read_text()
    with server(tmp_path, "--save", "", "--bind", "127.0.0.1", program=program()) as (port, admin):
        admin.execute_command("ACL", "SETUSER", "cache", "on", f">{PASSWORD}", *OWN, *FEW.split())
        url = f"redis://cache:{ENCODED}@127.0.0.1:{port}/0?socket_timeout=5"
        use_all_of_the_store(url)
        assert admin.acl_log() == []
        with pytest.raises(StoreUnavailable, match="NOPERM"):
            RedisStore(url, prefix="other:").fetch("ws:1", [])


@pytest.mark.services
def test_in_a_cluster_such_a_user_needs_three_more(tmp_path) -> None:
    assert IN_A_CLUSTER in Path("docs/reference/cache.md").read_text()
    with redis_servers.clustered(valkey.binary(), tmp_path) as servers:
        admins = [node.client for node in (*servers.nodes, servers.replica)]
        for admin in admins:
            rights = [*FEW.split(), *IN_A_CLUSTER.split()]
            admin.execute_command("ACL", "SETUSER", "cache", "on", f">{PASSWORD}", *OWN, *rights)
        url = servers.url.replace("://", f"://cache:{ENCODED}@")
        use_all_of_the_store(url)
        refused = {one["object"] for admin in admins for one in admin.acl_log()}
        assert refused <= {"client|setinfo"}  # redis-py tells its name by this command, and goes on after a refusal


@pytest.mark.services
def test_the_platform_and_its_doctor_need_no_administrators_rights(tmp_path, monkeypatch) -> None:
    assert PLATFORM in Path("docs/reference/cache.md").read_text()
    options = ("--save", "", "--bind", "127.0.0.1", "--maxmemory", "1gb", "--maxmemory-policy", "allkeys-lru")
    with server(tmp_path, *options) as (port, admin):
        admin.execute_command("ACL", "SETUSER", "shop", "on", f">{PASSWORD}", *PLATFORM.split())
        url = f"redis://shop:{ENCODED}@127.0.0.1:{port}/0?socket_timeout=5"
        use_everything(url, "shop:")
        assert 0 < memory_of(url) < 0.5
        (found,) = memory_of_broker(monkeypatch, url)
        assert not found.good
        assert found.said == "the broker's Redis may evict tasks: maxmemory-policy is allkeys-lru"
        assert admin.acl_log() == []


def memory_of_broker(monkeypatch: pytest.MonkeyPatch, url: str) -> list[Finding]:
    """Return the doctor's findings with `url` as the broker's Redis."""
    monkeypatch.setattr(doctor, "app", celery_of(url, "shop:"))
    (look,) = [one.look for one in doctor.probes() if one.id == "D062"]
    return list(look())


def test_celery_is_told_in_its_own_words() -> None:
    told = {
        "redis://": "redis://localhost:6379/1",
        "redis://h:7/3?socket_timeout=2": "redis://h:7/1",
        f"redis://:{ENCODED}@h": f"redis://:{ENCODED}@h:6379/1",
        "redis://u:p@[::1]:7": "redis://u:p@[::1]:7/1",
        "redis://h/0?username=u&password=p": "redis://u:p@h:6379/1",
        "rediss://h/0?ssl_ca_certs=/ca.pem": "rediss://h:6379/1",
        "unix:///run/s.sock?db=2": "redis+socket:///run/s.sock?virtual_host=1",
        "unix://u:p@/run/s.sock": "redis+socket://u:p@/run/s.sock?virtual_host=1",
        "redis+sentinel://:p@a,b:7/shop/2": "sentinel://:p@a:26379/1;sentinel://:p@b:7/1",
        "redis+cluster://a,b": "",
        "valkeys://:p@h": "rediss://:p@h:6379/1",
    }
    assert {url: redis_settings.broker_url(url, database=1) for url in told} == told
    assert redis_settings.certificates("redis://h") is None
    assert redis_settings.certificates("rediss://h?ssl_ca_certs=/ca.pem") == {
        "ssl_ca_certs": "/ca.pem",
        "ssl_cert_reqs": ssl.CERT_REQUIRED,
        "ssl_check_hostname": True,
    }
    for none in ("none", "CERT_NONE"):  # redis-py's spelling, and Celery's
        assert redis_settings.certificates(f"rediss://h?ssl_cert_reqs={none}") == {
            "ssl_cert_reqs": ssl.CERT_NONE,
            "ssl_check_hostname": False,
        }
    assert kombu.Connection("redis://:p%2Fw@h:1/1").as_uri(include_password=True) == "redis://:p%2Fw@h:1/1"
