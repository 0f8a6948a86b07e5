"""A link to a draft shows a single revision to every holder of the link, until the link expires."""

import json
import time
import traceback
import uuid
from typing import Any

import pytest
from django.core.signing import Signer
from django.test import Client

from storefront.previews import Preview, preview_of, token_of
from theme.models import TemplateCustomization, ThemeRevision

DRAFT = {
    "root": {"props": {"title": "Draft"}},
    "content": [{"type": "Heading", "props": {"id": "h", "text": "Not yet"}}],
}


@pytest.fixture
def draft(shop: Any) -> TemplateCustomization:
    theme = TemplateCustomization.objects.create(workspace=shop.workspace, name="Draft", puck_data={}, revision=2)
    ThemeRevision.objects.create(theme=theme, number=1, path="/", puck_data={"content": []})
    ThemeRevision.objects.create(theme=theme, number=2, path="/", puck_data=DRAFT)
    return theme


def link(theme: TemplateCustomization, **change: Any) -> str:
    parts = {
        "workspace_id": theme.workspace_id,
        "theme_id": theme.id,
        "revision": 2,
        "expires": int(time.time()) + 60,
    } | change
    return f"/preview/{token_of(Preview(**parts))}"


def private(response: Any) -> bool:
    return (
        response["Cache-Control"] == "no-store"
        and response["X-Robots-Tag"] == "noindex, nofollow"
        and response["Referrer-Policy"] == "no-referrer"
        and not any(
            name in response for name in ("Surrogate-Key", "Cache-Tag", "CDN-Cache-Control", "ETag", "X-Content-Gen")
        )
    )


def test_a_link_shows_the_revision_it_was_made_for(shop: Any, draft: Any, visit: Any) -> None:
    response = visit(shop.host, link(draft))
    assert response.status_code == 200
    assert b"Not yet" in response.content
    assert private(response)
    assert b"Not yet" not in visit(shop.host, link(draft, revision=1)).content
    assert b"Not yet" not in visit(shop.host).content


def test_a_preview_is_byte_for_byte_what_visitors_get_once_it_is_live(shop: Any, draft: Any, visit: Any) -> None:
    previewed = visit(shop.host, link(draft)).content
    TemplateCustomization.objects.filter(id=shop.theme.id).update(is_active=False)
    TemplateCustomization.objects.filter(id=draft.id).update(is_active=True, puck_data=DRAFT)
    assert visit(shop.host).content == previewed


def test_a_preview_of_a_shop_where_nothing_is_live_works(shop: Any, draft: Any, visit: Any) -> None:
    TemplateCustomization.objects.update(is_active=False)
    assert b"Not yet" in visit(shop.host, link(draft)).content


def test_a_revision_of_another_page_is_shown_as_that_page(shop: Any, draft: Any, visit: Any) -> None:
    ThemeRevision.objects.create(theme=draft, number=3, path="/about", puck_data=DRAFT)
    response = visit(shop.host, link(draft, revision=3))
    assert b'<link rel="canonical" href="http://aster.localhost/about">' in response.content


@pytest.mark.parametrize(
    "change",
    [
        {"expires": 1},
        {"expires": int(time.time()) - 1},
        {"revision": 9},
        {"theme_id": uuid.UUID(int=1)},
        {"workspace_id": uuid.UUID(int=1)},
    ],
)
def test_a_link_that_does_not_fit_shows_nothing(shop: Any, draft: Any, visit: Any, change: dict[str, Any]) -> None:
    response = visit(shop.host, link(draft, **change))
    assert response.status_code == 404
    assert b"Not yet" not in response.content
    assert private(response)


def test_a_link_of_one_shop_shows_nothing_at_another(shop: Any, other: Any, draft: Any, visit: Any) -> None:
    assert visit(other.host, link(draft)).status_code == 404
    assert visit(other.host, link(draft, workspace_id=other.id)).status_code == 404  # their workspace, our theme
    assert visit("nobody.localhost", link(draft)).status_code == 404


@pytest.mark.parametrize("how", ["x", ":", "x:y", "é", "a" * 5_000, "cut", "changed", "other salt"])
def test_a_forged_link_shows_nothing(shop: Any, draft: Any, visit: Any, how: str) -> None:
    token = link(draft).removeprefix("/preview/")
    forged = {
        "cut": token[:-1],
        "changed": token.replace(token[3], "A" if token[3] != "A" else "B", 1),
        "other salt": Signer(salt="other").sign_object([str(draft.workspace_id), str(draft.id), 2, 9_999_999_999]),
    }.get(how, how)
    response = visit(shop.host, f"/preview/{forged}")
    assert response.status_code == 404
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("host", "spelled", "method", "status"),
    [
        ("borage.localhost", "/preview/{}", "GET", 404),
        ("nobody.localhost", "/preview/{}", "GET", 404),
        ("localhost", "/preview/{}", "GET", 404),
        ("localhost", "/graphql?next=/preview/{}", "POST", 415),
        ("user@aster.localhost", "/preview/{}", "GET", 400),
        ("aster.localhost", "/preview/{}", "POST", 405),
        ("aster.localhost", "/preview/{}/", "GET", 404),
        ("aster.localhost", "/preview/{}.html", "GET", 404),
        ("aster.localhost", "/preview//{}", "GET", 404),
        ("aster.localhost", "/Preview/{}", "GET", 404),
        ("aster.localhost", "/products?preview={}&page=0", "GET", 404),
        ("aster.localhost", "/preview/{}?then=%2Fpreview%2F{}", "GET", 500),
    ],
)
def test_a_link_never_stands_in_a_log(
    shop: Any,
    other: Any,
    draft: Any,
    caplog: Any,
    monkeypatch: Any,
    host: str,
    spelled: str,
    method: str,
    status: int,
) -> None:
    if status == 500:
        monkeypatch.setattr("storefront.views.pages.document_page", _broken)
    token = link(draft).removeprefix("/preview/")
    client = Client(headers={"Host": host}, raise_request_exception=False)
    with caplog.at_level("DEBUG"):
        response = client.generic(method, spelled.replace("{}", token), RAW_URI=spelled.replace("{}", token))
    assert response.status_code == status
    records = [record for record in caplog.records if record.name.startswith("django.")]
    assert records
    for record in records:
        told = [record.getMessage(), repr(vars(record)), str(response.headers)]
        if request := getattr(record, "request", None):
            told += [repr(request), repr(vars(request)), repr(request.META), request.get_full_path()]
        if record.exc_info:
            variables = [repr(frame.f_locals) for frame, _ in traceback.walk_tb(record.exc_info[2])]
            told += [*traceback.format_exception(*record.exc_info), *variables]
        for part in (token, token.replace(":", "%3A"), *token.split(":")):
            assert not any(part in text for text in told)


def _broken(*_: Any) -> Any:
    raise RuntimeError("the database is away")


def test_a_link_ends_at_its_moment() -> None:
    preview = Preview(workspace_id=uuid.UUID(int=1), theme_id=uuid.UUID(int=2), revision=3, expires=1_000)
    token = token_of(preview)
    assert preview_of(token, workspace_id=preview.workspace_id, now=999.9) == preview
    assert preview_of(token, workspace_id=preview.workspace_id, now=1_000) is None
    assert preview_of(token, workspace_id=uuid.UUID(int=2), now=0) is None


def test_nothing_of_a_draft_stands_in_its_link(draft: Any) -> None:
    assert "Not" not in link(draft)
    assert json.dumps(DRAFT) not in link(draft)
