"""Fixtures of every folder: an empty edge, from one Varnish for all tests; static files searched once a run."""

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import OperationalError
from django.db.backends.base.operations import BaseDatabaseOperations
from whitenoise.middleware import WhiteNoiseMiddleware

from freshness.contrib.django.cache import reads
from freshness.targets import tags
from huzilerz import varnish as program
from huzilerz.heavy_process import HeavyProcess
from tests import left_out, services
from tests.origin import Origin
from tests.varnish import Edge, site


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, Any, Any]:
    """Spare the garbage collector modules and tests, because modules and tests live until the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()
        gc.set_threshold(10_000, 20, 20)  # a look costs more than the garbage of a test weighs


def pytest_unconfigure() -> None:
    """Spare a process that ends a last search for garbage, about a second."""
    gc.freeze()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Import no module where the module's own marks exclude every test."""
    excluded = left_out.excluded(config.option.markexpr)
    if not excluded or not collection_path.match("test_*.py"):
        return None
    return True if excluded & left_out.marks(collection_path.read_text()) else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave to `make test` the waits of each dialect's contract in real time, and every test with a database.

    A fixture may ask for the database: its tests then need no mark of their own.
    """
    for item in items:
        if "django_db_setup" in getattr(item, "fixturenames", ()) and item.get_closest_marker("django_db") is None:
            item.add_marker(pytest.mark.django_db)
        if item.name.startswith("test_silence_is_ambiguous"):
            item.add_marker(pytest.mark.slow)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how each test failed that CI tried once more: a test that fails only sometimes is a fault, to be mended."""
    for report in terminalreporter.stats.get("rerun", []):
        terminalreporter.section(f"failed, and tried once more: {report.nodeid}", yellow=True)
        terminalreporter.write_line(report.longreprtext)


@pytest.fixture(scope="session", autouse=True)
def static_files() -> Iterator[None]:
    """Each client of a test makes the middleware anew, and a search for all static files takes half of its time."""
    known: dict[Any, dict[str, Any]] = {}
    search = WhiteNoiseMiddleware.add_files_from_finders

    def once(middleware: WhiteNoiseMiddleware) -> None:
        key = (middleware.static_prefix, *settings.INSTALLED_APPS, *settings.STATICFILES_DIRS)
        if key not in known:
            search(middleware)
            known[key] = dict(middleware.files)
        middleware.files.update(known[key])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def flushes_outlast_requests() -> Iterator[None]:
    """Flush again after a deadlock: the last request of a browser may still read behind its live server."""
    flush = BaseDatabaseOperations.execute_sql_flush

    def again(operations: BaseDatabaseOperations, statements: list[str]) -> None:
        for _ in range(3):
            try:
                return flush(operations, statements)
            except OperationalError as why:
                if "deadlock" not in str(why):
                    raise
        return flush(operations, statements)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", again)
        yield


@pytest.fixture(scope="session", autouse=True)
def reads_are_reported_by_their_tests_alone() -> None:
    """Let no timer's event meet the observers of another test."""
    reads.every = 86_400.0


@pytest.fixture(scope="session", autouse=True)
def heavy_requests_are_answered_here() -> Iterator[None]:
    """Keep a live server, an importer of the web application, from a child and a listener for all later tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HeavyProcess, "start_later", lambda _process: None)
        patch.setattr("freshness.contrib.django.heard_edits.hearing", {os.getpid()})
        yield


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """Keep the database while pgbouncer holds connections to the database; the server goes with the run anyway."""
    return os.environ.get("TEST_DATABASE") == "pgbouncer"


@pytest.fixture(scope="session")
def shared_origin() -> Iterator[Origin]:
    origin = Origin()
    yield origin
    origin.close()


@pytest.fixture(scope="session")
def shared_edge(shared_origin: Origin) -> Iterator[Edge]:
    if program.binary() is None:
        services.missing("Varnish")
    edge = Edge(site(shared_origin.port))
    yield edge
    edge.stop()


@pytest.fixture
def origin(shared_origin: Origin) -> Origin:
    shared_origin.reset()
    return shared_origin


@pytest.fixture
def edge(shared_edge: Edge, origin: Origin) -> Edge:
    """Return an empty edge in front of an origin without pages."""
    shared_edge.purge(tags.EVERYTHING)
    return shared_edge
