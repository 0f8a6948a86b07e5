"""Python examples of README and docs, laid out as a stranger's project: `Use the engine alone`, with all others.

A block that begins with `# <file>.py` goes to the file of this name, at the end of an existing file; each other block
is a module of its own in `examples/`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEAD = re.compile(r"# (?P<file>[\w/]+\.py)\b.*\n")
FIRST = ROOT / "docs" / "how-to" / "use-the-engine-alone.md"
PAGES = [
    FIRST,
    *sorted({ROOT / "README.md", *ROOT.glob("docs/**/*.md")} - {FIRST, *ROOT.glob("docs/decisions/*.md")}),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A block: its page, the file in the project that takes the block, and the code."""

    page: str
    file: str
    code: str


def examples() -> Iterator[Example]:
    """Every Python block of the pages, in order."""
    for page in PAGES:
        for number, code in enumerate(BLOCK.findall(page.read_text()), 1):
            head = HEAD.match(code)
            own = f"examples/{page.stem.replace('-', '_').lower()}_{number}.py"
            yield Example(page=str(page.relative_to(ROOT)), file=head["file"] if head else own, code=code)


def lay_out(project: Path) -> list[Path]:
    """Write all examples into a new Django project of `startproject`; return the files, sorted."""
    written = set()
    for example in examples():
        path = project / example.file
        path.parent.mkdir(exist_ok=True)
        before = f"{path.read_text()}\n\n" if path.exists() else ""
        path.write_text(before + example.code)
        written.add(path)
    return sorted(written)
