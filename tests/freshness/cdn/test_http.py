"""The shared sender of all dialects, against servers with the usual misbehaviour of servers."""

import socket
import ssl
import time
from contextlib import contextmanager

import pytest
import trustme

from freshness.cdn._http import MAX_BODY, HttpClient
from freshness.errors import CdnAmbiguous, CdnForbidden, CdnUnavailable, Invalid
from freshness.testing.clock import FakeClock
from tests.forked import holds_in_a_child
from tests.freshness.cdn.raw_server import RawServer
from tests.freshness.cdn.scripted_server import OK, server


def test_a_connection_is_kept_for_the_next_request():
    with server([OK, OK]) as (base, requests):
        sender = HttpClient(base)
        assert [sender.send("PURGE", "/", headers={}).body for _ in range(2)] == [b"ok", b"ok"]
        sender.close()
    assert len(requests) == 1


def test_a_request_is_sent_as_it_is_told_and_asks_for_a_plain_body():
    with server([OK, OK]) as (base, requests):
        sender = HttpClient(base)
        sender.send("PURGE", "/a?b=%20", headers={"X-Purge-Secret": "s\xe9"})
        sender.send("GET", "/", headers={"Host": "shop.example", "Accept-Encoding": "gzip"})
        sender.close()
    host = base.removeprefix("http://").encode()
    assert requests[0] == [
        b"PURGE /a?b=%20 HTTP/1.1\r\nHost: " + host + b"\r\nAccept-Encoding: identity\r\nX-Purge-Secret: s\xe9\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: shop.example\r\nAccept-Encoding: gzip\r\n\r\n",
    ]


def test_a_body_goes_with_its_length():
    with RawServer(lambda _: [OK]) as asked:
        assert HttpClient(f"http://127.0.0.1:{asked.port}").send("POST", "/", headers={}, body=b"abc").status == 200
    assert asked.requests[0].headers["Content-Length"] == "3"


def test_a_secret_with_a_line_break_is_the_operators_matter_sent_to_nobody_and_in_no_error():
    with server([OK]) as (base, requests):
        with pytest.raises(CdnForbidden, match=r"a header for .* that HTTP cannot carry") as caught:
            HttpClient(base).send("PURGE", "/", headers={"X-Purge-Secret": "hunter2\n"})
        assert "hunter2" not in repr(caught.value) + repr(caught.value.__cause__)
    assert [asked for connection in requests for asked in connection if asked] == []


def test_a_kept_connection_that_was_dropped_is_replaced_and_the_request_sent_again():
    with server([OK], [OK]) as (base, requests):
        sender = HttpClient(base)
        assert [sender.send("PURGE", f"/{n}", headers={}).status for n in range(2)] == [200, 200]
        sender.close()
    assert [len(one) for one in requests] == [1, 1]
    assert requests[1][0].startswith(b"PURGE /1 ")


@pytest.mark.parametrize("status", [403, 429, 503])
def test_a_refusal_after_a_dropped_request_is_ambiguous(status):
    """Raise CdnAmbiguous: the server may have accepted the first request and died."""
    refusal = f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode()
    with server([OK, b""], [refusal]) as (base, requests):
        sender = HttpClient(base)
        sender.send("PURGE", "/0", headers={})
        with pytest.raises(CdnAmbiguous, match=f"dropped a request, and answered {status}"):
            sender.send("PURGE", "/1", headers={})
        sender.close()
    assert [one.split()[1] for one in (requests[0][1], requests[1][0])] == [b"/1", b"/1"]


def test_a_server_that_dropped_a_request_and_is_gone_is_ambiguous():
    with server([OK]) as (base, _):
        sender = HttpClient(base, clock=FakeClock())
        sender.send("PURGE", "/0", headers={})
    with pytest.raises(CdnAmbiguous, match="dropped a request, and cannot reach"):
        sender.send("PURGE", "/1", headers={})


def test_what_nobody_understands_on_a_kept_connection_is_ambiguous_and_not_asked_for_again():
    with server([OK, b"SSH-2.0-OpenSSH_9.2\r\n\r\n"], [OK]) as (base, requests):
        sender = HttpClient(base)
        sender.send("PURGE", "/0", headers={})
        with pytest.raises(CdnAmbiguous, match="no answer from"):
            sender.send("PURGE", "/1", headers={})
        assert len(requests) == 1
        assert sender.send("PURGE", "/2", headers={}).body == b"ok"


@contextmanager
def answers_once():
    """Run a server that answers the first request of each connection, and then keeps the connection open in silence."""

    def once(_):
        yield OK
        listening.stopping.wait(20)

    with RawServer(once) as listening:
        yield listening, f"http://127.0.0.1:{listening.port}"
        listening.stopping.set()


def test_a_connection_idle_for_longer_than_servers_wait_is_not_used():
    clock = FakeClock()
    with answers_once() as (listening, base):
        sender = HttpClient(base, clock=clock)
        sender.send("PURGE", "/", headers={})
        clock.advance(4.0)
        assert sender.send("PURGE", "/", headers={}).body == b"ok"
        sender.close()
    assert listening.connections == 2


