"""The files in ops/ for production are accepted by their programs, and agree with the code."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import trustme

from huzilerz import varnish
from huzilerz.slots import THREADS
from tests.services import missing, program
from tests.varnish import ORIGIN_SECRET, PURGE_SECRET

pytestmark = pytest.mark.services

OPS = Path(__file__).parents[2] / "ops"
UNITS = sorted((OPS / "systemd").glob("*.*e*"))
STREAM = Path("/usr/lib/nginx/modules/ngx_stream_module.so")


def said(*command: str) -> tuple[int, str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def units(place: Path) -> list[str]:
    """Write the shipped units, with this Python instead of the installed Python; a template as the instance 1."""
    for unit in (OPS / "systemd").glob("huzilerz*"):
        text = unit.read_text().replace("/opt/huzilerz/.venv/bin/python", sys.executable)
        (place / unit.name).write_text(text)
        (place / unit.name.replace("@.", "@1.")).write_text(text)
    return [str(path) for path in sorted(place.glob("huzilerz*")) if "@." not in path.name]


def test_systemd_takes_the_units(tmp_path: Path) -> None:
    analyze, found = program("systemd-analyze"), units(tmp_path)
    assert [Path(path).name for path in found] == [
        "huzilerz-relay@1.service",
        "huzilerz-web@1.service",
        "huzilerz-worker.service",
        "huzilerz.target",
    ]
    assert said(analyze, "verify", "--man=no", *found) == (0, "")
    Path(found[2]).write_text(Path(found[2]).read_text().replace("RestartSec", "RestartSeconds"))
    assert "Unknown key" in said(analyze, "verify", "--man=no", *found)[1]


@pytest.mark.parametrize("name", ["huzilerz-web@1", "huzilerz-worker", "huzilerz-relay@1"])
def test_a_unit_is_let_do_no_more_than_systemd_calls_ok(tmp_path: Path, name: str) -> None:
    units(tmp_path)
    status, words = said(
        program("systemd-analyze"), "security", "--offline=yes", "--threshold=50", str(tmp_path / f"{name}.service")
    )
    assert status == 0, words


def test_a_web_process_has_the_threads_that_shares_of_addresses_are_counted_by() -> None:
    (threads,) = re.findall(r"GRANIAN_BLOCKING_THREADS=(\d+)", (OPS / "systemd" / "huzilerz-web@.service").read_text())
    assert int(threads) == THREADS


def test_logrotate_takes_its_file(tmp_path: Path) -> None:
    config = tmp_path / "huzilerz"
    config.write_text((OPS / "logrotate" / "huzilerz").read_text().replace("    su huzilerz huzilerz\n", ""))
    own = subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()
    config.write_text(config.read_text().replace("huzilerz huzilerz\n", f"{own} {own}\n"))
    config.chmod(0o644)
    status, words = said(program("logrotate"), "--debug", "--state", str(tmp_path / "state"), str(config))
    assert (status, re.findall(r"^error:.*", words, re.MULTILINE)) == (0, [])
    assert "rotating pattern: /var/log/huzilerz/*.jsonl" in words


def test_nginx_takes_the_site_that_ends_tls(tmp_path: Path) -> None:
    nginx = program("nginx")
    if not STREAM.exists():
        missing("nginx's module stream")
    certificate = trustme.CA().issue_cert("kribi.huzilerz.com")
    certificate.private_key_pem.write_to_path(tmp_path / "key.pem")
    for part in certificate.cert_chain_pems:
        part.write_to_path(tmp_path / "fullchain.pem", append=True)
    site = (OPS / "nginx" / "tls-nginx.conf").read_text().replace("/etc/huzilerz/tls", str(tmp_path))
    site = re.sub(r"^include .*;$", f"load_module {STREAM};", site, flags=re.MULTILINE)
    (tmp_path / "nginx.conf").write_text(site.replace("/run/nginx.pid", f"{tmp_path}/pid"))
    command = [nginx, "-t", "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path), "-e", str(tmp_path / "log")]
    status, words = said(*command)
    assert status == 0, words
    (tmp_path / "key.pem").unlink()
    assert said(*command)[0] == 1


def test_varnish_compiles_the_site_of_the_readme(tmp_path: Path) -> None:
    if varnish.binary() is None:
        missing("Varnish")
    (code,) = re.findall(r"^```python\n(.*?)^```$", (OPS / "varnish" / "README.md").read_text(), re.M | re.S)
    code = code.replace("/etc/varnish/edge.vcl", str(OPS / "varnish" / "edge.vcl"))
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"CDN_INTERNAL_SECRET": ORIGIN_SECRET, "CDN_PURGE_SECRET": PURGE_SECRET, "PYTHONPATH": str(OPS.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    site = tmp_path / "site.vcl"
    site.write_text(done.stdout)
    assert 'backend origin_1 { .host = "127.0.0.1"; .port = "8002";' in done.stdout
    status, words = said(str(varnish.binary()), "-C", "-j", "none", "-n", str(tmp_path / "work"), "-f", str(site))
    assert status == 0, words[-2_000:]
    site.write_text(done.stdout.replace("origins.backend()", "no_such.backend()"))
    assert said(str(varnish.binary()), "-C", "-j", "none", "-n", str(tmp_path / "work"), "-f", str(site))[0] != 0


def test_the_ports_of_the_files_are_one_anothers() -> None:
    unit = (OPS / "systemd" / "varnish.service.d" / "huzilerz.conf").read_text()
    assert re.findall(r"-a (\S+)", unit) == ["0.0.0.0:6081", "127.0.0.1:6086,PROXY"]
    assert re.findall(r"proxy_pass (\S+);", (OPS / "nginx" / "tls-nginx.conf").read_text()) == ["127.0.0.1:6086"]
    assert "GRANIAN_PORT=800%i" in (OPS / "systemd" / "huzilerz-web@.service").read_text()
    assert '("127.0.0.1", 8001), ("127.0.0.1", 8002)' in (OPS / "varnish" / "README.md").read_text()


def test_the_capacity_in_the_guide_is_what_was_measured() -> None:
    guide = (OPS.parent / "docs" / "how-to" / "run-in-production.md").read_text().partition("## Capacity")[2]
    rows = re.findall(r"^\| (.+) \| ([\d.]+) (\S+) \| `(\w+)` \|$", guide, re.MULTILINE)
    assert len(rows) == 9
    for name, value, unit, subject in rows:
        figures = json.loads((OPS.parent / "bench" / "results" / f"{subject}.json").read_text())["figures"]
        assert (float(value), unit) in {(one["ours"], one["unit"]) for one in figures if one["name"] == name}, name
