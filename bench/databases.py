"""The databases for measuring saves, and the environment of the saving processes."""

import os
import tempfile
from collections.abc import Generator
from pathlib import Path

from bench.ground import Ground
from tests import postgres


def databases(ground: Ground) -> Generator[tuple[str, dict[str, str], Path], None, None]:
    """Yield PostgreSQL, then SQLite: name, environment of a process on the database, and a directory."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir="/tmp") as name:
        directory = Path(name)
        directory.chmod(0o755)
        server = postgres.start(directory / "postgres", synchronous_commit="on")
        try:
            yield "PostgreSQL", _environment(server.url("postgres"), ground, directory / "of-postgres"), directory
        finally:
            server.stop()
        yield "SQLite", _environment(f"sqlite:///{directory}/bench.sqlite3", ground, directory / "of-sqlite"), directory


def _environment(url: str, ground: Ground, state: Path) -> dict[str, str]:
    """Return the environment, with a state and a Redis that know no other database: see `freshness_restored`."""
    state.mkdir(mode=0o755)
    ground.client().flushall()
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "bench.saving_settings",
        "HUZILERZ_ENV": "dev",
        "HUZILERZ_STATE": str(state),
        "DATABASE_URL": url,
        "REDIS_URL": ground.url,
        "CELERY_BROKER_URL": ground.url.removesuffix("/0") + "/1",
    }
