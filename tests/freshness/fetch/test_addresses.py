"""Allowed and refused hosts, paths and addresses of fetches."""

from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.errors import FetchRefused
from freshness.fetch.addresses import REFUSED_V4, REFUSED_V6, check_addresses, check_page, is_public
from freshness.ports import Page

PUBLIC = ["1.1.1.1", "13.32.0.1", "93.184.215.14", "168.63.129.15", "223.255.255.255", "2606:4700::1111", "2a00::1"]
NOT_PUBLIC = [
    "0.0.0.0",
    "10.1.2.3",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.31.255.255",
    "192.0.0.9",
    "192.0.0.192",
    "192.88.99.1",
    "192.168.0.1",
    "198.19.255.255",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::8.8.8.8",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "64:ff9b::8.8.8.8",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:808:808::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fd20:ce::254",
    "fe80::1",
    "fe80::1%eth0",
    "2606:4700::1111%eth0",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
    "",
    "localhost",
    "0x7f000001",
    "2130706433",
    "127.1",
    "0177.0.0.1",
    "1.1.1.1 ",
    "1.1.1.1\n",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_passes(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_what_is_not_a_public_address_is_refused(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", NOT_PUBLIC)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_one_bad_address_refuses_all_answers_wherever_it_stands(address: str, place: int) -> None:
    answers = ["1.1.1.1", "2606:4700::1111"]
    answers.insert(place, address)
    with pytest.raises(FetchRefused, match="not public"):
        check_addresses(answers)


def test_public_answers_pass_unchanged_and_in_their_order() -> None:
    assert check_addresses(PUBLIC) == PUBLIC


def addresses() -> st.SearchStrategy[str]:
    """Any address, and more often addresses at the borders of the known ranges."""
    edges = [
        str(address)
        for network in (*REFUSED_V4, *REFUSED_V6)
        for address in (network[0], network[-1], network[0] - 1 if int(network[0]) else network[0])
    ]
    anything = st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)).map(str)
    return st.one_of(anything, st.sampled_from(edges))


@given(addresses())
def test_nothing_that_python_holds_for_special_ever_passes(text: str) -> None:
    address = ip_address(text)
    if not address.is_global or address.is_multicast or address.is_reserved:
        assert not is_public(text)


@given(st.ip_addresses(v=4))
def test_no_ipv4_address_passes_in_an_ipv6_disguise(address: object) -> None:
    number = int(ip_address(str(address)))
    disguises = [number, 0xFFFF << 32 | number, 0x64FF9B << 96 | number, 0x2002 << 112 | number << 80]
    assert [is_public(str(IPv6Address(disguise))) for disguise in disguises] == [False] * 4


@pytest.mark.parametrize("network", [*REFUSED_V4, *REFUSED_V6], ids=str)
def test_each_refused_range_is_refused_from_end_to_end(network: IPv4Network | IPv6Network) -> None:
    assert not is_public(str(network[0]))
    assert not is_public(str(network[-1]))


HOSTS = ["shop.example.com", "a.co", "my-shop.localhost", "xn--bcher-kva.example", "x.xn--p1ai", "1.2.3.4.example"]
NO_HOSTS = [
    "",
    "localhost",
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f.0.0.1",
    "127.0.0.0x1",
    "0177.0.0.01",
    "[::1]",
    "::1",
    "1.1.1.1",
    "shop.example.com:443",
    "shop.example.com:8080",
    "user@shop.example.com",
    "user:password@shop.example.com",
    "shop.example.com.",
    ".example.com",
    "shop..example.com",
    "-shop.example.com",
    "shop-.example.com",
    "Shop.example.com",
    "shop_1.example.com",
    "bücher.example",
    "shop.example.com/",
    "shop.example.com\n",
    "shop.example.com\r\nHost: evil.example",
    "shop.example.com\x00",
    "shop .example.com",
    "shop%2eexample.com",
    "shop。example.com",
    "*.example.com",
    "shop.1",
    "shop.0x1",
    "a" * 64 + ".example",
    ".".join(["a" * 60] * 5) + ".example",
]


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_name_may_be_fetched(host: str) -> None:
    check_page(Page(host=host, path="/"))


@pytest.mark.parametrize("host", NO_HOSTS)
def test_what_is_no_plain_host_name_is_refused(host: str) -> None:
    with pytest.raises(FetchRefused, match="no host name"):
        check_page(Page(host=host, path="/"))


@pytest.mark.parametrize("path", ["/", "/products", "/a/b?c=d&e=%20", "/%2e%2e/x", "/a//b", "/" + "x" * 3_999])
def test_a_path_may_be_fetched(path: str) -> None:
    check_page(Page(host="shop.example.com", path=path))


@pytest.mark.parametrize(
    "path",
    [
        "",
        "products",
        "//evil.example",
        "/\\evil.example",
        "/a b",
        "/a\tb",
        "/a\r\nX: y",
        "/a\x00",
        "/a\x7f",
        "/a#b",
        "/ü",
        "/a\u2028b",
        "http://evil.example/",
        "/" + "x" * 4_000,
        "/products\n",
    ],
)
def test_what_is_no_plain_path_is_refused(path: str) -> None:
    with pytest.raises(FetchRefused, match="no path"):
        check_page(Page(host="shop.example.com", path=path))
