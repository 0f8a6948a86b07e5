"""Programs for the tests besides Python packages: installed by apt if run as root on Debian, else named.

    python3 requirements/system.py

Standard library only.
"""

import glob
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Need:
    """A Debian package, whether its programs are installed, and the tests skipped without them."""

    package: str
    present: Callable[[], bool]
    skips: str


def _has(*programs: str) -> Callable[[], bool]:
    directories = os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin"
    return lambda: any(shutil.which(program, path=directories) for program in programs)


def _has_xkey() -> bool:
    return bool(glob.glob("/usr/lib/*/varnish/vmods/libvmod_xkey.so") + glob.glob("/usr/lib*/*/vmods/libvmod_xkey.so"))


def _has_nginx_purge() -> bool:
    return bool(glob.glob("/usr/lib/nginx/modules/ngx_http_cache_purge_module.so"))


def _has_nginx_stream() -> bool:
    return bool(glob.glob("/usr/lib/nginx/modules/ngx_stream_module.so"))


NEEDS = (
    Need("varnish", _has("varnishd", "vinyld"), "every test that goes through a real Varnish"),
    Need("varnish-modules", _has_xkey, "every test that purges a real Varnish by tag"),
    Need(
        "gcc",
        _has("gcc", "cc", "clang"),
        "every test with Varnish, which compiles its VCL, or that sets a clock",
    ),
    Need("gettext", _has("msgfmt"), "the comparison of the desk's compiled catalogs with their sources"),
    Need("nginx", _has("nginx"), "every test that goes through a real nginx"),
    Need("libnginx-mod-http-cache-purge", _has_nginx_purge, "every test that purges a real nginx"),
    Need("libnginx-mod-stream", _has_nginx_stream, "the test of the nginx that ends TLS"),
    Need("logrotate", _has("logrotate"), "the test of the file for logrotate"),
    Need("systemd", _has("systemd-analyze"), "the tests of the units for systemd"),
    Need("pgbouncer", _has("pgbouncer"), "every test that goes through a real pgbouncer"),
    Need("prometheus", _has("promtool"), "the test that runs the rules of alerts"),
    Need("chromium", _has("chromium"), "every test of the desk and of the console in a real browser"),
    Need("chromium-driver", _has("chromedriver"), "every test of the desk and of the console in a real browser"),
    Need("nodejs", _has("node"), "the tests of the function that runs at CloudFront, and of the desk's script"),
    Need(
        "npm",
        _has("npm"),
        "the public suites of HTTP caches and GraphQL, the code generator, and the build of the desk",
    ),
)


def main() -> int:
    """Install or name the missing packages; return 1 only where an installation failed."""
    lacking = [need for need in NEEDS if not need.present()]
    if not lacking:
        return 0
    names = [need.package for need in lacking]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing Debian's {', '.join(names)} ...", file=sys.stderr, flush=True)
        return _apt(names)
    for need in lacking:
        print(f"Missing: {need.package}. Skipped without it: {need.skips}.", file=sys.stderr)
    return 0


def _apt(names: list[str]) -> int:
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]
    with _no_service_starts():
        for command in (["apt-get", "update", "-qq"], install):
            done = subprocess.run(command, check=False, env=env, capture_output=True, text=True)
    if done.returncode:
        print(f"apt-get could not install {', '.join(names)}:\n{done.stderr}", file=sys.stderr)
    return done.returncode


@contextmanager
def _no_service_starts() -> Iterator[None]:
    """Keep Debian from starting installed servers; the tests need the programs only."""
    policy = Path("/usr/sbin/policy-rc.d")
    if policy.exists():
        yield
        return
    policy.write_text("#!/bin/sh\nexit 101\n")
    policy.chmod(0o755)
    try:
        yield
    finally:
        policy.unlink()


if __name__ == "__main__":
    raise SystemExit(main())
