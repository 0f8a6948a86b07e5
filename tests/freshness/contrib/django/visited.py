"""A small site with views that read every attribute of a visitor, and visits to the site with chosen headers."""

import json
from io import BytesIO
from types import SimpleNamespace

from django.contrib.messages import get_messages
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpResponse
from django.template import engines
from django.urls import path
from django.utils.translation import get_language

from freshness.contrib.django.cached_results import cached_view

SUBJECT = "ws:6f0ff1cc-0a05-4bb2-9ab5-4be6d3f1a0f3"
KEEP = {
    "Cache-Control": "public, max-age=0, must-revalidate, s-maxage=60",
    "CDN-Cache-Control": "max-age=60, stale-while-revalidate=60",
    "Surrogate-Key": "w-aaaa h-bbbb",
}
OUTSIDE = [
    "freshness.contrib.django.edge.RequestLife",
    "tests.freshness.contrib.django.visited.remembering",
    "freshness.contrib.django.pagecache.PageCacheMiddleware",
]
INSIDE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]


def remembering(get_response):
    """Fill the request's memoised attributes before the view, and store the visitor on the request."""

    def middleware(request):
        _ = request.headers, request.COOKIES, request.accepted_types, request.GET
        request.visitor = SimpleNamespace(name=request.headers.get("User-Agent"))
        request.tenant_name = request.get_host().partition(":")[0]
        return get_response(request)

    return middleware


def _varied(request):
    response = HttpResponse(request.headers.get("Accept-Language", "none"), headers=KEEP)
    response["Vary"] = "Accept-Language"
    return response


def _templated(request):
    source = "{{ request.headers.accept_language }} {{ user.username }} {% for one in messages %}{{ one }}{% endfor %}"
    return engines["django"].from_string(source).render({"user": request.user}, request)


READS = {
    "plain": lambda request: "plain",
    "headers": lambda request: json.dumps(sorted(request.headers.items())),
    "one_header": lambda request: request.headers.get("X-Forwarded-Host"),
    "variables": lambda request: sorted((k, str(v)) for k, v in request.META.items() if k.upper() == k != "PATH_INFO"),
    "one_variable": lambda request: request.META.get("HTTP_ACCEPT_LANGUAGE"),
    "environment": lambda request: request.environ.get("REMOTE_ADDR"),
    "cookies": lambda request: json.dumps(request.COOKIES),
    "signed_cookie": lambda request: request.get_signed_cookie("cart", default="none"),
    "language": lambda request: get_language(),
    "host": lambda request: request.get_host(),
    "absolute": lambda request: request.build_absolute_uri("/x"),
    "secure": lambda request: request.is_secure(),
    "content_type": lambda request: (request.content_type, request.content_params),
    "encoding": lambda request: request.encoding,
    "accepts": lambda request: request.accepts("application/json"),
    "user": lambda request: request.user.is_authenticated,
    "basket": lambda request: request.session.get("cart"),
    "basket_key": lambda request: request.session.session_key,
    "messages": lambda request: [str(one) for one in get_messages(request)],
    "body": lambda request: request.body,
    "visitor": lambda request: request.visitor.name,
    "tenant": lambda request: request.tenant_name,
    "template": _templated,
    "parameters": lambda request: sorted(request.GET.items()),
}
calls = []


def _page(name, read):
    def page(request, number):
        calls.append(name)
        return HttpResponse(str(read(request)), headers=KEEP)

    return page


def _async_page(name):
    async def page(request, number):
        calls.append(name)
        return HttpResponse(str(request.headers.get("User-Agent")) + str(await request.auser()), headers=KEEP)

    return page


def _varied_page(request, number):
    calls.append("varied")
    return _varied(request)


VIEWS = {name: _page(name, read) for name, read in READS.items()} | {
    "varied": _varied_page,
    "async": _async_page("async"),
}
urlpatterns = [path(f"{name}/<int:number>", view) for name, view in VIEWS.items()]
urlpatterns += [
    path(f"cached/{name}/<int:number>", cached_view(lambda *_, **__: SUBJECT)(view)) for name, view in VIEWS.items()
]


class Visits:
    """Requests as handed over by a server: `headers` by their names on the wire."""

    def __init__(self, prefix=""):
        self.prefix = prefix
        self.handler = WSGIHandler()

    def __call__(self, path, headers=None, *, method="GET", query="", body=b"", **variables):
        told = {}
        environ = {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": self.prefix + path,
            "QUERY_STRING": query,
            "SERVER_NAME": "shop.test",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "192.0.2.1",
            "HTTP_HOST": "shop.test",
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(body),
            "wsgi.errors": BytesIO(),
            **variables,
        }
        for name, value in (headers or {}).items():
            variable = name.upper().replace("-", "_")
            environ[variable if variable in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{variable}"] = value

        def start_response(status, given, _error=None):
            told.update(status=int(status[:3]), headers=dict(given))

        response = self.handler(environ, start_response)
        content = b"".join(response)
        response.close()
        return SimpleNamespace(status=told["status"], headers=told["headers"], content=content)
