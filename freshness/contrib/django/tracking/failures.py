"""Recognition of database errors from a trigger's failed mark, after which the transaction is undone."""

import re

from django.db import DatabaseError

_OURS = re.compile(r"\bfreshness_(?:note|row_|mark_|truncate)")


def is_of_trigger(error: DatabaseError) -> bool:
    """Return whether a trigger of a tracked table raised the error, as far as the database tells.

    PostgreSQL reports the place of an error (`diag` in drivers), SQLite only the message.
    """
    diagnosis = getattr(error.__cause__, "diag", None)
    told = (str(error), getattr(diagnosis, "context", None), getattr(diagnosis, "table_name", None))
    return any(_OURS.search(text) for text in told if text)
