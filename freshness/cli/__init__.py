"""The command `freshness` for operators: look, purge, pause, explain, and the doctor.  Knows no framework."""
