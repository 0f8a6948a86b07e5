"""What a process whose settings name SENTRY_DSN sends: errors, without the secrets of its settings."""

import gzip
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

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
    got: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.append((gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body).decode())
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DJANGO_SETTINGS_MODULE": "huzilerz.settings",
        "HUZILERZ_ENV": "test",
        "HUZILERZ_STATE": str(tmp_path),
        "SENTRY_DSN": f"http://key@127.0.0.1:{server.server_port}/1",
        "CDN_PURGE_SECRET": SECRET,
    }
    try:
        done = subprocess.run(
            [sys.executable, "-c", FAIL], env=environment, capture_output=True, text=True, check=True, cwd=tmp_path
        )
    finally:
        server.shutdown()
        server.server_close()
    told = "".join(got)
    assert "an edit failed" in told
    assert "it failed with [redacted]" in told
    assert "before: [redacted]" in told
    assert SECRET not in told + done.stderr
