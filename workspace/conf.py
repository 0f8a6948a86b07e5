"""The settings of this app, all read here."""

from django.conf import settings

USER_MODEL: str = settings.AUTH_USER_MODEL


def platform_domain() -> str:
    """Return the domain under which every storefront has its subdomain."""
    return str(settings.PLATFORM_DOMAIN)


def redis_url() -> str:
    """Where requests are counted."""
    return str(settings.REDIS_URL)


def redis_prefix() -> str:
    """Return the prefix of the names of all counts."""
    return str(settings.REDIS_PREFIX)


def trusted_proxies() -> int:
    """Return the number of trusted proxies in front, each adding an address to the header."""
    return int(settings.TRUSTED_PROXIES)


def client_address_header() -> str:
    """Return the header to which trusted proxies add their client's address."""
    return str(settings.CLIENT_ADDRESS_HEADER)


def audit_days() -> float | None:
    """Return the age in days at which audit entries are deleted; None for never."""
    days: float | None = settings.AUDIT_DAYS
    return days
