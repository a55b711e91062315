"""The search for digits: its order, its errors, and that it never opens a connection."""

import os
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import grader.data
from grader.data import (
    Digits,
    cache,
    digest,
    find_digits,
    make_digits,
    make_set,
    search_digits,
    write_folders,
)
from grader.data.model import ALL_LABELS, CHAPTER_LABELS, SPLITS
from grader.errors import DataError


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any digits, whose cache is ``cache``, and where connecting is forbidden."""

    def refuse(*_: object) -> None:
        pytest.fail("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("GRADE_DATA", raising=False)
    return tmp_path


def _tiny(seed: int, labels: tuple[int, ...] = CHAPTER_LABELS) -> Digits:
    train, valid = (make_digits(dict.fromkeys(labels, 2), seed, split=split) for split in SPLITS)
    return Digits(train=train, valid=valid, source=f"custom:{seed}", origin="test")


@pytest.fixture(scope="module")
def drawn() -> Digits:
    """The synthetic set of seed 0."""
    return make_set()


def test_without_anything_the_synthetic_set_is_made_and_kept(nowhere: Path, drawn: Digits) -> None:
    """Where nothing is found the set of seed 0 is drawn, cached, and said to be synthetic."""
    first = find_digits()
    second = find_digits()

    assert digest(first) == digest(second) == digest(drawn)
    assert first.source == second.source == "synthetic:0"
    assert any("grade data fetch" in note for note in second.notes)
    assert (nowhere / "cache" / "synthetic-v1-seed0-37.json").exists()


@pytest.mark.usefixtures("nowhere")
def test_second_run_does_not_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once cached, the synthetic set is loaded."""
    first = find_digits()
    monkeypatch.setattr("grader.data.finding.make_set", lambda *_, **__: pytest.fail("drawn again"))

    assert digest(find_digits()) == digest(first)


def test_damaged_synthetic_entry_is_rebuilt(nowhere: Path, drawn: Digits) -> None:
    """A cached set that was damaged is drawn again and stored again."""
    find_digits()
    images = next((nowhere / "cache").glob("*.npy"))
    images.write_bytes(images.read_bytes()[:100_000])

    assert digest(find_digits()) == digest(drawn)
    assert images.stat().st_size > 11_000_000


