"""Downloads, for real, from a server on this machine: good files, wrong hashes, mirrors that are down."""

import hashlib
import http.server
import socket
import sys
import tarfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from grader.data import (
    Digits,
    cache,
    digest,
    download,
    fetch_digits,
    import_digits,
    make_digits,
    write_folders,
)
from grader.data.model import ALL_LABELS, CHAPTER_LABELS, SPLITS, pick_labels
from grader.data.progress import download_progress
from grader.data.sources import OFFERS, Offer, RemoteFile
from grader.errors import DataError


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server on loopback: what it serves, and what it was asked for."""

    url: str
    files: dict[str, bytes]
    requests: list[str] = field(default_factory=list)


@pytest.fixture
def server() -> Iterator[Server]:
    """A running server; a path that it has no file for is answered with 404."""
    served: Server

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.requests.append(self.path)
            content = served.files.get(self.path)
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        served = Server(url=f"http://127.0.0.1:{listening.server_port}", files={})
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield served
        listening.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where downloads go before they are read; nothing may stay there."""
    place = tmp_path / "scratch"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path / "cache"))
    return place


def _tiny(labels: tuple[int, ...]) -> Digits:
    train, valid = (make_digits(dict.fromkeys(labels, 3), split=split) for split in SPLITS)
    return Digits(train=train, valid=valid, source="custom:tiny", origin="test")


def _pack(digits: Digits, place: Path) -> bytes:
    list(write_folders(digits, place / "mnist_sample"))
    with tarfile.open(place / "packed.tgz", "w:gz") as tar:
        tar.add(place / "mnist_sample", arcname="mnist_sample")
    return (place / "packed.tgz").read_bytes()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A sample archive of six images."""
    return _pack(_tiny(CHAPTER_LABELS), tmp_path_factory.mktemp("archive"))


def _offer(content: bytes, *urls: str, name: str = "sample") -> Offer:
    sha256 = hashlib.sha256(content).hexdigest()
    return Offer(name=name, files=(RemoteFile(name="sample.tgz", urls=urls, sha256=sha256),))


def _free_url() -> str:
    """Return an address of this machine where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return f"http://127.0.0.1:{taken.getsockname()[1]}/sample.tgz"


def test_good_file_ends_up_in_the_cache(server: Server, archive: bytes, scratch: Path, tmp_path: Path) -> None:
    """A download with the right hash is read, cached, and nothing else stays."""
    server.files["/sample.tgz"] = archive
    reports: list[tuple[str, int, int]] = []

    digits = fetch_digits(
        offers=[_offer(archive, f"{server.url}/sample.tgz")], report=lambda *report: reports.append(report)
    )

    kept = cache.load(tmp_path / "cache", cache.real_key(CHAPTER_LABELS))
    assert kept is not None
    assert digest(kept) == digest(digits) == digest(_tiny(CHAPTER_LABELS))
    assert reports[-1] == ("sample.tgz", len(archive), len(archive))
    assert not list(scratch.iterdir())


