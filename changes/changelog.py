"""CHANGELOG.md, assembled from the fragments in `changes/`, as Keep a Changelog has it.

python changes/changelog.py                      # write the section "Unreleased" anew from all fragments
python changes/changelog.py --release 0.2.0      # make that section the release of today, and remove the fragments
"""

import argparse
import datetime
import re
import sys
from pathlib import Path

KINDS = ("added", "changed", "deprecated", "removed", "fixed", "security")
NAME = re.compile(rf"(?P<what>[a-z0-9-]+)\.(?P<kind>{'|'.join(KINDS)})\.md")
HEAD = """# Changelog

Every change that users notice. The format is that of Keep a Changelog, and versions are those of Semantic Versioning.

"""
ROOT = Path(__file__).resolve().parent.parent
_SECTION = re.compile(r"^## \[", re.MULTILINE)


def fragments(directory: Path) -> dict[str, list[str]]:
    """Texts by kind, in order of the files' names.  Raises ValueError, naming the file, for a wrong name or no text."""
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for path in sorted(directory.glob("*.md")):
        if path.name == "README.md":
            continue
        named, text = NAME.fullmatch(path.name), " ".join(path.read_text(encoding="utf-8").split())
        if named is None or not text:
            raise ValueError(f"{path.name} is no fragment: <what>.<{'|'.join(KINDS)}>.md with a sentence or two")
        found[named["kind"]].append(text)
    return found


def section(title: str, found: dict[str, list[str]]) -> str:
    """One version's section: its title, and a list for each kind of change."""
    parts = [f"## {title}\n"]
    for kind, texts in found.items():
        if texts:
            parts.append(f"\n### {kind.capitalize()}\n\n" + "".join(f"- {text}\n" for text in texts))
    return "".join(parts)


def released(changelog: str) -> str:
    """The sections of a changelog from the newest release on, as they are: nobody rewrites history."""
    heads = [found.start() for found in _SECTION.finditer(changelog)]
    kept = [start for start in heads if not changelog.startswith("## [Unreleased]", start)]
    return changelog[kept[0] :] if kept else ""


def assembled(changelog: str, found: dict[str, list[str]], *, title: str = "[Unreleased]") -> str:
    """A changelog with these fragments as its first section, in place of what was unreleased."""
    former = released(changelog)
    return HEAD + section(title, found) + (f"\n{former}" if former else "")


def main(arguments: list[str] | None = None, *, root: Path = ROOT) -> int:
    """Write CHANGELOG.md.  Returns the exit code: 1 where a fragment is wrong or nothing is to be released."""
    parser = argparse.ArgumentParser(description="Assemble CHANGELOG.md from the fragments in changes/.")
    parser.add_argument("--release", metavar="VERSION", help="make the fragments this version's, and remove them")
    version = parser.parse_args(arguments).release
    path = root / "CHANGELOG.md"
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    try:
        found = fragments(root / "changes")
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if version is None:
        path.write_text(assembled(before, found), encoding="utf-8")
        return 0
    if f"## [{version}]" in before or not any(found.values()):
        sys.stderr.write(f"nothing to release as {version}: it is there already, or there are no fragments\n")
        return 1
    today = datetime.datetime.now(tz=datetime.UTC).date()
    path.write_text(assembled(before, found, title=f"[{version}] - {today}"), encoding="utf-8")
    for fragment in (root / "changes").glob("*.*.md"):
        fragment.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
