"""Every usual form of a Redis URL."""

import pytest

from freshness.cache.stores import redis_py
from freshness.cache.stores.address import Address
from freshness.errors import InvalidSettings

IMPOSSIBLE = [
    "http://x",
    "redis://x:y",
    "redis://x/one",
    "",
    "redis://h?socket_timeout=x",
    "redis+sentinel://a,b",
    "redis+cluster://a/3",
    "redis://h/-1",
    "redis://h?db=99999999999999999999",
    "redis://u:%FF@h",
    *[f"redis://h?socket_timeout={seconds}" for seconds in ("0", "-1", "nan", "inf", "1e9")],
]


@pytest.mark.parametrize("url", IMPOSSIBLE)
def test_an_impossible_url_is_refused_without_being_repeated(url):
    with pytest.raises(InvalidSettings) as refused:
        Address.parse(url)
    assert url == "" or url not in str(refused.value)


@pytest.mark.parametrize("url", ["unix://", "unix:///", "unix://?db=1"])
def test_a_socket_without_a_path_is_not_taken_for_a_port(url):
    with pytest.raises(InvalidSettings, match="unix:///path"):
        Address.parse(url)


def test_urls_of_every_kind_are_understood_and_hide_their_password():
    address = Address.parse("rediss://user:p%40ss@host:7000/3?socket_timeout=0.5")
    assert (address.host, address.port, address.database) == ("host", 7000, 3)
    assert (address.username, address.password, address.tls, address.timeout) == ("user", "p@ss", True, 0.5)
    assert "p@ss" not in repr(address)
    unix = Address.parse("unix:///run/valkey.sock?db=2")
    assert (unix.path, unix.database) == ("/run/valkey.sock", 2)


def test_valkeys_own_schemes_are_those_of_redis():
    assert Address.parse("valkey://u:p@h:7/3") == Address.parse("redis://u:p@h:7/3")
    assert Address.parse("valkeys://h?ssl_ca_certs=/ca") == Address.parse("rediss://h?ssl_ca_certs=/ca")


@pytest.mark.parametrize("asked", ["none", "NONE", "CERT_NONE", "cert_none"])
def test_what_is_asked_of_a_certificate_is_spelled_as_redis_py_or_celery_does(asked):
    address = Address.parse(f"rediss://h?ssl_cert_reqs={asked}")
    redis_py.check(address)
    assert redis_py.options(address) == {"ssl_cert_reqs": "none"}


@pytest.mark.parametrize(
    "url", ["rediss://h?ssl_cert_reqs=maybe", "redis://h?timeout=5", "redis://h?ssl_cert_reqs=none"]
)
def test_an_option_that_redis_py_refuses_is_a_wrong_setting(url):
    with pytest.raises(InvalidSettings, match="the Redis URL has an option"):
        redis_py.check(Address.parse(url))


def test_a_url_of_sentinels_or_of_a_cluster_names_several_servers():
    watched = Address.parse("rediss+sentinel://u:p%40@a:1,b,[::1]:3/shop/2?sentinel_password=secret&socket_timeout=3")
    assert (watched.kind, watched.service, watched.database, watched.tls) == ("sentinel", "shop", 2, True)
    assert watched.hosts == (("a", 1), ("b", 26379), ("::1", 3))
    assert (watched.username, watched.password, watched.timeout) == ("u", "p@", 3.0)
    assert "secret" not in repr(watched)
    assert "p@" not in repr(watched)
    assert Address.parse("sentinel://a/shop") == Address.parse("redis+sentinel://a:26379/shop/0")
    cluster = Address.parse("redis+cluster://:pw@a:7,b")
    assert (cluster.kind, cluster.hosts, cluster.password) == ("cluster", (("a", 7), ("b", 6379)), "pw")


def test_only_what_our_own_connections_do_not_know_is_left_to_redis_py():
    plain = ("redis://u:p@h:1/2", "rediss://h", "unix://:p@/s?db=1", "redis://h?socket_timeout=1&username=u&password=p")
    others = ("rediss://h?ssl_ca_certs=/ca", "redis://h?socket_keepalive=1", "sentinel://h/shop", "redis+cluster://h")
    assert [Address.parse(url).is_plain for url in (*plain, *others)] == [True] * 4 + [False] * 4
