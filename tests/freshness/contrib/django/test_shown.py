"""FRESHNESS["SHOWN"] is called once for many subjects where possible; subjects with a failed call are purged."""

import logging

from freshness.contrib.django.shown import ShownPages


def shown(subject):
    """`ws:closed` is not shown, and `ws:odd` cannot be told."""
    if subject == "ws:odd":
        raise ValueError(subject)
    return subject != "ws:closed"


class Many:
    """The same, asked of many at once."""

    def __init__(self):
        self.asked = []

    def __call__(self, subject):
        self.asked.append(subject)
        return shown(subject)

    def among(self, subjects):
        self.asked.append(list(subjects))
        return [subject for subject in subjects if shown(subject)]


def test_a_callable_of_one_subject_is_asked_for_each():
    assert ShownPages(shown).among(["ws:a", "ws:closed", "ws:b"]) == {"ws:a", "ws:b"}


def test_a_callable_of_many_is_asked_once():
    many = Many()
    assert ShownPages(many).among(["ws:a", "ws:closed"]) == {"ws:a"}
    assert many.asked == [["ws:a", "ws:closed"]]


def test_what_it_fails_on_is_purged_and_told(caplog):
    assert ShownPages(shown).among(["ws:odd", "ws:closed"]) == {"ws:odd"}
    assert ShownPages(Many()).among(["ws:odd", "ws:closed"]) == ["ws:odd", "ws:closed"]
    said = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert said == ["SHOWN failed on ws:odd, which is purged", "SHOWN failed on 2 subjects, which are purged"]
