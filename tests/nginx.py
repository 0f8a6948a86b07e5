"""A real nginx with the shipped edge.conf on a port of its own, for tests."""

import http.client
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from huzilerz import children
from tests.varnish import ORIGIN_SECRET, PURGE_SECRET, Seen

LOGIC = Path(__file__).parents[1] / "ops" / "nginx" / "edge.conf"
MODULE = Path("/usr/lib/nginx/modules/ngx_http_cache_purge_module.so")


def is_installed() -> bool:
    return _program() is not None and MODULE.exists()


def _program() -> str | None:
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


class NginxEdge:
    """A running one; `visit` it as an anonymous visitor."""

    def __init__(self, origin_port: int) -> None:
        self.place = Path(tempfile.mkdtemp(prefix="huz-nginx-", dir="/tmp"))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.address = f"http://127.0.0.1:{self.port}"
        temporary = "".join(
            f"{kind}_temp_path {self.place}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        config = self.place / "nginx.conf"
        config.write_text(f"""
load_module {MODULE};
daemon off; master_process off; pid {self.place}/pid; error_log {self.place}/error.log notice;
events {{ worker_connections 256; }}
http {{
  access_log off; map_hash_bucket_size 256;
  {temporary}
  proxy_cache_path {self.place}/cache levels=1:2 keys_zone=edge:8m inactive=1h max_size=64m use_temp_path=off;
  upstream origin {{ server 127.0.0.1:{origin_port}; keepalive 8; }}
  map $http_x_purge_secret $may_purge {{ default 0; "{PURGE_SECRET}" 1; }}
  map "" $origin_secret {{ default "{ORIGIN_SECRET}"; }}
  map $request_uri $purged_uri {{ "~^/__purge(?<rest>/.*)$" $rest; }}
  server {{ listen 127.0.0.1:{self.port}; include {LOGIC}; }}
}}
""")
        command = [str(_program()), "-c", str(config), "-p", str(self.place), "-e", str(self.place / "error.log")]
        self._process = children.start(command, output=subprocess.DEVNULL)
        end = time.monotonic() + 20
        while not self._listens():
            if time.monotonic() > end or self._process.poll() is not None:
                said = (self.place / "error.log").read_text()
                self.stop()
                raise RuntimeError(said)
            time.sleep(0.02)

    def visit(self, path: str, *, host: str = "shop.test", method: str = "GET", **headers: str) -> Seen:
        named = {"Host": host} | {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, headers=named)
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Seen(status=response.status, body=response.read(), headers=found)
        finally:
            connection.close()

    def stop(self) -> None:
        children.stop(self._process)
        shutil.rmtree(self.place, ignore_errors=True)

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0
