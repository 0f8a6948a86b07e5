"""What cleaning a rich text may cost, judged from the text alone before it is parsed.  Pure.

A parser of HTML copies and compares: the attributes of one tag with each other, open tags with each further one, a
piece of text with what stands before it.  So a few kilobytes can take seconds, and come out a thousand times longer.
Each factor of such a product has a limit here, and so has the one product that no limit of a factor bounds well.
"""

import re
from dataclasses import dataclass
from typing import Final

MAX_HTML: Final = 200_000
"""Characters of one rich text, before and after cleaning: a long book chapter; it is also all that a page shows."""
MAX_TAGS: Final = 4_000
"""The most `<` in one rich text: what tags within tags cost grows with the square of their number."""
MAX_REFERENCES: Final = 10_000
"""The most `&`, and what is written as `&nbsp;` or `&gt;`: the parser and we join the text anew after each of them."""
MAX_ATTRIBUTES: Final = 50
"""The most attributes of one tag: each is compared with all before it.  Word processors write about ten."""
MAX_OPEN: Final = 250
"""The most blocks open at once: placing or closing one looks at all that are.  Tables within lists come to twenty."""
MAX_COPIES: Final = 200_000
"""The most (styled `<b>`, `<em>`, … times all tags): each one left open is copied into every block that follows."""

_SPACE = r"[ \t\n\f\r/]"
# An attribute as the HTML standard reads it.  Nothing is given back (`+` twice), so this takes one pass.
_VALUE = r"""[ \t\n\f\r]*+=[ \t\n\f\r]*+(?:"[^"]*+"?+|'[^']*+'?+|[^ \t\n\f\r>]*+)"""
_ATTRIBUTE = rf"{_SPACE}*+[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+(?:{_VALUE})?+"
_CROWDED = re.compile(rf"</?[a-zA-Z][^ \t\n\f\r/>]*+(?:{_ATTRIBUTE}){{{MAX_ATTRIBUTES + 1}}}")
_ONCE = re.compile(rf"</?[a-zA-Z][^ \t\n\f\r/>]*+(?:{_ATTRIBUTE}){{0,{MAX_ATTRIBUTES}}}+")
_TAG = re.compile(r"<(/?)([a-zA-Z][^ \t\n\f\r/>]*+)([ \t\n\f\r/]?)")
# Those that the standard opens again in every block that follows, until they are closed ("formatting elements").
_COPIED = frozenset(["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"])
# Those that need no end tag, or have none, and those that are placed without a look at what is open.
_NEVER_CLOSED = "area base br col embed hr img input link meta source wbr"
_CLOSED_BY_THE_NEXT = "dd dt li option p rp rt tbody td tfoot th thead tr"
_OPEN_ENDED = _COPIED | {"span", *_NEVER_CLOSED.split(), *_CLOSED_BY_THE_NEXT.split()}


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkupCost:
    """What makes a rich text expensive: how many `<`, how many references, and how many copies the parser may make."""

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
    """What is too much of the rich texts of a page together, in words; empty if nothing is."""
    if cost.tags > MOST_IN_ALL.tags:
        return _TAGS
    if cost.references > MOST_IN_ALL.references:
        return _REFERENCES
    return _STYLED if cost.copies > MOST_IN_ALL.copies else ""


def cost_of(text: str) -> MarkupCost:
    """What a rich text costs, in one pass."""
    tags = text.count("<")
    styled = sum(1 for tag in _TAG.finditer(text) if tag[3] and not tag[1] and tag[2].lower() in _COPIED)
    references = text.count("&") + text.count("\u00a0") + max(0, text.count(">") - tags)
    return MarkupCost(tags=tags, references=references, copies=styled * tags)


def fault_in(text: str) -> str:
    """What makes a rich text too expensive to clean, in words; empty if nothing does."""
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

    What looks like a tag inside a quoted value or a script is read too, for it may be one after all.
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
    """How many blocks are open at once at most.  End tags that end nothing are not counted."""
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
