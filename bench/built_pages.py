"""Build times of a home page: `prepare` makes a shop, `build <host>` times builds of the shop's home page.

Each command ends with a line of JSON.
"""

import json
import sys
import time
from io import BytesIO
from typing import Any

import django

django.setup()

from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from tests.chaos.people import open_shop  # noqa: E402
from workspace.hosting.routes import workspace_at  # noqa: E402
from workspace.hosting.services.cache_service import WorkspaceCacheService  # noqa: E402

TIMES = 200


def prepare() -> dict[str, Any]:
    """Return the tables and a shop."""
    call_command("migrate", verbosity=0)
    return {"host": open_shop(0).host}


def build(host: str) -> dict[str, Any]:
    """Return the milliseconds and the processor time of each build of the home page, and the queries of a build."""
    handler, times, spent = WSGIHandler(), [], []
    visit(handler, host)
    for _ in range(TIMES):
        WorkspaceCacheService.clear(workspace_at(host))
        started, began = time.perf_counter(), time.process_time()
        visit(handler, host)
        times.append(1_000 * (time.perf_counter() - started))
        spent.append(1_000 * (time.process_time() - began))
    WorkspaceCacheService.clear(workspace_at(host))
    with CaptureQueriesContext(connection) as queries:
        visit(handler, host)
    return {"built": times, "spent": spent, "queries": len(queries.captured_queries)}


def visit(handler: WSGIHandler, host: str, address: str = "/") -> None:
    """Ask for a page in this process; any answer but 200 is an error."""
    path, _, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": host,
        "SERVER_PORT": "80",
        "HTTP_HOST": host,
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
    }
    statuses: list[str] = []
    response = handler(environ, lambda status, _headers: statuses.append(status))
    b"".join(response)
    response.close()
    if statuses != ["200 OK"]:
        raise ValueError(f"{host}{address} answered {statuses}")


if __name__ == "__main__":
    print(json.dumps(prepare() if sys.argv[1] == "prepare" else build(sys.argv[2])))
