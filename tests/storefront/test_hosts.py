"""A request is for the single host of its single Host header, or is refused."""

import pytest

from storefront.hosts import BadHost, host_of
from storefront.origin import came_through_edge, usable

SECRET = "0123456789abcdef0123456789abcdef"
NEXT = "fedcba9876543210fedcba9876543210"


@pytest.mark.parametrize(
    ("header", "host"),
    [
        ("aster.localhost", "aster.localhost"),
        ("Aster.LOCALHOST", "aster.localhost"),
        ("xn--bcher-kva.example", "xn--bcher-kva.example"),
        ("127.0.0.1", "127.0.0.1"),
        ("[::1]", "[::1]"),
    ],
)
def test_a_plain_host_is_read(header: str, host: str) -> None:
    assert host_of(header, port_allowed=False) == host


def test_a_port_is_read_over_only_where_it_is_allowed() -> None:
    assert host_of("aster.localhost:8000", port_allowed=True) == "aster.localhost"
    with pytest.raises(BadHost):
        host_of("aster.localhost:8000", port_allowed=False)


@pytest.mark.parametrize(
    "header",
    [
        "",
        " ",
        "a.com,b.com",
        "a.com, b.com",
        "user@a.com",
        "user:pass@a.com",
        "a.com:",
        "a.com:80:80",
        "a.com:999999",
        "a.com:x",
        "a .com",
        "a.com ",
        "\ta.com",
        "a.com\r\nX: y",
        "a.com\x00",
        "a..com",
        ".a.com",
        "a.com.",
        "-a.com",
        "a-.com",
        "a_b.com",
        "*.com",
        "a.com/path",
        "a.com?x",
        "a.com#x",
        "a\\b.com",
        "bücher.example",
        "\u212a.com",  # the Kelvin sign, in lower case a plain k
        "[::2]",
        "x" * 64 + ".com",
        ".".join(["abcdefgh"] * 30),
    ],
)
def test_anything_else_is_no_host(header: str) -> None:
    with pytest.raises(BadHost):
        host_of(header, port_allowed=True)


def test_either_secret_opens_while_they_are_changed() -> None:
    both = usable([SECRET, NEXT], secret_key="k" * 50)
    assert came_through_edge(SECRET, both)
    assert came_through_edge(NEXT, both)


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        SECRET[:-1],
        SECRET + "0",
        SECRET.upper(),
        f"{SECRET},{SECRET}",
        f"{SECRET}, {NEXT}",
        "é" * 32,
        f" {SECRET}",
    ],
)
def test_nothing_else_opens(header: str | None) -> None:
    assert not came_through_edge(header, usable([SECRET, NEXT], secret_key="k" * 50))


@pytest.mark.parametrize("secret", ["", "short", "k" * 50, "ü" * 40, " " * 40, SECRET + "\n"])
def test_an_unfit_secret_opens_for_nobody(secret: str) -> None:
    assert usable([secret, ""], secret_key="k" * 50) == ()
    assert not came_through_edge(secret, usable([secret], secret_key="k" * 50))
    assert not came_through_edge("", usable([secret], secret_key="k" * 50))