def test_a_forked_child_does_not_speak_on_its_parents_connections():
    with answers_once() as (listening, base):
        sender = HttpClient(base)
        sender.send("PURGE", "/", headers={})
        assert holds_in_a_child(lambda: sender.send("PURGE", "/", headers={}).body == b"ok")
        sender.close()
    assert listening.connections == 2


@pytest.mark.slow
def test_silence_on_a_kept_connection_is_ambiguous_and_not_asked_for_again():
    with answers_once() as (listening, base):
        sender = HttpClient(base, timeout=0.3)
        sender.send("PURGE", "/0", headers={})
        with pytest.raises(CdnAmbiguous, match=r"no answer from .*: timed out"):
            sender.send("PURGE", "/1", headers={})
        assert listening.connections == 1


def test_a_new_connection_that_closes_without_an_answer_is_not_tried_again():
    with server([b""], [OK]) as (base, requests):
        with pytest.raises(CdnAmbiguous):
            HttpClient(base).send("PURGE", "/", headers={})
        assert len(requests) == 1


def test_half_a_body_is_ambiguous():
    with server([b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok"]) as (base, _), pytest.raises(CdnAmbiguous):
        HttpClient(base).send("POST", "/", headers={})


def test_a_huge_body_is_cut_and_the_connection_not_used_again():
    huge = b"HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n" + b"a" * 200_000
    with server([huge], [OK]) as (base, _):
        sender = HttpClient(base)
        assert len(sender.send("GET", "/", headers={}).body) == MAX_BODY
        assert sender.send("GET", "/", headers={}).body == b"ok"


def test_of_a_body_without_end_the_beginning_is_enough():
    def endless(_):
        yield b"HTTP/1.1 200 OK\r\n\r\n" + b"a" * MAX_BODY
        listening.stopping.wait(20)

    with RawServer(endless) as listening:
        assert HttpClient(f"http://127.0.0.1:{listening.port}").send("GET", "/", headers={}).body == b"a" * MAX_BODY
        listening.stopping.set()


@pytest.mark.slow
def test_a_body_that_drips_is_given_up_by_the_clock():
    def dripping(_):
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"
        for _ in range(100):
            yield b"a"
            dripper.stopping.wait(0.1)

    with RawServer(dripping) as dripper:
        began = time.monotonic()
        with pytest.raises(CdnAmbiguous, match=r"no answer from .*: the answer is too slow"):
            HttpClient(f"http://127.0.0.1:{dripper.port}", timeout=0.4).send("PURGE", "/", headers={})
        assert 0.4 <= time.monotonic() - began < 5
        assert dripper.connections == 1


def test_a_redirect_comes_back_as_it_is():
    moved = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
    with server([moved]) as (base, _):
        assert HttpClient(base).send("GET", "/", headers={}).status == 302


def test_nobody_there_is_unavailable():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(CdnUnavailable):
        HttpClient(f"http://127.0.0.1:{port}").send("GET", "/", headers={})


def test_a_name_that_does_not_resolve_is_unavailable():
    with pytest.raises(CdnUnavailable):
        HttpClient("https://nowhere.invalid").send("GET", "/", headers={})


@pytest.mark.slow
def test_a_server_without_a_valid_certificate_is_unavailable():
    with server([b"not TLS"]) as (base, _), pytest.raises(CdnUnavailable):
        HttpClient(base.replace("http:", "https:")).send("GET", "/", headers={})


@pytest.mark.parametrize(
    ("trusted", "name", "why"),
    [(True, "localhost", ""), (False, "localhost", "self-signed|unable to get"), (True, "example.test", "mismatch")],
)
def test_certificates_and_names_are_checked(tmp_path, monkeypatch, trusted, name, why):
    authority = trustme.CA()
    (authority if trusted else trustme.CA()).cert_pem.write_to_path(tmp_path / "trusted.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "trusted.pem"))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(name).configure_cert(context)
    with RawServer(lambda _: [OK], tls=context) as asked:
        sender = HttpClient(f"https://localhost:{asked.port}")
        if why:
            with pytest.raises(CdnUnavailable, match=why):
                sender.send("PURGE", "/", headers={})
        else:
            assert sender.send("PURGE", "/", headers={}).body == b"ok"
        sender.close()
    assert len(asked.requests) == (0 if why else 1)


@pytest.mark.parametrize(
    "base",
    [
        "http://10.0.0.1",
        "ftp://x",
        "https://",
        "https://u:p@x",
        "https://x/path",
        "x",
        "http://shop.example",
        "https://x:port",
        "https://a..b",
        f"https://{'a' * 64}",
    ],
)
def test_an_address_that_would_leak_or_mean_nothing_is_refused(base):
    with pytest.raises(Invalid):
        HttpClient(base)
