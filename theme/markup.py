"""The cost of cleaning a rich text, judged from the text alone before parsing.  Pure.

A parser of HTML copies and compares: the attributes of a tag with each other, open tags with each further tag, a piece
of text with the text before.  A rich text of a few kilobytes can therefore take seconds to clean, and become a thousand
times longer. Each factor of these products has a limit here; the number of copies, which no limit of a factor bounds
well, has a limit of its own.
"""

import re
from dataclasses import dataclass
from typing import Final

MAX_HTML: Final = 200_000
"""Characters of a rich text, before and after cleaning: a long book chapter; also the limit for showing a page."""
MAX_TAGS: Final = 4_000
"""The most `<` in a rich text: the cost of tags within tags grows with the square of their number."""
MAX_REFERENCES: Final = 10_000
"""The most `&`, and characters written as `&nbsp;` or `&gt;`: parser and cleaner join the text anew after each."""
MAX_ATTRIBUTES: Final = 50
"""The most attributes of a tag: each is compared with all before.  Word processors write about ten."""
MAX_OPEN: Final = 250
"""The most blocks open at once: placing or closing a block looks at all open.  Tables within lists come to twenty.
"""
MAX_COPIES: Final = 200_000
"""The most (styled `<b>`, `<em>`, … times all tags): each styled tag left open is copied into every later block."""

_SPACE = r"[ \t\n\f\r/]"
# An attribute by the HTML standard.  Without backtracking (possessive `+`), a match takes a single pass.
_VALUE = r"""[ \t\n\f\r]*+=[ \t\n\f\r]*+(?:"[^"]*+"?+|'[^']*+'?+|[^ \t\n\f\r>]*+)"""
_ATTRIBUTE = rf"{_SPACE}*+[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+(?:{_VALUE})?+"
_CROWDED = re.compile(rf"</?[a-zA-Z][^ \t\n\f\r/>]*+(?:{_ATTRIBUTE}){{{MAX_ATTRIBUTES + 1}}}")
_ONCE = re.compile(rf"</?[a-zA-Z][^ \t\n\f\r/>]*+(?:{_ATTRIBUTE}){{0,{MAX_ATTRIBUTES}}}+")
_TAG = re.compile(r"<(/?)([a-zA-Z][^ \t\n\f\r/>]*+)([ \t\n\f\r/]?)")
# Elements that the standard opens again in every later block until they are closed ("formatting elements").
_COPIED = frozenset(["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"])
# Elements without a required end tag, and elements placed without a look at the open elements.
_NEVER_CLOSED = "area base br col embed hr img input link meta source wbr"
_CLOSED_BY_THE_NEXT = "dd dt li option p rp rt tbody td tfoot th thead tr"
_OPEN_ENDED = _COPIED | {"span", *_NEVER_CLOSED.split(), *_CLOSED_BY_THE_NEXT.split()}


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkupCost:
    """The expensive properties of a rich text: the number of `<`, of references, and of copies a parser may make."""

    tags: int = 0
    references: int = 0
    copies: int = 0

    def __add__(self, other: "MarkupCost") -> "MarkupCost":
        return MarkupCost(
            tags=self.tags + other.tags,
            references=self.references + other.references,
            copies=self.copies + other.copies,
        )


MOST_IN_ALL: Final = MarkupCost(tags=5 * MAX_TAGS, references=5 * MAX_REFERENCES, copies=2 * MAX_COPIES)
"""All rich texts of a page together."""


def fault_in_all(cost: MarkupCost) -> str:
    """Say in words where the rich texts of a page together are too expensive; empty if they are not."""
    if cost.tags > MOST_IN_ALL.tags:
        return _TAGS
    if cost.references > MOST_IN_ALL.references:
        return _REFERENCES
    return _STYLED if cost.copies > MOST_IN_ALL.copies else ""


def cost_of(text: str) -> MarkupCost:
    """Measure the cost of a rich text, in a single pass."""
    tags = text.count("<")
    styled = sum(1 for tag in _TAG.finditer(text) if tag[3] and not tag[1] and tag[2].lower() in _COPIED)
    references = text.count("&") + text.count("\u00a0") + max(0, text.count(">") - tags)
    return MarkupCost(tags=tags, references=references, copies=styled * tags)


def fault_in(text: str) -> str:
    """Say in words why a rich text is too expensive to clean; empty if the text is not."""
    if len(text) > MAX_HTML:
        return f"is {len(text):,} characters of rich text; at most {MAX_HTML:,} are kept"
    cost = cost_of(text)
    if cost.tags > MAX_TAGS:
        return _TAGS
    if cost.references > MAX_REFERENCES:
        return _REFERENCES
    if _is_crowded(text):
        return f"has a tag with too many attributes: at most {MAX_ATTRIBUTES}"
    if _most_open(text) > MAX_OPEN:
        return f"has blocks nested too deep, or left open: at most {MAX_OPEN} at once"
    return _STYLED if cost.copies > MAX_COPIES else ""


_TAGS = f"has too many tags: at most {MAX_TAGS:,} here and {MOST_IN_ALL.tags:,} on a page"
_REFERENCES = (
    "has too many '&', '>' and spaces that do not break: "
    f"at most {MAX_REFERENCES:,} here and {MOST_IN_ALL.references:,} on a page"
)
_STYLED = (
    f"has too many <b>, <i>, <strong> and the like with attributes: at most {MAX_COPIES:,} "
    f"times the number of its tags, and {MOST_IN_ALL.copies:,} on a page"
)


def _is_crowded(text: str) -> bool:
    """Whether any tag may have too many attributes, or reading them alone takes too long.

    Text like a tag inside a quoted value or a script is read too, because a parser may take the text for a tag.
    """
    steps = 0
    for at in (found.start() for found in _TAG.finditer(text)):
        if _CROWDED.match(text, at):
            return True
        read = _ONCE.match(text, at)
        steps += read.end() - at if read else 0
        if steps > 8 * MAX_HTML:
            return True
    return False


def _most_open(text: str) -> int:
    """Count the most blocks open at the same time.  Unmatched end tags are not counted."""
    open_tags: dict[str, int] = {}
    depth = most = 0
    for end, name, _ in _TAG.findall(text):
        name = name.lower()
        if name in _OPEN_ENDED:
            continue
        if not end:
            open_tags[name] = open_tags.get(name, 0) + 1
            depth += 1
            most = max(most, depth)
        elif open_tags.get(name, 0):
            open_tags[name] -= 1
            depth -= 1
    return most
