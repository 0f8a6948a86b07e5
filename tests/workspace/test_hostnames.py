"""Host names allowed for a storefront."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workspace.hostnames import RESERVED, InvalidHostname, custom_domain, subdomain


@pytest.mark.parametrize("label", ["a", "shop", "a-b", "0", "x" * 63])
def test_a_good_label_is_taken(label: str) -> None:
    assert subdomain(label) == label


@pytest.mark.parametrize(
    "label", ["", "A", "a.b", "-a", "a-", "a_b", "a b", "x" * 64, "ü", "xn--abc", "ab--c", "a\n", "*", "www", "admin"]
)
def test_any_other_label_is_refused(label: str) -> None:
    with pytest.raises(InvalidHostname):
        subdomain(label)


def test_the_platform_keeps_names_for_itself() -> None:
    assert {"www", "api", "admin", "mail", "status"} <= RESERVED


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("shop.example.com", "shop.example.com"),
        ("SHOP.Example.COM", "shop.example.com"),
        ("Bücher.de", "xn--bcher-kva.de"),
        ("日本.jp", "xn--wgv71a.jp"),
        ("shop。example。com", "shop.example.com"),
        ("ｓｈｏｐ.example.com", "shop.example.com"),
        ("me.github.io", "me.github.io"),
    ],
)
def test_a_domain_is_kept_in_lower_case_ascii(text: str, name: str) -> None:
    assert custom_domain(text, platform_domain="huzilerz.com") == name


@pytest.mark.parametrize(
    "text",
    [
        "1.2.3.4", "127.1", "0x7f.1", "0x7f000001", "2130706433", "[::1]", "::1", "::ffff:1.2.3.4", "1.2.3.4.",
        "localhost", "shop.localhost", "printer.local", "db.internal", "router.home", "x.onion", "1.127.in-addr.arpa",
        "*.example.com", "*", "com", "co.uk", "github.io", "example", "huzilerz.com", "shop.huzilerz.com",
        "HUZILERZ.com", "other.example", "a.other.example", "shop.example.com\n", "shop\n.example.com", "a b.com",
        "user@example.com", "example.com:80", "example.com/", "https://example.com", "example..com", ".example.com",
        "example.com.", "-a.example.com", "a-.example.com", "a_b.example.com", "", ".", "xn--a.example.com",
        "a" * 64 + ".com", "a." * 130 + "com", "\x00.com", "a\u200d.com",
    ],
)  # fmt: skip
def test_what_nobody_can_own_is_refused(text: str) -> None:
    with pytest.raises(InvalidHostname):
        custom_domain(text, platform_domain="other.example")


@given(text=st.text(max_size=300) | st.from_regex(r"[a-z0-9.-]{1,40}\.(com|de|io)", fullmatch=True))
def test_a_name_that_is_taken_stays_the_same_when_it_is_given_again(text: str) -> None:
    try:
        name = custom_domain(text, platform_domain="huzilerz.com")
    except InvalidHostname:
        return
    assert custom_domain(name, platform_domain="huzilerz.com") == name
    assert name.isascii()
    assert name == name.lower()
    assert len(name) <= 253
