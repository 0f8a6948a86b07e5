"""A shop's page as answered by this process, past every edge: the reference for copies of undecided freshness."""

from collections.abc import Mapping

from freshness.contrib.django.own_answer import OwnAnswer
from storefront import conf


def _as_the_edge_asks() -> Mapping[str, str]:
    return {"HTTP_X_ORIGIN_SECRET": conf.load().origin_secrets[0]}


ask = OwnAnswer(more=_as_the_edge_asks)
