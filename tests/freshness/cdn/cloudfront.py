"""The double of CloudFront on a clock of its own, called through unmodified boto3."""

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront import CloudFrontDouble
from freshness.testing.cloudfront_rules import CloudFrontLimits

AMPLE = CloudFrontLimits(calls_per_second=1_000.0, burst=1_000)


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def double(clock):
    with CloudFrontDouble(clock=clock, limits=AMPLE) as double:
        yield double


@pytest.fixture(scope="module")
def session():
    return boto3.session.Session()


@pytest.fixture
def client(double, session):
    """Unmodified boto3."""
    return client_of(double, session)


def client_of(double, session):
    return session.client(
        "cloudfront",
        region_name="us-east-1",
        endpoint_url=double.url,
        aws_access_key_id=double.access_key,
        aws_secret_access_key="any",
        config=Config(retries={"total_max_attempts": 1}),
    )


def create(client, items, reference="r", quantity=None, target="EDOUBLE1"):
    paths = {"Quantity": len(items) if quantity is None else quantity, "Items": items}
    return client.create_invalidation(
        DistributionId=target, InvalidationBatch={"CallerReference": reference, "Paths": paths}
    )["Invalidation"]


def code_of(call, *args, **kwargs):
    """Return the status and code of the refusal of a call."""
    with pytest.raises(ClientError) as caught:
        call(*args, **kwargs)
    answer = caught.value.response
    return answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Code"]
