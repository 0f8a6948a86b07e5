"""The GraphQL endpoint: one operation in a JSON body by POST, answered with `no-store`."""

import json
from typing import Any

from cross_web import HTTPException, SyncHTTPRequestAdapter
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from strawberry.django.views import GraphQLView
from strawberry.http import GraphQLRequestData

from huzilerz.graphql_limits import MAX_BODY_BYTES


class ApiView(GraphQLView):
    """Session cookie and CSRF token are Django's own; there is no explorer and no GET."""

    http_method_names = ["post"]
    graphql_ide = None
    allow_queries_via_get = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = self._refusal(request) or super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        return response

    def parse_http_body(self, request: SyncHTTPRequestAdapter) -> GraphQLRequestData | list[GraphQLRequestData]:
        try:
            data = super().parse_http_body(request)
        except UnicodeDecodeError:
            raise HTTPException(400, "The body must be UTF-8") from None
        if isinstance(data, list) or not isinstance(data.operation_name, (str, type(None))):
            raise HTTPException(400, "One operation a request, with a text as its operationName")
        return data

    def decode_json(self, data: str | bytes) -> object:
        """The body as an object.  Numbers too long and nesting too deep are refused like any other bad JSON."""
        try:
            body = json.loads(data)
        except (ValueError, RecursionError):
            raise HTTPException(400, "Unable to parse request body as JSON") from None
        if not isinstance(body, dict):
            raise HTTPException(400, "The body must be one JSON object")
        return body

    def _refusal(self, request: HttpRequest) -> HttpResponse | None:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if request.content_type != "application/json":
            return HttpResponse("The body must be application/json.", status=415, content_type="text/plain")
        try:
            too_long = len(request.body) > MAX_BODY_BYTES
        except RequestDataTooBig:
            too_long = True
        return HttpResponse("The body is too long.", status=413, content_type="text/plain") if too_long else None
