"""Faults refused by production settings before any program runs."""

import os
import re
import secrets
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from huzilerz.checks import secret_faults
from huzilerz.guessable import is_pattern, printed

pytestmark = pytest.mark.services  # real processes

ROOT = Path(__file__).resolve().parent.parent.parent
KEY, GOOD, OTHER = (secrets.token_urlsafe(48) for _ in range(3))
PRINTED = "for-development-only-between-edge-and-origin-0002"


@pytest.mark.parametrize(
    ("given", "faults"),
    [
        ({"ONE": GOOD, "TWO": OTHER}, []),
        ({"ONE": ""}, ["ONE is not set."]),
        ({"ONE": "a" * 31}, ["ONE must be 32 to 128 letters, digits, '-' or '_'."]),
        ({"ONE": "a" * 31 + "\n"}, ["ONE must be 32 to 128 letters, digits, '-' or '_'."]),
        ({"ONE": "ä" * 32}, ["ONE must be 32 to 128 letters, digits, '-' or '_'."]),
        ({"ONE": KEY}, ["ONE must differ from SECRET_KEY."]),
        ({"ONE": GOOD, "TWO": GOOD}, ["TWO must differ from ONE."]),
        ({"ONE": "a" * 32}, ["ONE follows a pattern: it must be random."]),
        ({"ONE": PRINTED}, ["ONE is printed in this repository: everybody knows it."]),
    ],
)
def test_a_weak_secret_is_named_in_a_sentence(given: dict[str, str], faults: list[str]) -> None:
    assert list(secret_faults(given, secret_key=KEY, printed={PRINTED})) == faults


@pytest.mark.parametrize(
    ("key", "fault"),
    [
        ("k" * 49, "SECRET_KEY must be at least 50 characters long."),
        ("k" * 50, "SECRET_KEY follows a pattern: it must be random."),
        (PRINTED * 2, "SECRET_KEY follows a pattern: it must be random."),
        (PRINTED + "-x", "SECRET_KEY is printed in this repository: everybody knows it."),
    ],
)
def test_a_weak_secret_key_is_named_in_a_sentence(key: str, fault: str) -> None:
    assert list(secret_faults({}, secret_key=key, printed={PRINTED + "-x"})) == [fault]


@pytest.mark.parametrize(
    "weak",
    [
        "a" * 64,
        "ab" * 20,
        "changeme" * 5,
        "0123456789abcdef" * 4,
        "abcdefghijklmnopqrstuvwxyz0123456789",
        "11112222" * 5,
    ],
)
def test_a_pattern_is_no_secret(weak: str) -> None:
    assert is_pattern(weak)


def test_what_a_generator_makes_is_no_pattern() -> None:
    made = [make(size) for make, size in ((secrets.token_urlsafe, 24), (secrets.token_hex, 16)) for _ in range(2_000)]
    assert not [secret for secret in made if is_pattern(secret)]


def test_a_secret_of_this_repository_is_known_to_everybody(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / ".state").mkdir()
    (tmp_path / "docs" / "example.md").write_text(f"SECRET_KEY={GOOD} make serve")
    (tmp_path / ".state" / "own.txt").write_text(OTHER)
    assert printed([GOOD, OTHER, ""], tmp_path) == {GOOD}
    assert printed([PRINTED, KEY], ROOT) == {PRINTED}


@pytest.mark.parametrize("secret", ["", "too-short", PRINTED])
def test_production_does_not_pass_its_checks_with_an_open_door(secret: str, tmp_path: Path) -> None:
    done = manage("check", tmp_path, CDN_INTERNAL_SECRET=secret)
    assert done.returncode == 1
    assert "huzilerz.E001" in done.stderr
    assert "CDN_INTERNAL_SECRET" in done.stderr


