"""Readers: every form that the digits come in, whole, broken and hostile."""

import gzip
import io
import os
import struct
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from grader.data import ALL_LABELS, Digits, count_images, digest, make_digits, read_digits, write_folders
from grader.data import archives as archives_module
from grader.data.pngs import encode_png
from grader.errors import DataError

IDX_NAMES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)


@pytest.fixture(scope="module")
def small() -> Digits:
    """Thirteen 3s and eleven 7s for training, three and two for validation."""
    return Digits(
        train=make_digits({3: 13, 7: 11}),
        valid=make_digits({3: 3, 7: 2}, split="valid"),
        source="custom:test",
        origin="test",
    )


@pytest.fixture
def folder(small: Digits, tmp_path: Path) -> Path:
    """The small set as a folder of PNGs."""
    place = tmp_path / "mnist_sample"
    assert len(list(write_folders(small, place))) == len(small)
    return place


@pytest.fixture
def archive(folder: Path, tmp_path: Path) -> Path:
    """The small set as a .tgz."""
    place = tmp_path / "sample.tgz"
    with tarfile.open(place, "w:gz") as tar:
        tar.add(folder, arcname="mnist_sample")
    return place


@pytest.fixture
def npz(small: Digits, tmp_path: Path) -> Path:
    """The small set as an .npz."""
    place = tmp_path / "digits.npz"
    np.savez_compressed(place, **{f"{split}_{label}": images for split, label, images in small.stacks()})
    return place


@pytest.fixture
def idx(tmp_path: Path) -> Path:
    """Twelve images of 3 and 7 in turn, and four for validation, as idx files; image n is filled with n."""
    place = tmp_path / "idx"
    place.mkdir()
    for names, count in ((IDX_NAMES[:2], 24), (IDX_NAMES[2:], 4)):
        images = np.repeat(np.arange(count, dtype=np.uint8), 784).tobytes()
        labels = bytes([3, 7] * (count // 2))
        (place / f"{names[0]}.gz").write_bytes(gzip.compress(struct.pack(">4I", 2051, count, 28, 28) + images))
        (place / f"{names[1]}.gz").write_bytes(gzip.compress(struct.pack(">2I", 2049, count) + labels))
    return place


@pytest.fixture(scope="module")
def real() -> Path:
    """The folder with the real digits in four forms."""
    place = Path(os.environ.get("GRADE_DATA") or Path(__file__).parents[2] / "shared" / "data")
    if not (place / "idx").is_dir():
        pytest.skip(f"needs the real digits, and {place / 'idx'} is not there; set $GRADE_DATA")
    return place


def _add(tar: tarfile.TarFile, name: str, data: bytes, **fields: object) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(data)
    for field, value in fields.items():
        setattr(member, field, value)
    tar.addfile(member, io.BytesIO(data))


def _tgz(path: Path, fill: Callable[[tarfile.TarFile], None]) -> Path:
    with tarfile.open(path, "w:gz") as tar:
        fill(tar)
    return path


def _png(side: int, mode: str = "L") -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, (side, side)).save(buffer, format="PNG")
    return buffer.getvalue()


def test_exported_folder_reads_back_identically(small: Digits, folder: Path) -> None:
    """Writing a set as PNGs and reading it gives the same digest."""
    assert digest(read_digits(folder)) == digest(small)


def test_archive_reads_as_the_folder_does(small: Digits, archive: Path) -> None:
    """The .tgz of an exported folder gives the same set, without being unpacked to disk."""
    before = sorted(archive.parent.rglob("*"))

    digits = read_digits(archive)

    assert digest(digits) == digest(small)
    assert sorted(archive.parent.rglob("*")) == before


def test_npz_reads_identically(small: Digits, npz: Path) -> None:
    """An .npz with train_3, train_7, valid_3 and valid_7 gives the same set."""
    assert digest(read_digits(npz)) == digest(small)


def test_idx_files_are_ordered_as_the_sample_is(idx: Path) -> None:
    """Images come in the string order of their numbers with .png: 0, 10, 12, ..., 2, 20, 22, 4, ..."""
    digits = read_digits(idx)

    assert digits.train[3][:, 0, 0].tolist() == [0, 10, 12, 14, 16, 18, 2, 20, 22, 4, 6, 8]
    assert digits.train[7][:, 0, 0].tolist() == [1, 11, 13, 15, 17, 19, 21, 23, 3, 5, 7, 9]
    assert digits.valid[7][:, 0, 0].tolist() == [1, 3]


def test_unpacked_idx_files_are_read_too(idx: Path) -> None:
    """The four files may lie there without gzip."""
    expected = digest(read_digits(idx))

    for name in IDX_NAMES:
        (idx / name).write_bytes(gzip.decompress((idx / f"{name}.gz").read_bytes()))
        (idx / f"{name}.gz").unlink()

    assert digest(read_digits(idx)) == expected


def test_folder_is_read_in_string_order(tmp_path: Path) -> None:
    """File 10.png comes before 2.png, as sorted() has it."""
    for split in ("train", "valid"):
        for label in (3, 7):
            place = tmp_path / split / str(label)
            place.mkdir(parents=True)
            for number in (2, 10):
                (place / f"{number}.png").write_bytes(encode_png(np.full((28, 28), number, np.uint8)))

    assert read_digits(tmp_path).train[3][:, 0, 0].tolist() == [10, 2]


def test_other_files_in_a_folder_are_left_alone(small: Digits, folder: Path) -> None:
    """Hidden files and files with other endings are no images."""
    (folder / "train" / "3" / "._00000.png").write_bytes(b"resource fork")
    (folder / "train" / "3" / "notes.txt").write_text("hello")

    assert digest(read_digits(folder)) == digest(small)


@pytest.mark.parametrize("form", ["folder", "archive", "npz", "idx"])
def test_a_folder_that_holds_one_of_the_forms_will_do(form: str, request: pytest.FixtureRequest) -> None:
    """The parent of a sample folder, of an archive, of an .npz or of idx/ is as good as the thing itself."""
    place: Path = request.getfixturevalue(form)

    assert digest(read_digits(place.parent)) == digest(read_digits(place))


def test_all_forms_of_the_real_sample_are_the_sample(real: Path) -> None:
    """The .npz, the .tgz and the four idx files hold the same 14,434 images in the same order."""
    forms = [real / "mnist_sample_37.npz", real / "mnist_sample_folders.tgz", real / "idx"]

    found = [read_digits(form) for form in forms]

    assert [digits.source for digits in found] == ["mnist_sample"] * 3
    assert count_images(found[0]) == {"train": {3: 6131, 7: 6265}, "valid": {3: 1010, 7: 1028}}


def test_all_ten_real_digits_come_from_idx_files(real: Path) -> None:
    """Asked for all ten digits, the idx files give all 70,000 images of MNIST."""
    digits = read_digits(real / "idx", labels=ALL_LABELS)

    assert digits.source == "mnist"
    assert len(digits) == 70_000


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        _png(29),
        _png(28, "RGB"),
        _png(28, "1"),
        _png(28)[:-20],
        _png(28)[:40] + b"\0" * 8 + _png(28)[48:],
        # The header claims 65,535 x 65,535 pixels: 4 GB, if anybody believed it.
        _png(28)[:16] + struct.pack(">II", 65_535, 65_535) + _png(28)[24:],
        _png(28) + b"\0" * (64 << 10),
    ],
    ids=["empty", "gif", "29x29", "colour", "1-bit", "truncated", "damaged", "bomb", "too-long"],
)
def test_bad_images_are_refused_by_name(folder: Path, data: bytes) -> None:
    """A file that is no sound 28x28 greyscale PNG raises DataError that names it."""
    (folder / "train" / "7" / "00003.png").write_bytes(data)

    with pytest.raises(DataError, match=r"train/7/00003\.png.*get the set again"):
        read_digits(folder)


