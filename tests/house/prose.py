"""Pronouns in docstrings, comments and docs, as a share of all words, and first lines without an imperative.

    python -m tests.house.prose            # a line for each file, the largest share first, and the totals
    python -m tests.house.prose 20         # the first 20 files

The count is of words in the place of a noun: `it, that, which, what, who, one, others, those, these, so, such`, and
forms with `some-`, `any-`, `no-` and `-ever`.  Code, names in backticks, addresses, indented examples and tables
written from the lists of rules are no prose.
"""

import ast
import io
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = ("freshness", "huzilerz", "storefront", "theme", "catalog", "workspace", "desk", "console", "bench", "tests")
PRONOUN = re.compile(
    r"it|that|which|what|who|whom|whose|one|ones|others|those|these|so|such|none|nobody|nothing|nowhere"
    r"|(?:some|any)(?:one|body|thing|where|how)|(?:what|who|which|when|where|how)(?:so)?ever"
)
_NO_PROSE = re.compile(
    r"<!-- mutants -->.*?<!-- end of mutants -->|```.*?```|``?[^`]+``?|https?://\S+|\]\([^)]*\)|<!--.*?-->", re.DOTALL
)
_INDENTED = re.compile(r"^(?: {4,}|\t).*$", re.MULTILINE)
_DIRECTIVE = re.compile(r"#\s*(?:noqa|type:|pragma|ruff:|fmt:|!)")
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The number of words in a file's prose, and of pronouns among the words."""

    file: str
    words: int
    pronouns: int

    @property
    def share(self) -> float:
        """Pronouns in a hundred words."""
        return 100 * self.pronouns / self.words if self.words else 0.0


def counted(file: str, prose: str) -> Count:
    """Return the count of a text, without code, tables and addresses."""
    words = [word.lower() for word in _WORD.findall(_NO_PROSE.sub(" ", prose))]
    return Count(file=file, words=len(words), pronouns=sum(PRONOUN.fullmatch(word) is not None for word in words))


def prose_of(source: str) -> str:
    """Docstrings, texts below assignments, and comments of a module; examples, which are indented, left aside."""
    texts = [
        _without_examples(node.value.value, node.col_offset)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    ]
    comments = [
        token.string.lstrip("# ")
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT and not _DIRECTIVE.match(token.string)
    ]
    return "\n".join([*texts, *comments])


@cache
def counts() -> list[Count]:
    """Count every module that ships, measures or tests, and every page; the changelog tells of its own time."""
    modules = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    pages = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("ops/**/*.md")})
    history = ROOT / "CHANGELOG.md"
    of_modules = [(path, prose_of(path.read_text())) for path in modules if "migrations" not in path.parts]
    of_pages = [(path, path.read_text()) for path in pages if path != history]
    return [counted(str(path.relative_to(ROOT)), text) for path, text in [*of_modules, *of_pages]]


def share(found: list[Count]) -> float:
    """Pronouns in a hundred words of all files together."""
    return 100 * sum(one.pronouns for one in found) / sum(one.words for one in found)


def no_imperatives() -> Iterator[str]:
    """Return the places of docstrings without an imperative first line, by ruff's D401: `<file>:<line>`."""
    there = [package for package in PACKAGES if (ROOT / package).is_dir()]
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", "--select", "D401"]
    said = subprocess.run(
        [*command, "--output-format", "concise", *there], cwd=ROOT, capture_output=True, text=True, check=False
    )
    yield from re.findall(r"^(\S+:\d+):\d+: D401", said.stdout, re.MULTILINE)


def _without_examples(docstring: str, margin: int) -> str:
    first, *rest = docstring.splitlines() or [""]
    return _INDENTED.sub("", "\n".join([first.strip(), *(line[margin:] for line in rest)]))


def main(arguments: list[str]) -> None:
    """Print a line for each file, and the totals."""
    found = sorted(counts(), key=lambda one: (-one.share, one.file))
    for one in found[: int(arguments[0]) if arguments else len(found)]:
        print(f"{one.share:5.1f} %  {one.pronouns:5} of {one.words:6}  {one.file}")
    faults = list(no_imperatives())
    print(f"{share(found):5.2f} %  of {sum(one.words for one in found)} words in {len(found)} files")
    print(f"{len(faults):5} docstrings whose first line is no imperative (D401)")


if __name__ == "__main__":
    main(sys.argv[1:])