EDGES = pytest.mark.parametrize(
    "edge",
    [
        {"CLOUDFRONT_DISTRIBUTION_ID": "E1", "TRUSTED_PROXIES": "1"},
        {
            "VARNISH_EDGES": "fra=http://10.0.0.5:6081",
            "CDN_PURGE_SECRET": OTHER,
            "CDN_IDENTITY": "shops",
            "TRUSTED_PROXIES": "1",
        },
        {"PAGE_CACHE": "1", "CDN_IDENTITY": "shops"},
    ],
)
STRICT = ("--deploy", "--fail-level", "WARNING")
COMPLETE = {"CDN_INTERNAL_SECRET": GOOD, "CLOUDFRONT_DISTRIBUTION_ID": "E1", "TRUSTED_PROXIES": "1"}


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a state directory with the collected static files."""
    state = tmp_path_factory.mktemp("state")
    done = manage("collectstatic", state, "--no-input", **COMPLETE)
    assert (done.returncode, done.stderr) == (0, "")
    return state


@EDGES
def test_production_passes_its_checks_when_nothing_is_missing(edge: dict[str, str], collected: Path) -> None:
    done = manage("check", collected, *STRICT, CDN_INTERNAL_SECRET=GOOD, **edge)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({"SECRET_KEY": ""}, "huzilerz.E001"),
        ({"SECRET_KEY": "k" * 50}, "huzilerz.E001"),
        ({"CDN_INTERNAL_SECRET": PRINTED}, "huzilerz.E001"),
        ({"METRICS_TOKEN": "x" * 32}, "huzilerz.E001"),
        ({"CLOUDFRONT_DISTRIBUTION_ID": ""}, "freshness.E010"),
        ({"HUZILERZ_STATE": "elsewhere"}, "huzilerz.E005"),
        ({"TRUSTED_PROXIES": "0"}, "huzilerz.W006"),
        ({"HUZILERZ_ENV": "dev"}, "security.W012"),
    ],
)
def test_its_checks_for_deployment_fail_when_anything_is(
    missing: dict[str, str], said: str, collected: Path, tmp_path: Path
) -> None:
    if "HUZILERZ_STATE" in missing:
        missing = {"HUZILERZ_STATE": str(tmp_path)}
    done = manage("check", collected, *STRICT, **COMPLETE | missing)
    assert done.returncode == 1
    assert said in done.stderr
    assert "HINT: " in done.stderr or said.startswith("security.")


def test_what_the_hint_makes_passes_the_check(tmp_path: Path) -> None:
    done = manage("check", tmp_path, **COMPLETE, SECRET_KEY="")
    command = re.search(r"SECRET_KEY must.*?HINT: (python3 -c '.*?') makes one\.", done.stderr, re.DOTALL)
    assert command is not None
    made = subprocess.run(shlex.split(command[1]), check=True, capture_output=True, text=True).stdout.strip()
    other = subprocess.run(shlex.split(command[1]), check=True, capture_output=True, text=True).stdout.strip()
    assert list(secret_faults({"ONE": made}, secret_key=other)) == []
    assert "huzilerz.E001" not in manage("check", tmp_path, SECRET_KEY=made, CDN_INTERNAL_SECRET=other).stderr


@pytest.mark.parametrize(
    ("edge", "fault"),
    [
        ({}, "(freshness.E010) FRESHNESS names no CDN: edits are marked, and nothing is purged"),
        ({"PAGE_CACHE": "1"}, "(freshness.E012) FRESHNESS names pagecache, known by addresses"),
        (
            {"VARNISH_EDGES": "http://10.0.0.5:6081", "CDN_PURGE_SECRET": OTHER},
            "(freshness.E012) FRESHNESS names varnish, known by addresses",
        ),
        (
            {
                "VARNISH_EDGES": "http://10.0.0.5:6081",
                "CDN_PURGE_SECRET": OTHER,
                "CLOUDFRONT_DISTRIBUTION_ID": "E1",
            },
            "(freshness.E012) FRESHNESS names varnish, known by addresses",
        ),
    ],
)
def test_production_does_not_pass_its_checks_without_a_cdn_that_can_be_known(
    edge: dict[str, str], fault: str, tmp_path: Path
) -> None:
    done = manage("check", tmp_path, CDN_INTERNAL_SECRET=GOOD, **edge)
    assert done.returncode == 1
    assert fault in done.stderr
    assert "HINT: " in done.stderr
    for words in ("freshness_relay", "freshness_adopt"):
        assert fault in manage(words, tmp_path, CDN_INTERNAL_SECRET=GOOD, **edge).stderr


def test_a_distribution_and_varnish_together_are_a_group(tmp_path: Path) -> None:
    both = {"VARNISH_EDGES": "http://10.0.0.5:6081", "CDN_PURGE_SECRET": OTHER, "CLOUDFRONT_DISTRIBUTION_ID": "E1"}
    said = "from freshness.contrib.django import build; print(build.identity(), [*build.cdn().abilities])"
    done = manage("shell", tmp_path, "-v", "0", "-c", said, CDN_INTERNAL_SECRET=GOOD, CDN_IDENTITY="shops", **both)
    assert done.stdout == "'shops' (cloudfront E1) ['cloudfront', 'varnish']\n"


def test_production_does_not_pass_its_checks_without_a_secret_key(tmp_path: Path) -> None:
    done = manage("check", tmp_path, SECRET_KEY="", CDN_INTERNAL_SECRET=GOOD)
    assert done.returncode == 1
    assert "SECRET_KEY must be at least 50 characters long." in done.stderr


@pytest.mark.parametrize(
    ("edges", "said"),
    [
        ("http://10.0.0.5:6081", "VARNISH_EDGES gives http://10.0.0.5:6081 no name."),
        ("fra=http://10.0.0.5:6081,http://10.0.0.6:6081", "VARNISH_EDGES: each of several edges needs a name"),
        ("fra=http://10.0.0.5:6081,fra=http://10.0.0.6:6081", "VARNISH_EDGES: edges need names of their own"),
    ],
)
def test_production_does_not_pass_its_checks_with_edges_that_have_no_names(
    edges: str, said: str, tmp_path: Path
) -> None:
    done = manage("check", tmp_path, CDN_INTERNAL_SECRET=GOOD, CDN_PURGE_SECRET=OTHER, VARNISH_EDGES=edges)
    assert done.returncode == 1
    assert f"(huzilerz.E004) {said}" in done.stderr


def test_edges_with_names_pass_the_checks_of_production_and_one_without_those_of_development(collected: Path) -> None:
    known = {"CDN_INTERNAL_SECRET": GOOD, "CDN_PURGE_SECRET": OTHER, "CDN_IDENTITY": "shops"}
    done = manage("check", collected, VARNISH_EDGES="fra=http://10.0.0.5:6081,lon=http://10.0.0.6:6081", **known)
    assert (done.returncode, done.stderr) == (0, "")
    done = manage("check", collected, HUZILERZ_ENV="dev", VARNISH_EDGES="http://127.0.0.1:6081")
    assert "huzilerz.E004" not in done.stderr


def test_an_unknown_environment_is_refused(tmp_path: Path) -> None:
    done = manage("check", tmp_path, HUZILERZ_ENV="staging")
    assert "HUZILERZ_ENV is 'staging'; it must be dev, test or production" in done.stderr


def manage(command: str, state: Path, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    base = {"HUZILERZ_ENV": "production", "SECRET_KEY": KEY, "HUZILERZ_STATE": str(state)}
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), command, *words],
        check=False,
        env=clean | base | env,
        capture_output=True,
        text=True,
    )
