"""Limits of the answer to a GraphQL operation, judged from the document and its variables before execution.  Pure.

A list within a list multiplies: fifteen aliases of a hundred collections of a hundred products fit every limit of a
document and are 150,000 products.  Each field therefore counts as often as the lists around the field may have items:
the value of `first`, or the field's own limit.  Directives are ignored: `@skip(if: true)` counts like any field.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    get_operation_ast,
    is_list_type,
)

from desk.receipts import MOST_PAGES
from theme.dropped import MOST_LOSSES
from theme.publishable import MOST_FAULTS
from theme.services.scheduled_publishes import MAX_WAITING
from theme.services.share_links import MAX_LINKS
from workspace.schema import MAX_WORKSPACES

LONGEST_LIST: Final = 100
"""The longest list, for any value of `first`: resolvers cut lists there."""
UNASKED: Final[Mapping[str, int]] = {
    "Me.workspaces": MAX_WORKSPACES,
    "PublishReceipt.pages": MOST_PAGES,
    "Query.scheduledPublishes": 2 * MAX_WAITING,
    "Query.shareLinks": MAX_LINKS,
    "RestoreOutcome.errors": 1,
    "ScheduleOutcome.errors": 1,
    "ScheduleOutcome.faults": MOST_FAULTS,
    "ShareOutcome.errors": 1,
    "ThemeOutcome.errors": 1,
    "TimeZoneOutcome.errors": 1,
    "UndoOutcome.errors": 1,
    "WorkingCopyOutcome.errors": 1,
    "WorkingCopyOutcome.dropped": MOST_LOSSES,
    "ProductOutcome.errors": 1,
    "CollectionOutcome.errors": 1,
    "WorkingCopyOutcome.faults": MOST_FAULTS,
}
"""Lists without an argument `first`, and their greatest lengths."""

_Parent = GraphQLObjectType | GraphQLInterfaceType


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCost:
    """The content of an answer at most: `lists` are database queries, `items` their rows, `values` written fields."""

    lists: int = 0
    items: int = 0
    values: int = 0

    def __add__(self, other: "AnswerCost") -> "AnswerCost":
        return AnswerCost(
            lists=self.lists + other.lists, items=self.items + other.items, values=self.values + other.values
        )

    def times(self, number: int) -> "AnswerCost":
        """Return the cost multiplied by the items of a list around the field."""
        return AnswerCost(lists=self.lists * number, items=self.items * number, values=self.values * number)


MOST: Final = AnswerCost(lists=120, items=3_000, values=10_000)
"""A tenth of a second each: a query takes 1 ms, an item 40 us, a value 15 us.  A hundred products with all their fields
fit, or fifty themes with fifty pages each; not all lists at their longest within one another."""


def cost_faults(
    schema: GraphQLSchema, document: DocumentNode, *, name: str | None, variables: Mapping[str, Any] | None
) -> list[GraphQLError]:
    """Return the exceeded limits of a valid document's answer, in words; an empty list within the limits."""
    operation = get_operation_ast(document, name)
    root = schema.get_root_type(operation.operation) if operation else None
    if operation is None or root is None:
        return []
    cost = _Judge(document, operation, variables or {}).cost(operation.selection_set, root)
    return [
        GraphQLError(
            f"The answer may hold too many {field.name}: {getattr(cost, field.name):,}, at most "
            f"{getattr(MOST, field.name):,}. Ask for fewer with `first`, and for the rest after it."
        )
        for field in fields(AnswerCost)
        if getattr(cost, field.name) > getattr(MOST, field.name)
    ]


class _Judge:
    """A judge of costs: each fragment is judged once for each kind of use, and nested fragments cost nothing more."""

    def __init__(
        self, document: DocumentNode, operation: OperationDefinitionNode, variables: Mapping[str, Any]
    ) -> None:
        nodes = document.definitions
        self.fragments = {node.name.value: node for node in nodes if isinstance(node, FragmentDefinitionNode)}
        self.defaults = {node.variable.name.value: node.default_value for node in operation.variable_definitions or ()}
        self.variables = variables
        self.known: dict[tuple[str, str, int | None], AnswerCost] = {}

    def cost(self, selections: SelectionSetNode | None, parent: _Parent, page: int | None = None) -> AnswerCost:
        """Return a selection's cost; `page` is the outer field's number of items for a list below, else None."""
        return sum((self._one(node, parent, page) for node in _nodes(selections)), AnswerCost())

    def _one(self, node: Any, parent: _Parent, page: int | None) -> AnswerCost:
        if isinstance(node, FragmentSpreadNode):
            key = (node.name.value, parent.name, page)
            if key not in self.known:
                self.known[key] = self.cost(self.fragments[node.name.value].selection_set, parent, page)
            return self.known[key]
        if isinstance(node, InlineFragmentNode):
            return self.cost(node.selection_set, parent, page)
        return self._field(node, parent, page)

    def _field(self, node: FieldNode, parent: _Parent, page: int | None) -> AnswerCost:
        name = node.name.value
        definition = parent.fields.get(name)
        if definition is None:  # fields of every type, and fields about the schema
            return AnswerCost(values=1)
        inner = get_named_type(definition.type)
        below: _Parent | None = inner if isinstance(inner, (GraphQLObjectType, GraphQLInterfaceType)) else None
        asks = "first" in definition.args
        first = self._first(node, definition.args["first"].default_value) if asks else page
        if not is_list_type(get_nullable_type(definition.type)):
            own = AnswerCost(values=1, lists=1 if asks else 0)
            return own + self.cost(node.selection_set, below, first) if below else own
        length = UNASKED.get(f"{parent.name}.{name}", LONGEST_LIST) if first is None else first
        own = AnswerCost(values=1, items=length, lists=1 if asks or page is None else 0)
        return own + self.cost(node.selection_set, below).times(length) if below else own

    def _first(self, node: FieldNode, default: Any) -> int:
        given = next((one.value for one in node.arguments or () if one.name.value == "first"), None)
        asked = self._value(given, default)
        return min(max(asked, 1), LONGEST_LIST) if isinstance(asked, int) else LONGEST_LIST

    def _value(self, given: ValueNode | None, default: Any) -> Any:
        """Return the number, or the value in its place."""
        if given is None:
            return default
        if isinstance(given, VariableNode):
            name = given.name.value
            return self.variables[name] if name in self.variables else self._value(self.defaults.get(name), default)
        return int(given.value[:20]) if isinstance(given, IntValueNode) else None


def _nodes(selections: SelectionSetNode | None) -> Iterator[Any]:
    yield from selections.selections if selections else ()
