"""Limits of a GraphQL document's size, judged before validation and execution.  Pure.

Fields are counted as executed: a fragment used ten times counts ten times.  Each fragment is measured once, because
nested fragments must not make the counting itself expensive.
"""

from dataclasses import dataclass, fields

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

MAX_DOCUMENT_BYTES = 64 * 1024
MAX_BODY_BYTES = 2 * 1024 * 1024
MAX_BODY_PIECES = 200_000
"""The most commas and opening brackets of a body, in its texts too.

Reading JSON blocks this process, 84 ms for two mebibytes of small numbers.  The largest document that is
kept has 60,000 values, and texts with a few commas.
"""
MAX_TOKENS = 5_000
MAX_FRAGMENTS = 30
"""The most fragments: validation compares each pair of fragments; tools that generate documents write a handful."""
MAX_ALIKE = 1_000
"""The most pairs of fields with the same name in the same place: validation compares each pair."""
MAX_VARIABLES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """The size of a selection: levels of fields, and total numbers of fields, aliases and directives."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0

    def __or__(self, other: "Size") -> "Size":
        """Side by side: the deeper of the two, and the sum of everything else."""
        return Size(
            depth=max(self.depth, other.depth),
            fields=self.fields + other.fields,
            aliases=self.aliases + other.aliases,
            directives=self.directives + other.directives,
        )


# Tools' questions about the schema are deep, have many fields, and never vary; production refuses all of them.
_INTROSPECTION = frozenset({"__schema", "__type"})
LIMITS = Size(depth=10, fields=300, aliases=15, directives=10)
MAX_OPERATIONS = 5


def faults(document: DocumentNode, *, limits: Size = LIMITS) -> list[GraphQLError]:
    """Return the exceeded limits of a document, in words; an empty list within the limits."""
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    written = [node for node in document.definitions if isinstance(node, FragmentDefinitionNode)]
    if fault := _too_many_parts(document, operations, len(written)):
        return [GraphQLError(fault)]
    fragments = {node.name.value: node for node in written}
    ruler = _Ruler(fragments)
    whole = Size()
    for operation in operations:
        whole |= Size(directives=len(operation.directives or ())) | ruler.measure(operation.selection_set)
    unused = [node for node in written if node.name.value not in ruler.known]
    for fragment in unused:
        whole |= Size(fields=ruler.measure(fragment.selection_set).fields)  # validation reads all fragments
    if ruler.circular:
        return [GraphQLError("A fragment contains itself.")]
    return [
        GraphQLError(f"Too many {field.name}: {getattr(whole, field.name)}, at most {getattr(limits, field.name)}.")
        if field.name != "depth"
        else GraphQLError(f"Too deep: {whole.depth} levels, at most {limits.depth}.")
        for field in fields(Size)
        if getattr(whole, field.name) > getattr(limits, field.name)
    ]


def alike(document: DocumentNode) -> list[GraphQLError]:
    """Return comparisons too long for validation, in words; for documents without `faults`."""
    counter = _Alike(document)
    if len(counter.fragments) > MAX_FRAGMENTS:
        return [GraphQLError(f"A document has at most {MAX_FRAGMENTS} fragments.")]
    for number, node in enumerate(document.definitions):
        if isinstance(node, (OperationDefinitionNode, FragmentDefinitionNode)):
            counter.count(node.selection_set, (number,))
    if counter.pairs <= MAX_ALIKE:
        return []
    return [GraphQLError("Too many fields of the same name in the same place; give each field once.")]


def _too_many_parts(document: DocumentNode, operations: list[OperationDefinitionNode], fragments: int) -> str:
    if len(operations) > MAX_OPERATIONS:
        return f"A document has at most {MAX_OPERATIONS} operations."
    if len(operations) + fragments < len(document.definitions):
        return "A document has operations and fragments only; it cannot define types."
    if any(len(operation.variable_definitions or ()) > MAX_VARIABLES for operation in operations):
        return f"An operation has at most {MAX_VARIABLES} variables."
    return ""


_Path = tuple[int | str, ...]


class _Alike:
    """A counter of pairs of fields that validation will compare; the counting stops at the limit."""

    def __init__(self, document: DocumentNode) -> None:
        nodes = document.definitions
        self.fragments = {node.name.value: node for node in nodes if isinstance(node, FragmentDefinitionNode)}
        self.seen: dict[_Path, int] = {}
        self.pairs = 0

    def count(self, selections: SelectionSetNode | None, place: _Path) -> None:
        for node in selections.selections if selections else ():
            if self.pairs > MAX_ALIKE:
                return
            if isinstance(node, FieldNode):
                there = (*place, node.alias.value if node.alias else node.name.value)
                self.pairs += self.seen.get(there, 0)
                self.seen[there] = self.seen.get(there, 0) + 1
                self.count(node.selection_set, there)
            elif isinstance(node, InlineFragmentNode):
                self.count(node.selection_set, place)
            elif isinstance(node, FragmentSpreadNode) and node.name.value in self.fragments:
                self.count(self.fragments[node.name.value].selection_set, place)


class _Ruler:
    def __init__(self, fragments: dict[str, FragmentDefinitionNode]) -> None:
        self.fragments = fragments
        self.known: dict[str, Size] = {}
        self.open: set[str] = set()
        self.circular = False

    def measure(self, selections: SelectionSetNode | None) -> Size:
        total = Size()
        for node in selections.selections if selections else ():
            if isinstance(node, FragmentSpreadNode):
                size = self._fragment(node.name.value)
            elif isinstance(node, (FieldNode, InlineFragmentNode)):
                asked = isinstance(node, FieldNode) and node.name.value in _INTROSPECTION
                size = Size() if asked else self.measure(node.selection_set)
            else:
                raise TypeError(f"GraphQL has no such selection: {node.kind}")
            if isinstance(node, FieldNode):
                size = Size(
                    depth=size.depth + 1, fields=size.fields + 1, aliases=size.aliases, directives=size.directives
                )
                size |= Size(aliases=1 if node.alias else 0)
            total |= size | Size(directives=len(node.directives or ()))
        return total

    def _fragment(self, name: str) -> Size:
        if name in self.open:
            self.circular = True
            return Size()
        if name not in self.known:
            fragment = self.fragments.get(name)
            self.open.add(name)
            self.known[name] = self.measure(fragment.selection_set) if fragment else Size()
            self.open.discard(name)
        return self.known[name]