def test_missing_digit_is_named(folder: Path) -> None:
    """A folder without 7s raises DataError that says so."""
    for image in (folder / "valid" / "7").iterdir():
        image.unlink()

    with pytest.raises(DataError, match=r"no images of \[7\]"):
        read_digits(folder)


@pytest.mark.parametrize("name", ["nothing", "empty", "text.txt"])
def test_places_without_digits_are_refused(name: str, tmp_path: Path) -> None:
    """A path that is not there, an empty folder and another file raise DataError with the forms there are."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.txt").write_text("hello")

    with pytest.raises(DataError, match=rf"{name} is .*train/3, train/7"):
        read_digits(tmp_path / name)


def test_a_member_that_is_no_plain_file_is_passed_over(archive: Path, tmp_path: Path) -> None:
    """Links, devices and folders in an archive are ignored, whatever their names; so are foreign names."""
    expected = digest(read_digits(archive))

    def fill(tar: tarfile.TarFile) -> None:
        with tarfile.open(archive) as source:
            for member in source:
                tar.addfile(member, source.extractfile(member))
        _add(tar, "mnist_sample/train/3/a.png", b"", type=tarfile.SYMTYPE, linkname="/etc/passwd")
        _add(tar, "mnist_sample/train/3/b.png", b"", type=tarfile.LNKTYPE, linkname="mnist_sample/labels.csv")
        _add(tar, "mnist_sample/train/3/c.png", b"", type=tarfile.FIFOTYPE)
        _add(tar, "mnist_sample/train/3/d.png", b"", type=tarfile.CHRTYPE, devmajor=1, devminor=5)
        _add(tar, "mnist_sample/train/3/e.png", b"", type=tarfile.DIRTYPE)
        _add(tar, "../../train/3/f.png", b"no image")
        _add(tar, "/train/33/g.png", b"no image")

    assert digest(read_digits(_tgz(tmp_path / "odd.tgz", fill))) == expected


def test_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gzip bomb is stopped at the cap, whatever its members are called."""
    monkeypatch.setattr(archives_module, "MAX_UNPACKED", 1 << 20)
    bomb = _tgz(tmp_path / "bomb.tgz", lambda tar: _add(tar, "README", b"\0" * (4 << 20)))

    with pytest.raises(DataError, match=r"bomb\.tgz: it unpacks to more than 1 MiB"):
        read_digits(bomb)


