"""An import that touches thousands of shops at once, while visited shops are edited as usual."""

import os
import time

from tests.field.condition import Condition, condition
from tests.field.stage import Stage
from tests.field.world import World

SUBJECTS = int(os.environ.get("FIELD_FLOOD", "300"))
"""Shops without visitors, all dirty at once: as many in the time of `--scale 0.1` as 3,000 in true time."""

_ID = "'ws:00000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0')"
_SHOPS = f"""
INSERT INTO freshness_row (subject, desired, nonce, observed, done)
SELECT {_ID}, 1, 1, 1, 1 FROM generate_series(0, %s) AS i
"""
_IMPORT = f"""
INSERT INTO freshness_note (subject, xid, tag, mark, bucket, nonce, n, noted_at, reason, immediate, bare)
SELECT {_ID}, pg_current_xact_id()::text::bigint, '', 'import', 1, i + 1, 1,
       extract(epoch FROM clock_timestamp()), 'import', false, false
FROM generate_series(0, %s) AS i
"""
_OF_THE_FLOOD = "subject LIKE 'ws:00000000-0000-4000-8000-%'"


@condition
class Flood(Condition):
    """A single commit marks all subjects of the flood, during the edits of the eight visited shops."""

    name = "a flood of an import"
    judges_rate = False  # a call of hundreds of tags may outlast the lease in a run's time: the call is then sent again

    def prepare(self, world: World) -> None:
        with world.database.connect() as session:
            session.execute(_SHOPS, [SUBJECTS - 1])
        super().prepare(world)

    def play(self, stage: Stage) -> None:
        stage.edit(0.2)
        with stage.editing(0.8):
            with stage.world.database.connect() as session:
                session.execute(_IMPORT, [SUBJECTS - 1])
            begun = time.monotonic()
            self.proofs["dirty at once"] = self._dirty(stage.world)
            end = begun + stage.judge.bound + 60
            while self._dirty(stage.world) and time.monotonic() < end:
                time.sleep(0.1)
            self.proofs["seconds until all were purged"] = round(time.monotonic() - begun, 1)
            self.proofs["all were purged"] = not self._dirty(stage.world)

    def _dirty(self, world: World) -> int:
        """Return the number of the flood's subjects without a credit."""
        (found,) = world.database.rows(
            f"SELECT (SELECT count(*) FROM freshness_note WHERE {_OF_THE_FLOOD}) "
            f"+ (SELECT count(*) FROM freshness_row WHERE {_OF_THE_FLOOD} AND due_at IS NOT NULL)"
        )
        return int(found[0])
