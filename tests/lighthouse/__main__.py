"""Rates pages of the sample shops, the desk and the console with Lighthouse, as people get the pages: `make
lighthouse`.

The exit status is 0 where each page reaches its goals, else 1. The output ends in a JSON line.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from huzilerz import children, varnish
from huzilerz.beside import SHARED
from tests.lighthouse.goals import CATEGORIES, HERE, RESULTS, Rated, misses, recorded
from tests.ports import free_port
from tests.waiting import until_true

_LONGEST = 3600  # seconds for all ratings; six minutes are usual
_USER = "demo"  # huzilerz.sample_user
_PASSWORD = "a password of the sample shops"
_SHOPS = ("kribi", "foumban", "bamenda")
_SHOP_PAGES = ("/products", "/products/linen-shirt", "/collections/linen", "/lookbook")
_PANELS = ("/pages", "/settings", "/seo", "/schedule", "/shares", "/history")
_CONSOLE = ("", "shop?q=kribi", "queue", "batches", "pauses", "act/purge?target=kribi")


def main() -> int:
    """Install Lighthouse, start everything, rate each page, and judge."""
    options = argparse.ArgumentParser(prog="make lighthouse", description=__doc__)
    options.add_argument("--record", action="store_true", help="keep the ratings in tests/lighthouse/results.json")
    options.add_argument("--only", default="", help="rate the pages alone whose names contain this text")
    arguments = options.parse_args()
    chromium = shutil.which("chromium")
    missing = [name for name in ("node", "npm", "chromium") if shutil.which(name) is None]
    if chromium is None or missing or varnish.binary() is None:
        sys.stderr.write(f"Lighthouse needs Varnish and these; see requirements/system.py. Missing: {missing}\n")
        return 1
    with tempfile.TemporaryDirectory(prefix="huz-lighthouse-", dir="/tmp") as place:
        lighthouse = installed(Path(place) / "npm")
        with platform(Path(place)) as port:
            pages = [page for page in pages_of(port) if arguments.only in page["name"]]
            rated = rate(lighthouse, chromium, pages, Path(place))
    if arguments.record:
        RESULTS.write_text(json.dumps(recorded(json.loads(RESULTS.read_text()), rated), indent=1) + "\n")
    return say(rated)


def installed(place: Path) -> Path:
    """Install Lighthouse in `place`, in the version of its lock file."""
    place.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, place)
    command = ["npm", "ci", "--silent", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run(command, cwd=place, check=True, timeout=900)
    return place


@contextmanager
def platform(place: Path) -> Iterator[int]:
    """Serve the sample shops on this machine behind Varnish; yield the port."""
    port, log = free_port(), place / "log"
    env = {name: value for name, value in os.environ.items() if name not in SHARED}
    env |= {"HUZILERZ_STATE": str(place / "state"), "PORT": str(port), "DEMO_PASSWORD": _PASSWORD}
    env |= {"WEB_PORT": str(free_port())}
    with log.open("wb") as output:
        serving = children.start([sys.executable, "manage.py", "serve", "--samples"], env=env, output=output)
        try:
            until_true(
                lambda: b"Ready" in log.read_bytes() or serving.poll() is not None, "the shops are up", within=180
            )
            if serving.poll() is not None:
                raise RuntimeError(log.read_text())
            yield port
        finally:
            children.stop(serving, grace=30)


def pages_of(port: int) -> list[dict[str, object]]:
    """Return the pages to rate: address, form and cookies of each."""
    shops = [(shop, "/") for shop in _SHOPS] + [(_SHOPS[0], path) for path in _SHOP_PAGES]
    found = [page(f"{shop} {path}", f"http://{shop}.localhost:{port}{path}") for shop, path in shops]
    desk = f"http://localhost:{port}/desk/"
    cookies, theme = signed_in(desk)
    found.append(page("desk sign-in", f"{desk}sign-in"))
    found.append(page("desk themes", desk, cookies=cookies))
    found += [page(f"desk {path}", f"{desk}{theme}{path}", cookies=cookies) for path in _PANELS]
    found += [page("desk editor", f"{desk}{theme}", form="desktop", cookies=cookies)]
    found += [page("desk editor, phone", f"{desk}{theme}", cookies=cookies)]
    console = f"http://localhost:{port}/console/"
    return [*found, *(page(f"console /{path}", f"{console}{path}", cookies=cookies) for path in _CONSOLE)]


def page(name: str, url: str, *, form: str = "phone", cookies: object = ()) -> dict[str, object]:
    """Describe a page for run.mjs."""
    return {"name": name, "url": url, "form": form, "cookies": cookies}


def signed_in(desk: str) -> tuple[list[dict[str, object]], str]:
    """Return the cookies of a signed-in merchant, and the theme to edit."""
    jar = CookieJar()
    client = build_opener(HTTPCookieProcessor(jar))
    form = {"username": _USER, "password": _PASSWORD, "csrfmiddlewaretoken": _token(client, f"{desk}sign-in")}
    answer = client.open(Request(f"{desk}sign-in", urlencode(form).encode(), {"Referer": desk}), timeout=30)
    themes = re.findall(r'href="/desk/([0-9a-f-]{36})"', answer.read().decode())
    return [{"name": one.name, "value": one.value, "url": desk} for one in jar], themes[0]


def _token(client: OpenerDirector, url: str) -> str:
    shown = client.open(url, timeout=30).read().decode()
    return re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', shown)[0]


def rate(lighthouse: Path, chromium: str, pages: list[dict[str, object]], place: Path) -> list[Rated]:
    """Rate the pages in turn, and print each rating at once."""
    asked = place / "pages.json"
    asked.write_text(json.dumps(pages))
    command = ["node", str(HERE / "run.mjs"), str(lighthouse), chromium, str(asked)]
    rated: list[Rated] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            rated.append(json.loads(line))
            sys.stderr.write(f"{rated[-1]['name']}: {rated[-1]['points']}\n")
        if process.wait(_LONGEST):
            raise RuntimeError("Lighthouse itself failed; its words are above")
    return rated


def say(rated: list[Rated]) -> int:
    """Print the missed goals; return the exit status."""
    found = [f"{one['name']}: {miss}" for one in rated for miss in misses(one)]
    for miss in found:
        sys.stderr.write(f"{miss}\n")
    lowest = {name: min(one["points"][name] for one in rated) for name in CATEGORIES}
    sys.stdout.write(json.dumps({"pages": len(rated), "lowest": lowest, "misses": len(found)}) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
