"""The database returns documents exactly as saved."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services import examples
from tests.shops import make_shop
from theme.models import TemplateCustomization
from theme.puck import InvalidPuck
from theme.services.template_customization_service import TemplateCustomizationService as Service

pytestmark = [pytest.mark.django_db, pytest.mark.database]

text = st.text(max_size=8)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(width=64) | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=12,
)


@given(value=plain)
@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_json_comes_back_unchanged_or_was_refused(shop_theme: tuple[Any, Any], value: Any) -> None:
    theme, owner = shop_theme
    before = TemplateCustomization.objects.get(pk=theme.pk)
    refused = ""
    try:
        Service.save_customizations(customization_id=theme.pk, puck_data={"test": value}, user=owner)
    except InvalidPuck as fault:
        refused = fault.path
    theme.refresh_from_db()
    if refused:
        assert refused.startswith("test")
        assert (theme.puck_data, theme.revision) == (before.puck_data, before.revision)
        return
    assert theme.puck_data == {"test": value}
    assert theme.revisions.get(number=theme.revision).puck_data == {"test": value}


@pytest.fixture
def shop_theme(db: None) -> tuple[Any, Any]:
    shop = make_shop()
    return shop.first, shop.owner


@pytest.mark.parametrize(
    "words",
    [
        "日本語",
        "عربى‎",
        "हिन्दी",
        "👩‍👩‍👧‍👦",
        "e\u0301 vs é",
        "\u202eabc",
        "a\u2028b",
        "'; DROP TABLE x; --",
        "</script>",
    ],
)
def test_words_of_any_language_come_back(shop_theme: tuple[Any, Any], words: str) -> None:
    theme, owner = shop_theme
    data = {
        "root": {"props": {"title": words}},
        "content": [{"type": "Heading", "props": {"id": words, "text": words}}],
    }
    Service.save_customizations(customization_id=theme.pk, puck_data=data, user=owner)
    theme.refresh_from_db()
    assert theme.puck_data == data
