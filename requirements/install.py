"""Make the virtual environment from a hash-pinned file, with one line that shows how far it is.

    python3 requirements/install.py .venv requirements/run.txt

Standard library only: it runs before anything is installed.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
_NEWEST_FIRST = [f"python3.{minor}" for minor in (14, 13, 12, 11)]


def main(environment: Path, pins: Path) -> int:
    """Make or complete `environment`; returns the exit status."""
    if sys.version_info < OLDEST:
        return _with_newer_python(environment, pins)
    if not _python_of(environment).exists():
        status = _make(environment)
        if status:
            return status
    status = _install(_python_of(environment), pins)
    if status == 0:
        _put_project_on_path(environment)
        add_redis_cli(environment)
        add_freshness(environment)
    return status


def _with_newer_python(environment: Path, pins: Path) -> int:
    newer = next((found for name in _NEWEST_FIRST if (found := shutil.which(name))), None)
    if newer is None:
        have = ".".join(map(str, sys.version_info[:3]))
        print(f"Python {have} is too old: 3.11 or newer is needed (set PYTHON to name it).", file=sys.stderr)
        return 1
    return subprocess.call([newer, __file__, str(environment), str(pins)])


def _make(environment: Path) -> int:
    if find_spec("ensurepip") is None and not _add_venv_package():
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        print(f"Python's venv module is missing: install the package {package} and try again.", file=sys.stderr)
        return 1
    shutil.rmtree(environment, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(environment)], check=False, capture_output=True, text=True)
    if made.returncode:
        print(f"The virtual environment could not be made:\n{made.stdout}{made.stderr}", file=sys.stderr)
    return made.returncode


def _add_venv_package() -> bool:
    """Install Debian's separate package of venv, if run as root."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    print("Installing Debian's python3-venv ...", file=sys.stderr, flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.call(["apt-get", "update", "-qq"], **quiet)
    return subprocess.call(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "python3-venv"], **quiet) == 0


def _install(python: Path, pins: Path) -> int:
    total = len(re.findall(r"^[a-z0-9].*==", pins.read_text(), flags=re.MULTILINE))
    command = [str(python), "-m", "pip", "install", "--require-hashes", "--no-deps", "--compile", "-r", str(pins)]
    command += ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    started, said, count = time.monotonic(), [], 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip:
        for line in pip.stdout or ():
            said.append(line)
            package = re.match(r"(?:Collecting|Processing|Requirement already satisfied:) (?:\S*/)?([\w.]+)", line)
            if package:
                count += 1
                _show(f"Installing {count} of {total}: {package[1]}")
            elif line.startswith("Installing collected packages"):
                _show(f"Unpacking and compiling {total} packages ...")
    seconds = time.monotonic() - started
    if pip.returncode:
        _show("")
        print(why_pip_failed(said), file=sys.stderr)
    else:
        _show(f"Installed {pins.name}: {count} packages in {seconds:.0f} s.", end="\n")
    return pip.returncode


def why_pip_failed(said: list[str]) -> str:
    """Say in a sentence for the person at the terminal why pip failed, from pip's lines."""
    broken = [line for line in said if "connection broken by" in line]
    if not broken:
        return "\npip could not install the packages:\n" + "".join(said[-15:])
    cause = broken[-1].rpartition("connection broken by ")[2].strip()
    if reason := re.search(r"\[Errno -?\d+\] ([^'\")]+)|(timed out)", cause):
        cause = reason[1] or reason[2]
    index = os.environ.get("PIP_INDEX_URL", "the one that pip is configured for (`pip config list` tells)")
    return (
        f"The package index could not be reached: {cause}.\n"
        f"It is {re.sub('//[^/@]*@', '//', index)}.  Check the network and any proxy, or name another index in "
        "PIP_INDEX_URL, and run the same command again: what was downloaded is kept."
    )


def _show(text: str, *, end: str = "") -> None:
    """Show progress in a single line, overwritten on a terminal; elsewhere show the final line only."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end=end, file=sys.stderr, flush=True)
    elif end:
        print(text, file=sys.stderr, flush=True)


def _put_project_on_path(environment: Path) -> None:
    """Let `celery`, `pytest` and `granian` of the environment find the project from any directory."""
    for packages in environment.glob("lib/python3*/site-packages"):
        (packages / "project.pth").write_text(f"{ROOT}\n")


def add_redis_cli(environment: Path) -> None:
    """Let `redis-cli ping` work in a terminal beside `make serve` where no real `redis-cli` is installed."""
    script = environment / "bin" / "redis-cli"
    if not script.exists() and shutil.which("redis-cli") is None:
        python = _python_of(environment).absolute()
        script.write_text(f"#!{python}\nimport sys\n\nfrom huzilerz.redis_cli import main\n\nsys.exit(main())\n")
        script.chmod(0o755)


def add_freshness(environment: Path) -> None:
    """Let `freshness status` work in the environment: the platform, run from its checkout, is no distribution."""
    script, python = environment / "bin" / "freshness", _python_of(environment).absolute()
    settings = 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huzilerz.settings")'
    main = "from freshness.contrib.django.command import main\n\nmain()"
    script.write_text(f"#!{python}\nimport os\n\n{settings}\n{main}\n")
    script.chmod(0o755)


def _python_of(environment: Path) -> Path:
    return environment / "bin" / "python"


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2])))
