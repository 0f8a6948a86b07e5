"""Names are injective, entries are checked, and values are read-only, for any input."""

import copy
import json
import struct
import sys
import threading
import zlib
from concurrent.futures import ThreadPoolExecutor

import orjson
import ormsgpack
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from freshness.cache import entry as entry_format
from freshness.cache import keys
from freshness.cache.codec import PACKED as PACKED_KIND
from freshness.cache.codec import Codec, weight
from freshness.cache.entry import Dependency, Entry
from freshness.cache.frozen import readonly
from freshness.errors import Invalid
from freshness.targets.generation import Stamp

NASTY = st.text(alphabet=st.sampled_from("a:v%~!é\n 1/*"), min_size=1, max_size=12)
TEXTS = NASTY | st.text(min_size=1, max_size=300)
SUBJECTS = st.builds("{}:{}".format, NASTY.filter(lambda text: ":" not in text), TEXTS) | TEXTS.filter(
    lambda text: ":" not in text
)
NAMES = st.tuples(SUBJECTS, TEXTS, st.none() | NASTY | st.text(max_size=300))
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.long
@given(NAMES, NAMES)
@example(("s", "a:v1", None), ("s", "a", "1"))
@example(("s", "a:", "1"), ("s", "a", ":1"))
@example(("a:b", "c", None), ("a", "b:c", None))
@example(("a:b:c", "d", None), ("a:b", "c:d", None))
@example(("s", "%3Av1", None), ("s", ":v1", None))
@example(("s", "k", None), ("s", "k", ""))
@example(("s", "x" * 201, None), ("s", "x" * 202, None))
def test_two_names_are_equal_only_if_all_their_parts_are(one, other):
    assert (keys.name(*one) == keys.name(*other)) == (one == other)
    assert (keys.slot(*one) == keys.slot(*other)) == (one == other)


@given(NAMES)
def test_a_name_is_printable_ascii_of_bounded_length_and_shows_whose_it_is(name):
    text = keys.name(*name)
    assert text.isascii()
    assert text.isprintable()
    assert not {" ", "!"} & set(text)
    assert len(text) <= 4 * (keys.MAX_TEXT + 2)
    assert text.startswith(keys.scope(name[0]) + ":")


def test_plain_parts_come_through_as_they_are():
    subject = "ws:6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e"
    assert keys.name(subject, "page:/products?sort=a&x=1") == f"{subject}:page:/products?sort=a&x=1"
    assert keys.name(subject, "puck_data", "0a1b2c3d") == f"{subject}:puck_data:v0a1b2c3d"


@pytest.mark.parametrize("wrong", [("", "k"), (":", "k"), ("ws:", "k"), (":x", "k"), ("ws:1", ""), ("ws:1", None)])
def test_an_empty_part_is_refused(wrong):
    with pytest.raises(Invalid):
        keys.name(*wrong)


NUMBERS = {"generation": st.integers(0, 2**53), "nonce": st.integers(0, 2**63 - 1)}
ENTRY = Entry(stamp=Stamp(generation=41, nonce=2**62 + 5), payload=b'{"a":1}' * 9, expires=10_000, kind=1, cost=0.25)
PACKED = entry_format.pack(ENTRY, identity=b"identity", epoch=2**63 + 1)


def test_an_entry_comes_back_as_it_was():
    assert entry_format.unpack(PACKED, identity=b"identity", now=9_999) == (2**63 + 1, ENTRY)
    assert entry_format.mark_of(PACKED) == (2**63 + 1, ENTRY.stamp)


def of_the_former_release(entry, identity, epoch):
    """Pack an entry in version 1 of the format, without fields for tokens, tags and dependencies."""
    word, stamp = 0xF501 << 16 | entry.kind << 8, entry.stamp
    rest = struct.pack(">8sQQQQI", identity, epoch, stamp.generation, stamp.nonce, entry.expires, 250_000)
    checksum = zlib.crc32(entry.payload, zlib.crc32(rest, word))
    return struct.pack(">II", word, checksum) + rest + entry.payload


