"""A doubled part of a client's request costs at most three times as much, for every answer."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.models import Collection
from catalog.products import create_product
from huzilerz.graphql_limits import MAX_BODY_BYTES
from tests.huzilerz.growth_timing import check, timed
from tests.huzilerz.request_growth import DOCUMENTS, GRAPH, Ids, RequestGrowth, arguments
from tests.shops import Shop, make_shop

ARGUMENTS = arguments()

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def shop(db: None) -> Shop:
    return make_shop(plan="pro")


@pytest.fixture
def ids(shop: Shop) -> Ids:
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    collection = Collection.objects.create(workspace=shop.workspace, handle="all", title="All")
    rows = {"workspace": shop.workspace, "theme": shop.first, "product": product, "collection": collection}
    return {name: str(row.pk) for name, row in rows.items()}


def seconds(growth: RequestGrowth, size: int, ids: Ids, owner: User) -> float:
    """From the body of a request to its answer, the best of three."""
    client = Client(headers={"host": "localhost"})
    client.force_login(owner)
    body = growth.body(size, ids)
    assert len(body) <= MAX_BODY_BYTES
    statuses = set()

    def ask() -> None:
        statuses.add(client.post("/graphql", body, content_type="application/json").status_code)

    took = min(timed(ask) for _ in range(3))
    assert statuses <= {200, 400}
    return took


def test_every_field_that_takes_a_text_an_id_or_a_document_is_grown() -> None:
    mutations = GRAPH.mutation_type
    assert mutations is not None
    for name, field in mutations.fields.items():
        assert not field.args or any(known.startswith(f"{name}(") for known in ARGUMENTS), name
    assert {"createProduct(input.price)", "updateCollection(input.productIds)", "login(password)"} <= ARGUMENTS.keys()


@pytest.mark.parametrize("name", ARGUMENTS)
def test_an_argument_twice_as_long_costs_at_most_three_times_as_much(name: str, ids: Ids, shop: Shop) -> None:
    growth = ARGUMENTS[name]
    check(lambda size: seconds(growth, size, ids, shop.owner), growth.most)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_twice_as_long_costs_at_most_three_times_as_much(name: str, ids: Ids, shop: Shop) -> None:
    growth = DOCUMENTS[name]
    check(lambda size: seconds(growth, size, ids, shop.owner), growth.most)
