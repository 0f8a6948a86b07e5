"""A shop with its first theme live, and saves of the theme."""

from typing import Any

import pytest

from tests.marked import times_marked
from tests.shops import Shop, make_shop
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService as Service


@pytest.fixture
def shop(db: None) -> Shop:
    return make_shop()


@pytest.fixture
def live(shop: Shop) -> Shop:
    """Publish a shop's first theme, with a single mark."""
    Service.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    assert times_marked_of(shop) == 1
    return shop


def save(shop: Shop, data: Any, **more: Any) -> TemplateCustomization:
    return Service.save_customizations(customization_id=shop.first.pk, puck_data=data, user=shop.owner, **more)


def times_marked_of(shop: Shop) -> int:
    return times_marked(shop.subject)
