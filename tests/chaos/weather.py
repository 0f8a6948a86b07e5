"""Middleware with troubles for the origin, and with pages that live for ever until a purge."""

import random
import re
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from tests.chaos.plan import Plan

_DAYS = "864000"


class LongLife:
    """The outermost middleware: stale copies at the edge stay stale until a purge, and answers are delayed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.plan = Plan.current()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if "s-maxage" in response.headers.get("Cache-Control", ""):
            for name in ("Cache-Control", "CDN-Cache-Control"):
                if name in response.headers:
                    response[name] = re.sub(r"(s-maxage=|^max-age=)\d+", rf"\g<1>{_DAYS}", response[name])
            if random.random() < self.plan.slow:
                time.sleep(random.uniform(0, self.plan.policy.margin / 2))
        return response


class Slow:
    """Content has been read, and the answer is late: sometimes later than a cacheable answer may be."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.plan = Plan.current()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if random.random() < self.plan.slow:
            time.sleep(random.uniform(0, 1.4 * self.plan.policy.request_life))
        return response
