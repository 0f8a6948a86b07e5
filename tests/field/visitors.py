"""Visitors: each edge has a visitor; the visitor asks for every page again and again, and tells the judge each page.

Pages not yet seen with their newest edit come first, with a few other pages between two rounds.
"""

import http.client
import itertools
import threading
import time

from tests.field.judge import Judge, Page
from tests.field.plan import FieldPlan

_OTHERS = 20
"""Pages of each round without a recent edit."""


class Visitors:
    """A thread for each edge, with a kept connection."""

    def __init__(self, plan: FieldPlan, judge: Judge) -> None:
        self.plan = plan
        self.judge = judge
        self.pause = plan.scale
        self.stopping = threading.Event()
        self.threads = [threading.Thread(target=self._run, args=(edge,)) for edge in range(len(plan.edges))]
        self.errors: list[BaseException] = []

    def prime(self) -> None:
        """Bring every page into every cache; raise where a cache does not answer."""
        for edge in range(len(self.plan.edges)):
            visitor = Visitor(self.plan.edges[edge].visitors)
            for page in self.judge.pages():
                end = time.monotonic() + 20
                while True:
                    status, body, hit = visitor.get(page)
                    if status == 200 and hit:
                        break
                    if time.monotonic() > end:
                        raise RuntimeError(f"{page} of edge {edge} is not cached: {status} {body[:200]}")
            visitor.drop()

    def start(self) -> None:
        """Until `stop`."""
        for thread in self.threads:
            thread.start()

    def stop(self) -> None:
        """Stop the visitors and wait for their end; raise the exception of a visitor."""
        self.stopping.set()
        for thread in self.threads:
            thread.join()
        if self.errors:
            raise self.errors[0]

    def look_at_everything(self) -> None:
        """Look at every page after all waits: each stale edit is lost."""
        for edge in range(len(self.plan.edges)):
            visitor = Visitor(self.plan.edges[edge].visitors)
            for page in self.judge.pages():
                for _ in range(5):
                    asked = time.time()
                    status, body, _ = visitor.get(page)
                    if 0 < status < 500:
                        break
                else:
                    raise RuntimeError(f"{page} answers {status} at edge {edge}: {body[:200]}")
                self.judge.saw(edge, page, asked=asked, status=status, body=body, last=True)
            visitor.drop()

    def _run(self, edge: int) -> None:
        visitor = Visitor(self.plan.edges[edge].visitors)
        try:
            others = itertools.cycle(self.judge.pages())
            while not self.stopping.is_set():
                behind = [page for whose, page in self.judge.behind() if whose == edge]
                for page in (*behind, *itertools.islice(others, _OTHERS)):
                    asked = time.time()
                    status, body, _ = visitor.get(page)
                    self.judge.saw(edge, page, asked=asked, status=status, body=body)
                self.stopping.wait(self.pause)
        except BaseException as error:
            self.errors.append(error)
        finally:
            visitor.drop()


class Visitor:
    """Anonymous, with a kept connection to an edge."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.connection: http.client.HTTPConnection | None = None

    def get(self, page: Page) -> tuple[int, str, bool]:
        """Return the status (0 for no answer), the body, and whether the page stood in the cache."""
        host, path = page
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            self.connection.request("GET", path, headers={"Host": host})
            answer = self.connection.getresponse()
            body = answer.read().decode("utf-8", "replace")
        except (http.client.HTTPException, OSError):
            self.drop()
            return 0, "", False
        return answer.status, body, "hit" in answer.headers.get("Cache-Status", "")

    def drop(self) -> None:
        """Drop the connection."""
        if self.connection is not None:
            self.connection.close()
        self.connection = None
