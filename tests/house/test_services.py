from urllib.error import HTTPError
from urllib.request import urlopen

import psycopg
import pytest
import redis
from celery.contrib.testing.tasks import ping
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


@pytest.mark.services
def test_the_edge_answers_with_the_shipped_configuration(varnish_edge) -> None:
    edge = varnish_edge(9)  # no server listens there
    with pytest.raises(HTTPError) as answer:
        urlopen(f"{edge.url}/")
    assert answer.value.code == 503


@pytest.mark.services
def test_the_web_server_shares_the_database_of_the_test(web, django_user_model) -> None:
    django_user_model.objects.create_superuser("ada", password="a long password")
    port = web()
    with urlopen(f"http://localhost:{port}/admin/login/") as answer:
        assert answer.status == 200


@pytest.mark.services
def test_the_worker_runs_tasks_that_come_over_the_real_broker(celery_worker) -> None:
    assert ping.apply_async(ignore_result=False).get(timeout=10) == "pong"
