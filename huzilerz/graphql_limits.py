"""How large a GraphQL document may be, judged before anything is validated or run.  Pure.

Everything is counted as it would be executed, so a fragment used ten times counts ten times; each fragment
is measured once, so that fragments within fragments cannot make the counting itself expensive.
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
MAX_TOKENS = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """What a selection comes to: levels of fields, and how many fields, aliases and directives in all."""

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


LIMITS = Size(depth=10, fields=300, aliases=15, directives=10)
MAX_OPERATIONS = 5


def faults(document: DocumentNode, *, limits: Size = LIMITS) -> list[GraphQLError]:
    """What is too large about a document, in words; an empty list if nothing is."""
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    if len(operations) > MAX_OPERATIONS:
        return [GraphQLError(f"A document has at most {MAX_OPERATIONS} operations.")]
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    ruler = _Ruler(fragments)
    whole = Size()
    for operation in operations:
        whole |= Size(directives=len(operation.directives or ())) | ruler.measure(operation.selection_set)
    if ruler.circular:
        return [GraphQLError("A fragment contains itself.")]
    return [
        GraphQLError(f"Too many {field.name}: {getattr(whole, field.name)}, at most {getattr(limits, field.name)}.")
        if field.name != "depth"
        else GraphQLError(f"Too deep: {whole.depth} levels, at most {limits.depth}.")
        for field in fields(Size)
        if getattr(whole, field.name) > getattr(limits, field.name)
    ]


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
                size = self.measure(node.selection_set)
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
