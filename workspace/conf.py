"""The settings this app reads, and the only place where it does."""

from django.conf import settings

USER_MODEL: str = settings.AUTH_USER_MODEL


def platform_domain() -> str:
    """Return the domain under which every storefront has its subdomain."""
    return str(settings.PLATFORM_DOMAIN)


def redis_url() -> str:
    """Where requests are counted."""
    return str(settings.REDIS_URL)


def redis_prefix() -> str:
    """What the names of all counts begin with."""
    return str(settings.REDIS_PREFIX)


def trusted_proxies() -> int:
    """How many proxies of our own stand in front, each of which adds an address to that header."""
    return int(settings.TRUSTED_PROXIES)


def client_address_header() -> str:
    """Return the header to which our own proxies add the address that they saw."""
    return str(settings.CLIENT_ADDRESS_HEADER)


def audit_days() -> float | None:
    """After how many days audit entries are deleted; None for never."""
    days: float | None = settings.AUDIT_DAYS
    return days
