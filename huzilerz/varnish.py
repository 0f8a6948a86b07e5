"""The Varnish (or Vinyl Cache) of this machine, as an edge before the storefronts."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from freshness.cdn.varnish_vcl import VarnishSite, render

LOGIC = Path(__file__).resolve().parent.parent / "ops" / "varnish" / "edge.vcl"
_NOBODY = 65534
PLACE, _PREFIX = "/tmp", "huz-edge-"  # noqa: S108 (mkdtemp makes a directory of its own there)


def binary() -> str | None:
    """Return the server program, `None` without one.  Varnish compiles its configuration, and needs a C compiler too.

    VARNISH=none does without.
    """
    if os.environ.get("VARNISH") == "none":
        return None
    path = os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin"
    found = shutil.which("varnishd", path=path) or shutil.which("vinyld", path=path)
    return found if found and shutil.which("cc", path=path) else None


def user() -> int | None:
    """Return the uid for Varnish: the user `nobody` for root."""
    return _NOBODY if os.geteuid() == 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class VarnishProcess:
    """A Varnish: the directory of its configuration, and the visitors' port."""

    directory: Path
    port: int
    command: Sequence[str]

    def remove(self) -> None:
        """Remove the directory of a stopped Varnish."""
        shutil.rmtree(self.directory, ignore_errors=True)


def prepare(site: VarnishSite, *, port: int, program: str | None = None, memory: str = "128m") -> VarnishProcess:
    """Write the configuration of an edge for `site` on 127.0.0.1:`port`, ready to be run.

    The directory is temporary, because a user other than root must reach the files for every place of the project.
    Directories of processes ended without `remove` go first, because of their secrets.
    """
    _forget_dead()
    program = program or binary()
    if program is None:
        raise FileNotFoundError("no Varnish: install varnish, varnish-modules and a C compiler")
    directory = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=PLACE))
    logic, config, work = directory / "edge.vcl", directory / "site.vcl", directory / "work"
    shutil.copyfile(site.logic, logic)
    config.write_text(render(replace(site, logic=logic)))
    work.mkdir()
    owner = user()
    for path in (directory, logic, config, work):
        path.chmod(0o700 if path.is_dir() else 0o600)
        if owner is not None:
            os.chown(path, owner, owner)
    command = [program, "-F", "-n", str(work), "-a", f"127.0.0.1:{port}", "-f", str(config), "-s", f"malloc,{memory}"]
    command += ["-T", "none", "-j", "none", "-p", "vsl_space=8M"]
    return VarnishProcess(directory=directory, port=port, command=command)


def _forget_dead() -> None:
    """Remove directories left behind by killed processes of the platform."""
    for path in Path(PLACE).glob(f"{_PREFIX}*-*"):
        pid = path.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdecimal() and not path.is_symlink() and _is_ours(path) and not _lives(int(pid)):
            shutil.rmtree(path, ignore_errors=True)


def _is_ours(path: Path) -> bool:
    try:
        return path.lstat().st_uid in {os.geteuid(), user()}
    except FileNotFoundError:
        return False


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):  # another user's, or no process id at all
        return True
    return True
