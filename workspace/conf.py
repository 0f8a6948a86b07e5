"""The settings of this app, all read here."""

from django.conf import settings

USER_MODEL: str = settings.AUTH_USER_MODEL


def platform_domain() -> str:
    """Return the parent domain of all storefronts' subdomains."""
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
    """Return the name of the header with client addresses by trusted proxies."""
    return str(settings.CLIENT_ADDRESS_HEADER)


def audit_days() -> float | None:
    """Return the age in days for deletion of audit entries; `None` for never."""
    days: float | None = settings.AUDIT_DAYS
    return days
