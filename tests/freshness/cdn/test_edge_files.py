"""The command for edges' configuration files: writes into the named directory, and never over a changed file."""

from pathlib import Path

import pytest

from freshness import Invalid, write_edge_files
from freshness.cdn.edge_files import EDGES, main

OPS = Path(__file__).parents[3] / "ops"


def content(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir() if path.is_file()}


@pytest.mark.parametrize("edge", EDGES)
def test_the_files_of_an_edge_are_written_as_they_are(edge: str, tmp_path: Path) -> None:
    written = write_edge_files(edge, tmp_path / "new" / edge)
    assert content(tmp_path / "new" / edge) == content(OPS / edge)
    assert written == sorted((tmp_path / "new" / edge).iterdir())
    assert {path.stat().st_mode & 0o777 for path in written} == {0o644}


def test_a_file_that_somebody_changed_stays_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "http.conf").write_text("mine")
    with pytest.raises(Invalid, match=r"http\.conf differs"):
        write_edge_files("nginx", tmp_path)
    assert content(tmp_path) == {"http.conf": b"mine"}
    write_edge_files("nginx", str(tmp_path), overwrite=True)
    assert content(tmp_path) == content(OPS / "nginx")


def test_what_is_there_already_is_left_alone(tmp_path: Path) -> None:
    write_edge_files("varnish", tmp_path)
    (tmp_path / "site.vcl").write_text("a secret")
    (tmp_path / "edge.vcl").chmod(0o600)
    write_edge_files("varnish", tmp_path)
    assert (tmp_path / "edge.vcl").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "site.vcl").read_text() == "a secret"


def test_the_command_says_where_they_are_and_why_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["varnish", str(tmp_path)]) == 0
    assert capsys.readouterr() == (f"{tmp_path / 'README.md'}\n{tmp_path / 'edge.vcl'}\n", "")
    (tmp_path / "edge.vcl").write_text("mine")
    assert main(["varnish", str(tmp_path)]) == 1
    out, error = capsys.readouterr()
    assert (out, "differs from the file that is shipped" in error) == ("", True)
    assert main(["varnish", str(tmp_path), "--overwrite"]) == 0
    assert main(["varnish", str(tmp_path / "edge.vcl" / "below")]) == 1
    with pytest.raises(SystemExit, match="2"):
        main(["squid", str(tmp_path)])


def test_another_edge_is_refused_with_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="cloudflare, cloudfront, fastly, nginx, varnish"):
        write_edge_files("squid", tmp_path)
    assert list(tmp_path.iterdir()) == []
