"""A real nginx with the shipped files, put together as ops/nginx/README.md says, on ports of its own, for tests."""

import http.client
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from freshness.cdn._adapter import HostsOf
from freshness.cdn.nginx import Nginx, Pages
from huzilerz import children
from tests.ports import free_ports, listens
from tests.varnish import ORIGIN_SECRET, PURGE_SECRET, Seen

SHIPPED = Path(__file__).parents[1] / "ops" / "nginx"
MODULE = Path("/usr/lib/nginx/modules/ngx_http_cache_purge_module.so")


def is_installed() -> bool:
    return _program() is not None and MODULE.exists()


def _program() -> str | None:
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


class NginxEdge:
    """A running nginx; `visit` requests a page as an anonymous visitor.

    With `workers`, nginx runs a master, this number of workers, and its cache processes; without, nginx is a single
    process.  `changes` are texts of the shipped files, or of the README's, with their replacements.
    """

    def __init__(self, origin_port: int, *, workers: int = 0, changes: Mapping[str, str] | None = None) -> None:
        self.place = Path(tempfile.mkdtemp(prefix="huz-nginx-", dir="/tmp"))
        self.place.chmod(0o755)  # workers are another user where this is root
        self.port, own = free_ports(2)
        self.address = f"http://127.0.0.1:{self.port}"
        places = {
            "/var/cache/nginx/": f"{self.place}/",
            "/etc/nginx/edge/": f"{self.place}/",
            "10.0.0.2:8000": f"127.0.0.1:{origin_port}",
            "listen 80;": f"listen 127.0.0.1:{self.port};",
            "listen 10.0.0.5:8080;": "",
            "the-purge-secret": PURGE_SECRET,
            "the-origin-secret": ORIGIN_SECRET,
            "127.0.0.1:8079": f"127.0.0.1:{own}",
        }
        site = re.findall(r"^```nginx\n(.*?)^```$", (SHIPPED / "README.md").read_text(), re.MULTILINE | re.DOTALL)
        assert len(site) == 1
        texts = {"site.conf": site[0], **{name: (SHIPPED / name).read_text() for name in ("http.conf", "edge.conf")}}
        for before, after in {**(changes or {}), **places}.items():
            assert any(before in text for text in texts.values()), f"{before} stands nowhere"
            texts = {name: text.replace(before, after) for name, text in texts.items()}
        for name, text in texts.items():
            (self.place / name).write_text(text)
        self._workers = workers
        self._start()

    def _start(self) -> None:
        temporary = "".join(
            f"{kind}_temp_path {self.place}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        config = self.place / "nginx.conf"
        config.write_text(f"""
load_module {MODULE};
daemon off; pid {self.place}/pid; error_log {self.place}/error.log notice;
{f"worker_processes {self._workers};" if self._workers else "master_process off;"}
events {{ worker_connections 256; }}
http {{ access_log off; {temporary} include {self.place}/site.conf; }}
""")
        command = [str(_program()), "-c", str(config), "-p", str(self.place), "-e", str(self.place / "error.log")]
        self._process = children.start(command, output=subprocess.DEVNULL)
        end = time.monotonic() + 20
        while not listens(self.port):
            if time.monotonic() > end or self._process.poll() is not None:
                said = (self.place / "error.log").read_text()
                self.stop()
                raise RuntimeError(said)
            time.sleep(0.02)

    def visit(self, path: str, *, host: str = "shop.test", method: str = "GET", **headers: str) -> Seen:
        """Make a request on a connection of its own; underscores in header names stand for dashes."""
        with Connection(self.port) as connection:
            return connection.visit(path, host=host, method=method, **headers)

    def cdn(self, *, hosts_of: HostsOf | None = None, pages: Pages | None = None) -> Nginx:
        """Return the adapter that purges this edge; by default the adapter finds no place where tags are shown."""
        asked = (lambda purge: []) if hosts_of is pages is None else pages
        return Nginx([self.address], secret=PURGE_SECRET, hosts_of=hosts_of, pages=asked)

    def kept(self, what: str = "pages") -> list[Path]:
        """Return the files of stored pages, or of `versions`."""
        return [path for path in (self.place / what).rglob("*") if path.is_file() and len(path.name) == 32]

    def restart(self) -> None:
        """Restart as after a crash: every process is killed, and its files stay."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._start()

    def stop(self) -> None:
        children.stop(self._process)
        shutil.rmtree(self.place, ignore_errors=True)


class Connection(http.client.HTTPConnection):
    """A visitor's connection, open until the end of the block: all of its requests reach the same worker process."""

    def __init__(self, port: int) -> None:
        super().__init__("127.0.0.1", port, timeout=20)

    def __enter__(self) -> "Connection":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def visit(self, path: str, *, host: str = "shop.test", method: str = "GET", **headers: str) -> Seen:
        """Ask, and read the answer."""
        self.ask(path, host=host, method=method, **headers)
        return self.seen()

    def ask(self, path: str, *, host: str = "shop.test", method: str = "GET", **headers: str) -> None:
        """Only ask."""
        named = {"Host": host} | {name.replace("_", "-"): value for name, value in headers.items()}
        self.request(method, path, headers=named)

    def seen(self) -> Seen:
        """Return the answer to the last request."""
        response = self.getresponse()
        found = {name.lower(): value for name, value in response.getheaders()}
        return Seen(status=response.status, body=response.read(), headers=found)
