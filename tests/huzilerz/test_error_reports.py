"""Reports of a process with SENTRY_DSN in its settings: errors, without secrets of the settings."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.freshness.contrib.sink_doors import Server

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
SECRET = "canary-9c1f0a7be2d84653aa17c04e5b"
FAIL = """
import django, logging, sentry_sdk
django.setup()
from django.conf import settings
logging.getLogger("shop").warning("before: %s", settings.CDN_PURGE_SECRET)
try:
    raise ValueError(f"it failed with {settings.CDN_PURGE_SECRET}")
except ValueError:
    logging.getLogger("shop").exception("an edit failed")
sentry_sdk.flush(5)
"""


def test_an_error_arrives_and_no_secret_of_the_settings_with_it(tmp_path: Path) -> None:
    server = Server()
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DJANGO_SETTINGS_MODULE": "huzilerz.settings",
        "HUZILERZ_ENV": "test",
        "HUZILERZ_STATE": str(tmp_path),
        "SENTRY_DSN": f"http://key@{server.address}/1",
        "CDN_PURGE_SECRET": SECRET,
    }
    try:
        done = subprocess.run(
            [sys.executable, "-c", FAIL], env=environment, capture_output=True, text=True, check=True, cwd=tmp_path
        )
    finally:
        server.server.shutdown()
        server.server.server_close()
    told = "".join(body.decode() for _, body in server.got)
    assert "an edit failed" in told
    assert "it failed with [redacted]" in told
    assert "before: [redacted]" in told
    assert SECRET not in told + done.stderr
