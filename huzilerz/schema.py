"""The GraphQL schema: the apps' queries and mutations together, within limits."""

import inspect
from typing import Any

import strawberry
from graphql import GraphQLSchema
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import merge_types
from strawberry.types.base import StrawberryObjectDefinition
from strawberry.types.field import StrawberryField

from catalog.schema import CatalogMutation, CatalogQuery
from desk.schema import DeskMutation, DeskQuery
from huzilerz.graphql_documents import Documents, NoIntrospection, QuietErrors
from huzilerz.settings import PRODUCTION
from theme.component_schema import ComponentQuery
from theme.page_schema import PageMutation
from theme.publish_schema import PublishMutation
from theme.schedule_schema import ScheduleMutation, ScheduleQuery
from theme.schema import ThemeMutation, ThemeQuery
from theme.theme_schema import ThemesMutation
from theme.working_copy_schema import WorkingCopyMutation
from workspace.schema import WorkspaceMutation, WorkspaceQuery


class QuietSchema(strawberry.Schema):
    """A schema that never logs a client's text; `QuietErrors` logs the platform's own faults."""

    def process_errors(self, *_: Any, **__: Any) -> None:
        """Strawberry would log lines of the query as they are: passwords, line breaks and control codes too."""


def build_schema(*, production: bool) -> strawberry.Schema:
    """Build the schema; in production questions about the schema itself are refused."""
    extensions: list[type[SchemaExtension]] = [QuietErrors, Documents]
    found = QuietSchema(
        query=merge_types(
            "Query", (WorkspaceQuery, ThemeQuery, ScheduleQuery, ComponentQuery, CatalogQuery, DeskQuery)
        ),
        mutation=merge_types(
            "Mutation",
            (
                WorkspaceMutation,
                ThemeMutation,
                ThemesMutation,
                PageMutation,
                WorkingCopyMutation,
                PublishMutation,
                ScheduleMutation,
                DeskMutation,
                CatalogMutation,
            ),
        ),
        extensions=[*extensions, NoIntrospection] if production else extensions,
        config=StrawberryConfig(disable_field_suggestions=True),
    )
    _describe(found._schema)
    return found


def _describe(graph: GraphQLSchema) -> None:
    """Give types and fields without a description the docstring of their class or function."""
    for one in graph.type_map.values():
        definition = one.extensions.get("strawberry-definition")
        if isinstance(definition, StrawberryObjectDefinition) and not _is_joined(one.name):
            one.description = one.description or inspect.getdoc(definition.origin)
        for field in getattr(one, "fields", {}).values():
            known = field.extensions.get("strawberry-definition")
            resolver = known.base_resolver if isinstance(known, StrawberryField) else None
            if resolver:
                field.description = field.description or inspect.getdoc(resolver.wrapped_func)


def _is_joined(name: str) -> bool:
    """Whether a type is made of the types of all apps, without a docstring of its own."""
    return name in ("Query", "Mutation")


schema = build_schema(production=PRODUCTION)
graph: GraphQLSchema = schema._schema
"""The same schema as graphql-core has it, for judges of documents: strawberry gives no public name to this form."""
