"""Schema extensions: parse and validate within the limits, remember the result, and reveal no internals."""

import logging
import secrets
from collections.abc import Iterator
from functools import lru_cache

from graphql import DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema, get_operation_ast, parse
from graphql.validation import ASTValidationRule, NoSchemaIntrospectionCustomRule, validate
from strawberry.extensions import SchemaExtension
from strawberry.schema.exceptions import CannotGetOperationTypeError
from strawberry.types import ExecutionResult as StrawberryResult

from huzilerz.graphql_cost import cost_faults
from huzilerz.graphql_limits import MAX_DOCUMENT_BYTES, MAX_TOKENS, alike, faults
from huzilerz.in_flight import Abandoned
from theme.puck import InvalidPuck
from workspace.access import Refused

logger = logging.getLogger(__name__)

_REMEMBERED = 256
_LONGEST_REMEMBERED = 4096  # characters; documents that clients repeat are short, and documents take up memory

_SUGGESTION = " Did you mean "
"""The beginning of a suggestion, the end of a message."""

Rules = tuple[type[ASTValidationRule], ...]


class NoOperation(CannotGetOperationTypeError):
    """The operation to run is ambiguous: the view answers 400 with this sentence."""

    def as_http_error_reason(self) -> str:
        # The message leaves out the name: a name may be very long, and half a surrogate pair cannot be sent.
        if self.operation_name is None:
            return "The document must have one operation, or operationName must say which of several to run"
        return "The document has no operation with the name in operationName"


class Documents(SchemaExtension):
    """Parses and validates; documents of usual length only once, for all requests of this process."""

    def on_parse(self) -> Iterator[None]:
        context = self.execution_context
        query = context.query
        if query:
            context.graphql_document = _remembered_parse(query) if _is_short(query) else parse_document(query)
            # Of several operations without a name, Strawberry would run the first.
            if get_operation_ast(context.graphql_document, context._provided_operation_name) is None:
                raise NoOperation(context._provided_operation_name)
        yield

    def on_validate(self) -> Iterator[None]:
        context = self.execution_context
        assert context.graphql_document is not None
        check = _remembered_check if _is_short(context.query or "") else check_document
        context.pre_execution_errors = check(
            context.schema._schema,
            context.graphql_document,
            context.validation_rules,
        ) or cost_faults(
            context.schema._schema,
            context.graphql_document,
            name=context._provided_operation_name,
            variables=context.variables,
        )
        yield


class NoIntrospection(SchemaExtension):
    """Refuses questions about the schema; for production."""

    def on_operation(self) -> Iterator[None]:
        self.execution_context.validation_rules += (NoSchemaIntrospectionCustomRule,)
        yield


class QuietErrors(SchemaExtension):
    """An extension that keeps the words of refusals, and replaces other errors by a sentence with an id for the log."""

    def on_operation(self) -> Iterator[None]:
        yield
        result = self.execution_context.result
        if isinstance(result, (ExecutionResult, StrawberryResult)) and result.errors:
            result.errors = [_quiet(error) for error in result.errors]


def _quiet(error: GraphQLError) -> GraphQLError:
    cause = error.original_error
    if isinstance(cause, (Refused, InvalidPuck, Abandoned)):
        return GraphQLError(str(cause), nodes=error.nodes, path=error.path)
    if cause is None or isinstance(cause, GraphQLError):
        error.message = error.message.partition(_SUGGESTION)[0]
        return error
    reference = secrets.token_hex(6)
    logger.error("GraphQL request failed, id %s", reference, exc_info=cause)
    return GraphQLError(f"Something went wrong on our side. If you report it, name {reference}.", path=error.path)


def _is_short(query: str) -> bool:
    return len(query) <= _LONGEST_REMEMBERED


def parse_document(query: str) -> DocumentNode:
    """Parse a query within the limits of bytes, tokens and depth.  Raises GraphQLError beyond."""
    if len(query.encode("utf-8", "surrogatepass")) > MAX_DOCUMENT_BYTES:
        raise GraphQLError(f"The document is longer than {MAX_DOCUMENT_BYTES:,} bytes; send values as variables.")
    try:
        return parse(query, max_tokens=MAX_TOKENS)
    except RecursionError:
        raise GraphQLError("The document is nested too deep.") from None


def check_document(schema: GraphQLSchema, document: DocumentNode, rules: Rules) -> list[GraphQLError]:
    """Return faults: of the limits, else of the first five broken `rules`."""
    # The limits come first: several standard rules take time quadratic in the size.
    try:
        found = faults(document) or alike(document)
        return found or validate(schema, document, rules, max_errors=5, hide_suggestions=True)
    except RecursionError:
        return [GraphQLError("The document is nested too deep.")]


_remembered_parse = lru_cache(maxsize=_REMEMBERED)(parse_document)
_remembered_check = lru_cache(maxsize=_REMEMBERED)(check_document)