def test_archive_with_too_many_members_is_refused(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Members are counted, and the count is capped."""
    monkeypatch.setattr(archives_module, "MAX_MEMBERS", 10)

    with pytest.raises(DataError, match="more than 10 members"):
        read_digits(archive)


def test_archive_with_a_large_member_is_refused(tmp_path: Path) -> None:
    """A member called like an image but larger than any image is not read."""
    large = _tgz(tmp_path / "large.tgz", lambda tar: _add(tar, "train/3/1.png", b"\0" * (1 << 20)))

    with pytest.raises(DataError, match=r"train/3/1\.png is larger than 16 KiB"):
        read_digits(large)


def test_archive_with_a_name_twice_is_refused(tmp_path: Path) -> None:
    """Of two images with one name none can be meant."""

    def fill(tar: tarfile.TarFile) -> None:
        _add(tar, "train/3/1.png", _png(28))
        _add(tar, "train/3/1.png", _png(28))

    with pytest.raises(DataError, match=r"train/3/1\.png twice"):
        read_digits(_tgz(tmp_path / "twice.tgz", fill))


def test_archive_with_a_bad_image_is_refused(tmp_path: Path) -> None:
    """An image of the wrong size in an archive raises DataError that names both."""
    bad = _tgz(tmp_path / "bad.tgz", lambda tar: _add(tar, "train/3/1.png", _png(27)))

    with pytest.raises(DataError, match=r"bad\.tgz: train/3/1\.png is not a 28x28"):
        read_digits(bad)


@pytest.mark.parametrize("keep", [0, 10, 1000, -1])
def test_truncated_archive_is_refused(archive: Path, keep: int) -> None:
    """An archive cut off anywhere raises DataError with a remedy."""
    archive.write_bytes(archive.read_bytes()[: keep if keep >= 0 else -40])

    with pytest.raises(DataError, match=r"sample\.tgz.*(grade data fetch|another place)"):
        read_digits(archive)


def test_file_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    """Noise with the name of an archive raises DataError."""
    (tmp_path / "noise.tgz").write_bytes(b"\x1f\x8b" + bytes(range(256)))

    with pytest.raises(DataError, match=r"noise\.tgz"):
        read_digits(tmp_path / "noise.tgz")


@pytest.mark.parametrize(
    "array",
    [
        np.zeros((4, 28, 28), np.float32),
        np.zeros((4, 28, 27), np.uint8),
        np.zeros((4, 784), np.uint8),
        np.zeros((0, 28, 28), np.uint8),
        np.asfortranarray(np.zeros((4, 28, 28), np.uint8)),
    ],
    ids=["floats", "27-wide", "flat", "none", "columns"],
)
def test_npz_with_another_array_is_refused(array: np.ndarray, tmp_path: Path) -> None:
    """An array of another type, shape or layout raises DataError that names it."""
    np.savez(tmp_path / "other.npz", train_3=array)

    with pytest.raises(DataError, match=r"other\.npz: train_3\.npy is .*not uint8"):
        read_digits(tmp_path / "other.npz")


def test_npz_with_objects_is_not_unpickled(tmp_path: Path) -> None:
    """An object array, which numpy would unpickle if allowed to, is refused by its header."""
    np.savez(tmp_path / "objects.npz", train_3=np.array([_Bomb()], dtype=object))

    with pytest.raises(DataError, match="not uint8"):
        read_digits(tmp_path / "objects.npz")


class _Bomb:
    """Whoever unpickles it fails the test."""

    def __reduce__(self) -> tuple[object, ...]:
        return pytest.fail, ("unpickled",)


def test_npz_whose_header_lies_is_refused(tmp_path: Path) -> None:
    """An array that claims more images than there are bytes, or than MNIST has, is refused."""
    for count, message in ((5, "ends too early"), (10**9, "not uint8")):
        header = io.BytesIO()
        np.lib.format.write_array_header_1_0(header, {"descr": "|u1", "fortran_order": False, "shape": (count, 28, 28)})
        with zipfile.ZipFile(tmp_path / "liar.npz", "w") as file:
            file.writestr("train_3.npy", header.getvalue() + b"\0" * 784 * 4)

        with pytest.raises(DataError, match=message):
            read_digits(tmp_path / "liar.npz")


def test_truncated_npz_is_refused(npz: Path) -> None:
    """An .npz cut off in the middle raises DataError with a remedy."""
    npz.write_bytes(npz.read_bytes()[:2000])

    with pytest.raises(DataError, match=r"digits\.npz.*grade data fetch"):
        read_digits(npz)


def test_pickle_with_the_name_of_an_npz_is_refused(tmp_path: Path) -> None:
    """A bare pickle is no .npz."""
    (tmp_path / "pickle.npz").write_bytes(b"cpytest\nfail\n(tR.")

    with pytest.raises(DataError, match=r"pickle\.npz"):
        read_digits(tmp_path / "pickle.npz")


@pytest.mark.parametrize("name", IDX_NAMES)
def test_truncated_idx_file_is_refused_by_name(idx: Path, name: str) -> None:
    """An idx file cut off in the middle raises DataError that names it."""
    path = idx / f"{name}.gz"
    path.write_bytes(path.read_bytes()[:-12])

    with pytest.raises(DataError, match=rf"{name}\.gz.*get it again"):
        read_digits(idx)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (IDX_NAMES[0], struct.pack(">4I", 2051, 24, 28, 27) + b"\0" * 24 * 28 * 27),
        (IDX_NAMES[0], struct.pack(">4I", 2049, 24, 28, 28) + b"\0" * 24 * 784),
        (IDX_NAMES[0], struct.pack(">4I", 2051, 4_000_000_000, 28, 28) + b"\0" * 784),
        (IDX_NAMES[1], struct.pack(">2I", 2049, 24) + b"\3" * 25),
        (IDX_NAMES[1], b"\0\0"),
    ],
    ids=["27-wide", "magic", "liar", "too-long", "no-header"],
)
def test_wrong_idx_file_is_refused_by_name(idx: Path, name: str, content: bytes) -> None:
    """An idx file with another magic number, shape or count raises DataError that names it."""
    (idx / f"{name}.gz").write_bytes(gzip.compress(content))

    with pytest.raises(DataError, match=rf"{name}\.gz.*get it again"):
        read_digits(idx)


def test_idx_files_must_belong_together(idx: Path) -> None:
    """As many labels as images, or DataError."""
    (idx / f"{IDX_NAMES[1]}.gz").write_bytes(gzip.compress(struct.pack(">2I", 2049, 20) + b"\3" * 20))

    with pytest.raises(DataError, match="24 images but 20 labels"):
        read_digits(idx)


def test_idx_bomb_is_stopped(idx: Path) -> None:
    """A gzip file that unpacks to more than any set of digits is refused without being unpacked whole."""
    (idx / f"{IDX_NAMES[1]}.gz").write_bytes(gzip.compress(b"\0" * (8 << 20)))

    with pytest.raises(DataError, match="no whole idx file"):
        read_digits(idx)


def test_export_does_not_touch_a_full_folder(small: Digits, tmp_path: Path) -> None:
    """A folder with anything in it is refused and left as it is."""
    (tmp_path / "mine.txt").write_text("mine")

    with pytest.raises(DataError, match="not empty"):
        write_folders(small, tmp_path)

    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.txt"]


def test_export_into_an_empty_folder_works(small: Digits, tmp_path: Path) -> None:
    """An empty folder is filled."""
    (tmp_path / "out").mkdir()

    list(write_folders(small, tmp_path / "out"))

    assert digest(read_digits(tmp_path / "out")) == digest(small)


def test_export_writes_fastais_labels(folder: Path) -> None:
    """labels.csv has the columns name and label, with 0 for a 3 and 1 for a 7, one row per image."""
    rows = (folder / "labels.csv").read_text().splitlines()

    assert rows[:2] == ["name,label", "train/3/00000.png,0"]
    assert rows[-1] == "valid/7/00001.png,1"
    assert len(rows) == 1 + 13 + 11 + 3 + 2


def test_export_that_stops_leaves_nothing(small: Digits, tmp_path: Path) -> None:
    """An export that is broken off leaves no half of a folder behind."""
    writing = write_folders(small, tmp_path / "out")
    next(writing)

    writing.close()

    assert not list(tmp_path.iterdir())


def test_export_to_an_impossible_place_is_refused(small: Digits, tmp_path: Path) -> None:
    """A folder below a file cannot be made: DataError with a remedy."""
    (tmp_path / "file").write_text("hello")

    with pytest.raises(DataError, match="name another folder"):
        list(write_folders(small, tmp_path / "file" / "out"))
