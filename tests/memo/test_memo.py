"""What a memo remembers, and when it had better not."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec
import pytest

from site_builder.memo import Memo, digest, digest_of_folders
from site_builder.memo import store as stored
from site_builder.model import Cue

if TYPE_CHECKING:
    from pathlib import Path

KEY, OTHER = digest("one"), digest("other")


class Counting:
    """Makes a value, and counts how often."""

    def __init__(self, value: object) -> None:
        self.value = value
        self.calls = 0

    def make(self) -> object:
        """Return the value."""
        self.calls += 1
        return self.value


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        pytest.param(b"<p>\xc3\xb8</p>", bytes, id="bytes"),
        pytest.param(b"", bytes, id="no bytes"),
        pytest.param((), tuple[Cue, ...], id="nothing"),
        pytest.param((Cue(1, 2, "siger"), Cue(3, 4, "råber")), tuple[Cue, ...], id="values"),
    ],
)
def test_what_was_made_is_made_once(value: object, kind: type, tmp_path: Path) -> None:
    """A result is made the first time, and is the same ever after: in this build, the next, and another process."""
    counting = Counting(value)
    memo = Memo(tmp_path)
    results = [memo.recall(KEY, counting.make, kind), memo.recall(KEY, counting.make, kind)]
    memo.turn()
    results.append(memo.recall(KEY, counting.make, kind))
    memo.turn()
    memo.save()
    results.append(Memo(tmp_path).recall(KEY, counting.make, kind))

    assert [value] * 4 == results
    assert counting.calls == 1


def test_what_a_build_does_not_ask_for_is_forgotten(tmp_path: Path) -> None:
    """What one whole build did not ask for is not kept, so that a memo does not grow for ever."""
    counting = Counting(b"x")
    memo = Memo(tmp_path)
    memo.recall(KEY, counting.make, bytes)
    memo.turn()
    memo.recall(OTHER, counting.make, bytes)
    memo.turn()
    memo.save()

    Memo(tmp_path).recall(KEY, counting.make, bytes)

    assert counting.calls == 3


@pytest.mark.parametrize("spoilt", [b"", b"\xff\xff", b"\x82", "{}".encode("utf-16")], ids=repr)
def test_broken_memo_is_as_good_as_none(spoilt: bytes, tmp_path: Path) -> None:
    """A file that is not whole, or nobody's, is begun anew."""
    memo = Memo(tmp_path)
    memo.recall(KEY, lambda: b"x", bytes)
    memo.turn()
    memo.save()
    (file,) = tmp_path.iterdir()
    file.write_bytes(spoilt)
    counting = Counting(b"y")

    assert Memo(tmp_path).recall(KEY, counting.make, bytes) == b"y"
    assert counting.calls == 1


def test_memo_of_another_program_is_as_good_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version of the program made is not taken for what this one would make."""
    memo = Memo(tmp_path)
    memo.recall(KEY, lambda: b"x", bytes)
    memo.turn()
    memo.save()
    monkeypatch.setattr(stored, "digest_of_program", lambda: b"another")

    assert Memo(tmp_path).recall(KEY, lambda: b"y", bytes) == b"y"


def test_saving_leaves_no_scraps(tmp_path: Path) -> None:
    """A memo is one file, and a save that fails leaves the one before it."""
    memo = Memo(tmp_path / "deep" / "down")
    memo.recall(KEY, lambda: b"x", bytes)
    memo.turn()
    memo.save()
    memo.save()

    assert [p.name for p in (tmp_path / "deep" / "down").iterdir()] == ["memo"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "b"), ("ab", "")),
        (("a", None), ("a", "")),
        ((1,), ("1",)),
        ((Cue(1, 2, "a"),), (Cue(1, 3, "a"),)),
        ((dt.date(2024, 1, 2),), (dt.date(2024, 1, 3),)),
        (({"a": 1},), ({"a": 2},)),
    ],
)
def test_digest_tells_apart(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    """Other parts have another digest; the same parts the same."""
    assert digest(*one) == digest(*one)
    assert digest(*one) != digest(*other)


def test_digest_refuses_what_cannot_be_compared() -> None:
    """A value that nothing is known of has no digest, rather than one that says nothing."""
    with pytest.raises(TypeError):
        digest(object())


def test_digest_of_folders_sees_names_and_bytes(tmp_path: Path) -> None:
    """A renamed file, a changed one and the order of the folders each count."""
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
    (one / "a.html").write_text("a", encoding="utf-8")
    seen = [digest_of_folders([one, other])]
    (one / "a.html").write_text("b", encoding="utf-8")
    seen.append(digest_of_folders([one, other]))
    (one / "a.html").rename(one / "b.html")
    seen.append(digest_of_folders([one, other]))
    seen.append(digest_of_folders([other, one]))
    (one / "b.html").rename(other / "c.html")
    seen.append(digest_of_folders([one, other]))

    assert len(set(seen)) == len(seen)


def test_kept_results_are_read_as_their_kind(tmp_path: Path) -> None:
    """A result comes back as the value that it was, not as the data that it was stored as."""
    memo = Memo(tmp_path)
    memo.recall(KEY, lambda: (Cue(1, 2, "siger"),), tuple[Cue, ...])
    memo.turn()

    (cue,) = memo.recall(KEY, tuple, tuple[Cue, ...])

    assert isinstance(cue, Cue)
    assert msgspec.structs.asdict(cue) == {"start": 1, "end": 2, "text": "siger"}


def test_what_is_kept_takes_the_place_of_what_was(tmp_path: Path) -> None:
    """Something kept under a key is what is recalled from then on."""
    memo = Memo(tmp_path)
    memo.recall(KEY, lambda: b"x", bytes)
    memo.keep(KEY, b"y")
    memo.turn()
    memo.save()

    assert Memo(tmp_path).recall(KEY, lambda: b"z", bytes) == b"y"
