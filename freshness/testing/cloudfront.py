"""A strict CloudFront on this machine: an HTTP server for unmodified boto3, its waiter included.

    with CloudFrontDouble(clock=clock) as double:
        cdn = CloudFront("EDOUBLE1", endpoint_url=double.url, access_key=double.access_key, secret_key="any")

The double refuses like CloudFront (`cloudfront_rules`), checks each request against botocore's own model of the service
(address and version too), becomes effective and complete after delays, and lies on request (`faults`).  Time is an
argument: move the clock and call `settle`, or pass `ticking=True` to let time go by itself.
"""

import re
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl
from xml.sax.saxutils import escape

import botocore.session
import botocore.validate

from freshness.testing.cloudfront_rules import (
    TENANT,
    CloudFrontAccount,
    CloudFrontLimits,
    CloudFrontRefusal,
    Invalidation,
    kept_tags,
    unknown_target,
)
from freshness.testing.server import Double, Fault, Reply, Request
from freshness.testing.tiers import Tiers

_NAMESPACE = "http://cloudfront.amazonaws.com/doc/2020-05-31/"
_XML = {"Content-Type": "text/xml"}
_OPERATIONS = [
    f"{verb}{target}"
    for verb in ("CreateInvalidation", "GetInvalidation", "ListInvalidations")
    for target in ("", "ForDistributionTenant")
]


class CloudFrontDouble(Double):
    """`account` holds the rules and the bill; `cache`, `is_cached`, `visit` and `on_effect` are its edge.

    The edge has a single place for copies, with purges effective after `effect` seconds; with `tiers` several places,
    each with seconds of its own, the outermost first: see `freshness.testing.tiers`.
    """

    access_key = "AKIADOUBLE"

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        limits: CloudFrontLimits | None = None,
        effect: float = 5.0,
        tiers: Sequence[float] = (),
        completion: float = 25.0,
        on_effect: Callable[[Invalidation], None] | None = None,
        ticking: bool = False,
    ) -> None:
        super().__init__()
        self.tiers = Tiers(tiers or [effect])
        self.account = CloudFrontAccount(clock, limits or CloudFrontLimits(), max(self.tiers.delays), completion)
        self.on_effect = on_effect
        self.tag_header_enabled = True
        if ticking:
            self.threads.append(Thread(target=self._tick, daemon=True))

    # The edge

    def cache(self, path: str, tags: str = "") -> None:
        """Store an object at the edge, from a response with this header of comma-separated tags."""
        self.tiers.keep(path, kept_tags(tags) if self.tag_header_enabled else frozenset())

    def is_cached(self, path: str) -> bool:
        """Return whether visitors would still get the stored object."""
        self.settle()
        return self.tiers.holds(path)

    def visit(self, path: str) -> bool:
        """Let a visitor ask for a path: whether the visitor gets the stored object.  Outer tiers have it afterwards."""
        self.settle()
        return self.tiers.visit(path)

    def settle(self) -> None:
        """Let every purge take effect whose time has come."""
        with self.lock:
            self.tiers.settle(self.account.invalidations.values(), self.account.clock())
            for one in self.account.due():
                if self.on_effect:
                    self.on_effect(one)

    def _tick(self) -> None:
        while not self.stopped.wait(0.02):
            self.settle()

    # The API

    def respond(self, request: Request, fault: Fault | None) -> Reply:
        """Return status and XML for a request."""
        try:
            found = self._route(request)
            if isinstance(found, str):
                return Reply(status=200, body=found, headers=_XML)
            status, one = found
        except CloudFrontRefusal as refused:
            return Reply(status=refused.status, body=_error(refused), headers=_XML)
        if fault is Fault.NO_EFFECT:
            one.lied = True
        if fault in (Fault.NO_EFFECT, Fault.EARLY):
            one.completed_at = self.account.clock()
        return Reply(status=status, body=_shown(one, complete=self.account.is_complete(one)), headers=_XML)

    def _route(self, request: Request) -> tuple[int, Invalidation] | str:
        path, _, query = request.path.partition("?")
        operation, ids = _operation(request.method, path)
        if f"Credential={self.access_key}/" not in request.headers.get("authorization", ""):
            raise CloudFrontRefusal(
                403, "InvalidClientTokenId", "The security token included in the request is invalid."
            )
        if operation.endswith("Tenant") != ids[0].startswith(TENANT):
            raise unknown_target(tenant=operation.endswith("Tenant"))
        if operation.startswith("List"):
            return self._page(operation, ids[0], query)
        if operation.startswith("Get"):
            return 200, self.account.get(*ids)
        wanted = _modelled(operation, request.body)
        paths = wanted["Paths"]
        items = tuple(paths.get("Items", ()))
        return 201, self.account.create(ids[0], wanted["CallerReference"], paths["Quantity"], items)

    def _page(self, operation: str, target: str, query: str) -> str:
        asked = _asked_for(operation, query)
        marker, most = asked.get("Marker", ""), asked.get("MaxItems", "100")
        if not most.isascii() or not most.isdigit():
            raise CloudFrontRefusal(400, "InvalidArgument", "MaxItems must be a number.")
        page, following = self.account.newest(target, marker=marker, most=int(most))
        shown = "".join(_summary(one, complete=self.account.is_complete(one)) for one in page)
        more = f"<NextMarker>{following}</NextMarker>" if following else ""
        return (
            f'<?xml version="1.0"?><InvalidationList xmlns="{_NAMESPACE}"><Marker>{escape(marker)}</Marker>{more}'
            f"<MaxItems>{most}</MaxItems><IsTruncated>{'true' if following else 'false'}</IsTruncated>"
            f"<Quantity>{len(page)}</Quantity><Items>{shown}</Items></InvalidationList>"
        )


