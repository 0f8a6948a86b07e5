"""The contract suite of `ports.Fetch`, to subclass, and a fake without a network."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

import pytest

from freshness.errors import FetchFailed, FetchRefused
from freshness.fetch.addresses import check_page
from freshness.ports import Answer, Fetch, Page


class FakeFetch:
    """A web of pages written down by a test.  Further pages do not answer.

    `asked` lists every fetched page, in order, the unanswered pages included.
    """

    def __init__(self) -> None:
        self.asked: list[Page] = []
        self._answers: dict[Page, Answer] = {}

    def serve(
        self, page: Page, *, generation: int | None, nonce: int | None = None, status: int = 200, body: bytes = b""
    ) -> None:
        """Answer `page` with these values from now on."""
        digest = hashlib.blake2b(body, digest_size=16).hexdigest()
        self._answers[page] = Answer(
            status=status, generation=generation, nonce=nonce, length=len(body), digest=digest, seconds=0.0
        )

    def silence(self, page: Page) -> None:
        """Leave `page` without an answer from now on."""
        self._answers.pop(page, None)

    def __call__(self, page: Page) -> Answer:
        check_page(page)
        self.asked.append(page)
        try:
            return self._answers[page]
        except KeyError:
            raise FetchFailed("no answer") from None


class Web(Protocol):
    """The suite's access to the pages behind a fetcher."""

    def serve(
        self, page: Page, *, generation: int | None, nonce: int | None = None, status: int = 200, body: bytes = b""
    ) -> None: ...

    def silence(self, page: Page) -> None: ...


HOME = Page(host="shop.example.com", path="/")
PRODUCTS = Page(host="shop.example.com", path="/products?page=2")
OTHER = Page(host="other.example.com", path="/")


class FetchContract:
    """The contract of `ports.Fetch`.  A subclass has two fixtures: `web`, a `Web`, and `fetch`, the adapter to test."""

    def test_a_page_comes_with_its_status_generation_and_length(self, web: Web, fetch: Fetch) -> None:
        web.serve(HOME, generation=42, body=b"hello")
        answer = fetch(HOME)
        assert (answer.status, answer.generation, answer.length) == (200, 42, 5)
        assert answer.seconds >= 0

    def test_the_digest_tells_bodies_apart_and_nothing_else(self, web: Web, fetch: Fetch) -> None:
        web.serve(HOME, generation=1, body=b"same")
        web.serve(PRODUCTS, generation=2, body=b"same", status=404)
        web.serve(OTHER, generation=1, body=b"not the same")
        assert fetch(HOME).digest == fetch(PRODUCTS).digest
        assert fetch(HOME).digest != fetch(OTHER).digest

    @pytest.mark.parametrize("status", [204, 404, 410, 500, 503])
    def test_a_page_that_says_no_is_still_an_answer(self, web: Web, fetch: Fetch, status: int) -> None:
        web.serve(HOME, generation=7, status=status)
        assert (fetch(HOME).status, fetch(HOME).generation) == (status, 7)

    def test_a_page_may_name_no_generation(self, web: Web, fetch: Fetch) -> None:
        web.serve(HOME, generation=None, body=b"hello")
        assert fetch(HOME).generation is None

    def test_a_page_may_say_the_nonce_of_its_generation(self, web: Web, fetch: Fetch) -> None:
        web.serve(HOME, generation=12, nonce=0x5F3C, body=b"hello")
        assert (fetch(HOME).generation, fetch(HOME).nonce) == (12, 0x5F3C)
        assert str(fetch(HOME).stamp) == "12.0000000000005f3c"
        web.serve(HOME, generation=12, body=b"hello")
        assert (fetch(HOME).generation, fetch(HOME).nonce, fetch(HOME).stamp) == (12, None, None)

    def test_no_answer_fails_and_may_be_tried_again(self, web: Web, fetch: Fetch) -> None:
        web.serve(HOME, generation=1)
        web.silence(HOME)
        with pytest.raises(FetchFailed) as failure:
            fetch(HOME)
        assert failure.value.try_again
        web.serve(HOME, generation=1)
        assert fetch(HOME).status == 200

    def test_the_same_path_of_another_host_is_another_page(self, web: Web, fetch: Fetch) -> None:
        web.serve(HOME, generation=1)
        web.serve(OTHER, generation=2)
        assert [fetch(HOME).generation, fetch(OTHER).generation] == [1, 2]

    def test_a_page_that_changed_is_fetched_anew(self, web: Web, fetch: Fetch) -> None:
        web.serve(HOME, generation=1)
        assert fetch(HOME).generation == 1
        web.serve(HOME, generation=2)
        assert fetch(HOME).generation == 2

    def test_several_threads_fetch_at_once_without_mixing_pages(self, web: Web, fetch: Fetch) -> None:
        pages = [Page(host="shop.example.com", path=f"/{number}") for number in range(20)]
        for number, page in enumerate(pages):
            web.serve(page, generation=number)
        with ThreadPoolExecutor(max_workers=5) as pool:
            assert [answer.generation for answer in pool.map(fetch, pages)] == list(range(20))

    @pytest.mark.parametrize("page", [Page(host="127.0.0.1", path="/"), Page(host="shop.example.com", path="//x")])
    def test_what_is_no_host_or_path_is_refused_for_good(self, fetch: Fetch, page: Page) -> None:
        with pytest.raises(FetchRefused) as refusal:
            fetch(page)
        assert not refusal.value.try_again