def test_an_entry_of_the_former_release_is_none():
    former = of_the_former_release(ENTRY, b"identity", 7)
    assert entry_format.unpack(former, identity=b"identity", now=0) is None
    assert entry_format.mark_of(former) is None


def test_epoch_and_stamp_stand_where_the_scripts_of_the_former_release_look():
    former = of_the_former_release(ENTRY, b"identity", 2**63 + 1)
    assert PACKED[8:48] == former[8:48]


@pytest.mark.long
@given(
    st.lists(st.text(max_size=20), max_size=3),
    st.lists(st.tuples(st.integers(0, 255), st.integers(0, 2**63 - 1)), max_size=255),
    st.lists(st.builds(Dependency, st.text(max_size=20), st.builds(Stamp, **NUMBERS), st.integers(0, 2**64 - 1))),
    st.binary(max_size=50),
)
def test_what_an_entry_depends_on_survives_packing(tags, tokens, others, payload):
    entry = ENTRY._replace(tags=tuple(tags), tokens=tuple(tokens), others=tuple(others), payload=payload)
    packed = entry_format.pack(entry, identity=b"identity", epoch=7)
    assert entry_format.unpack(packed, identity=b"identity", now=0) == (7, entry)
    assert entry_format.mark_of(packed) == (7, ENTRY.stamp)
    again = packed[:-1] + bytes([packed[-1] ^ 1])
    assert entry_format.unpack(again, identity=b"identity", now=0) is None


def test_an_entry_that_depends_on_too_much_is_refused():
    entry = ENTRY._replace(tags=("x" * 70_000, ""), others=(Dependency("ws:1", ENTRY.stamp, 1),))
    with pytest.raises(Invalid, match="1 other subjects and 2 tags"):
        entry_format.pack(entry, identity=b"identity", epoch=7)


def test_an_expired_or_foreign_entry_is_none():
    assert entry_format.unpack(PACKED, identity=b"identity", now=10_000) is None
    assert entry_format.unpack(PACKED, identity=b"another!", now=0) is None


@given(st.integers(0, len(PACKED) - 1), st.integers(1, 255))
def test_an_entry_with_one_byte_changed_is_none(place, change):
    damaged = bytearray(PACKED)
    damaged[place] ^= change
    assert entry_format.unpack(bytes(damaged), identity=b"identity", now=0) is None


@given(st.integers(0, len(PACKED) - 1), st.binary(max_size=20))
def test_an_entry_cut_short_or_grown_is_none(length, tail):
    for damaged in (PACKED[:length], PACKED + b"\x00" + tail):
        assert entry_format.unpack(damaged, identity=b"identity", now=0) is None


@given(st.binary(max_size=200))
def test_any_other_bytes_are_none(data):
    assert entry_format.unpack(data, identity=b"identity", now=0) is None


@given(st.binary(max_size=500), st.integers(0, 2**53), st.integers(0, 2**63 - 1), st.integers(1, 2**60))
def test_every_entry_survives_packing(payload, generation, nonce, expires):
    entry = Entry(stamp=Stamp(generation=generation, nonce=nonce), payload=payload, expires=expires)
    packed = entry_format.pack(entry, identity=b"identity", epoch=7)
    assert entry_format.unpack(packed, identity=b"identity", now=0) == (7, entry)


def test_a_squeezed_payload_needs_who_can_expand_it():
    packed = entry_format.pack(ENTRY, identity=b"identity", epoch=1, squeezed=b"small")
    assert entry_format.unpack(packed, identity=b"identity", now=0) is None
    assert entry_format.unpack(packed, identity=b"identity", now=0, expand=lambda _: None) is None
    assert entry_format.unpack(packed, identity=b"identity", now=0, expand=lambda small: bytes(small) * 2) == (
        1,
        ENTRY._replace(payload=b"smallsmall"),
    )


@given(VALUES)
def test_a_read_only_value_looks_and_encodes_like_the_plain_one(value):
    seen = readonly(copy.deepcopy(value))
    assert seen == value
    assert repr(seen) == repr(value)
    assert json.dumps(seen) == json.dumps(value)
    assert json.dumps(readonly(copy.deepcopy(value)), sort_keys=True) == json.dumps(value, sort_keys=True)
    assert copy.deepcopy(readonly(copy.deepcopy(value))) == value


