"""The CDN identity of a ledger: when two identities match, and how a process with another identity is refused."""

import pytest

from freshness.accounts.identity import CdnIdentity, refusal
from freshness.errors import Invalid

E1, E2 = CdnIdentity(ids={"cloudfront": "E1"}), CdnIdentity(ids={"cloudfront": "E2"})
SU1 = CdnIdentity(ids={"fastly": "SU1"})
SHOPS = CdnIdentity(name="shops", ids={"cloudfront": "E1"})
NO_CDN = CdnIdentity(noun="no CDN", barred=True)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (E1, CdnIdentity(ids={"cloudfront": "E1"}), True),
        (E1, E2, False),
        (E1, CdnIdentity(ids={"fastly": "E1"}), False),
        (E1, E1.joined(SU1), True),
        (E2.joined(SU1), E1.joined(SU1), False),
        (CdnIdentity(name="shops"), CdnIdentity(name="shops"), True),
        (CdnIdentity(name="shops"), CdnIdentity(name="staging"), False),
        (CdnIdentity(name="shops"), CdnIdentity(ids={"cloudfront": "E1"}), False),
        (CdnIdentity(name="shops"), SHOPS, True),
        (CdnIdentity(ids={"cloudfront": "E1"}), SHOPS, True),
        (CdnIdentity(name="staging", ids={"cloudfront": "E1"}), SHOPS, False),
        (CdnIdentity(name="shops", ids={"cloudfront": "E2"}), SHOPS, False),
        (CdnIdentity(), CdnIdentity(), False),
        (CdnIdentity(), SHOPS, False),
    ],
)  # fmt: skip
def test_identities_agree_where_they_have_something_in_common_and_nothing_differs(one, other, agree):
    assert one.agrees_with(other) is other.agrees_with(one) is agree
    assert bool(refusal(one, other)) is not agree


def test_what_is_joined_holds_all_that_either_knows():
    assert CdnIdentity(ids={"cloudfront": "E1"}).joined(
        CdnIdentity(name="shops", ids={"fastly": "SU1"})
    ) == CdnIdentity(name="shops", ids={"cloudfront": "E1", "fastly": "SU1"})


@pytest.mark.parametrize(
    ("identity", "text", "lasts"),
    [
        (SHOPS, "'shops' (cloudfront E1)", True),
        (CdnIdentity(name="shops"), "'shops'", True),
        (CdnIdentity(ids={"fastly": "SU1", "cloudfront": "E1"}), "cloudfront E1, fastly SU1", True),
        (CdnIdentity(), "a CDN without an identity", False),
        (NO_CDN, "no CDN", False),
        (CdnIdentity(name="shops", noun="no CDN", barred=True), "'shops'", False),
    ],
)
def test_it_is_a_text_and_lasts_where_there_is_something_to_know_it_by(identity, text, lasts):
    assert (str(identity), identity.lasts) == (text, lasts)


def test_a_refusal_names_both_and_what_to_do():
    assert refusal(CdnIdentity(name="staging"), SHOPS) == (
        "this process purges nothing, because its settings name 'staging', and the ledger's purges are for "
        "'shops' (cloudfront E1): give it the settings of that CDN or, where the pages have moved to another one, "
        "run manage.py freshness_adopt"
    )
    assert refusal(NO_CDN, SHOPS) == (
        "this process purges nothing, because its settings name no CDN, and the ledger's purges are for "
        "'shops' (cloudfront E1): name that CDN in them"
    )
    assert refusal(NO_CDN, None).endswith("and the ledger's purges are for no CDN yet: name that CDN in them")
    assert refusal(CdnIdentity(name="staging"), None) == refusal(CdnIdentity(), None) == ""


def test_a_name_is_short_enough_for_its_column_and_the_ids_are_its_own():
    with pytest.raises(Invalid, match="at most 100 characters, not 101"):
        CdnIdentity(name="x" * 101)
    ids = {"cloudfront": "E1"}
    identity = CdnIdentity(ids=ids)
    ids["cloudfront"] = "E2"
    assert identity.ids == {"cloudfront": "E1"}
    with pytest.raises(TypeError):
        identity.ids["cloudfront"] = "E3"
