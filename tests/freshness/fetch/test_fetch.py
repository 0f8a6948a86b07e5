"""The contract of visitors, at the fake and the real visitor."""

from collections.abc import Iterator

import pytest

from freshness.fetch.visitor import Visitor
from freshness.ports import Fetch, Page
from freshness.testing.fetch import FakeFetch, FetchContract
from tests.freshness.cdn.raw_server import RawServer, Reply, response


class ServedWeb:
    """Pages behind a real server in the place of the edge; the server knows a page by Host and path."""

    def __init__(self) -> None:
        self.pages: dict[Page, Reply] = {}
        self.server = RawServer(lambda request: self.pages.get(Page(host=request.host, path=request.target), []))

    def serve(
        self, page: Page, *, generation: int | None, nonce: int | None = None, status: int = 200, body: bytes = b""
    ) -> None:
        said = str(generation) if nonce is None else f"{generation}.{nonce:016x}"
        headers = {} if generation is None else {"X_Content_Gen": said}
        self.pages[page] = response(status, body, **headers)

    def silence(self, page: Page) -> None:
        self.pages.pop(page)


class TestFakeFetch(FetchContract):
    @pytest.fixture
    def web(self) -> FakeFetch:
        return FakeFetch()

    @pytest.fixture
    def fetch(self, web: FakeFetch) -> Fetch:
        return web


class TestVisitor(FetchContract):
    @pytest.fixture
    def web(self) -> Iterator[ServedWeb]:
        web = ServedWeb()
        with web.server:
            yield web

    @pytest.fixture
    def fetch(self, web: ServedWeb) -> Fetch:
        return Visitor(edge=f"http://127.0.0.1:{web.server.port}")


def test_the_fake_remembers_what_was_asked_even_where_it_did_not_answer() -> None:
    fetch = FakeFetch()
    page = Page(host="shop.example.com", path="/")
    with pytest.raises(Exception, match="no answer"):
        fetch(page)
    assert fetch.asked == [page]
