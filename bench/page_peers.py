"""Django sites that answer with the bytes in the file $PAGE: `constant` from a view, `per_site` from Django's cache.

Both have the middleware of `startproject`; `per_site` has `UpdateCacheMiddleware` on django-redis around that
middleware.
"""

import os
from pathlib import Path

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.urls import path

BODY = Path(os.environ["PAGE"]).read_bytes()
STARTPROJECT = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
OUTSIDE, INSIDE = "django.middleware.cache.UpdateCacheMiddleware", "django.middleware.cache.FetchFromCacheMiddleware"


def page(_request: HttpRequest) -> HttpResponse:
    """Return the page."""
    return HttpResponse(BODY)


urlpatterns = [path("", page)]
settings.configure(
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="for-a-benchmark-only",
    MIDDLEWARE=[OUTSIDE, *STARTPROJECT, INSIDE] if os.environ["PEER"] == "per_site" else STARTPROJECT,
    CACHES={"default": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": os.environ["REDIS_URL"]}},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"],
    USE_TZ=True,
)
django.setup()
application = WSGIHandler()