def test_unwritable_cache_is_no_failure(nowhere: Path, drawn: Digits, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be kept, the set is used from memory and a note says so."""
    (nowhere / "file").write_text("in the way")
    monkeypatch.setenv("GRADE_CACHE", str(nowhere / "file" / "cache"))

    digits = find_digits()

    assert digest(digits) == digest(drawn)
    assert any("could not be kept" in note for note in digits.notes)


def test_path_goes_before_everything(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path given wins over $GRADE_DATA, which wins over fastai's folder, which wins over the cache."""
    places = [nowhere / "given", nowhere / "variable", nowhere / "home" / ".fastai" / "data" / "mnist_sample"]
    sets = [_tiny(seed) for seed in range(4)]
    for place, digits in zip(places, sets, strict=False):
        place.parent.mkdir(parents=True, exist_ok=True)
        list(write_folders(digits, place))
    cache.store(nowhere / "cache", "real-37", sets[3])
    monkeypatch.setenv("GRADE_DATA", str(places[1]))

    found = [digest(find_digits(places[0])), digest(find_digits())]
    monkeypatch.delenv("GRADE_DATA")
    found.append(digest(find_digits()))
    (places[2] / "train").rename(places[2] / "away")
    found.append(digest(find_digits()))

    assert found == [digest(digits) for digits in sets]


def test_search_says_where_it_looked(nowhere: Path) -> None:
    """The looks name every place up to the one that had digits."""
    cache.store(nowhere / "cache", "real-37", _tiny(0))

    looks = search_digits().looks

    assert [look.outcome for look in looks] == ["not set", "not there, or has only some of these digits", "used"]
    assert str(nowhere / "cache") in looks[-1].place


@pytest.mark.usefixtures("nowhere")
def test_wrong_path_is_an_error(tmp_path: Path) -> None:
    """A path given that has no digits is never passed over."""
    with pytest.raises(DataError, match="missing is not there"):
        find_digits(tmp_path / "missing")


@pytest.mark.usefixtures("nowhere")
def test_path_that_cannot_be_looked_into_is_a_data_error() -> None:
    """Where the system itself refuses (a name too long, a closed door), DataError says so."""
    with pytest.raises(DataError, match="cannot be looked into"):
        find_digits("a" * 5000)


@pytest.mark.usefixtures("nowhere")
def test_closed_home_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """A home folder that must not be looked into, as in a sandbox, is like one without digits."""
    monkeypatch.setenv("HOME", "/" + "a" * 5000)

    assert find_digits().is_synthetic


@pytest.mark.usefixtures("nowhere")
def test_wrong_variable_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """$GRADE_DATA that leads nowhere is never passed over."""
    monkeypatch.setenv("GRADE_DATA", str(tmp_path / "missing"))

    with pytest.raises(DataError, match="missing is not there"):
        find_digits()


def test_damaged_implicit_place_is_passed_over_with_a_note(nowhere: Path) -> None:
    """A broken cache or folder of fastai's is passed over, and notes say what is wrong."""
    broken = nowhere / "home" / ".fastai" / "data" / "mnist_sample" / "train" / "3"
    broken.mkdir(parents=True)
    cache.store(nowhere / "cache", "real-37", _tiny(0))
    (nowhere / "cache" / "real-37.json").write_text("{}")

    digits = find_digits()

    assert digits.source == "synthetic:0"
    assert [note.split(",")[0] for note in digits.notes[1:]] == [
        "Passed over fastai's folder",
        "Passed over the cache",
    ]


def test_custom_content_is_said_to_be_so(nowhere: Path) -> None:
    """Other images than the chapter's carry a note, for its figures will differ."""
    list(write_folders(_tiny(0), nowhere / "mine"))

    digits = find_digits(nowhere / "mine")

    assert digits.source.startswith("custom:")
    assert any("figures will differ" in note for note in digits.notes)


def test_ten_digits_pass_over_a_place_that_has_two(nowhere: Path) -> None:
    """Asked for all digits, a place with 3s and 7s only is passed over even if it was given."""
    list(write_folders(_tiny(0), nowhere / "mine"))
    cache.store(nowhere / "cache", "real-0123456789", _tiny(1, ALL_LABELS))

    search = search_digits(nowhere / "mine", labels=ALL_LABELS)

    assert search.digits.labels == ALL_LABELS
    assert search.looks[0].outcome == "has only some of these digits"
    assert search.looks[-1].outcome == "used"


def test_some_digits_are_picked_from_all(nowhere: Path) -> None:
    """Asked for 0 and 1, only these come back."""
    cache.store(nowhere / "cache", "real-0123456789", _tiny(1, ALL_LABELS))

    assert find_digits(labels=(0, 1)).labels == (0, 1)


@pytest.mark.usefixtures("nowhere")
def test_seed_names_the_synthetic_set() -> None:
    """Another seed gives another set and another source."""
    assert find_digits(seed=5).source == "synthetic:5"
    with pytest.raises(DataError, match="negative"):
        find_digits(seed=-1)


def test_package_is_light_and_its_names_exist() -> None:
    """Importing grader.data loads neither numpy nor torch; every name in __all__ can be had."""
    heavy = "{'numpy', 'torch', 'PIL', 'pooch', 'rich'}"
    code = f"import sys, grader.data; print(sorted({heavy} & set(sys.modules)))"

    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    ).stdout

    assert out.strip() == "[]"
    assert all(hasattr(grader.data, name) for name in grader.data.__all__)
    with pytest.raises(AttributeError, match="nonsense"):
        grader.data.nonsense  # noqa: B018


def test_a_set_refuses_other_arrays() -> None:
    """A stack that is no uint8 [n, 28, 28], or splits with different digits, raise ValueError."""
    digits = _tiny(0)

    with pytest.raises(ValueError, match="uint8"):
        replace(digits, train={3: np.zeros((1, 28, 28)), 7: digits.train[7]})  # type: ignore[dict-item]
    with pytest.raises(ValueError, match="train has the digits"):
        replace(digits, train={3: digits.train[3]})
