"""The shipped CloudFront files: they fit the service's own model, and they agree with the code."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import botocore.session
import pytest

from freshness.cache_headers import FOR_CACHES_ONLY
from freshness.cdn.cloudfront import CloudFront
from freshness.cdn.varnish_vcl import PRIVATE, QUERY
from freshness.errors import CdnRefused
from freshness.testing.cdn import batch, tags
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront import CloudFrontDouble
from tests.services import missing

PLACE = Path(__file__).parents[2] / "ops" / "cloudfront"
TEMPLATE = json.loads((PLACE / "template.json").read_text())
CONFIG = TEMPLATE["Resources"]["Distribution"]["Properties"]["DistributionConfig"]
OTHER_WORDS = {  # where CloudFormation calls a thing otherwise than the API
    "IPV6Enabled": "IsIPV6Enabled",
    "AcmCertificateArn": "ACMCertificateArn",
    "SslSupportMethod": "SSLSupportMethod",
    "OriginCustomHeaders": "CustomHeaders",
    "OriginSSLProtocols": "OriginSslProtocols",
}


def unknown(value, shape, path):
    """Yield the names missing from the API's model at this place."""
    if isinstance(value, dict) and shape.type_name == "structure":
        if {"Ref", "Fn::Sub", "Fn::GetAtt"} & value.keys():
            return
        for name, part in value.items():
            member = shape.members.get(OTHER_WORDS.get(name, name))
            if member is None:
                yield f"{path}.{name}"
            else:
                yield from unknown(part, member, f"{path}.{name}")
    elif isinstance(value, list):
        items = shape.members["Items"] if shape.type_name == "structure" else shape
        for number, part in enumerate(value):
            yield from unknown(part, items.member, f"{path}[{number}]")


def test_every_name_of_the_distribution_is_in_the_services_model():
    model = botocore.session.get_session().get_service_model("cloudfront")
    assert list(unknown(CONFIG, model.shape_for("DistributionConfig"), "DistributionConfig")) == []
    policy = TEMPLATE["Resources"]["Pages"]["Properties"]["CachePolicyConfig"]
    assert list(unknown(policy, model.shape_for("CachePolicyConfig"), "CachePolicyConfig")) == []


def test_tags_are_read_from_the_header_that_the_origin_sends():
    assert CONFIG["CacheTagConfig"] == {"HeaderName": "Cache-Tag"}


def test_the_origin_gets_its_secret_from_a_parameter_that_is_never_shown():
    (origin,) = CONFIG["Origins"]
    assert origin["OriginCustomHeaders"] == [{"HeaderName": "X-Origin-Secret", "HeaderValue": {"Ref": "OriginSecret"}}]
    assert TEMPLATE["Parameters"]["OriginSecret"]["NoEcho"] is True


def actions(*operations):
    """Return IAM's names of operations of the service's model."""
    model = botocore.session.get_session().get_service_model("cloudfront")
    return [f"cloudfront:{model.operation_model(name).name}" for name in operations]


def test_the_policy_for_tenants_allows_purging_those_with_the_tag_and_nothing_else():
    policy = TEMPLATE["Resources"]["MayPurgeTenants"]
    (statement,) = policy["Properties"]["PolicyDocument"]["Statement"]
    assert statement["Effect"] == "Allow"
    assert statement["Action"] == actions(
        "CreateInvalidationForDistributionTenant",
        "GetInvalidationForDistributionTenant",
        "ListInvalidationsForDistributionTenant",
    )
    assert statement["Resource"]["Fn::Sub"].endswith(":distribution-tenant/*")
    assert statement["Condition"] == {"StringEquals": {"aws:ResourceTag/purged-by": {"Ref": "TenantsPurgedBy"}}}


def test_without_a_tag_nobody_may_purge_tenants():
    policy = TEMPLATE["Resources"]["MayPurgeTenants"]
    assert TEMPLATE["Parameters"]["TenantsPurgedBy"]["Default"] == ""
    assert TEMPLATE["Conditions"][policy["Condition"]] == {
        "Fn::Not": [{"Fn::Equals": [{"Ref": "TenantsPurgedBy"}, ""]}]
    }
    assert TEMPLATE["Outputs"]["PolicyToPurgeTenants"]["Condition"] == policy["Condition"]