@given(VALUES)
def test_no_way_of_looking_hands_out_something_that_can_be_changed(value):
    waiting = [readonly(copy.deepcopy(value))]
    while waiting:
        seen = waiting.pop()
        if isinstance(seen, dict):
            with pytest.raises(TypeError, match="read-only"):
                seen["new"] = 1
            waiting += [*dict(seen).values(), *{**seen}.values(), *({} | seen).values(), *(seen | {}).values()]
        elif isinstance(seen, list):
            with pytest.raises(TypeError, match="read-only"):
                seen.append(1)
            waiting += [*list.__add__([], seen[:]), *(seen * 1), *seen[:], *reversed(seen), *copy.copy(seen)]


@pytest.mark.long
def test_threads_may_look_into_the_same_value_at_once():
    plain = {"a": [{"b": [1, {"c": 2}]} for _ in range(20)], **{str(number): [number] for number in range(20)}}
    values = [readonly(copy.deepcopy(plain)) for _ in range(1_500)]
    start, interval = threading.Barrier(4), sys.getswitchinterval()

    def look() -> int:
        start.wait()
        return sum(dict(value)["a"][0]["b"][1]["c"] + len([*value["a"]]) + value["3"][0] for value in values)

    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            looks = [pool.submit(look) for _ in range(4)]
            assert [one.result(60) for one in looks] == [1_500 * 25] * 4
    finally:
        sys.setswitchinterval(interval)


def test_a_deep_copy_is_plain_and_can_be_changed():
    mine = copy.deepcopy(readonly({"a": [{"b": 1}]}))
    assert (type(mine), type(mine["a"]), type(mine["a"][0])) == (dict, list, dict)


PLAIN = Codec()
QUICK = Codec(dumps=orjson.dumps, loads=orjson.loads, pack=ormsgpack.packb, unpack=ormsgpack.unpackb)


@given(VALUES | st.binary())
def test_every_value_survives_encoding(value):
    for codec in (PLAIN, QUICK):
        kept, size = codec.decode(*codec.encode(value))
        assert kept == value
        assert type(kept) is type(value)
        assert size >= (len(value) if isinstance(value, bytes) else 1)


@given(VALUES)
def test_what_is_packed_comes_back_as_json_would_give_it_and_weighs_the_same(value):
    given_as = {"in a tuple": (value, value)}
    assert QUICK.decode(*QUICK.encode(given_as)) == (
        orjson.loads(orjson.dumps(given_as)),
        weight(orjson.dumps(given_as)),
    )


@pytest.mark.parametrize("odd", [{1: "a"}, {"a": b"bytes within"}, {"a": {1, 2}}, 2**64, "\ud800", object()])
def test_what_has_no_json_form_is_refused_before_it_is_packed(odd):
    with pytest.raises(Invalid, match="cannot be cached as JSON"):
        QUICK.encode(odd)


@given(st.binary(max_size=60))
@example(b"")
@example(b"\0\0\0\1" + b"\x91" * 100_000)  # lists in lists
@example(b"\0\0\0\1\x81\x01\x01")  # a number as a key
@example(b"\0\0\0\1\xc7\x04\xffabcd")  # an extension
@example(b"\0\0\0\1\xdd\xff\xff\xff\xff")  # a list of four thousand million
def test_bytes_that_nobody_packed_are_a_value_or_a_value_error(payload):
    try:
        QUICK.decode(PACKED_KIND, payload)
    except ValueError:
        return


@pytest.mark.parametrize("kind", [PACKED_KIND, 255])
def test_a_kind_of_another_format_is_no_value(kind):
    with pytest.raises(ValueError, match="unknown kind"):
        PLAIN.decode(kind, b"1")


def test_numbers_weigh_more_than_texts_of_the_same_length():
    texts, numbers = json.dumps(["x" * 6_000]).encode(), json.dumps(list(range(300, 1_300))).encode()
    assert len(texts) < weight(texts) < 2 * len(texts)
    assert 5 * len(numbers) < weight(numbers) < 12 * len(numbers)
