"""Servers of our own with the same pages: each is a member of a group, with a name that outlives its address."""

import re
from collections.abc import Callable, Mapping, Sequence

from freshness.batching.batch import Batch
from freshness.cdn.multi_cdn import LONGEST_NAME, MultiCdn
from freshness.errors import Invalid
from freshness.ports import Cdn, Receipt

Edges = Mapping[str, str] | Sequence[str]
"""Addresses by name, `{"fra": "http://10.0.0.5:6081"}` or `["fra=http://10.0.0.5:6081"]`; a lone edge may be nameless.
"""

_NAME = re.compile(rf"[A-Za-z0-9][A-Za-z0-9._-]{{0,{LONGEST_NAME - 1}}}")
_NAMED = re.compile(r"([^=/:]*)=(.*)")


class EdgeGroup(MultiCdn):
    """The servers of `edges`, each as an adapter built by `make` from its name and its address."""

    def __init__(self, edges: Edges, make: Callable[[str, str], Cdn], *, name: str) -> None:
        addresses = addresses_by_name(edges, default=name)
        parts = [make(one, address) for one, address in addresses.items()]
        super().__init__(parts, name=name)
        if len(parts) == 1:  # the only edge is the whole group: called by the group's name, with the edge's abilities
            self.ability = parts[0].ability

    def purge(self, batch: Batch) -> Receipt:
        """Purge at every edge; a failing edge does not keep the next edges from being purged.

        Raises the error of the failed edge; for several failures, a single error with all sentences.
        """
        answers = self.attempt(self.shares(batch)).values()
        errors = [answer for answer in answers if isinstance(answer, Exception)]
        if errors:
            raise type(errors[0])("; ".join(map(str, errors))) if len(errors) > 1 else errors[0]
        return Receipt()


def addresses_by_name(edges: Edges, *, default: str) -> dict[str, str]:
    """Return the address of each edge by its name.  Raises Invalid where several edges lack or share a name.

    Pending purges of an edge are kept under its name, to be left unchanged when its address or other edges change.
    """
    if isinstance(edges, Mapping):
        named = list(edges.items())
    else:
        found = [(_NAMED.fullmatch(edge), edge) for edge in edges]
        named = [(match[1], match[2]) if match else (default, edge) for match, edge in found]
        if len(named) > 1 and not all(match for match, _ in found):
            raise Invalid(f"each of several edges needs a name: write name=address, not {edges!r:.120}")
    if not named:
        raise Invalid(f"{default} needs the address of at least one edge")
    if wrong := [name for name, _ in named if not _NAME.fullmatch(name)]:
        right = f"at most {LONGEST_NAME} letters, digits, '.', '_' or '-'"
        raise Invalid(f"an edge's name has {right}, not {wrong[0]!r:.60}")
    if len(dict(named)) < len(named):
        raise Invalid(f"edges need names of their own, not {sorted(name for name, _ in named)}")
    return dict(named)
