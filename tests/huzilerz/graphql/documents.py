"""Documents of an editor, and the schema file from which the editor's types are generated."""

from pathlib import Path

FILE = Path(__file__).resolve().parents[3] / "huzilerz" / "schema.graphql"
EDITING = """
    query Editing($workspace: ID!, $theme: ID!) {
      me { username workspaces { id name role } }
      themes(workspace: $workspace) { id name isActive pages { path title } }
      theme(id: $theme) { ...Whole revisions(first: 5) { number path author createdAt } }
      products(workspace: $workspace, first: 50) { items { id title price isPublished } endCursor hasMore }
      publishing(workspace: $workspace) { live desired done dueAt }
    }
    fragment Whole on Theme { id puckData puckConfig }
"""
SAVING = "mutation Save($id: ID!, $input: ThemeInput!) { updateThemeCustomization(id: $id, input: $input) { success } }"
