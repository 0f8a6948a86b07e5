"""Purges through the proxy named by the environment: tunnels, refusals, silence, and hosts without a proxy."""

import os
import socket
import ssl
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest

from freshness.cdn._http import HttpClient
from freshness.cdn._proxy import Proxy, proxy_for
from freshness.cdn.fastly import Fastly
from freshness.cdn.varnish import Varnish
from freshness.errors import CdnAmbiguous, CdnUnavailable, Invalid
from freshness.testing.cdn import batch, tags
from freshness.testing.clock import FakeClock
from tests.freshness.cdn.certificates import issue
from tests.freshness.cdn.forward_proxy import ForwardProxy
from tests.freshness.cdn.raw_server import RawServer, Reply, Request, response
from tests.freshness.cdn.scripted_server import OK, server

EDGE = "http://edge.example:6081"
SECRET = "s" * 32


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)


def at(base: str, proxy: ForwardProxy, **options: object) -> HttpClient:
    """Return a client with the proxy named in its environment."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv(f"{base.partition(':')[0].upper()}_PROXY", f"http://127.0.0.1:{proxy.port}")
        return HttpClient(base, plain_ok=True, **options)  # type: ignore[arg-type]


def _port(base: str) -> int:
    return int(base.rpartition(":")[2])


# The tunnel


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy"])
def test_an_edge_behind_a_proxy_gets_exactly_what_was_sent(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    with RawServer(lambda _: response(X_Purged="1")) as edge, ForwardProxy({"edge.example:6081": edge.port}) as proxy:
        monkeypatch.setenv(variable, f"http://127.0.0.1:{proxy.port}")
        cdn = Varnish([EDGE], secret=SECRET)
        cdn.purge(batch(cdn, tags("w-a")))
    assert [(one.target, one.headers) for one in proxy.asked] == [("edge.example:6081", {"Host": "edge.example:6081"})]
    assert [(one.target, one.headers) for one in edge.requests] == [
        (
            "/",
            {
                "Host": "purge.invalid",
                "Accept-Encoding": "identity",
                "X-Purge-Secret": SECRET,
                "Surrogate-Key": "w-a",
            },
        )
    ]


def test_a_tunnel_is_kept_and_a_dropped_one_dug_again() -> None:
    with server([OK, OK], [OK]) as (base, requests), ForwardProxy({"edge.example:6081": _port(base)}) as proxy:
        client = at(EDGE, proxy)
        assert [client.send("PURGE", f"/{n}", headers={}).body for n in range(3)] == [b"ok"] * 3
        client.close()
    assert proxy.tunnels == ["edge.example:6081"] * 2
    assert [[one.split()[1] for one in connection] for connection in requests] == [[b"/0", b"/1"], [b"/2"]]


def test_a_proxy_that_refuses_after_a_dropped_request_proves_nothing() -> None:
    with server([OK]) as (base, requests), ForwardProxy({"edge.example:6081": _port(base)}) as proxy:
        client = at(EDGE, proxy, clock=FakeClock())
        client.send("PURGE", "/0", headers={})
        proxy.answers.append(b"HTTP/1.1 407 No\r\n\r\n")
        with pytest.raises(CdnAmbiguous, match="dropped a request, and cannot reach"):
            client.send("PURGE", "/1", headers={})
    assert len(requests) == 1


@pytest.mark.slow
def test_an_answer_that_does_not_come_through_the_tunnel_is_ambiguous() -> None:
    def silent(_: Request) -> Reply:
        edge.stopping.wait(20)
        return []

    with RawServer(silent) as edge, ForwardProxy({"edge.example:6081": edge.port}) as proxy:
        with pytest.raises(CdnAmbiguous, match=r"no answer from http://edge\.example:6081"):
            at(EDGE, proxy, timeout=0.3).send("PURGE", "/", headers={})
        assert edge.targets == ["/"]
        edge.stopping.set()


# TLS


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tls")


@pytest.fixture(scope="module")
def certificate(home: Path) -> ssl.SSLContext:
    return issue(home, "DNS:api.example", "IP:127.0.0.1")


@pytest.fixture
def api(home: Path, certificate: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch) -> Iterator[RawServer]:
    """Serve TLS as `api.example`, with a certificate trusted by this process."""
    monkeypatch.setenv("SSL_CERT_FILE", str(home / "ca.pem"))
    with RawServer(lambda _: response(200, b'{"w-a": "1"}'), tls=certificate) as listening:
        yield listening


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy"])
def test_the_certificate_is_verified_through_the_tunnel_and_credentials_end_at_the_proxy(
    api: RawServer, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    with ForwardProxy({"api.example:443": api.port}, user="Aladdin:open sesame:ü") as proxy:
        monkeypatch.setenv(variable, f"http://Aladdin:open%20sesame%3A%C3%BC@127.0.0.1:{proxy.port}")
        cdn = Fastly("SVC1", token="t", base_url="https://api.example")
        cdn.purge(batch(cdn, tags("w-a")))
    credentials = b64encode("Aladdin:open sesame:ü".encode()).decode()
    assert [one.headers for one in proxy.asked] == [
        {"Host": "api.example:443", "Proxy-Authorization": f"Basic {credentials}"}
    ]
    assert [(one.target, one.host) for one in api.requests] == [("/service/SVC1/purge", "api.example")]
    assert not any("proxy" in name.lower() for name in api.requests[0].headers)


def test_another_servers_certificate_is_refused_through_the_tunnel_and_no_request_sent(api: RawServer) -> None:
    with ForwardProxy({"other.example:443": api.port}) as proxy:
        client = at("https://other.example", proxy)
        with pytest.raises(CdnUnavailable, match="CERTIFICATE_VERIFY_FAILED"):
            client.send("PURGE", "/", headers={})
    assert api.requests == []


def test_a_proxy_over_tls_is_verified_too(api: RawServer, certificate: ssl.SSLContext) -> None:
    with ForwardProxy({"api.example:443": api.port}, tls=certificate) as proxy:
        client = HttpClient("https://api.example", proxy=f"https://127.0.0.1:{proxy.port}")
        assert client.send("PURGE", "/", headers={}).status == 200
        with pytest.raises(CdnUnavailable, match="CERTIFICATE_VERIFY_FAILED"):
            HttpClient("https://api.example", proxy=f"https://localhost:{proxy.port}").send("PURGE", "/", headers={})
    assert proxy.tunnels == ["api.example:443"]


# A proxy with refused tunnels


@pytest.mark.parametrize("base", [EDGE, "https://api.example"])
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"HTTP/1.1 407 Who are you\r\nContent-Length: 3\r\n\r\nwho", "answered 407"),
        (b"HTTP/1.1 502 Bad Gateway\r\n\r\n", "answered 502"),
        (b"HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\n\r\n", "answered 301"),
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", "no tunnel through the proxy"),
        (b"HTTP/1.1 200", "no tunnel through the proxy"),
        pytest.param(None, "no tunnel through the proxy .*: timed out", marks=pytest.mark.slow),
    ],
)
def test_a_proxy_that_refuses_or_hangs_has_let_nothing_through(base: str, answer: bytes | None, said: str) -> None:
    with RawServer(lambda _: response()) as behind:
        known = {"edge.example:6081": behind.port, "api.example:443": behind.port}
        with ForwardProxy(known, answers=[answer]) as proxy:
            with pytest.raises(CdnUnavailable, match=f"cannot reach {base}: .*{said}") as caught:
                at(base, proxy, timeout=0.3).send("PURGE", "/", headers={})
            assert type(caught.value) is CdnUnavailable
    assert len(proxy.asked) == 1
    assert behind.connections == 0


def test_wrong_credentials_are_in_no_error() -> None:
    with ForwardProxy({"edge.example:6081": 1}, user="right:one") as proxy:
        client = HttpClient(EDGE, plain_ok=True, proxy=f"http://wrong:password@127.0.0.1:{proxy.port}")
        with pytest.raises(CdnUnavailable, match="answered 407") as caught:
            client.send("PURGE", "/", headers={})
    assert "password" not in repr(caught.value) + repr(caught.value.__cause__)
    assert repr(Proxy.parse("wrong:password@h:1")) == "Proxy(host='h', port=1, secure=False)"


def test_a_proxy_that_is_not_there_has_let_nothing_through() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(CdnUnavailable, match=f"no tunnel through the proxy 127.0.0.1:{port}: .*refused"):
        HttpClient(EDGE, plain_ok=True, proxy=f"127.0.0.1:{port}").send("PURGE", "/", headers={})


# The choice of the proxy


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_loopback_is_asked_itself_unless_a_proxy_is_asked_for(host: str) -> None:
    with RawServer(lambda _: response()) as here, ForwardProxy({f"{host}:{here.port}": here.port}) as proxy:
        base = f"http://{host}:{here.port}"
        assert at(base, proxy).send("PURGE", "/", headers={}).status == 200
        assert (proxy.tunnels, here.connections) == ([], 1)
        asked = HttpClient(base, proxy=f"http://127.0.0.1:{proxy.port}")
        assert asked.send("PURGE", "/", headers={}).status == 200
        assert proxy.tunnels == [f"{host}:{here.port}"]


def test_a_server_in_no_proxy_is_asked_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    with ForwardProxy({}) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("NO_PROXY", "elsewhere.example, .invalid")
        with pytest.raises(CdnUnavailable, match=r"cannot reach https://nowhere\.invalid: (?!.*proxy)"):
            HttpClient("https://nowhere.invalid").send("PURGE", "/", headers={})
    assert proxy.asked == []


PROXIES = {"HTTPS_PROXY": "http://secure.proxy:3128", "http_proxy": "plain.proxy:8080"}


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [("https", Proxy(host="secure.proxy", port=3128)), ("http", Proxy(host="plain.proxy", port=8080))],
)
def test_each_scheme_has_a_proxy_of_its_own(scheme: str, expected: Proxy) -> None:
    assert proxy_for(scheme, "api.example", 443, PROXIES) == expected
    assert proxy_for(scheme, "api.example", 443, {}) is None


def test_a_variable_in_lower_case_counts_before_one_in_upper_case_and_an_empty_one_is_none() -> None:
    both = {"HTTPS_PROXY": "http://upper:1", "https_proxy": "http://lower:2"}
    assert str(proxy_for("https", "api.example", 443, both)) == "lower:2"
    assert proxy_for("https", "api.example", 443, both | {"https_proxy": ""}) is None


def test_a_visitors_header_is_no_proxy() -> None:
    """CGI makes HTTP_PROXY of a header `Proxy`."""
    assert proxy_for("http", "edge.example", 80, {"HTTP_PROXY": "http://evil:1", "REQUEST_METHOD": "GET"}) is None
    assert str(proxy_for("https", "a.example", 443, {"HTTPS_PROXY": "good:1", "REQUEST_METHOD": "GET"})) == "good:1"


@pytest.mark.parametrize(
    ("no_proxy", "host", "exempt"),
    [
        ("", "api.example", False),
        ("*", "api.example", True),
        ("api.example", "api.example", True),
        ("API.Example", "api.example", True),
        ("example", "api.example", True),
        (".example", "api.example", True),
        ("*.example", "api.example", True),
        ("pi.example", "api.example", False),
        ("api.example.net", "api.example", False),
        ("a.test,b.test  api.example", "api.example", True),
        ("api.example:443", "api.example", True),
        ("api.example:8443", "api.example", False),
        (",,", "api.example", False),
        (".", "api.example", False),
        ("10.0.0.5", "10.0.0.5", True),
        ("10.0.0.5:443", "10.0.0.5", True),
        ("10.0.0.0/8", "10.1.2.3", True),
        ("10.0.0.0/8", "11.1.2.3", False),
        ("10.0.0.0/8", "10.example", False),
        ("fd00::/8", "fd12::1", True),
        ("fd12::1", "fd12::1", True),
        ("[fd12::1]:443", "fd12::1", True),
        ("[fd12::1]:80", "fd12::1", False),
        ("fd00::/8", "10.1.2.3", False),
    ],
)
def test_who_is_in_no_proxy(no_proxy: str, host: str, exempt: bool) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        found = proxy_for("https", host, 443, {**PROXIES, name: no_proxy})
        assert (found is None) is exempt


@pytest.mark.parametrize("host", ["localhost", "shop.localhost", "127.0.0.1", "127.9.9.9", "::1"])
def test_a_loopback_has_no_proxy(host: str) -> None:
    assert proxy_for("https", host, 443, PROXIES) is None


@pytest.mark.parametrize("url", ["socks5://u:pwd@h:1", "http://u:pwd@h:port", "http://u:pwd@:3128"])
def test_what_is_no_http_proxy_is_refused_when_the_adapter_is_built_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", url)
    with pytest.raises(Invalid, match="HTTPS_PROXY: a proxy's address") as caught:
        Fastly("SVC1", token="t")
    assert "pwd" not in repr(caught.value)
    assert caught.value.__cause__ is None
