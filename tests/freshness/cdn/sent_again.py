"""The last request to a double, sent again with another body: requests beyond every adapter."""

from urllib.error import HTTPError
from urllib.request import Request, urlopen

from freshness.testing.server import Double


def sent_again(double: Double, body: bytes) -> int:
    """Send the last request's method, path and headers with `body`; returns the status of the answer."""
    last = double.requests[-1]
    headers = {name: value for name, value in last.headers.items() if name.lower() not in ("content-length", "host")}
    request = Request(f"{double.url}{last.path}", data=body, headers=headers, method=last.method)
    try:
        with urlopen(request) as answer:
            return int(answer.status)
    except HTTPError as refused:
        return refused.code
