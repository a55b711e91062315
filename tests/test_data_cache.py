"""The cache: what is stored is what is loaded, damage is noticed, races are harmless."""

import json
import multiprocessing
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from grader.data import Digits, cache, digest, make_digits
from grader.errors import DataError


@pytest.fixture(scope="module")
def digits() -> Digits:
    """A few 3s and 7s."""
    return Digits(
        train=make_digits({3: 30, 7: 40}),
        valid=make_digits({3: 20, 7: 10}, split="valid"),
        source="synthetic:0",
        origin="test",
    )


def test_what_is_stored_is_loaded(digits: Digits, tmp_path: Path) -> None:
    """An entry comes back with the same content, source and origin."""
    cache.store(tmp_path / "new" / "folder", "key-1", digits)

    loaded = cache.load(tmp_path / "new" / "folder", "key-1")

    assert loaded is not None
    assert digest(loaded) == digest(digits)
    assert (loaded.source, loaded.origin) == ("synthetic:0", "test")


def test_absent_entry_is_none(tmp_path: Path) -> None:
    """What was never stored is not there, and that is no error."""
    assert cache.load(tmp_path / "nowhere", "key") is None


def test_nothing_unfinished_stays(digits: Digits, tmp_path: Path) -> None:
    """Storing twice leaves the index and one file of images."""
    cache.store(tmp_path, "key", digits)
    cache.store(tmp_path, "key", digits)

    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".json", ".npy"]


def _damage_images(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(5000)
        file.write(b"damage")


DAMAGES = {
    "images-truncated": lambda folder: next(folder.glob("*.npy")).write_bytes(b"\x93NUMPY"),
    "images-empty": lambda folder: next(folder.glob("*.npy")).write_bytes(b""),
    "images-gone": lambda folder: next(folder.glob("*.npy")).unlink(),
    "images-changed": lambda folder: _damage_images(next(folder.glob("*.npy"))),
    "images-of-floats": lambda folder: np.save(next(folder.glob("*.npy")), np.zeros((100, 28, 28))),
    "index-empty": lambda folder: (folder / "key.json").write_text(""),
    "index-noise": lambda folder: (folder / "key.json").write_bytes(b"\xff\xfe\0"),
    "index-list": lambda folder: (folder / "key.json").write_text("[]"),
    "index-other-format": lambda folder: _change_index(folder, format=2),
    "index-without-parts": lambda folder: _change_index(folder, parts=[]),
    "index-parts-short": lambda folder: _change_index(folder, parts=[["train", 3, 30], ["valid", 3, 20]]),
    "index-leads-elsewhere": lambda folder: _change_index(folder, digest="sha256:../../../etc/passwd"),
}


def _change_index(folder: Path, **changes: object) -> None:
    index = json.loads((folder / "key.json").read_text())
    (folder / "key.json").write_text(json.dumps(index | changes))


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_entry_is_noticed(damage: str, digits: Digits, tmp_path: Path) -> None:
    """Whatever is wrong with an entry, loading raises DataError that names it and says to remove it."""
    cache.store(tmp_path, "key", digits)
    DAMAGES[damage](tmp_path)

    with pytest.raises(DataError, match=r"key\.json.*remove it"):
        cache.load(tmp_path, "key")


def test_damaged_entry_can_be_stored_again(digits: Digits, tmp_path: Path) -> None:
    """Storing over a damaged entry mends it."""
    cache.store(tmp_path, "key", digits)
    _damage_images(next(tmp_path.glob("*.npy")))

    cache.store(tmp_path, "key", digits)

    loaded = cache.load(tmp_path, "key")
    assert loaded is not None
    assert digest(loaded) == digest(digits)


def test_unwritable_folder_is_a_data_error(digits: Digits, tmp_path: Path) -> None:
    """A cache that cannot be written raises DataError that says what to set."""
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(DataError, match=r"\$GRADE_CACHE"):
        cache.store(tmp_path / "file" / "cache", "key", digits)


def test_store_that_stops_leaves_the_old_entry(digits: Digits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until a file is whole it has another name: a store that stops before moving it changes nothing."""
    cache.store(tmp_path, "key", digits)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    other = Digits(train=digits.valid, valid=digits.train, source="custom:other", origin="test")

    def stop(*_: object) -> None:
        raise OSError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stop)
        with pytest.raises(DataError, match="power cut"):
            cache.store(tmp_path, "key", other)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def _store_often(folder: Path, digits: Digits) -> None:
    for _ in range(10):
        cache.store(folder, "key", digits)


def test_two_processes_may_store_at_once(digits: Digits, tmp_path: Path) -> None:
    """While another process stores the same entry again and again, every load succeeds."""
    cache.store(tmp_path, "key", digits)
    other = multiprocessing.get_context("spawn").Process(target=_store_often, args=(tmp_path, digits))

    other.start()
    while other.is_alive():
        loaded = cache.load(tmp_path, "key")
        assert loaded is not None
        cache.store(tmp_path, "key", digits)
    other.join()

    assert other.exitcode == 0


def test_folder_follows_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """$GRADE_CACHE is used if set, else the user's cache folder."""
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path))
    assert cache.cache_folder() == tmp_path

    monkeypatch.delenv("GRADE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert cache.cache_folder().name == "gradekit"
    assert tmp_path in cache.cache_folder().parents


def test_a_user_without_a_home_gets_digits() -> None:
    """As in a container that runs under any number: nothing is kept, and the digits are there."""
    # Without pwd, nobody can say whose home is where.
    program = "import sys; sys.modules['pwd'] = None\nfrom grader.data import take_status\nprint(take_status().source)"
    environment = {"PYTHONPATH": str(Path(__file__).parent.parent), "GRADE_DATA": ""}

    done = subprocess.run(
        [sys.executable, "-P", "-c", program], env=environment, cwd="/", capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "synthetic:0\n", "")
