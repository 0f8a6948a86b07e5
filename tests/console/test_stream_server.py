"""Open consoles on a real ASGI server: each hears of every change, and the server stops although all stay open."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.ports import free_port

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
VIEWERS = int(os.environ.get("CONSOLE_VIEWERS", "20"))
ADA = """
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
ada = User.objects.create_superuser("ada")
own = SessionStore()
own[SESSION_KEY], own[HASH_SESSION_KEY] = str(ada.pk), ada.get_session_auth_hash()
own[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
own.create()
print(own.session_key)
"""
STEP = """
from freshness.contrib.django.fact_tables import StepRow
StepRow.objects.create(at=1.0, subject="ws:changed", kind="effective", generation=1)
"""


class Server:
    """Granian with the docs' command, on an empty database."""

    def __init__(self, state: Path) -> None:
        own = {"HUZILERZ_ENV": "dev", "HUZILERZ_STATE": str(state), "DJANGO_SETTINGS_MODULE": "huzilerz.settings"}
        self.env = os.environ | own | {"REDIS_URL": "redis://127.0.0.1:9/0", "LOG_LEVEL": "ERROR"}
        self.env.pop("DATABASE_URL", None)
        self.manage("migrate", "--verbosity=0")
        self.session = self.manage("shell", "--verbosity=0", "--command", ADA).split()[-1]
        self.port = free_port()
        asgi = ["--interface", "asgi", "--workers-kill-timeout", "3", "--port", str(self.port)]
        command = [sys.executable, "-m", "granian", *asgi, "huzilerz.asgi:application"]
        self.process = subprocess.Popen(command, env=self.env, cwd=ROOT, stdout=subprocess.DEVNULL)

    def manage(self, *words: str) -> str:
        command = [sys.executable, "manage.py", *words]
        return subprocess.run(command, env=self.env, cwd=ROOT, check=True, capture_output=True, text=True).stdout

    def connections(self) -> int:
        """Return the number of connections to the database held open by the server's processes."""
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        found = 0
        for one in (str(pid), *children):
            for file in Path(f"/proc/{one}/fd").iterdir():
                with suppress(FileNotFoundError):  # closed meanwhile
                    found += file.readlink().name == "huzilerz.sqlite3"
        return found

    def console(self) -> socket.socket:
        """Open a stream. A busy server refuses, and the page asks again later."""
        end = time.monotonic() + 120
        while time.monotonic() < end:
            try:
                viewer = socket.create_connection(("127.0.0.1", self.port), timeout=60)
                cookie = f"Cookie: sessionid={self.session}"
                viewer.sendall(f"GET /console/stream HTTP/1.1\r\nHost: localhost\r\n{cookie}\r\n\r\n".encode())
                if b"retry: 2000" in heard(viewer, (b"retry: 2000", b"retryAfter")):
                    return viewer
            except OSError:  # the server does not listen yet
                pass
            time.sleep(0.2)
        raise AssertionError("no stream was opened")


def heard(viewer: socket.socket, wanted: tuple[bytes, ...]) -> bytes:
    got = b""
    while not any(one in got for one in wanted):
        part = viewer.recv(1 << 16)
        if not part:
            raise OSError(f"closed after {got[-200:]!r}")
        got += part
    return got


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path)
    yield found
    found.process.kill()
    found.process.wait()


def test_every_open_console_hears_of_a_change_and_none_keeps_the_server_from_stopping(server: Server) -> None:
    consoles = [server.console() for _ in range(VIEWERS)]
    time.sleep(2)  # the reader has looked once, and knows the old rows
    assert server.connections() <= 2, "the reader's, and one that is about to be closed"
    server.manage("shell", "--verbosity=0", "--command", STEP)
    for one in consoles:
        assert b"event: changed" in heard(one, (b"ws:changed",))
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(60) == 0
    for one in consoles:
        one.close()