@pytest.mark.parametrize(
    ("target", "policy"),
    [({"distribution_id": "EDOUBLE1"}, "MayPurge"), ({"tenant_id": "dt_double1"}, "MayPurgeTenants")],
)
def test_the_adapter_does_just_what_its_policy_allows(target, policy):
    (statement,) = TEMPLATE["Resources"][policy]["Properties"]["PolicyDocument"]["Statement"]
    clock = FakeClock()
    with CloudFrontDouble(clock=clock) as double:
        cdn = CloudFront(
            **target, endpoint_url=double.url, access_key=double.access_key, secret_key="any", timeout=0.5, clock=clock
        )
        receipt = cdn.purge(batch(cdn, tags("w-a")))
        cdn.status(receipt)
        double.account.invalidations.clear()  # on no page any more
        clock.advance(10.0)
        with pytest.raises(CdnRefused, match="NoSuchInvalidation"):
            cdn.status(receipt)
    assert set(map(action, double.requests)) == set(statement["Action"])


def action(asked):
    """Return the permission needed by a request."""
    named = re.search(r"/invalidation/\w", asked.path)
    done = "Create" if asked.method == "POST" else "Get" if named else "List"
    what = f"Invalidation{'s' if done == 'List' else ''}"
    return f"cloudfront:{done}{what}{'ForDistributionTenant' if '/distribution-tenant/' in asked.path else ''}"


def test_the_policy_allows_purging_one_distribution_and_nothing_else():
    (statement,) = TEMPLATE["Resources"]["MayPurge"]["Properties"]["PolicyDocument"]["Statement"]
    assert statement["Action"] == actions("CreateInvalidation", "GetInvalidation", "ListInvalidations")
    assert statement["Resource"]["Fn::Sub"].endswith(":distribution/${Distribution}")


def test_pages_are_keyed_by_host_and_known_parameters_and_private_prefixes_pass():
    key = TEMPLATE["Resources"]["Pages"]["Properties"]["CachePolicyConfig"]["ParametersInCacheKeyAndForwardedToOrigin"]
    assert key["HeadersConfig"]["Headers"] == ["Host"]
    assert tuple(key["QueryStringsConfig"]["QueryStrings"]) == QUERY
    assert key["CookiesConfig"] == {"CookieBehavior": "none"}
    passed = {behaviour["PathPattern"].rstrip("*").rstrip("/") for behaviour in CONFIG["CacheBehaviors"]}
    assert passed == set(PRIVATE)


def test_errors_are_not_kept():
    assert all(answer["ErrorCachingMinTTL"] == 0 for answer in CONFIG["CustomErrorResponses"])


def test_the_function_stands_in_the_template_word_for_word_and_strips_every_header_meant_for_caches():
    code = (PLACE / "viewer-response.js").read_text()
    held = TEMPLATE["Resources"]["ViewerResponse"]["Properties"]["FunctionCode"]["Fn::Join"]
    assert held[0].join(held[1]) == code.rstrip("\n")
    assert all(f"'{name.lower()}'" in code for name in FOR_CACHES_ONLY)
    assert len(code) < 10_240  # CloudFront's limit


def test_the_function_does_what_it_says():
    if shutil.which("node") is None:
        missing("Node.js, which runs the function")
    code = (PLACE / "viewer-response.js").read_text()
    event = {
        "response": {
            "headers": {
                "cache-tag": {"value": "w-a"},
                "cache-control": {"value": "public, s-maxage=60, stale-while-revalidate=120"},
                "etag": {"value": '"1"'},
            }
        }
    }
    script = f"{code}\nconsole.log(JSON.stringify(handler({json.dumps(event)})))"
    answer = json.loads(subprocess.run(["node", "-e", script], capture_output=True, check=True, timeout=30).stdout)
    assert answer["headers"] == {
        "cache-control": {"value": "public, max-age=0, must-revalidate"},
        "etag": {"value": '"1"'},
    }
