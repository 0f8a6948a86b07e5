"""Configuration files of edges, shipped with the engine: VCL for Varnish, nginx's, CloudFront's function and template.

    write_edge_files("varnish", "/etc/varnish")                 # -> [Path("/etc/varnish/edge.vcl")]
    python -m freshness.cdn.edge_files varnish /etc/varnish     # the same as a command

In a checkout the files stand in `ops/`, and in an installed distribution in `freshness/_edges/`.
"""

import argparse
import sys
from importlib.resources import files
from pathlib import Path
from tempfile import NamedTemporaryFile

from freshness.errors import Invalid

EDGES = ("cloudflare", "cloudfront", "fastly", "nginx", "varnish")
"""Edges with files, by name."""


def write_edge_files(edge: str, directory: Path | str, *, overwrite: bool = False) -> list[Path]:
    """Write an edge's configuration files into a directory, which is made where it is missing.

    Args:
        edge: one of `EDGES`.
        directory: where the files go; files of other names there stay.
        overwrite: replace files that differ from those shipped; files that are the same are always left alone.

    Returns: the paths of all files of the edge, sorted.
    Raises: Invalid for an unknown edge, and where a file differs and `overwrite` is False: then nothing is written.
        OSError where the directory cannot be written.
    """
    shipped = edge_files(edge)
    target = Path(directory)
    changed = {name: text for name, text in shipped.items() if _read(target / name) != text}
    if not overwrite and (there := sorted(name for name in changed if (target / name).exists())):
        raise Invalid(f"{target / there[0]} differs from the file that is shipped: move it away, or overwrite it")
    target.mkdir(parents=True, exist_ok=True)
    for name, text in changed.items():
        _replace(target / name, text)
    return sorted(target / name for name in shipped)


def edge_files(edge: str) -> dict[str, bytes]:
    """Content of each configuration file of an edge, by file name.  Raises Invalid for an unknown edge."""
    if edge not in EDGES:
        raise Invalid(f"{edge!r:.40} has no configuration files; those with files are {', '.join(EDGES)}")
    package = files("freshness")
    installed, checkout = package / "_edges" / edge, package / ".." / "ops" / edge
    place = installed if installed.is_dir() else checkout
    return {path.name: path.read_bytes() for path in place.iterdir() if path.is_file()}


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _replace(path: Path, text: bytes) -> None:
    """Put a whole file in the place of another: a server that reloads meanwhile reads either, and never a part."""
    with NamedTemporaryFile(dir=path.parent, delete=False) as new:
        new.write(text)
    Path(new.name).chmod(0o644)
    Path(new.name).replace(path)


def main(arguments: list[str] | None = None) -> int:
    """Run the command.  Returns its exit code, 1 where a file differs or cannot be written: stderr says why."""
    parser = argparse.ArgumentParser(prog="python -m freshness.cdn.edge_files", description="Write an edge's files.")
    parser.add_argument("edge", choices=EDGES, help="whose configuration files")
    parser.add_argument("directory", type=Path, help="where to write them; made where missing")
    parser.add_argument("--overwrite", action="store_true", help="replace files that differ")
    asked = parser.parse_args(arguments)
    try:
        written = write_edge_files(asked.edge, asked.directory, overwrite=asked.overwrite)
    except (Invalid, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.writelines(f"{path}\n" for path in written)
    return 0


if __name__ == "__main__":
    sys.exit(main())
