import psycopg
import pytest
import redis
from django.db import connection


@pytest.mark.services
def test_valkey_answers_on_the_address_in_the_settings(valkey_url: str, settings) -> None:
    assert valkey_url == settings.REDIS_URL
    with redis.Redis.from_url(valkey_url) as client:
        assert client.ping() is True


@pytest.mark.services
def test_a_new_postgres_database_is_empty(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as link:
        assert link.execute("select count(*) from pg_tables where schemaname = 'public'").fetchone() == (0,)


@pytest.mark.django_db
def test_the_test_database_is_the_one_that_was_asked_for(request) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select 1")
        assert cursor.fetchone() == (1,)
