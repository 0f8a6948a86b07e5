"""The code generator of most editors (npm: @graphql-codegen/cli) writes types from the schema file."""

import shutil
from pathlib import Path

import pytest

from tests.huzilerz.graphql.documents import EDITING, FILE, SAVING
from tests.huzilerz.graphql.npm import installed, run

pytestmark = [pytest.mark.services, pytest.mark.slow]

USE = """
import type { EditingQuery, SaveMutationVariables } from "./editor";
import type { Product } from "./schema";
export const titles = (found: EditingQuery): string[] => found.products?.items.map((one) => one.title) ?? [];
export const saved: SaveMutationVariables = { id: "x", input: { puckData: { content: [] } } };
export const price = (product: Product): string => product.price;
"""
MISUSE = """
import type { EditingQuery } from "./editor";
export const titles = (found: EditingQuery): string[] => found.products.items.map((one) => one.handle);
"""


def test_a_code_generator_writes_types_that_compile_and_refuse_what_is_not_asked_for(tmp_path: Path) -> None:
    directory = installed(Path(__file__).parent / "codegen", tmp_path)
    shutil.copy(FILE, directory / "schema.graphql")
    (directory / "editor.graphql").write_text(EDITING + SAVING)
    made = run(directory, "graphql-codegen", "--config", "codegen.json")
    assert (made.returncode, made.stderr) == (0, "")
    (directory / "use.ts").write_text(USE)
    (directory / "misuse.ts").write_text(MISUSE)
    compiled = {name: run(directory, "tsc", "--noEmit", "--strict", f"{name}.ts") for name in ("use", "misuse")}
    assert (compiled["use"].returncode, compiled["use"].stdout) == (0, "")
    assert "'found.products' is possibly 'null'" in compiled["misuse"].stdout
    assert "Property 'handle' does not exist" in compiled["misuse"].stdout
