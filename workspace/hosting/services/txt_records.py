"""TXT records, as the name servers of this machine answer."""

import dns.exception
import dns.resolver

_PATIENCE = 5.0  # seconds


def txt_records(name: str) -> list[str]:
    """Return the texts of a name's TXT records; empty without records, or without a timely answer of a name server."""
    try:
        answer = dns.resolver.resolve(name, "TXT", lifetime=_PATIENCE)
    except dns.exception.DNSException:
        return []
    return [b"".join(record.strings).decode("utf-8", "replace") for record in answer]
