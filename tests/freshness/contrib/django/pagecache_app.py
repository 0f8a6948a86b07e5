"""An application behind the page cache of this process: `app`, `edge` in front, and `visit` through both."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory, override_settings

from freshness.contrib.django.pagecache import PATH, PageCacheMiddleware

KEEP = {
    "Cache-Control": "public, max-age=0, must-revalidate, s-maxage=60",
    "CDN-Cache-Control": "max-age=60, stale-while-revalidate=60",
    "Surrogate-Key": "w-aaaa h-bbbb p-cccc",
    "Cache-Tag": "w-aaaa,h-bbbb,p-cccc",
    "ETag": '"1"',
    "X-Content-Gen": "1",
}


class App:
    """The application behind: `body` and `headers` are its answer; `seen` lists its requests."""

    def __init__(self):
        self.body, self.headers, self.status, self.cookie = b"old", dict(KEEP), 200, False
        self.seen = []
        self.meanwhile = None

    def __call__(self, request):
        self.seen.append(request)
        response = HttpResponse(self.body, status=self.status, headers=self.headers)
        if self.meanwhile:
            self.meanwhile()
        if self.cookie:
            response.set_cookie("a", "b")
        return response


@pytest.fixture
def app():
    return App()


@pytest.fixture
def edge(clean_valkey, app):
    with override_settings(FRESHNESS={"CDN": PATH, "CDN_OPTIONS": {"url": clean_valkey, "timeout": 10.0}}):
        yield PageCacheMiddleware(app)


@pytest.fixture
def visit(edge):
    def visit(path="/", *, method="GET", host="shop.test", **headers):
        return edge(RequestFactory().generic(method, path, headers={"Host": host, **headers}))

    return visit
