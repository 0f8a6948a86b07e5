"""Log lines: Log lines are JSON with the given fields, and contain no secret, from any source."""

import json
import logging
import sys
from typing import Any

import pytest

from freshness.contrib.json_log import REDACTED, JsonLines, RedactedLines, Redactor

CANARY = "canary-5f2b9c7e1d3a4680bf"


def record(message: str, *args: object, **extra: object) -> logging.LogRecord:
    made = logging.LogRecord("shop.save", logging.INFO, __file__, 1, message, args, None)
    vars(made).update(extra)
    return made


def test_a_line_is_one_object_with_the_seeds_message_and_its_fields() -> None:
    made = record("Queued cache invalidation for active theme", workspace_id="7", theme_id="8")
    made.created = 1_700_000_000.25
    assert json.loads(JsonLines().format(made)) == {
        "time": "2023-11-14T22:13:20.250+00:00",
        "level": "INFO",
        "logger": "shop.save",
        "message": "Queued cache invalidation for active theme",
        "workspace_id": "7",
        "theme_id": "8",
    }


def test_line_breaks_and_odd_values_stay_in_one_line() -> None:
    line = JsonLines().format(record("a\nb %s", "\u2028x", thing=object, number=1.5, ids={1: ["é"]}))
    assert len(line.splitlines()) == 1 or "\n" not in line
    found = json.loads(line)
    assert (found["message"], found["number"], found["ids"]) == ("a\nb \u2028x", 1.5, {"1": ["é"]})


@pytest.mark.parametrize(
    "text",
    [
        f"the value {CANARY}!",
        f"Authorization: Bearer {CANARY}",
        f"{{'X-Purge-Secret': '{CANARY}'}}",
        f"postgresql://shop:{CANARY}@db.example/shop",
        f"redis://:{CANARY}@127.0.0.1:6379/0",
        f'{{"api_key": "{CANARY}"}}',
        f"GET /?token={CANARY}&page=2",
        f"fastly-key={CANARY}",
        f"Cookie: sessionid={CANARY}",
        f"AWS_SECRET_ACCESS_KEY={CANARY}",
    ],
)
@pytest.mark.parametrize("known", [[CANARY], []], ids=["known", "unknown"])
def test_a_secret_is_removed_wherever_it_stands(text: str, known: list[str]) -> None:
    known = known or [CANARY] * text.startswith("the value")  # no key marks this text as secret
    for formatter in (JsonLines(secrets=known), RedactedLines("%(message)s", secrets=known)):
        line = formatter.format(record("%s", text, also=text) if isinstance(formatter, JsonLines) else record(text))
        assert CANARY not in line
        assert REDACTED in line


def test_a_secret_is_removed_from_exceptions_their_causes_and_extra_fields() -> None:
    formatter = JsonLines(secrets=[CANARY])
    try:
        try:
            raise OSError(CANARY)
        except OSError as error:
            raise ValueError(f"with {CANARY}") from error
    except ValueError:
        made = logging.LogRecord("x", logging.ERROR, __file__, 1, "it failed", (), sys.exc_info())
    vars(made)["given"] = {"nested": [CANARY, {CANARY: CANARY}]}
    line = formatter.format(made)
    assert CANARY not in line
    assert "ValueError: with [redacted]" in json.loads(line)["exception"]


@pytest.mark.parametrize(
    "text",
    [
        "[Cache Invalidation] CDN cache invalidated: /ws/1b671a64-40d5-491e-99b0-da01ff1f3341/*",
        "GET https://shop.example.com:8443/products?page=2",
        "the secret is missing: set CDN_PURGE_SECRET",
        "tokens 12.5 of 100",
        "basic shop",
    ],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert Redactor([CANARY, "short"])(text) == text


def test_what_goes_to_sentry_is_redacted_at_any_depth() -> None:
    event: dict[str, Any] = {"message": CANARY, "extra": [{"a": (CANARY, 1, None)}], "level": "error"}
    assert Redactor([CANARY]).within(event) == {
        "message": REDACTED,
        "extra": [{"a": [REDACTED, 1, None]}],
        "level": "error",
    }
