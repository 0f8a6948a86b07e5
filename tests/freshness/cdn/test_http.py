"""The sender that all dialects share, against servers that misbehave in the ways servers do."""

import socket
import ssl
import threading
from contextlib import contextmanager, suppress

import pytest

from freshness.cdn._http import MAX_BODY, HttpClient
from freshness.errors import CdnAmbiguous, CdnUnavailable, Invalid
from freshness.testing.clock import FakeClock

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@contextmanager
def server(*scripts):
    """Each connection follows its script: for each item it reads one request and sends the bytes, then closes."""
    listener = socket.create_server(("127.0.0.1", 0))
    requests: list[list[bytes]] = []

    def serve():
        for script in scripts:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            requests.append([])
            connection.settimeout(5)
            with connection, suppress(OSError):
                for answer in script:
                    asked = b""
                    while b"\r\n\r\n" not in asked and (part := connection.recv(65_536)):
                        asked += part
                    requests[-1].append(asked)
                    connection.sendall(answer)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}", requests
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join(10)


def test_a_connection_is_kept_for_the_next_request():
    with server([OK, OK]) as (base, requests):
        sender = HttpClient(base)
        assert [sender.send("PURGE", "/", headers={}).body for _ in range(2)] == [b"ok", b"ok"]
        sender.close()
    assert len(requests) == 1


def test_a_kept_connection_that_was_dropped_is_replaced_and_the_request_sent_again():
    with server([OK], [OK]) as (base, requests):
        sender = HttpClient(base)
        assert [sender.send("PURGE", f"/{n}", headers={}).status for n in range(2)] == [200, 200]
        sender.close()
    assert [len(one) for one in requests] == [1, 1]
    assert requests[1][0].startswith(b"PURGE /1 ")


@pytest.mark.parametrize("status", [403, 429, 503])
def test_a_refusal_after_a_dropped_request_is_ambiguous(status):
    """The server may have accepted the first one and died: "nothing was accepted" would be a guess."""
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


def test_a_connection_idle_for_longer_than_servers_wait_is_not_used():
    clock = FakeClock()
    with server([OK], [OK]) as (base, requests):
        sender = HttpClient(base, clock=clock)
        sender.send("PURGE", "/", headers={})
        clock.advance(4.5)
        sender.send("PURGE", "/", headers={})
        sender.close()
    assert len(requests) == 2


def test_a_forked_child_does_not_speak_on_its_parents_connections():
    with server([OK], [OK]) as (base, requests):
        sender = HttpClient(base)
        sender.send("PURGE", "/", headers={})
        sender._owner = -1  # as it is in a child: made by another process
        sender.send("PURGE", "/", headers={})
        sender.close()
    assert len(requests) == 2


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


def test_a_body_that_drips_is_given_up_by_the_clock():
    clock = FakeClock()

    class Slow:
        length = 100

        def read1(self, amount):
            clock.advance(3.0)
            return b"a"

    with pytest.raises(TimeoutError):
        HttpClient("http://127.0.0.1:1", clock=clock)._read(Slow())


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


def test_certificates_and_names_are_checked():
    tls = HttpClient("https://example.test")._tls
    assert tls.verify_mode == ssl.CERT_REQUIRED
    assert tls.check_hostname


@pytest.mark.parametrize(
    "base", ["http://10.0.0.1", "ftp://x", "https://", "https://u:p@x", "https://x/path", "x", "http://shop.example"]
)
def test_an_address_that_would_leak_or_mean_nothing_is_refused(base):
    with pytest.raises(Invalid):
        HttpClient(base)
