"""The GraphQL endpoint: a single operation in a JSON body by POST, or a query by GET; answered with `no-store`.

By the GraphQL-over-HTTP specification, clients that accept `application/graphql-response+json` get that type, with 400
for an invalid request; other clients get `application/json`.  Every refusal is `{"errors": [{"message": ...}]}`.
"""

import json
from collections.abc import Callable
from typing import Any, Final

from cross_web import HTTPException, SyncHTTPRequestAdapter
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token
from strawberry.django.views import GraphQLView
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData
from strawberry.http.ides import GraphQL_IDE
from strawberry.types import ExecutionResult

from huzilerz.graphql_limits import MAX_BODY_BYTES, MAX_BODY_PIECES
from workspace.session import no_token

PATH: Final = "/graphql"
_NEWER = "application/graphql-response+json"
_HOW = (
    "Send one operation by POST as application/json, {\"query\": ..., \"variables\": ...}, with the cookies of "
    "GET /session and its csrfToken as X-CSRFToken."
)  # fmt: skip


class TokenFirst:
    """Middleware, before Django's own for CSRF: a POST without the token gets the JSON 403, for every body."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Refuse a POST without a token; shops' hosts have no GraphQL endpoint and pass."""
        asked = request.method == "POST" and request.path == PATH and not hasattr(request, "urlconf")
        checked = not getattr(request, "_dont_enforce_csrf_checks", False)
        if asked and checked and not request.headers.get("X-CSRFToken"):
            return no_token(request)
        return self.get_response(request)


class ApiView(GraphQLView):
    """The view of the endpoint, with Django's session cookie and CSRF token.

    The explorer answers a browser's GET in development.

    A GET can only query, and must carry the token's header too: no page of another site can make a browser send the
    header.
    """

    http_method_names = ["get", "post"]
    graphql_ide: GraphQL_IDE | None = None
    allow_queries_via_get = True

    def dispatch(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponseBase:
        try:
            response = self._refusal(request) or self.run(request=request)
        except HTTPException as fault:
            response = _errors(fault.reason, status=fault.status_code)
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
        """Return the body as an object.  Numbers too long and nesting too deep are refused like any other bad JSON."""
        given = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        if sum(map(given.count, (b",", b"[", b"{"))) > MAX_BODY_PIECES:
            raise HTTPException(413, "The body has too many values")
        try:
            body = json.loads(data)
        except (ValueError, RecursionError):
            raise HTTPException(400, "Unable to parse request body as JSON") from None
        if not isinstance(body, dict):
            raise HTTPException(400, "The body must be one JSON object")
        return body

    def process_result(self, request: HttpRequest, result: ExecutionResult) -> GraphQLHTTPResponse:
        """Return the answer, without `data` where no operation ran: errors of a run operation name their field."""
        answer = super().process_result(request, result)
        errors = result.errors or []
        if errors and result.data is None and not any(error.path for error in errors):
            answer.pop("data", None)
        return answer

    def create_response(
        self, response_data: GraphQLHTTPResponse | list[GraphQLHTTPResponse], sub_response: HttpResponse
    ) -> HttpResponseBase:
        response = super().create_response(response_data, sub_response)
        if _accepts_newer(self.request):
            response["Content-Type"] = f"{_NEWER}; charset=utf-8"
            if "data" not in response_data:
                response.status_code = 400
        return response

    def _refusal(self, request: HttpRequest) -> HttpResponseBase | None:
        if request.method == "GET" and "query" in request.GET and "X-CSRFToken" in request.headers:
            return None
        if request.method == "GET" and self.graphql_ide and "text/html" in request.headers.get("Accept", ""):
            get_token(request)  # the explorer reads the token from its cookie
            return self.render_graphql_ide(request)
        if request.method != "POST":
            return _errors(_HOW, status=405, headers={"Allow": "POST"})
        if request.content_type != "application/json":
            return _errors("The body must be application/json.", status=415)
        try:
            too_long = len(request.body) > MAX_BODY_BYTES
        except RequestDataTooBig:
            too_long = True
        return _errors("The body is too long.", status=413) if too_long else None


def _errors(message: str, *, status: int, headers: dict[str, str] | None = None) -> HttpResponse:
    return JsonResponse({"errors": [{"message": message}]}, status=status, headers=headers)


def _accepts_newer(request: HttpRequest) -> bool:
    """Return whether the client prefers GraphQL's own media type to `application/json`, the answer to all others."""
    accepted = request.headers.get("Accept", "")
    return _NEWER in accepted and request.get_preferred_type(["application/json", _NEWER]) == _NEWER
