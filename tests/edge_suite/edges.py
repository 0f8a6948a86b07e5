"""The two caches under the suite: Varnish with the shipped VCL, and plain Varnish."""

import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from freshness.cdn.varnish_vcl import render
from huzilerz import children, varnish
from tests.ports import free_port, listens
from tests.varnish import site
from tests.waiting import until_true

CONTROL = ("Req-Num", "Test-ID")
"""Request headers that tell the suite's server the step of a test; the shipped VCL drops unknown headers."""


@contextmanager
def plain(origin_port: int) -> Iterator[str]:
    """Varnish without any rule of ours: its address."""
    with _running(f'vcl 4.1;\nbackend origin {{ .host = "127.0.0.1"; .port = "{origin_port}"; }}\n') as address:
        yield address


@contextmanager
def shipped(origin_port: int, *, mutate: Callable[[str], str] = str) -> Iterator[str]:
    """Start Varnish with the shipped VCL; return the address.

    The configuration adds an application's part: each response names its shop, because the edge stores no response
    beyond the reach of a purge. The suite's own control headers pass.
    """
    text = render(replace(site(origin_port), private=("/config", "/state"), query=("test",)))
    names = [(name, name.lower()) for name in CONTROL]
    before = "\n".join(
        (
            "import var;",
            "sub vcl_backend_fetch {",
            *(f'    var.set_string("{key}", bereq.http.{name});' for name, key in names),
            "}",
            "sub vcl_backend_response {",
            '    set beresp.http.Surrogate-Key = "w-suite h-suite s-00";',
            "}",
            "include",
        )
    )
    after = "\n".join(("sub site_origin {", *(_restored(name, key) for name, key in names)))
    for what, becomes in (("include", before), ("sub site_origin {", after)):
        assert len(re.findall(f"^{what}", text, re.MULTILINE)) == 1
        text = re.sub(f"^{what}", becomes, text, flags=re.MULTILINE)
    with _running(mutate(text)) as address:
        yield address


def _restored(name: str, key: str) -> str:
    return f'    if (var.get_string("{key}")) {{ set bereq.http.{name} = var.get_string("{key}"); }}'


@contextmanager
def _running(vcl: str) -> Iterator[str]:
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="huz-suite-", dir="/tmp") as place:
        Path(place).chmod(0o755)
        config = Path(place) / "site.vcl"
        config.write_text(vcl)
        config.chmod(0o644)
        work = Path(place) / "work"
        work.mkdir()
        work.chmod(0o777)
        command = [str(varnish.binary()), "-F", "-n", str(work), "-a", f"127.0.0.1:{port}", "-f", str(config)]
        command += ["-s", "malloc,64m", "-T", "none", "-j", "none"]
        with (Path(place) / "log").open("wb") as log:
            process = children.start(command, output=log)
        try:
            until_true(lambda: listens(port) or process.poll() is not None, "Varnish listens")
            if process.poll() is not None:
                raise RuntimeError((Path(place) / "log").read_text())
            yield f"http://127.0.0.1:{port}"
        finally:
            children.stop(process)
