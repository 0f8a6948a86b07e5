"""nginx with the shipped edge.conf: purges pages by their exact keys, host and path.

nginx knows no tags.  `pages` is a callable of yours that says which pages a purge is about; what it does not name
stays until its lifetime ends.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from freshness.cdn.http import TIMEOUT, Answer, Sender, error_of
from freshness.cdn.imported import imported
from freshness.cdn.items import checked, tuned
from freshness.errors import CdnForbidden, CdnRefused, CdnUnavailable, Invalid
from freshness.plan import Ability, Batch
from freshness.ports import Page, Receipt
from freshness.purge import Purge

# `proxy_cache_use_stale updating` shows a copy of any age once more while it fetches the next.
ABILITY = Ability(name="nginx", tags=True, paths=True, hosts=True, items_per_call=100, lingers=float("inf"))
_PATH = re.compile(r"/[!-~]*")

Pages = Callable[[Purge], Iterable[Page]]


class Nginx:
    """One or several nginx servers.  `edges` are addresses like `http://10.0.0.5:8080`; keep them private.

    `pages` is the callable or its dotted path: a Purge -> the pages it is about.
    """

    def __init__(
        self, edges: Sequence[str], *, secret: str, pages: Pages | str, name: str = "", timeout: float = TIMEOUT
    ) -> None:
        if not edges or not re.fullmatch(r"[A-Za-z0-9_-]{32,128}", secret):
            raise Invalid("nginx needs the address of an edge, and a secret of 32 to 128 letters, digits, '-' or '_'")
        self.ability = tuned(ABILITY, name=name)
        self._pages = imported(pages) if isinstance(pages, str) else pages
        self._senders = [Sender(edge, plain_ok=True, timeout=timeout) for edge in edges]
        self._secret = secret

    def purge(self, batch: Batch) -> Receipt:
        """Purge each page at each edge."""
        wanted = checked(batch, self.ability)
        pages = sorted(set(self._pages(wanted)), key=lambda page: (page.host, page.path))
        for sender in self._senders:
            for page in pages:
                if not _PATH.fullmatch(page.path):
                    raise CdnRefused(f"{page.path!r:.80} is no path")
                headers = {"Host": page.host, "X-Purge-Secret": self._secret}
                _judge(sender.base, sender.send("GET", f"/__purge{page.path}", headers=headers))
            if not pages:  # an edge that is away must not look like one that has nothing to purge
                _judge(sender.base, sender.send("GET", "/__purge/", headers={"X-Purge-Secret": self._secret}))
        return Receipt()

    def status(self, receipt: Receipt) -> Receipt:
        """A purge is complete when it is accepted."""
        return receipt


def _judge(edge: str, answer: Answer) -> None:
    if answer.status in (200, 404, 412) and "x-purge-done" in answer.headers:  # 404, 412: it was not in the cache
        return
    if answer.status in (200, 404, 405):
        raise CdnUnavailable(
            f"{edge} answered {answer.status} without purging: is it nginx with the shipped edge.conf?"
        )
    if answer.status == 403:
        raise CdnForbidden(f"{edge} answered 403 to a purge: is the secret the same?")
    raise error_of("nginx", answer)
