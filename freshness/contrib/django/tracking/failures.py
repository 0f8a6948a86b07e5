"""Which errors of the database are of a trigger that could not mark: its transaction is undone, and says why."""

import re

from django.db import DatabaseError

_OURS = re.compile(r"\bfreshness_(?:note|row_|mark_|truncate)")


def is_of_trigger(error: DatabaseError) -> bool:
    """Whether a trigger of a tracked table raised it, as far as the database tells.

    PostgreSQL tells where it happened (drivers have it as `diag`), SQLite only what.
    """
    diagnosis = getattr(error.__cause__, "diag", None)
    told = (str(error), getattr(diagnosis, "context", None), getattr(diagnosis, "table_name", None))
    return any(_OURS.search(text) for text in told if text)
