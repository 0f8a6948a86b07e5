"""A connection to PostgreSQL that a test breaks."""

from django.db import connection


def lose_the_connection():
    """Break the connection, as a server does at its restart or after a too long idle transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [pid])
    finally:
        other.close()