def _asked_for(operation: str, query: str) -> dict[str, str]:
    """Return a query string's parameters; raises CloudFrontRefusal for parameters unknown to botocore's model."""
    shape: Any = _MODEL.operation_model(operation).input_shape
    known = {
        member.serialization["name"]
        for member in shape.members.values()
        if member.serialization.get("location") == "querystring"
    }
    pairs = parse_qsl(query, keep_blank_values=True)
    if not {name for name, _ in pairs} <= known or len(dict(pairs)) != len(pairs):
        raise CloudFrontRefusal(400, "InvalidArgument", f"Parameters are {sorted(known)}, each once.")
    return dict(pairs)


def _operation(method: str, path: str) -> tuple[str, list[str]]:
    """Return the operation of botocore's model at an address, and its ids: the target's, then an invalidation's."""
    for name in _OPERATIONS:
        http = _MODEL.operation_model(name).http
        found = re.fullmatch(re.sub(r"\{\w+\}", "([^/]+)", http["requestUri"]), path)
        if found and http["method"] == method:
            return name, list(found.groups())
    raise CloudFrontRefusal(404, "NoSuchResource", "Unknown operation.")


def _modelled(operation: str, body: bytes) -> Any:
    """Return the request's body in the shape of botocore's model; raises CloudFrontRefusal for another shape."""
    request: Any = _MODEL.operation_model(operation).input_shape
    shape = request.members["InvalidationBatch"]
    if b"<!" in body:
        raise CloudFrontRefusal(400, "MalformedInput", "Unexpected document type.")
    try:
        root = ET.fromstring(body)  # noqa: S314 - without a document type there are no entities
        if root.tag != f"{{{shape.serialization['xmlNamespace']['uri']}}}{shape.serialization['name']}":
            raise ValueError(f"unexpected root element {root.tag}")
        found = _parsed(shape, root)
    except (ET.ParseError, ValueError) as error:
        raise CloudFrontRefusal(400, "MalformedInput", str(error)) from error
    report = botocore.validate.ParamValidator().validate(found, shape)
    if report.has_errors():
        raise CloudFrontRefusal(400, "InvalidArgument", report.generate_report())
    return found


def _parsed(shape: Any, node: ET.Element) -> Any:
    if shape.type_name == "structure":
        names = {_tag(member.serialization.get("name", name)): name for name, member in shape.members.items()}
        found = {}
        for child in node:
            name = names.get(child.tag)
            if name is None or name in found:
                raise ValueError(f"unexpected element {child.tag}")
            found[name] = _parsed(shape.members[name], child)
        return found
    if shape.type_name == "list":
        if odd := [child.tag for child in node if child.tag != _tag(shape.member.serialization["name"])]:
            raise ValueError(f"unexpected element {odd[0]}")
        return [_parsed(shape.member, child) for child in node]
    return int(node.text or "") if shape.type_name == "integer" else node.text or ""


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"


def _named(one: Invalidation, *, complete: bool) -> str:
    return (
        f"<Id>{one.id}</Id><CreateTime>2026-04-01T00:00:00Z</CreateTime>"
        f"<Status>{'Completed' if complete else 'InProgress'}</Status>"
    )


def _summary(one: Invalidation, *, complete: bool) -> str:
    return f"<InvalidationSummary>{_named(one, complete=complete)}</InvalidationSummary>"


def _shown(one: Invalidation, *, complete: bool) -> str:
    paths = "".join(f"<Path>{escape(item)}</Path>" for item in one.items)
    return (
        f'<?xml version="1.0"?><Invalidation xmlns="{_NAMESPACE}">{_named(one, complete=complete)}'
        f"<InvalidationBatch><Paths><Quantity>{len(one.items)}</Quantity><Items>{paths}</Items></Paths>"
        f"<CallerReference>{escape(one.reference)}</CallerReference></InvalidationBatch></Invalidation>"
    )


def _error(refused: CloudFrontRefusal) -> str:
    return (
        f'<?xml version="1.0"?><ErrorResponse xmlns="{_NAMESPACE}"><Error><Type>Sender</Type>'
        f"<Code>{refused.code}</Code><Message>{escape(refused.message)}</Message></Error>"
        "<RequestId>double</RequestId></ErrorResponse>"
    )


_MODEL = botocore.session.get_session().get_service_model("cloudfront")
