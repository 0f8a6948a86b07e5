"""Names of storefronts: subdomains of the platform, and merchants' own domains.  Pure."""

import ipaddress
import re

import idna
from publicsuffixlist import PublicSuffixList

MAX_LENGTH = 253
_PLATFORM_NAMES = """
    abuse account admin api app apps assets auth autoconfig autodiscover billing blog cdn console dashboard
    dev dns docs edge email ftp graphql help host hosting imap internal login mail media metrics mx ns ns1
    ns2 ops origin pop postmaster preview root security signup smtp ssl staging static status support webmail
    wpad www
"""
RESERVED = frozenset(_PLATFORM_NAMES.split())

_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NUMBER_LABEL = re.compile(r"\d+|0x[0-9a-f]*")
_LOCAL = frozenset({"localhost", "local", "internal", "localdomain", "home", "lan", "arpa", "onion", "invalid"})
_SUFFIXES = PublicSuffixList()


class InvalidHostname(ValueError):
    """A name was refused; the message says why."""


def subdomain(text: str) -> str:
    """Return a storefront's label under the platform's domain: 1 to 63 of a-z, 0-9 and inner hyphens, not reserved."""
    if not _LABEL.fullmatch(text):
        raise InvalidHostname("a subdomain has 1 to 63 characters: a to z, 0 to 9, and hyphens inside")
    if text[2:4] == "--":
        raise InvalidHostname("no hyphens at the third and fourth place: such names stand for other scripts")
    if text in RESERVED:
        raise InvalidHostname(f"{text} is kept for the platform")
    return text


def custom_domain(text: str, *, platform_domain: str) -> str:
    """Return a merchant's domain in lower-case ASCII (IDNA).

    Raises InvalidHostname for names without a possible owner.
    """
    if len(text) > MAX_LENGTH:
        raise InvalidHostname(f"a domain has at most {MAX_LENGTH} characters")
    if "*" in text:
        raise InvalidHostname("a wildcard is not one domain; add each name by itself")
    if _is_address(text):
        raise InvalidHostname("an IP address is not a domain")
    name = _ascii(text)
    labels = name.split(".")
    if len(labels) < 2 or labels[-1] in _LOCAL:
        raise InvalidHostname(f"{name} is not a public domain")
    if _NUMBER_LABEL.fullmatch(labels[-1]):
        raise InvalidHostname("an IP address is not a domain")
    for own in {platform_domain, "huzilerz.com"}:
        if name == own or name.endswith(f".{own}"):
            raise InvalidHostname(f"{name} belongs to the platform; choose a subdomain instead")
    if _SUFFIXES.is_public(name):
        raise InvalidHostname(f"{name} is a public suffix, under which others have domains")
    return name


def _ascii(text: str) -> str:
    try:
        name = idna.encode(text, uts46=True, std3_rules=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        raise InvalidHostname("not a valid domain name") from None
    if len(name) > MAX_LENGTH or name.endswith("."):
        raise InvalidHostname("not a valid domain name")
    return name


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text.strip("[]"))
    except ValueError:
        return False
    return True