def test_progress_is_shown(
    server: Server, archive: bytes, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal the bar goes to standard error, and names the file."""
    server.files["/sample.tgz"] = archive
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    with download_progress() as report:
        fetch_digits(offers=[_offer(archive, f"{server.url}/sample.tgz")], report=report)

    shown = capsys.readouterr()
    assert shown.out == ""
    assert "sample.tgz" in shown.err


def test_wrong_hash_leaves_nothing_behind(server: Server, archive: bytes, scratch: Path, tmp_path: Path) -> None:
    """A file with another hash is thrown away, whatever it holds."""
    server.files["/sample.tgz"] = archive

    with pytest.raises(DataError, match="another hash"):
        fetch_digits(offers=[_offer(b"something else", f"{server.url}/sample.tgz")])

    assert not list(scratch.iterdir())
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("first", ["down", "absent", "wrong"])
def test_second_mirror_is_used_when_the_first_fails(first: str, server: Server, archive: bytes) -> None:
    """Where the first mirror is down, lacks the file or has another, the second one's file is taken."""
    server.files["/good.tgz"] = archive
    server.files["/wrong.tgz"] = archive[:-1]
    urls = {"down": _free_url(), "absent": f"{server.url}/absent.tgz", "wrong": f"{server.url}/wrong.tgz"}

    digits = fetch_digits(offers=[_offer(archive, urls[first], f"{server.url}/good.tgz")])

    assert digest(digits) == digest(_tiny(CHAPTER_LABELS))
    assert server.requests[-1] == "/good.tgz"


def test_first_mirror_that_works_is_the_only_one_asked(server: Server, archive: bytes) -> None:
    """After a good file no further mirror is asked."""
    server.files["/a.tgz"] = server.files["/b.tgz"] = archive

    fetch_digits(offers=[_offer(archive, f"{server.url}/a.tgz", f"{server.url}/b.tgz")])

    assert server.requests == ["/a.tgz"]


def test_second_offer_is_used_when_the_first_cannot_be_had(server: Server, archive: bytes) -> None:
    """Where no mirror has the first offer, or what it has cannot be read, the next offer is taken."""
    server.files["/noise.tgz"] = b"noise"
    server.files["/good.tgz"] = archive
    offers = [
        _offer(archive, f"{server.url}/absent.tgz"),
        _offer(b"noise", f"{server.url}/noise.tgz"),
        _offer(archive, f"{server.url}/good.tgz"),
    ]

    assert digest(fetch_digits(offers=offers)) == digest(_tiny(CHAPTER_LABELS))


def test_all_ten_digits_are_kept_beside_the_two(server: Server, tmp_path: Path) -> None:
    """What holds all ten digits is cached whole and, for the chapter, its 3s and 7s."""
    every = _tiny(ALL_LABELS)
    content = _pack(every, tmp_path)
    server.files["/all.tgz"] = content

    digits = fetch_digits(offers=[_offer(content, f"{server.url}/all.tgz")])

    kept = cache.load(tmp_path / "cache", cache.real_key(ALL_LABELS))
    assert kept is not None
    assert digest(kept) == digest(every)
    assert digest(digits) == digest(pick_labels(every, CHAPTER_LABELS))


def test_without_a_network_every_reason_is_given(archive: bytes) -> None:
    """Where nothing can be reached, DataError says so for each offer, what will be used, and what to do."""
    offers = [_offer(archive, _free_url(), name="first"), _offer(archive, _free_url(), name="second")]

    with pytest.raises(DataError, match=r"first: .*cannot be reached; second: .*synthetic set .*--from PATH"):
        fetch_digits(offers=offers)


def test_server_that_says_nothing_is_given_up(archive: bytes) -> None:
    """A server that takes the connection and is silent is left after the timeout."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/sample.tgz"

        with pytest.raises(DataError, match="does not answer in time"):
            fetch_digits(offers=[_offer(archive, url)], timeout=(1.0, 0.1))


def test_endless_download_is_cut_off(
    server: Server, archive: bytes, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that sends more than any file of ours has is cut off."""
    monkeypatch.setattr(download, "MAX_DOWNLOAD", 1 << 20)
    server.files["/sample.tgz"] = bytes(8 << 20)

    with pytest.raises(DataError, match="more than 1 MiB"):
        fetch_digits(offers=[_offer(archive, f"{server.url}/sample.tgz")])

    assert not list(scratch.iterdir())


def test_unwritable_cache_is_said_to_be_so(
    server: Server, archive: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A good download that cannot be kept is an error that names the remedy, not the network."""
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path / "file" / "cache"))
    server.files["/sample.tgz"] = archive

    with pytest.raises(DataError, match=r"\$GRADE_CACHE"):
        fetch_digits(offers=[_offer(archive, f"{server.url}/sample.tgz")])


def test_import_from_an_address(server: Server, archive: bytes, tmp_path: Path) -> None:
    """An address given by hand needs no hash; its content names it."""
    server.files["/copy/sample.tgz"] = archive

    digits = import_digits(f"{server.url}/copy/sample.tgz")

    assert digits.source.startswith("custom:")
    assert cache.load(tmp_path / "cache", "real-37") is not None


def test_import_from_a_path(tmp_path: Path) -> None:
    """A folder on this machine is copied into the cache."""
    list(write_folders(_tiny(CHAPTER_LABELS), tmp_path / "mine"))

    import_digits(str(tmp_path / "mine"))

    assert cache.load(tmp_path / "cache", "real-37") is not None


@pytest.mark.parametrize(
    "place",
    [
        "ftp://127.0.0.1/a.tgz",
        "file:///etc/passwd",
        "http://127.0.0.1/",
        "http://127.0.0.1/..",
        "https://[/a.tgz",
    ],
)
def test_other_addresses_are_refused(place: str) -> None:
    """Only http(s) addresses of archives are tried."""
    with pytest.raises(DataError, match="no http"):
        import_digits(place)


def test_import_that_fails_names_the_address(server: Server) -> None:
    """Where an address has nothing, DataError names it and what to do."""
    with pytest.raises(DataError, match=r"gone\.tgz .*answers 404.*path of a copy"):
        import_digits(f"{server.url}/gone.tgz")


def test_built_in_offers_are_well_formed() -> None:
    """Every file that we offer has mirrors, a name that reading understands, and a sha256."""
    for file in (file for offer in OFFERS for file in offer.files):
        assert len(file.urls) >= 2
        assert all(url.endswith(file.name) for url in file.urls)
        assert file.sha256 is not None
        assert len(bytes.fromhex(file.sha256)) == 32
